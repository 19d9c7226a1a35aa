package org.sanshe.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is no longer owed is not paid: from every status before the treasury has it, once, and never after. */
@SansheTest
class CancelledPaymentTest {

    private static final LegalBasis BASIS = new LegalBasis("政府采购法", "第五十条");
    private static final String REASON = "合同终止，不再应付";

    @Autowired
    Bureau bureau;

    @Autowired
    Purse purse;

    @Autowired
    Payments payments;

    @Autowired
    PaymentCancellation cancellation;

    @Autowired
    PaymentRows rows;

    @Autowired
    Ledger ledger;

    @Autowired
    Funding funding;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
    }

    @Test
    void beforeItsPapers() {
        String no = purse.payment("20000");
        cancelledOnce(no, PaymentStatus.REQUESTED);
    }

    @Test
    void underApproval() {
        String no = purse.payment("20000");
        purse.papers(no, "20000", v -> v);
        purse.check(no, bureau.staff(Role.FINANCE));
        cancelledOnce(no, PaymentStatus.CHECKED);
    }

    @Test
    void approvedAndNotReleased() {
        String no = purse.payment("20000");
        purse.approved(no, "20000");
        cancelledOnce(no, PaymentStatus.APPROVED);
    }

    @Test
    void cameBackInTheYear() {
        String no = purse.payment("20000");
        purse.approved(no, "20000");
        purse.release(no, bureau.staff(Role.TREASURY));
        purse.receipt(no + "-1", "20000", "2026-03-02", false, "户名不符");
        cancelledOnce(no, PaymentStatus.BOUNCED);
    }

    @Test
    void cameBackInALaterYearAndTheTreasuryKeepsTheMoney() throws Exception {
        bureau.open("2025-12-29");
        String no = purse.payment("20000");
        String agreement = rows.get(no).agreement();
        purse.approved(no, "20000");
        purse.release(no, bureau.staff(Role.TREASURY));
        bureau.at("2026-01-08T10:00");
        purse.receipt(no + "-1", "20000", "2026-01-08", false, "户名不符");
        assertThat(rows.get(no).status()).isEqualTo(PaymentStatus.UNFUNDED);
        assertThat(cancel(agreement)).containsExactly(no);
        assertThat(money(agreement, Account.RETURNED)).isEqualTo("20,000.00");
        assertThat(money(agreement, Account.COMMITTED)).isEqualTo("0.00");
        bureau.ended(no, "paymentCancelled");
        assertThat(cancel(agreement)).isEmpty();
    }

    @Test
    void byThoseWhoDecideAtThePayerWithAReason() {
        String no = purse.payment("20000");
        Actor head = bureau.staff(Role.SECTION_HEAD);
        assertThatThrownBy(() -> cancellation.cancel(no, "不再支付了，理由略", head)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> cancellation.cancel(no, "服务没有提供，不应支付。", bureau.staff(Role.FINANCE)))
                .isInstanceOf(NotFound.class);
        assertThat(rows.get(no).status()).isEqualTo(PaymentStatus.REQUESTED);
        cancellation.cancel(no, "服务没提供，不应支付", head);
        assertThat(rows.get(no).status()).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(rows.get(no).cancelReason()).isEqualTo("服务没提供，不应支付");
        assertThatThrownBy(() -> cancellation.cancel(no, "服务没提供，不应支付", head))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(PaymentRule.CANCELLED_TOO_LATE));
    }

    @Test
    void whatIsSentOrPaidStays() {
        String no = purse.payment("20000");
        String agreement = rows.get(no).agreement();
        purse.approved(no, "20000");
        purse.release(no, bureau.staff(Role.TREASURY));
        assertThat(cancel(agreement)).isEmpty();
        assertThat(money(agreement, Account.IN_TRANSIT)).isEqualTo("20,000.00");
        purse.paid(no, "20000", "2026-03-02");
        assertThat(cancel(agreement)).isEmpty();
        assertThat(money(agreement, Account.PAID)).isEqualTo("20,000.00");
        bureau.ended(no, "paid");
    }

    @Test
    void withoutCommittedMoneyThereIsNothingToReduce() {
        String agreement = purse.caseFile("LY", null);
        purse.plan(agreement, "20000");
        String no =
                purse.claim(purse.accepted(agreement, "instalment-1", "20000")).get(0);
        assertThat(cancel(agreement)).containsExactly(no);
        assertThat(vouchers(no)).isZero();
        bureau.ended(no, "paymentCancelled");
    }

    @Test
    void whatWasAcceptedIsStillPaidWhenAnAgreementEndsEarly() {
        String agreement = purse.agreement("30000");
        Claim accepted = purse.accepted(agreement, "instalment-1", "20000");
        String earned = purse.claim(accepted).get(0);
        String advance = purse.claim(advance(purse.accepted(agreement, "advance", "10000")))
                .get(0);
        assertThat(purse.inside(() -> payments.cancelAdvances(agreement, REASON, BASIS, null)))
                .containsExactly(advance);
        assertThat(rows.get(earned).status()).isEqualTo(PaymentStatus.REQUESTED);
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("20,000.00");
        assertThat(money(agreement, Account.COMMITTED)).isEqualTo("10,000.00");
    }

    @Test
    void anotherPayersShareStaysAndTheCancelledOneCanBeClaimedAsSomethingElse() {
        long town = jdbc.sql("insert into unit (name, name_en, level, region_code, path)"
                        + " values (:name, 'Town', 'STREET', '430198', '/0/') returning id")
                .param("name", "桃源镇" + purse.unit())
                .query(Long.class)
                .single();
        String agreement = purse.caseFile("LY", null);
        purse.inside(() -> {
            funding.plan(
                    agreement,
                    List.of(share(agreement, purse.unit(), "70000"), share(agreement, town, "30000")),
                    bureau.staff(Role.FINANCE));
            return "";
        });
        purse.commit(agreement, "100000", "70000");
        List<String> cases = purse.claim(purse.accepted(agreement, "instalment-1", "100000"));
        assertThatThrownBy(() -> purse.claim(purse.accepted(agreement, "instalment-2", "10")))
                .hasMessageContaining("PLAN_EXCEEDED");
        assertThat(purse.inside(() -> payments.cancelOne(cases.get(1), REASON, BASIS, bureau.staff(Role.LEADER))))
                .isTrue();
        assertThat(purse.inside(() -> payments.cancelOne(cases.get(1), REASON, BASIS, bureau.staff(Role.LEADER))))
                .isFalse();
        assertThat(rows.get(cases.get(0)).status()).isEqualTo(PaymentStatus.REQUESTED);
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("70,000.00");
        assertThat(rows.claimed(agreement)).isEqualTo(Money.of("70000"));
        List<String> anew = purse.claim(purse.accepted(agreement, "instalment-2", "30000"));
        assertThat(anew).hasSize(1);
        assertThat(rows.get(anew.get(0)).payerUnit()).isEqualTo(town);
    }

    @Test
    void ofACancellationAndAReleaseAtTheSameMomentOneHappens() throws Exception {
        for (int i = 0; i < 5; i++) {
            String no = purse.payment("20000");
            String agreement = rows.get(no).agreement();
            purse.approved(no, "20000");
            Actor treasury = bureau.staff(Role.TREASURY);
            var ready = new CountDownLatch(1);
            try (var pool = closing(Executors.newFixedThreadPool(2))) {
                var released = pool.of().submit(() -> {
                    ready.await();
                    purse.release(no, treasury);
                    return true;
                });
                var cancelled = pool.of().submit(() -> {
                    ready.await();
                    return cancel(agreement).size() == 1;
                });
                ready.countDown();
                boolean gone = cancelled.get();
                boolean sent = succeeds(released);
                assertThat(gone).isNotEqualTo(sent);
                assertThat(rows.get(no).status()).isEqualTo(gone ? PaymentStatus.CANCELLED : PaymentStatus.SENT);
                assertThat(money(agreement, Account.IN_TRANSIT)).isEqualTo(gone ? "0.00" : "20,000.00");
                assertThat(money(agreement, Account.COMMITTED)).isEqualTo(gone ? "20,000.00" : "0.00");
            }
        }
    }

    private static boolean succeeds(java.util.concurrent.Future<?> work) throws InterruptedException {
        try {
            work.get();
            return true;
        } catch (java.util.concurrent.ExecutionException refused) {
            return false;
        }
    }

    private static Closing closing(java.util.concurrent.ExecutorService pool) {
        return new Closing(pool);
    }

    private record Closing(java.util.concurrent.ExecutorService of) implements AutoCloseable {
        @Override
        public void close() {
            of.shutdownNow();
        }
    }

    private void cancelledOnce(String no, PaymentStatus from) {
        String agreement = rows.get(no).agreement();
        assertThat(rows.get(no).status()).isEqualTo(from);
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("20,000.00");
        assertThat(cancel(agreement)).containsExactly(no);
        assertThat(cancel(agreement)).isEmpty();
        assertThat(rows.get(no).status()).isEqualTo(PaymentStatus.CANCELLED);
        assertThat(rows.get(no).accrued()).isFalse();
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("0.00");
        assertThat(money(agreement, Account.COMMITTED)).isEqualTo("20,000.00");
        assertThat(vouchers(no)).isEqualTo(1);
        assertThat(count("select count(*) from evidence where case_no = ? and act = 'paymentCancelled'", no))
                .isEqualTo(1);
        assertThat(count("select count(*) from message where case_no = ? and subject like '%不再支付：" + REASON + "%'", no))
                .isEqualTo(3);
        assertThat(bureau.openNodes(no)).isEmpty();
        assertThat(count(
                        "select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
                                + " where e.business_key_ = ?",
                        no))
                .isZero();
        bureau.ended(no, "paymentCancelled");
    }

    private List<String> cancel(String agreement) {
        return purse.inside(() -> payments.cancel(agreement, REASON, BASIS, bureau.staff(Role.LEADER)));
    }

    private Claim advance(Claim c) {
        return new Claim(
                c.agreement(),
                c.item(),
                "预付款",
                c.unitId(),
                c.organizationId(),
                false,
                c.amount(),
                c.disputed(),
                false,
                c.cause(),
                c.signedOn(),
                null,
                null,
                null,
                null,
                false,
                null);
    }

    private Funding.Share share(String agreement, long payer, String amount) {
        return new Funding.Share(
                agreement, payer, "", FundingSource.GENERAL_BUDGET, 2026, Money.of(amount), null, Money.ZERO);
    }

    private long vouchers(String item) {
        return count("select count(*) from voucher where kind = 'REDUCE' and item = ?", item);
    }

    private String money(String agreement, Account account) {
        return purse.inside(() -> ledger.balance(agreement, account)).toString();
    }

    private long count(String sql, String argument) {
        return jdbc.sql(sql).param(argument).query(Long.class).single();
    }
}
