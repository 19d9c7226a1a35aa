package org.sanshe.grant.scheme;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.grant.call.Round;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 以往资助: what an organization won before and how it ended. */
@Component
class PastGrants {

    private final JdbcClient jdbc;

    PastGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One project. @param scheme code @param liquidatedOn null when it was not */
    record Grant(
            String agreement, String scheme, String title, LocalDate awardedOn, String status, LocalDate liquidatedOn) {

        boolean running() {
            return List.of("AGREEMENT", "ACTIVE", "CLOSING").contains(status);
        }
    }

    /** All that came to an agreement, newest first. */
    List<Grant> of(long organizationId) {
        return jdbc.sql("""
                        select p.agreement, s.code as scheme, p.title, p.awarded_on, p.status, p.liquidated_on
                          from grant_project p join grant_scheme s on s.id = p.scheme_id
                         where p.organization_id = ? and p.status <> 'LAPSED' order by p.awarded_on desc, p.agreement limit 500
                        """).param(organizationId).query(Grant.class).list();
    }

    /** 占用名额: an open application or a project. @param cause its application or list */
    record Held(String cause, String scheme, long unit, int year) {}

    /** All projects and open applications, each with the unit and the year of its round. */
    List<Held> held(long organizationId) {
        return jdbc.sql("""
                        select a.case_no as cause, s.code as scheme, r.unit_id as unit, r.budget_year as year
                          from grant_application a
                          join grant_round r on r.case_no = a.round
                          join grant_scheme s on s.id = r.scheme_id
                         where a.organization_id = :organization
                           and a.status not in ('INELIGIBLE', 'DECLINED', 'WITHDRAWN', 'CANCELLED')
                        union
                        select p.cause, s.code, p.unit_id, coalesce(r.budget_year, extract(year from p.awarded_on)::int)
                          from grant_project p
                          join grant_scheme s on s.id = p.scheme_id
                          left join grant_round r on r.case_no = p.round
                         where p.organization_id = :organization and p.status <> 'LAPSED'
                        """)
                .param("organization", organizationId)
                .query(Held.class)
                .list();
    }

    /** How many of them are of a scheme in the round's unit and year, the asking one apart. */
    static int count(List<Held> held, GrantScheme scheme, Round round, Eligibility.Project project) {
        return (int) held.stream()
                .filter(h -> h.scheme().equals(scheme.code()) && h.unit() == round.unitId())
                .filter(h -> h.year() == round.budgetYear() && !h.cause().equals(project.application()))
                .map(Held::cause)
                .distinct()
                .count();
    }
}
