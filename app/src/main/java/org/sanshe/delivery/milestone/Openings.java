package org.sanshe.delivery.milestone;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Tally.Measured;
import org.sanshe.kernel.Language;
import org.springframework.stereotype.Component;

/** What all forms of a milestone open with: what it is about, and what its period measured. */
@Component
class Openings {

    private final Engagements engagements;
    private final Measures measures;

    Openings(Engagements engagements, Measures measures) {
        this.engagements = engagements;
        this.measures = measures;
    }

    Map<String, Object> head(Work work) {
        var values = new LinkedHashMap<String, Object>();
        values.put("agreementTitle", engagements.get(work.agreement()).terms().title());
        values.put("milestoneTitle", work.title());
        values.put(
                "periodText",
                work.from() == null
                        ? ""
                        : Language.isEnglish() ? "Period: " + work.period() + "." : "期间：" + work.period() + "。");
        return values;
    }

    Map<String, Object> headWithTally(Work work) {
        var values = head(work);
        values.put("tally", tally(measures.of(work)));
        return values;
    }

    private static List<Map<String, Object>> tally(List<Measured> measured) {
        return measured.stream()
                .map(m -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("item", m.item());
                    row.put("unit", m.unit());
                    row.put("planned", number(m.planned()));
                    row.put("counted", number(m.counted()));
                    row.put("discounted", number(m.discounted()));
                    row.put("amount", m.amount().toString());
                    row.put("why", m.why());
                    return (Map<String, Object>) row;
                })
                .toList();
    }

    /** As shown; empty for none. */
    static String number(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
