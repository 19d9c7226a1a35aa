package org.sanshe.grant.execution;

import java.util.Set;
import org.sanshe.inbox.CaseEnded;
import org.sanshe.inbox.Cases;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 款项两清: when the last payment arrived and the last recovery was booked, a settled project goes on to its closing. */
@Component
class GrantMoneyMoves {

    private static final Set<String> WAITED_FOR = Set.of("payment", "grantRecovery");

    private final Cases cases;
    private final GrantSettling settling;
    private final JdbcClient jdbc;

    GrantMoneyMoves(Cases cases, GrantSettling settling, JdbcClient jdbc) {
        this.cases = cases;
        this.settling = settling;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CaseEnded ended) {
        if (!WAITED_FOR.contains(ended.process())) return;
        jdbc.sql("""
                        with recursive above as (
                          select case_no, parent_case_no from case_file where case_no = :case
                          union all
                          select c.case_no, c.parent_case_no from above a join case_file c on c.case_no = a.parent_case_no)
                        select p.agreement from above a join grant_project p on p.agreement = a.case_no
                          join grant_settlement s on s.agreement = p.agreement limit 1
                        """)
                .param("case", ended.caseNo())
                .query(String.class)
                .optional()
                .filter(agreement -> settling.open(agreement) == 0)
                .ifPresent(agreement -> cases.send("grantMoneyEven", agreement));
    }
}
