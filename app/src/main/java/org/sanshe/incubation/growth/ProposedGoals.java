package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.Submissions;
import org.springframework.stereotype.Component;

/** 提出的目标: what a tenant proposed last, as it was handed in; it counts from when the desk agrees. */
@Component
class ProposedGoals {

    private final Submissions submissions;

    ProposedGoals(Submissions submissions) {
        this.submissions = submissions;
    }

    private Map<String, Object> latest(String caseNo) {
        return submissions.latest(caseNo, "proposePlan", null).orElse(Map.of());
    }

    /** Why a plan in force is to change. */
    String reason(String caseNo) {
        Object reason = latest(caseNo).get("reason");
        return reason == null ? null : String.valueOf(reason);
    }

    /** The goals proposed; {@code no} 0 for a new one. */
    List<Goal> of(GrowthPlan plan) {
        return latest(plan.caseNo()).get("goals") instanceof List<?> rows
                ? rows.stream().map(r -> goal(plan.caseNo(), (Map<?, ?>) r)).toList()
                : List.of();
    }

    private static Goal goal(String plan, Map<?, ?> row) {
        String which = String.valueOf(row.get("goal"));
        return new Goal(
                plan,
                GrowthPlanDesk.NEW.equals(which) ? 0 : Integer.parseInt(which),
                String.valueOf(row.get("capacity")),
                String.valueOf(row.get("title")),
                String.valueOf(row.get("measure")),
                new BigDecimal(String.valueOf(row.get("fromValue"))),
                new BigDecimal(String.valueOf(row.get("target"))),
                LocalDate.parse(String.valueOf(row.get("due"))),
                row.get("support") instanceof List<?> support
                        ? support.stream()
                                .map(s -> Support.valueOf(String.valueOf(s)))
                                .toList()
                        : List.of(),
                Goal.Status.ACTIVE,
                null,
                null,
                null);
    }
}
