package org.sanshe.incubation.term;

import java.util.List;
import org.sanshe.incubation.Tenancies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 活动巡查: looks for tenants under whom nothing was done for longer than their rules allow. */
@Component
class InactivityWatch {

    private static final int AT_ONCE = 200;

    private final Tenancies tenancies;
    private final ExitProposals proposals;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    InactivityWatch(Tenancies tenancies, ExitProposals proposals, JdbcClient jdbc, TransactionTemplate transaction) {
        this.tenancies = tenancies;
        this.proposals = proposals;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Each in a transaction of its own; what another node proposed already is not proposed again. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void work() {
        inactive().forEach(no -> transaction.executeWithoutResult(status -> proposals.whenInactive(tenancies.get(no))));
    }

    private List<String> inactive() {
        return jdbc.sql("""
                        select t.case_no from incubation_tenancy t join incubation_rules r on r.id = t.rules_id
                         where t.status = 'IN_TERM' and (r.body ->> 'inactiveMonths')::int > 0
                           and coalesce(t.active_on, t.term_from) + make_interval(months => (r.body ->> 'inactiveMonths')::int)
                             < (sanshe_now() at time zone 'Asia/Shanghai')::date
                           and not exists (select from incubation_exit e where e.tenancy = t.case_no
                             and (e.status = 'OPEN' or e.ground = 'INACTIVE'
                               and e.decided_at > coalesce(t.active_on, t.term_from)))
                         order by t.case_no limit ?
                        """).param(AT_ONCE).query(String.class).list();
    }
}
