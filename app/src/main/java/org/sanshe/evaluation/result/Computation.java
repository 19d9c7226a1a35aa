package org.sanshe.evaluation.result;

import java.math.BigDecimal;
import java.util.List;

/**
 * 汇总: how a result came about, line by line.
 *
 * @param scale 满分
 * @param score 0 to the scale, with three decimals; null where a late self-evaluation decides alone
 * @param grade the code of the grade
 */
record Computation(BigDecimal scale, BigDecimal score, String grade, List<Line> lines) {

    /**
     * 一行算式.
     *
     * @param label of whom or of what; null where the kind says it
     * @param value what was found: points on the scale, or percent of satisfied users, or percent of the mid-term's scale
     * @param weight percent; null where the line has none
     * @param points what the line adds; null where it only explains
     */
    record Line(Kind kind, String label, String labelEn, BigDecimal value, BigDecimal weight, BigDecimal points) {

        static Line of(Kind kind, BigDecimal value, BigDecimal weight, BigDecimal points) {
            return new Line(kind, null, null, value, weight, points);
        }
    }

    /** 算式类别. */
    enum Kind {
        /** 逾期自评，直接列为最低等级. */
        LATE,
        /** 一方评价人员的平均分. */
        SIDE,
        /** 各方评价人员加权得分. */
        SCORED,
        /** 服务对象满意度. */
        RESIDENTS,
        /** 没有满意度结果，权重由其他各方按比例分担. */
        RESIDENTS_ABSENT,
        /** 本次得分. */
        OWN,
        /** 中期（抽查）结果计入. */
        MIDTERM,
        /** 没有中期结果. */
        MIDTERM_ABSENT,
        /** 合计. */
        TOTAL
    }
}
