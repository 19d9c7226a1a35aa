package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * 评分页的接口: what an evaluator reads, as JSON.
 *
 * @param task to hand in by {@code /api/v1/tasks}; null when it was handed in
 * @param files the material; a page of one is pinned as {@code doc:12#3}
 */
record SheetJson(
        String caseNo,
        String title,
        String side,
        String task,
        List<Line> marks,
        List<SheetPage.Figure> computed,
        Map<String, List<SheetPage.Link>> files) {

    /** 一项指标. */
    record Line(String code, String name, String standard, BigDecimal weight, String kind, List<String> anchors) {}

    static SheetJson of(SheetPage p) {
        return new SheetJson(
                p.caseNo(),
                p.title(),
                p.side(),
                p.task(),
                p.rows().stream()
                        .map(r -> new Line(
                                r.leaf().code(),
                                r.name(),
                                r.leaf().standard(),
                                r.leaf().weight(),
                                r.kind(),
                                r.anchors()))
                        .toList(),
                p.computed(),
                p.choices());
    }
}
