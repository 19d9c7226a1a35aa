package org.sanshe.evaluation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Agreements;
import org.sanshe.delivery.Counted;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Deliverable;
import org.sanshe.delivery.Milestones.Planned;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Rectifications;
import org.sanshe.evaluation.TrackRecord;
import org.sanshe.evaluation.scheme.Consequence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Inbox;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A result decides something: it releases an instalment or stops it, and an objection that is upheld changes both. */
@SansheTest
@Import({Agreements.class, Counted.class, SchemesOfTests.class})
class AssessmentResultStoryTest {

    private static final String TONGXIN = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Counted counted;

    @Autowired
    SchemesOfTests schemes;

    @Autowired
    Assessments assessments;

    @Autowired
    TrackRecord record;

    @Autowired
    Effects effects;

    @Autowired
    ResultRows results;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Milestones milestones;

    @Autowired
    Payments payments;

    @Autowired
    Cases cases;

    @Autowired
    Inbox inbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Actor officer;
    private Actor head;
    private Actor leader;
    private Actor supplier;
    private String agreement;
    private List<Actor> evaluators;

    @BeforeEach
    void aContractHalfWay() throws Exception {
        bureau.open("2026-01-05");
        officer = bureau.staff(Role.OFFICER);
        head = bureau.staff(Role.SECTION_HEAD);
        leader = bureau.staff(Role.LEADER);
        supplier = bureau.supplier(TONGXIN);
        agreement = agreements.begin(officer, TONGXIN, "1000000", "50 50", Set.of());
        counted.groups(agreement, "7", "7", true);
        evaluators = List.of(colleague("顾清"), colleague("陆明"));
    }

    @Test
    void aMidtermPassReleasesTheSecondInstalment() {
        String milestone = milestoneByAssessment();
        String no = scored(schemes.hundred(officer.unitId()), "42", "44");
        // a result that is not final releases nothing
        assertThatThrownBy(() -> conclude(milestone)).hasMessageContaining("RESULT_MISSING");
        finish(no);
        assertThat(assessments.get(no).score()).isEqualByComparingTo("86");
        assertThat(assessments.get(no).grade()).isEqualTo("GOOD");
        conclude(milestone);
        assertThat(payments.of(agreement)).extracting(PaymentView::amount).containsExactly(Money.ofYuan(500_000));
        bureau.ended(no, "assessed");
    }

    @Test
    void aConditionalPassPaysNineTenthsAndOrdersARectification() {
        String milestone = milestoneByAssessment();
        String no = scored(schemes.hundred(officer.unitId()), "35", "35");
        finish(no);
        assertThat(assessments.get(no).grade()).isEqualTo("PASS");
        conclude(milestone);
        assertThat(payments.of(agreement)).extracting(PaymentView::amount).containsExactly(Money.ofYuan(450_000));
        assertThat(rectifications.allClosed(agreement)).isFalse();
    }

    @Test
    void aFailStopsPaymentUntilTheReCheckIsPassed() {
        String milestone = milestoneByAssessment();
        String no = scored(schemes.hundred(officer.unitId()), "22", "24");
        finish(no);
        assertThat(assessments.get(no).grade()).isEqualTo("FAIL");
        assertThatThrownBy(() -> conclude(milestone)).hasMessageContaining("PAYMENT_STOPPED");
        assertThat(stopped()).isTrue();
        assertThat(record.of(agreement))
                .singleElement()
                .satisfies(o -> assertThat(o.passed()).isFalse());
        // the rectification it ordered: plan, evidence, re-check
        String order = cases.children(no).stream()
                .filter(c -> c.process().equals("rectification"))
                .findFirst()
                .orElseThrow()
                .caseNo();
        bureau.act(
                order,
                "planRectification",
                supplier,
                Map.of("items", List.of(Map.of("measure", "逐项整改。", "person", "周敏", "doneBy", "2026-02-05"))));
        bureau.act(
                order,
                "rectify",
                supplier,
                Map.of("decision", "HAND_IN", "items", List.of(Map.of("done", "补齐服务档案，重做小组。"))));
        assertThat(stopped()).isTrue();
        bureau.act(order, "recheck", officer, Map.of("items", List.of(Map.of("result", "MET")), "way", "ON_SITE"));
        bureau.ended(order, "rectified");
        // payment goes on
        assertThat(stopped()).isFalse();
        assertThat(effects.of(no))
                .filteredOn(e -> e.kind() == Consequence.Kind.STOP_PAYMENT)
                .allSatisfy(e -> assertThat(e.lifted()).isTrue());
        conclude(milestone);
        assertThat(payments.of(agreement)).extracting(PaymentView::amount).containsExactly(Money.ofYuan(500_000));
        // the bar for next year stands all the same
        assertThat(record.barred(supplier.organizationId(), LocalDate.parse("2027-06-01")))
                .isPresent();
    }

