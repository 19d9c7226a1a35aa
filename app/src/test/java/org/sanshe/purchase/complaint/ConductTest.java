package org.sanshe.purchase.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Q23, GPR 73: three unfounded complaints within twelve months. */
class ConductTest {

    @ParameterizedTest(name = "{0} seen on {1}: {2}")
    @CsvSource({
        "2025-05-10 2025-11-01, 2026-05-10, 2",
        "2025-05-10 2025-11-01, 2026-05-11, 1",
        "2025-11-01 2026-05-10, 2026-05-10, 2",
        "2024-05-10 2025-05-09, 2026-05-10, 0",
        "2025-02-28 2026-01-01, 2026-02-28, 2"
    })
    void theDayAYearAgoStillCounts(String days, LocalDate today, long counted) {
        var unfounded = Arrays.stream(days.split(" ")).map(LocalDate::parse).toList();
        assertThat(Conduct.within(unfounded, 12, today)).isEqualTo(counted);
    }
}
