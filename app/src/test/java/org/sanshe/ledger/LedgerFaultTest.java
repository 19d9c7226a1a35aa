package org.sanshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanshe.ledger.FundingSource.GENERAL_BUDGET;
import static org.sanshe.ledger.Treasury.of;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.Owner;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Statements;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money when things go wrong: at once, twice, broken in the middle, and past the application. */
@SansheTest
class LedgerFaultTest {

    @Autowired
    Treasury treasury;

    @Autowired
    Ledger ledger;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private long bureau;
    private Actor finance;
    private String contract;
    private long line;

    @BeforeEach
    void found() {
        treasury.on("2025-06-02");
        bureau = treasury.unit("明湖区民政局", null);
        finance = treasury.person("钱会计", bureau, Role.FINANCE);
        contract = "LY" + UUID.randomUUID();
        line = treasury.quota(bureau, GENERAL_BUDGET, 2025, "1000.00", finance);
    }

    @Test
    void twoHundredAtOnceOnOneLineCommitExactlyWhatIsThere() throws Exception {
        var answers = atOnce(IntStream.range(0, 200)
                .<Callable<Voucher>>mapToObj(i -> () -> treasury.in(
                        () -> ledger.commit(contract + "-" + i, Money.of("7.00"), of(line, "7.00"), finance)))
                .toList());
        assertThat(answers.stream().filter(Voucher.class::isInstance)).hasSize(142);
        assertThat(answers.stream().filter(a -> !(a instanceof Voucher)))
                .allSatisfy(a -> assertThat(((Refusal) a).rule()).isEqualTo(LedgerRule.QUOTA_SHORT));
        assertThat(treasury.balances(line)).isEqualTo("ISSUED -1,000.00, AVAILABLE 6.00, COMMITTED 994.00");
        assertThat(evidence.verify("PZ2025")).isEmpty();
    }

    @Test
    void acrossTwoLinesInEitherOrderNobodyWaitsInACircle() throws Exception {
        long second = treasury.line(bureau, FundingSource.LOTTERY_FUND, 2025);
        treasury.in(() -> ledger.issue(second, Money.of("1000.00"), "2号", finance));
        var answers = atOnce(IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(i -> () -> treasury.in(() -> {
                    long first = i % 2 == 0 ? line : second;
                    long then = i % 2 == 0 ? second : line;
                    ledger.freeze(contract + i, of(first, "1.00"), finance);
                    ledger.freeze(contract + i, of(then, "1.00"), finance);
                    return true;
                }))
                .toList());
        assertThat(answers).hasSize(40).containsOnly(true);
        assertThat(ledger.balance(second, Account.FROZEN)).isEqualTo(Money.of("40.00"));
    }

    @Test
    void tenCopiesOfAMoneyCommandHaveOneEffect() throws Exception {
        treasury.in(() -> ledger.commit(contract, Money.of("900.00"), of(line, "900.00"), finance));
        once(() -> ledger.accrue(contract, "i1", of(line, "90.00"), finance));
        once(() -> ledger.send(contract, "i1", contract + "-1", of(line, "9.00"), finance));
        once(() -> ledger.settle(contract, "i1", contract + "-1", treasury.today(), finance));
        assertThat(treasury.balances(line))
                .isEqualTo("ISSUED -1,000.00, AVAILABLE 100.00, COMMITTED 810.00, PAYABLE 81.00, PAID 9.00");
        once(() -> ledger.bounce(contract, "i1", contract + "-1", treasury.today(), "户名有误", finance));
        assertThat(ledger.payable(contract, "i1")).isEqualTo(of(line, "90.00"));
    }

