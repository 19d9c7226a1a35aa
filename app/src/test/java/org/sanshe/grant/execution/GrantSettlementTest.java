package org.sanshe.grant.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.sanshe.kernel.Money;

/** What a grant comes to (G21), and both sides of each of its limits. */
class GrantSettlementTest {

    private static SettlementFigures of(String awarded, String share, String eligible, String own, String paid) {
        return SettlementFigures.of(
                Money.of(awarded),
                share == null ? null : new BigDecimal(share),
                Money.of(eligible),
                Money.of(own),
                Money.of(paid),
                false);
    }

    /** Budget 1,000,000, grant 500,000; audited 700,000, own money used 280,000; 450,000 were paid. */
    @Test
    void closingBelowTheBudgetPaysNoLastPartAndAsksMoneyBack() {
        var f = of("500000", "60", "700000", "280000", "450000");
        assertThat(f.allowed()).isEqualTo(Money.ofYuan(420_000));
        assertThat(f.finalPart()).isEqualTo(Money.ZERO);
        assertThat(f.recoverable()).isEqualTo(Money.ofYuan(30_000));
    }

    @Test
    void eachOfTheThreeLimitsHoldsByItself() {
        assertThat(of("500000", "60", "900000", "300000", "0").allowed()).isEqualTo(Money.ofYuan(500_000));
        assertThat(of("500000", "60", "833333.33", "300000", "0").allowed()).isEqualTo(Money.of("499999.99"));
        assertThat(of("500000", "60", "700000", "280000.01", "0").allowed()).isEqualTo(Money.of("419999.99"));
        assertThat(of("500000", "60", "700000", "279999.99", "0").allowed()).isEqualTo(Money.ofYuan(420_000));
        assertThat(of("500000", null, "700000", "100000", "0").allowed()).isEqualTo(Money.ofYuan(500_000));
        assertThat(of("500000", null, "300000", "100000", "0").allowed()).isEqualTo(Money.ofYuan(200_000));
        assertThat(of("500000", "60", "100000", "100000", "0").allowed()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatIsDueAndWhatIsAskedBackAreNeverBothThereAndNeverNegative() {
        var even = of("500000", "60", "700000", "280000", "420000");
        assertThat(even.finalPart()).isEqualTo(Money.ZERO);
        assertThat(even.recoverable()).isEqualTo(Money.ZERO);
        assertThat(of("500000", "60", "700000", "280000", "419999.99").finalPart())
                .isEqualTo(Money.of("0.01"));
        assertThat(of("500000", "60", "700000", "280000", "420000.01").recoverable())
                .isEqualTo(Money.of("0.01"));
    }

    @Test
    void aLiquidatedProjectIsPaidNothingMore() {
        var f = SettlementFigures.of(
                Money.ofYuan(500_000),
                new BigDecimal(60),
                Money.ofYuan(700_000),
                Money.ofYuan(280_000),
                Money.ofYuan(250_000),
                true);
        assertThat(f.allowed()).isEqualTo(Money.ofYuan(420_000));
        assertThat(f.finalPart()).isEqualTo(Money.ZERO);
        assertThat(f.recoverable()).isEqualTo(Money.ZERO);
    }

    @Test
    void aShareIsRoundedDownToTheFen() {
        assertThat(of("500000", "33.3333", "0.05", "0", "0").allowed()).isEqualTo(Money.of("0.01"));
        assertThat(of("500000", "100", "0.05", "0", "0").allowed()).isEqualTo(Money.of("0.05"));
    }
}
