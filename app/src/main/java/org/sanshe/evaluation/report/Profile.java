package org.sanshe.evaluation.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 一级指标得分: what one indicator of the first level came to. */
record Profile(String code, String name, String nameEn, BigDecimal weight, BigDecimal points) {

    /** 得分率, percent with one decimal. */
    BigDecimal percent() {
        return points.multiply(BigDecimal.valueOf(100)).divide(weight, 1, RoundingMode.HALF_UP);
    }
}
