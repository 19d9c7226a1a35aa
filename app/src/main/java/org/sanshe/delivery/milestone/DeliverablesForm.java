package org.sanshe.delivery.milestone;

import java.math.BigDecimal;
import java.util.List;

/** The forms {@code deliverables} and {@code deliverables-again}; the rows are those the form opened with, in order. */
record DeliverablesForm(List<Row> items) {

    /** 一项成果. @param reached how many, or the amount proven in yuan; null when it is not counted */
    record Row(String handedIn, BigDecimal reached, List<String> files, String remark) {}
}
