package org.sanshe.grant.execution;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.grant.GrantDebt;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.Payments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 到期检查: what comes due by the clock of the database alone. Money that was paid and not used for as long as the scheme
 * says is asked back; a mid-term report whose new date has passed is judged.
 */
@Component
class GrantWatch {

    private static final int AT_ONCE = 200;

    private final GrantProjects projects;
    private final GrantSchemes schemes;
    private final GrantMidterm midterm;
    private final GrantRecoveries recoveries;
    private final Payments payments;
    private final Ledger ledger;
    private final SansheClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    GrantWatch(
            GrantProjects projects,
            GrantSchemes schemes,
            GrantMidterm midterm,
            GrantRecoveries recoveries,
            Payments payments,
            Ledger ledger,
            SansheClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.projects = projects;
        this.schemes = schemes;
        this.midterm = midterm;
        this.recoveries = recoveries;
        this.payments = payments;
        this.ledger = ledger;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Each project in a transaction of its own; what another node did already changes nothing. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void work() {
        late().forEach(agreement -> transaction.executeWithoutResult(status -> judge(agreement)));
        unused().forEach(agreement -> transaction.executeWithoutResult(status -> askBack(agreement)));
    }

    private List<String> late() {
        return jdbc.sql("""
                        select p.agreement from grant_project p join grant_agreement a on a.agreement = p.agreement
                          join grant_scheme s on s.id = p.scheme_id
                         where p.status = 'ACTIVE' and a.midterm_due <= sanshe_now()
                           and (s.body -> 'reporting' ->> 'lateIsFail')::boolean
                           and not exists (select from grant_failure f where f.agreement = p.agreement)
                         order by a.midterm_due limit ?
                        """).param(AT_ONCE).query(String.class).list();
    }

    private void judge(String agreement) {
        lock(agreement);
        midterm.judge(agreement);
    }

    private List<String> unused() {
        return jdbc.sql("""
                        select p.agreement from grant_project p join grant_scheme s on s.id = p.scheme_id
                         where p.status = 'ACTIVE' and coalesce((s.body -> 'consequences' ->> 'unusedMonths')::int, 0) > 0
                           and p.awarded_on + make_interval(months => (s.body -> 'consequences' ->> 'unusedMonths')::int)
                             <= sanshe_now()
                           and not exists (select from grant_recovery r where r.agreement = p.agreement and r.closed_at is null)
                         order by p.awarded_on limit ?
                        """).param(AT_ONCE).query(String.class).list();
    }

    /** 满期未使用: of what was paid so long ago, what exceeds everything that was spent since and came back. */
    private void askBack(String agreement) {
        lock(agreement);
        GrantProject p = projects.get(agreement);
        if (!p.isActive() || recoveries.open(agreement) > 0) return;
        int months = schemes.get(p.schemeId()).body().consequences().unusedMonths();
        LocalDate before = clock.today().minusMonths(months);
        var paid = payments.of(agreement).stream()
                .filter(v -> v.status() == PaymentStatus.PAID)
                .toList();
        Money old = paid.stream()
                .filter(v -> !v.paidOn().isAfter(before))
                .map(v -> v.amount())
                .reduce(Money.ZERO, Money::plus);
        Money all = paid.stream().map(v -> v.amount()).reduce(Money.ZERO, Money::plus);
        Money back = all.minus(ledger.balance(agreement, Account.PAID));
        Money used = projects.lines(agreement).stream()
                .map(GrantProjects.Line::spent)
                .reduce(back, Money::plus);
        if (!old.exceeds(used)) return;
        Money idle = old.minus(used);
        recoveries.demand(p, GrantDebt.Ground.UNUSED, idle, before + " 以前拨付的资助中有" + idle + "元满" + months + "个月未使用");
    }

    private void lock(String agreement) {
        jdbc.sql("select 1 from grant_project where agreement = ? for update")
                .param(agreement)
                .query(Integer.class)
                .single();
    }
}
