package org.sanshe.grant.reward;

import java.util.Date;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.Unconcerned;
import org.sanshe.grant.reward.SupportList.Entry;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.SupportNotice;
import org.sanshe.notice.Messages;
import org.sanshe.processes.DirectSupportSteps;

/** What {@code directSupport.bpmn} asks. */
@Steps("directSupport")
class SupportProcess implements DirectSupportSteps {

    private final SupportLists lists;
    private final RewardPublicity publicity;
    private final RewardObjections objections;
    private final Unconcerned unconcerned;
    private final GrantPayouts payouts;
    private final GrantSchemes schemes;
    private final Deadlines deadlines;
    private final Submissions submissions;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    SupportProcess(
            SupportLists lists,
            RewardPublicity publicity,
            RewardObjections objections,
            Unconcerned unconcerned,
            GrantPayouts payouts,
            GrantSchemes schemes,
            Deadlines deadlines,
            Submissions submissions,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.lists = lists;
        this.publicity = publicity;
        this.objections = objections;
        this.unconcerned = unconcerned;
        this.payouts = payouts;
        this.schemes = schemes;
        this.deadlines = deadlines;
        this.submissions = submissions;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public Date approveListDue(String caseNo) {
        return deadlines.set(caseNo, "approveList", "SUPPORT_APPROVAL", clock.today());
    }

    @Override
    public Date completeListDue(String caseNo) {
        return deadlines.set(caseNo, "completeList", "SUPPORT_APPROVAL", clock.today());
    }

    @Override
    public boolean listApproved(String caseNo) {
        return said(caseNo, "APPROVE");
    }

    @Override
    public boolean listReturned(String caseNo) {
        return said(caseNo, "RETURN");
    }

    private boolean said(String caseNo, String outcome) {
        return submissions
                .latest(caseNo, "approveList", null)
                .map(v -> outcome.equals(v.get("outcome")))
                .orElse(false);
    }

    @Override
    public void refuseList(String caseNo) {
        SupportList list = lists.get(caseNo);
        String reason = submissions
                .latest(caseNo, "approveList", null)
                .map(v -> String.valueOf(v.get("opinion")))
                .orElse("");
        lists.become(caseNo, SupportList.Status.REFUSED);
        messages.toRole(
                Role.OFFICER, list.unitId(), caseNo, "直接资助名单未获同意：" + reason, "The list was refused: " + reason, null);
    }

    @Override
    public void publishList(String caseNo) {
        SupportList list = lists.get(caseNo);
        var period = publicity.publish(
                caseNo,
                list.unitId(),
                schemes.get(list.schemeId()),
                list.entries().stream()
                        .map(e -> new SupportNotice.Row(
                                e.organization(), e.project(), e.amount().yuan()))
                        .toList());
        lists.publish(caseNo, period.until());
    }

    @Override
    public Date listPublicUntil(String caseNo) {
        return Date.from(lists.get(caseNo).publicityUntil());
    }

    @Override
    public Date investigateEntryDue(String caseNo) {
        return deadlines.set(caseNo, "investigateEntry", "REWARD_OBJECTION", clock.today());
    }

    @Override
    public Date decideEntryDue(String caseNo) {
        return deadlines.set(caseNo, "decideEntry", "REWARD_OBJECTION_DECISION", clock.today());
    }

    @Override
    public String objectionDecider(String caseNo) {
        return unconcerned.decider(lists.get(caseNo).unitId(), objections.tookPart(caseNo));
    }

    @Override
    public void settleObjection(String caseNo) {
        var objection = objections.latest(caseNo);
        if (!objection.isUpheld()) return;
        long organization = Long.parseLong(objection.subject());
        lists.cancel(caseNo, organization);
        messages.toOrganization(
                organization,
                null,
                "直接资助因异议成立取消：" + objection.findings(),
                "Direct support was cancelled after an objection: " + objection.findings(),
                null);
        evidence.record(
                Act.of(caseNo, null, "rewardCancelled", "settleObjection", Map.of("reason", objection.findings()))
                        .by(RewardPublicity.OPENNESS));
    }

    @Override
    public void awardList(String caseNo) {
        SupportList list = lists.get(caseNo);
        GrantScheme scheme = schemes.get(list.schemeId());
        lists.become(caseNo, SupportList.Status.AWARDED);
        for (Entry e : list.standing()) {
            payouts.open(new Payout(
                    null,
                    caseNo,
                    list.schemeId(),
                    list.unitId(),
                    e.organizationId(),
                    list.title() + "：" + e.project(),
                    scheme.nameEn() + ": " + e.project(),
                    e.amount(),
                    e.amount(),
                    e.own(),
                    list.from(),
                    list.until(),
                    Money.ZERO,
                    null,
                    null,
                    null,
                    clock.today(),
                    null,
                    null));
        }
    }
}
