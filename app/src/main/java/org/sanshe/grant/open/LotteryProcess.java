package org.sanshe.grant.open;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.letters.LotteryNotice;
import org.sanshe.notice.Messages;
import org.sanshe.processes.LotteryYearSteps;

/** What {@code lotteryYear.bpmn} asks. */
@Steps("lotteryYear")
class LotteryProcess implements LotteryYearSteps {

    static final LegalBasis PUBLISH = new LegalBasis("彩票管理条例", "第三十六条");

    private final LotteryYears years;
    private final Units units;
    private final Deadlines deadlines;
    private final Submissions submissions;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Messages messages;
    private final Evidence evidence;

    LotteryProcess(
            LotteryYears years,
            Units units,
            Deadlines deadlines,
            Submissions submissions,
            Documents documents,
            Disclosure disclosure,
            Messages messages,
            Evidence evidence) {
        this.years = years;
        this.units = units;
        this.deadlines = deadlines;
        this.submissions = submissions;
        this.documents = documents;
        this.disclosure = disclosure;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public void drawUpNotice(String caseNo) {
        years.drawUp(caseNo);
    }

    @Override
    public Date remindOn(String caseNo) {
        return deadlines.set(caseNo, "remindNotice", "LOTTERY_REMINDER", lastDay(caseNo));
    }

    @Override
    public Date noticeDue(String caseNo) {
        return deadlines.set(caseNo, "describeEffects", "LOTTERY_YEAR", lastDay(caseNo));
    }

    @Override
    public Date checkNoticeDue(String caseNo) {
        return deadlines.set(caseNo, "checkNotice", "LOTTERY_YEAR", lastDay(caseNo));
    }

    private LocalDate lastDay(String caseNo) {
        return LocalDate.of(years.get(caseNo).year(), 12, 31);
    }

    @Override
    public void remindNotice(String caseNo) {
        LotteryYear y = years.get(caseNo);
        String zh = y.year() + "年度彩票公益金使用情况应当在六月底以前公告";
        String en = "The notice of lottery funds of " + y.year() + " is due by the end of June";
        messages.toRole(Role.OFFICER, y.unitId(), caseNo, zh, en, null);
        messages.toRole(Role.SECTION_HEAD, y.unitId(), caseNo, zh, en, null);
    }

    @Override
    public void reportLateNotice(String caseNo) {
        LotteryYear y = years.get(caseNo);
        String zh = y.year() + "年度彩票公益金使用情况六月底以前没有公告";
        String en = "The notice of lottery funds of " + y.year() + " was not published by the end of June";
        messages.toRole(Role.AUDITOR, y.unitId(), caseNo, zh, en, null);
        messages.toRole(Role.SUPERVISOR, y.unitId(), caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "late", "publishNotice", Map.of("what", zh))
                .by(PUBLISH));
    }

    @Override
    public boolean noticeApproved(String caseNo) {
        return submissions
                .latest(caseNo, "checkNotice", null)
                .map(v -> "APPROVE".equals(v.get("outcome")))
                .orElse(false);
    }

    @Override
    public void publishNotice(String caseNo) {
        LotteryYear y = years.get(caseNo);
        String unit = units.get(y.unitId()).name();
        var letter = new LotteryNotice(
                unit,
                y.year(),
                y.projects().stream()
                        .map(p -> new LotteryNotice.Row(
                                p.title(),
                                p.organization(),
                                p.granted().yuan(),
                                p.paid().yuan(),
                                p.unpaid().yuan(),
                                p.effect()))
                        .toList(),
                y.contact(),
                y.phone());
        var document = documents.issue(caseNo, "lotteryNotice", letter, unit, Audience.CASE, Audience.PUBLIC);
        disclosure.publish(
                caseNo,
                NoticeKind.LOTTERY_YEAR,
                letter.title(),
                document,
                documents.html(letter, document, unit),
                null);
        years.published(caseNo);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "lotteryPublished",
                        "publishNotice",
                        Map.of("year", y.year(), "projects", y.projects().size()))
                .by(PUBLISH)
                .with(List.of(document.digest())));
    }
}
