package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.evaluation.scheme.Scheme.Indicator;

/**
 * 评分页: what an evaluator reads and fills in.
 *
 * @param task the open task; null when the sheet was handed in
 * @param draft the key of the draft; null without a task
 * @param savedAt when it was saved last; null before
 * @param rows the indicators the side marks by hand
 * @param computed the indicators nobody marks by hand
 * @param files the material by where it comes from
 * @param choices what can be pinned to a mark, by where it comes from
 * @param missing what is missing or wrong, in the order of the page
 * @param locked whether the sheets of all are open and locked
 */
record SheetPage(
        String caseNo,
        String title,
        String period,
        String side,
        Terms terms,
        String task,
        String draft,
        Instant savedAt,
        List<Row> rows,
        List<Figure> computed,
        Map<String, List<Link>> files,
        Map<String, List<Link>> choices,
        String comment,
        String problems,
        boolean independent,
        List<Missing> missing,
        boolean locked) {

    /** Whether it can still be filled in. */
    public boolean isOpen() {
        return task != null;
    }

    /** What the marks that are complete come to. */
    public BigDecimal total() {
        return rows.stream()
                .map(Row::score)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What there is to get by hand. */
    public BigDecimal most() {
        return rows.stream().map(r -> r.leaf().weight()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many marks are complete. */
    public long done() {
        return rows.stream().filter(r -> r.score() != null).count();
    }

    /**
     * 一项指标.
     *
     * @param parts what can be ticked; empty where nothing is
     * @param found where the files speak of it
     * @param own what the organization says of it; null when it said nothing
     * @param score what it comes to; null while it is not complete
     */
    record Row(
            int no,
            Indicator leaf,
            String name,
            String kind,
            List<String> anchors,
            List<Part> parts,
            boolean none,
            String points,
            String reached,
            String planned,
            String remark,
            List<Link> pins,
            List<Link> photos,
            String pinFile,
            String pinPage,
            List<Link> found,
            Own own,
            BigDecimal score,
            String error) {

        /** Where it stands on the page. */
        public String anchor() {
            return "mark-" + no;
        }

        /** The name of one of its fields. */
        public String field(String key) {
            return SheetDraft.name(no, key);
        }
    }

    /** 一项内容. @param points what it is worth; empty where they count together */
    record Part(int no, String name, String points, boolean ticked) {}

    /** 自评. */
    record Own(String points, String words, List<Link> files) {}

    /** 系统计算的一项. @param arithmetic how it was computed, in the reader's words */
    record Figure(String name, BigDecimal weight, BigDecimal points, String arithmetic) {}

    /** 链接. @param value what is kept of it. @param url where it leads; empty for nowhere */
    record Link(String value, String label, String url) {}

    /** 缺项. @param anchor where on the page */
    record Missing(String anchor, String label, String message) {}
}
