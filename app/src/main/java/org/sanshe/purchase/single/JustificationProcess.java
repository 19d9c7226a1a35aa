package org.sanshe.purchase.single;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.SansheClock;
import org.sanshe.processes.SingleSourceNoticeSteps;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.tender.Moments;

/** 单一来源论证与公示: what {@code singleSourceNotice.bpmn} asks. */
@Steps("singleSourceNotice")
class JustificationProcess implements SingleSourceNoticeSteps {

    private static final LegalBasis PUBLICITY = new LegalBasis("政府采购法实施条例", "第三十八条");
    private static final LegalBasis OBJECTIONS = new LegalBasis("政府采购非招标采购方式管理办法", "第四十条");

    private final SingleSourceRows rows;
    private final SingleSourceBook book;
    private final SingleSourceLetters letters;
    private final Plans plans;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    JustificationProcess(
            SingleSourceRows rows,
            SingleSourceBook book,
            SingleSourceLetters letters,
            Plans plans,
            Deadlines deadlines,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.book = book;
        this.letters = letters;
        this.plans = plans;
        this.deadlines = deadlines;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public boolean publicityNeeded(String caseNo) {
        return JustificationDesk.isPublic(plans.of(caseNo), rows.get(caseNo).ground());
    }

    @Override
    public void publishSingleSource(String caseNo) {
        SingleSource source = rows.get(caseNo);
        Date until = deadlines.set(
                caseNo, "publicityEnds", List.of("SINGLE_SOURCE_PUBLICITY"), clock.today(), cases.rulesAsOf(caseNo));
        deadlines.announce(caseNo, "publicityEnds");
        source.publish(clock.today(), until.toInstant());
        var notice = letters.notice(source);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "singleSourcePublished",
                        "publishSingleSource",
                        Map.of("supplier", source.supplier(), "publicUntil", Moments.exact(until.toInstant())))
                .by(PUBLICITY)
                .with(List.of(notice.digest())));
    }

    @Override
    public Date publicityEnds(String caseNo) {
        return deadlines.due(caseNo, "publicityEnds");
    }

    @Override
    public boolean objectionsRaised(String caseNo) {
        SingleSource source = rows.get(caseNo);
        boolean raised = !book.objections(source).isEmpty();
        if (!raised) source.stand();
        return raised;
    }

    @Override
    public Date handleObjectionsDue(String caseNo) {
        return deadlines.set(
                caseNo,
                "handleObjections",
                List.of("SINGLE_SOURCE_OBJECTIONS"),
                Moments.day(rows.get(caseNo).publicUntil().minusSeconds(1)),
                cases.rulesAsOf(caseNo));
    }

    @Override
    public void answerObjections(String caseNo) {
        SingleSource source = rows.get(caseNo);
        var notice = letters.answers(source);
        deadlines.met(caseNo, "handleObjections");
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "objectionsAnswered",
                        "answerObjections",
                        Map.of("count", book.objections(source).size()))
                .by(OBJECTIONS)
                .with(List.of(notice.digest())));
    }

    @Override
    public boolean singleSourceKept(String caseNo) {
        return book.justified(caseNo);
    }
}
