package org.sanshe.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {

    @ParameterizedTest
    @CsvSource({
        "32120219480229001X, 1948-02-29",
        "32120219480229001x, 1948-02-29",
        "110101194912310024, 1949-12-31",
        "440106195307151232, 1953-07-15",
        "321203195010014560, 1950-10-01",
        "３２１２０３１９５０１００１４５６０, 1950-10-01",
    })
    void readsValidNumbers(String raw, LocalDate born) {
        assertThat(ResidentId.of(raw).bornOn()).isEqualTo(born);
    }

    @ParameterizedTest
    @CsvSource({
        "440106195307151233, check",
        "321202194902290017, date",
        "44010619530715123, length",
        "44010619530715123A, character",
        "X40106195307151232, character",
    })
    void namesWhatIsWrong(String raw, String problem) {
        assertThat(ResidentId.examine(raw)).extracting(Problem::code).containsExactly(problem);
        assertThatThrownBy(() -> ResidentId.of(raw)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"81000019900101001", "82000019900101001", "83000019900101001"})
    void acceptsHoldersOfResidencePermits(String seventeen) {
        String id = seventeen + ResidentId.checkCharacter(seventeen);
        assertThat(ResidentId.examine(id)).isEmpty();
    }

    @Test
    void neverPrintsTheWholeNumber() {
        assertThat(ResidentId.of("32120219480229001X").toString()).isEqualTo("321202**********1X");
    }
}
