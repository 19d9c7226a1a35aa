package org.sanshe.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.sanshe.evaluation.scheme.Consequence;
import org.sanshe.evaluation.scheme.Marking;
import org.sanshe.evaluation.scheme.Scheme.Body;
import org.sanshe.evaluation.scheme.Scheme.Grade;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Late;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evaluation.scheme.Scheme.Timing;
import org.sanshe.evaluation.scheme.Scheme.Verdict;
import org.sanshe.kernel.LegalBasis;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A small published scheme for stories: four leaves, four sides, four grades, ten working days, late is a fail. */
@TestComponent
public class Published {

    /** Its code. */
    public static final String CODE = "SW-TEST";

    private static final LegalBasis BASIS = new LegalBasis("《深圳市…》（深民规〔2021〕3号）", "");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Published(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Publishes it for a unit. Returns the version's id. */
    public long scheme(long unitId) {
        return scheme(unitId, body -> body);
    }

    /** The same, changed. */
    public long scheme(long unitId, UnaryOperator<Body> change) {
        return jdbc.sql("""
                        insert into evaluation_scheme (unit_id, code, version, name, name_en, source, complete, status, valid_from,
                          body, published_at)
                        values (:unit, :code, 1, '社会工作服务项目评价', 'Assessment of social-work services', '测试', true, 'PUBLISHED',
                          date '2024-01-01', cast(:body as jsonb), sanshe_now()) returning id
                        """)
                .param("unit", unitId)
                .param("code", CODE)
                .param("body", json.writeValueAsString(change.apply(body())))
                .query(Long.class)
                .single();
    }

    /** The same with other consequences of lateness. */
    public static UnaryOperator<Body> late(Late late) {
        return timing(t -> new Timing(
                t.selfReportDays(),
                late,
                t.spotCheckPercent(),
                t.spotCheckMonths(),
                t.finalMonthsBefore(),
                t.midtermPercent(),
                t.spreadPercent(),
                t.dropExtremesFrom()));
    }

    /** The same with another timing. */
    public static UnaryOperator<Body> timing(UnaryOperator<Timing> change) {
        return b -> new Body(b.scale(), b.indicators(), b.grades(), b.sides(), change.apply(b.timing()));
    }

    /** The same with other sides. */
    public static UnaryOperator<Body> sides(Side... sides) {
        return b -> new Body(b.scale(), b.indicators(), b.grades(), List.of(sides), b.timing());
    }

    /** 评分方. */
    public static Side side(String code, String name, Side.Kind kind, int weight, int evaluators, String expertise) {
        return new Side(code, name, code, kind, BigDecimal.valueOf(weight), evaluators, expertise);
    }

    private static Body body() {
        return new Body(
                BigDecimal.valueOf(100),
                List.of(
                        new Indicator(
                                "A",
                                "产出",
                                "Output",
                                null,
                                BigDecimal.valueOf(40),
                                null,
                                List.of(),
                                List.of(
                                        leaf("A1", "服务数量", 30, proportion(Marking.Source.RECORDS, "小组活动")),
                                        leaf("A2", "预算执行", 10, proportion(Marking.Source.BUDGET, null)))),
                        leaf("B1", "服务质量", 40, new Marking.Degree(List.of())),
                        leaf("C1", "服务规范", 20, new Marking.Degree(List.of()))),
                List.of(
                        grade("A", "优秀", 90, Verdict.EXCELLENT),
                        grade("B", "良好", 80, Verdict.PASS),
                        grade("C", "合格", 60, Verdict.PASS),
                        new Grade(
                                "D",
                                "不合格",
                                "Fail",
                                BigDecimal.ZERO,
                                Verdict.FAIL,
                                List.of(new Consequence(Consequence.Kind.STOP_PAYMENT, null, BASIS)))),
                List.of(
                        side("THIRD_PARTY", "第三方（专业）", Side.Kind.THIRD_PARTY, 50, 2, "社会工作"),
                        side("FINANCIAL", "第三方（财务）", Side.Kind.THIRD_PARTY, 10, 1, "财务会计"),
                        side("BUYER", "购买主体", Side.Kind.BUYER, 25, 1, ""),
                        side("SUPERVISOR", "主管部门", Side.Kind.SUPERVISOR, 15, 1, "")),
                new Timing(
                        10,
                        Late.FAIL,
                        BigDecimal.valueOf(30),
                        12,
                        1,
                        BigDecimal.valueOf(40),
                        BigDecimal.valueOf(20),
                        0));
    }

    private static Indicator leaf(String code, String name, int weight, Marking marking) {
        return new Indicator(code, name, code, "按协议约定", BigDecimal.valueOf(weight), marking, List.of(), List.of());
    }

    private static Marking proportion(Marking.Source source, String item) {
        return new Marking.Proportion(source, item, null, null);
    }

    private static Grade grade(String code, String name, int from, Verdict verdict) {
        return new Grade(code, name, code, BigDecimal.valueOf(from), verdict, List.of());
    }
}
