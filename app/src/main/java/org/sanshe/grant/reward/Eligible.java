package org.sanshe.grant.reward;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.scheme.Eligibility;
import org.sanshe.grant.scheme.Eligibility.Finding;
import org.sanshe.grant.scheme.Further;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.InspectionConclusion;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;

/** 资格核对, where there is no round: the conditions of a scheme asked of one organization as of a day. */
@Component
class Eligible {

    private final Eligibility eligibility;
    private final Registry registry;

    Eligible(Eligibility eligibility, Registry registry) {
        this.eligibility = eligibility;
        this.registry = registry;
    }

    /**
     * Every condition with its finding.
     *
     * @param caseNo the asking case, so that it does not stand in its own way
     * @param figures stated figures by code
     */
    List<Finding> of(
            GrantScheme scheme,
            long unit,
            long organization,
            String title,
            String caseNo,
            Map<String, BigDecimal> figures,
            LocalDate on) {
        return of(scheme, unit, project(organization, title, caseNo, figures, on, on.plusYears(1)), on);
    }

    /** The same for a project with a term of its own. */
    List<Finding> of(
            GrantScheme scheme,
            long unit,
            long organization,
            String title,
            String caseNo,
            LocalDate from,
            LocalDate until,
            LocalDate on) {
        return of(scheme, unit, project(organization, title, caseNo, Map.of(), from, until), on);
    }

    /** Nothing is stated of place and staff: such conditions are for applications. */
    private static Eligibility.Project project(
            long organization,
            String title,
            String caseNo,
            Map<String, BigDecimal> figures,
            LocalDate from,
            LocalDate until) {
        return new Eligibility.Project(organization, null, from, until, 0, title, caseNo, figures);
    }

    private List<Finding> of(GrantScheme scheme, long unit, Eligibility.Project project, LocalDate on) {
        var moment = on.atStartOfDay(SansheClock.ZONE).toInstant();
        var round = new Round(
                project.application(),
                scheme.id(),
                unit,
                project.title(),
                Money.ZERO,
                null,
                moment,
                moment.plusSeconds(1),
                project.from(),
                project.until(),
                inspected(project.organizationId(), on),
                on.getYear(),
                null,
                List.of(),
                Round.Status.CALLED);
        return eligibility.of(scheme, round, project, on);
    }

    /** @throws Refusal by the first condition that is not met */
    void require(GrantScheme scheme, long unit, long organization, String title, String caseNo, LocalDate on) {
        of(scheme, unit, organization, title, caseNo, Map.of(), on).stream()
                .filter(f -> !f.passed())
                .findFirst()
                .ifPresent(f -> {
                    throw new Refusal(f.rule(), f.args().toArray());
                });
    }

    /** The newest year whose inspection has a conclusion: last year, or the one before while that is not over. */
    private int inspected(long organization, LocalDate on) {
        int last = on.getYear() - 1;
        return registry.standing(organization, on).inspection(last) == InspectionConclusion.UNKNOWN ? last - 1 : last;
    }

    /** The figures a scheme asks of an organization, in order. */
    List<Further.Figure> figures(GrantScheme scheme, long organization) {
        var kind = registry.get(organization).kind();
        var asked = new ArrayList<Further.Figure>();
        for (var figure : scheme.body().further().figures()) {
            if (figure.kinds().isEmpty() || figure.kinds().contains(kind)) asked.add(figure);
        }
        return asked;
    }
}
