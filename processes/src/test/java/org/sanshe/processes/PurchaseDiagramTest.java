package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            "processes/purchase/purchase.bpmn",
            "called/consultation.bpmn",
            "called/award.bpmn",
            "called/contracting.bpmn"
        })
class PurchaseDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            Walk.engine("purchase", BEANS, "consultation", "award", "contracting");

    private final RecordingPurchase purchase = new RecordingPurchase();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("purchase", purchase);
    }

    @Test
    void aNeedWithABudgetBecomesAContractInForce() {
        Walk walk = start().waitsAt("assessPerformance");
        assertThat(walk.candidates(walk.task("assessPerformance"))).containsExactly("officer");
        walk.does("assessPerformance");
        assertThat(walk.candidates(walk.task("confirmBudget"))).containsExactly("finance");
        walk.does("confirmBudget").waitsAt("draftRequirement");
        walk.does("draftRequirement");
        assertThat(walk.candidates(walk.task("reviewRequirement"))).containsExactly("reviewer");
        walk.does("reviewRequirement").waitsAt("prepareIntent");
        assertThat(purchase.done).isEmpty();
        walk.does("prepareIntent").waitsAt("intentPeriod");
        assertThat(purchase.done).containsExactly("publishIntent");
        walk.fires("intentPeriod", Recording.day("2026-03-31")).waitsAt("decideMethod");
        assertThat(walk.candidates(walk.task("decideMethod"))).containsExactly("procurement");
        walk.does("decideMethod");
        assertThat(walk.candidates(walk.task("approveMethod"))).containsExactly("leader");
        walk.does("approveMethod").waitsAt("consult");
        assertThat(walk.task("inside-consultation").getAssignee()).isEqualTo(Recording.CASE);
        walk.does("inside-consultation").waitsAt("chooseSupplier");
        walk.does("inside-award").waitsAt("contract");
        walk.does("inside-contracting")
                .hasNotPassed("surveyNeeds", "reviseNeed", "consentOfAuthority", "approvalOfTreasury")
                .ends("contractActive");
        assertThat(purchase.done).containsExactly("publishIntent");
        assertThat(purchase.asked).doesNotContain("budgetReturned", "statutoryApprovalGiven", "nextCandidateExists");
    }

    @Test
    void withoutABudgetThePurchaseEndsAndTheDrafterIsTold() {
        purchase.budgetConfirmed = false;
        start().does("assessPerformance", "confirmBudget")
                .hasNotPassed("draftRequirement")
                .ends("endedWithoutBudget");
        assertThat(purchase.done).containsExactly("tellNoBudget");
    }

    @Test
    void aNeedSentBackByFinanceIsRevisedAndAssessedAgain() {
        purchase.budgetConfirmed = false;
        purchase.budgetReturned = true;
        Walk walk = start().does("assessPerformance", "confirmBudget").waitsAt("reviseNeed");
        walk.does("reviseNeed").waitsAt("assessPerformance");
        assertThat(purchase.done).isEmpty();
    }

    @Test
    void aSurveyComesBeforeTheRequirementWhereItIsDue() {
        purchase.surveyRequired = true;
        Walk walk = start().does("assessPerformance", "confirmBudget").waitsAt("surveyNeeds");
        walk.does("surveyNeeds").waitsAt("draftRequirement");
    }

    @Test
    void aRequirementThatFailsItsReviewGoesBackAndNoIntentIsPublished() {
        purchase.requirementApproved = false;
        start().does("assessPerformance", "confirmBudget", "draftRequirement", "reviewRequirement")
                .waitsAt("draftRequirement")
                .hasNotPassed("prepareIntent");
        assertThat(purchase.done).isEmpty();
    }

    @Test
    void anUrgentNeedDoesNotWaitForTheIntentPeriod() {
        purchase.intentPeriodApplies = false;
        untilMethod().waitsAt("decideMethod").hasNotPassed("intentPeriod");
        assertThat(purchase.asked).doesNotContain("intentPeriodEnds");
    }

    @Test
    void aMethodThatIsNotApprovedIsDecidedAgain() {
        purchase.intentPeriodApplies = false;
        purchase.methodApproved = false;
        untilMethod().does("decideMethod", "approveMethod").waitsAt("decideMethod");
        assertThat(purchase.asked).doesNotContain("statutoryApprovalNeeded");
    }

    @Test
    void aboveTheOpenTenderAmountTheDepartmentInChargeConsentsBeforeFinanceApproves() {
        purchase.intentPeriodApplies = false;
        purchase.statutoryApprovalNeeded = true;
        Walk walk = untilMethod().does("decideMethod", "approveMethod").waitsAt("consentOfAuthority");
        assertThat(walk.candidates(walk.task("consentOfAuthority"))).containsExactly("authority");
        walk.does("consentOfAuthority");
        assertThat(walk.candidates(walk.task("approvalOfTreasury"))).containsExactly("treasury");
        purchase.statutoryApprovalGiven = false;
        walk.does("approvalOfTreasury").waitsAt("decideMethod").hasNotPassed("consult");
        purchase.statutoryApprovalGiven = true;
        walk.does("decideMethod", "approveMethod", "consentOfAuthority", "approvalOfTreasury")
                .waitsAt("consult");
    }

    @Test
    void aConsultationWithoutRankedSuppliersEndsThePurchase() {
        purchase.suppliersRanked = false;
        untilConsultation()
                .does("inside-consultation")
                .hasNotPassed("chooseSupplier")
                .ends("tenderFailed");
    }

    @Test
    void aVoidAwardLeadsToNoContract() {
        purchase.awardStands = false;
        untilConsultation()
                .does("inside-consultation", "inside-award")
                .hasNotPassed("contract")
                .ends("awardVoid");
    }

    @Test
    void aSupplierWhoRefusesIsReplacedByTheNextInRankUntilNobodyIsLeft() {
        purchase.contractConcluded = false;
        purchase.nextCandidateExists = true;
        Walk walk = untilConsultation().does("inside-consultation", "inside-award", "inside-contracting");
        walk.waitsAt("chooseSupplier");
        purchase.nextCandidateExists = false;
        walk.does("inside-award", "inside-contracting")
                .hasNotPassed("contractActive")
                .ends("noCandidateLeft");
    }

    @Test
    void aWithdrawnPurchaseCancelsWhatIsOpenInsideAndTellsEverybody() {
        Walk walk = untilConsultation().waitsAt("consult").hears("purchaseWithdrawn");
        assertThat(walk.tasks("inside-consultation")).isEmpty();
        walk.ends("withdrawn");
        assertThat(purchase.done).containsExactly("publishIntent", "tellWithdrawal");
        assertThat(purchase.asked).doesNotContain("suppliersRanked");
    }

    private Walk untilMethod() {
        return start().does(
                        "assessPerformance", "confirmBudget", "draftRequirement", "reviewRequirement", "prepareIntent");
    }

    private Walk untilConsultation() {
        purchase.intentPeriodApplies = false;
        return untilMethod().does("decideMethod", "approveMethod");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "purchase");
    }
}
