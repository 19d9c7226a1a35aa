package org.sanshe.evaluation.result;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.result.Computation.Line;

/** 算式文字: a computation as people read it, in either language. */
final class Working {

    private Working() {}

    /** 一行. */
    record Row(String item, String working, String points) {

        Map<String, String> map() {
            var map = new LinkedHashMap<String, String>();
            map.put("item", item);
            map.put("working", working);
            map.put("points", points);
            return map;
        }
    }

    static List<Row> of(Computation c, boolean english) {
        return c.lines().stream().map(l -> row(l, english)).toList();
    }

    /** For example 得分 86.300（满分 100）. */
    static String summary(Computation c, String grade, boolean english) {
        if (c.score() == null) {
            return english ? "No score; grade: " + grade : "不计分；等级：" + grade;
        }
        return english
                ? "Score %s of %s; grade: %s".formatted(number(c.score()), number(c.scale()), grade)
                : "得分 %s（满分 %s）；等级：%s".formatted(number(c.score()), number(c.scale()), grade);
    }

    private static Row row(Line l, boolean english) {
        String value = number(l.value());
        String weight = number(l.weight());
        return new Row(
                item(l, english),
                switch (l.kind()) {
                    case LATE ->
                        english
                                ? "Handed in late or not at all: the scheme's worst grade, without a score"
                                : "自评逾期或者没有提交，依照方案列为最低等级，不计分";
                    case SIDE ->
                        english ? "mean " + value + ", weight " + weight + "%" : "平均 " + value + "，权重 " + weight + "%";
                    case SCORED ->
                        (english
                                        ? "each indicator the mean of those who mark it, by their weights; together "
                                        : "每项指标由评它的各方按权重平均，合计 ")
                                + value + " × " + weight + "%";
                    case OWN -> value + " × " + weight + "%";
                    case RESIDENTS ->
                        english
                                ? value + "% satisfied, weight " + weight + "%"
                                : "满意率 " + value + "%，权重 " + weight + "%";
                    case RESIDENTS_ABSENT ->
                        english
                                ? "No result: its weight of " + weight + "% is shared by the others in proportion"
                                : "没有满意度结果，其权重 " + weight + "% 由其他各方按比例分担";
                    case MIDTERM ->
                        english
                                ? value + "% of its scale, share " + weight + "%"
                                : "得分率 " + value + "%，占比 " + weight + "%";
                    case MIDTERM_ABSENT ->
                        english
                                ? "No mid-term result: its share of " + weight + "% is not taken"
                                : "没有中期结果，占比 " + weight + "% 不计入";
                    case TOTAL -> english ? "of " + value : "满分 " + value;
                },
                l.points() == null ? "—" : l.points().toPlainString());
    }

    private static String item(Line l, boolean english) {
        return switch (l.kind()) {
            case LATE -> english ? "Late self-evaluation" : "自评逾期";
            case SIDE -> english ? l.labelEn() : l.label();
            case SCORED -> english ? "Evaluators' weighted score" : "各方评分加权";
            case RESIDENTS, RESIDENTS_ABSENT -> english ? "Service users' satisfaction" : "服务对象满意度";
            case OWN -> english ? "This assessment" : "本次得分";
            case MIDTERM, MIDTERM_ABSENT -> english ? "Mid-term and spot checks" : "中期考核和抽查";
            case TOTAL -> english ? "Total" : "合计";
        };
    }

    static String number(BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
