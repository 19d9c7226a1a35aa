package org.sanshe.evaluation.scheme;

import java.util.LinkedHashMap;
import java.util.List;
import org.sanshe.evaluation.scheme.Scheme.Late;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evaluation.scheme.Scheme.Verdict;
import org.sanshe.evaluation.scheme.SchemeSheet.GradeRow;
import org.sanshe.evaluation.scheme.SchemeSheet.Head;
import org.sanshe.evaluation.scheme.SchemeSheet.Row;
import org.sanshe.evaluation.scheme.SchemeSheet.SideRow;

/** 模板: a small sound scheme with every kind of marking, to be written over. */
final class SheetExample {

    private SheetExample() {}

    static SchemeSheet of(boolean english) {
        var timing = new LinkedHashMap<String, String>();
        List<String> figures = List.of("10", "30", "12", "1", "30", "20", "5");
        for (TimingField field : TimingField.values()) timing.put(field.key(), figures.get(field.ordinal()));
        timing.put("late", Late.FAIL.in(english));
        return new SchemeSheet(
                new Head(
                        "MY-SCHEME",
                        "评价方案名称",
                        "Name of the scheme",
                        english ? "Where the table comes from" : "方案来源文件",
                        "100"),
                List.of(
                        row("1", "A", "管理", "Management", "40", ""),
                        row(
                                "2",
                                "A1",
                                "场地",
                                "Premises",
                                "20",
                                english ? "Parts size=10; notices=10" : "组合 面积=10；公示=10"),
                        row(
                                "2",
                                "A2",
                                "制度",
                                "Rules",
                                "20",
                                english ? "Together written; followed=0/10/20" : "同时 有制度；有执行记录=0/10/20"),
                        row(
                                "1",
                                "B",
                                "产出",
                                "Output",
                                "30",
                                english ? "Ladder 100=30; 80=20; 60=10" : "阶梯 100=30；80=20；60=10"),
                        row(
                                "1",
                                "C",
                                "成效",
                                "Outcome",
                                "20",
                                english ? "Degree good=80-100; fair=60-80; poor=0-60" : "程度 好=80-100；中=60-80；差=0-60"),
                        row("1", "D", "预算执行", "Budget", "10", english ? "Proportion(budget)" : "比例(预算)")),
                List.of(
                        new GradeRow("A", "优秀", "Excellent", "≥90", Verdict.EXCELLENT.in(english), ""),
                        new GradeRow("B", "合格", "Pass", "[60,90)", Verdict.PASS.in(english), ""),
                        new GradeRow(
                                "C",
                                "不合格",
                                "Fail",
                                "[0,60)",
                                Verdict.FAIL.in(english),
                                Consequence.Kind.STOP_PAYMENT.in(english) + "@《政府购买服务管理办法》"
                                        + (english ? "; " : "；") + Consequence.Kind.RECTIFY.in(english)
                                        + "=30@《政府购买服务管理办法》")),
                List.of(
                        new SideRow("PRO", "第三方", "Third party", Side.Kind.THIRD_PARTY.in(english), "70", "3", "社会工作"),
                        new SideRow("BUYER", "购买方", "Buyer", Side.Kind.BUYER.in(english), "30", "1", "")),
                timing);
    }

    private static Row row(String level, String code, String name, String nameEn, String weight, String marking) {
        return new Row(level, code, name, nameEn, "", weight, marking, "");
    }
}
