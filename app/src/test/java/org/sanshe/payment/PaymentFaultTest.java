package org.sanshe.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.inbox.Statements;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** T17, T18: money commands doubled, raced and failing at every statement: all of it or nothing, once. */
@SansheTest
class PaymentFaultTest {

    private static final int COPIES = 10;

    /** What a release writes. */
    private static final List<String> TOUCHED = List.of(
            "payment",
            "payment_order",
            "payment_post",
            "posting",
            "voucher",
            "evidence",
            "task_item",
            "submission",
            "message",
            "decision_record",
            "deadline");

    @Autowired
    Bureau bureau;

    @Autowired
    Purse purse;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
    }

    @Test
    void tenCopiesOfEachMoneyCommandHaveOneEffect() throws Exception {
        String agreement = purse.agreement("120000");
        Claim claim = purse.accepted(agreement, "instalment-1", "120000");
        var claimed = atOnce(COPIES, () -> purse.claim(claim));
        assertThat(claimed.stream().filter(List.class::isInstance).distinct()).hasSize(1);
        String no = (String) ((List<?>) claimed.get(0)).get(0);
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("120,000.00");
        purse.papers(no, "120000", v -> v);
        Actor finance = bureau.staff(Role.FINANCE);
        once(() -> {
            purse.check(no, finance);
            return "";
        });
        once(() -> {
            purse.approve(no, "section_head", bureau.staff(Role.SECTION_HEAD));
            return "";
        });
        once(() -> {
            purse.approve(no, "leader", bureau.staff(Role.LEADER));
            return "";
        });
        once(() -> {
            purse.release(no, bureau.staff(Role.TREASURY));
            return "";
        });
        assertThat(money(agreement, Account.IN_TRANSIT)).isEqualTo("120,000.00");
        assertThat(count("select count(*) from payment_order where case_no = ?", no))
                .isEqualTo(1);
        bureau.at("2026-03-03T10:00");
        var settled = atOnce(COPIES, () -> purse.receipt(no + "-1", "120000", "2026-03-03", true, null));
        assertThat(settled.stream().filter(TreasuryReceipts.Result.APPLIED::equals))
                .hasSize(1);
        assertThat(settled.stream().filter(TreasuryReceipts.Result.ALREADY::equals))
                .hasSize(COPIES - 1);
        assertThat(money(agreement, Account.PAID)).isEqualTo("120,000.00");
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("0.00");
        bureau.ended(no, "paid");
    }

    @Test
    void twoHundredClaimsOnOneLineTakeNoMoreThanItHas() throws Exception {
        String agreement = purse.caseFile("LY", null);
        purse.plan(agreement, "20000");
        long line = purse.commit(agreement, "20000", "10000");
        List<Claim> claims = IntStream.range(0, 200)
                .mapToObj(i -> purse.accepted(agreement, "2026-" + i, "100"))
                .toList();
        each(claims, purse::claim);
        assertThat(count("select count(*) from payment where agreement = ?", agreement))
                .isEqualTo(200);
        assertThat(count("select count(*) from payment where accrued and agreement = ?", agreement))
                .isEqualTo(100);
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("10,000.00");
        assertThat(purse.inside(() -> ledger.balance(line, Account.COMMITTED))).hasToString("0.00");
    }

    /** Two hundred payments, each worked on by two at once, on one line that has the money for half of them. */
    @Test
    void twoHundredApprovalsOnOneLineLoseNothingDoubleNothingAndTakeNoMoreThanItHas() throws Exception {
        String agreement = purse.caseFile("LY", null);
        purse.plan(agreement, "20000");
        List<Claim> claims = IntStream.range(0, 200)
                .mapToObj(i -> purse.accepted(agreement, "2026-" + i, "100"))
                .toList();
        var cases = new ConcurrentLinkedQueue<String>();
        each(claims, claim -> {
            String no = purse.claim(claim).get(0);
            purse.papers(no, "100", v -> v);
            cases.add(no);
        });
        assertThat(cases).hasSize(200);
        // the money comes after the claims: only the checks find out whom it suffices for
        long line = purse.commit(agreement, "20000", "10000");
        var shortOf = new ConcurrentLinkedQueue<String>();
        var late = new ConcurrentLinkedQueue<Throwable>();
        each(cases.stream().flatMap(no -> Stream.of(no, no)).toList(), no -> {
            try {
                purse.check(no, bureau.staff(Role.FINANCE));
                purse.approvals(no);
            } catch (Refusal refused) {
                shortOf.add(refused.getMessage());
            } catch (AssertionError | Conflict doneByTheOther) {
                late.add(doneByTheOther);
            }
        });
        assertThat(shortOf).allMatch(m -> m.contains("COMMITMENT_SHORT"));
        assertThat(late).hasSizeGreaterThanOrEqualTo(100);
        assertThat(count("select count(*) from payment where agreement = ?", agreement))
                .isEqualTo(200);
        assertThat(count(
                        "select count(*) from payment where status = 'APPROVED' and accrued and agreement = ?",
                        agreement))
                .isEqualTo(100);
        // each check and each approval once, and each item payable once
        assertThat(count("""
                        select count(*) from (select 1 from submission s join payment p on p.case_no = s.case_no
                          join task_item t on t.task_id = s.task_id
                          where p.agreement = ? group by s.case_no, s.node, t.element having count(*) > 1) twice
                        """, agreement)).isZero();
        assertThat(count("select count(distinct item) from voucher where kind = 'ACCRUE' and agreement = ?", agreement))
                .isEqualTo(100);
        assertThat(count("select count(*) from voucher where kind = 'ACCRUE' and agreement = ?", agreement))
                .isEqualTo(100);
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("10,000.00");
        assertThat(purse.inside(() -> ledger.balance(line, Account.COMMITTED))).hasToString("0.00");
    }

    /** Sixteen at once take what is left of the work; what breaks is seen. */
    private static <T> void each(Collection<T> all, Consumer<T> work) throws InterruptedException {
        var left = new ConcurrentLinkedQueue<>(all);
        var broken = atOnce(16, () -> {
            for (T one = left.poll(); one != null; one = left.poll()) work.accept(one);
            return "";
        });
        assertThat(broken).containsOnly("");
    }

    @Test
    void aFailureAtAnyStatementOfTheReleaseLeavesNothingAndDoublesNothing() {
        String agreement = purse.agreement("20000");
        String no =
                purse.claim(purse.accepted(agreement, "instalment-1", "20000")).get(0);
        purse.approved(no, "20000");
        Actor treasury = bureau.staff(Role.TREASURY);
        String before = everything();
        int statements = 0;
        while (Statements.failing(statements + 1, () -> purse.release(no, treasury))) {
            statements++;
            assertThat(everything())
                    .as("after a failure at statement %s", statements)
                    .isEqualTo(before);
        }
        assertThat(statements).isGreaterThan(40);
        assertThat(money(agreement, Account.IN_TRANSIT)).isEqualTo("20,000.00");
        assertThat(count("select count(*) from payment_order where case_no = ?", no))
                .isEqualTo(1);
    }

    /** One of ten succeeds, the others are told that it is done. */
    private static void once(Callable<String> command) throws Exception {
        var answers = atOnce(COPIES, command);
        assertThat(answers.stream().filter(String.class::isInstance)).hasSize(1);
    }

    private String everything() {
        return jdbc
                .sql(TOUCHED.stream()
                        .filter(t -> jdbc.sql("select to_regclass(?) is not null")
                                .param(t)
                                .query(Boolean.class)
                                .single())
                        .map(t ->
                                ("select '%1$s ' || count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
                                                + " from \"%1$s\" t")
                                        .formatted(t))
                        .collect(Collectors.joining(" union all ")))
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private String money(String agreement, Account account) {
        return purse.inside(() -> ledger.balance(agreement, account)).toString();
    }

    private long count(String sql, String argument) {
        return jdbc.sql(sql).param(argument).query(Long.class).single();
    }

    private static List<Object> atOnce(int copies, Callable<?> work) throws InterruptedException {
        var ready = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(copies);
        try {
            var futures = new ArrayList<Future<?>>();
            for (int i = 0; i < copies; i++) {
                futures.add(pool.submit(() -> {
                    ready.await();
                    return work.call();
                }));
            }
            ready.countDown();
            var results = new ArrayList<Object>();
            for (var future : futures) {
                try {
                    results.add(future.get());
                } catch (java.util.concurrent.ExecutionException e) {
                    results.add(e.getCause());
                }
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
