package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.growth.Diagnoses.Score;
import org.sanshe.incubation.growth.GrowthPlan.Side;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;

/** 诊断台: the tenant's own assessment and the base's, by the same table and without the other. */
@Desk("growthPlan")
class DiagnosisDesk {

    private final GrowthPlans plans;
    private final Diagnoses diagnoses;
    private final Tenancies tenancies;
    private final Evidence evidence;

    DiagnosisDesk(GrowthPlans plans, Diagnoses diagnoses, Tenancies tenancies, Evidence evidence) {
        this.plans = plans;
        this.diagnoses = diagnoses;
        this.tenancies = tenancies;
        this.evidence = evidence;
    }

    /** The form {@code capacity-diagnosis}. */
    record Form(List<Row> criteria, String summary) {}

    /** One criterion of it. */
    record Row(BigDecimal score, String remark) {}

    @Prefills
    Map<String, Object> assess(TaskContext t) {
        boolean english = Language.isEnglish();
        GrowthPlan plan = plans.get(t.caseNo());
        return Map.of(
                "facts",
                facts(plan, tenancies.get(plan.tenancy())),
                "criteria",
                diagnoses.table(plan).criteria().stream()
                        .map(c -> {
                            var row = new LinkedHashMap<String, Object>();
                            row.put("name", english ? c.nameEn() : c.name());
                            row.put("weight", c.weight());
                            row.put("anchors", english ? c.anchorsEn() : c.anchors());
                            return row;
                        })
                        .toList());
    }

    @Handles
    void assess(TaskContext t, Form form) {
        GrowthPlan plan = plans.get(t.caseNo());
        var criteria = diagnoses.table(plan).criteria();
        var scores = new ArrayList<Score>();
        for (int i = 0; i < criteria.size(); i++) {
            Row row = form.criteria().get(i);
            if (row.score().compareTo(criteria.get(i).weight()) > 0) {
                String most = Goal.plain(criteria.get(i).weight());
                throw InvalidInput.at("criteria[" + i + "].score", "这项满分是" + most + "分", "The most here is " + most);
            }
            scores.add(new Score(criteria.get(i), row.score(), row.remark()));
        }
        boolean own = DeskOfBase.group(tenancies.get(plan.tenancy())).equals(t.element());
        Side side = own ? Side.SELF : Side.DESK;
        diagnoses.enter(plan, side, scores, form.summary(), t.actor());
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "capacityAssessed",
                        t.node(),
                        Map.of("round", plan.round().in(false), "assessor", side.in(false)))
                .by(GrowthRule.NOT_IN_TERM.basis()));
    }

    static List<Map<String, Object>> facts(GrowthPlan plan, Tenancy t) {
        boolean english = Language.isEnglish();
        var facts = new ArrayList<Map<String, Object>>();
        fact(facts, english ? "Organization" : "组织", t.organization());
        fact(facts, english ? "Term" : "孵化期", t.termFrom() + " — " + t.lastDay());
        if (plan.round() != null)
            fact(facts, english ? "Round" : "诊断轮次", plan.round().in(english));
        return facts;
    }

    static void fact(List<Map<String, Object>> facts, String name, String value) {
        facts.add(Map.of("name", name, "value", value));
    }
}
