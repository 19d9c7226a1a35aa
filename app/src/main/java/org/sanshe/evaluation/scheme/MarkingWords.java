package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sanshe.evaluation.scheme.Marking.Source;

/** 评分方法说明: a marking as a sentence for whoever is judged by it. */
final class MarkingWords {

    private MarkingWords() {}

    /** Empty for null. */
    static String of(Marking marking, BigDecimal weight, boolean english) {
        if (marking instanceof Marking.Parts m) return parts(m, english);
        if (marking instanceof Marking.Degree m) return degree(m, weight, english);
        if (marking instanceof Marking.Together m) return together(m, english);
        if (marking instanceof Marking.Ladder m) return ladder(m, english) + source(m.source(), m.item(), english);
        if (marking instanceof Marking.Proportion m) {
            return proportion(m, english) + source(m.source(), m.item(), english);
        }
        return "";
    }

    private static String parts(Marking.Parts m, boolean english) {
        return (english ? "Sum of what is met: " : "各项相加：")
                + m.parts().stream()
                        .map(p ->
                                english ? p.name() + " " + Plain.of(p.points()) : p.name() + Plain.of(p.points()) + "分")
                        .collect(Collectors.joining(english ? ", " : "、"));
    }

    private static String degree(Marking.Degree m, BigDecimal weight, boolean english) {
        return (english ? "By degree: " : "按程度给分：")
                + m.bands().stream()
                        .map(b -> b.name()
                                + (english ? " " : "")
                                + points(weight, b.from())
                                + "–"
                                + points(weight, b.to())
                                + (english ? "" : "分"))
                        .collect(Collectors.joining(english ? ", " : "、"));
    }

    private static String points(BigDecimal weight, BigDecimal percent) {
        if (weight == null) return Plain.of(percent) + "%";
        return Plain.of(weight.multiply(percent).divide(BigDecimal.valueOf(100), 3, RoundingMode.HALF_UP));
    }

    private static String together(Marking.Together m, boolean english) {
        var said = new ArrayList<String>();
        for (int i = 0; i < m.points().size(); i++) {
            String points = Plain.of(m.points().get(i));
            said.add(english ? i + " met: " + points : "满足" + i + "项" + points + "分");
        }
        return String.join(english ? ", " : "、", m.parts())
                + (english ? " – " : "：")
                + String.join(english ? ", " : "，", said);
    }

    private static String ladder(Marking.Ladder m, boolean english) {
        List<String> steps = m.steps().stream()
                .map(s -> english
                        ? "from " + Plain.of(s.from()) + "% " + Plain.of(s.points())
                        : "达到" + Plain.of(s.from()) + "%得" + Plain.of(s.points()) + "分")
                .collect(Collectors.toCollection(ArrayList::new));
        if (!m.steps().isEmpty()) {
            String lowest = Plain.of(m.steps().get(m.steps().size() - 1).from());
            if (!lowest.equals("0")) steps.add(english ? "below 0" : "不足" + lowest + "%得0分");
        }
        return (english ? "Reached of the plan: " : "按完成比例：") + String.join(english ? ", " : "，", steps);
    }

    private static String proportion(Marking.Proportion m, boolean english) {
        String far = m.farExceeded() == null
                ? ""
                : english
                        ? "; above " + Plain.of(m.farExceeded()) + "% of the plan " + Plain.of(m.deduction())
                                + "% comes off"
                        : "；超过计划" + Plain.of(m.farExceeded()) + "%的，扣分值的" + Plain.of(m.deduction()) + "%";
        return (english ? "Full points when reached, else in proportion" : "完成得满分，未完成按比例") + far;
    }

    private static String source(Source source, String item, boolean english) {
        return switch (source) {
            case HAND -> "";
            case RECORDS -> english ? " (computed from the records of " + item + ")" : "（按服务台账“" + item + "”自动计算）";
            case BUDGET -> english ? " (computed from payments and budget)" : "（按支付数和预算数自动计算）";
            case SATISFACTION -> english ? " (computed from satisfaction)" : "（按满意度自动计算）";
        };
    }
}
