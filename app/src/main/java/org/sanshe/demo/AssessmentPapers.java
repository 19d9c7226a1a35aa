package org.sanshe.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 考核材料: what people write when a contract is assessed. */
final class AssessmentPapers {

    private static final BigDecimal MOST = new BigDecimal("0.9");

    private AssessmentPapers() {}

    /** Two findings of a spot check, to be put right within three weeks. */
    static Map<String, Object> rectification(String agreement) {
        return Values.of(
                "agreement",
                agreement,
                "findings",
                List.of(
                        Values.of(
                                "kind", "RECORDS",
                                "finding", "抽查二十份巡访记录，三份没有服务对象签字。",
                                "basis", "合同第二条",
                                "asked", "补齐签字，并说明以后怎样避免。"),
                        Values.of(
                                "kind", "STAFF",
                                "finding", "一名巡访员没有完成岗前培训。",
                                "basis", "合同第五条",
                                "asked", "完成培训并提交证明。")),
                "days",
                21,
                "reason",
                "补签需要逐户走访。");
    }

    /** A line an indicator of the organization's own view. */
    static List<Map<String, Object>> selfMarks(Map<String, Object> stored) {
        return Values.rows(stored, "lines").stream()
                .map(l -> Values.of("ownPoints", share(l.get("weight")), "words", "按合同约定完成，材料随附，数据来自服务台账。"))
                .toList();
    }

    /** For each side the next persons of the list whom nobody else has named. */
    static List<Map<String, Object>> people(Map<String, Object> stored) {
        var free = new ArrayList<>(Values.rows(stored, "people"));
        var sides = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> side : Values.rows(stored, "sides")) {
            int needed = new BigDecimal(side.get("needed").toString()).intValue();
            var named = new ArrayList<String>();
            boolean supervises = side.get("side").toString().contains("主管");
            for (var one : List.copyOf(free)) {
                if (named.size() == needed) break;
                if (one.get("label").toString().matches(".*(监督岗|主管预算单位).*") != supervises) continue;
                named.add(one.get("value").toString());
                free.remove(one);
            }
            sides.add(Values.of("people", named));
        }
        return sides;
    }

    /** Every indicator marked as its kind asks: parts, degrees, figures. */
    static List<Map<String, Object>> marks(Map<String, Object> stored) {
        return Values.rows(stored, "marks").stream().map(AssessmentPapers::mark).toList();
    }

    private static Map<String, Object> mark(Map<String, Object> line) {
        var mark = new LinkedHashMap<String, Object>();
        switch (line.get("kind").toString()) {
            case "DEGREE" -> mark.put("points", share(line.get("weight")));
            case "PARTS", "TOGETHER" -> mark.put("met", "1");
            default -> {
                mark.put("reached", "95");
                mark.put("planned", "100");
            }
        }
        return mark;
    }

    private static String share(Object weight) {
        return new BigDecimal(weight.toString())
                .multiply(MOST)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
