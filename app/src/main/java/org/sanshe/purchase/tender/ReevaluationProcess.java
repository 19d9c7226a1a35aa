package org.sanshe.purchase.tender;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.ReevaluationReport;
import org.sanshe.notice.Messages;
import org.sanshe.processes.ReevaluationSteps;
import org.sanshe.purchase.Awards;
import org.sanshe.purchase.Correspondence;
import org.sanshe.seal.Seals;
import org.springframework.context.annotation.Lazy;

/** 重新评审: what {@code reevaluation.bpmn} asks. */
@Steps("reevaluation")
class ReevaluationProcess implements ReevaluationSteps {

    private static final LegalBasis REPORT = new LegalBasis("政府采购法实施条例", "第四十四条");

    private final Reevaluations reevaluations;
    private final Tenders tenders;
    private final Scores scores;
    private final Opened opened;
    private final Ranker ranker;
    private final PanelSeats seats;
    private final Submissions submissions;
    private final Seals seals;
    private final Awards awards;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    ReevaluationProcess(
            Reevaluations reevaluations,
            Tenders tenders,
            Scores scores,
            Opened opened,
            Ranker ranker,
            PanelSeats seats,
            Submissions submissions,
            Seals seals,
            @Lazy Awards awards,
            Correspondence correspondence,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.reevaluations = reevaluations;
        this.tenders = tenders;
        this.scores = scores;
        this.opened = opened;
        this.ranker = ranker;
        this.seats = seats;
        this.submissions = submissions;
        this.seals = seals;
        this.awards = awards;
        this.correspondence = correspondence;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public List<String> members(String caseNo) {
        return seats.panel(tender(reevaluations.get(caseNo))).seated().stream()
                .map(m -> String.valueOf(m.personId()))
                .toList();
    }

    @Override
    public void rankAgain(String caseNo) {
        var asked = reevaluations.get(caseNo);
        Tender tender = tender(asked);
        seals.release(ReevaluationDesk.seal(caseNo), "全部更正已提交");
        Map<Long, UUID> sheets = reevaluations.sheets(caseNo);
        long found = sheets.values().stream()
                .filter(id ->
                        "true".equals(String.valueOf(submissions.content(id).get("found"))))
                .count();
        boolean corrected = found * 2 > sheets.size();
        if (corrected) ranker.rank(tender, opened.points(sheets), "rankAgain");
        reevaluations.close(caseNo, scores.version(tender));
        evidence.record(Act.of(
                        caseNo,
                        null,
                        corrected ? "scoresCorrected" : "scoresConfirmed",
                        "rankAgain",
                        Map.of("ground", asked.ground().zh(), "members", sheets.size(), "found", found))
                .by(ReevaluationDesk.BASIS));
    }

    @Override
    public boolean winnerChanged(String caseNo) {
        var asked = reevaluations.get(caseNo);
        return !first(asked, asked.before())
                .responseNo()
                .equals(first(asked, asked.after()).responseNo());
    }

    @Override
    public void reportToFinance(String caseNo) {
        var asked = reevaluations.get(caseNo);
        Tender tender = tender(asked);
        String reason = "经重新评审（" + asked.ground().zh() + "），第一候选人由"
                + first(asked, asked.before()).supplier() + "变更为"
                + first(asked, asked.after()).supplier();
        boolean turned = awards.reranked(tender.caseNo(), reason);
        var letter = new ReevaluationReport(
                TenderLetters.project(tender),
                TenderLetters.buyer(tender),
                asked.ground().zh(),
                asked.facts(),
                lines(asked, asked.before()),
                lines(asked, asked.after()),
                reevaluations.opinions(caseNo),
                turned ? "原确定的成交（中标）供应商已按更正后的顺序变更。" : "成交（中标）结果的处理请依法决定。",
                clock.today());
        var report = correspondence.file(caseNo, "reevaluationReport", letter, tender.buyer());
        messages.toRole(
                Role.TREASURY,
                tender.unitId(),
                caseNo,
                "“%s”重新评审改变评审结果的报告".formatted(tender.project()),
                "Report: the re-evaluation of “%s” changes its result".formatted(tender.project()),
                report);
        evidence.record(Act.of(caseNo, null, "reportedToFinance", "reportToFinance", Map.of("reason", reason))
                .by(REPORT)
                .with(List.of(report.digest())));
    }

    private Ranked first(Reevaluations.Reevaluation asked, int version) {
        return scores.ranking(tender(asked), version).get(0);
    }

    private List<ReevaluationReport.Line> lines(Reevaluations.Reevaluation asked, int version) {
        return scores.ranking(tender(asked), version).stream()
                .map(r -> new ReevaluationReport.Line(
                        r.rank(), r.supplier(), r.price().yuan(), r.total()))
                .toList();
    }

    private Tender tender(Reevaluations.Reevaluation asked) {
        return tenders.findById(asked.tenderId()).orElseThrow();
    }
}
