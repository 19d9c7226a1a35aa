package org.sanshe.purchase.flags;

import java.math.BigDecimal;
import java.util.Map;

/** 指标阈值 as of a date: from where on a sign is shown. */
record Limits(Map<String, BigDecimal> values) {

    /** @throws IllegalStateException for a limit the table does not have */
    BigDecimal get(Indicator indicator) {
        return get(indicator.name());
    }

    BigDecimal get(String key) {
        BigDecimal value = values.get(key);
        if (value == null) throw new IllegalStateException("red flag limit " + key);
        return value.stripTrailingZeros();
    }
}
