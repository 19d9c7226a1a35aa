package org.sanshe.purchase.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;

/** The figures of framework agreements (财政部令第110号), both sides of each limit. */
class FrameworkRulesTest {

    private static final Elimination RULE = new Elimination(BigDecimal.valueOf(20), 1, 2);

    /** At least 20 % and at least one is eliminated: 20 % of 3 is 0.6, of 5 is 1, of 6 is 1.2, of 11 is 2.2. */
    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 1", "3, 2", "4, 3", "5, 4", "6, 4", "10, 8", "11, 8", "15, 12", "16, 12"})
    void aFifthAndAtLeastOneIsEliminated(int valid, int most) {
        assertThat(RULE.most(valid)).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, true", "4, true"})
    void twoMustRemain(int valid, boolean possible) {
        assertThat(RULE.possible(valid)).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 10, ",
        "9, 10, TOO_MANY_ADMITTED",
        "2, 3, ",
        "3, 3, TOO_MANY_ADMITTED",
        "1, 3, TOO_FEW_ADMITTED",
        "1, 10, TOO_FEW_ADMITTED"
    })
    void theLeaderAdmitsWithinTheseBounds(int admitted, int valid, FrameworkRule rule) {
        if (rule == null) {
            assertThatCode(() -> FrameworkDesk.checkAdmitted(admitted, valid, RULE))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> FrameworkDesk.checkAdmitted(admitted, valid, RULE))
                    .isInstanceOfSatisfying(
                            Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
        }
    }

    /** Refilled only while fewer than 70 % remain: of 10, seven are enough and six are not. */
    @ParameterizedTest
    @CsvSource({
        "10, 7, false",
        "10, 6, true",
        "3, 3, false",
        "3, 2, true",
        "4, 3, false",
        "20, 14, false",
        "20, 13, true"
    })
    void aClosedFrameworkIsRefilledBelowSeventyPercent(int admitted, int remaining, boolean may) {
        assertThat(Elimination.mayRefill(admitted, remaining, BigDecimal.valueOf(70)))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-01, 2028-03-31, true",
        "2026-04-01, 2028-04-01, false",
        "2026-03-01, 2028-02-29, true",
        "2026-03-01, 2028-03-01, false",
        "2024-02-29, 2026-02-27, true",
        "2024-02-29, 2026-02-28, false"
    })
    void servicesAreAgreedForTwoYearsAtMost(LocalDate from, LocalDate until, boolean allowed) {
        if (allowed) {
            assertThatCode(() -> FrameworkDesk.checkTerm(from, until, 24)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> FrameworkDesk.checkTerm(from, until, 24)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void rotationGoesRoundInTheOrderOfAdmissionAndPassesOverWhoHasLeft() {
        assertThat(SecondStage.turn(List.of(3L, 1L, 2L), null)).isEqualTo(1L);
        assertThat(SecondStage.turn(List.of(1L, 2L, 3L), 1L)).isEqualTo(2L);
        assertThat(SecondStage.turn(List.of(1L, 2L, 3L), 3L)).isEqualTo(1L);
        assertThat(SecondStage.turn(List.of(1L, 3L), 2L)).isEqualTo(3L);
        assertThat(SecondStage.turn(List.of(1L, 3L), 1L)).isEqualTo(3L);
        assertThat(SecondStage.turn(List.of(), 1L)).isNull();
    }

    @Test
    void anOrderCostsWhatWasAgreedAndOnlyWhatIsOffered() {
        var member = new Member("KJ", 7, "code", "同心社会工作服务中心", LocalDate.of(2026, 4, 1));
        member.sign(
                List.of(new Price("助洁服务", Money.of("50.05")), new Price("助浴服务", Money.ofYuan(118))),
                "周和润",
                LocalDate.of(2026, 4, 1));
        assertThat(member.total(List.of(
                        new Line("助洁服务", "小时", new BigDecimal("1.5")), new Line("助浴服务", "次", new BigDecimal("2")))))
                .isEqualTo(Money.of("311.08"));
        assertThatThrownBy(() -> member.total(List.of(new Line("代购", "次", BigDecimal.ONE))))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(FrameworkRule.NOT_OFFERED));
    }

    @Test
    void whoHasLeftMayNotLeaveOrSignAgain() {
        var member = new Member("KJ", 7, "code", "同心社会工作服务中心", LocalDate.of(2026, 4, 1));
        assertThatThrownBy(() -> member.leave("人手不足", LocalDate.of(2026, 5, 1))).isInstanceOf(Refusal.class);
        member.sign(List.of(new Price("助洁服务", Money.ofYuan(50))), "周和润", LocalDate.of(2026, 4, 1));
        member.leave("人手不足", LocalDate.of(2026, 5, 1));
        assertThat(member.isActive()).isFalse();
        assertThatThrownBy(() -> member.sign(List.of(), "周和润", LocalDate.of(2026, 5, 2)))
                .isInstanceOf(Refusal.class);
    }
}
