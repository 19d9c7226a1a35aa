package org.sanshe.evaluation.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.sanshe.evaluation.scheme.Sheets.grade;
import static org.sanshe.evaluation.scheme.Sheets.row;
import static org.sanshe.evaluation.scheme.Sheets.side;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scheme must satisfy, each rule with a scheme that breaks it alone, and what cannot even be read. */
class SchemeCheckTest {

    static List<SchemeProblem> problems(SchemeSheet sheet) {
        SheetReading.Read read = SheetReading.of(sheet);
        var problems = new ArrayList<>(read.problems());
        if (problems.isEmpty()) problems.addAll(SchemeCheck.of(read.body()));
        return problems;
    }

    @Test
    void aSoundSchemeHasNoProblems() {
        assertThat(problems(Sheets.sound())).isEmpty();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(Sheets.scale("0"), "scale", SchemeRule.SCALE_WRONG),
                arguments(Sheets.scale(""), "scale", SchemeRule.SCALE_WRONG),
                arguments(Sheets.scale("99.999"), "scale", SchemeRule.SCALE_NOT_REACHED),
                arguments(Sheets.scale("1000"), "scale", SchemeRule.SCALE_NOT_REACHED),
                arguments(Sheets.rows(r -> List.of()), "indicators", SchemeRule.NO_INDICATORS),
                arguments(
                        Sheets.row(
                                2,
                                row(
                                        "2",
                                        "A2",
                                        "14.999",
                                        Sheets.sound().rows().get(2).marking(),
                                        "")),
                        "i0-weight",
                        SchemeRule.WEIGHTS_DO_NOT_SUM),
                arguments(
                        Sheets.row(
                                2,
                                row("2", "A2", "", Sheets.sound().rows().get(2).marking(), "")),
                        "i2-weight",
                        SchemeRule.WEIGHT_MISSING),
                arguments(
                        Sheets.row(
                                2,
                                row(
                                        "2",
                                        "A1",
                                        "15",
                                        Sheets.sound().rows().get(2).marking(),
                                        "")),
                        "i2-code",
                        SchemeRule.CODE_TWICE),
                arguments(Sheets.row(2, row("2", "A2", "15", "", "")), "i2-marking", SchemeRule.MARKING_MISSING),
                arguments(Sheets.row(0, row("1", "A", "40", "比例", "")), "i0-marking", SchemeRule.MARKING_ON_BRANCH),
                arguments(
                        Sheets.row(1, row("2", "A1", "25", "组合 一=10；二=14", "PRO")),
                        "i1-marking",
                        SchemeRule.PARTS_DO_NOT_SUM),
                arguments(
                        Sheets.row(1, row("2", "A1", "25", "组合 一=25；二=0", "PRO")),
                        "i1-marking",
                        SchemeRule.PART_POINTS_WRONG),
                arguments(Sheets.marked("程度 好=80-100；中=60-79；差=0-60"), "i3-marking", SchemeRule.BANDS_BROKEN),
                arguments(Sheets.marked("程度 好=80-100；中=60-80"), "i3-marking", SchemeRule.BANDS_BROKEN),
                arguments(Sheets.marked("程度"), "i3-marking", SchemeRule.BANDS_BROKEN),
                arguments(Sheets.marked("同时 一；二=0/60"), "i3-marking", SchemeRule.TOGETHER_COUNT),
                arguments(Sheets.marked("同时 一；二=0/30/20"), "i3-marking", SchemeRule.TOGETHER_POINTS),
                arguments(Sheets.marked("同时 一；二=0/30/59"), "i3-marking", SchemeRule.TOGETHER_POINTS),
                arguments(Sheets.marked("阶梯 80=60；100=40"), "i3-marking", SchemeRule.STEPS_NOT_DESCENDING),
                arguments(Sheets.marked("阶梯 100=60；80=60"), "i3-marking", SchemeRule.STEPS_NOT_DESCENDING),
                arguments(Sheets.marked("阶梯 100=61；80=40"), "i3-marking", SchemeRule.STEP_TOP),
                arguments(Sheets.marked("阶梯 100=59"), "i3-marking", SchemeRule.STEP_TOP),
                arguments(Sheets.marked("比例 超过100扣20"), "i3-marking", SchemeRule.FAR_EXCEEDED_WRONG),
                arguments(Sheets.marked("比例 超过150扣101"), "i3-marking", SchemeRule.FAR_EXCEEDED_WRONG),
                arguments(Sheets.marked("比例(台账)"), "i3-marking", SchemeRule.ITEM_MISSING),
                arguments(Sheets.row(3, row("1", "B", "60", "比例", "NOBODY")), "i3-sides", SchemeRule.SIDE_UNKNOWN),
                arguments(Sheets.row(3, row("1", "B", "60", "比例", "RES")), "i3-sides", SchemeRule.SIDE_UNKNOWN),
                arguments(Sheets.grades(), "grades", SchemeRule.NO_GRADES),
                arguments(
                        Sheets.grades(grade("A", "≥60", "优秀", ""), grade("B", "0", "合格", "")),
                        "grades",
                        SchemeRule.NO_FAIL),
                arguments(
                        Sheets.grades(grade("A", "≥60", "优秀", ""), grade("B", "≥10", "不合格", "")),
                        "g1-range",
                        SchemeRule.GRADE_BOTTOM),
                arguments(
                        Sheets.grades(
                                grade("A", "≥60", "优秀", ""), grade("B", "≥60", "合格", ""), grade("C", "0", "不合格", "")),
                        "g1-range",
                        SchemeRule.GRADE_ORDER),
                arguments(
                        Sheets.grades(grade("A", "≥101", "优秀", ""), grade("C", "0", "不合格", "")),
                        "g0-range",
                        SchemeRule.GRADE_ABOVE_SCALE),
                arguments(
                        Sheets.grades(grade("A", "≥60", "不合格", ""), grade("B", "0", "优秀", "")),
                        "g1-verdict",
                        SchemeRule.VERDICT_ORDER),
                arguments(
                        Sheets.grades(grade("A", "≥60", "优秀", ""), grade("A", "0", "不合格", "")),
                        "g1-code",
                        SchemeRule.CODE_TWICE),
                arguments(
                        Sheets.grades(grade("A", "≥60", "优秀", "支付比例=101@《办法》"), grade("B", "0", "不合格", "")),
                        "g0-consequences",
                        SchemeRule.CONSEQUENCE_VALUE),
                arguments(
                        Sheets.grades(grade("A", "≥60", "优秀", "同等条件下优先@《办法》"), grade("B", "0", "不合格", "")),
                        "g0-consequences",
                        SchemeRule.CONSEQUENCE_VALUE),
                arguments(
                        Sheets.grades(grade("A", "≥60", "优秀", ""), grade("B", "0", "不合格", "责令整改=0@《办法》")),
                        "g1-consequences",
                        SchemeRule.CONSEQUENCE_VALUE),
                arguments(
                        Sheets.grades(grade("A", "≥60", "优秀", ""), grade("B", "0", "不合格", "停止支付=5@《办法》")),
                        "g1-consequences",
                        SchemeRule.CONSEQUENCE_VALUE),
                arguments(
                        Sheets.grades(grade("A", "≥60", "优秀", ""), grade("B", "0", "不合格", "停止支付")),
                        "g1-consequences",
                        SchemeRule.CONSEQUENCE_BASIS),
                arguments(
                        Sheets.grades(grade("A", "≥60", "优秀", "停止支付@《办法》"), grade("B", "0", "不合格", "")),
                        "g0-consequences",
                        SchemeRule.CONSEQUENCE_CLASH),
                arguments(
                        Sheets.grades(grade("A", "≥60", "优秀", ""), grade("B", "0", "不合格", "同等条件下优先=12@《办法》")),
                        "g1-consequences",
                        SchemeRule.CONSEQUENCE_CLASH),
                arguments(Sheets.sides(), "sides", SchemeRule.NO_SIDES),
                arguments(
                        Sheets.sides(side("PRO", "第三方", "60", "3"), side("BUYER", "购买主体", "39.999", "1")),
                        "sides",
                        SchemeRule.SIDES_DO_NOT_SUM),
                arguments(Sheets.sides(side("PRO", "第三方", "100", "0")), "s0-evaluators", SchemeRule.SIDE_EVALUATORS),
                arguments(
                        Sheets.sides(side("PRO", "第三方", "90", "3"), side("RES", "服务对象", "10", "1")),
                        "s1-evaluators",
                        SchemeRule.SIDE_EVALUATORS),
                arguments(
                        Sheets.sides(side("PRO", "第三方", "100", "3"), side("B", "购买主体", "", "1")),
                        "s1-weight",
                        SchemeRule.SIDE_WEIGHT));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void tellsEachRuleAtItsField(SchemeSheet sheet, String field, SchemeRule rule) {
        assertThat(problems(sheet)).anySatisfy(p -> {
            assertThat(p.field()).isEqualTo(field);
            assertThat(p.rule()).isEqualTo(rule);
            assertThat(p.zh()).isNotBlank().doesNotContain("{");
            assertThat(p.en()).isNotBlank().doesNotContain("{");
        });
    }

