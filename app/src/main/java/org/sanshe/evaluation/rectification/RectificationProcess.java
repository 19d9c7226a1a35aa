package org.sanshe.evaluation.rectification;

import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evaluation.RectificationOutcome;
import org.sanshe.evaluation.RectificationOutcome.Sanction;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.payment.Payments;
import org.sanshe.processes.RectificationSteps;
import org.springframework.beans.factory.ObjectProvider;

/** What {@code rectification.bpmn} asks. */
@Steps("rectification")
class RectificationProcess implements RectificationSteps {

    static final LegalBasis WITHHOLD = new LegalBasis("民法典", "第五百二十六条");
    static final LegalBasis TERMINATION = new LegalBasis("民法典", "第五百六十三条");

    private final RectificationRows rows;
    private final RectificationItems items;
    private final RectificationBook book;
    private final Deadlines deadlines;
    private final Payments payments;
    private final RectificationLetters letters;
    private final ObjectProvider<RectificationOutcome> outcomes;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    RectificationProcess(
            RectificationRows rows,
            RectificationItems items,
            RectificationBook book,
            Deadlines deadlines,
            Payments payments,
            RectificationLetters letters,
            ObjectProvider<RectificationOutcome> outcomes,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.items = items;
        this.book = book;
        this.deadlines = deadlines;
        this.payments = payments;
        this.letters = letters;
        this.outcomes = outcomes;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void issueNotice(String caseNo) {
        Rectification r = rows.get(caseNo);
        LocalDate planBy = LocalDate.ofInstant(planRectificationDue(caseNo).toInstant(), SansheClock.ZONE);
        messages.toOrganization(
                r.organizationId(),
                caseNo,
                "请于" + RectificationBook.day(r.due()) + "前完成整改：" + r.title(),
                "Put right by " + RectificationBook.day(r.due()) + " what was found: " + r.title(),
                letters.notice(r, items.of(caseNo), planBy));
    }

    @Override
    public String performer(String caseNo) {
        return "organization@" + rows.get(caseNo).supplierCode();
    }

    @Override
    public Date planRectificationDue(String caseNo) {
        Rectification r = rows.get(caseNo);
        Date plan = deadlines.set(caseNo, "planRectification", "RECTIFICATION_PLAN", r.orderedOn());
        Date whole = Date.from(r.due());
        return plan.after(whole) ? whole : plan;
    }

    @Override
    public void reportPlanLate(String caseNo) {
        Rectification r = rows.get(caseNo);
        String zh = "整改方案逾期未提交：" + r.title();
        String en = "The plan of rectification is late: " + r.title();
        messages.toRole(Role.OFFICER, r.unitId(), caseNo, zh, en, null);
        messages.toOrganization(r.organizationId(), caseNo, zh, en, null);
        late(caseNo, "planRectification", zh);
    }

    @Override
    public Date rectifyDue(String caseNo) {
        return Date.from(rows.get(caseNo).due());
    }

    @Override
    public void reportOverdue(String caseNo) {
        Rectification r = rows.get(caseNo);
        String zh = "整改逾期未完成：" + r.title();
        String en = "The rectification is overdue: " + r.title();
        for (Role role : new Role[] {Role.OFFICER, Role.SUPERVISOR, Role.AUDITOR}) {
            messages.toRole(role, r.unitId(), caseNo, zh, en, null);
        }
        messages.toOrganization(r.organizationId(), caseNo, zh, en, null);
        late(caseNo, "rectify", zh);
    }

    private void late(String caseNo, String node, String what) {
        evidence.record(Act.of(caseNo, null, "late", node, Map.of("what", what)).by(RectificationBook.REMEDY));
    }

    @Override
    public boolean moreTimeAsked(String caseNo) {
        return rows.get(caseNo).moreTimeReason() != null;
    }

    @Override
    public String checkers(String caseNo) {
        boolean officer = rows.get(caseNo).source() == Rectification.Source.OFFICER;
        return (officer ? Role.SECTION_HEAD : Role.OFFICER).group();
    }

    @Override
    public Date recheckDue(String caseNo) {
        return deadlines.set(caseNo, "recheck", "RECTIFICATION_RECHECK", clock.today());
    }

    @Override
    public boolean allMet(String caseNo) {
        return items.open(caseNo).isEmpty();
    }

    @Override
    public void closeRectification(String caseNo) {
        Rectification r = rows.lock(caseNo);
        LocalDate today = clock.today();
        rows.close(caseNo, Rectification.Status.CLOSED, today);

        if (r.stoppedHere()) payments.resume(r.agreement(), caseNo);
        messages.toOrganization(
                r.organizationId(),
                caseNo,
                "整改已经办结：" + r.title(),
                "The rectification is closed: " + r.title(),
                letters.closing(r, items.of(caseNo), today));
        outcomes.forEach(o -> o.passed(caseNo, r.cause(), r.agreement()));
        evidence.record(
                Act.of(caseNo, null, "rectificationClosed", "closeRectification", Map.of("failures", r.failures()))
                        .by(RectificationBook.REMEDY));
    }

    @Override
    public void noteMissed(String caseNo) {
        Rectification r = rows.lock(caseNo);
        int round = items.rounds(caseNo) + 1;
        items.open(caseNo).forEach(i -> items.check(caseNo, round, i.no(), false, "逾期未提交整改佐证", null));
        rows.failed(caseNo, r.againDays());
    }

    @Override
    public boolean failedTwice(String caseNo) {
        return rows.get(caseNo).failures() > 1;
    }

    @Override
    public void returnItems(String caseNo) {
        Rectification r = rows.lock(caseNo);
        var due = book.end(clock.today(), r.againDays(), r.basis());
        rows.again(caseNo, due);
        String what = items.open(caseNo).stream()
                .map(i -> i.no() + "." + i.finding() + "（" + i.returned() + "）")
                .collect(Collectors.joining("；"));
        messages.toOrganization(
                r.organizationId(),
                caseNo,
                "整改复查不合格，请于" + RectificationBook.day(due) + "前再次整改：" + what,
                "What was returned must be put right by " + RectificationBook.day(due) + ": " + what,
                null);
    }

    @Override
    public void applySanction(String caseNo) {
        Rectification r = rows.lock(caseNo);
        boolean stops = r.sanction() == Sanction.STOP_PAYMENT;
        if (stops) {
            payments.suspend(r.agreement(), caseNo, "整改再次不合格（" + caseNo + "）", WITHHOLD);
            rows.stopped(caseNo);
        } else {
            rows.close(caseNo, Rectification.Status.SANCTIONED, clock.today());
            messages.toRole(
                    Role.OFFICER,
                    r.unitId(),
                    r.agreement(),
                    "整改再次不合格，局领导建议终止合同，请依法提出：" + r.title(),
                    "The rectification failed again; the leader proposes to terminate: " + r.title(),
                    null);
        }
        messages.toOrganization(
                r.organizationId(),
                caseNo,
                "整改再次不合格，" + r.sanction().in(false) + "：" + r.title(),
                "The rectification failed again. " + r.sanction().in(true) + ": " + r.title(),
                null);
        outcomes.forEach(o -> o.failedAgain(caseNo, r.cause(), r.agreement(), r.sanction()));
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "sanctionApplied",
                        "applySanction",
                        Map.of("sanction", r.sanction().name()))
                .by(stops ? WITHHOLD : TERMINATION));
    }

    @Override
    public boolean lastStep(String caseNo) {
        return rows.get(caseNo).sanction() == Sanction.TERMINATE;
    }
}
