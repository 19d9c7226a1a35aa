package org.sanshe.grant.execution;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.GrantNotice;
import org.sanshe.notice.Messages;
import org.sanshe.processes.GrantRecoverySteps;

/** 收回资助资金: what {@code grantRecovery.bpmn} asks. */
@Steps("grantRecovery")
class GrantRecoveryProcess implements GrantRecoverySteps {

    static final LegalBasis RECOVERY = new LegalBasis("财政违法行为处罚处分条例", "第十四条");

    private final GrantRecoveries recoveries;
    private final GrantSchemes schemes;
    private final GrantPapers papers;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    GrantRecoveryProcess(
            GrantRecoveries recoveries,
            GrantSchemes schemes,
            GrantPapers papers,
            Submissions submissions,
            Deadlines deadlines,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.recoveries = recoveries;
        this.schemes = schemes;
        this.papers = papers;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void demandRecovery(String caseNo) {
        var r = recoveries.get(caseNo);
        Date due = deadlines.set(caseNo, "enterReceipt", "GRANT_RECOVERY", clock.today());
        LocalDate dueOn = LocalDate.ofInstant(due.toInstant(), SansheClock.ZONE);
        recoveries.due(caseNo, dueOn);
        String source = schemes.get(r.schemeId()).body().funding().zh();
        var letter = papers.send(
                caseNo,
                r.unitId(),
                r.organizationId(),
                r.letter(
                        GrantNotice.Kind.RECOVERY,
                        List.of("应退回金额", r.amount() + "元", "原资金来源", source, "期限", dueOn + "前"),
                        r.reason() + "。请在期限内退回，并注明编号。",
                        "逾期不退的，将依法处理。"),
                "“" + r.title() + "”应退回 " + r.amount() + " 元，期限 " + dueOn,
                r.amount() + " yuan of your grant are to be paid back by " + dueOn);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "recoveryDemanded",
                        "demandRecovery",
                        Map.of("amount", r.amount().toString(), "due", dueOn.toString(), "reason", r.reason()))
                .by(RECOVERY)
                .with(List.of(letter.digest())));
    }

    @Override
    public Date enterReceiptDue(String caseNo) {
        return Date.from(SansheClock.lastSecond(recoveries.get(caseNo).dueOn()));
    }

    @Override
    public void reportOverdueRecovery(String caseNo) {
        recoveries.overdue(caseNo);
        var r = recoveries.get(caseNo);
        if (r.overdueTimes() > 1) return;
        String zh = "“" + r.title() + "”应退回的 " + r.left() + " 元逾期未退";
        String en = r.left() + " yuan of a grant were not paid back in time";
        for (Role role : List.of(Role.AUDITOR, Role.SUPERVISOR, Role.SECTION_HEAD)) {
            messages.toRole(role, r.unitId(), caseNo, zh, en, null);
        }
        messages.toOrganization(r.organizationId(), caseNo, zh, en, null);
        evidence.record(
                Act.of(caseNo, null, "late", "enterReceipt", Map.of("what", zh)).by(RECOVERY));
    }

    @Override
    public boolean sanctionWanted(String caseNo) {
        return recoveries.get(caseNo).overdueTimes() == 1;
    }

    @Override
    public boolean receiptConfirmed(String caseNo) {
        return submissions
                .latest(caseNo, "confirmReceipt", null)
                .filter(v -> "AGREE".equals(v.get("decision")))
                .isPresent();
    }

    @Override
    public boolean fullyRecovered(String caseNo) {
        return !recoveries.get(caseNo).left().isPositive();
    }

    @Override
    public void closeRecovery(String caseNo) {
        recoveries.close(caseNo);
        var r = recoveries.get(caseNo);
        deadlines.met(caseNo, "enterReceipt");
        messages.toOrganization(
                r.organizationId(), caseNo, "“" + r.title() + "”应退回的资金已全部收到", "All money was paid back", null);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "recoveryClosed",
                        "closeRecovery",
                        Map.of("amount", r.amount().toString()))
                .by(RECOVERY));
    }
}
