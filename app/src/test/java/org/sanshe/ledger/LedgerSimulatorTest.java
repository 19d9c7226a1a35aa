package org.sanshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanshe.SansheTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Twenty histories of the ledger; {@code -Dledger.seed=n} runs a single one, for example one that {@link LedgerBench} found. */
@SansheTest
class LedgerSimulatorTest {

    static final int STEPS = 80;

    @Autowired
    Treasury treasury;

    @Autowired
    Ledger ledger;

    @Autowired
    YearEnd yearEnd;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    static LongStream seeds() {
        Long one = Long.getLong("ledger.seed");
        return one == null ? LongStream.rangeClosed(1, 20) : LongStream.of(one);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingHoldsAfterEveryStep(long seed) {
        var result = simulator(seed).run(STEPS);
        assertThat(result.done()).isGreaterThan(10);
        assertThat(gaps()).isZero();
    }

    @Test
    void theSameSeedDoesTheSame() {
        assertThat(simulator(7).run(40)).isEqualTo(simulator(7).run(40));
    }

    private LedgerSimulator simulator(long seed) {
        return new LedgerSimulator(seed, treasury, ledger, yearEnd, jdbc, transaction);
    }

    /** Years whose vouchers are not numbered from 1 to the last without a gap, whatever broke in between. */
    private long gaps() {
        return jdbc.sql("select count(*) from voucher_book b where last <> (select count(*) from voucher"
                        + " where no like 'PZ' || b.year || '-%')")
                .query(Long.class)
                .single();
    }
}
