package org.sanshe.incubation.custody;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.PayingOut;
import org.sanshe.inbox.Steps;
import org.sanshe.incubation.Incubations;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.custody.SubsidyRequest.Status;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.IncubationSubsidySteps;

/** What {@code incubationSubsidy.bpmn} asks. */
@Steps("incubationSubsidy")
class IncubationSubsidyProcess implements IncubationSubsidySteps {

    private final CustodyAccess access;
    private final SubsidyRequests requests;
    private final SubsidyGrounds grounds;
    private final PayingOut payouts;
    private final Incubations incubations;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    IncubationSubsidyProcess(
            CustodyAccess access,
            SubsidyRequests requests,
            SubsidyGrounds grounds,
            PayingOut payouts,
            Incubations incubations,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.access = access;
        this.requests = requests;
        this.grounds = grounds;
        this.payouts = payouts;
        this.incubations = incubations;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public String desk(String caseNo) {
        return access.base(access.tenancy(requests.get(caseNo).tenancy())).desk();
    }

    @Override
    public String tenant(String caseNo) {
        return CustodyAccess.group(requests.get(caseNo).organizationId());
    }

    @Override
    public Date checkSubsidyRequestDue(String caseNo) {
        return deadlines.set(caseNo, "checkSubsidyRequest", "TENANT_SUBSIDY_CHECK", clock.today());
    }

    @Override
    public Date approveSubsidyRequestDue(String caseNo) {
        return deadlines.set(caseNo, "approveSubsidyRequest", "TENANT_SUBSIDY_CHECK", clock.today());
    }

    /** After the period, or after the approval or the return where that came later. */
    @Override
    public Date handInSubsidyReceiptsDue(String caseNo) {
        LocalDate until = requests.get(caseNo).until();
        LocalDate today = clock.today();
        return deadlines.set(
                caseNo, "handInSubsidyReceipts", "TENANT_SUBSIDY_RECEIPTS", until.isBefore(today) ? today : until);
    }

    @Override
    public Date checkSubsidyReceiptsDue(String caseNo) {
        return deadlines.set(caseNo, "checkSubsidyReceipts", "TENANT_SUBSIDY_CHECK", clock.today());
    }

    @Override
    public boolean subsidyRequestApproved(String caseNo) {
        return requests.get(caseNo).status() == Status.APPROVED;
    }

    @Override
    public boolean paidIntoCustody(String caseNo) {
        return requests.get(caseNo).intoCustody();
    }

    @Override
    public boolean subsidyReceiptsProven(String caseNo) {
        SubsidyRequest s = requests.get(caseNo);
        return s.status() == Status.PROVEN && s.proven().isPositive();
    }

    @Override
    public boolean subsidyReceiptsReturned(String caseNo) {
        return requests.get(caseNo).status() == Status.RETURNED;
    }

    @Override
    public void refuseSubsidyRequest(String caseNo) {
        tell(caseNo, "不予补贴", "the subsidy is refused");
    }

    @Override
    public void lapseSubsidyRequest(String caseNo) {
        requests.become(caseNo, Status.LAPSED, "到期没有提交票据");
        tell(caseNo, "额度失效", "the subsidy has lapsed");
    }

    @Override
    public void declineSubsidyReceipts(String caseNo) {
        requests.become(caseNo, Status.REFUSED, "没有可以补贴的支出");
        tell(caseNo, "不予支付", "nothing is paid");
    }

    /** Paid to whoever has the account today: the body, or the custodian of founders. */
    @Override
    public void payIncubationSubsidy(String caseNo) {
        SubsidyRequest s = requests.get(caseNo);
        Tenancy t = access.tenancy(s.tenancy());
        long payee = s.intoCustody() ? grounds.payee(t).organizationId() : s.organizationId();
        String payout = payouts.open(new PayingOut.Due(
                caseNo,
                access.base(t).unitId(),
                payee,
                "在孵小额补贴：" + t.organization() + "，" + s.title(),
                "Small subsidy in incubation: " + t.organization() + ", " + s.title(),
                s.asked(),
                s.payable(),
                s.source(),
                clock.today()));
        requests.pay(caseNo, payout);
        incubations.active(s.tenancy(), clock.today());
        messages.toOrganization(
                s.organizationId(),
                caseNo,
                "“" + s.title() + "”补贴 " + s.payable() + " 元，正在办理支付。",
                s.title() + ": " + s.payable() + " yuan are being paid.",
                null);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "tenantSubsidyAwarded",
                        "payIncubationSubsidy",
                        Map.of("amount", s.payable().toString(), "payout", payout))
                .by(IncubationSubsidyDesk.PAY));
    }

    private void tell(String caseNo, String zh, String en) {
        SubsidyRequest s = requests.get(caseNo);
        messages.toOrganization(
                s.organizationId(),
                caseNo,
                "“" + s.title() + "”" + zh + "：" + s.reason(),
                s.title() + ": " + en + ". " + s.reason(),
                null);
        evidence.record(Act.of(caseNo, null, "tenantSubsidyEnded", null, Map.of("reason", String.valueOf(s.reason())))
                .by(IncubationSubsidyDesk.PAY));
    }
}
