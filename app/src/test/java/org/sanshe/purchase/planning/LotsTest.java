package org.sanshe.purchase.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;

/** 采购包: their sums, to the fen. The budget is 1,050,000 yuan, the ceiling 1,000,000. */
class LotsTest {

    private static final Money BUDGET = Money.ofYuan(1_050_000);
    private static final Money CEILING = Money.ofYuan(1_000_000);

    @ParameterizedTest
    @CsvSource({
        "600000, 600000, 450000, 400000, , true",
        "600000, 600000, 450000, 400000, 2, true",
        "600000, 600000, 450000, 400000, 3, false",
        "600000, 600000, 449999.99, 400000, , false",
        "600000, 600000, 450000.01, 400000, , false",
        "600000, 600000.01, 450000, 399999.99, , false",
        "600000, 600000, 450000, 400000.01, , false"
    })
    void addUp(String one, String oneAtMost, String other, String otherAtMost, Integer most, boolean inOrder) {
        var lots = List.of(lot("东", one, oneAtMost, false), lot("西", other, otherAtMost, false));
        if (inOrder)
            assertThatCode(() -> Lots.check(lots, BUDGET, CEILING, most)).doesNotThrowAnyException();
        else assertThatThrownBy(() -> Lots.check(lots, BUDGET, CEILING, most)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void areAtLeastTwoOrNoneEachWithANameOfItsOwn() {
        assertThatCode(() -> Lots.check(List.of(), BUDGET, CEILING, null)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Lots.check(List.of(lot("东", "1050000", "1000000", false)), BUDGET, CEILING, null))
                .isInstanceOf(InvalidInput.class);
        var twins = List.of(lot("东", "600000", "600000", false), lot("东", "450000", "400000", false));
        assertThatThrownBy(() -> Lots.check(twins, BUDGET, CEILING, null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theShareReservedIsThatOfTheLotsReservedRoundedDown() {
        var lots = List.of(lot("东", "420000", "420000", true), lot("西", "630000", "580000", false));
        assertThat(Lots.reservedShare(lots, BUDGET)).isEqualByComparingTo("40");
        var less = List.of(lot("东", "419999.99", "419999.99", true), lot("西", "630000.01", "580000", false));
        assertThat(Lots.reservedShare(less, BUDGET)).isEqualByComparingTo("39.99");
    }

    private static PlanningForms.Lot lot(String name, String budget, String ceiling, boolean reserved) {
        return new PlanningForms.Lot(name, name + "片区服务", new BigDecimal(budget), new BigDecimal(ceiling), reserved);
    }
}
