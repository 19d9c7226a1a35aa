package org.sanshe.grant.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanshe.grant.application.Calling.WARM_SUN;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.scheme.AmountRule;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.FormRejected;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 预算编辑: every rule of the scheme at its line and field, sums that agree, and amounts by bands. */
@SansheTest
class BudgetEditorTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    GrantApplications applications;

    private Calling calling;
    private Actor warmSun;
    private String round;

    @BeforeEach
    void aCallStandsOpen() throws Exception {
        bureau.open("2026-05-06");
        calling = new Calling(bureau, cases, jdbc);
        warmSun = bureau.supplier(WARM_SUN);
        round = call(Calling.SIXTY_FORTY);
    }

    @Test
    void theAmountIsPeopleTimesTimesTimesStandard() {
        String no = calling.apply(
                round,
                warmSun,
                with(line("TRAINING", 20, "2.5", "300", "9000"), line("OTHER", null, "3", "0.33", "0"))
                        .ask("9000")
                        .bring("6000.99"));
        assertThat(applications.lines(no))
                .extracting(BudgetLine::amount)
                .containsExactly(Money.ofYuan(15_000), Money.of("0.99"));
        assertThat(applications.get(no).budget()).isEqualTo(Money.of("15000.99"));
    }

    @Test
    void aStandardAboveItsLimitIsToldAtItsFieldWithItsSource() {
        var rejected = rejected(with(line("TRAINING", 20, "2", "350.01", "7000.20"))
                .ask("7000.20")
                .bring("7000.20"));
        assertThat(rejected).containsOnlyKeys("lines[0].price");
        assertThat(rejected.get("lines[0].price")).contains("350", "申报指南第七条");
        calling.apply(
                round,
                warmSun,
                with(line("TRAINING", 20, "2", "350", "7000")).ask("7000").bring("7000"));
    }

    @Test
    void aShareAboveItsLimitAndAForbiddenCategoryAreTold() {
        var labour = rejected(with(line("LABOUR", null, "1", "50001", "0"), line("OTHER", null, "1", "49999", "49999"))
                .ask("49999")
                .bring("50001"));
        assertThat(labour.values()).anyMatch(m -> m.contains("申报指南第八条"));
        calling.apply(
                round,
                warmSun,
                with(line("LABOUR", null, "1", "50000", "0"), line("OTHER", null, "1", "50000", "50000"))
                        .ask("50000")
                        .bring("50000"));
        // what is forbidden is no choice at all
        assertThat(rejected(
                        with(line("BUILDING", null, "1", "100", "0")).ask("60").bring("40")))
                .containsKey("lines[0].category");
    }

    @Test
    void sixtyPercentIsAllowedAndAFenMoreIsNot() {
        calling.apply(
                round,
                warmSun,
                with(line("OTHER", null, "1", "100000", "60000")).ask("60000").bring("40000"));
        var rejected = rejected(with(line("OTHER", null, "1", "100000", "60000.01"))
                .ask("60000.01")
                .bring("39999.99"));
        assertThat(rejected).containsOnlyKeys("requested");
        assertThat(rejected.get("requested")).contains("60%", "60,000.00");
    }

    @Test
    void sumsHaveToAgree() {
        assertThat(rejected(
                        with(line("OTHER", null, "1", "1000", "600")).ask("500").bring("500")))
                .containsOnlyKeys("requested");
        assertThat(rejected(
                        with(line("OTHER", null, "1", "1000", "600")).ask("600").bring("399.99")))
                .containsKey("own[0].amount");
        assertThat(rejected(with(line("OTHER", null, "1", "1000", "1000.01"))
                        .ask("1000.01")
                        .bring("0.01")))
                .containsKey("lines[0].grant");
        assertThat(rejected(with().ask("600").bring("400"))).containsKey("lines");
    }

    @Test
    void moneyTypedWrongIsToldAtItsField() {
        assertThat(rejected(
                        with(line("OTHER", null, "1", "一千", "600")).ask("600").bring("400")))
                .containsKey("lines[0].price");
        assertThat(rejected(with(line("OTHER", null, "1", "1000", "600"))
                        .ask("600.001")
                        .bring("400")))
                .containsKey("requested");
    }

    @Test
    void g11OnlyTheBandsAreLegalAmounts() {
        String banded = call(new AmountRule(
                null,
                null,
                null,
                List.of(
                        new AmountRule.Band("STREET", "街道项目", yuan(10, 30, 50, 70, 100)),
                        new AmountRule.Band("CROSS", "跨街道项目", yuan(30, 60, 100, 150, 200))),
                List.of()));
        assertThat(rejected(banded, street("80000"))).containsOnlyKeys("requestedBand");
        for (String legal : List.of("70000", "100000")) {
            String no = calling.apply(banded, warmSun, street(legal).title("明湖区" + legal));
            assertThat(applications.get(no).requested()).isEqualTo(Money.of(legal));
        }
        // 200,000 is a legal amount, but not of this class; 250,000 of none
        assertThat(rejected(banded, street("200000"))).containsOnlyKeys("requestedBand");
        calling.apply(banded, warmSun, street("200000").category("CROSS").title("明湖区跨街道项目"));
        assertThat(rejected(banded, street("250000").category("CROSS"))).containsOnlyKeys("requestedBand");
    }

    @Test
    void g13TheTermTheRatingAndTheCapDecide() {
        var cap = new AmountRule(null, null, Money.ofYuan(60_000), List.of(), List.of());
        String taicang = calling.call(
                Calling.body(Calling.eligibility(0, 2, 1, 8, false), cap), "2026-05-01T00:00", "2026-05-20T17:00");
        Answers seven = with(line("OTHER", null, "1", "60000", "60000"))
                .ask("60000")
                .bring(null)
                .term("2026-07-01", "2027-01-31");
        assertThat(rejected(taicang, seven).get("projectUntil")).contains("8", "7");
        Answers above =
                with(line("OTHER", null, "1", "65000", "65000")).ask("65000").bring(null);
        assertThat(rejected(taicang, above)).containsOnlyKeys("requested");
        // 2A on the closing day is enough; without a rating nothing is
        Actor rated = bureau.supplier("52430198MJJ020099P");
        Answers eight = with(line("OTHER", null, "1", "60000", "60000"))
                .ask("60000")
                .bring(null)
                .term("2026-07-01", "2027-02-28");
        calling.apply(taicang, rated, eight);
        assertThatThrownBy(() -> calling.apply(taicang, rated, eight.title("明湖区第二个项目")))
                .hasMessageContaining("ALREADY_APPLIED");
        assertThatThrownBy(() -> calling.apply(taicang, bureau.supplier("52430198MJJ0200645"), eight))
                .hasMessageContaining("RATING");
    }

    private String call(AmountRule amount) {
        return calling.call(Calling.body(Calling.OLD_ENOUGH, amount), "2026-05-01T00:00", "2026-05-20T17:00");
    }

    private Map<String, String> rejected(Answers answers) {
        return rejected(round, answers);
    }

    private Map<String, String> rejected(String call, Answers answers) {
        try {
            calling.apply(call, warmSun, answers);
        } catch (FormRejected e) {
            return e.fieldErrors();
        }
        throw new AssertionError("was taken");
    }

    private static Answers with(Map<?, ?>... lines) {
        return new Answers().lines(lines);
    }

    private static Answers street(String amount) {
        return with(line("OTHER", null, "1", amount, amount))
                .band(amount)
                .bring(null)
                .category("STREET");
    }

    private static Map<String, Object> line(String category, Integer people, String times, String price, String grant) {
        var line = new java.util.HashMap<String, Object>(Map.of(
                "category", category, "item", "内容", "times", new BigDecimal(times), "price", price, "grant", grant));
        if (people != null) line.put("people", people);
        return line;
    }

    private static List<Money> yuan(int... thousands) {
        return java.util.Arrays.stream(thousands)
                .mapToObj(t -> Money.ofYuan(t * 1000L))
                .toList();
    }
}
