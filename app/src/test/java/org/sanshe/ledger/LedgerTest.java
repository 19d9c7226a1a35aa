package org.sanshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.ledger.FundingSource.GENERAL_BUDGET;
import static org.sanshe.ledger.FundingSource.LOTTERY_FUND;
import static org.sanshe.ledger.FundingSource.UPPER_TRANSFER;
import static org.sanshe.ledger.Treasury.of;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** How money moves: each act, both sides of its limits, and what it says when it refuses. */
@SansheTest
class LedgerTest {

    @Autowired
    Treasury treasury;

    @Autowired
    Ledger ledger;

    @Autowired
    Evidence evidence;

    private long bureau;
    private long town;
    private Actor finance;
    private String contract;
    private long line;

    @BeforeEach
    void found() {
        treasury.on("2025-06-02");
        bureau = treasury.unit("明湖区民政局", null);
        town = treasury.unit("青石镇人民政府", null);
        finance = treasury.person("钱会计", bureau, Role.FINANCE);
        contract = "LY" + UUID.randomUUID();
        line = treasury.quota(bureau, GENERAL_BUDGET, 2025, "1000.00", finance);
    }

    @Test
    void quotaIsFrozenCommittedOwedSentAndPaid() {
        treasury.in(() -> ledger.freeze(contract, of(line, "600.00"), finance));
        assertThat(treasury.balances(line)).isEqualTo("ISSUED -1,000.00, AVAILABLE 400.00, FROZEN 600.00");
        treasury.in(() -> ledger.commit(contract, Money.of("700.00"), of(line, "700.00"), finance));
        assertThat(treasury.balances(line)).isEqualTo("ISSUED -1,000.00, AVAILABLE 300.00, COMMITTED 700.00");
        treasury.in(() -> ledger.accrue(contract, "instalment-1", of(line, "485.00"), finance));
        treasury.in(() -> ledger.send(contract, "instalment-1", contract + "-1", of(line, "485.00"), finance));
        assertThat(treasury.balances(line))
                .isEqualTo("ISSUED -1,000.00, AVAILABLE 300.00, COMMITTED 215.00, IN_TRANSIT 485.00");
        var voucher = treasury.in(
                () -> ledger.settle(contract, "instalment-1", contract + "-1", LocalDate.of(2025, 6, 2), finance));
        assertThat(treasury.balances(line))
                .isEqualTo("ISSUED -1,000.00, AVAILABLE 300.00, COMMITTED 215.00, PAID 485.00");
        assertThat(voucher.no()).matches("PZ2025-\\d{6}");
        assertThat(voucher.bookedOn()).isEqualTo(LocalDate.of(2025, 6, 2));
        assertThat(voucher.reference()).isEqualTo(contract + "-1");
        assertThat(evidence.verify("PZ2025")).isEmpty();
    }

    @Test
    void whatWasFrozenGoesBack() {
        treasury.in(() -> ledger.freeze(contract, of(line, "600.00"), finance));
        assertThat(treasury.in(() -> ledger.unfreeze(contract, finance))).isPresent();
        assertThat(treasury.in(() -> ledger.unfreeze(contract, finance))).isEmpty();
        assertThat(treasury.balances(line)).isEqualTo("ISSUED -1,000.00, AVAILABLE 1,000.00");
    }

    @Test
    void noMoreThanTheQuota() {
        treasury.refused(
                LedgerRule.QUOTA_SHORT, () -> commit("1000.01", "2000.00"), "1,000.00", "1,000.01", "明湖区民政局", "2025年");
        commit("1000.00", "2000.00");
        treasury.refused(LedgerRule.QUOTA_SHORT, () -> commit("0.01", "2000.00"), "0.00");
    }

    @Test
    void quotaIsTakenBackAsFarAsItIsAvailable() {
        commit("600.00", "600.00");
        treasury.refused(
                LedgerRule.QUOTA_SHORT,
                () -> treasury.in(() -> ledger.issue(line, Money.of("-400.01"), "明财预〔2025〕9号", finance)));
        treasury.in(() -> ledger.issue(line, Money.of("-400.00"), "明财预〔2025〕9号", finance));
        assertThat(treasury.balances(line)).isEqualTo("ISSUED -600.00, COMMITTED 600.00");
    }

