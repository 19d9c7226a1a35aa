package org.sanshe.purchase.planning;

import static org.sanshe.purchase.planning.MethodDesk.yuan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;

/** What the planning forms open with: what the case already knows, never asked twice. */
@Desk("purchase")
class PlanningPrefills {

    private final Purchases purchases;
    private final Units units;
    private final Catalogue catalogue;
    private final Submissions submissions;

    PlanningPrefills(Purchases purchases, Units units, Catalogue catalogue, Submissions submissions) {
        this.purchases = purchases;
        this.units = units;
        this.catalogue = catalogue;
        this.submissions = submissions;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        return Map.of(
                "purchaserName", units.get(s.actor().unitId()).name(),
                "purchaserClass", "STATE_ORGAN",
                "budgetYear", s.today().getYear(),
                "budgetYears", 1,
                "catalogue", catalogue.options(s.today()));
    }

    @Prefills
    Map<String, Object> reviseNeed(TaskContext t) {
        var values = new HashMap<>(need(t.caseNo()));
        Purchase purchase = purchases.get(t.caseNo());
        values.put("catalogue", catalogue.options(t.rulesAsOf()));
        values.put("returnReason", purchase.budgetReason() == null ? "" : purchase.budgetReason());
        values.put("purchaserName", units.get(purchase.unitId()).name());
        return values;
    }

    @Prefills
    Map<String, Object> assessPerformance(TaskContext t) {
        Purchase p = purchases.get(t.caseNo());
        return Map.of(
                "serviceName", p.title(),
                "estimatedAmountText", p.estimated().toString(),
                "termMonths", p.termMonths(),
                "assessedOn", t.today().toString());
    }

    @Prefills
    Map<String, Object> confirmBudget(TaskContext t) {
        Purchase p = purchases.get(t.caseNo());
        String conclusion = submissions
                .latest(t.caseNo(), "assessPerformance", null)
                .map(v -> String.valueOf(v.get("conclusion")))
                .orElse("");
        boolean english = Language.isEnglish();
        String text = switch (conclusion) {
            case "SUPPORT" -> english ? "Support" : "予以支持";
            case "ADJUST" -> english ? "Adjust" : "部分支持、需要调整";
            case "REJECT" -> english ? "Reject" : "不予支持";
            default -> "";
        };
        return Map.of(
                "serviceName", p.title(),
                "estimatedAmountText", p.estimated().toString(),
                "assessedAmountText", p.assessed().toString(),
                "conclusionText", text,
                "lines",
                        List.of(Map.of(
                                "year", p.budgetYear(), "source", "GENERAL_BUDGET", "amount", yuan(p.assessed()))));
    }

    @Prefills
    Map<String, Object> draftRequirement(TaskContext t) {
        Purchase p = purchases.get(t.caseNo());
        var values = new HashMap<String, Object>();
        submissions.latest(t.caseNo(), "draftRequirement", null).ifPresent(values::putAll);
        values.put("budgetAmount", yuan(p.budget()));
        values.put("termMonths", p.termMonths());
        values.put("serviceName", p.title());
        values.putIfAbsent("serviceScope", p.serviceContent());
        values.put(
                "returnReason",
                submissions
                        .latest(t.caseNo(), "reviewRequirement", null)
                        .map(v -> String.valueOf(v.getOrDefault("opinion", "")))
                        .orElse(""));
        return values;
    }

    @Prefills
    Map<String, Object> reviewRequirement(TaskContext t) {
        Purchase p = purchases.get(t.caseNo());
        String drafters = submissions.of(t.caseNo()).stream()
                .filter(r -> r.node().equals("draftRequirement"))
                .map(Submissions.Receipt::personName)
                .distinct()
                .reduce((a, b) -> a + "、" + b)
                .orElse("");
        var values = new HashMap<String, Object>();
        submissions.latest(t.caseNo(), "draftRequirement", null).ifPresent(v -> values.put("requirement", v));
        values.put("serviceName", p.title());
        values.put("budgetAmountText", p.budget().toString());
        values.put("drafterNames", drafters);
        values.put("reviewedOn", t.today().toString());
        return values;
    }

    @Prefills
    Map<String, Object> prepareIntent(TaskContext t) {
        Purchase p = purchases.get(t.caseNo());
        return Map.of("title", p.title(), "needSummary", p.serviceContent(), "budgetAmount", yuan(p.budget()));
    }

    private Map<String, Object> need(String caseNo) {
        return submissions
                .latest(caseNo, "reviseNeed", null)
                .or(() -> submissions.latest(caseNo, "start", null))
                .orElse(Map.of());
    }
}
