package org.sanshe.evaluation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Agreements;
import org.sanshe.delivery.Counted;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** An assessment holds the instalment of its period as soon as it is planned, not only from its opening on. */
@SansheTest
class PlannedAssessmentStoryTest {

    private static final String TONGXIN = "52430198MJJ02003XF";

    private static final String REASON = "服务内容已经按补充协议调整，本期不再考核。";

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Counted counted;

    @Autowired
    SchemesOfTests schemes;

    @Autowired
    AssessingOfTests assessing;

    @Autowired
    Assessments assessments;

    @Autowired
    Cases cases;

    @Autowired
    MockMvc mvc;

    @Autowired
    InstalmentsOfTests instalments;

    @Autowired
    PaymentGate gate;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    private Actor officer;
    private Actor head;
    private Actor supplier;
    private String agreement;

    @BeforeEach
    void aContractHalfWay() throws Exception {
        bureau.open("2026-01-05");
        officer = bureau.staff(Role.OFFICER);
        head = bureau.staff(Role.SECTION_HEAD);
        supplier = bureau.supplier(TONGXIN);
        agreement = agreements.begin(officer, TONGXIN, "1000000", "50 50", Set.of());
        counted.groups(agreement, "7", "7", true);
    }

    @Test
    void whatIsPlannedHoldsTheInstalmentOfItsPeriod() {
        String plan = plan("2026-03-02");
        // nothing is arranged before the plan was approved
        assertThat(gate.payable(agreement, day("2025-07-01"), day("2025-12-31")))
                .isEmpty();
        bureau.act(plan, "approvePlan", head, Map.of("decision", "APPROVE"));
        String milestone = instalments.byAssessment(agreement, officer, supplier);
        assertThatThrownBy(() -> instalments.conclude(milestone, officer)).isInstanceOfSatisfying(Refusal.class, r -> {
            assertThat(r.rule()).isEqualTo(ResultRule.RESULT_PLANNED);
            assertThat(r.getMessage()).contains(plan);
        });
        assertThat(payments.of(agreement)).extracting(PaymentView::amount).isEmpty();
    }

