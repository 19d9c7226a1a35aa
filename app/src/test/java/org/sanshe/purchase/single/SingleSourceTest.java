package org.sanshe.purchase.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Pricing;
import org.sanshe.purchase.Reservation;

/** Single sources: who is published, what they may cost, and what may follow what. */
class SingleSourceTest {

    /** Published: at or above the amount, and only where there is one supplier (《政府采购法实施条例》第三十八条). */
    @ParameterizedTest
    @CsvSource({
        "ONLY_SUPPLIER, true, true",
        "ONLY_SUPPLIER, false, false",
        "SPECIAL_PUBLIC_SERVICE, true, true",
        "SPECIAL_PUBLIC_SERVICE, false, false",
        "EMERGENCY, true, false",
        "ADD_ON, true, false"
    })
    void theChoiceIsPublishedAboveTheAmountWhereThereIsOneSupplierOnly(
            Ground ground, boolean reached, boolean published) {
        assertThat(JustificationDesk.isPublic(plan(reached), ground)).isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource({"ONLY_SUPPLIER, ONLY_SUPPLIER", "ADD_ON, ADD_ON", "URGENT, ONLY_SUPPLIER", ", ONLY_SUPPLIER"})
    void theGroundIsTheOneTheMethodWasDecidedOn(String code, Ground ground) {
        assertThat(Ground.of(code)).isEqualTo(ground);
    }

    @Test
    void thePriceMayReachTheBudgetAndNotPassIt() {
        Money budget = Money.ofYuan(2_400_000);
        assertThatCode(() -> NegotiatingDesk.checkBudget(Money.of("2400000.00"), budget))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> NegotiatingDesk.checkBudget(Money.of("2400000.01"), budget))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(SingleSourceRule.OVER_BUDGET));
    }

    @Test
    void whatWasDroppedBeginsAnewAndWhatWasCancelledIsOver() {
        assertThat(Arrays.stream(SingleSourceStatus.values()).filter(SingleSourceStatus.DROPPED::mayBecome))
                .containsExactly(SingleSourceStatus.JUSTIFYING);
        assertThat(Arrays.stream(SingleSourceStatus.values()).filter(SingleSourceStatus.CANCELLED::mayBecome))
                .isEmpty();
        assertThat(SingleSourceStatus.PUBLISHED.mayBecome(SingleSourceStatus.INVITED))
                .isFalse();
        assertThat(SingleSourceStatus.JUSTIFIED.mayBecome(SingleSourceStatus.AGREED))
                .isFalse();
    }

    private static Plan plan(boolean reached) {
        return new Plan(
                "CG",
                "服务",
                1,
                "民政局",
                Method.SINGLE_SOURCE,
                Money.ofYuan(1),
                Money.ofYuan(1),
                Pricing.COMPETED,
                "",
                12,
                Reservation.NONE,
                false,
                false,
                reached,
                null,
                null,
                false,
                false,
                Set.of());
    }
}
