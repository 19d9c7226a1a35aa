package org.sanshe.delivery.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.delivery.Engagements.PriceLine;
import org.sanshe.delivery.roster.Roster.Deducts;
import org.sanshe.delivery.roster.Roster.MonthDivision;
import org.sanshe.kernel.Money;

/** Months of posts and what their vacancies cost, to the fen. */
class SeatPayTest {

    private static final Predicate<LocalDate> WEEKDAYS =
            d -> d.getDayOfWeek() != DayOfWeek.SATURDAY && d.getDayOfWeek() != DayOfWeek.SUNDAY;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Roster rules(int grace, Deducts deducts, MonthDivision division) {
        return new Roster(
                "LY2026-0001",
                "RY2026-0001",
                "社会工作服务站",
                1,
                1,
                "",
                day("2024-01-01"),
                day("2028-12-31"),
                "4301",
                grace,
                deducts,
                division,
                new BigDecimal("21.75"),
                Roster.Overlap.REFUSE,
                true,
                false,
                true,
                true,
                null);
    }

    private static Assignment held(String from, String to) {
        return new Assignment(1, 1, 1, "周知夏", "", day(from), day(to), "", "NONE", null, null, null);
    }

    private static Money deducted(Roster rules, Money monthly, String from, String to, Vacancy... vacancies) {
        return pay(rules, monthly, from, to, vacancies).deducted();
    }

    private static SeatPay pay(Roster rules, Money monthly, String from, String to, Vacancy... vacancies) {
        var unpaid = new ArrayList<LocalDate>();
        for (Vacancy v : vacancies) unpaid.addAll(v.deducted(rules, day(from), day(to)));
        return SeatPay.of(rules, monthly, day(from), day(to), unpaid, WEEKDAYS);
    }

    @Test
    void thirtySixMonthsOfTheYueluStationsAreTheLineOfThePriceList() {
        Money monthly = Money.ofYuan(46_500);
        var line = new PriceLine("驻站社工", "月", BigDecimal.valueOf(36), monthly);
        var seats = java.util.stream.IntStream.rangeClosed(1, 10)
                .mapToObj(no -> new Seat(no, "", no, "驻站社工", "", BigDecimal.ONE, "NONE", "驻站社工"))
                .toList();
        Money sum = Money.ZERO;
        for (Money each : PriceOfPosts.monthly(line, seats)) {
            sum = sum.plus(pay(rules(15, Deducts.WHOLE, MonthDivision.CALENDAR), each, "2024-01-01", "2026-12-31")
                    .planned());
        }
        assertThat(sum).isEqualTo(Money.ofYuan(1_674_000));
    }

