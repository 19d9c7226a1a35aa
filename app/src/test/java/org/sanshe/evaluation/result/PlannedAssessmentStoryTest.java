package org.sanshe.evaluation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Agreements;
import org.sanshe.delivery.Counted;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An assessment holds the instalment of its period as soon as it is planned, not only from its opening on. */
@SansheTest
@Import({Agreements.class, Counted.class, SchemesOfTests.class, InstalmentsOfTests.class})
class PlannedAssessmentStoryTest {

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
            assertThat(r.getMessage()).contains(plan, "中期考核");
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