    @Test
    void noMoreThanTheAgreementAndItsSupplements() {
        treasury.refused(LedgerRule.CAP_EXCEEDED, () -> commit("500.01", "500.00"), "500.01", "500.00");
        commit("500.00", "500.00");
        treasury.refused(LedgerRule.CAP_EXCEEDED, () -> commit("50.01", "550.00"), "550.01", "550.00");
        commit("50.00", "550.00");
        assertThat(ledger.balance(contract, Account.COMMITTED)).isEqualTo(Money.of("550.00"));
    }

    @Test
    void anItemIsOwedOnce() {
        commit("500.00", "500.00");
        treasury.refused(LedgerRule.COMMITMENT_SHORT, () -> accrue("i1", "500.01"), "500.00", "500.01");
        accrue("i1", "200.00");
        treasury.refused(LedgerRule.ALREADY_BOOKED, () -> accrue("i1", "200.00"), "i1");
        treasury.refused(LedgerRule.ALREADY_BOOKED, () -> accrue("i1", "0.01"), "i1");
        accrue("i2", "300.00");
    }

    @Test
    void whatIsNotOwedAfterAllIsCommittedAgain() {
        commit("500.00", "500.00");
        accrue("i1", "200.00");
        treasury.refused(
                LedgerRule.NOT_THERE,
                () -> treasury.in(() -> ledger.reduce(contract, "i1", of(line, "200.01"), "多报", finance)));
        treasury.in(() -> ledger.reduce(contract, "i1", of(line, "50.00"), "多报工时", finance));
        assertThat(ledger.payable(contract, "i1")).isEqualTo(of(line, "150.00"));
        treasury.refused(LedgerRule.ALREADY_BOOKED, () -> accrue("i1", "50.00"));
    }

    @Test
    void anOrderIsSentAndSettledOnce() {
        commit("500.00", "500.00");
        accrue("i1", "200.00");
        accrue("i2", "200.00");
        send("i1", "o1", "200.00");
        treasury.refused(LedgerRule.ALREADY_BOOKED, () -> send("i2", "o1", "200.00"), "o1");
        treasury.refused(LedgerRule.NOT_THERE, () -> send("i1", "o2", "0.01"));
        settle("i1", "o1");
        treasury.refused(LedgerRule.ALREADY_BOOKED, () -> settle("i1", "o1"), "o1");
        treasury.refused(LedgerRule.NOT_THERE, () -> settle("i2", "o3"));
    }

    @Test
    void aPaymentThatComesBackInTheYearIsPayableAgain() {
        commit("485.00", "500.00");
        accrue("i1", "485.00");
        send("i1", "o1", "485.00");
        settle("i1", "o1");
        treasury.on("2025-11-20");
        bounce("i1", "o1", "2025-11-20");
        assertThat(ledger.payable(contract, "i1")).isEqualTo(of(line, "485.00"));
        treasury.refused(LedgerRule.ALREADY_BOOKED, () -> bounce("i1", "o1", "2025-11-20"));
        send("i1", "o2", "485.00");
        settle("i1", "o2");
        assertThat(ledger.balance(contract, Account.PAID)).isEqualTo(Money.of("485.00"));
    }

    @Test
    void aPaymentThatComesBackInALaterYearNeedsABudgetAgain() {
        commit("485.00", "485.00");
        accrue("i1", "485.00");
        send("i1", "o1", "485.00");
        treasury.on("2026-01-08");
        bounce("i1", "o1", "2026-01-08");
        assertThat(treasury.balances(line)).isEqualTo("ISSUED -1,000.00, AVAILABLE 515.00, RETURNED 485.00");
        treasury.refused(LedgerRule.COMMITMENT_SHORT, () -> accrue("i1", "485.00"));
        long next = treasury.quota(bureau, GENERAL_BUDGET, 2026, "485.00", finance);
        treasury.in(() -> ledger.commit(contract, Money.of("485.00"), of(next, "485.00"), finance));
        treasury.refused(
                LedgerRule.ALREADY_BOOKED,
                () -> treasury.in(() -> ledger.accrue(contract, "i1", of(next, "485.01"), finance)));
        treasury.in(() -> ledger.accrue(contract, "i1", of(next, "485.00"), finance));
        treasury.in(() -> ledger.send(contract, "i1", order("o2"), of(next, "485.00"), finance));
        assertThat(treasury.balances(next)).isEqualTo("ISSUED -485.00, IN_TRANSIT 485.00");
    }

