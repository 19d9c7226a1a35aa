package org.sanshe.purchase.planning;

import static org.sanshe.purchase.planning.MethodDesk.yuan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.decision.Outcome;
import org.sanshe.identity.Units;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.party.Registry;
import org.springframework.context.i18n.LocaleContextHolder;

/** What the planning forms open with: what the case already knows, never asked twice. */
@Desk("purchase")
class PlanningPrefills {

    private final Purchases purchases;
    private final Units units;
    private final Catalogue catalogue;
    private final MethodDesk methods;
    private final Submissions submissions;
    private final Registry registry;

    PlanningPrefills(
            Purchases purchases,
            Units units,
            Catalogue catalogue,
            MethodDesk methods,
            Submissions submissions,
            Registry registry) {
        this.purchases = purchases;
        this.units = units;
        this.catalogue = catalogue;
        this.methods = methods;
        this.submissions = submissions;
        this.registry = registry;
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
        boolean english = english();
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

    @Prefills
    Map<String, Object> decideMethod(TaskContext t) {
        Purchase p = purchases.get(t.caseNo());
        Outcome thresholds = methods.thresholds(p, t);
        var government = units.government(p.unitId());
        var values = new HashMap<String, Object>();
        values.put("serviceName", p.title());
        values.put("budgetAmount", yuan(p.budget()));
        values.put("dispersedLimit", yuan(thresholds.money("dispersedLimit")));
        values.put("openTenderLimit", yuan(thresholds.money("openTenderAmount")));
        values.put("sameCategoryTotal", yuan(methods.sameKind(p)));
        values.put(
                "thresholdBasis",
                thresholds.basis().stream().map(Object::toString).reduce("", (a, b) -> a + b));
        values.put("regionName", english() ? government.nameEn() : government.name());
        values.put("levelName", levelName(MethodDesk.level(government)));
        values.put("plannedStart", t.today().toString());
        values.put("agencies", agencies(t.today()));
        values.put(
                "returnReason",
                submissions
                        .latest(t.caseNo(), "approveMethod", null)
                        .map(v -> String.valueOf(v.getOrDefault("opinion", "")))
                        .orElse(""));
        return values;
    }

    private static String levelName(String level) {
        boolean english = english();
        return switch (level) {
            case "PROVINCE" -> english ? "province" : "省级";
            case "CITY" -> english ? "city" : "市级";
            default -> english ? "county" : "县(区)级";
        };
    }

    @Prefills
    Map<String, Object> approveMethod(TaskContext t) {
        return Map.of("subject", subject(t), "facts", methodFacts(t));
    }

    @Prefills
    Map<String, Object> consentOfAuthority(TaskContext t) {
        return Map.of(
                "subject",
                subject(t),
                "facts",
                methodFacts(t),
                "decidedOn",
                t.today().toString());
    }

    @Prefills
    Map<String, Object> approvalOfTreasury(TaskContext t) {
        return consentOfAuthority(t);
    }

    private String subject(TaskContext t) {
        return purchases.get(t.caseNo()).title() + (english() ? ": procurement method" : " · 采购方式");
    }

    private List<Map<String, Object>> methodFacts(TaskContext t) {
        Purchase p = purchases.get(t.caseNo());
        var facts = new ArrayList<Map<String, Object>>();
        boolean english = english();
        facts.add(fact(english ? "Budget" : "预算金额", p.budget() + (english ? " yuan" : " 元")));
        facts.add(fact(english ? "Method" : "采购方式", english ? "Competitive consultation" : "竞争性磋商"));
        submissions
                .latest(t.caseNo(), "decideMethod", null)
                .ifPresent(v -> facts.add(
                        fact(english ? "Reason" : "适用理由", String.valueOf(v.getOrDefault("groundExplanation", "")))));
        return facts;
    }

    private static Map<String, Object> fact(String name, String value) {
        return Map.of("name", name, "value", value);
    }

    private List<Map<String, Object>> agencies(LocalDate asOf) {
        return registry.agencies(asOf).stream()
                .map(a -> Map.<String, Object>of("value", a.creditCode(), "label", a.name()))
                .toList();
    }

    private Map<String, Object> need(String caseNo) {
        return submissions
                .latest(caseNo, "reviseNeed", null)
                .or(() -> submissions.latest(caseNo, "start", null))
                .orElse(Map.of());
    }

    private static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
