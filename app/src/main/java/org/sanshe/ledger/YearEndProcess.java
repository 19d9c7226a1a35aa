package org.sanshe.ledger;

import java.util.List;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.processes.YearEndSteps;

/** What {@code yearEnd.bpmn} asks. */
@Steps("yearEnd")
class YearEndProcess implements YearEndSteps {

    private final Confirming confirming;
    private final Cases cases;

    YearEndProcess(Confirming confirming, Cases cases) {
        this.confirming = confirming;
        this.cases = cases;
    }

    @Override
    public String reviewer(String caseNo) {
        return confirming.reviewer(caseNo);
    }

    @Override
    public boolean isAgreed(String caseNo) {
        return confirming.agreed(caseNo, "reviewClosing");
    }

    @Override
    public void announceClosing(String caseNo) {
        int year = confirming.entered(caseNo, YearEndDesk.Closing.class).year();
        confirming.tell(
                caseNo, List.of(cases.get(caseNo).unitId()), year + "年已办理年终结转", "The year " + year + " is closed");
    }

    @Override
    public void returnClosing(String caseNo) {
        confirming.refused(caseNo, "reviewClosing");
    }
}
