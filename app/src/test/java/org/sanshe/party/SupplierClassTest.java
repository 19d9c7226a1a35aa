package org.sanshe.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanshe.SansheTest;
import org.sanshe.decision.Decisions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Case B3: who may take part. The registry's classes are those the decision table knows. */
@SansheTest
@Transactional
class SupplierClassTest {

    @Autowired
    Decisions decisions;

    @ParameterizedTest
    @EnumSource(SupplierClass.class)
    void theTableOfAdmissibilityKnowsEveryClass(SupplierClass supplier) {
        var outcome = decisions.decide(
                "admissibility",
                null,
                LocalDate.of(2026, 3, 2),
                Map.of(
                        "purchaserClass",
                        "STATE_ORGAN",
                        "supplierClass",
                        supplier.inTables(),
                        "subject",
                        "PUBLIC_SERVICE",
                        "inCatalogue",
                        true,
                        "budgeted",
                        true));
        boolean barred = switch (supplier) {
            case PUBLIC_1, GROUP_BUDGET_FUNDED, FUNDED_ASSOCIATION -> true;
            default -> false;
        };
        assertThat(outcome.toString().contains("SUPPLIER_BARRED")).isEqualTo(barred);
    }
}
