package org.sanshe.incubation.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 孵化期的计算: month ends, leap years, extensions and the days of a follow-up. */
class TermTest {

    @ParameterizedTest
    @CsvSource({
        "2024-08-31, 6, 2025-02-28",
        "2024-02-29, 12, 2025-02-28",
        "2023-08-31, 6, 2024-02-29",
        "2023-02-28, 12, 2024-02-28",
        "2024-02-28, 12, 2025-02-28",
        "2024-01-31, 1, 2024-02-29",
        "2025-01-31, 1, 2025-02-28",
        "2025-01-28, 1, 2025-02-28",
        "2024-02-29, 48, 2028-02-29",
        "2096-02-29, 48, 2100-02-28",
        "2024-12-31, 6, 2025-06-30",
        "2025-06-30, 6, 2025-12-30",
        "2025-03-31, 12, 2026-03-31",
        "2025-03-01, 12, 2026-03-01"
    })
    void theLastDayBearsTheSameNumberOrEndsTheMonth(LocalDate from, int months, LocalDate last) {
        assertThat(TermDays.last(from, months)).isEqualTo(last);
    }

    @Test
    void everyDayOfSixYearsEndsWhereWalkingDayByDayEnds() {
        for (LocalDate from = LocalDate.of(2023, 1, 1); from.getYear() < 2029; from = from.plusDays(1)) {
            for (int months = 1; months <= 24; months++) {
                assertThat(TermDays.last(from, months))
                        .as(from + " + " + months)
                        .isEqualTo(walked(from, months));
            }
        }
    }

    /** From the first of the last month on, day by day, up to the number of the first day or the end of the month. */
    private static LocalDate walked(LocalDate from, int months) {
        int month = from.getYear() * 12 + from.getMonthValue() - 1 + months;
        LocalDate day = LocalDate.of(month / 12, month % 12 + 1, 1);
        while (day.getDayOfMonth() < from.getDayOfMonth() && day.plusDays(1).getDayOfMonth() != 1) {
            day = day.plusDays(1);
        }
        return day;
    }

    @Test
    void anExtensionLosesNoDaysToAShortMonth() {
        LocalDate from = LocalDate.of(2024, 8, 31);
        assertThat(TermDays.last(from, 6)).isEqualTo("2025-02-28");
        assertThat(TermDays.last(from, 6 + 6)).isEqualTo("2025-08-31");
        assertThatThrownBy(() -> TermDays.last(from, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void progressRunsFromTheFirstDayToTheLast() {
        LocalDate from = LocalDate.of(2025, 1, 1);
        LocalDate until = LocalDate.of(2025, 4, 11); // a hundred days later
        assertThat(TermDays.percent(from, until, from.minusDays(1))).isZero();
        assertThat(TermDays.percent(from, until, from)).isZero();
        assertThat(TermDays.percent(from, until, from.plusDays(1))).isEqualTo(1);
        assertThat(TermDays.percent(from, until, until.minusDays(1))).isEqualTo(99);
        assertThat(TermDays.percent(from, until, until)).isEqualTo(100);
        assertThat(TermDays.percent(from, until, until.plusDays(1))).isEqualTo(100);
    }

    @Test
    void aFollowUpEndsOnItsLastDayEvenWhereTheMonthsDoNotDivide() {
        var even = new FollowUps.FollowUp("GF", "FH", LocalDate.of(2025, 2, 28), 12, 3, null, null);
        assertThat(even.rounds()).isEqualTo(4);
        assertThat(even.day(1)).isEqualTo("2025-05-28");
        assertThat(even.day(4)).isEqualTo("2026-02-28");
        var odd = new FollowUps.FollowUp("GF", "FH", LocalDate.of(2024, 2, 29), 12, 5, null, null);
        assertThat(odd.rounds()).isEqualTo(3);
        assertThat(odd.day(2)).isEqualTo("2024-12-29");
        assertThat(odd.day(3)).isEqualTo("2025-02-28");
    }
}
