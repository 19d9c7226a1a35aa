package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.scheme.Eligibility.Finding;
import org.sanshe.grant.scheme.Eligibility.Project;
import org.sanshe.grant.scheme.Eligibility.Said;
import org.sanshe.grant.scheme.Further.Figure;
import org.sanshe.party.CreditCodeKind;

/** 项目条件: what a scheme asks of the project and of what the organization got before. */
class ProjectConditions {

    private final GrantScheme scheme;
    private final GrantScheme.Eligibility asked;
    private final Project project;
    private final Round round;
    private final LocalDate asOf;
    private final List<Finding> findings = new ArrayList<>();

    ProjectConditions(GrantScheme scheme, Project project, Round round, LocalDate asOf) {
        this.scheme = scheme;
        this.asked = scheme.body().eligibility();
        this.project = project;
        this.round = round;
        this.asOf = asOf;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** 运营机构: whoever runs the round does not apply. */
    void operator() {
        if (round.operatorId() != null) {
            tell(EligibilityRule.OPERATOR, round.operatorId() != project.organizationId());
        }
    }

    /** Staff, figures, term and place. */
    void project(String unitRegion, CreditCodeKind kind) {
        if (asked.minStaff() > 0) {
            tell(
                    EligibilityRule.STAFF,
                    project.staff() >= asked.minStaff(),
                    Said.same(asked.minStaff()),
                    Said.same(project.staff()));
        }
        for (Figure f : scheme.body().further().figures()) {
            if (f.kinds().isEmpty() || f.kinds().contains(kind)) figure(f);
        }
        term();
        if (asked.region()) {
            String within = prefix(unitRegion);
            boolean inside = project.region() != null && project.region().startsWith(within);
            tell(
                    EligibilityRule.REGION,
                    inside,
                    Said.same(unitRegion),
                    project.region() == null || project.region().isBlank()
                            ? GrantWords.NONE
                            : Said.same(project.region()));
        }
    }

    private void figure(Figure f) {
        BigDecimal stated = project.figures().get(f.code());
        tell(
                EligibilityRule.FIGURE,
                stated != null && stated.compareTo(f.least()) >= 0,
                Said.same(f.name()),
                Said.same(f.least().toPlainString()),
                stated == null ? GrantWords.NONE : Said.same(stated.toPlainString()));
    }

    private void term() {
        if (project.from() == null || project.until() == null) return;
        long months = GrantWords.months(project.from(), project.until());
        if (asked.minProjectMonths() > 0) {
            tell(
                    EligibilityRule.TERM,
                    months >= asked.minProjectMonths(),
                    Said.same(asked.minProjectMonths()),
                    Said.same(project.from()),
                    Said.same(project.until()),
                    Said.same(Math.max(0, months)));
        }
        if (asked.maxProjectMonths() > 0) {
            boolean longer = project.until()
                    .isAfter(project.from().plusMonths(asked.maxProjectMonths()).minusDays(1));
            boolean monthEnd = longer
                    && GrantWords.months(project.from(), project.until().minusDays(1)) < asked.maxProjectMonths();
            tell(
                    EligibilityRule.TERM_MOST,
                    !longer || monthEnd,
                    Said.same(asked.maxProjectMonths()),
                    Said.same(project.from()),
                    Said.same(project.until()));
        }
        if (round.projectFrom() != null && round.projectUntil() != null) {
            tell(
                    EligibilityRule.WITHIN,
                    !project.from().isBefore(round.projectFrom())
                            && !project.until().isAfter(round.projectUntil()),
                    Said.same(round.projectFrom()),
                    Said.same(round.projectUntil()),
                    Said.same(project.from()),
                    Said.same(project.until()));
        }
    }

    /** 省、市、县、乡 parts of a code that say something: 440100 stands for all of 4401. */
    static String prefix(String region) {
        String rest = region.length() > 6 ? region.substring(6).replaceAll("(000)+$", "") : "";
        return rest.isEmpty() ? region.substring(0, 6).replaceAll("(00)+$", "") : region.substring(0, 6) + rest;
    }

    /** What it won, has under way and lost before. @param heldInYear projects and open applications of the scheme in the year, counted when it matters */
    void past(List<PastGrants.Grant> grants, IntSupplier heldInYear) {
        Further further = scheme.body().further();
        if (asked.onePerYear() > 0) {
            int held = heldInYear.getAsInt();
            tell(
                    EligibilityRule.PER_YEAR,
                    held < asked.onePerYear(),
                    Said.same(round.budgetYear()),
                    Said.same(asked.onePerYear()),
                    Said.same(held));
        }
        if (asked.noRunning()) {
            tell(EligibilityRule.RUNNING, grants, g -> g.scheme().equals(scheme.code()) && g.running());
        }
        int months = Math.max(asked.liquidatedMonths(), 0);
        if (months > 0) {
            between(EligibilityRule.LIQUIDATED, grants, months, g -> true);
        }
        int bar = scheme.body().consequences() == null
                ? 0
                : scheme.body().consequences().barMonths();
        if (bar > 0) {
            between(EligibilityRule.LIQUIDATED, grants, bar, g -> g.scheme().equals(scheme.code()));
        }
        int year = asOf.getYear();
        if (further.liquidatedYears() > 0) {
            int first = year - further.liquidatedYears();
            tell(
                    EligibilityRule.LIQUIDATED_YEAR,
                    grants,
                    g -> g.liquidatedOn() != null && years(g.liquidatedOn(), first, year - 1),
                    Said.same(first),
                    Said.same(year - 1));
        }
        if (further.restYears() > 0) {
            int first = year - further.restYears();
            tell(
                    EligibilityRule.RESTING,
                    grants,
                    g -> g.scheme().equals(scheme.code()) && years(g.awardedOn(), first, year - 1),
                    Said.same(first),
                    Said.same(year - 1));
        }
    }

    private void between(
            EligibilityRule rule, List<PastGrants.Grant> grants, int months, Predicate<PastGrants.Grant> of) {
        tell(
                rule,
                grants,
                g -> of.test(g)
                        && g.liquidatedOn() != null
                        && !g.liquidatedOn().isAfter(asOf)
                        && !g.liquidatedOn().plusMonths(months).isBefore(asOf),
                Said.same(asOf.minusMonths(months)),
                Said.same(asOf));
    }

    private static boolean years(LocalDate day, int first, int last) {
        return day.getYear() >= first && day.getYear() <= last;
    }

    /** Other public money for the same project. */
    void elsewhere(List<DoubleFunding.Match> matches) {
        String said = matches.stream()
                .map(m -> m.reference() + " " + m.title() + "（" + m.funder() + "）")
                .collect(Collectors.joining("；"));
        tell(EligibilityRule.ELSEWHERE, matches.isEmpty(), said.isEmpty() ? GrantWords.NONE : Said.same(said));
    }

    /** Fails when a grant is among those meant; says which. */
    private void tell(
            EligibilityRule rule, List<PastGrants.Grant> grants, Predicate<PastGrants.Grant> meant, Said... before) {
        List<PastGrants.Grant> found = grants.stream().filter(meant).toList();
        String said = found.stream()
                .map(g -> g.agreement() + " " + g.title() + " "
                        + (g.liquidatedOn() == null ? g.awardedOn() : g.liquidatedOn()))
                .collect(Collectors.joining("; "));
        var all = new ArrayList<>(List.of(before));
        all.add(found.isEmpty() ? GrantWords.NONE : Said.same(said));
        tell(rule, found.isEmpty(), all.toArray(Said[]::new));
    }

    private void tell(EligibilityRule rule, boolean passed, Said... said) {
        findings.add(Finding.of(rule, passed, scheme, said));
    }
}
