package org.sanshe.purchase.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be bought, by whom, for how long: 《政府购买服务管理办法》, both sides of every limit. */
@SansheTest
class AdmissionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<String> ALL_FIVE = List.of("BUDGET", "CONTENT", "CONTINUITY", "FUNDING", "PRICE");

    @Autowired
    Admission admission;

    @ParameterizedTest
    @CsvSource({"农村留守儿童关爱", "社会调查", "社区治安巡逻", "创业指导"})
    void allowsServicesThatAreTheUnitsDutyAndFitForTheMarket(String service) {
        assertThatCode(() -> admission.checkNeed(new Need(service).form(), null, DAY))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesWhatIsOnTheNegativeList() {
        refused(new Need("行政审批外包").negative(1), "负面清单");
        refused(new Need("护理站含新铺管道").negative(2), "负面清单");
        refused(new Need("融资").negative(3), "负面清单");
        refused(new Need("招聘协管员").negative(4), "负面清单");
        refused(new Need("其他").negative(5), "负面清单");
        refused(new Need("超出职责").outsideDuty(), "负面清单");
    }

    @ParameterizedTest
    @CsvSource({
        "STATE_ORGAN, true",
        "PARTY_ORGAN, true",
        "GROUP_ADMIN_STAFF, true",
        "PUBLIC_ADMIN, true",
        "PUBLIC_1, false",
        "PUBLIC_2, false",
        "GROUP_BUDGET_FUNDED, false"
    })
    void knowsWhoMayPurchase(String purchaser, boolean may) {
        var form = new Need("社区服务").by(purchaser).form();
        if (may) assertThatCode(() -> admission.checkNeed(form, null, DAY)).doesNotThrowAnyException();
        else assertThatThrownBy(() -> admission.checkNeed(form, null, DAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void tellsEveryFindingAtOnceWithItsArticle() {
        var need = new Need("养老日间照料").negative(4).fundedBy("OUTSIDE_BUDGET").by("PUBLIC_1");
        assertThatThrownBy(() -> admission.checkNeed(need.form(), null, DAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1. ")
                .hasMessageContaining("2. ")
                .hasMessageContaining("3. ")
                .hasMessageContaining("第十六条")
                .hasMessageContaining("第十条第五项");
    }

    @Test
    void allowsThreeYearsOnlyWhenAllFiveConditionsAreMet() {
        assertThatCode(() -> admission.checkNeed(new Need("驻点社工").months(12).form(), null, DAY))
                .doesNotThrowAnyException();
        refused(new Need("驻点社工").months(13), "13 个月");
        assertThatCode(() -> admission.checkNeed(
                        new Need("驻点社工").months(36).tests(ALL_FIVE).form(), null, DAY))
                .doesNotThrowAnyException();
        refused(new Need("驻点社工").months(36).tests(ALL_FIVE.subList(0, 4)), "36 个月");
        refused(new Need("驻点社工").months(37).tests(ALL_FIVE), "37 个月");
    }

    @Test
    void asksForAnAssessmentAPeriodicEvaluationAndAClause() {
        var complete = requirement("QUARTERLY", "按季评价,结果与付款挂钩", "NONE", "市场上以社会组织为主");
        assertThatCode(() -> admission.checkPerformanceDuties(complete, true, null, DAY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> admission.checkPerformanceDuties(complete, false, null, DAY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> admission.checkPerformanceDuties(requirement(null, "有", "NONE", "x"), true, null, DAY))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() ->
                        admission.checkPerformanceDuties(requirement("QUARTERLY", " ", "NONE", "x"), true, null, DAY))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void warnsThatReservedProjectsKeepSocialOrganizationsOutAndWantsAReasonOtherwise() {
        Money budget = Money.of("1854000");
        var reserved = requirement("QUARTERLY", "挂钩", "WHOLE", null);
        assertThatThrownBy(() -> admission.checkReservation(reserved, true, budget, null, DAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("社会组织不是中小企业");
        var silent = requirement("QUARTERLY", "挂钩", "NONE", " ");
        assertThatThrownBy(() -> admission.checkReservation(silent, true, budget, null, DAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("写明理由");
        var reasoned = requirement("QUARTERLY", "挂钩", "NONE", "预留不能保证充分供应和竞争");
        assertThatCode(() -> admission.checkReservation(reasoned, true, budget, null, DAY))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "2000000, 99, 60, false",
        "2000000.01, 40, 60, true",
        "2000000.01, 39.99, 60, false",
        "2000000.01, 40, 59.99, false"
    })
    void whatIsReservedInPartKeepsToBothShares(String budget, BigDecimal share, BigDecimal small, boolean enough) {
        var form = new PlanningForms.Requirement(
                new BigDecimal(budget),
                "COMPETED",
                "PART",
                null,
                share,
                small,
                List.of(),
                null,
                "QUARTERLY",
                "挂钩",
                List.of());
        if (enough) {
            assertThatCode(() -> admission.checkReservation(form, false, Money.of(budget), null, DAY))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> admission.checkReservation(form, false, Money.of(budget), null, DAY))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("预留不低于");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10000000, false, , true",
        "9999999.99, false, , false",
        "500000, true, , true",
        "500000, true, 2025-06-01, false",
        "500000, true, 2025-03-01, true"
    })
    void asksForASurveyWhenTheLawDoes(BigDecimal amount, boolean highInterest, LocalDate last, boolean required) {
        var need = new Need("调查").amount(amount).interest(highInterest, last);
        var purchase = new Purchase("CG2026-0001", 1, need.form());
        assertThat(admission.survey(purchase, DAY).is("survey", "REQUIRED")).isEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({
        "350000, PROVINCE, 2026-03-02, 1000000, 4000000",
        "350100, CITY, 2026-03-02, 300000, 2000000",
        "350121, COUNTY, 2026-03-02, 300000, 2000000",
        "440100, CITY, 2026-03-02, 1000000, 4000000",
        "441300, CITY, 2021-01-01, 1000000, 4000000",
        "110000, PROVINCE, 2023-01-01, 1000000, 4000000",
        "310000, PROVINCE, 2026-03-02, 1000000, 4000000",
        "110000, CENTRAL, 2026-03-02, 1000000, 2000000",
        "430000, PROVINCE, 2026-03-02, 500000, 2000000",
        "430198, COUNTY, 2026-03-02, 300000, 2000000"
    })
    void knowsBothLimitsOfEveryRegionToTheFen(int region, String level, LocalDate on, String limit, String openTender) {
        var thresholds = admission.thresholds(region, level, on, null);
        Money fen = new Money(1);
        Money low = Money.of(limit);
        Money high = Money.of(openTender);
        assertThat(Admission.band(low.minus(fen), thresholds)).isEqualTo("BELOW_LIMIT");
        assertThat(Admission.band(low, thresholds)).isEqualTo("BELOW_OPEN_TENDER");
        assertThat(Admission.band(low.plus(fen), thresholds)).isEqualTo("BELOW_OPEN_TENDER");
        assertThat(Admission.band(high.minus(fen), thresholds)).isEqualTo("BELOW_OPEN_TENDER");
        assertThat(Admission.band(high, thresholds)).isEqualTo("OPEN_TENDER_AMOUNT");
        assertThat(Admission.band(high.plus(fen), thresholds)).isEqualTo("OPEN_TENDER_AMOUNT");
    }

    @ParameterizedTest
    @CsvSource({
        "510000, PROVINCE, 2026-03-02",
        "410300, CITY, 2026-03-02",
        "410100, CITY, 2026-03-02",
        "350100, CITY, 2025-12-31"
    })
    void asksForALimitThatIsNotOnRecordInsteadOfGuessingIt(int region, String level, LocalDate on) {
        assertThatThrownBy(() -> admission.thresholds(region, level, on, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(String.valueOf(region));
    }

    private void refused(Need need, String saying) {
        assertThatThrownBy(() -> admission.checkNeed(need.form(), null, DAY))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(saying);
    }

    private static PlanningForms.Requirement requirement(
            String frequency, String clause, String reservation, String reason) {
        return new PlanningForms.Requirement(
                new BigDecimal("1000000"),
                "COMPETED",
                reservation,
                reason,
                null,
                null,
                List.of(),
                null,
                frequency,
                clause,
                List.of());
    }

    /** A need that may be bought, with one thing changed. */
    private static final class Need {
        private final String name;
        private final boolean[] negative = new boolean[6];
        private boolean duty = true;
        private String purchaser = "STATE_ORGAN";
        private String source = "GENERAL_BUDGET";
        private int months = 12;
        private List<String> tests;
        private BigDecimal amount = new BigDecimal("1050000");
        private boolean interest;
        private LocalDate survey;

        Need(String name) {
            this.name = name;
        }

        Need negative(int no) {
            negative[no] = true;
            return this;
        }

        Need outsideDuty() {
            duty = false;
            return this;
        }

        Need by(String purchaserClass) {
            purchaser = purchaserClass;
            return this;
        }

        Need fundedBy(String fundingSource) {
            source = fundingSource;
            return this;
        }

        Need months(int term) {
            months = term;
            return this;
        }

        Need tests(List<String> met) {
            tests = met;
            return this;
        }

        Need amount(BigDecimal yuan) {
            amount = yuan;
            return this;
        }

        Need interest(boolean high, LocalDate lastSurvey) {
            interest = high;
            survey = lastSurvey;
            return this;
        }

        NeedForm form() {
            return new NeedForm(
                    name,
                    "A1004",
                    purchaser,
                    "PUBLIC_SERVICE",
                    name,
                    months,
                    tests,
                    duty,
                    interest,
                    survey,
                    negative[0],
                    negative[1],
                    negative[2],
                    negative[3],
                    negative[4],
                    negative[5],
                    List.of("SOCIAL_ORGANIZATION"),
                    amount,
                    source,
                    2026);
        }
    }
}
