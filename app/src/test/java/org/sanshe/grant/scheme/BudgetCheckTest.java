package org.sanshe.grant.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.grant.scheme.BudgetCheck.Line;
import org.sanshe.grant.scheme.BudgetCheck.Problem;
import org.sanshe.kernel.Money;

/** Every rule on budget lines, both sides of its limit, at its line and field. */
class BudgetCheckTest {

    private final BudgetCheck check = new BudgetCheck();
    private final GrantScheme fiscal = Samples.of("shaanxi-service-2025");

    private static Line line(int no, String category, Integer people, String times, String unitPrice) {
        return line(no, category, category, people, times, unitPrice);
    }

    private static Line line(int no, String category, String item, Integer people, String times, String unitPrice) {
        var line = new Line(
                no, category, item, people, new BigDecimal(times), Money.of(unitPrice), Money.ZERO, Money.ZERO);
        return new Line(no, category, item, people, line.times(), line.unitPrice(), line.product(), line.product());
    }

    private List<String> of(GrantScheme scheme, Line... lines) {
        return check.of(scheme, List.of(lines)).stream()
                .map(p -> p.line() + " " + p.field() + " " + p.rule().name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "EXPERT_SENIOR, 500, 1,", "EXPERT_SENIOR, 500.01, 1, 1 unitPrice UNIT_PRICE", "EXPERT, 300, 2,",
        "EXPERT, 300.01, 1, 1 unitPrice UNIT_PRICE", "TRAINING, 350, 5,", "TRAINING, 350.01, 5, 1 unitPrice UNIT_PRICE",
        "MEETING, 400, 1,", "MEETING, 400.01, 1, 1 unitPrice UNIT_PRICE", "VOLUNTEER, 50, 1,",
        "VOLUNTEER, 50.01, 1, 1 unitPrice UNIT_PRICE",
    })
    void prices(String category, String price, String days, String problem) {
        var found = of(fiscal, line(1, category, 2, days, price), line(2, "ACTIVITY", null, "1", "100000"));
        assertThat(found).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    /** Two days at 500 and from the third 200: four days are 1,400 for each. */
    @ParameterizedTest
    @CsvSource({
        "EXPERT_SENIOR, 2, 500,", "EXPERT_SENIOR, 3, 400,", "EXPERT_SENIOR, 3, 400.01, 1 amount TIERS",
        "EXPERT_SENIOR, 4, 350,", "EXPERT_SENIOR, 4, 350.01, 1 amount TIERS", "EXPERT_SENIOR, 4, 500, 1 amount TIERS",
        "EXPERT, 3, 266.66,", "EXPERT, 3, 266.67, 1 amount TIERS", "EXPERT_SENIOR, 2.5, 440,",
        "EXPERT_SENIOR, 2.5, 440.01, 1 amount TIERS",
    })
    void expertsCostLessFromTheThirdDay(String category, String days, String price, String problem) {
        var found = of(fiscal, line(1, category, 3, days, price), line(2, "ACTIVITY", null, "1", "100000"));
        assertThat(found).isEqualTo(problem == null ? List.of() : List.of(problem));
    }

    @Test
    void theFigureThatWouldDoIsTold() {
        Problem tiers = check.of(fiscal, List.of(line(1, "EXPERT_SENIOR", 3, "4", "500")))
                .get(0);
        assertThat(tiers.zh()).contains("最高4,200.00元");
        assertThat(tiers.en()).contains("4,200.00 at most");
        assertThat(tiers.source()).isEqualTo("财政支持社会组织项目申报书填报说明");
    }

    /** Half of the whole for labour and volunteers together, not for each. */
    @Test
    void labourAndVolunteersTogetherAreHalfAtMost() {
        Line labour = line(1, "LABOUR", 1, "1", "30000");
        Line volunteers = line(2, "VOLUNTEER", 40, "10", "50");
        assertThat(of(fiscal, labour, volunteers, line(3, "ACTIVITY", null, "1", "50000")))
                .isEmpty();
        assertThat(of(fiscal, labour, volunteers, line(3, "ACTIVITY", null, "1", "49999.99")))
                .containsExactly("2 amount MAX_SHARE");
        Problem share = check.of(fiscal, List.of(labour, volunteers, line(3, "ACTIVITY", null, "1", "40000")))
                .get(0);
        // with 40,000 for the rest, labour and volunteers may be 40,000
        assertThat(share.zh()).contains("合计50,000.00元").contains("最多40,000.00元");
    }

    @ParameterizedTest
    @CsvSource({
        "BUILDING",
        "FINE",
        "DEBT",
        "INVESTMENT",
        "VEHICLE",
        "DONATION",
        "MANAGEMENT",
    })
    void forbidden(String category) {
        assertThat(of(fiscal, line(1, category, null, "1", "100"))).containsExactly("1 category FORBIDDEN");
        assertThat(check.categories(fiscal)).noneMatch(c -> c.code().equals(category));
    }

    @Test
    void aForbiddenThingUnderAnotherNameIsFoundByItsWords() {
        assertThat(of(fiscal, line(1, "OTHER", "项目购车", null, "1", "100"))).containsExactly("1 item FORBIDDEN");
        assertThat(of(fiscal, line(1, "OTHER", "租车", null, "1", "100"))).isEmpty();
    }

    @Test
    void aidToBeneficiariesStatesHeadsAndStandard() {
        assertThat(of(fiscal, line(1, "BENEFICIARY", null, "1", "100"))).containsExactly("1 people HEAD_COUNT");
        assertThat(of(fiscal, line(1, "BENEFICIARY", 30, "1", "100"))).isEmpty();
    }

    @Test
    void anAmountIsHeadsTimesStandard() {
        var wrong = new Line(
                1, "ACTIVITY", "活动", 10, new BigDecimal("2"), Money.of("30"), Money.of("601"), Money.of("601"));
        assertThat(check.of(fiscal, List.of(wrong)).get(0).zh()).isEqualTo("金额应当等于600.00，填写的是601.00。");
        var above = new Line(
                1, "ACTIVITY", "活动", 10, new BigDecimal("2"), Money.of("30"), Money.of("600"), Money.of("600.01"));
        assertThat(of(fiscal, above)).containsExactly("1 grant GRANT_ABOVE");
        assertThat(of(fiscal)).containsExactly("0 lines EMPTY");
    }

    /** Shangyu: activities, management and tax, nothing else. */
    @Test
    void onlyThreeGroups() {
        GrantScheme micro = Samples.of("shangyu-micro-2020");
        assertThat(check.categories(micro)).extracting(c -> c.code()).containsExactly("ACTIVITY", "MANAGEMENT", "TAX");
        assertThat(of(micro, line(1, "ACTIVITY", null, "1", "1000"), line(2, "TAX", null, "1", "30")))
                .isEmpty();
        assertThat(of(micro, line(1, "TRAVEL", null, "1", "1000"))).containsExactly("1 category NOT_ALLOWED");
        assertThat(of(micro, line(1, "EQUIPMENT", null, "1", "1000")))
                .containsExactly("1 category NOT_ALLOWED", "1 category FORBIDDEN");
        assertThat(of(micro, line(1, "ACTIVITY", "重阳慰问品", null, "1", "1000"))).containsExactly("1 item FORBIDDEN");
    }

    /** Foshan: salaries from 70 %, supervision 3 to 4, activities and management 10 to 15 % each. */
    @Test
    void salariesAreSevenTenthsAtLeast() {
        GrantScheme foshan = Samples.with(fiscal, "/lines", """
                [{"category":"PERSONNEL","name":"人员工资","limit":"MIN_SHARE","value":70,"source":"佛山"},
                 {"category":"SUPERVISION","name":"督导培训","limit":"MIN_SHARE","value":3,"source":"佛山","ofGrant":false,"fromTime":1},
                 {"category":"SUPERVISION","name":"督导培训","limit":"MAX_SHARE","value":4,"source":"佛山","ofGrant":false,"fromTime":1},
                 {"category":"MANAGEMENT","name":"管理","limit":"MAX_SHARE","value":15,"source":"佛山","ofGrant":false,"fromTime":1}]
                """);
        Line salaries = line(1, "PERSONNEL", 1, "1", "70000");
        Line activity = line(2, "ACTIVITY", null, "1", "12000");
        Line supervision = line(3, "SUPERVISION", null, "1", "4000");
        Line management = line(4, "MANAGEMENT", null, "1", "14000");
        assertThat(of(foshan, salaries, activity, supervision, management)).isEmpty();
        assertThat(of(foshan, line(1, "PERSONNEL", 1, "1", "69999.99"), activity, supervision, management))
                .contains("1 amount MIN_SHARE");
        assertThat(of(foshan, salaries, activity, line(3, "SUPERVISION", null, "1", "4000.01"), management))
                .contains("3 amount MAX_SHARE");
        assertThat(of(foshan, salaries, activity, management)).contains("0 lines MIN_SHARE");
        assertThat(check.of(foshan, List.of(salaries, activity, line(3, "SUPERVISION", null, "1", "1000"), management))
                        .get(0)
                        .zh())
                .contains("至少2,969.08元");
    }

    /** A share of the grant counts what the grant pays, not the whole line. */
    @Test
    void aShareOfTheGrant() {
        GrantScheme scheme = Samples.with(fiscal, "/lines", """
                [{"category":"PERSONNEL","name":"人员","limit":"MAX_SHARE","value":40,"source":"办法","ofGrant":true,"fromTime":1}]
                """);
        var own = new Line(1, "PERSONNEL", "人员", 1, BigDecimal.ONE, Money.of("900"), Money.of("900"), Money.of("40"));
        var rest = new Line(2, "ACTIVITY", "活动", 1, BigDecimal.ONE, Money.of("60"), Money.of("60"), Money.of("60"));
        assertThat(of(scheme, own, rest)).isEmpty();
        var more =
                new Line(1, "PERSONNEL", "人员", 1, BigDecimal.ONE, Money.of("900"), Money.of("900"), Money.of("40.01"));
        assertThat(of(scheme, more, rest)).containsExactly("1 grant MAX_SHARE");
    }
}
