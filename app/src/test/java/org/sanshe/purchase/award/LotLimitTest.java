package org.sanshe.purchase.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 兼投不兼中: three lots, in which 1 ranks before 2 and 2 before 3. */
class LotLimitTest {

    @ParameterizedTest
    @CsvSource({
        // how many may be won; the lots as case, hour of ranking, and winner (0 for none any more); the lot asked; who
        // is full
        "1, A 9; B 10,          A, ",
        "1, A 9; B 10,          B, 1",
        "1, B 9; A 10,          A, 1",
        "1, B 9; A 9,           B, 1",
        "1, A 9; B 10; C 11,    C, 1 2",
        "2, A 9; B 10; C 11,    C, 1",
        "2, A 9; B 10,          B, ",
        "3, A 9; B 10; C 11,    C, ",
        "1, A 9; B 10 1,        A, 1",
        "1, A 9 2; B 10,        B, 2",
        "1, A 9 0; B 10,        B, ",
        "1, A 9 0; B 10 1,      A, 1"
    })
    void whoHasWonEnoughIsPassedOver(int most, String lots, String asked, String full) {
        var limit = new LotLimit(
                most, Arrays.stream(lots.split(";")).map(LotLimitTest::lot).toList());
        var expected = full == null
                ? List.<Long>of()
                : Arrays.stream(full.split(" ")).map(Long::valueOf).toList();
        assertThat(limit.full(asked).keySet()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void whichLotsWereWonIsKnown() {
        var limit = new LotLimit(2, List.of(lot("B 9"), lot("A 10"), lot("C 11")));
        assertThat(limit.full("C")).containsOnlyKeys(1L).containsEntry(1L, List.of("A", "B"));
    }

    private static LotLimit.Lot lot(String text) {
        String[] parts = text.strip().split(" ");
        boolean begun = parts.length > 2;
        Long winner = begun && !parts[2].equals("0") ? Long.valueOf(parts[2]) : null;
        return new LotLimit.Lot(
                parts[0],
                Instant.EPOCH.plusSeconds(3600 * Long.parseLong(parts[1])),
                List.of(1L, 2L, 3L),
                begun,
                winner);
    }
}
