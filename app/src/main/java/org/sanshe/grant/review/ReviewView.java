package org.sanshe.grant.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.sanshe.document.StoredDocument;
import org.sanshe.grant.application.ApplicationReading;
import org.sanshe.grant.application.BudgetLine;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.scheme.GrantScheme.Review.Criterion;
import org.sanshe.inbox.MarksDraft;
import org.sanshe.kernel.Language;

/**
 * 评审页: what a member has to score and how far they are.
 *
 * @param task the open task; null when the sheets were handed in
 * @param locked whether all sheets are in and open
 */
public record ReviewView(String round, String title, String task, List<Line> lines, boolean locked) {

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

    /**
     * 一个项目.
     *
     * @param scored how many criteria have points
     * @param problems what is missing or wrong
     * @param total what the points come to
     */
    public record Line(
            GrantApplication application, int scored, int criteria, List<String> problems, BigDecimal total) {

        /** What leads to its sheet. */
        public String key() {
            return application.caseNo();
        }

        /** What it is called. */
        public String name() {
            return application.title();
        }

        /** Whether nothing is missing. */
        public boolean isComplete() {
            return problems.isEmpty();
        }
    }

    /**
     * 一个项目的评分表.
     *
     * @param draft the key of the draft; null when it was handed in
     * @param place which of them it is, from 1
     * @param next the application after it; null for the last
     */
    public record Sheet(
            String round,
            String title,
            GrantApplication application,
            List<ApplicationReading.Part> parts,
            List<BudgetLine> budget,
            List<StoredDocument> files,
            List<Row> rows,
            String draft,
            Instant savedAt,
            int place,
            int of,
            String next,
            int commentBelow) {

        /** What its fields begin with. */
        public String key() {
            return application.caseNo();
        }

        /** Whether it can still be filled in. */
        public boolean isOpen() {
            return draft != null;
        }

        /** What the points come to. */
        public BigDecimal total() {
            return rows.stream()
                    .map(Row::value)
                    .filter(java.util.Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** 一项评分. @param points as typed. @param value null while it is no number. @param error null when it is right */
    public record Row(Criterion criterion, String points, String comment, BigDecimal value, String error) {

        static Row of(MarksDraft draft, String application, Criterion c, int commentBelow) {
            String points = draft.points(application, c.code());
            String comment = draft.comment(application, c.code());
            String unreadable = MarksDraft.unreadable(points);
            if (unreadable != null) return new Row(c, points, comment, null, unreadable);
            var line = new GrantScoreForm.Line(c.code(), new BigDecimal(points), comment);
            GrantScoreForm.Wrong wrong = line.wrong(c, commentBelow);
            String error = wrong == null ? null : Language.say(wrong.zh(), wrong.en());
            return new Row(c, points, comment, line.points(), error);
        }

        /** What is scored, as the scheme calls it. */
        public String name() {
            return criterion.name();
        }

        /** What a good one looks like. */
        public String anchor() {
            return criterion.anchor();
        }

        /** The most points there are. */
        public BigDecimal most() {
            return criterion.points();
        }

        /** Schemes are written in Chinese. */
        public String lang() {
            return "zh-CN";
        }
    }
}
