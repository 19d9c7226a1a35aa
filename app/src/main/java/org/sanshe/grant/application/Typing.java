package org.sanshe.grant.application;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.scheme.Eligibility;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.inbox.Followed;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;

/** 随填随查: what follows from an application while it is typed: conditions, sums, shares and what is wrong where. */
@Component
class Typing {

    private final Conditions conditions;
    private final BudgetSheet budget;

    Typing(Conditions conditions, BudgetSheet budget) {
        this.conditions = conditions;
        this.budget = budget;
    }

    /**
     * What is shown beside the fields, and what keeps them from being handed in.
     *
     * @param open the sections being filled in; problems of others are not told
     */
    Followed of(
            GrantScheme scheme, Round round, Eligibility.Project project, ApplicationForm form, List<Section> open) {
        var values = new HashMap<String, Object>();
        var findings = conditions.of(scheme, round, project);
        values.put("findings", Conditions.rows(findings, form));
        values.put("eligible", Conditions.admits(findings));
        if (form.category() != null && !form.category().isEmpty()) {
            values.put("bandOptions", budget.choices(scheme, form.category()));
        }
        values.put("totals", budget.totals(scheme, form.lines()));
        var lines = budget.problems(scheme, form.lines());
        values.put(
                "budgetProblems",
                lines.stream()
                        .map(p -> Map.of(
                                "line", p.line() == 0 ? Language.say("合计", "Whole") : String.valueOf(p.line()),
                                "text", p.text(),
                                "source", p.source()))
                        .toList());
        values.put("budgetTotal", form.budget().toString());
        values.put("grantTotal", form.fromGrant().toString());
        values.put("ownDue", form.budget().minus(form.fromGrant()).toString());
        var problems = new LinkedHashMap<String, String>();
        Conditions.problems(findings, form).forEach((field, why) -> {
            if (open.stream().anyMatch(s -> s.keys().contains(field))) problems.put(field, why);
        });
        if (open.contains(Section.PEOPLE)) dates(form, problems);
        if (open.contains(Section.TEAM)) team(form, problems);
        if (open.contains(Section.ACTIVITIES)) activities(form, problems);
        if (open.contains(Section.BUDGET)) {
            if (form.lines().isEmpty()) problems.put("lines", Language.say("请填写预算明细", "Enter the budget lines"));
            lines.forEach(p -> problems.merge(p.path(), told(p), (a, b) -> a + "；" + b));
        }
        if (open.contains(Section.MONEY)) moneys(scheme, form, problems);
        return new Followed(values, problems);
    }

    private static String told(BudgetSheet.Problem p) {
        return p.source().isEmpty()
                ? p.text()
                : p.text() + Language.say("（依据：", " (") + p.source() + Language.say("）", ")");
    }

    private static void dates(ApplicationForm form, Map<String, String> problems) {
        LocalDate from = form.projectFrom();
        LocalDate until = form.projectUntil();
        if (from != null && until != null && !until.isAfter(from)) {
            problems.put("projectUntil", Language.say("结束日期应当晚于开始日期", "The last day must come after the first"));
        }
    }

    private static void team(ApplicationForm form, Map<String, String> problems) {
        String why = Language.say(
                "项目负责人和联系人应当是本单位专职人员，请更换人选", "Lead and contact must be full-time staff of yours; name others");
        if (Boolean.FALSE.equals(form.leadFullTime())) problems.put("leadFullTime", why);
        if (Boolean.FALSE.equals(form.contactFullTime())) problems.put("contactFullTime", why);
    }

    private static void activities(ApplicationForm form, Map<String, String> problems) {
        if (form.activities().isEmpty()) problems.put("activities", Language.say("请填写活动安排", "Enter the activities"));
        for (int i = 0; i < form.activities().size(); i++) {
            var a = form.activities().get(i);
            if (a.from() == null || a.until() == null) continue;
            if (a.until().isBefore(a.from())) {
                problems.put("activities[" + i + "].until", Language.say("结束不能早于开始", "It cannot end before it begins"));
            } else if (form.projectFrom() != null
                    && form.projectUntil() != null
                    && (a.from().isBefore(form.projectFrom()) || a.until().isAfter(form.projectUntil()))) {
                problems.put(
                        "activities[" + i + "].from",
                        Language.say(
                                "活动应当在项目期间（" + form.projectFrom() + "至" + form.projectUntil() + "）内",
                                "An activity lies within the project, " + form.projectFrom() + " to "
                                        + form.projectUntil()));
            }
        }
    }

    private void moneys(GrantScheme scheme, ApplicationForm form, Map<String, String> problems) {
        Money asked = form.asked();
        if (!asked.isPositive() || !form.budget().isPositive()) return;
        String field = form.requestedBand() != null ? "requestedBand" : "requested";
        if (!asked.equals(form.fromGrant())) {
            problems.put(
                    field,
                    Language.say(
                            "申请资助金额 " + asked + " 元与预算明细中申请资助合计 " + form.fromGrant() + " 元不一致，请改成一致",
                            "You ask for " + asked + " yuan, the lines for " + form.fromGrant()
                                    + " yuan; make them agree"));
        } else {
            budget.refused(scheme, form).ifPresent(why -> problems.put(field, why));
        }
        Money due = form.budget().minus(asked);
        if (!form.brought().equals(due)) {
            String at = form.own().isEmpty() ? "own" : "own[" + (form.own().size() - 1) + "].amount";
            problems.put(
                    at,
                    Language.say(
                            "自筹和配套合计 " + form.brought() + " 元，应当是 " + due + " 元（预算减去申请资助）",
                            "Own and matching money come to " + form.brought() + " yuan; " + due
                                    + " yuan are needed (budget less grant)"));
        }
    }
}
