package org.sanshe.incubation.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanshe.document.StoredDocument;
import org.sanshe.inbox.MarksDraft;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.selection.ReviewPanel.Subject;
import org.sanshe.kernel.Language;

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

        /** What leads to its sheet. */
        public String key() {
            return subject;
        }

        /** What it is called. */
        public String name() {
            return organization;
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

        /** What its fields begin with. */
        public String key() {
            return subject;
        }

        /** What the points come to. */
        public BigDecimal total() {
            return sum(rows);
        }
    }

    private static BigDecimal sum(List<Row> rows) {
        return rows.stream().map(Row::value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** 一项评分. @param points as typed. @param value null while it is no number. @param error null when it is right */
    public record Row(Criterion criterion, String points, String comment, BigDecimal value, String error) {

        static List<Row> of(MarksDraft draft, String subject, List<Criterion> criteria, boolean commented) {
            return criteria.stream().map(c -> of(draft, subject, c, commented)).toList();
        }

        private static Row of(MarksDraft draft, String subject, Criterion c, boolean commented) {
            String points = draft.points(subject, c.code());
            String comment = draft.comment(subject, c.code());
            String unreadable = MarksDraft.unreadable(points);
            if (unreadable != null) return new Row(c, points, comment, null, unreadable);
            var line = new PanelForms.Line(c.code(), new BigDecimal(points), comment);
            PanelForms.Wrong wrong = line.wrong(c, commented);
            String error = wrong == null ? null : Language.say(wrong.zh(), wrong.en());
            return new Row(c, points, comment, line.points(), error);
        }

        /** What is scored, in the reader's language. */
        public String name() {
            return Language.say(criterion.name(), criterion.nameEn());
        }

        /** What a good one looks like. */
        public String anchor() {
            return Language.say(criterion.anchors(), criterion.anchorsEn());
        }

        /** The most points there are. */
        public BigDecimal most() {
            return criterion.weight();
        }

        /** As the page: rules are written in both languages. */
        public String lang() {
            return null;
        }
    }
}