    private void once(Callable<Voucher> command) throws Exception {
        var answers = atOnce(IntStream.range(0, 10)
                .<Callable<Voucher>>mapToObj(i -> () -> treasury.in(() -> {
                    try {
                        return command.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList());
        assertThat(answers.stream().filter(Voucher.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(Refusal.class::isInstance)).hasSize(9);
    }

    @Test
    void aFailureAtAnyStatementLeavesNothingBehind() {
        treasury.in(() -> ledger.freeze(contract, of(line, "100.00"), finance));
        String before = treasury.all();
        int statements = 0;
        while (Statements.failing(
                statements + 1,
                () -> treasury.in(() -> ledger.commit(contract, Money.of("300.00"), of(line, "300.00"), finance)))) {
            statements++;
            assertThat(treasury.all())
                    .as("after a failure at statement %s", statements)
                    .isEqualTo(before);
        }
        assertThat(statements).isGreaterThan(8);
        assertThat(treasury.all()).isNotEqualTo(before);
        assertThat(evidence.verify("PZ2025")).isEmpty();
    }

    @Test
    void aRefusalMayBeCaughtAndLeavesNoGap() {
        treasury.in(() -> {
            try {
                ledger.commit(contract, Money.of("2000.00"), of(line, "1000.01"), finance);
                throw new AssertionError("not refused");
            } catch (Refusal expected) {
                return ledger.freeze(contract, of(line, "1.00"), finance);
            }
        });
        assertThat(treasury.balances(line)).isEqualTo("ISSUED -1,000.00, AVAILABLE 999.00, FROZEN 1.00");
        assertThat(jdbc.sql("select last - (select count(*) from voucher where no like 'PZ2025-%') from voucher_book"
                                + " where year = 2025")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update voucher set summary = ''",
                "delete from voucher",
                "update posting set amount = 1",
                "delete from posting",
                "update budget_line set source = 'LOTTERY_FUND'",
                "delete from budget_line",
                "delete from agreement_cap",
                "update funding_claim set amount = 1"
            })
    void theApplicationCanNeitherChangeNorDelete(String sql) {
        treasury.in(() -> ledger.commit(contract, Money.of("9.00"), of(line, "9.00"), finance));
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining(
                        sql.contains("budget_line") || sql.contains("cap") ? "stays" : "permission denied");
    }

    @Test
    void theDatabaseRefusesByItself() {
        long other = treasury.quota(bureau, FundingSource.LOTTERY_FUND, 2025, "1000.00", finance);
        String agreement = "LY" + UUID.randomUUID();
        broken("voucher_balanced", line, "AVAILABLE", "", -1, other, "AVAILABLE", "", 1);
        broken("posting_balance", line, "AVAILABLE", "", -100_001, line, "FROZEN", agreement, 100_001);
        broken("posting_balance", line, "ISSUED", "", 200_000, line, "AVAILABLE", "", -200_000);
        broken("agreement_cap", line, "AVAILABLE", "", -1, line, "COMMITTED", agreement, 1);
        broken("check constraint", line, "AVAILABLE", "x", -1, line, "FROZEN", agreement, 1);
        assertThatThrownBy(() -> voucher(2)).hasStackTraceContaining("voucher_whole");
    }

    /** The owner of the database tries, without the application. */
    private void broken(String constraint, Object... two) {
        assertThatThrownBy(() -> Owner.of(environment)
                        .sql("""
                        with v as (%s) insert into posting (voucher, no, line, account, agreement, amount)
                        select v.id, p.* from v, (values (1, ?::bigint, ?::text, ?::text, ?::bigint),
                          (2, ?::bigint, ?::text, ?::text, ?::bigint)) p
                        """.formatted(VOUCHER.formatted(2)))
                        .params(List.of(two))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .satisfies(e -> assertThat(e.getMessage() + reason(e)).contains(constraint));
    }

    private static String reason(Throwable e) {
        return e.getCause() instanceof org.postgresql.util.PSQLException p && p.getServerErrorMessage() != null
                ? p.getServerErrorMessage().getConstraint() + " "
                        + p.getServerErrorMessage().getMessage()
                : "";
    }

    private static final String VOUCHER = "insert into voucher (no, kind, summary, booked_on, postings, by_name)"
            + " values ('PZ2999-999999', 'ISSUE', '', date '2025-06-02', %d, '—') returning id";

    private void voucher(int postings) {
        Owner.of(environment).sql(VOUCHER.formatted(postings)).query(Long.class).single();
    }

    /** What each came to: its result, or what it threw. */
    private static <T> List<Object> atOnce(List<Callable<T>> works) throws InterruptedException {
        var ready = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(works.size());
        try {
            var futures = new ArrayList<Future<T>>();
            for (var work : works) {
                futures.add(pool.submit(() -> {
                    ready.await();
                    return work.call();
                }));
            }
            ready.countDown();
            var results = new ArrayList<>();
            for (var future : futures) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    results.add(e.getCause());
                }
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