    /** F7: six modules or two, a thousand points are a thousand; an excellent result is a priority and no contract. */
    @Test
    void aThousandPointsAreNeverCutAtAHundred() {
        String no = scored(schemes.thousand(officer.unitId()), "450", "456");
        finish(no);
        Assessment a = assessments.get(no);
        assertThat(a.score()).isEqualByComparingTo("906");
        assertThat(a.grade()).isEqualTo("EXCELLENT");
        assertThat(record.of(agreement)).singleElement().satisfies(o -> {
            assertThat(o.scale()).isEqualByComparingTo("1000");
            assertThat(o.percent()).isEqualByComparingTo("90.60");
        });
        assertThat(record.hasPriority(supplier.organizationId(), a.finalOn())).isTrue();
        assertThat(record.hasPriority(
                        supplier.organizationId(), a.finalOn().plusMonths(12).minusDays(1)))
                .isTrue();
        assertThat(record.hasPriority(supplier.organizationId(), a.finalOn().plusMonths(12)))
                .isFalse();
    }

    @Test
    void anObjectionThatIsUpheldChangesTheGradeAndWhatFollows() {
        String milestone = milestoneByAssessment();
        String no = scored(schemes.hundred(officer.unitId()), "28", "29");
        bureau.act(no, "confirmResult", head, Map.of("outcome", "CONFIRM"));
        assertThat(assessments.get(no).grade()).isEqualTo("FAIL");
        String objection = bureau.start(
                "assessmentObjection",
                supplier,
                Map.of(
                        "assessment",
                        no,
                        "grounds",
                        List.of("EVIDENCE"),
                        "facts",
                        "服务成效的签到表已经随自评提交，评分时没有计入。",
                        "evidenceFiles",
                        List.of()));
        bureau.act(
                objection,
                "examineObjection",
                officer,
                Map.of("finding", "签到表在自评附件中，评分没有提及。", "proposal", "REEVALUATE", "files", List.of()));
        bureau.act(
                objection, "decideObjection", leader, Map.of("outcome", "REEVALUATE", "reasons", "签到表属于方案要求的证据，应当计入。"));
        bureau.ended(objection, "objectionUpheld");
        // others score again: those of the first round cannot be named
        bureau.at("2026-02-10T09:00");
        assertThat(bureau.openNodes(no)).containsExactly("nameOthers");
        assertThatThrownBy(() -> name(no, "nameOthers", evaluators)).isInstanceOf(RuntimeException.class);
        List<Actor> others = List.of(colleague("林见"), colleague("许宁"));
        name(no, "nameOthers", others);
        score(no, others, "41", "43");
        bureau.act(no, "confirmResult", head, Map.of("outcome", "CONFIRM"));
        assertThat(results.publications(no)).hasSize(2);
        bureau.at("2026-02-25T09:00");
        Assessment a = assessments.get(no);
        assertThat(a.status()).isEqualTo(Assessment.Status.FINAL);
        assertThat(a.score()).isEqualByComparingTo("84");
        assertThat(a.grade()).isEqualTo("GOOD");
        assertThat(effects.of(no)).isEmpty();
        assertThat(stopped()).isFalse();
        conclude(milestone);
        assertThat(payments.of(agreement)).extracting(PaymentView::amount).containsExactly(Money.ofYuan(500_000));
    }

    /** From the start to the confirmed sheets: two evaluators give the same to both indicators, the one and the other. */
    private String scored(long scheme, String one, String other) {
        String no = bureau.start(
                "assessment",
                officer,
                Map.of(
                        "agreement", agreement,
                        "scheme", schemes.code(scheme),
                        "kind", "MIDTERM",
                        "periodFrom", "2025-07-01",
                        "periodTo", "2025-12-31"));
        bureau.act(
                no,
                "selfEvaluate",
                supplier,
                Map.of("lines", List.of(line(true), line(false)), "summary", "服务按计划开展", "promise", true));
        name(no, "nameEvaluators", evaluators);
        score(no, evaluators, one, other);
        return no;
    }

    private Map<String, Object> line(boolean file) {
        return Map.of(
                "ownPoints",
                40,
                "words",
                "按计划完成",
                "files",
                file ? List.of(bureau.upload(supplier, "小组记录 " + agreement)) : List.of());
    }

    private void name(String no, String node, List<Actor> people) {
        bureau.act(
                no,
                node,
                officer,
                Map.of(
                        "sides",
                        List.of(Map.of(
                                "people",
                                people.stream()
                                        .map(AssessmentResultStoryTest::id)
                                        .toList()))));
    }

    /** The mean of both is what counts: every indicator gets the one's and the other's points. */
    private void score(String no, List<Actor> people, String one, String other) {
        people.forEach(
                p -> bureau.act(no, "declareInterest", id(p), p, Map.of("stand", "SEATED", "independent", true)));
        for (Actor p : people) {
            String points = p == people.get(0) ? one : other;
            bureau.act(
                    no,
                    "scoreSheet",
                    id(p),
                    p,
                    Map.of(
                            "marks",
                            List.of(
                                    Map.of("points", points, "remark", "见服务档案"),
                                    Map.of("points", points, "remark", "见服务档案")),
                            "comment",
                            "按方案逐项评定，服务记录完整，档案可查。",
                            "independent",
                            true));
        }
    }