    @Test
    void fourteenWorkersOfChangshaCountyMakeAHundredAndSixtyEightMonths() {
        BigDecimal months = BigDecimal.ZERO;
        for (int i = 0; i < 14; i++) {
            months = months.add(pay(
                            rules(15, Deducts.WHOLE, MonthDivision.CALENDAR),
                            Money.ofYuan(5_000),
                            "2026-01-01",
                            "2026-12-31")
                    .months());
        }
        assertThat(months).isEqualByComparingTo("168");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-15, WHOLE,      0.00",
        "2026-03-01, 2026-03-16, WHOLE,  3200.00",
        "2026-03-01, 2026-03-15, BEYOND,     0.00",
        "2026-03-01, 2026-03-16, BEYOND,  200.00"
    })
    void fifteenDaysAreWithinTheGraceAndSixteenAreNot(String from, String to, Deducts deducts, String yuan) {
        var vacancy = new Vacancy(day(from), day(to));
        assertThat(deducted(
                        rules(15, deducts, MonthDivision.CALENDAR),
                        Money.ofYuan(6_200),
                        "2026-03-01",
                        "2026-03-31",
                        vacancy))
                .isEqualTo(Money.of(yuan));
    }

    @Test
    void daysWithinTheGraceAreMadeUpForWhenItIsPassedInTheNextPeriod() {
        var vacancy = new Vacancy(day("2026-01-22"), day("2026-02-14"));
        Roster rules = rules(15, Deducts.WHOLE, MonthDivision.CALENDAR);
        Money monthly = Money.of("6199.99");
        assertThat(deducted(rules, monthly, "2026-01-01", "2026-01-31", vacancy))
                .isEqualTo(Money.ZERO);
        Money february = deducted(rules, monthly, "2026-02-01", "2026-02-28", vacancy);
        assertThat(february).isEqualTo(deducted(rules, monthly, "2026-01-01", "2026-02-28", vacancy));
        assertThat(vacancy.deducted(rules, day("2026-02-01"), day("2026-02-28")))
                .hasSize(24);
    }

    @ParameterizedTest
    @CsvSource({"2027-02-01, 2027-02-28, 28", "2028-02-01, 2028-02-29, 29"})
    void februaryHasTheDaysItHas(String from, String to, int days) {
        Roster rules = rules(0, Deducts.WHOLE, MonthDivision.CALENDAR);
        Money monthly = Money.of("5000.01");
        assertThat(pay(rules, monthly, from, to).planned()).isEqualTo(monthly);
        assertThat(pay(rules, monthly, from, to).months()).isEqualByComparingTo("1");
        var all = new Vacancy(day(from), day(to));
        assertThat(all.days()).isEqualTo(days);
        assertThat(deducted(rules, monthly, from, to, all)).isEqualTo(monthly);
        var last = new Vacancy(day(to), day(to));
        assertThat(deducted(rules, monthly, from, to, last)).isEqualTo(Money.of(days == 28 ? "178.57" : "172.41"));
    }

    @Test
    void thePartsOfAMonthSumToItWhereverItIsCut() {
        for (MonthDivision division : MonthDivision.values()) {
            Roster rules = rules(0, Deducts.WHOLE, division);
            for (int month = 1; month <= 12; month++) {
                LocalDate first = LocalDate.of(2026, month, 1);
                LocalDate end = first.plusMonths(1).minusDays(1);
                Money monthly = new Money(465_000 + month * 37L);
                for (LocalDate cut = first; cut.isBefore(end); cut = cut.plusDays(1)) {
                    Money one = pay(rules, monthly, first.toString(), cut.toString())
                            .planned();
                    Money two = pay(rules, monthly, cut.plusDays(1).toString(), end.toString())
                            .planned();
                    assertThat(one.plus(two)).as(division + " " + cut).isEqualTo(monthly);
                }
            }
        }
    }

    @Test
    void dividedByPaidDaysADayCostsTheSameInEveryMonthAndAnEmptyMonthAllOfIt() {
        Roster rules = rules(0, Deducts.WHOLE, MonthDivision.PAID_DAYS);
        Money monthly = Money.ofYuan(4_350);
        var monday = new Vacancy(day("2026-03-02"), day("2026-03-02"));
        assertThat(deducted(rules, monthly, "2026-03-01", "2026-03-31", monday)).isEqualTo(Money.ofYuan(200));
        var weekend = new Vacancy(day("2026-03-07"), day("2026-03-08"));
        assertThat(deducted(rules, monthly, "2026-03-01", "2026-03-31", weekend))
                .isEqualTo(Money.ZERO);
        // twenty weekdays are less than 21.75, but nobody was there
        var february = new Vacancy(day("2026-02-01"), day("2026-02-28"));
        assertThat(deducted(rules, monthly, "2026-02-01", "2026-02-28", february))
                .isEqualTo(monthly);
        assertThat(SeatPay.absence(rules, monthly, new BigDecimal("1.5"), 22)).isEqualTo(Money.ofYuan(300));
        assertThat(SeatPay.absence(rules, monthly, new BigDecimal("23"), 23)).isEqualTo(monthly);
    }

    @Test
    void aReplacementOnTheNextDayLeavesNoVacancy() {
        var noGap = List.of(held("2026-01-01", "2026-03-17"), held("2026-03-18", "2026-12-31"));
        assertThat(Vacancy.of(day("2026-01-01"), day("2026-12-31"), noGap)).isEmpty();
        var oneDay = List.of(held("2026-03-19", "2026-12-30"), held("2026-01-01", "2026-03-17"));
        assertThat(Vacancy.of(day("2026-01-01"), day("2026-12-31"), oneDay))
                .containsExactly(
                        new Vacancy(day("2026-03-18"), day("2026-03-18")),
                        new Vacancy(day("2026-12-31"), day("2026-12-31")));
        assertThat(Vacancy.of(day("2026-01-01"), day("2026-01-31"), List.of()))
                .containsExactly(new Vacancy(day("2026-01-01"), day("2026-01-31")));
    }
}
