package org.sanshe.incubation.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanshe.document.StoredDocument;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.selection.ReviewPanel.Subject;

/**
 * 评审人员页: what a member has to score and how far they are.
 *
 * @param task the open task; null when the sheets were handed in
 * @param locked whether all sheets are in and open
 */
public record ScoringView(String caseNo, String title, String task, List<Line> lines, boolean locked) {

    /** Whether it can still be filled in. */
    public boolean isOpen() {
        return task != null;
    }

    /** How many sheets are complete. */
    public long done() {
        return lines.stream().filter(Line::isComplete).count();
    }

    /** Whether all are. */
    public boolean isComplete() {
        return done() == lines.size();
    }

    /** 一个评审对象. @param scored how many criteria have points @param problems what is missing or wrong */
    public record Line(
            String subject, String organization, int scored, int criteria, List<String> problems, BigDecimal total) {

        static Line of(Subject s, List<Row> rows, List<String> problems) {
            return new Line(
                    s.subject(),
                    s.organization(),
                    (int) rows.stream().filter(r -> r.value() != null).count(),
                    rows.size(),
                    problems,
                    sum(rows));
        }

        /** Whether nothing is missing. */
        public boolean isComplete() {
            return problems.isEmpty();
        }
    }

    /**
     * 一个对象的评分表.
     *
     * @param facts by name, in the reader's language
     * @param content what was handed in, as safe HTML; null where nothing was handed in as a form
     * @param place which of them it is, from 1
     * @param next the subject after it; null for the last
     * @param commented whether every criterion has to be commented
     */
    public record Sheet(
            String caseNo,
            String subject,
            String organization,
            Map<String, String> facts,
            String content,
            List<StoredDocument> files,
            List<Row> rows,
            String draft,
            Instant savedAt,
            int place,
            int of,
            String next,
            boolean commented) {

        /** What the points come to. */
        public BigDecimal total() {
            return sum(rows);
        }
    }

    private static BigDecimal sum(List<Row> rows) {
        return rows.stream().map(Row::value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 一项评分. @param points as typed. @param value null while it is no number. @param error null when it is right */
    public record Row(Criterion criterion, String points, String comment, BigDecimal value, String error) {}
}
