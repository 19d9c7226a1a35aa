package org.sanshe.grant.reward;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.party.Registry;
import org.sanshe.processes.SmallSubsidySteps;

/** What {@code smallSubsidy.bpmn} asks. */
@Steps("smallSubsidy")
class SubsidyProcess implements SmallSubsidySteps {

    private final Subsidies subsidies;
    private final GrantPayouts payouts;
    private final GrantSchemes schemes;
    private final Registry registry;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    SubsidyProcess(
            Subsidies subsidies,
            GrantPayouts payouts,
            GrantSchemes schemes,
            Registry registry,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.subsidies = subsidies;
        this.payouts = payouts;
        this.schemes = schemes;
        this.registry = registry;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date approveSubsidyDue(String caseNo) {
        return deadlines.set(caseNo, "approveSubsidy", "SUBSIDY_APPROVAL", clock.today());
    }

    @Override
    public boolean subsidyApproved(String caseNo) {
        return subsidies.get(caseNo).status() == Subsidy.Status.APPROVED;
    }

    @Override
    public void refuseSubsidy(String caseNo) {
        tell(subsidies.get(caseNo), "不予补贴", "The subsidy is refused");
    }

    @Override
    public String recipient(String caseNo) {
        return "organization@"
                + registry.get(subsidies.get(caseNo).organizationId()).creditCode();
    }

    /** After the period, or after the approval or the return where that came later. */
    @Override
    public Date handInReceiptsDue(String caseNo) {
        LocalDate until = subsidies.get(caseNo).until();
        LocalDate today = clock.today();
        return deadlines.set(caseNo, "handInReceipts", "SUBSIDY_RECEIPTS", until.isBefore(today) ? today : until);
    }

    @Override
    public void lapseSubsidy(String caseNo) {
        subsidies.become(caseNo, Subsidy.Status.LAPSED, "到期没有提交票据");
        Subsidy s = subsidies.get(caseNo);
        tell(s, "额度失效", "The subsidy has lapsed");
        messages.toRole(Role.OFFICER, s.unitId(), caseNo, "小额补贴额度失效：" + s.title(), "A small subsidy has lapsed", null);
    }

    @Override
    public Date checkReceiptsDue(String caseNo) {
        return deadlines.set(caseNo, "checkReceipts", "SUBSIDY_CHECK", clock.today());
    }

    @Override
    public boolean receiptsProven(String caseNo) {
        Subsidy s = subsidies.get(caseNo);
        return s.status() == Subsidy.Status.PROVEN && s.proven().isPositive();
    }

    @Override
    public boolean receiptsReturned(String caseNo) {
        return subsidies.get(caseNo).status() == Subsidy.Status.RETURNED;
    }

    @Override
    public void declineSubsidy(String caseNo) {
        subsidies.become(caseNo, Subsidy.Status.REFUSED, "没有可以补贴的支出");
        tell(subsidies.get(caseNo), "不予支付", "Nothing is paid");
    }

    @Override
    public void awardSubsidy(String caseNo) {
        Subsidy s = subsidies.get(caseNo);
        GrantScheme scheme = schemes.get(s.schemeId());
        subsidies.become(caseNo, Subsidy.Status.AWARDED, null);
        payouts.open(new Payout(
                null,
                caseNo,
                s.schemeId(),
                s.unitId(),
                s.organizationId(),
                "小额补贴：" + s.title(),
                scheme.nameEn() + ": " + s.title(),
                s.asked(),
                s.payable(),
                Money.ZERO,
                null,
                null,
                Money.ZERO,
                null,
                null,
                null,
                clock.today(),
                null,
                null));
    }

    private void tell(Subsidy s, String zh, String en) {
        messages.toOrganization(
                s.organizationId(),
                s.caseNo(),
                "“" + s.title() + "”" + zh + "：" + s.reason(),
                en + ": " + s.reason(),
                null);
        evidence.record(Act.of(s.caseNo(), null, "subsidyEnded", null, Map.of("reason", String.valueOf(s.reason())))
                .by(GrantPayouts.PAY));
    }
}
