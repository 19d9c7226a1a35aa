package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sanshe.delivery.Agreements;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.scheme.Marking;
import org.sanshe.evaluation.scheme.Marking.Band;
import org.sanshe.evaluation.scheme.Marking.Part;
import org.sanshe.evaluation.scheme.Marking.Source;
import org.sanshe.evaluation.scheme.Marking.Step;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Grade;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evaluation.scheme.Scheme.Timing;
import org.sanshe.evaluation.scheme.Scheme.Verdict;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.TaskItem;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** An assessment with a scheme of every marking and three sides, for stories of scoring. */
@TestComponent
public class Scoring {

    static final String TONGXIN = "52430198MJJ02003XF";
    static final List<String> EXPERTS = List.of("安可期", "葛云深", "孟怀谷");

    private final Bureau bureau;
    private final Agreements agreements;
    private final Assessments assessments;
    private final Seats seats;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Scoring(
            Bureau bureau,
            Agreements agreements,
            Assessments assessments,
            Seats seats,
            Cases cases,
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.bureau = bureau;
        this.agreements = agreements;
        this.assessments = assessments;
        this.seats = seats;
        this.cases = cases;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    static BigDecimal d(String number) {
        return new BigDecimal(number);
    }

    /** Parts, together, degrees, a ladder, one computed from records, and one that the third party leaves to the others. */
    static Scheme.Body body(int dropFrom) {
        var bands = List.of(
                new Band("好", d("80"), d("100")), new Band("中", d("60"), d("80")), new Band("差", d("0"), d("60")));
        return new Scheme.Body(
                d("100"),
                List.of(
                        leaf("A1", "制度与档案", "10", new Marking.Parts(List.of(part("财务制度", "4"), part("档案制度", "6")))),
                        leaf(
                                "A2",
                                "场地与安全",
                                "10",
                                new Marking.Together(List.of("场地达标", "消防合格"), List.of(d("0"), d("5"), d("10")))),
                        leaf("A3", "专业服务", "30", new Marking.Degree(bands)),
                        leaf(
                                "B1",
                                "服务人数",
                                "10",
                                new Marking.Ladder(
                                        Source.HAND,
                                        null,
                                        List.of(step("100", "10"), step("80", "6"), step("60", "3")))),
                        leaf("B2", "小组活动", "20", new Marking.Proportion(Source.RECORDS, "小组活动", null, null)),
                        new Indicator(
                                "C1",
                                "日常配合",
                                "Daily cooperation",
                                "日常管理中的配合程度",
                                d("20"),
                                new Marking.Degree(bands),
                                List.of("BUYER", "SUPERVISOR"),
                                List.of())),
                List.of(
                        new Grade("GOOD", "合格", "Passed", d("60"), Verdict.PASS, List.of()),
                        new Grade("FAIL", "不合格", "Failed", d("0"), Verdict.FAIL, List.of())),
                List.of(
                        new Side("THIRD_PARTY", "第三方", "Third party", Side.Kind.THIRD_PARTY, d("50"), 3, ""),
                        new Side("BUYER", "购买主体", "Buyer", Side.Kind.BUYER, d("30"), 2, ""),
                        new Side("SUPERVISOR", "主管部门", "Supervisor", Side.Kind.SUPERVISOR, d("20"), 1, "")),
                new Timing(10, Scheme.Late.FAIL, d("30"), 12, 1, d("0"), d("10"), dropFrom));
    }

    private static Indicator leaf(String code, String name, String weight, Marking marking) {
        return new Indicator(code, name, "Indicator " + code, "按合同和服务标准评定", d(weight), marking, List.of(), List.of());
    }

    private static Part part(String name, String points) {
        return new Part(name, d(points));
    }

    private static Step step(String from, String points) {
        return new Step(d(from), d(points));
    }

    /** Opens an assessment whose seats are named and not declared. Returns its case. */
    String open(UnaryOperator<Scheme.Body> own) {
        Actor officer = bureau.staff(Role.OFFICER);
        String agreement = agreements.begin(officer, TONGXIN, "1050000", "50 50", Set.of());
        long scheme = jdbc.sql("""
                        insert into evaluation_scheme (unit_id, code, version, name, name_en, source, complete, status, valid_from,
                          body, published_at)
                        values (?, 'SCORING-TEST', 1, '考核办法', 'Scheme', '测试', true, 'PUBLISHED', '2025-01-01', cast(? as jsonb),
                          sanshe_now()) returning id
                        """)
                .params(officer.unitId(), json.writeValueAsString(own.apply(body(0))))
                .query(Long.class)
                .single();
        long organization = bureau.supplier(TONGXIN).organizationId();
        return transaction.execute(s -> cases.open("KH", "assessmentScoring", agreement, "社会工作服务末期考核", no -> {
            assessments.add(new Assessment(
                    no,
                    scheme,
                    Assessment.Kind.FINAL,
                    agreement,
                    "社会工作服务末期考核",
                    officer.unitId(),
                    organization,
                    LocalDate.parse("2025-07-01"),
                    LocalDate.parse("2026-06-30"),
                    Instant.parse("2026-05-01T00:00:00Z"),
                    null,
                    false,
                    Assessment.Status.SCORING,
                    1,
                    null,
                    null,
                    null));
            EXPERTS.forEach(e -> name(no, "THIRD_PARTY", bureau.judge(e)));
            name(no, "BUYER", bureau.staff(Role.PROCUREMENT));
            name(no, "BUYER", bureau.staff(Role.REVIEWER));
            name(no, "SUPERVISOR", bureau.staff(Role.SUPERVISOR));
        }));
    }

    void name(String caseNo, String side, Actor person) {
        seats.name(caseNo, 1, side, person.personId(), null, person.name());
    }

    /** Everybody who scores, third parties first. */
    List<Actor> evaluators() {
        var all = new ArrayList<Actor>();
        EXPERTS.forEach(e -> all.add(bureau.judge(e)));
        all.add(bureau.staff(Role.PROCUREMENT));
        all.add(bureau.staff(Role.REVIEWER));
        all.add(bureau.staff(Role.SUPERVISOR));
        return all;
    }

    void declare(String caseNo, Actor person) {
        bureau.act(caseNo, "declareInterest", id(person), person, Map.of("stand", "SEATED", "independent", true));
    }

    void declareAll(String caseNo) {
        evaluators().forEach(p -> declare(caseNo, p));
    }

    /**
     * Hands in a sheet: the parts and what was reached are the same for all, the degrees are given.
     *
     * @param degree for A3, and two thirds of it for C1
     */
    void score(String caseNo, Actor person, String degree) {
        bureau.act(caseNo, "scoreSheet", id(person), person, sheet(person, degree));
    }

    Map<String, Object> sheet(Actor person, String degree) {
        boolean expert = person.is(Role.EVALUATOR);
        var marks = new ArrayList<Map<String, Object>>();
        marks.add(mark("met", "1,2"));
        marks.add(mark("met", "1"));
        marks.add(mark("points", degree));
        var ladder = new LinkedHashMap<String, Object>(mark("reached", "499"));
        ladder.put("planned", "500");
        marks.add(ladder);
        if (!expert) {
            marks.add(mark(
                    "points",
                    d(degree)
                            .multiply(d("2"))
                            .divide(d("3"), 3, java.math.RoundingMode.HALF_UP)
                            .toPlainString()));
        }
        return Map.of("marks", marks, "comment", "服务总体达到合同约定的要求。", "independent", true);
    }

    private static Map<String, Object> mark(String key, String value) {
        return new LinkedHashMap<>(Map.of(key, value, "remark", "见服务档案"));
    }

    /** The open sheet of somebody. */
    TaskItem task(String caseNo, String node, Actor person) {
        return bureau.open(caseNo, node).stream()
                .filter(t -> t.assignee() == person.personId())
                .findFirst()
                .orElseThrow();
    }

    static String id(Actor person) {
        return String.valueOf(person.personId());
    }
}
