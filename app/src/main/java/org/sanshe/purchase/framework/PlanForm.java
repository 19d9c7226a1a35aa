package org.sanshe.purchase.framework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The form {@code framework-plan}. */
record PlanForm(
        Framework.Kind kind,
        List<Row> items,
        String conditions,
        LocalDate validFrom,
        LocalDate validUntil,
        Framework.Evaluation evaluation,
        SecondStage secondStage,
        String users,
        String exit,
        String contactName,
        String contactPhone,
        List<String> files) {

    /** One line of the catalogue. */
    record Row(String name, String unit, BigDecimal maxPrice, String standard) {}
}
