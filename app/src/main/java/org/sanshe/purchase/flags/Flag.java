package org.sanshe.purchase.flags;

import java.util.List;
import java.util.Map;

/**
 * 红旗: one sign that was found.
 *
 * @param value what was measured
 * @param threshold from where on it is a sign
 * @param comparison with what else it compares, for example the median of the unit's other tenders
 * @param concerned whom it concerns
 */
record Flag(Indicator indicator, Text value, Text threshold, Text comparison, List<String> concerned) {

    /** As forms show it. */
    Map<String, Object> row(boolean english) {
        return Map.of(
                "code", indicator.code(),
                "name", indicator.label().in(english),
                "definition",
                        indicator.definition().in(english)
                                + (english ? " (" : "（")
                                + indicator.source()
                                + (english ? ")" : "）"),
                "value", value.in(english),
                "threshold", threshold.in(english),
                "comparison", comparison.in(english),
                "concerned", String.join(english ? ", " : "、", concerned));
    }
}
