package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/payment/payment.bpmn")
class PaymentDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("payment", BEANS);

    private final RecordingPayment payment = new RecordingPayment();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("payment", payment);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "payment");
    }

    @Test
    void whatIsEarnedIsPaidByThreeHandsAndConfirmedByTheTreasury() {
        Walk walk = starts().waitsAt("submitPapers");
        assertThat(walk.candidates(walk.task("submitPapers"))).containsExactly("organization@52430198MJK2000013");
        walk.does("submitPapers").waitsAt("checkPackage");
        assertThat(walk.candidates(walk.task("checkPackage"))).containsExactly("finance");
        assertThat(walk.task("checkPackage").getDueDate()).isEqualTo(Recording.day("2026-05-09"));
        walk.does("checkPackage").waitsAt("approvePayment#multiInstanceBody", "approvePayment");
        assertThat(walk.candidates(walk.task("approvePayment"))).containsExactly("section_head");
        walk.does("approvePayment");
        assertThat(walk.candidates(walk.task("approvePayment"))).containsExactly("leader");
        walk.does("approvePayment").waitsAt("releasePayment");
        assertThat(walk.candidates(walk.task("releasePayment"))).containsExactly("treasury");
        walk.does("releasePayment").waitsAt("awaitReceipt");
        assertThat(payment.done).containsExactly("announceOrder");
        walk.hears("paymentReceipt").ends("paid");
        assertThat(payment.done).containsExactly("announceOrder", "recordPaid");
    }

    @Test
    void wrongPapersGoBackToThePayee() {
        payment.passed = false;
        Walk walk = starts().does("submitPapers", "checkPackage").waitsAt("submitPapers");
        assertThat(payment.done).isEmpty();
        walk.hasNotPassed("approvePayment");
    }

    @Test
    void oneRefusalSendsThePackageBackToTheCheckAndNobodyElseIsAsked() {
        payment.refused = true;
        Walk walk = starts().does("submitPapers", "checkPackage", "approvePayment");
        walk.waitsAt("checkPackage").hasNotPassed("releasePayment");
    }

    @Test
    void whoReleasesMaySendThePackageBack() {
        payment.released = false;
        Walk walk = starts().does("submitPapers", "checkPackage", "approvePayment", "approvePayment");
        walk.does("releasePayment").waitsAt("checkPackage");
        assertThat(payment.done).isEmpty();
    }

    @Test
    void whatComesBackInTheYearIsCorrectedAndApprovedAgainWithoutAnotherClaim() {
        Walk walk = starts().does("submitPapers", "checkPackage", "approvePayment", "approvePayment", "releasePayment");
        payment.arrived = false;
        walk.hears("paymentReceipt").waitsAt("correctPayment");
        assertThat(walk.candidates(walk.task("correctPayment"))).containsExactly("finance");
        walk.does("correctPayment").waitsAt("approvePayment#multiInstanceBody", "approvePayment");
        walk.does("approvePayment", "approvePayment", "releasePayment");
        payment.arrived = true;
        walk.hears("paymentReceipt").ends("paid");
        assertThat(payment.done).containsExactly("announceOrder", "announceOrder", "recordPaid");
    }

    @Test
    void whatComesBackInALaterYearWaitsForANewBudget() {
        Walk walk = starts().does("submitPapers", "checkPackage", "approvePayment", "approvePayment", "releasePayment");
        payment.arrived = false;
        payment.inYear = false;
        walk.hears("paymentReceipt").waitsAt("supplementBudget");
        walk.does("supplementBudget").waitsAt("approvePayment#multiInstanceBody", "approvePayment");
    }

    @Test
    void anOverduePaymentIsEnteredWhereverItStands() {
        Walk walk = starts().does("submitPapers");
        walk.fires("checkOverdue", Recording.day("2026-05-09")).runs("reportOverdue");
        walk.does("checkPackage");
        walk.fires("approvalOverdue", Recording.day("2026-05-09")).runs("reportOverdue");
        walk.does("approvePayment", "approvePayment");
        walk.fires("releaseOverdue", Recording.day("2026-05-09")).runs("reportOverdue");
        walk.waitsAt("releasePayment").does("releasePayment").hears("paymentReceipt");
        walk.ends("paid", "overdueReported");
        assertThat(payment.done)
                .containsExactly("reportOverdue", "reportOverdue", "reportOverdue", "announceOrder", "recordPaid");
    }

    @Test
    void whatIsNoLongerOwedIsCancelledWhereverItStands() {
        Walk walk = starts().does("submitPapers");
        walk.fires("checkOverdue", Recording.day("2026-05-09"));
        walk.does("checkPackage").waitsAt("approvePayment#multiInstanceBody", "approvePayment", "reportOverdue");
        walk.hears("paymentCancelled").ends("paymentCancelled");
        assertThat(payment.done).containsExactly("tellCancelled");
    }
}
