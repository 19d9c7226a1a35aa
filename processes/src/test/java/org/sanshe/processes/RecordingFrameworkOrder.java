package org.sanshe.processes;

import java.util.Date;
import java.util.List;

public class RecordingFrameworkOrder extends Recording implements FrameworkOrderSteps {

    boolean competitionNeeded;
    List<String> suppliers = List.of("52430121MJJ512341W", "52430121MJJ56781XP");
    boolean offerMade = true;
    String supplier = "52430121MJJ512341W";
    boolean orderTaken = true;

    @Override
    public boolean competitionNeeded(String caseNo) {
        return answers("competitionNeeded", caseNo, competitionNeeded);
    }

    @Override
    public List<String> suppliers(String caseNo) {
        return answers("suppliers", caseNo, suppliers);
    }

    @Override
    public Date offersDue(String caseNo) {
        return answers("offersDue", caseNo, day("2026-03-20"));
    }

    @Override
    public void pickLowest(String caseNo) {
        does("pickLowest", caseNo);
    }

    @Override
    public boolean offerMade(String caseNo) {
        return answers("offerMade", caseNo, offerMade);
    }

    @Override
    public String supplier(String caseNo) {
        return answers("supplier", caseNo, supplier);
    }

    @Override
    public Date answerOrderDue(String caseNo) {
        return answers("answerOrderDue", caseNo, day("2026-03-24"));
    }

    @Override
    public boolean orderTaken(String caseNo) {
        return answers("orderTaken", caseNo, orderTaken);
    }

    @Override
    public void placeOrder(String caseNo) {
        does("placeOrder", caseNo);
    }

    @Override
    public void recordDecline(String caseNo) {
        does("recordDecline", caseNo);
    }
}
