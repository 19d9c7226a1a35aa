package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/purchase/purchase.bpmn", "called/method.bpmn", "called/procurement.bpmn"})
class PurchaseDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("purchase", BEANS, "method", "procurement");

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
        walk.fires("intentPeriod", Recording.day("2026-03-31")).waitsAt("decideOnMethod");
        walk.does("inside-method").waitsAt("procure#multiInstanceBody", "procure");
        assertThat(walk.task("inside-procurement").getAssignee()).isEqualTo(Recording.CASE);
        walk.does("inside-procurement")
                .hasNotPassed("surveyNeeds", "reviseNeed")
                .ends("contractActive");
        assertThat(purchase.done).containsExactly("publishIntent", "divideIntoLots");
        assertThat(purchase.asked).doesNotContain("budgetReturned");
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
        untilMethod().waitsAt("decideOnMethod").hasNotPassed("intentPeriod");
        assertThat(purchase.asked).doesNotContain("intentPeriodEnds");
    }

    @Test
    void theLotsAreProcuredSideBySideAndEachIsACaseOfItsOwn() {
        purchase.lots = List.of("LOT-2", "LOT-1");
        Walk walk = untilProcurement().waitsAt("procure#multiInstanceBody", "procure", "procure");
        assertThat(walk.tasks("inside-procurement"))
                .extracting(Task::getAssignee)
                .containsExactly("LOT-1", "LOT-2");
        assertThat(walk.called("procurement")).containsExactlyInAnyOrder("LOT-1", "LOT-2");
        walk.does("inside-procurement").waitsAt("procure#multiInstanceBody", "procure");
        assertThat(purchase.asked).doesNotContain("contractConcluded");
        walk.does("inside-procurement").ends("contractActive");
    }

    @Test
    void withoutAnyContractThePurchaseHasFailed() {
        purchase.contractConcluded = false;
        untilProcurement()
                .does("inside-procurement")
                .hasNotPassed("contractActive")
                .ends("purchaseFailed");
    }

    @Test
    void aWithdrawnPurchaseCancelsItsLotsAndTellsEverybody() {
        purchase.lots = List.of("LOT-1", "LOT-2");
        Walk walk = untilProcurement().hears("purchaseWithdrawn");
        assertThat(walk.tasks("inside-procurement")).isEmpty();
        walk.ends("withdrawn");
        assertThat(purchase.done).containsExactly("publishIntent", "divideIntoLots", "tellWithdrawal");
        assertThat(purchase.asked).doesNotContain("contractConcluded");
    }

    private Walk untilMethod() {
        return start().does(
                        "assessPerformance", "confirmBudget", "draftRequirement", "reviewRequirement", "prepareIntent");
    }

    private Walk untilProcurement() {
        purchase.intentPeriodApplies = false;
        return untilMethod().does("inside-method");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "purchase");
    }
}
