package org.sanshe.incubation.custody;

import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.custody.Spending.Status;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.CustodySpendingSteps;

/** What {@code custodySpending.bpmn} asks. */
@Steps("custodySpending")
class CustodySpendingProcess implements CustodySpendingSteps {

    private final CustodyAccess access;
    private final CustodySpendings spendings;
    private final Incubations incubations;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    CustodySpendingProcess(
            CustodyAccess access,
            CustodySpendings spendings,
            Incubations incubations,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.access = access;
        this.spendings = spendings;
        this.incubations = incubations;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    private Tenancy tenancy(String caseNo) {
        return access.tenancy(spendings.get(caseNo).tenancy());
    }

    @Override
    public String desk(String caseNo) {
        return access.base(tenancy(caseNo)).desk();
    }

    @Override
    public String founders(String caseNo) {
        return CustodyAccess.group(tenancy(caseNo).organizationId());
    }

    @Override
    public String custodian(String caseNo) {
        return CustodyAccess.group(spendings.get(caseNo).custodianId());
    }

    @Override
    public Date checkSpendingDue(String caseNo) {
        return due(caseNo, "checkSpending", "CUSTODY_CHECK");
    }

    @Override
    public Date correctSpendingDue(String caseNo) {
        return due(caseNo, "correctSpending", "CUSTODY_CORRECTION");
    }

    @Override
    public Date approveSpendingDue(String caseNo) {
        return due(caseNo, "approveSpending", "CUSTODY_CHECK");
    }

    @Override
    public Date paySpendingDue(String caseNo) {
        return due(caseNo, "paySpending", "CUSTODY_PAYMENT");
    }

    private Date due(String caseNo, String node, String term) {
        return deadlines.set(caseNo, node, term, clock.today());
    }

    @Override
    public boolean spendingChecked(String caseNo) {
        return spendings.get(caseNo).status() == Status.CHECKED;
    }

    @Override
    public boolean spendingReturned(String caseNo) {
        return spendings.get(caseNo).status() == Status.RETURNED;
    }

    @Override
    public boolean spendingApproved(String caseNo) {
        return spendings.get(caseNo).status() == Status.APPROVED;
    }

    @Override
    public boolean spendingDone(String caseNo) {
        return spendings.get(caseNo).status() == Status.PAID;
    }

    @Override
    public void closeSpending(String caseNo) {
        Spending s = spendings.get(caseNo);
        incubations.active(s.tenancy(), clock.today());
        messages.toOrganization(
                tenancy(caseNo).organizationId(),
                caseNo,
                "托管机构已向“" + s.payee() + "”支付 " + s.amount() + " 元。",
                "The custodian has paid " + s.amount() + " yuan to " + s.payee() + ".",
                null);
    }

    @Override
    public void refuseSpending(String caseNo) {
        Spending s = spendings.get(caseNo);
        messages.toOrganization(
                tenancy(caseNo).organizationId(),
                caseNo,
                "向“" + s.payee() + "”支付 " + s.amount() + " 元的申请没有办成：" + s.reason(),
                "The spending of " + s.amount() + " yuan for " + s.payee() + " was not made: " + s.reason(),
                null);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "custodySpendingRefused",
                        "refuseSpending",
                        Map.of("reason", String.valueOf(s.reason())))
                .by(CustodyInDesk.KEEP));
    }
}
