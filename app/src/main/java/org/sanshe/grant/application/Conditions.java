package org.sanshe.grant.application;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.scheme.Eligibility;
import org.sanshe.grant.scheme.Eligibility.Finding;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.kernel.Language;
import org.springframework.stereotype.Component;

/**
 * 申报条件核对: what the scheme asks as of the closing day, met or not and why. What it asks of the organization is known
 * before anything is typed; what it asks of the project is told at the field that states it.
 */
@Component("grantConditions")
class Conditions {

    /** Conditions of the project: by which field each is met. */
    private static final Map<String, String> FIELDS = Map.of(
            "STAFF", "staff",
            "REGION", "region",
            "TERM", "projectUntil",
            "TERM_MOST", "projectUntil",
            "WITHIN", "projectUntil",
            "FIGURE", "figures",
            "ELSEWHERE", "title");

    private final Eligibility eligibility;

    Conditions(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    /** Every condition with what was found. */
    List<Finding> of(GrantScheme scheme, Round round, Eligibility.Project project) {
        return eligibility.of(scheme, round, project, round.closingDay());
    }

    /** @throws org.sanshe.kernel.Refusal by the first condition that is not met, with its article */
    void require(GrantScheme scheme, Round round, Eligibility.Project project) {
        eligibility.require(scheme, round, project, round.closingDay());
    }

    /** Whether the organization itself may apply, whatever the project. */
    static boolean admits(List<Finding> findings) {
        return findings.stream().allMatch(f -> f.passed() || isOfProject(f));
    }

    static boolean isOfProject(Finding f) {
        return FIELDS.containsKey(f.rule().name());
    }

    /** What a form shows of them. */
    static List<Map<String, Object>> rows(List<Finding> findings, ApplicationForm form) {
        return findings.stream().map(f -> row(f, isOpen(f, form))).toList();
    }

    /** What fails of the project, at the field that states it. */
    static Map<String, String> problems(List<Finding> findings, ApplicationForm form) {
        var problems = new LinkedHashMap<String, String>();
        findings.stream()
                .filter(f -> !f.passed() && isOfProject(f) && !isOpen(f, form))
                .forEach(f -> problems.merge(
                        FIELDS.get(f.rule().name()),
                        f.in(Language.isEnglish()) + Language.say("（依据：", " (") + f.source() + Language.say("）", ")"),
                        (a, b) -> a + b));
        return problems;
    }

    /** A condition of the project whose field is still empty. */
    private static boolean isOpen(Finding f, ApplicationForm form) {
        return switch (f.rule().name()) {
            case "STAFF" -> form.staff() == 0;
            case "REGION" -> form.region() == null || form.region().isEmpty();
            case "TERM", "TERM_MOST", "WITHIN" -> form.projectFrom() == null || form.projectUntil() == null;
            case "FIGURE" -> form.figures().stream().allMatch(s -> s.value() == null);
            default -> false;
        };
    }

    private static Map<String, Object> row(Finding f, boolean open) {
        String met = open
                ? Language.say("填写后核对", "to be stated")
                : f.passed() ? Language.say("符合", "met") : Language.say("不符合", "not met");
        return Map.of("met", met, "why", f.in(Language.isEnglish()), "basis", f.source());
    }

    /** The project as far as it is stated; before anything is, that of the whole window of the round. */
    static Eligibility.Project project(
            long organizationId, String caseNo, GrantScheme scheme, Round round, ApplicationForm form) {
        var figures = new HashMap<String, BigDecimal>();
        var asked = scheme.body().further().figures();
        for (int i = 0; i < Math.min(asked.size(), form.figures().size()); i++) {
            BigDecimal value = form.figures().get(i).value();
            if (value != null) figures.put(asked.get(i).code(), value);
        }
        return new Eligibility.Project(
                organizationId,
                form.region() == null || form.region().isEmpty() ? null : form.region(),
                form.projectFrom() == null ? round.projectFrom() : form.projectFrom(),
                form.projectUntil() == null ? round.projectUntil() : form.projectUntil(),
                form.staff(),
                form.title() == null ? "" : form.title(),
                caseNo,
                figures);
    }
}
