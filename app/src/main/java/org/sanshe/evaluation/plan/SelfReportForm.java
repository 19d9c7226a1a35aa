package org.sanshe.evaluation.plan;

import java.math.BigDecimal;
import java.util.List;

/** The form {@code self-evaluation}; its lines are those it opened with, in order. */
record SelfReportForm(List<Line> lines, String summary) {

    /** 一项自评. */
    record Line(BigDecimal ownPoints, String words, List<String> files) {}
}
