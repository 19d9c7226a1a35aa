package org.sanshe.purchase.planning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.Pricing;
import org.sanshe.purchase.Reservation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 采购计划查询: puts the plan together from what was handed in: need, budget, requirement, method. */
@Component
class FiledPlans implements Plans {

    /** Whoever filled in one of these knows the requirement from the inside and may not judge the responses. */
    private static final Set<String> DRAFTING = Set.of("start", "reviseNeed", "draftRequirement", "reviewRequirement");

    private final Cases cases;
    private final Submissions submissions;
    private final JdbcClient jdbc;

    FiledPlans(Cases cases, Submissions submissions, JdbcClient jdbc) {
        this.cases = cases;
        this.submissions = submissions;
        this.jdbc = jdbc;
    }

    @Override
    public Plan of(String caseNo) {
        CaseFile file = cases.get(caseNo);
        var need = submissions
                .latest(caseNo, "reviseNeed", null)
                .or(() -> submissions.latest(caseNo, "start", null))
                .orElseThrow(() -> new NotFound("need of " + caseNo));
        var requirement = filed(caseNo, "draftRequirement");
        var method = filed(caseNo, "decideMethod");
        Money budget = money(filed(caseNo, "confirmBudget"), "budgetTotal");
        return new Plan(
                caseNo,
                file.title(),
                file.unitId(),
                jdbc.sql("select name from unit where id = ?")
                        .param(file.unitId())
                        .query(String.class)
                        .single(),
                budget,
                requirement.containsKey("ceilingPrice") ? money(requirement, "ceilingPrice") : budget,
                Pricing.valueOf(text(requirement, "pricing", Pricing.COMPETED.name())),
                text(requirement, "serviceScope", text(need, "serviceContent", "")),
                new BigDecimal(text(need, "termMonths", "12")).intValueExact(),
                Reservation.valueOf(text(requirement, "smeReservation", Reservation.NONE.name())),
                flag(method, "complex"),
                flag(method, "largeSocialImpact"),
                openTenderAmountReached(budget, method),
                drafters(caseNo));
    }

    private static boolean openTenderAmountReached(Money budget, Map<String, Object> method) {
        return method.get("openTenderLimit") != null && budget.compareTo(money(method, "openTenderLimit")) >= 0;
    }

    private Set<Long> drafters(String caseNo) {
        List<Submissions.Receipt> all = submissions.of(caseNo);
        return all.stream()
                .filter(r -> DRAFTING.contains(r.node()))
                .map(Submissions.Receipt::personId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Map<String, Object> filed(String caseNo, String node) {
        return submissions.latest(caseNo, node, null).orElse(Map.of());
    }

    private static Money money(Map<String, Object> form, String key) {
        return Money.of(String.valueOf(form.get(key)));
    }

    private static String text(Map<String, Object> form, String key, String otherwise) {
        Object value = form.get(key);
        return value == null || "".equals(value) ? otherwise : String.valueOf(value);
    }

    private static boolean flag(Map<String, Object> form, String key) {
        return "true".equals(String.valueOf(form.get(key)));
    }
}
