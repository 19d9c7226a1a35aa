package org.sanshe.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanshe.kernel.LegalBasis;

/** The counting of terms against worked cases, and the properties every counting must have. */
class CalendarTest {

    private static final LegalBasis LAW = new LegalBasis("政府采购质疑和投诉办法", "第四十二条");
    private static final Calendar CALENDAR = Calendar.of(CalendarFile.years(), CalendarFile.days());

    @ParameterizedTest(name = "{0}: {2} {3} {4} from {1} → {5}")
    @CsvSource(textBlock = """
            A1 notice period,       2025-12-01,  1, WORKING_DAYS, LEGAL,     2025-12-02
            A1 challenge,           2025-12-02,  7, WORKING_DAYS, LEGAL,     2025-12-11
            A3 review,              2025-12-12,  5, WORKING_DAYS, LEGAL,     2025-12-19
            A3 not accepted,        2025-11-03,  3, WORKING_DAYS, LEGAL,     2025-11-06
            A5 publication,         2026-02-13,  2, WORKING_DAYS, LEGAL,     2026-02-24
            A5 filing,              2026-02-13,  7, WORKING_DAYS, LEGAL,     2026-03-02
            A7 tender window,       2026-03-02, 20, DAYS,         EXACT,     2026-03-22
            A7 as a legal term,     2026-03-02, 20, DAYS,         LEGAL,     2026-03-23
            A7 change,              2026-03-12, 15, DAYS,         EXACT,     2026-03-27
            A7 documents,           2026-03-02,  5, WORKING_DAYS, EXACT,     2026-03-09
            A9 pick,                2025-09-26,  5, WORKING_DAYS, LEGAL,     2025-10-10
            A9 notice,              2025-10-10,  2, WORKING_DAYS, LEGAL,     2025-10-13
            A13 last day,           2026-04-29,  5, WORKING_DAYS, PUBLICITY, 2026-05-08
            A13 start not counted,  2026-04-29,  5, WORKING_DAYS, LEGAL,     2026-05-09
            G17 Futian,             2021-08-18,  5, WORKING_DAYS, PUBLICITY, 2021-08-24
            G17 over National Day,  2025-09-29,  5, WORKING_DAYS, PUBLICITY, 2025-10-11
            G33 decision,           2025-09-17, 15, WORKING_DAYS, LEGAL,     2025-10-14
            E5 invoice,             2026-02-10, 10, WORKING_DAYS, LEGAL,     2026-03-02
            E1 thirty days,         2025-12-31, 30, DAYS,         EXACT,     2026-01-30
            E1 sixty days,          2025-12-31, 60, DAYS,         EXACT,     2026-03-01
            issue example,          2026-02-12,  7, WORKING_DAYS, LEGAL,     2026-02-28
            complaint,              2025-12-30, 15, WORKING_DAYS, LEGAL,     2026-01-21
            decision,               2026-01-19, 30, WORKING_DAYS, LEGAL,     2026-03-06
            contract,               2026-01-16, 30, DAYS,         LEGAL,     2026-02-24
            contract on a workday,  2025-12-12, 30, DAYS,         LEGAL,     2026-01-12
            suspension,             2026-04-02, 30, DAYS,         LEGAL,     2026-05-06
            make-up Saturday stays, 2026-04-09, 30, DAYS,         LEGAL,     2026-05-09
            intent,                 2026-01-24, 30, DAYS,         EXACT,     2026-02-23
            month,                  2025-03-05,  1, MONTHS,       LEGAL,     2025-04-07
            month end,              2026-01-31,  1, MONTHS,       LEGAL,     2026-02-28
            leap month end,         2024-01-31,  1, MONTHS,       EXACT,     2024-02-29
            leap day back,          2024-02-29, 12, MONTHS,       LEGAL,     2025-02-28
            month from leap day,    2024-02-29,  1, MONTHS,       LEGAL,     2024-03-29
            across the leap day,    2024-02-20, 10, DAYS,         LEGAL,     2024-03-01
            no leap day,            2025-02-20, 10, DAYS,         EXACT,     2025-03-02
            publicity days,         2026-03-02,  7, DAYS,         PUBLICITY, 2026-03-08
            publicity month,        2026-03-05,  1, MONTHS,       PUBLICITY, 2026-04-04
            publicity from the 31st, 2026-01-31, 1, MONTHS,       PUBLICITY, 2026-02-28
            publicity from Sunday,  2026-03-08,  1, WORKING_DAYS, PUBLICITY, 2026-03-09
            publicity one day,      2026-03-09,  1, WORKING_DAYS, PUBLICITY, 2026-03-09
            into spring festival,   2026-02-05, 10, DAYS,         LEGAL,     2026-02-24
            whole festival 2025,    2025-01-18, 10, DAYS,         LEGAL,     2025-02-05
            extension of 2020,      2020-01-22,  3, WORKING_DAYS, LEGAL,     2020-02-04
            moved Labour Day 2019,  2019-04-26,  3, WORKING_DAYS, LEGAL,     2019-04-30
            rest in December 2018,  2018-12-28,  2, WORKING_DAYS, LEGAL,     2019-01-02
            """)
    void countsAsTheWorkedCasesSay(
            String name, LocalDate from, int amount, Unit unit, Counting counting, LocalDate expected) {
        Deadline deadline = CALENDAR.deadline(from, new Term(amount, unit, counting, LAW));

        assertThat(deadline.date()).isEqualTo(expected);
        assertThat(deadline.provisional()).isFalse();
    }