    @Test
    void aYearThatIsOverIsNotUsed() {
        commit("485.00", "485.00");
        accrue("i1", "100.00");
        treasury.on("2026-01-02");
        treasury.refused(LedgerRule.YEAR_OVER, () -> send("i1", "o1", "100.00"), "2025", "2026");
        treasury.refused(
                LedgerRule.YEAR_OVER, () -> treasury.in(() -> ledger.freeze("LY2026-9999", of(line, "1.00"), finance)));
        treasury.refused(LedgerRule.YEAR_OVER, () -> commit("1.00", "500.00"));
    }

    @Test
    void theLastDayOfTheYearIsOfTheYear() {
        commit("485.00", "485.00");
        accrue("i1", "100.00");
        treasury.on("2025-12-31");
        send("i1", "o1", "100.00");
        bounce("i1", "o1", "2025-12-31");
        assertThat(ledger.payable(contract, "i1")).isEqualTo(of(line, "100.00"));
    }

    @Test
    void whatThePayeeGivesBackIsQuotaAgainInTheYearOnly() {
        commit("400.00", "400.00");
        accrue("i1", "400.00");
        send("i1", "o1", "400.00");
        settle("i1", "o1");
        treasury.refused(LedgerRule.NOT_THERE, () -> refund("o1", "400.01", "2025-12-31"));
        refund("o1", "100.00", "2025-12-31");
        assertThat(treasury.balances(line)).isEqualTo("ISSUED -1,000.00, AVAILABLE 700.00, PAID 300.00");
        refund("o1", "30.00", "2026-01-01");
        assertThat(treasury.balances(line))
                .isEqualTo("ISSUED -1,000.00, AVAILABLE 700.00, PAID 270.00, RETURNED 30.00");
        treasury.refused(LedgerRule.ALREADY_BOOKED, () -> accrue("i1", "0.01"));
    }

    @Test
    void lotteryMoneyGoesBackToTheLottery() {
        long lottery = treasury.quota(bureau, LOTTERY_FUND, 2025, "450.00", finance);
        treasury.in(() -> ledger.commit(contract, Money.of("450.00"), of(lottery, "450.00"), finance));
        treasury.in(() -> ledger.accrue(contract, "i1", of(lottery, "450.00"), finance));
        treasury.in(() -> ledger.send(contract, "i1", order("o1"), of(lottery, "450.00"), finance));
        settle("i1", "o1");
        treasury.refused(LedgerRule.NOT_THERE, () -> refund("o1", "30.00", "2025-12-01"));
        treasury.in(() ->
                ledger.refund(contract, order("o1"), of(lottery, "30.00"), LocalDate.of(2025, 12, 1), "结余", finance));
        assertThat(treasury.balances(lottery)).isEqualTo("ISSUED -450.00, AVAILABLE 30.00, PAID 420.00");
        assertThat(treasury.balances(line)).isEqualTo("ISSUED -1,000.00, AVAILABLE 1,000.00");
    }

    @Test
    void theBudgetItemIsCorrectedWithoutPayingAgain() {
        commit("400.00", "400.00");
        accrue("i1", "400.00");
        send("i1", "o1", "400.00");
        settle("i1", "o1");
        long right = treasury.quota(bureau, UPPER_TRANSFER, 2025, "399.99", finance);
        treasury.refused(LedgerRule.QUOTA_SHORT, () -> correct(right, "400.00"), "399.99");
        treasury.refused(LedgerRule.NOT_THERE, () -> correct(right, "400.01"));
        correct(right, "150.00");
        assertThat(treasury.balances(line)).isEqualTo("ISSUED -1,000.00, AVAILABLE 750.00, PAID 250.00");
        assertThat(treasury.balances(right)).isEqualTo("ISSUED -399.99, AVAILABLE 249.99, PAID 150.00");
        assertThat(ledger.balance(contract, Account.PAID)).isEqualTo(Money.of("400.00"));
    }

