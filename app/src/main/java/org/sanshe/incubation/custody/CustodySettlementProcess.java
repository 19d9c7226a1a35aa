package org.sanshe.incubation.custody;

import java.util.Date;
import org.sanshe.calendar.Deadlines;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.incubation.custody.CustodySettlements.Kind;
import org.sanshe.incubation.custody.CustodySettlements.Settlement;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.processes.CustodySettlementSteps;

/** What {@code custodySettlement.bpmn} asks. */
@Steps("custodySettlement")
class CustodySettlementProcess implements CustodySettlementSteps {

    private final CustodySettlements settlements;
    private final CustodySettling settling;
    private final CustodyAccess access;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final SansheClock clock;

    CustodySettlementProcess(
            CustodySettlements settlements,
            CustodySettling settling,
            CustodyAccess access,
            Submissions submissions,
            Deadlines deadlines,
            SansheClock clock) {
        this.settlements = settlements;
        this.settling = settling;
        this.access = access;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String custodian(String caseNo) {
        return CustodyAccess.group(settlements.get(caseNo).custodianId());
    }

    /** The body itself; finance for what goes back. */
    @Override
    public String confirmer(String caseNo) {
        Settlement s = settlements.get(caseNo);
        return s.kind() == Kind.TO_BODY
                ? CustodyAccess.group(access.tenancy(s.tenancy()).organizationId())
                : Role.FINANCE.group();
    }

    @Override
    public Date transferBalanceDue(String caseNo) {
        return deadlines.set(caseNo, "transferBalance", "CUSTODY_TRANSFER", clock.today());
    }

    @Override
    public Date confirmTransferDue(String caseNo) {
        return deadlines.set(caseNo, "confirmTransfer", "CUSTODY_CHECK", clock.today());
    }

    @Override
    public boolean transferReceived(String caseNo) {
        return submissions
                .latest(caseNo, "confirmTransfer", null)
                .filter(v -> "YES".equals(v.get("received")))
                .isPresent();
    }

    @Override
    public void bookTransfer(String caseNo) {
        settling.book(caseNo);
    }
}