    @Test
    void noticePeriodAndChallengeWindowFollowEachOther() {
        Deadline window = CALENDAR.deadline(
                LocalDate.of(2025, 12, 1),
                List.of(Term.workingDays(1, new LegalBasis("87号令", "第六十九条")), Term.workingDays(7, LAW)));

        assertThat(window.date()).isEqualTo("2025-12-11");
        assertThat(window.steps())
                .filteredOn(s -> s.reason() == Step.Reason.RESULT)
                .extracting(Step::to)
                .containsExactly(LocalDate.of(2025, 12, 2), LocalDate.of(2025, 12, 11));
    }

    @Test
    void publicityIsNotCompleteBeforeTheDayAfterItsLast() {
        assertThat(CALENDAR.deadline(LocalDate.of(2026, 4, 29), Term.publicity(5, LAW))
                        .completeFrom())
                .isEqualTo("2026-05-09");
    }

    @Test
    void aMinimumPeriodMayEndOnASunday() {
        assertThat(CALENDAR.earliestEnd(LocalDate.of(2026, 3, 2), Term.days(20, LAW))
                        .date())
                .isEqualTo("2026-03-22");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-03, 30, WORKING_DAYS, 2025-09-16",
        "2026-02-24, 1, WORKING_DAYS, 2026-02-14",
        "2025-03-01, 5, WORKING_DAYS, 2025-02-21",
        "2026-03-27, 15, DAYS, 2026-03-12",
        "2026-03-31, 1, MONTHS, 2026-02-28"
    })
    void countsBackFromAnEvent(LocalDate event, int amount, Unit unit, LocalDate latest) {
        Term term = new Term(amount, unit, Counting.LEGAL, LAW);

        assertThat(CALENDAR.latestStart(event, term).date()).isEqualTo(latest);
        assertThat(CALENDAR.earliestEnd(latest, term).date()).isBeforeOrEqualTo(event);
    }

    @Test
    void aTermThatRunsIntoAnUnloadedYearIsProvisional() {
        Deadline deadline = CALENDAR.deadline(LocalDate.of(2026, 12, 21), Term.workingDays(15, LAW));

        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.date()).isEqualTo("2027-01-11");
        assertThat(deadline.steps())
                .filteredOn(s -> s.reason() == Step.Reason.YEAR_NOT_LOADED)
                .singleElement()
                .satisfies(s -> assertThat(s.zh()).contains("2027年", "待定"));
        assertThat(CALENDAR.deadline(LocalDate.of(2026, 12, 21), Term.workingDays(8, LAW))
                        .provisional())
                .isFalse();
        assertThat(CALENDAR.deadline(LocalDate.of(2026, 12, 21), Term.days(30, LAW))
                        .provisional())
                .isTrue();
    }

    @Test
    void everyDayOfTheSpringFestivalIsAccountedFor() {
        Deadline deadline = CALENDAR.deadline(LocalDate.of(2026, 2, 12), Term.workingDays(7, LAW));

        assertThat(deadline.steps())
                .extracting(s -> s.reason() + " " + s.from() + " " + s.to())
                .containsExactly(
                        "START_NOT_COUNTED 2026-02-12 2026-02-12",
                        "WORKING_DAY 2026-02-13 2026-02-13",
                        "MAKE_UP_DAY 2026-02-14 2026-02-14",
                        "HOLIDAY 2026-02-15 2026-02-23",
                        "WORKING_DAY 2026-02-24 2026-02-24",
                        "WORKING_DAY 2026-02-25 2026-02-25",
                        "WORKING_DAY 2026-02-26 2026-02-26",
                        "WORKING_DAY 2026-02-27 2026-02-27",
                        "MAKE_UP_DAY 2026-02-28 2026-02-28",
                        "RESULT 2026-02-28 2026-02-28");
        assertThat(deadline.steps().get(3).zh()).isEqualTo("2026-02-15 周日至2026-02-23 周一：春节假期（国办发明电〔2025〕7号），不计");
        assertThat(deadline.steps().get(3).text(Locale.ENGLISH))
                .isEqualTo("Sun 2026-02-15 to Mon 2026-02-23: Spring Festival holiday (国办发明电〔2025〕7号), not counted");
        assertThat(deadline.lastMoment().toInstant()).isEqualTo("2026-02-28T15:59:59Z");
    }

    @Test
    void aChainOfRestDaysIsRolledOverWhole() {
        Deadline deadline = CALENDAR.deadline(LocalDate.of(2025, 9, 1), Term.days(30, LAW));

        assertThat(deadline.date()).isEqualTo("2025-10-09");
        assertThat(deadline.steps()).extracting(Step::reason).contains(Step.Reason.HOLIDAY, Step.Reason.ROLLED);
    }

    @ParameterizedTest
    @EnumSource(Counting.class)
    void workingDayTermsEndOnWorkingDaysAndGrowWithTheAmount(Counting counting) {
        LocalDate first = LocalDate.of(2024, 1, 1);
        first.datesUntil(LocalDate.of(2026, 11, 1)).forEach(from -> {
            LocalDate previous = from.minusDays(1);
            for (int amount = 1; amount <= 12; amount++) {
                LocalDate end = CALENDAR.deadline(from, new Term(amount, Unit.WORKING_DAYS, counting, LAW))
                        .date();
                assertThat(CALENDAR.isWorkingDay(end)).isTrue();
                assertThat(end).isAfter(previous);
                previous = end;
            }
        });
    }

    @ParameterizedTest
    @MethodSource("allTerms")
    void aLaterStartNeverEndsEarlier(Term term) {
        LocalDate previous = LocalDate.MIN;
        for (LocalDate from = LocalDate.of(2023, 12, 1);
                from.isBefore(LocalDate.of(2026, 6, 1));
                from = from.plusDays(1)) {
            LocalDate end = CALENDAR.deadline(from, term).date();
            assertThat(end).as("%s from %s", term, from).isAfterOrEqualTo(previous);
            if (term.counting() == Counting.LEGAL)
                assertThat(CALENDAR.isWorkingDay(end)).isTrue();
            previous = end;
        }
    }

    @ParameterizedTest
    @MethodSource("allTerms")
    void countingBackLeavesTheWholeTermBeforeTheEvent(Term term) {
        LocalDate.of(2025, 3, 1).datesUntil(LocalDate.of(2026, 6, 1)).forEach(event -> {
            LocalDate latest = CALENDAR.latestStart(event, term).date();
            assertThat(CALENDAR.earliestEnd(latest, term).date()).isBeforeOrEqualTo(event);
            if (term.unit() == Unit.WORKING_DAYS && term.counting() == Counting.LEGAL) {
                LocalDate tooLate = CALENDAR.nextWorkingDay(latest.plusDays(1));
                assertThat(CALENDAR.deadline(tooLate, term).date()).isAfter(event);
            }
        });
    }

    static Stream<Term> allTerms() {
        return Stream.of(Counting.values())
                .flatMap(counting -> Stream.of(Unit.values())
                        .flatMap(unit ->
                                IntStream.of(1, 2, 5, 15).mapToObj(amount -> new Term(amount, unit, counting, LAW))));
    }

    /** Days worked a year as another collection counts them (days off and weekend days worked, notice by notice). */
    @ParameterizedTest
    @CsvSource({
        "2010, 250", "2011, 250", "2012, 249", "2013, 250", "2014, 250", "2015, 249", "2016, 250", "2017, 249",
        "2018, 250", "2019, 250", "2020, 249", "2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248",
        "2026, 248"
    })
    void knowsHowManyDaysAYearIsWorked(int year, int expected) {
        assertThat(CALENDAR.workingDays(year)).isEqualTo(expected);
    }

    @Test
    void everyLoadedDayNamesItsNoticeAndMakeUpDaysAreWeekends() {
        assertThat(CALENDAR.years().keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2010, 2026).boxed().toList());
        assertThat(CalendarFile.days()).allSatisfy(day -> {
            assertThat(day.notice()).matches("国(办)?发明电〔20\\d\\d〕\\d+号");
            if (day.kind() == CalendarDay.Kind.WORK)
                assertThat(Calendar.isWeekend(day.day())).isTrue();
        });
        assertThat(CalendarFile.days()).extracting(CalendarDay::day).doesNotHaveDuplicates();
    }

    @Test
    void aTermOfNothingDoesNotExist() {
        assertThatThrownBy(() -> Term.days(0, LAW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Term.days(Term.MOST + 1, LAW)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Q23: what testing, experts and corrections take, from the request to the answer, is not counted. */
    @ParameterizedTest(name = "stopped {0} to {1} → {2}")
    @CsvSource(nullValues = "-", textBlock = """
            -,          -,          2026-01-26
            2026-01-15, 2026-01-15, 2026-01-27
            2026-01-16, 2026-01-19, 2026-01-28
            2026-01-17, 2026-01-18, 2026-01-26
            2026-01-26, 2026-01-30, 2026-02-02
            2026-01-27, 2026-01-30, 2026-01-26
            2026-01-05, 2026-01-12, 2026-01-26
            """)
    void daysOfAStopDoNotCount(LocalDate from, LocalDate to, LocalDate expected) {
        var stops = from == null ? List.<Stop>of() : List.of(new Stop(from, to, "鉴定", "testing", LAW));
        var term = List.of(Term.workingDays(10, LAW));
        var counted = CALENDAR.deadline(LocalDate.of(2026, 1, 12), term, stops);
        assertThat(counted.date()).isEqualTo(expected);
        assertThat(counted.steps().stream().anyMatch(s -> s.reason() == Step.Reason.STOPPED))
                .isEqualTo(from != null && !from.isAfter(expected) && to.isAfter(LocalDate.of(2026, 1, 12)));
    }

    @Test
    void aStopWithoutAnEndTakesNoDayYetAndMonthsAreNotStopped() {
        LocalDate day = LocalDate.of(2026, 1, 12);
        var open = List.of(new Stop(LocalDate.of(2026, 1, 14), null, "鉴定", "testing", LAW));
        assertThat(CALENDAR.deadline(day, List.of(Term.workingDays(10, LAW)), open)
                        .date())
                .isEqualTo(LocalDate.of(2026, 1, 26));
        var months = List.of(new Term(3, Unit.MONTHS, Counting.EXACT, LAW));
        assertThatThrownBy(() -> CALENDAR.deadline(day, months, open)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "30 days from 2026-03-02 without {0}..{1}: by {2}")
    @CsvSource({
        ",,2026-04-01",
        "2026-03-10,2026-03-14,2026-04-06",
        "2026-03-02,2026-03-03,2026-04-02",
        "2026-04-01,2026-04-01,2026-04-02",
        "2026-04-02,2026-04-09,2026-04-01"
    })
    void daysOfAStopDoNotCountInATermOfDays(LocalDate from, LocalDate to, LocalDate expected) {
        var stops = from == null ? List.<Stop>of() : List.of(new Stop(from, to, "暂停", "held", LAW));
        var term = List.of(new Term(30, Unit.DAYS, Counting.EXACT, LAW));
        assertThat(CALENDAR.deadline(LocalDate.of(2026, 3, 2), term, stops).date())
                .isEqualTo(expected);
    }
}