    /** F1: the table of Shenzhen as printed lets 89.5, 79.5 and 59.5 fall through. */
    @Test
    void refusesThePrintedTableAndNamesItsGaps() {
        var printed = problems(Sheets.grades(
                grade("A", "≥90", "优秀", ""),
                grade("B", "80-89", "合格", ""),
                grade("C", "60–79", "合格", ""),
                grade("D", "≤59", "不合格", "")));
        assertThat(printed)
                .extracting(SchemeProblem::rule)
                .containsExactly(SchemeRule.GRADE_GAP, SchemeRule.GRADE_GAP, SchemeRule.GRADE_GAP);
        assertThat(printed).extracting(SchemeProblem::field).containsExactly("g1-range", "g2-range", "g3-range");
        assertThat(printed.get(0).zh()).contains("89–90", "89.5", "[80,90)");
        assertThat(printed.get(1).zh()).contains("79.5");
        assertThat(printed.get(2).en()).contains("59.5");
    }

    @Test
    void takesTheSameTableHalfOpen() {
        SchemeSheet sheet = Sheets.grades(
                grade("A", "[90,100]", "优秀", ""),
                grade("B", "[80,90)", "合格", ""),
                grade("C", "60以上", "合格", ""),
                grade("D", "<60", "不合格", ""));
        assertThat(problems(sheet)).isEmpty();
        var scheme = new Scheme(
                1, null, "T", 1, "", "", "", true, SheetReading.of(sheet).body());
        assertThat(List.of("90", "89.5", "80", "79.5", "60", "59.999", "0", "100"))
                .extracting(s -> scheme.grade(new BigDecimal(s)).code())
                .containsExactly("A", "B", "B", "C", "C", "D", "D", "A");
    }

