package org.sanshe.purchase.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Submission;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Bureau;
import org.sanshe.purchase.Method;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 确定采购方式: which method, with whose approval, and nothing split to get round a tender. The limits are 300,000 and 2,000,000. */
@SansheTest
class MethodDeskTest {

    @Autowired
    Bureau bureau;

    @Autowired
    MethodDesk desk;

    @Autowired
    Purchases purchases;

    @Autowired
    Messages messages;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private int numbers;

    @BeforeEach
    void aBureauOfItsOwn() throws Exception {
        bureau.open("2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN_TENDER, , 1999999.99, false",
        "OPEN_TENDER, , 2000000, false",
        "INVITED_TENDER, LIMITED_SUPPLIERS, 1999999.99, false",
        "INVITED_TENDER, TENDER_COST_TOO_HIGH, 2000000, true",
        "NEGOTIATION, TENDER_FAILED, 1999999.99, false",
        "NEGOTIATION, PRICE_NOT_COMPUTABLE, 2000000, true",
        "CONSULTATION, PURCHASED_SERVICE, 1999999.99, false",
        "CONSULTATION, PURCHASED_SERVICE, 2000000, true",
        "SINGLE_SOURCE, SPECIAL_PUBLIC_SERVICE, 1999999.99, false",
        "SINGLE_SOURCE, ONLY_SUPPLIER, 2000000, true",
        "FRAMEWORK, USERS_CHOOSE, 300000, false",
        "OWN_RULES, , 299999.99, false"
    })
    void eachMethodHasItsGroundAndAboveTheOpenTenderAmountItsApprovals(
            Method method, String ground, String budget, boolean approval) {
        String caseNo = planned(budget);
        decide(caseNo, method.name(), ground);
        Purchase decided = purchases.get(caseNo);
        assertThat(decided.method()).isEqualTo(method);
        assertThat(decided.needsStatutoryApproval()).isEqualTo(approval);
        assertThat(decided.methodBasis()).contains("《", "第");
    }

    @ParameterizedTest
    @CsvSource({
        "INVITED_TENDER, URGENT, 500000",
        "NEGOTIATION, PURCHASED_SERVICE, 500000",
        "CONSULTATION, URGENT, 500000",
        "SINGLE_SOURCE, FAMILIAR_SUPPLIER, 500000",
        "SINGLE_SOURCE, , 500000",
        "FRAMEWORK, COMPLEX, 500000",
        "OWN_RULES, , 300000",
        "OWN_RULES, , 2000000"
    })
    void aMethodWithoutItsGroundIsRefused(String method, String ground, String budget) {
        String caseNo = planned(budget);
        refused(PlanningRule.METHOD_NOT_APPLICABLE, () -> decide(caseNo, method, ground));
    }

