package org.sanshe.purchase.framework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The form {@code framework-order}. */
record OrderForm(
        String offer,
        String choice,
        String title,
        List<Row> lines,
        LocalDate serviceFrom,
        LocalDate serviceUntil,
        String place,
        int beneficiaries,
        Order.Settlement settlement,
        LocalDateTime offersUntil) {

    /** So much of an item. */
    record Row(String item, BigDecimal quantity) {}
}
