package org.sanshe.incubation.selection;

import java.math.BigDecimal;
import java.util.List;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.kernel.InvalidInput;

/** 评审表单: what a panel hands in, in a selection and in a review alike. */
final class PanelForms {

    private PanelForms() {}

    /** The form {@code incubation-panel}. @param people persons named beside those drawn; may be null */
    record Forming(int experts, List<String> people, boolean dropExtremes) {

        List<Long> named() {
            return people == null
                    ? List.of()
                    : people.stream().map(Long::valueOf).distinct().toList();
        }
    }

    /** The form {@code incubation-interest}. */
    record Declaration(String concerned, String reason, boolean secret) {

        boolean leaves() {
            return "YES".equals(concerned);
        }
    }

    /** The form {@code incubation-scores}; its rows are those it opened with, in order. */
    record Scores(List<Sheet> sheets, boolean independent) {

        /** @throws InvalidInput at the first field that is wrong */
        void check(List<Criterion> criteria, boolean commented) {
            for (int s = 0; s < sheets.size(); s++) {
                List<Line> lines = sheets.get(s).lines();
                for (int l = 0; l < lines.size(); l++) {
                    Wrong wrong = lines.get(l).wrong(criteria.get(l), commented);
                    if (wrong == null) continue;
                    throw InvalidInput.at(
                            "sheets[" + s + "].lines[" + l + "]." + wrong.field(), wrong.zh(), wrong.en());
                }
            }
        }
    }

    /** 一个对象的评分. */
    record Sheet(String subject, List<Line> lines) {}

    /** 一项的得分. @param comment null for none */
    record Line(String criterion, BigDecimal points, String comment) {

        String said() {
            return comment == null ? "" : comment.strip();
        }

        /** Null when it is right. @param commented whether something has to be said of every criterion */
        Wrong wrong(Criterion c, boolean commented) {
            if (points.compareTo(c.weight()) > 0) {
                String most = plain(c.weight());
                return new Wrong(
                        "points", "“" + c.name() + "”最高" + most + "分。", c.nameEn() + " has " + most + " points.");
            }
            if (commented && said().isEmpty()) {
                return new Wrong(
                        "comment",
                        "请写“" + c.name() + "”的评语，会告知被评审的组织。",
                        "Write a comment; the organization is told it.");
            }
            return null;
        }
    }

    /** 填写有误的一处. */
    record Wrong(String field, String zh, String en) {}

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
