package org.sanshe.grant.review;

import java.math.BigDecimal;
import java.util.List;
import org.sanshe.grant.scheme.GrantScheme.Review.Criterion;
import org.sanshe.kernel.InvalidInput;

/** 评分表: the form {@code grant-scores}; its rows are those it opened with, in order. */
record GrantScoreForm(List<Sheet> sheets, boolean independent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** 一个项目的评分. */
    record Sheet(String application, List<Line> lines) {}

    /** 一项的得分. @param comment null for none */
    record Line(String criterion, BigDecimal points, String comment) {

        String said() {
            return comment == null ? "" : comment.strip();
        }

        /** Null when it is right; else what is wrong with it, at which of its fields. */
        Wrong wrong(Criterion c, int commentBelow) {
            if (points.compareTo(c.points()) > 0) {
                String most = c.points().stripTrailingZeros().toPlainString();
                return new Wrong(
                        "points", "“" + c.name() + "”最高" + most + "分。", c.name() + " has " + most + " points.");
            }
            boolean low = points.multiply(HUNDRED).compareTo(c.points().multiply(BigDecimal.valueOf(commentBelow))) < 0;
            if (low && said().isEmpty()) {
                return new Wrong(
                        "comment",
                        "得分低于满分的" + commentBelow + "%，请写评语。",
                        "Below " + commentBelow + " % of the points; write a comment.");
            }
            return null;
        }
    }

    /** 填写有误的一处. */
    record Wrong(String field, String zh, String en) {}

    /** @throws InvalidInput at the first field that is wrong */
    void check(List<Criterion> criteria, int commentBelow) {
        for (int s = 0; s < sheets.size(); s++) {
            List<Line> lines = sheets.get(s).lines();
            for (int l = 0; l < lines.size(); l++) {
                Wrong wrong = lines.get(l).wrong(criteria.get(l), commentBelow);
                if (wrong == null) continue;
                throw InvalidInput.at("sheets[" + s + "].lines[" + l + "]." + wrong.field(), wrong.zh(), wrong.en());
            }
        }
    }
}