    /** Confirmed, published, not objected to. */
    private void finish(String no) {
        bureau.act(no, "confirmResult", head, Map.of("outcome", "CONFIRM"));
        bureau.at("2026-01-20T09:00");
        assertThat(assessments.get(no).status()).isEqualTo(Assessment.Status.FINAL);
        if (bureau.openNodes(no).contains("considerTermination")) {
            bureau.act(no, "considerTermination", officer, Map.of("decision", "CONTINUE", "reason", "先看整改和复查的结果再定。"));
        }
    }

    /** The second instalment is paid by assessment of the first half year; all is delivered and judged as met. */
    private String milestoneByAssessment() {
        transaction.executeWithoutResult(s -> {
            milestones.plan(
                    agreement,
                    List.of(
                            new Planned(
                                    1,
                                    "中期",
                                    Trigger.ASSESSMENT,
                                    2,
                                    LocalDate.parse("2025-07-01"),
                                    LocalDate.parse("2025-12-31"),
                                    LocalDate.parse("2026-03-31"),
                                    false,
                                    List.of(new Deliverable("小组活动", "不少于六节", new BigDecimal("7"), "签到表"))),
                            new Planned(
                                    2,
                                    "期满",
                                    Trigger.ACCEPTANCE,
                                    1,
                                    null,
                                    null,
                                    LocalDate.parse("2026-06-30"),
                                    false,
                                    List.of(new Deliverable("总结报告", "与记录一致", null, "报告")))),
                    officer);
            milestones.open(agreement);
        });
        String no = milestones.of(agreement).get(0).caseNo();
        bureau.act(
                no,
                "submitDeliverables",
                supplier,
                Map.of(
                        "items",
                        List.of(Map.of(
                                "handedIn",
                                "七个小组的资料",
                                "files",
                                List.of(bureau.upload(supplier, "成果 " + agreement)),
                                "reached",
                                7))));
        bureau.act(
                no,
                "checkDeliverables",
                officer,
                Map.of("items", List.of(Map.of("verdict", "OK")), "deductions", List.of()));
        var offered = (List<?>) opens(no, "nameAcceptanceGroup", officer).get("candidates");
        List<String> members = offered.stream()
                .map(c -> (Map<?, ?>) c)
                .filter(c -> !String.valueOf(c.get("label")).contains("不得参加"))
                .map(c -> String.valueOf(c.get("value")))
                .limit(3)
                .toList();
        bureau.act(no, "nameAcceptanceGroup", officer, Map.of("members", members));
        for (String member : members) {
            Actor actor = new Actor(Long.parseLong(member), Long.parseLong(member), "验收成员", Set.of(), null, null, null);
            int standards = ((List<?>) opens(no, "judgeDelivery", actor).get("standards")).size();
            bureau.act(
                    no,
                    "judgeDelivery",
                    member,
                    actor,
                    Map.of(
                            "standards",
                            java.util.Collections.nCopies(standards, Map.of("result", "MET")),
                            "verdict",
                            "ACCEPTED"));
        }
        return no;
    }

    private void conclude(String milestone) {
        bureau.act(
                milestone,
                "concludeAcceptance",
                officer,
                new HashMap<>(Map.of("outcome", "ACCEPTED", "opinion", "按验收小组意见。", "deductions", List.of())));
    }

    private Map<String, Object> opens(String caseNo, String node, Actor actor) {
        var task = bureau.open(caseNo, node).stream()
                .filter(t -> t.element() == null || t.element().equals(id(actor)))
                .findFirst()
                .orElseThrow();
        return inbox.open(task.taskId(), actor).stored();
    }

    private boolean stopped() {
        return jdbc.sql("select exists (select from payment_suspension where agreement = ? and until is null)")
                .param(agreement)
                .query(Boolean.class)
                .single();
    }

    /** Somebody of the bureau with a post, who may be named to score for the buyer. */
    private Actor colleague(String name) {
        long id = jdbc.sql("insert into person (name) values (?) returning id")
                .param(name)
                .query(Long.class)
                .single();
        jdbc.sql("insert into account (id, person_id, username, password_hash, unit_id) values (?, ?, ?, '', ?)")
                .params(new ArrayList<Object>(List.of(id, id, "colleague" + id, officer.unitId())))
                .update();
        jdbc.sql("insert into account_role values (?, 'REVIEWER')").param(id).update();
        return new Actor(id, id, name, Set.of(Role.REVIEWER), officer.unitId(), null, null);
    }

    private static String id(Actor person) {
        return String.valueOf(person.personId());
    }
}
