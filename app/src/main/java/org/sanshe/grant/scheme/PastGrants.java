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

    /** How many projects and open applications of a scheme it has in the round's unit and year, the asking one apart. */
    int held(GrantScheme scheme, Round round, Eligibility.Project project) {
        return jdbc.sql("""
                        select count(*) from (
                          select a.case_no
                            from grant_application a
                            join grant_round r on r.case_no = a.round
                            join grant_scheme s on s.id = r.scheme_id
                           where a.organization_id = :organization and s.code = :code and r.unit_id = :unit
                             and r.budget_year = :year and a.case_no is distinct from :own
                             and a.status not in ('INELIGIBLE', 'DECLINED', 'WITHDRAWN', 'CANCELLED')
                          union
                          select p.cause
                            from grant_project p
                            join grant_scheme s on s.id = p.scheme_id
                            left join grant_round r on r.case_no = p.round
                           where p.organization_id = :organization and s.code = :code and p.unit_id = :unit
                             and p.status <> 'LAPSED' and p.cause is distinct from :own
                             and coalesce(r.budget_year, extract(year from p.awarded_on)) = :year) held
                        """)
                .param("organization", project.organizationId())
                .param("code", scheme.code())
                .param("unit", round.unitId())
                .param("year", round.budgetYear())
                .param("own", project.application())
                .query(Integer.class)
                .single();
    }
}
