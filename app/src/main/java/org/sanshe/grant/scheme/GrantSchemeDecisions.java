package org.sanshe.grant.scheme;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 发布决定: every decision on a draft, the last of which counts. */
@Component
class GrantSchemeDecisions {

    private final JdbcClient jdbc;

    GrantSchemeDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One decision. @param decision PUBLISH, RETURN or REJECT */
    record Decision(String decision, LocalDate validFrom, String opinion, long decidedBy) {

        String told() {
            return opinion == null ? "" : opinion;
        }
    }

    void decide(String caseNo, String decision, LocalDate validFrom, String opinion, long personId) {
        jdbc.sql("""
                        insert into grant_scheme_decision (case_no, decision, valid_from, opinion, decided_by) values (?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(caseNo, decision, validFrom, opinion, personId))
                .update();
    }

    Optional<Decision> of(String caseNo) {
        return jdbc.sql("""
                        select decision, valid_from, opinion, decided_by from grant_scheme_decision where case_no = ?
                         order by id desc limit 1
                        """).param(caseNo).query(Decision.class).optional();
    }
}
