package org.sanshe.evaluation.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanshe.evaluation.scheme.Consequence;
import org.sanshe.evaluation.scheme.Marking;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.kernel.LegalBasis;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Published schemes for stories of results: one of a hundred points, one of a thousand. */
@TestComponent
public class SchemesOfTests {

    private static final LegalBasis RULE = new LegalBasis("某市社会工作服务考核办法", "");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SchemesOfTests(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Two evaluators of the buyer, a hundred points: a fail stops payment and all that follows. */
    public long hundred(long unit) {
        return publish(unit, "100");
    }

    /** The same on a thousand points. */
    public long thousand(long unit) {
        return publish(unit, "1000");
    }

    /** The code of one. */
    public String code(long id) {
        return jdbc.sql("select code from evaluation_scheme where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long publish(long unit, String scale) {
        BigDecimal full = new BigDecimal(scale);
        var half = full.divide(BigDecimal.valueOf(2));
        var body = new Scheme.Body(
                full,
                List.of(leaf("A", "服务过程", half), leaf("B", "服务成效", half)),
                List.of(
                        grade(
                                "EXCELLENT",
                                "优秀",
                                full,
                                "0.9",
                                Scheme.Verdict.EXCELLENT,
                                consequence(Consequence.Kind.PRIORITY, "12"),
                                consequence(Consequence.Kind.REWARD, "5")),
                        grade("GOOD", "良好", full, "0.8", Scheme.Verdict.PASS),
                        grade(
                                "PASS",
                                "合格",
                                full,
                                "0.6",
                                Scheme.Verdict.CONDITIONAL,
                                consequence(Consequence.Kind.PAY_PERCENT, "90"),
                                consequence(Consequence.Kind.RECTIFY, "20")),
                        grade(
                                "FAIL",
                                "不合格",
                                full,
                                "0",
                                Scheme.Verdict.FAIL,
                                consequence(Consequence.Kind.STOP_PAYMENT, null),
                                consequence(Consequence.Kind.RECTIFY, "30"),
                                consequence(Consequence.Kind.BAR_NEXT_YEAR, null),
                                consequence(Consequence.Kind.NO_RENEWAL, null),
                                consequence(Consequence.Kind.TERMINATE, null))),
                List.of(new Scheme.Side(
                        "BUYER", "购买主体", "Buyer", Scheme.Side.Kind.BUYER, BigDecimal.valueOf(100), 2, "")),
                new Scheme.Timing(
                        5,
                        Scheme.Late.FAIL,
                        BigDecimal.valueOf(30),
                        12,
                        1,
                        BigDecimal.valueOf(30),
                        BigDecimal.valueOf(20),
                        0));
        return jdbc.sql("""
                        insert into evaluation_scheme (unit_id, code, version, name, name_en, source, complete, status,
                          valid_from, body, published_at)
                        values (?, ?, 1, '社会工作服务评价方案', 'Social work scheme', '测试', true, 'PUBLISHED', '2020-01-01',
                          cast(? as jsonb), sanshe_now()) returning id
                        """)
                .params(unit, "TEST-" + NEXT.incrementAndGet(), json.writeValueAsString(body))
                .query(Long.class)
                .single();
    }

    private static Scheme.Indicator leaf(String code, String name, BigDecimal weight) {
        return new Scheme.Indicator(
                code, name, name, "按方案", weight, new Marking.Degree(List.of()), List.of(), List.of());
    }

    private static Scheme.Grade grade(
            String code, String name, BigDecimal scale, String from, Scheme.Verdict verdict, Consequence... then) {
        return new Scheme.Grade(code, name, code, scale.multiply(new BigDecimal(from)), verdict, List.of(then));
    }

    private static Consequence consequence(Consequence.Kind kind, String value) {
        return new Consequence(kind, value == null ? null : new BigDecimal(value), RULE);
    }
}
