package org.sanshe.purchase.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.identity.Units;
import org.sanshe.kernel.InvalidInput;
import org.springframework.context.i18n.LocaleContextHolder;

class PlanningDeskTest {

    @AfterEach
    void anyLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource({"2026-05, 2026-05", "2026-5, 2026-05", "2026年3月, 2026-03", "2026年12月, 2026-12"})
    void readsThePlannedMonth(String typed, String month) {
        assertThat(PlanningDesk.month(typed)).hasToString(month);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"2026-13", "2026-00", "五月", "2026", "2026-05-01", "1999-05", "2026-1 or 1=1"})
    void asksAgainForAMonthThatIsNone(String typed) {
        assertThatThrownBy(() -> PlanningDesk.month(typed)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void asksInTheReadersLanguage() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThatThrownBy(() -> PlanningDesk.month("soon")).message().contains("Write year and month");
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThatThrownBy(() -> PlanningDesk.month("soon")).message().contains("请按");
    }

    @ParameterizedTest
    @CsvSource({"PROVINCE, PROVINCE", "CITY, CITY", "DISTRICT, COUNTY", "BUREAU, COUNTY"})
    void knowsTheLevelOfTheBudget(String level, String expected) {
        var unit = new Units.Unit(1, null, "甲", "A", level, "430100", "/1/", null, "", "", "", "");
        assertThat(Limits.level(unit)).isEqualTo(expected);
    }
}
