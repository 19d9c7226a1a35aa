package org.sanshe.incubation.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.inbox.Statements;
import org.sanshe.incubation.FundCustody;
import org.sanshe.incubation.custody.CustodyBook.Movement;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The book of custody: balances are sums, never below zero, and a movement that fails leaves nothing. */
@SansheTest
class CustodyTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Keeping keeping;

    @Autowired
    FundCustody custody;

    @Autowired
    CustodyBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void open() throws Exception {
        keeping.open("2026-05-06");
        keeping.inForce();
    }

    private void books(CustodyEntry.Kind kind, String yuan, String item) {
        transaction.executeWithoutResult(s -> book.book(
                new Movement(
                        keeping.tenancy,
                        keeping.custodian().organizationId(),
                        kind,
                        Money.of(yuan),
                        null,
                        null,
                        keeping.tenancy,
                        item,
                        LocalDate.of(2026, 5, 6),
                        "对方",
                        "摘要",
                        "doc:1"),
                keeping.officer()));
    }

    private Money balance() {
        return custody.balance(keeping.tenancy);
    }

    @Test
    void theBalanceIsTheSumAndTheLastFenCanBeSpentButNotOneMore() {
        books(CustodyEntry.Kind.IN, "100.01", "a");
        books(CustodyEntry.Kind.IN, "0.02", "b");
        assertThatThrownBy(() -> books(CustodyEntry.Kind.SPENT, "100.04", "c"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NOT_ENOUGH");
        books(CustodyEntry.Kind.SPENT, "100.03", "c");
        assertThat(balance()).isEqualTo(Money.ZERO);
        assertThat(jdbc.sql("select array_agg(no order by id) = array[1, 2, 3] and array_agg(balance order by id)"
                                + " = array[10001, 10003, 0]::bigint[] from custody_entry where tenancy = ?")
                        .param(keeping.tenancy)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whatIsBookedOnceIsNotBookedTwiceNorChanged() {
        books(CustodyEntry.Kind.IN, "10", "a");
        assertThatThrownBy(() -> books(CustodyEntry.Kind.IN, "10", "a")).hasMessageContaining("BOOKED_BEFORE");
        assertThatThrownBy(() -> jdbc.sql("update custody_entry set amount = 1").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from custody_entry").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> books(CustodyEntry.Kind.IN, "-1", "z")).isInstanceOf(DataAccessException.class);
        assertThat(balance()).isEqualTo(Money.ofYuan(10));
    }

    /** Ten at once spend ten yuan each of fifty-five: five get theirs. */
    @Test
    void manyAtOnceNeverSpendMoreThanThereIs() throws Exception {
        books(CustodyEntry.Kind.IN, "55", "a");
        var go = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(10);
        try {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String item = "t" + i;
                Callable<Boolean> spend = () -> {
                    go.await();
                    try {
                        books(CustodyEntry.Kind.SPENT, "10", item);
                        return true;
                    } catch (Refusal notEnough) {
                        return false;
                    }
                };
                tries.add(pool.submit(spend));
            }
            go.countDown();
            int done = 0;
            for (var t : tries) if (t.get()) done++;
            assertThat(done).isEqualTo(5);
        } finally {
            pool.shutdown();
        }
        assertThat(balance()).isEqualTo(Money.ofYuan(5));
    }

    @Test
    void anApprovalHoldsWhatIsNotPaidYet() {
        keeping.donated("1000");
        String first = keeping.ask("600", Map.of());
        assertThatThrownBy(() -> keeping.ask("400.01", Map.of()))
                .as("a use holds what was asked for")
                .hasMessageContaining("BEYOND_LINE");
        String second = keeping.ask("400", Map.of());
        keeping.check(first);
        keeping.approve(first);
        keeping.check(second);
        keeping.approve(second);
        keeping.pay(second);
        keeping.pay(first);
        assertThat(balance()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatWasNotPaidIsFreeAgain() {
        keeping.donated("1000");
        String failed = keeping.approved("1000");
        keeping.act(
                failed,
                "paySpending",
                "custody-payment",
                keeping.custodian(),
                Map.of("outcome", "FAILED", "reason", "账号不存在。"));
        bureau.ended(failed, "spendingRefused");
        assertThat(balance()).isEqualTo(Money.ofYuan(1_000));
        keeping.pay(keeping.approved("1000"));
        assertThat(balance()).isEqualTo(Money.ZERO);
    }

    /** Whichever statement of a payment fails, everything stays as it was and it can be done again. */
    @Test
    void aPaymentThatFailsAtAnyStatementLeavesNothing() {
        keeping.donated("1000");
        String spending = keeping.approved("300");
        Map<String, Object> paid =
                bureau.sample("custody-payment", keeping.custodian(), Map.of("paidOn", keeping.today()));
        int n = 1;
        while (Statements.failing(n, () -> bureau.act(spending, "paySpending", keeping.custodian(), paid))) {
            assertThat(balance()).as("statement " + n).isEqualTo(Money.ofYuan(1_000));
            assertThat(bureau.openNodes(spending)).as("statement " + n).containsExactly("paySpending");
            n++;
        }
        assertThat(n).as("statements of a payment").isGreaterThan(20);
        assertThat(balance()).isEqualTo(Money.ofYuan(700));
        bureau.ended(spending, "spendingPaid");
    }
}