    @Test
    void theRightLineIsOfTheSameKindYearAndPayer() {
        commit("400.00", "400.00");
        accrue("i1", "400.00");
        send("i1", "o1", "400.00");
        settle("i1", "o1");
        long lottery = treasury.quota(bureau, LOTTERY_FUND, 2025, "400.00", finance);
        long next = treasury.quota(bureau, UPPER_TRANSFER, 2026, "400.00", finance);
        long others = treasury.quota(town, GENERAL_BUDGET, 2025, "400.00", finance);
        treasury.refused(LedgerRule.SOURCES_MIXED, () -> correct(lottery, "1.00"), "彩票公益金");
        treasury.refused(LedgerRule.OTHER_YEAR, () -> correct(next, "1.00"));
        treasury.refused(LedgerRule.OTHER_PAYER, () -> correct(others, "1.00"), "青石镇");
    }

    @Test
    void nobodyPaysTheShareOfAnother() {
        long theirs = treasury.quota(town, GENERAL_BUDGET, 2025, "300.00", finance);
        var both = List.of(new Portion(line, Money.of("100.00")), new Portion(theirs, Money.of("100.00")));
        treasury.in(() -> ledger.commit(contract, Money.of("200.00"), both, finance));
        treasury.refused(
                LedgerRule.OTHER_PAYER, () -> treasury.in(() -> ledger.accrue(contract, "i1", both, finance)), "青石镇");
        treasury.in(() -> ledger.accrue(contract, "i1", of(theirs, "100.00"), finance));
        treasury.refused(
                LedgerRule.OTHER_PAYER,
                () -> treasury.in(() -> ledger.send(contract, "i1", order("o1"), of(theirs, "100.00"), finance)),
                "青石镇");
        Actor townsFinance = treasury.person("镇会计", town, Role.FINANCE);
        treasury.in(() -> ledger.send(contract, "i1", order("o1"), of(theirs, "100.00"), townsFinance));
    }

    @Test
    void aMistakeIsReversedWhileItsMoneyHasNotMovedOn() {
        commit("400.00", "400.00");
        var wrong = accrue("i1", "400.00");
        send("i1", "o1", "100.00");
        treasury.refused(LedgerRule.NOT_THERE, () -> reverse(wrong));
        var sent = ledger.portions(contract, Account.IN_TRANSIT);
        assertThat(sent).isEqualTo(of(line, "100.00"));
        treasury.in(() -> ledger.bounce(contract, "i1", order("o1"), treasury.today(), "户名有误", finance));
        reverse(wrong);
        treasury.refused(LedgerRule.ALREADY_BOOKED, () -> reverse(wrong), wrong.no());
        accrue("i1", "300.00");
        assertThat(treasury.balances(line))
                .isEqualTo("ISSUED -1,000.00, AVAILABLE 600.00, COMMITTED 100.00, PAYABLE 300.00");
    }

    private Voucher commit(String yuan, String cap) {
        return treasury.in(() -> ledger.commit(contract, Money.of(cap), of(line, yuan), finance));
    }

    private Voucher accrue(String item, String yuan) {
        return treasury.in(() -> ledger.accrue(contract, item, of(line, yuan), finance));
    }

    private Voucher send(String item, String order, String yuan) {
        return treasury.in(() -> ledger.send(contract, item, order(order), of(line, yuan), finance));
    }

    private Voucher settle(String item, String order) {
        return treasury.in(() -> ledger.settle(contract, item, order(order), treasury.today(), finance));
    }

    private Voucher bounce(String item, String order, String on) {
        return treasury.in(() -> ledger.bounce(contract, item, order(order), LocalDate.parse(on), "户名有误", finance));
    }

    private Voucher refund(String order, String yuan, String on) {
        return treasury.in(
                () -> ledger.refund(contract, order(order), of(line, yuan), LocalDate.parse(on), "结余", finance));
    }

    private Voucher correct(long to, String yuan) {
        return treasury.in(() -> ledger.correct(contract, "i1", line, to, Money.of(yuan), "科目有误", finance));
    }

    private Voucher reverse(Voucher wrong) {
        return treasury.in(() -> ledger.reverse(wrong.id(), "记错", finance));
    }

    private String order(String no) {
        return contract + "-" + no;
    }
}