    /** A mid-term assessment will be about the days before it opens. */
    @Test
    void aPeriodThatItDoesNotTouchIsNotHeld() {
        String plan = plan("2026-03-02");
        bureau.act(plan, "approvePlan", head, Map.of("decision", "APPROVE"));
        jdbc.sql("delete from assessment_plan_item where plan_no = ? and kind <> 'MIDTERM'")
                .param(plan)
                .update();
        LocalDate opens = jdbc.sql("select opens_on from assessment_plan_item where plan_no = ?")
                .param(plan)
                .query(LocalDate.class)
                .single();
        assertThatThrownBy(() -> gate.payable(agreement, opens.minusDays(1), day("2026-06-30")))
                .isInstanceOf(Refusal.class);
        assertThat(gate.payable(agreement, opens, day("2026-06-30"))).isEmpty();
        assertThatThrownBy(() -> gate.payable(agreement, null, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void aResultThatReachesToTheEndOfThePeriodIsEnough() {
        String plan = plan(null);
        bureau.act(plan, "approvePlan", head, Map.of("decision", "APPROVE"));
        assertThatThrownBy(() -> gate.payable(agreement, day("2025-07-01"), day("2025-12-31")))
                .isInstanceOf(Refusal.class);
        jdbc.sql("""
                        insert into assessment (case_no, scheme_id, kind, agreement, title, unit_id, organization_id,
                          period_from, period_to, self_due, status, score, grade, final_on)
                        select :plan, :scheme, 'MIDTERM', agreement, title, unit_id, organization_id, '2025-07-01',
                          '2025-12-31', sanshe_now(), 'FINAL', 85, 'GOOD', '2026-01-05' from engagement
                         where agreement = :agreement
                        """)
                .param("plan", plan)
                .param("scheme", schemes.hundred(officer.unitId()))
                .param("agreement", agreement)
                .update();
        assertThat(gate.payable(agreement, day("2025-07-01"), day("2025-12-31")))
                .isEqualTo(Optional.of(BigDecimal.valueOf(100)));
        // the second half year goes on until after it: the final assessment of the plan decides on that
        assertThatThrownBy(() -> gate.payable(agreement, day("2025-07-01"), day("2026-01-01")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aSectionHeadTakesOutWhatIsPlannedAndTheInstalmentIsFree() throws Exception {
        String plan = plan(null);
        bureau.act(plan, "approvePlan", head, Map.of("decision", "APPROVE"));
        String milestone = instalments.byAssessment(agreement, officer, supplier);
        List<Long> planned = jdbc.sql("select id from assessment_plan_item where plan_no = ? order by id")
                .param(plan)
                .query(Long.class)
                .list();
        assertThat(planned).hasSize(2);
        String first = "/assessments/planned/" + planned.get(0) + "/cancellation";
        mvc.perform(get("/assessments").with(user(TestAccounts.of(head))))
                .andExpect(content().string(Matchers.containsString(first)));
        mvc.perform(get("/assessments").with(user(TestAccounts.of(officer))))
                .andExpect(content().string(Matchers.not(Matchers.containsString(first))));
        mvc.perform(as(get(first), elsewhere())).andExpect(status().isNotFound());
        mvc.perform(as(post(first).param("reason", REASON), elsewhere())).andExpect(status().isNotFound());
        mvc.perform(as(post(first).param("reason", "不做了"), head)).andExpect(status().isUnprocessableContent());
        assertThatThrownBy(() -> instalments.conclude(milestone, officer)).isInstanceOf(Refusal.class);
        mvc.perform(as(post(first).param("reason", REASON), head)).andExpect(status().is3xxRedirection());
        mvc.perform(as(post(first).param("reason", REASON), head)).andExpect(status().isUnprocessableContent());
        mvc.perform(as(
                        post("/api/v1/assessments/planned/" + planned.get(1) + "/cancellation")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"reason\": \"" + REASON + "\"}"),
                        head))
                .andExpect(status().isNoContent());
        assertThat(told(supplier.organizationId()))
                .filteredOn(m -> m.contains(REASON))
                .hasSize(2);
        instalments.conclude(milestone, officer);
        assertThat(payments.of(agreement)).extracting(PaymentView::amount).containsExactly(Money.ofYuan(500_000));
    }

    @Test
    void aSectionHeadCancelsWhatIsUnderWayInTheMiddleOfScoring() throws Exception {
        String milestone = instalments.byAssessment(agreement, officer, supplier);
        String no =
                assessing.selfEvaluated(officer, supplier, agreement, schemes.code(schemes.hundred(officer.unitId())));
        var evaluators = List.of(assessing.colleague(officer, "顾清"), assessing.colleague(officer, "陆明"));
        assessing.name(no, "nameEvaluators", officer, evaluators);
        assessing.seat(no, evaluators);
        assessing.sheet(no, evaluators.get(0), "42");
        assertThatThrownBy(() -> instalments.conclude(milestone, officer)).hasMessageContaining(no);
        String path = "/assessments/" + no + "/cancellation";
        mvc.perform(as(get("/assessments/" + no), head)).andExpect(content().string(Matchers.containsString(path)));
        mvc.perform(as(get("/assessments/" + no), officer))
                .andExpect(content().string(Matchers.not(Matchers.containsString(path))));
        mvc.perform(as(post(path).param("reason", REASON), officer)).andExpect(status().isForbidden());
        mvc.perform(as(post(path).param("reason", REASON), elsewhere())).andExpect(status().isNotFound());
        mvc.perform(post(path).param("reason", REASON).with(user(TestAccounts.of(head))))
                .andExpect(status().isForbidden());
        mvc.perform(as(post(path).param("reason", "不做了"), head))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("10至400字")));
        assertThat(bureau.openNodes(no)).containsExactly("scoreSheet");
        mvc.perform(as(get(path), head)).andExpect(status().isOk());
        mvc.perform(as(post(path).param("reason", REASON), head)).andExpect(status().is3xxRedirection());
        bureau.ended(no, "assessmentCancelled");
        assertThat(bureau.openNodes(no)).isEmpty();
        assertThat(assessments.get(no).status()).isEqualTo(Assessment.Status.CANCELLED);
        assertThat(jdbc.sql("select subject from message where person_id = ?")
                        .param(evaluators.get(1).personId())
                        .query(String.class)
                        .list())
                .anyMatch(m -> m.contains(REASON));
        assertThat(told(supplier.organizationId())).anyMatch(m -> m.contains(REASON));
        mvc.perform(as(get("/assessments/" + no), officer))
                .andExpect(content().string(Matchers.containsString(REASON)));
        mvc.perform(as(get("/cases/" + no), officer)).andExpect(status().isOk());
        mvc.perform(as(post(path).param("reason", REASON), head)).andExpect(status().isUnprocessableContent());
        // nothing is arranged any more: the acceptance alone decides, and the period can be assessed once more
        instalments.conclude(milestone, officer);
        assertThat(payments.of(agreement)).extracting(PaymentView::amount).containsExactly(Money.ofYuan(500_000));
        assertThat(assessing.start(officer, agreement, schemes.code(schemes.hundred(officer.unitId()))))
                .isNotEqualTo(no);
    }

    @Test
    void aResultThatWasPublishedIsNotCancelled() throws Exception {
        String no =
                assessing.selfEvaluated(officer, supplier, agreement, schemes.code(schemes.hundred(officer.unitId())));
        var evaluators = List.of(assessing.colleague(officer, "顾清"), assessing.colleague(officer, "陆明"));
        assessing.name(no, "nameEvaluators", officer, evaluators);
        assessing.score(no, evaluators, "42", "44");
        assertThat(assessments.isCancellable(no)).isTrue();
        bureau.act(no, "confirmResult", head, Map.of("outcome", "CONFIRM"));
        mvc.perform(as(
                        post("/api/v1/assessments/" + no + "/cancellation")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"reason\": \"" + REASON + "\"}"),
                        head))
                .andExpect(status().isUnprocessableContent());
        assertThat(assessments.get(no).status()).isEqualTo(Assessment.Status.PUBLISHED);
    }

    private List<String> told(long organization) {
        return jdbc.sql("select subject from message where organization_id = ?")
                .param(organization)
                .query(String.class)
                .list();
    }

    private static Actor elsewhere() {
        return new Actor(9, 9, "外人", Set.of(Role.SECTION_HEAD), -5L, null, null);
    }

    private static MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request, Actor actor) {
        return request.with(user(TestAccounts.of(actor))).with(csrf());
    }

    /** The unit's yearly plan, drafted: the final assessment of the engagement, and a mid-term one where it has a day. */
    private String plan(String midterm) {
        String scheme = schemes.code(schemes.hundred(officer.unitId()));
        String plan = bureau.start(
                "assessmentPlan", officer, Map.of("year", 2026, "scheme", scheme, "spotCheckOn", "2026-09-30"));
        Map<String, Object> row =
                midterm == null ? Map.of("scheme", scheme) : Map.of("scheme", scheme, "midtermOn", midterm);
        bureau.act(plan, "draftPlan", officer, Map.of("engagements", List.of(row), "checked", true));
        return plan;
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