    /** A 1,000-point table that books 950 twice. */
    @Test
    void refusesAScoreThatStandsInTwoGrades() {
        var twice = problems(Sheets.grades(
                grade("A", "≥95", "优秀", ""), grade("B", "90-95", "合格", ""), grade("C", "[0,90)", "不合格", "")));
        assertThat(twice).extracting(SchemeProblem::rule).containsExactly(SchemeRule.GRADE_OVERLAP);
        assertThat(twice.get(0).zh()).contains("95分同时属于两个等级");
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments(Sheets.row(0, row("2", "A", "40", "", "")), "i0-level"),
                arguments(Sheets.row(3, row("1", "B", "六十", "比例", "")), "i3-weight"),
                arguments(Sheets.row(3, row("1", "B", "-60", "比例", "")), "i3-weight"),
                arguments(Sheets.row(3, row("1", "B", "60.0001", "比例", "")), "i3-weight"),
                arguments(Sheets.row(3, row("1", "B", "60", "打分", "")), "i3-marking"),
                arguments(Sheets.marked("组合 一项"), "i3-marking"),
                arguments(Sheets.marked("阶梯 全部=60"), "i3-marking"),
                arguments(Sheets.marked("阶梯(来历) 100=60"), "i3-marking"),
                arguments(Sheets.marked("比例 多了就扣"), "i3-marking"),
                arguments(Sheets.marked("同时 一；二=0/x/60"), "i3-marking"),
                arguments(Sheets.grades(grade("A", "很高", "优秀", ""), grade("B", "0", "不合格", "")), "g0-range"),
                arguments(Sheets.grades(grade("A", "≥60", "很好", ""), grade("B", "0", "不合格", "")), "g0-verdict"),
                arguments(
                        Sheets.grades(grade("A", "≥60", "优秀", "直接续签"), grade("B", "0", "不合格", "")), "g0-consequences"),
                arguments(Sheets.sides(side("PRO", "专家", "100", "3")), "s0-kind"),
                arguments(Sheets.sides(side("PRO", "第三方", "100", "几人")), "s0-evaluators"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void tellsWhatCannotBeReadAtItsField(SchemeSheet sheet, String field) {
        List<SchemeProblem> unreadable = SheetReading.of(sheet).problems();
        assertThat(unreadable).extracting(SchemeProblem::field).containsExactly(field);
        assertThat(unreadable).allSatisfy(p -> assertThat(p.rule()).isNull());
    }

    @Test
    void aFourthLevelIsTooDeep() {
        var deep = new Scheme.Indicator(
                "D", "末级", "Deep", "", BigDecimal.TEN, MarkingText.read("比例"), List.of(), List.of());
        for (String code : List.of("C", "B", "A")) {
            deep = new Scheme.Indicator(code, code, code, "", BigDecimal.TEN, null, List.of(), List.of(deep));
        }
        Scheme.Body sound = SheetReading.of(Sheets.sound()).body();
        var body = new Scheme.Body(BigDecimal.TEN, List.of(deep), sound.grades(), sound.sides(), sound.timing());
        assertThat(SchemeCheck.of(body)).extracting(SchemeProblem::rule).contains(SchemeRule.TOO_DEEP);
    }

    @Test
    void asTypedAndReadAgainItIsTheSame() {
        Scheme.Body body = SheetReading.of(Sheets.sound()).body();
        var scheme = new Scheme(1, 1L, "TEST-1", 1, "社工站考核", "Stations", "本局试行办法", true, body);
        for (boolean english : List.of(false, true)) {
            SheetReading.Read again = SheetReading.of(SchemeSheet.of(scheme, english));
            assertThat(again.problems()).isEmpty();
            assertThat(again.body()).isEqualTo(body);
        }
    }
}
