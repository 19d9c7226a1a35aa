package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.evaluation.scheme.Marking;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.springframework.stereotype.Component;

/** 评分用语: how indicators and their anchors are told. */
@Component
class Wording {

    static String name(Indicator leaf, boolean english) {
        return leaf.code() + " " + pick(leaf.name(), leaf.nameEn(), english);
    }

    static String name(Side side, boolean english) {
        return pick(side.name(), side.nameEn(), english);
    }

    private static String pick(String zh, String en, boolean english) {
        return english && en != null && !en.isBlank() ? en : zh;
    }

    /** {@code PARTS}, {@code DEGREE}, {@code TOGETHER}, {@code LADDER} or {@code PROPORTION}. */
    static String kind(Marking marking) {
        return marking.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }

    /** What is worth how much, a line each. */
    static List<String> anchors(Indicator leaf, boolean english) {
        var lines = new ArrayList<String>();
        String points = english ? " points" : "分";
        if (leaf.marking() instanceof Marking.Parts parts) {
            for (int i = 0; i < parts.parts().size(); i++) {
                lines.add((i + 1) + ". " + parts.parts().get(i).name() + "  "
                        + plain(parts.parts().get(i).points()) + points);
            }
        } else if (leaf.marking() instanceof Marking.Together together) {
            for (int i = 0; i < together.parts().size(); i++)
                lines.add((i + 1) + ". " + together.parts().get(i));
            for (int n = 0; n < together.points().size(); n++) {
                lines.add((english ? n + " met: " : "满足" + n + "项：")
                        + plain(together.points().get(n))
                        + points);
            }
        } else if (leaf.marking() instanceof Marking.Degree degree) {
            degree.bands()
                    .forEach(
                            b -> lines.add(b.name() + "  " + part(leaf, b.from()) + "–" + part(leaf, b.to()) + points));
        } else if (leaf.marking() instanceof Marking.Ladder ladder) {
            ladder.steps().forEach(s -> lines.add("≥" + plain(s.from()) + "%  " + plain(s.points()) + points));
        } else if (leaf.marking() instanceof Marking.Proportion p) {
            lines.add(english ? "in proportion, full when reached" : "完成得满分，未完成按比例计分");
            if (p.farExceeded() != null) {
                lines.add(
                        english
                                ? "above " + plain(p.farExceeded()) + "%: minus " + plain(p.deduction()) + "%"
                                : "超过" + plain(p.farExceeded()) + "%的，扣" + plain(p.deduction()) + "%");
            }
        }
        return lines;
    }

    /** How the points of what is computed came about. */
    static String arithmetic(Indicator leaf, Computed c, boolean english) {
        if (c.reached() == null || c.planned() == null || c.planned().signum() == 0) {
            return english ? "no figure yet, so no points" : "尚无数据，不得分";
        }
        String percent = plain(
                c.reached().multiply(BigDecimal.valueOf(100)).divide(c.planned(), 2, java.math.RoundingMode.HALF_UP));
        String share = plain(c.reached()) + " ÷ " + plain(c.planned()) + " = " + percent + "%";
        String points = plain(c.points()) + " / " + plain(leaf.weight()) + (english ? " points" : "分");
        return share + " → " + points;
    }

    private static String part(Indicator leaf, BigDecimal percent) {
        return plain(leaf.weight().multiply(percent).divide(BigDecimal.valueOf(100)));
    }

    /** A number without trailing zeros. */
    public static String plain(BigDecimal number) {
        BigDecimal n = number.stripTrailingZeros();
        return (n.scale() < 0 ? n.setScale(0) : n).toPlainString();
    }
}
