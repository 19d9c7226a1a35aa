package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * 评分校准页: the evaluators of a round compared, and how gaps were dealt with.
 *
 * @param weighted the result as it stands
 * @param limit how far two evaluators of a side may be apart, for example {@code 10%}
 */
record CalibrationView(
        String caseNo,
        String title,
        int round,
        BigDecimal weighted,
        BigDecimal scale,
        String limit,
        List<Spread> spreads,
        List<Leaning> leanings,
        List<Row> rows,
        List<Step> moderations) {

    /** 一方的差距. */
    record Spread(String side, String lowest, String highest, String percent, boolean above) {}

    /** 一人的宽严. @param counted false where the scheme drops the sheet */
    record Leaning(
            String name,
            String side,
            String total,
            String percent,
            boolean systematic,
            boolean lenient,
            boolean counted) {}

    /** 一项指标 over all evaluators. @param points all sides weighed */
    record Row(String name, List<Cell> cells, String points) {}

    /** 一个评分. @param before what it was before it was revised; empty when it was not */
    record Cell(String text, String before, boolean outlier) {}

    /** 一次处理. */
    record Step(String way, String text) {}
}
