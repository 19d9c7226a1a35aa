package org.sanshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.ledger.FundingSource.GENERAL_BUDGET;
import static org.sanshe.ledger.FundingSource.LOTTERY_FUND;
import static org.sanshe.ledger.Treasury.of;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The end of the first year, of the second, and both done twice (《预算法》第四十二条; 《预算法实施条例》第五十条). */
@SansheTest
class YearEndTest {

    @Autowired
    Treasury treasury;

    @Autowired
    Ledger ledger;

    @Autowired
    YearEnd yearEnd;

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
        line = treasury.quota(bureau, LOTTERY_FUND, 2025, "1000.00", finance);
        treasury.in(() -> ledger.commit(contract, Money.of("700.00"), of(line, "700.00"), finance));
        treasury.in(() -> ledger.accrue(contract, "i1", of(line, "200.00"), finance));
        treasury.in(() -> ledger.freeze("CG-" + contract, of(line, "50.00"), finance));
    }

    @Test
    void theYearIsNotClosedBeforeItsLastDay() {
        treasury.on("2025-12-30");
        treasury.refused(LedgerRule.YEAR_NOT_OVER, () -> close(2025), "2025");
        treasury.on("2025-12-31");
        assertThat(close(2025)).isEqualTo(2);
    }

    @Test
    void whatIsAvailableLapsesAndWhatIsPromisedGoesOnWithItsOrigin() {
        treasury.on("2025-12-31");
        assertThat(yearEnd.preview(2025, bureau)).singleElement().satisfies(c -> {
            assertThat(c.lapse()).isEqualTo(Money.of("250.00"));
            assertThat(c.carry()).isEqualTo(Money.of("750.00"));
            assertThat(c.surplus()).isEqualTo(Money.ZERO);
        });
        assertThat(close(2025)).isEqualTo(2);
        long next = carried(2026);
        assertThat(treasury.balances(line)).isEqualTo("ISSUED -1,000.00, LAPSED 1,000.00");
        assertThat(treasury.balances(next)).isEqualTo("ISSUED -750.00, FROZEN 50.00, COMMITTED 500.00, PAYABLE 200.00");
        assertThat(ledger.payable(contract, "i1")).isEqualTo(of(next, "200.00"));
        assertThat(close(2025)).isZero();
        treasury.refused(LedgerRule.YEAR_OVER, () -> send(next, "200.00"));
        treasury.on("2026-01-04");
        send(next, "200.00");
    }

    @Test
    void whatWasNotUsedInTwoYearsIsTakenBackAndCanBeOwedAgainFromANewBudget() {
        treasury.on("2025-12-31");
        close(2025);
        long second = carried(2026);
        treasury.on("2026-12-31");
        assertThat(yearEnd.preview(2026, bureau))
                .singleElement()
                .satisfies(c -> assertThat(c.surplus()).isEqualTo(Money.of("750.00")));
        assertThat(close(2026)).isEqualTo(1);
        assertThat(treasury.balances(second)).isEqualTo("ISSUED -750.00, LAPSED 750.00");
        assertThat(close(2026)).isZero();
        treasury.on("2027-01-05");
        long fresh = treasury.quota(bureau, LOTTERY_FUND, 2027, "200.00", finance);
        treasury.in(() -> ledger.commit(contract, Money.of("700.00"), of(fresh, "200.00"), finance));
        treasury.in(() -> ledger.accrue(contract, "i1", of(fresh, "200.00"), finance));
        send(fresh, "200.00");
    }

    @Test
    void whatIsInTransitIsSettledOrComesBackInItsOwnYear() {
        send(line, "200.00");
        treasury.on("2025-12-31");
        close(2025);
        assertThat(ledger.balance(line, Account.IN_TRANSIT)).isEqualTo(Money.of("200.00"));
        treasury.on("2026-01-05");
        treasury.in(() -> ledger.bounce(contract, "i1", contract + "-1", LocalDate.of(2025, 12, 31), "户名有误", finance));
        assertThat(ledger.payable(contract, "i1")).isEqualTo(of(line, "200.00"));
        assertThat(close(2025)).isEqualTo(1);
        assertThat(ledger.payable(contract, "i1")).isEqualTo(of(carried(2026), "200.00"));
    }

    @Test
    void unitsThatAreNotBelowAreLeftAlone() {
        long other = treasury.unit("别区民政局", null);
        long theirs = treasury.quota(other, GENERAL_BUDGET, 2025, "10.00", finance);
        treasury.on("2025-12-31");
        close(2025);
        assertThat(treasury.balances(theirs)).isEqualTo("ISSUED -10.00, AVAILABLE 10.00");
    }

    private int close(int year) {
        return treasury.in(() -> yearEnd.close(year, bureau, finance)).size();
    }

    private long carried(int year) {
        return treasury.in(() -> ledger.line(new LineKey(bureau, LOTTERY_FUND, year, Treasury.ITEM, 2025), "购买社会服务"));
    }

    private Voucher send(long from, String yuan) {
        return treasury.in(() -> ledger.send(contract, "i1", contract + "-1", of(from, yuan), finance));
    }
}
