package org.sanshe.evaluation.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.sanshe.evaluation.scheme.SchemeSheet.GradeRow;
import org.sanshe.evaluation.scheme.SchemeSheet.Head;
import org.sanshe.evaluation.scheme.SchemeSheet.Row;
import org.sanshe.evaluation.scheme.SchemeSheet.SideRow;

/** A small sound scheme as people type it, and the same with one thing changed. */
final class Sheets {

    static final Map<String, String> TIMING = Map.of(
            "selfReportDays", "10",
            "late", "FAIL",
            "spotCheckPercent", "30",
            "spotCheckMonths", "12",
            "finalMonthsBefore", "1",
            "midtermPercent", "30",
            "spreadPercent", "20",
            "dropExtremesFrom", "5");

    private Sheets() {}

    static SchemeSheet sound() {
        return new SchemeSheet(
                new Head("TEST-1", "社工站考核", "Stations", "本局试行办法", "100"),
                List.of(
                        row("1", "A", "40", "", ""),
                        row("2", "A1", "25", "组合 制度上墙=10；档案齐全=15", "PRO"),
                        row("2", "A2", "15", "程度 好=80-100；中=60-80；差=0-60", ""),
                        row("1", "B", "60", "阶梯 100=60；80=40；60=20", "")),
                List.of(
                        grade("A", "≥90", "优秀", "同等条件下优先=12@《办法》第九条"),
                        grade("B", "[60,90)", "合格", ""),
                        grade("C", "[0,60)", "不合格", "停止支付@《办法》第十条；责令整改=30@《办法》第十条")),
                List.of(
                        side("PRO", "第三方", "60", "3"),
                        side("BUYER", "购买主体", "30", "1"),
                        side("RES", "服务对象", "10", "0")),
                TIMING);
    }

    static Row row(String level, String code, String weight, String marking, String sides) {
        return new Row(level, code, "指标" + code, "Indicator " + code, "", weight, marking, sides);
    }

    static GradeRow grade(String code, String range, String verdict, String consequences) {
        return new GradeRow(code, "等级" + code, "Grade " + code, range, verdict, consequences);
    }

    static SideRow side(String code, String kind, String weight, String evaluators) {
        return new SideRow(code, "评分方" + code, "Side " + code, kind, weight, evaluators, "");
    }

    static SchemeSheet scale(String scale) {
        Head h = sound().head();
        return new SchemeSheet(
                new Head(h.code(), h.name(), h.nameEn(), h.source(), scale),
                sound().rows(),
                sound().grades(),
                sound().sides(),
                TIMING);
    }

    static SchemeSheet rows(UnaryOperator<List<Row>> change) {
        SchemeSheet s = sound();
        return new SchemeSheet(s.head(), change.apply(new ArrayList<>(s.rows())), s.grades(), s.sides(), TIMING);
    }

    static SchemeSheet row(int at, Row row) {
        return rows(rows -> {
            rows.set(at, row);
            return rows;
        });
    }

    /** The last indicator, of 60 points, marked in this way. */
    static SchemeSheet marked(String marking) {
        return row(3, row("1", "B", "60", marking, ""));
    }

    static SchemeSheet grades(GradeRow... grades) {
        SchemeSheet s = sound();
        return new SchemeSheet(s.head(), s.rows(), List.of(grades), s.sides(), TIMING);
    }

    static SchemeSheet sides(SideRow... sides) {
        SchemeSheet s = sound();
        return new SchemeSheet(s.head(), s.rows(), s.grades(), List.of(sides), TIMING);
    }
}
