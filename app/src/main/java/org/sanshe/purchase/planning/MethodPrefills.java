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
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.RedFlags;
import org.springframework.context.annotation.Lazy;

/** What the forms of the method open with. */
@Desk("method")
class MethodPrefills {

    private final Purchases purchases;
    private final Units units;
    private final Limits limits;
    private final Splitting splitting;
    private final Submissions submissions;
    private final Registry registry;
    private final RedFlags flags;

    MethodPrefills(
            Purchases purchases,
            Units units,
            Limits limits,
            Splitting splitting,
            Submissions submissions,
            Registry registry,
            @Lazy RedFlags flags) {
        this.purchases = purchases;
        this.units = units;
        this.limits = limits;
        this.splitting = splitting;
        this.submissions = submissions;
        this.registry = registry;
        this.flags = flags;
    }

    @Prefills
    Map<String, Object> decideMethod(TaskContext t) {
        Purchase p = purchases.get(t.caseNo());
        Outcome thresholds = limits.of(p, t.rulesAsOf());
        var government = units.government(p.unitId());
        var values = new HashMap<String, Object>();
        if (p.afterFailure() == AfterFailure.GO_ON_WITH_TWO) {
            values.put("method", Method.NEGOTIATION.name());
            values.put("ground", "TENDER_FAILED");
            values.put("groundExplanation", p.failureReason());
        }
        values.put("serviceName", p.title());
        values.put("budgetAmount", yuan(p.budget()));
        values.put("dispersedLimit", yuan(thresholds.money("dispersedLimit")));
        values.put("openTenderLimit", yuan(thresholds.money("openTenderAmount")));
        values.put("sameCategoryTotal", yuan(splitting.sum(p)));
        values.put(
                "thresholdBasis",
                thresholds.basis().stream().map(Object::toString).reduce("", (a, b) -> a + b));
        values.put("regionName", Language.isEnglish() ? government.nameEn() : government.name());
        values.put("levelName", levelName(Limits.level(government)));
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
        boolean english = Language.isEnglish();
        return switch (level) {
            case "PROVINCE" -> english ? "province" : "省级";
            case "CITY" -> english ? "city" : "市级";
            default -> english ? "county" : "县(区)级";
        };
    }

    @Prefills
    Map<String, Object> approveMethod(TaskContext t) {
        return Map.of(
                "subject", subject(t),
                "facts", methodFacts(t),
                "flags", flags.shown(t.caseNo(), RedFlags.Moment.METHOD, null));
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
        return purchases.get(t.caseNo()).title() + (Language.isEnglish() ? ": procurement method" : " · 采购方式");
    }

    private List<Map<String, Object>> methodFacts(TaskContext t) {
        Purchase p = purchases.get(t.caseNo());
        var facts = new ArrayList<Map<String, Object>>();
        boolean english = Language.isEnglish();
        facts.add(fact(english ? "Budget" : "预算金额", p.budget() + (english ? " yuan" : " 元")));
        facts.add(fact(
                english ? "Method" : "采购方式",
                english ? p.method().en() : p.method().zh()));
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
}