    @Test
    void theConsentComesBeforeTheApprovalAndBothBeforeToday() {
        String caseNo = planned("2000000");
        decide(caseNo, "CONSULTATION", "PURCHASED_SERVICE");
        refused(PlanningRule.DECIDED_IN_FUTURE, () -> consent(caseNo, "2026-03-03"));
        consent(caseNo, "2026-03-02");
        refused(PlanningRule.APPROVED_BEFORE_CONSENT, () -> approve(caseNo, "2026-03-01"));
        refused(PlanningRule.DECIDED_IN_FUTURE, () -> approve(caseNo, "2026-03-03"));
        assertThat(purchases.get(caseNo).isStatutoryApprovalGiven()).isFalse();
        transaction.executeWithoutResult(s -> desk.approveMethod(
                context(caseNo, "approveMethod", Role.LEADER), new PlanningForms.Approval("APPROVE", null)));
        assertThatThrownBy(() -> settle(caseNo)).isInstanceOf(IllegalStateException.class);
        approve(caseNo, "2026-03-02");
        settle(caseNo);
        assertThat(purchases.get(caseNo).status()).isEqualTo(PurchaseStatus.PLANNED);
        assertThat(jdbc.sql("select authority_decided_on || ' ' || treasury_decided_on from purchase where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-02 2026-03-02");
    }

    @Test
    void goingOnWithTheTwoWhoWereLeftIsApprovedByFinanceWhateverTheAmount() {
        String caseNo = planned("500000");
        transaction.executeWithoutResult(
                s -> purchases.get(caseNo).decideAfterFailure(AfterFailure.GO_ON_WITH_TWO, "招标后合格供应商只有两家"));
        decide(caseNo, "NEGOTIATION", "TENDER_FAILED");
        assertThat(purchases.get(caseNo).needsStatutoryApproval()).isTrue();
        assertThat(purchases.get(caseNo).methodBasis()).contains("《政府采购非招标采购方式管理办法》第二十七条");
        decide(caseNo, "CONSULTATION", "PURCHASED_SERVICE");
        assertThat(purchases.get(caseNo).needsStatutoryApproval()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"699999.99, true", "700000.00, true", "700000.01, false"})
    void whatAUnitBuysOfOneKindInAYearIsAddedUpToTheFen(String third, boolean passes) {
        for (int i = 0; i < 2; i++) decide(planned("650000"), "CONSULTATION", "PURCHASED_SERVICE");
        String last = planned(third);
        if (passes) decide(last, "CONSULTATION", "PURCHASED_SERVICE");
        else refused(PlanningRule.SPLIT, () -> decide(last, "CONSULTATION", "PURCHASED_SERVICE"));
    }

    @Test
    void aTenderIsNoEvasionAndWhatIsApprovedOrGivenUpOrOfAnotherKindDoesNotCount() {
        decide(planned("1900000"), "CONSULTATION", "PURCHASED_SERVICE");
        assertThatCode(() -> decide(planned("1900000"), "OPEN_TENDER", null)).doesNotThrowAnyException();
        assertThatCode(() -> decide(planned("1900000", "0900", "A1004"), "CONSULTATION", "PURCHASED_SERVICE"))
                .doesNotThrowAnyException();
        assertThatCode(() -> decide(planned("1900000", "0812", "A1001"), "CONSULTATION", "PURCHASED_SERVICE"))
                .doesNotThrowAnyException();
        refused(PlanningRule.SPLIT, () -> decide(planned("100000.01"), "NEGOTIATION", "COMPLEX"));
        jdbc.sql("update purchase set status = 'WITHDRAWN' where method = 'CONSULTATION' and unit_id = ?")
                .param(bureau.staff(Role.OFFICER).unitId())
                .update();
        assertThatCode(() -> decide(planned("100000.01"), "NEGOTIATION", "COMPLEX"))
                .doesNotThrowAnyException();
    }

    @Test
    void goingOnAboveTheAmountNeedsAGroundAReasonAndANumberAndTheAuditorIsTold() {
        decide(planned("1900000"), "CONSULTATION", "PURCHASED_SERVICE");
        String second = planned("200000");
        refused(PlanningRule.SPLIT, () -> decide(second, excused("BUDGET_ADJUSTMENT", "年中追加", " ")));
        refused(PlanningRule.SPLIT, () -> decide(second, excused("BUDGET_ADJUSTMENT", " ", "明财预〔2026〕31号")));
        decide(second, excused("BUDGET_ADJUSTMENT", "年中追加预算形成", "明财预〔2026〕31号"));
        assertThat(messages.of(bureau.staff(Role.AUDITOR), null, 10))
                .extracting(m -> m.caseNo())
                .containsExactly(second);
        assertThat(evidence.of(second)).extracting(e -> e.act()).contains("splittingExcused");
    }

    @Test
    void ofFiftyDecisionsAtOnceExactlyAsManyPassAsFit() throws Exception {
        var cases = new ArrayList<String>();
        for (int i = 0; i < 50; i++) cases.add(planned("100000"));
        ExecutorService officers = Executors.newFixedThreadPool(50);
        List<Future<Boolean>> results = officers.invokeAll(cases.stream()
                .<Callable<Boolean>>map(caseNo -> () -> {
                    try {
                        decide(caseNo, "CONSULTATION", "PURCHASED_SERVICE");
                        return true;
                    } catch (Refusal split) {
                        return false;
                    }
                })
                .toList());
        officers.shutdown();
        int passed = 0;
        for (var result : results) if (result.get()) passed++;
        assertThat(passed).isEqualTo(20);
    }

    private String planned(String budget) {
        return planned(budget, "0812", "A1004");
    }

    /** A purchase whose budget is confirmed, in the state in which its method is decided. */
    private String planned(String budget, String item, String category) {
        Actor officer = bureau.staff(Role.OFFICER);
        String caseNo = "PL" + officer.unitId() + "-" + ++numbers;
        var need = new NeedForm(
                "社区服务",
                category,
                "STATE_ORGAN",
                "PUBLIC_SERVICE",
                "社区服务",
                12,
                null,
                true,
                false,
                null,
                false,
                false,
                false,
                false,
                false,
                false,
                List.of("SOCIAL_ORGANIZATION"),
                new BigDecimal(budget),
                "GENERAL_BUDGET",
                2026);
        transaction.executeWithoutResult(s -> {
            jdbc.sql("""
                            insert into case_file (case_no, process, title, unit_id, started_by, started_by_name, started_at,
                              rules_as_of, bigrams) values (?, 'purchase', '社区服务', ?, ?, ?, sanshe_now(), '2026-03-02', '{}')
                            """)
                    .params(caseNo, officer.unitId(), officer.personId(), officer.name())
                    .update();
            var purchase = new Purchase(caseNo, officer.unitId(), need);
            purchase.budget("CONFIRM", item, 2026, Money.of(budget), null);
            purchases.save(purchase);
        });
        return caseNo;
    }

    private void decide(String caseNo, String method, String ground) {
        decide(caseNo, new PlanningForms.Method(method, ground, "理由充分，详见附件", null, null, null, false, false));
    }

    private void decide(String caseNo, PlanningForms.Method form) {
        transaction.executeWithoutResult(
                s -> desk.decideMethod(context(caseNo, "decideMethod", Role.PROCUREMENT), form));
    }

    private static PlanningForms.Method excused(String ground, String reason, String number) {
        return new PlanningForms.Method(
                "CONSULTATION", "PURCHASED_SERVICE", "政府购买服务", ground, reason, number, false, false);
    }

    private void consent(String caseNo, String on) {
        transaction.executeWithoutResult(
                s -> desk.consentOfAuthority(context(caseNo, "consentOfAuthority", Role.AUTHORITY), numbered(on)));
    }

    private void approve(String caseNo, String on) {
        transaction.executeWithoutResult(
                s -> desk.approvalOfTreasury(context(caseNo, "approvalOfTreasury", Role.TREASURY), numbered(on)));
    }

    private void settle(String caseNo) {
        transaction.executeWithoutResult(s -> purchases.get(caseNo).methodSettled());
    }

    private static PlanningForms.NumberedApproval numbered(String on) {
        return new PlanningForms.NumberedApproval("APPROVE", "明财采〔2026〕18号", LocalDate.parse(on), "同意");
    }

    private TaskContext context(String caseNo, String node, Role role) {
        var submission = new Submission(UUID.randomUUID(), node, Map.of(), "", "");
        var at = bureau.now().toInstant();
        return new TaskContext(
                caseNo, "t", "method", node, null, bureau.staff(role), at, LocalDate.parse("2026-03-02"), submission);
    }

    private static void refused(PlanningRule rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
    }
}
