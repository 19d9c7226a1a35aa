package org.sanshe.grant.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.Executing;
import org.sanshe.grant.GrantAward;
import org.sanshe.grant.scheme.GrantScheme.Instalment.Event;
import org.sanshe.grant.scheme.GrantScheme.Nature;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money paid and not used for as long as the scheme says is asked back on its day by the clock alone, and once. */
@SansheTest
class GrantWatchTest {

    private static final int UNUSED_MONTHS = 24;

    @Autowired
    Bureau bureau;

    @Autowired
    Executing executing;

    @Autowired
    GrantWatch watch;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatLayIdleForTwoYearsIsAskedBackOnItsDayAndOnce() throws Exception {
        executing.open("2026-03-02");
        long scheme = executing.scheme(Executing.body(
                Nature.GRANT,
                FundingSource.LOTTERY_FUND,
                false,
                Executing.instalment(1, "首期", 50, Event.SIGNED),
                Executing.instalment(2, "中期", 40, Event.MIDTERM),
                Executing.instalment(3, "末期", 10, Event.SETTLEMENT)));
        String idle = paid(scheme, "200000");
        String used = paid(scheme, "250000");
        LocalDate paidOn = jdbc.sql("select paid_on from payment where agreement = ?")
                .param(idle)
                .query(LocalDate.class)
                .single();

        bureau.set(paidOn.plusMonths(UNUSED_MONTHS).minusDays(1) + "T23:59:59");
        watch.work();
        assertThat(asked(idle)).isEmpty();
        bureau.set(paidOn.plusMonths(UNUSED_MONTHS) + "T00:00:01");
        watch.work();
        watch.work();
        assertThat(asked(idle)).containsExactly(Money.ofYuan(50_000));
        assertThat(asked(used)).isEmpty();
    }

    private String paid(long scheme, String spent) {
        String application =
                executing.application(scheme, "500000", "500000", "2026-03-16", "2026-10-31", "600000", "400000");
        GrantAward award = executing.award(application, FundingSource.LOTTERY_FUND, "500000", "500000");
        String agreement = executing.begin(award);
        executing.sign(agreement, "2026-06-15T17:00", "2026-11-30");
        executing.fund(agreement, award);
        executing.pay(agreement, "instalment-1", "250000");
        executing.spend(agreement, 1, spent, "2026-05-01");
        return agreement;
    }

    private List<Money> asked(String agreement) {
        return jdbc.sql("select amount from grant_recovery where agreement = ? and ground = 'UNUSED'")
                .param(agreement)
                .query((row, n) -> new Money(row.getLong(1)))
                .list();
    }
}
