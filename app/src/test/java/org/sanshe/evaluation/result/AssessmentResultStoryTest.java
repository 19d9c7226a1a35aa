package org.sanshe.evaluation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Agreements;
import org.sanshe.delivery.Counted;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Rectifications;
import org.sanshe.evaluation.TrackRecord;
import org.sanshe.evaluation.scheme.Consequence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A result decides something: it releases an instalment or stops it, and an objection that is upheld changes both. */
@SansheTest
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
    AssessingOfTests assessing;

    @Autowired
    InstalmentsOfTests instalments;

    @Autowired
    Payments payments;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

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
        evaluators = List.of(assessing.colleague(officer, "顾清"), assessing.colleague(officer, "陆明"));
    }

    @Test
    void aMidtermPassReleasesTheSecondInstalment() {
        String milestone = instalments.byAssessment(agreement, officer, supplier);
        String no = scored(schemes.hundred(officer.unitId()), "42", "44");
        // a result that is not final releases nothing
        assertThatThrownBy(() -> instalments.conclude(milestone, officer)).hasMessageContaining("RESULT_MISSING");
        finish(no);
        assertThat(assessments.get(no).score()).isEqualByComparingTo("86");
        assertThat(assessments.get(no).grade()).isEqualTo("GOOD");
        instalments.conclude(milestone, officer);
        assertThat(payments.of(agreement)).extracting(PaymentView::amount).containsExactly(Money.ofYuan(500_000));
        bureau.ended(no, "assessed");
    }

    @Test
    void aConditionalPassPaysNineTenthsAndOrdersARectification() {
        String milestone = instalments.byAssessment(agreement, officer, supplier);
        String no =
                assessing.selfEvaluated(officer, supplier, agreement, schemes.code(schemes.hundred(officer.unitId())));
        assessing.name(no, "nameEvaluators", officer, evaluators);
        assessing.seat(no, evaluators);
        evaluators.forEach(e -> assessing.sheet(no, e, "41", "29.9"));
        finish(no);
        assertThat(assessments.get(no).grade()).isEqualTo("PASS");
        instalments.conclude(milestone, officer);
        assertThat(payments.of(agreement)).extracting(PaymentView::amount).containsExactly(Money.ofYuan(450_000));
        assertThat(rectifications.allClosed(agreement)).isFalse();
        // what is to be put right is the indicator that lost more than two fifths of its points
        assertThat(findings()).singleElement().asString().contains("B 服务成效得 29.9 分，满分 50 分，得分率 59.8%");
    }

    @Test
    void aFailStopsPaymentUntilTheReCheckIsPassed() {
        String milestone = instalments.byAssessment(agreement, officer, supplier);
        String no =
                assessing.selfEvaluated(officer, supplier, agreement, schemes.code(schemes.hundred(officer.unitId())));
        assessing.name(no, "nameEvaluators", officer, evaluators);
        assessing.seat(no, evaluators);
        evaluators.forEach(e -> assessing.sheet(no, e, "26", "20"));
        finish(no);
        assertThat(findings()).hasSize(2).first().asString().contains("B 服务成效", "40%");
        assertThat(assessments.get(no).grade()).isEqualTo("FAIL");
        assertThatThrownBy(() -> instalments.conclude(milestone, officer)).hasMessageContaining("PAYMENT_STOPPED");
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
                Map.of("items", twice(Map.of("measure", "逐项整改。", "person", "周敏", "doneBy", "2026-02-05"))));
        bureau.act(
                order,
                "rectify",
                supplier,
                Map.of("decision", "HAND_IN", "items", twice(Map.of("done", "补齐服务档案，重做小组。"))));
        assertThat(stopped()).isTrue();
        bureau.act(order, "recheck", officer, Map.of("items", twice(Map.of("result", "MET")), "way", "ON_SITE"));
        bureau.ended(order, "rectified");
        // payment goes on
        assertThat(stopped()).isFalse();
        assertThat(effects.of(no))
                .filteredOn(e -> e.kind() == Consequence.Kind.STOP_PAYMENT)
                .allSatisfy(e -> assertThat(e.lifted()).isTrue());
        instalments.conclude(milestone, officer);
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
        String milestone = instalments.byAssessment(agreement, officer, supplier);
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
        assertThatThrownBy(() -> assessing.name(no, "nameOthers", officer, evaluators))
                .isInstanceOf(RuntimeException.class);
        List<Actor> others = List.of(assessing.colleague(officer, "林见"), assessing.colleague(officer, "许宁"));
        assessing.name(no, "nameOthers", officer, others);
        assessing.score(no, others, "41", "43");
        bureau.act(no, "confirmResult", head, Map.of("outcome", "CONFIRM"));
        assertThat(results.publications(no)).hasSize(2);
        bureau.at("2026-02-25T09:00");
        Assessment a = assessments.get(no);
        assertThat(a.status()).isEqualTo(Assessment.Status.FINAL);
        assertThat(a.score()).isEqualByComparingTo("84");
        assertThat(a.grade()).isEqualTo("GOOD");
        assertThat(effects.of(no)).isEmpty();
        assertThat(stopped()).isFalse();
        instalments.conclude(milestone, officer);
        assertThat(payments.of(agreement)).extracting(PaymentView::amount).containsExactly(Money.ofYuan(500_000));
    }

    /** From the start to the locked sheets: two evaluators give the same to both indicators, the one and the other. */
    private String scored(long scheme, String one, String other) {
        String no = assessing.selfEvaluated(officer, supplier, agreement, schemes.code(scheme));
        assessing.name(no, "nameEvaluators", officer, evaluators);
        assessing.score(no, evaluators, one, other);
        return no;
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

    private static List<Map<String, Object>> twice(Map<String, Object> item) {
        return List.of(item, item);
    }

    private List<String> findings() {
        return jdbc.sql("""
                        select i.finding from rectification_item i join rectification r using (case_no)
                         where r.agreement = ? order by i.no
                        """).param(agreement).query(String.class).list();
    }

    private boolean stopped() {
        return jdbc.sql("select exists (select from payment_suspension where agreement = ? and until is null)")
                .param(agreement)
                .query(Boolean.class)
                .single();
    }
}
