package org.sanshe.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.Grants.Status;
import org.sanshe.grant.scheme.GrantScheme.Nature;
import org.sanshe.inbox.Inbox;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project closed below its budget (G21): no last part, and what was paid too much goes back to the lottery. */
@SansheTest
class GrantRecoveryStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Executing executing;

    @Autowired
    Grants grants;

    @Autowired
    Payments payments;

    @Autowired
    Ledger ledger;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    private String agreement;

    @BeforeEach
    void aProjectWithNinetyPercentPaid() throws Exception {
        executing.open("2026-03-02");
        long scheme = executing.scheme(Executing.threeParts(Nature.GRANT, FundingSource.LOTTERY_FUND));
        String application =
                executing.application(scheme, "500000", "500000", "2026-03-16", "2026-10-31", "600000", "400000");
        GrantAward award = executing.award(application, FundingSource.LOTTERY_FUND, "500000", "500000");
        agreement = executing.begin(award);
        executing.sign(agreement, "2026-06-15T17:00", "2026-11-30");
        executing.fund(agreement, award);
        executing.pay(agreement, "instalment-1", "250000");
        bureau.at("2026-06-10T10:00");
        executing.spend(agreement, 1, "200000", "2026-05-01");
        String midterm = executing.milestone(agreement, 2);
        executing.handIn(midterm, 2);
        executing.accept(midterm, 2, "ACCEPTED");
        executing.pay(agreement, "instalment-2", "200000");
        bureau.at("2026-11-02T10:00");
    }

    @Test
    void aProjectClosedBelowItsBudgetGivesBackToTheLottery() {
        executing.settle(agreement, "280000", "450000", "250000");
        assertThat(payments.of(agreement)).hasSize(2).allMatch(p -> p.status() == PaymentStatus.PAID);
        String recovery = executing.recovery(agreement);
        assertThat(left(recovery)).isEqualTo(Money.ofYuan(30_000));
        assertThat(bureau.openNodes(agreement)).isEmpty();

        // the first part of it is returned for a wrong amount, then two parts come in
        bureau.act(
                recovery,
                "enterReceipt",
                executing.staff(Role.FINANCE),
                bureau.sample(
                        "grant-recovery-receipt",
                        executing.staff(Role.FINANCE),
                        Map.of("amount", "10000", "receivedOn", "2026-11-02", "voucherNo", "回单A")));
        bureau.act(recovery, "confirmReceipt", executing.staff(Role.TREASURY), Map.of("decision", "RETURN"));
        assertThat(ledger.balance(agreement, Account.PAID)).isEqualTo(Money.ofYuan(450_000));
        executing.payBack(recovery, "12000", "2026-11-02");
        assertThat(left(recovery)).isEqualTo(Money.ofYuan(18_000));
        assertThatThrownBy(() -> executing.payBack(recovery, "18000.01", "2026-11-02"))
                .isInstanceOf(RuntimeException.class);
        executing.payBack(recovery, "18000", "2026-11-02");
        bureau.ended(recovery, "recovered");

        // in the year of the line its quota is there again, of the lottery and of nothing else
        assertThat(ledger.balance(agreement, Account.PAID)).isEqualTo(Money.ofYuan(420_000));
        assertThat(ledger.balance(agreement, Account.RETURNED)).isEqualTo(Money.ZERO);
        executing.close(agreement);
        assertThat(ledger.balance(agreement, Account.COMMITTED)).isEqualTo(Money.ZERO);
        assertThat(available()).isEqualTo(Money.ofYuan(80_000));
        assertThat(status()).isEqualTo(Status.CLOSED);

        // half a year later is asked what still works
        bureau.at("2027-05-04T09:00");
        assertThat(bureau.openNodes(agreement)).containsExactly("reportFollowUp");
        bureau.act(
                agreement,
                "reportFollowUp",
                executing.grantee(),
                bureau.sample("grant-follow-up", executing.grantee(), Map.of()));
        bureau.ended(agreement, "archived");
    }

    /** G25: what comes back in a later year belongs to the treasury. */
    @Test
    void whatComesBackInALaterYearBelongsToTheTreasury() {
        executing.settle(agreement, "280000", "450000", "250000");
        bureau.at("2027-01-08T10:00");
        executing.payBack(executing.recovery(agreement), "30000", "2027-01-08");
        assertThat(ledger.balance(agreement, Account.RETURNED)).isEqualTo(Money.ofYuan(30_000));
    }

    @Test
    void whatIsNotPaidBackInTimeIsToldAndDecidedOnOnce() {
        executing.settle(agreement, "280000", "450000", "250000");
        String recovery = executing.recovery(agreement);
        bureau.at("2026-12-10T09:00");
        assertThat(bureau.openNodes(recovery)).containsExactlyInAnyOrder("enterReceipt", "decideSanction");
        assertThat(told("AUDITOR")).isEqualTo(1);
        bureau.act(
                recovery,
                "decideSanction",
                executing.staff(Role.SECTION_HEAD),
                Map.of("measure", "BAR", "reason", "逾期未退。"));
        executing.payBack(recovery, "10000", "2026-12-10");
        bureau.at("2026-12-11T09:00");
        assertThat(bureau.openNodes(recovery)).containsExactly("enterReceipt");
        assertThat(told("AUDITOR")).isEqualTo(1);
    }

    @Test
    void theLastPartIsWhatIsStillDue() {
        executing.settle(agreement, "300000", "500000", "283333.33");
        // 60 % of 783,333.33 is 469,999.99: of 450,000 paid 19,999.99 are due
        assertThat(payments.of(agreement))
                .extracting(p -> p.item() + " " + p.amount())
                .contains("instalment-3 19,999.99");
        executing.pay(agreement, "instalment-3", "19999.99");
        executing.close(agreement);
        assertThat(ledger.balance(agreement, Account.PAID)).isEqualTo(Money.of("469999.99"));
        assertThat(available()).isEqualTo(Money.of("30000.01"));
    }

    /** The same approval or confirmation twice at once settles and books once. */
    @Test
    void doubledActsSettleAndBookOnce() throws Exception {
        executing.report(agreement, "280000");
        executing.audit(agreement, "280000", "450000", "250000");
        bureau.act(agreement, "settleGrant", executing.staff(Role.OFFICER), Map.of("remark", "按审计报告结算。"));
        race(agreement, "approveSettlement", executing.staff(Role.SECTION_HEAD), Map.of("decision", "AGREE"));
        assertThat(jdbc.sql("select count(*) from grant_recovery where agreement = ?")
                        .param(agreement)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        String recovery = executing.recovery(agreement);
        Actor finance = executing.staff(Role.FINANCE);
        bureau.act(
                recovery,
                "enterReceipt",
                finance,
                bureau.sample(
                        "grant-recovery-receipt",
                        finance,
                        Map.of("amount", "30000", "receivedOn", "2026-11-02", "voucherNo", "回单B")));
        race(recovery, "confirmReceipt", executing.staff(Role.TREASURY), Map.of("decision", "AGREE"));
        assertThat(ledger.balance(agreement, Account.PAID)).isEqualTo(Money.ofYuan(420_000));
    }

    private void race(String caseNo, String node, Actor by, Map<String, Object> values) throws Exception {
        String task = bureau.open(caseNo, node).get(0).taskId();
        Callable<Boolean> one = () -> {
            try {
                inbox.perform(
                        task,
                        by,
                        UUID.randomUUID(),
                        (schema, stored) -> schema.receiveJson(stored, values, org.sanshe.forms.Locale.ZH));
                return true;
            } catch (RuntimeException late) {
                return false;
            }
        };
        var pool = Executors.newFixedThreadPool(4);
        try {
            int done = 0;
            for (var result : pool.invokeAll(List.of(one, one, one, one))) if (result.get()) done++;
            assertThat(done).isEqualTo(1);
        } finally {
            pool.shutdownNow();
        }
    }

    private Money left(String recovery) {
        return new Money(jdbc.sql("select amount - received from grant_recovery where case_no = ?")
                .param(recovery)
                .query(Long.class)
                .single());
    }

    private Money available() {
        return new Money(jdbc.sql("""
                        select coalesce(sum(p.amount), 0) from posting p join budget_line l on l.id = p.line
                         where l.payer_unit = ? and l.source = 'LOTTERY_FUND' and p.account = 'AVAILABLE'
                        """).param(executing.unit()).query(Long.class).single());
    }

    private int told(String role) {
        return jdbc.sql("select count(*) from message where role = ? and unit_id = ? and subject like '%逾期未退%'")
                .params(role, executing.unit())
                .query(Integer.class)
                .single();
    }

    private Status status() {
        return grants.of(executing.grantee().organizationId()).stream()
                .filter(p -> p.agreement().equals(agreement))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
