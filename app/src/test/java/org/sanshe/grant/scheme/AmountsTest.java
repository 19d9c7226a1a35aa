package org.sanshe.grant.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;

/** The tables of amounts of real schemes, both sides of every limit. */
class AmountsTest {

    private final Amounts amounts = new Amounts();

    private static Money yuan(long yuan) {
        return Money.ofYuan(yuan);
    }

    private Refusal refused(String file, String category, String requested, String budget, String own) {
        return amounts.problem(Samples.of(file), category, Money.of(requested), Money.of(budget), Money.of(own))
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        // the version of 2013: 60 % and 300,000
        "guangzhou-2013, 300000, 500000, 200000,",
        "guangzhou-2013, 300000.01, 600000, 250000, CAP",
        "guangzhou-2013, 60000, 100000, 40000,",
        "guangzhou-2013, 60000.01, 100000, 40000, SHARE",
        "guangzhou-2013, 50000, 100000, 39999.99, OWN_SHARE",
        "guangzhou-2013, 50000, 100000, 40000,",
        "guangzhou-2013, 60000, 100000, 40000.01, BEYOND_BUDGET",
        // that of 2019: 60 % and 500,000
        "guangzhou-2019, 300000.01, 600000, 250000,",
        "guangzhou-2019, 500000, 1000000, 400000,",
        "guangzhou-2019, 500000.01, 1000000, 400000, CAP",
        "zhongshan-2014, 100000, 200000, 100000,",
        "zhongshan-2014, 100000.01, 300000, 150000, CAP",
        "zhongshan-2014, 50000.01, 100000, 50000, SHARE",
        "zhongshan-2014, 50000, 100000, 49999.99, OWN_SHARE",
        "taicang-2018, 60000, 60000, 0,",
        "taicang-2018, 65000, 65000, 0, CAP",
        "wujin-2016, 30000, 30000, 0,",
        "wujin-2016, 30000.01, 40000, 0, CAP",
        "zibo-2019, 50000, 50000, 0,",
        "zibo-2019, 50000.01, 60000, 0, CAP",
        "wuhu-2019, 100000, 100000, 0,",
        "wuhu-2019, 100000.01, 110000, 0, CAP",
        "shaanxi-service-2025, 400000, 400000, 0,",
        "shaanxi-service-2025, 400000.01, 500000, 0, CAP",
        "shaanxi-training-2025, 300000.01, 500000, 0, CAP",
        "binhai-2014, 0, 500000, 0, NOTHING",
        "binhai-2014, 500000.01, 500000, 0, SHARE",
    })
    void sharesAndCaps(String file, String requested, String budget, String own, String rule) {
        Refusal refusal = refused(file, null, requested, budget, own);
        assertThat(refusal == null ? null : refusal.rule().name()).isEqualTo(rule);
    }

    /** G11: a band is not a maximum. */
    @ParameterizedTest
    @CsvSource({
        "STREET, 10000,", "STREET, 70000,", "STREET, 80000, BAND", "STREET, 100000,", "STREET, 100001, BAND",
        "STREET, 150000, BAND", "CROSS, 30000,", "CROSS, 200000,", "CROSS, 250000, BAND", "CROSS, 70000, BAND",
        "CROSS, 10000, BAND", "OTHER, 30000, CATEGORY",
    })
    void bands(String category, String requested, String rule) {
        Refusal refusal = refused("longhua-2020", category, requested, "300000", "0");
        assertThat(refusal == null ? null : refusal.rule().name()).isEqualTo(rule);
    }

    @Test
    void aBandIsChosenFromAListAndTheListIsTold() {
        GrantScheme longhua = Samples.of("longhua-2020");
        assertThat(amounts.choices(longhua, "CROSS"))
                .containsExactly(yuan(30_000), yuan(60_000), yuan(100_000), yuan(150_000), yuan(200_000));
        assertThat(refused("longhua-2020", "STREET", "80000", "300000", "0").message(Locale.SIMPLIFIED_CHINESE))
                .contains("70,000.00 / 100,000.00");
        // of a budget of 80,000 the next band below
        assertThat(amounts.most(longhua, "STREET", yuan(80_000), Money.ZERO)).isEqualTo(yuan(70_000));
        assertThat(amounts.most(longhua, "CROSS", yuan(29_999), Money.ZERO)).isEqualTo(Money.ZERO);
    }

    @Test
    void theMostIsTheApprovedBudgetWithoutOwnMoneyWithinShareAndCap() {
        GrantScheme gz = Samples.of("guangzhou-2019");
        assertThat(amounts.most(gz, null, yuan(1_000_000), yuan(400_000))).isEqualTo(yuan(500_000));
        assertThat(amounts.most(gz, null, yuan(700_000), yuan(280_000))).isEqualTo(yuan(420_000));
        assertThat(amounts.most(gz, null, yuan(700_000), yuan(300_000))).isEqualTo(yuan(400_000));
        // parts of a fen stay with the public purse: 60 % of 0.33 is 0.198
        assertThat(amounts.most(gz, null, Money.of("0.33"), Money.ZERO)).isEqualTo(Money.of("0.19"));
        assertThat(amounts.most(gz, null, yuan(100), yuan(200))).isEqualTo(Money.ZERO);
    }

    @Test
    void whatNobodyBearsIsShown() {
        assertThat(amounts.gap(yuan(100_000), yuan(50_000), yuan(40_000))).isEqualTo(yuan(10_000));
        assertThat(amounts.gap(yuan(100_000), yuan(60_000), yuan(40_000))).isEqualTo(Money.ZERO);
    }

    @Test
    void aRefusalSaysWhatWouldDo() {
        assertThatThrownBy(() ->
                        amounts.check(Samples.of("guangzhou-2013"), null, yuan(70_000), yuan(100_000), yuan(40_000)))
                .isInstanceOf(Refusal.class)
                .satisfies(e -> assertThat(((Refusal) e).message(Locale.SIMPLIFIED_CHINESE))
                        .isEqualTo("申请70,000.00元，超过项目预算100,000.00元的60%。最多申请60,000.00元。"));
        assertThatCode(() ->
                        amounts.check(Samples.of("guangzhou-2013"), null, yuan(60_000), yuan(100_000), yuan(40_000)))
                .doesNotThrowAnyException();
    }

    /** G35. */
    @ParameterizedTest
    @CsvSource({"3A, 10000", "4A, 30000", "5A, 50000", "NEW, 30000"})
    void rewardsAreFixed(String category, long amount) {
        GrantScheme gz = Samples.of("guangzhou-reward-2015");
        assertThat(amounts.most(gz, category, Money.ZERO, Money.ZERO)).isEqualTo(yuan(amount));
        assertThat(amounts.problem(gz, category, yuan(amount), yuan(amount), Money.ZERO))
                .isEmpty();
        assertThat(amounts.problem(gz, category, yuan(amount - 1), yuan(amount), Money.ZERO))
                .hasValueSatisfying(r -> assertThat(r.rule()).isEqualTo(GrantAmountRule.FIXED));
    }

    @Test
    void anUpgradePaysTheDifferenceOrAllOfItBySetting() {
        GrantScheme difference = Samples.of("guangzhou-reward-2015");
        assertThat(amounts.upgrade(difference, "5A", yuan(10_000))).isEqualTo(yuan(40_000));
        assertThat(amounts.upgrade(difference, "5A", Money.ZERO)).isEqualTo(yuan(50_000));
        assertThat(amounts.upgrade(difference, "3A", yuan(30_000))).isEqualTo(Money.ZERO);
        GrantScheme full = Samples.with(difference, "/amount/upgrade", "\"FULL\"");
        assertThat(amounts.upgrade(full, "5A", yuan(10_000))).isEqualTo(yuan(50_000));
        GrantScheme unsaid = Samples.with(difference, "/amount/upgrade", "null");
        assertThatThrownBy(() -> amounts.upgrade(unsaid, "5A", yuan(10_000))).isInstanceOf(IllegalStateException.class);
    }

    /** 26 communities of 100,000 from the district, matched by the town. */
    @Test
    void premisesAreRewardedAndMatched() {
        GrantScheme premises = Samples.of("premises-reward");
        Money one = amounts.most(premises, "COMMUNITY", Money.ZERO, Money.ZERO);
        assertThat(new Money(one.fen() * 26)).isEqualTo(yuan(2_600_000));
        assertThat(amounts.match(premises, "COMMUNITY")).isEqualTo(yuan(100_000));
        assertThat(amounts.match(Samples.of("taishun-reward"), "5A")).isEqualTo(Money.ZERO);
        assertThat(amounts.most(Samples.of("taishun-reward"), "5A", Money.ZERO, Money.ZERO))
                .isEqualTo(yuan(10_000));
    }
}
