package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Correspondence;
import org.sanshe.seal.Seals;

/** 重新评审: the tasks of {@code reevaluation.bpmn}; four grounds, the original panel, both results kept. */
@Desk("reevaluation")
class ReevaluationDesk {

    static final LegalBasis BASIS = new LegalBasis("政府采购货物和服务招标投标管理办法", "第六十四条");

    private final Tenders tenders;
    private final Scores scores;
    private final Reevaluations reevaluations;
    private final Cases cases;
    private final Seals seals;
    private final Correspondence correspondence;
    private final Evidence evidence;

    ReevaluationDesk(
            Tenders tenders,
            Scores scores,
            Reevaluations reevaluations,
            Cases cases,
            Seals seals,
            Correspondence correspondence,
            Evidence evidence) {
        this.tenders = tenders;
        this.scores = scores;
        this.reevaluations = reevaluations;
        this.cases = cases;
        this.seals = seals;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        return Map.of(
                "tenders",
                tenders.findEvaluated().stream()
                        .filter(t -> cases.sees(t.caseNo(), s.actor()))
                        .map(t -> PanelDesk.option(t.project() + "（" + t.caseNo() + "）", t.caseNo()))
                        .toList(),
                "tenderNo",
                s.about() == null ? "" : s.about());
    }

    /** The form {@code reevaluation-request}. */
    record Request(String tenderNo, Reevaluations.Ground ground, String facts, List<String> files) {}

    @Starts(prefix = "CP", roles = Role.PROCUREMENT)
    CaseFacts start(StartContext s, Request form) {
        Tender tender = tenders.findByCaseNo(form.tenderNo())
                .filter(t -> cases.sees(t.caseNo(), s.actor()))
                .orElseThrow(() -> new NotFound("tender " + form.tenderNo()));
        if (form.ground() == Reevaluations.Ground.OTHER) throw new Refusal(PanelRule.NOT_A_GROUND);
        if (tender.evaluatedAt() == null || scores.sheets(tender).isEmpty()) {
            throw new Refusal(PanelRule.NOTHING_TO_REEVALUATE);
        }
        reevaluations.running(tender).ifPresent(other -> {
            throw new Refusal(PanelRule.ALREADY_REEVALUATING, other);
        });
        reevaluations.open(s.caseNo(), tender, form.ground(), form.facts(), scores.version(tender));
        seals.create(seal(s.caseNo()), null);
        correspondence.attach(form.files(), s.caseNo(), "reevaluation", s.actor(), Audience.CASE);
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "reevaluationRequested",
                        "start",
                        Map.of(
                                "tender",
                                tender.caseNo(),
                                "ground",
                                form.ground().zh(),
                                "reason",
                                form.facts()))
                .by(BASIS));
        return new CaseFacts("重新评审：" + tender.project(), tender.unitId(), null, tender.caseNo());
    }

    static String seal(String caseNo) {
        return caseNo + "/corrections";
    }

    @Prefills
    Map<String, Object> correctScores(TaskContext t) {
        var asked = reevaluations.get(t.caseNo());
        Tender tender = tenders.findById(asked.tenderId()).orElseThrow();
        Map<String, BigDecimal> given = scores.given(tender, asked.before(), Long.parseLong(t.element()));
        return Map.of(
                "groundText",
                asked.ground().zh(),
                "factsText",
                asked.facts(),
                "sheets",
                scores.ranking(tender, asked.before()).stream()
                        .map(r -> Map.of(
                                "responseNo", r.responseNo(),
                                "supplierName", r.supplier(),
                                "finalPrice", r.price().yuan().toPlainString(),
                                "lines", lines(tender, r.responseNo(), given)))
                        .toList());
    }

    private static List<Map<String, Object>> lines(Tender tender, String response, Map<String, BigDecimal> given) {
        var lines = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < tender.criteria().size(); i++) {
            Criterion c = tender.criteria().get(i);
            if (c.kind().isComputed()) continue;
            lines.add(Map.of(
                    "criterionNo", i + 1,
                    "criterion", c.name(),
                    "maxPoints", c.maxPoints(),
                    "standard", c.standard(),
                    "points", given.getOrDefault(response + "#" + (i + 1), BigDecimal.ZERO)));
        }
        return lines;
    }

    /** The form {@code score-correction}. */
    record Correction(boolean found, String explanation, List<SheetForm.Sheet> sheets) {}

    @Handles
    String correctScores(TaskContext t, Correction form) {
        var asked = reevaluations.get(t.caseNo());
        Tender tender = tenders.findById(asked.tenderId()).orElseThrow();
        new SheetForm(form.sheets())
                .check(
                        tender.criteria(),
                        scores.ranking(tender, asked.before()).stream()
                                .map(Ranked::responseNo)
                                .collect(Collectors.toSet()));
        reevaluations.enter(t.caseNo(), t.actor().personId(), t.submission());
        return seal(t.caseNo());
    }

    @Prefills
    Map<String, Object> signCorrection(TaskContext t) {
        var asked = reevaluations.get(t.caseNo());
        Tender tender = tenders.findById(asked.tenderId()).orElseThrow();
        return Map.of(
                "before",
                scores.ranking(tender, asked.before()).stream()
                        .map(Ranked::shown)
                        .toList(),
                "ranking",
                scores.ranking(tender, asked.after()).stream()
                        .map(Ranked::shown)
                        .toList());
    }

    @Handles
    void signCorrection(TaskContext t, EvaluationDesk.Signature form) {
        reevaluations.sign(t.caseNo(), t.actor().personId(), form.opinion(), form.dissentReason());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "reportSigned",
                        t.node(),
                        Map.of("opinion", form.opinion().name()))
                .by(BASIS));
    }
}
