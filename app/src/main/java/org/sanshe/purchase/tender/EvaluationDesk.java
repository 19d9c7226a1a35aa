package org.sanshe.purchase.tender;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.purchase.MethodLaw;

/** 评审: the tasks of {@code evaluation.bpmn}. */
@Desk("evaluation")
class EvaluationDesk {

    private static final LegalBasis SIGNATURE = new LegalBasis("政府采购法实施条例", "第四十一条");

    private final Tenders tenders;
    private final Responses responses;
    private final Scores scores;
    private final Opened opened;
    private final PanelDesk panels;
    private final PanelSeats seats;
    private final Exhibits exhibits;
    private final PanelLetters letters;
    private final Deadlines deadlines;
    private final Evidence evidence;

    EvaluationDesk(
            Tenders tenders,
            Responses responses,
            Scores scores,
            Opened opened,
            PanelDesk panels,
            PanelSeats seats,
            Exhibits exhibits,
            PanelLetters letters,
            Deadlines deadlines,
            Evidence evidence) {
        this.tenders = tenders;
        this.responses = responses;
        this.scores = scores;
        this.opened = opened;
        this.panels = panels;
        this.seats = seats;
        this.exhibits = exhibits;
        this.letters = letters;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> drawPanel(TaskContext t) {
        return panels.openDraw(t, tender(t));
    }

    @Handles
    void drawPanel(TaskContext t, PanelDesk.DrawForm form) {
        panels.draw(t, tender(t), form);
    }

    @Prefills
    Map<String, Object> declareInterest(TaskContext t) {
        return seats.openDeclaration(tender(t));
    }

    @Handles
    void declareInterest(TaskContext t, PanelSeats.Declaration form) {
        seats.declare(t, tender(t), form);
    }

    @Prefills
    Map<String, Object> scoreResponses(TaskContext t) {
        Tender tender = tender(t);
        Map<String, Money> prices = opened.prices(tender);
        Map<String, Exhibits.Exhibit> shown = exhibits.of(tender);
        return Map.of(
                "caseNo",
                t.caseNo(),
                "sheets",
                responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                        .filter(r -> prices.containsKey(r.caseNo()))
                        .map(r -> {
                            var exhibit = shown.getOrDefault(r.caseNo(), Exhibits.Exhibit.NONE);
                            return Map.of(
                                    "responseNo", r.caseNo(),
                                    "supplierName", r.supplier(),
                                    "finalPrice", prices.get(r.caseNo()).yuan().toPlainString(),
                                    "answers", exhibit.answers(),
                                    "files", exhibit.files(),
                                    "lines", lines(tender, exhibit));
                        })
                        .toList());
    }

    private static List<Map<String, Object>> lines(Tender tender, Exhibits.Exhibit exhibit) {
        var lines = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < tender.criteria().size(); i++) {
            Criterion c = tender.criteria().get(i);
            if (c.kind().isComputed()) continue;
            lines.add(Map.of(
                    "criterionNo", i + 1,
                    "criterion", c.name(),
                    "maxPoints", c.maxPoints(),
                    "standard", c.standard(),
                    "objective", c.objective(),
                    "evidence", exhibit.byCriterion().getOrDefault(c.name(), List.of())));
        }
        return lines;
    }

    @Handles
    String scoreResponses(TaskContext t, SheetForm form) {
        Tender tender = tender(t);
        form.check(tender.criteria(), opened.prices(tender).keySet());
        scores.enter(tender, t.actor().personId(), t.submission());
        return tender.scoreSeal();
    }

    @Prefills
    Map<String, Object> signReport(TaskContext t) {
        Tender tender = tender(t);
        var names = names(tender);
        return Map.of(
                "serviceName",
                tender.project(),
                "ranking",
                scores.ranking(tender).stream().map(Ranked::shown).toList(),
                "lowPriceFindings",
                scores.findings(tender).stream()
                        .map(f -> Map.of("supplierName", names.get(f.responseNo()), "finding", f.text()))
                        .toList());
    }

    /** The form {@code report-signature}. */
    record Signature(PanelMember.Opinion opinion, String dissentReason) {}

    @Handles
    void signReport(TaskContext t, Signature form) {
        Tender tender = tender(t);
        Panel panel = seats.panel(tender);
        panel.sign(t.actor().personId(), form.opinion(), form.dissentReason(), t.at());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "reportSigned",
                        t.node(),
                        Map.of("opinion", form.opinion().name()))
                .by(SIGNATURE));
        if (!panel.isSigned()) return;
        tender.complete(t.at());
        deadlines.set(t.caseNo(), "deliverReport", List.of("REPORT_DELIVERY"), t.today(), t.rulesAsOf());
        var report = letters.report(tender, panel, names(tender), t.at());
        evidence.record(Act.of(
                        t.caseNo(),
                        null,
                        "evaluated",
                        t.node(),
                        Map.of("candidates", scores.ranking(tender).size()))
                .by(MethodLaw.RANKING.of(tender.method()))
                .with(List.of(report.digest())));
    }

    private Map<String, String> names(Tender tender) {
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .collect(Collectors.toMap(Response::caseNo, Response::supplier));
    }

    private Tender tender(TaskContext t) {
        return tenders.findByCaseNo(t.caseNo()).orElseThrow(() -> new NotFound("tender of " + t.caseNo()));
    }
}
