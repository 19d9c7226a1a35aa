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

@Deployment(resources = "processes/purchase/evaluation.bpmn")
class EvaluationDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("evaluation", BEANS);

    private final RecordingEvaluation evaluation = new RecordingEvaluation();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("evaluation", evaluation);
    }

    @Test
    void eachMemberDeclaresScoresAndSignsAloneAndEachBidderMakesItsOwnOffer() {
        Walk walk = start().waitsAt("drawPanel").hasNotPassed("checkQualification");
        assertThat(walk.candidates(walk.task("drawPanel"))).containsExactly("supervisor");
        walk.does("drawPanel");
        assertThat(walk.tasks("declareInterest")).extracting(Task::getAssignee).containsExactly("11", "12", "13");
        walk.does("declareInterest", "declareInterest");
        assertThat(evaluation.asked).doesNotContain("panelComplete", "refilled");
        walk.does("declareInterest").waitsAt("reviewCompliance");
        assertThat(walk.task("reviewCompliance").getAssignee()).isEqualTo("11");
        walk.does("reviewCompliance");
        List<Task> offers = walk.tasks("submitFinalOffer");
        assertThat(offers)
                .hasSize(2)
                .allSatisfy(offer -> assertThat(offer.getDueDate()).isEqualTo(Recording.day("2026-04-14")));
        assertThat(offers.stream().map(walk::candidates))
                .containsExactlyInAnyOrder(List.of("organization@91110000A"), List.of("organization@91110000B"));
        walk.does("submitFinalOffer", "submitFinalOffer");
        assertThat(evaluation.done).isEmpty();
        walk.runs("openOffers").waitsAt("reviewPrices");
        assertThat(walk.task("reviewPrices").getAssignee()).isEqualTo("11");
        walk.does("reviewPrices");
        assertThat(walk.tasks("scoreResponses")).extracting(Task::getAssignee).containsExactly("11", "12", "13");
        walk.does("scoreResponses", "scoreResponses");
        assertThat(evaluation.done).containsExactly("openOffers");
        walk.does("scoreResponses");
        assertThat(evaluation.done).containsExactly("openOffers", "rankResponses");
        assertThat(walk.tasks("signReport")).extracting(Task::getAssignee).containsExactly("11", "12", "13");
        walk.does("signReport", "signReport", "signReport")
                .hasNotPassed("evaluationFailed", "explainPrice")
                .ends("evaluated");
    }

    @Test
    void inATenderThePurchaserChecksQualificationAndNobodyOffersAgain() {
        evaluation.purchaserChecks = true;
        evaluation.finalOffersWanted = false;
        Walk walk = start().waitsAt("checkQualification");
        assertThat(walk.candidates(walk.task("checkQualification"))).containsExactly("procurement");
        walk.does("checkQualification");
        compliant(walk).waitsAt("reviewPrices").hasNotPassed("submitFinalOffer", "openOffers");
        assertThat(evaluation.asked).doesNotContain("bidders", "finalOfferDeadline");
    }

    @Test
    void withTooFewQualifiedBiddersNoPanelIsDrawn() {
        evaluation.purchaserChecks = true;
        evaluation.enoughQualified = false;
        start().does("checkQualification").hasNotPassed("drawPanel").ends("evaluationFailed");
        assertThat(evaluation.done).containsExactly("announceFailure");
    }

    @Test
    void aPanelLeftIncompleteByRecusalsIsDrawnAgain() {
        evaluation.panelComplete = false;
        Walk walk = start().does("drawPanel", "declareInterest", "declareInterest", "declareInterest");
        walk.waitsAt("drawPanel").hasNotPassed("reviewCompliance");
        evaluation.panelMembers = List.of("14");
        evaluation.panelComplete = true;
        walk.does("drawPanel");
        assertThat(walk.task("declareInterest").getAssignee()).isEqualTo("14");
        walk.does("declareInterest").waitsAt("reviewCompliance");
    }

    @Test
    void whoeverLeavesWhileTheResponsesAreReviewedIsReplacedAtOnce() {
        Walk walk = start().does("drawPanel", "declareInterest", "declareInterest", "declareInterest");
        walk.waitsAt("reviewCompliance").hears("memberRecused").waitsAt("drawPanel");
        evaluation.panelMembers = List.of("14");
        walk.does("drawPanel", "declareInterest").waitsAt("reviewCompliance");
    }

    @Test
    void aSeatLeftWhileScoringIsFilledBeforeTheResultIsComputed() {
        Walk walk = scoring();
        walk.does("scoreResponses", "scoreResponses");
        evaluation.panelComplete = false;
        walk.does("scoreResponses").waitsAt("drawPanel").hasNotPassed("rankResponses");
        evaluation.panelMembers = List.of("14");
        evaluation.scorers = List.of("14");
        evaluation.signers = List.of("11", "12", "14");
        evaluation.panelComplete = true;
        evaluation.refilled = true;
        walk.does("drawPanel", "declareInterest");
        assertThat(walk.tasks("scoreResponses")).extracting(Task::getAssignee).containsExactly("14");
        walk.does("scoreResponses");
        assertThat(walk.tasks("signReport")).extracting(Task::getAssignee).containsExactly("11", "12", "14");
    }

    @Test
    void aSeatLeftWhileSigningMakesTheResultAnew() {
        Walk walk = scoring().does("scoreResponses", "scoreResponses", "scoreResponses");
        walk.does("signReport");
        evaluation.panelComplete = false;
        walk.hears("memberRecused").waitsAt("drawPanel");
        assertThat(walk.tasks("signReport")).isEmpty();
        evaluation.panelMembers = List.of("14");
        evaluation.scorers = List.of("14");
        evaluation.panelComplete = true;
        evaluation.refilled = true;
        walk.does("drawPanel", "declareInterest", "scoreResponses");
        assertThat(evaluation.done).containsExactly("openOffers", "rankResponses", "rankResponses");
        walk.does("signReport", "signReport", "signReport").ends("evaluated");
    }

    private Walk scoring() {
        return compliant(start())
                .does("submitFinalOffer", "submitFinalOffer")
                .runs("openOffers")
                .does("reviewPrices");
    }

    @Test
    void tooFewCompliantSuppliersAreNotAskedForOffers() {
        evaluation.enoughCompliant = false;
        compliant(start()).hasNotPassed("submitFinalOffer").ends("evaluationFailed");
        assertThat(evaluation.done).containsExactly("announceFailure");
        assertThat(evaluation.asked).doesNotContain("bidders", "enoughOffers");
    }

    @Test
    void offersMissingAtTheDeadlineAreWaitedForNoLonger() {
        Walk walk = compliant(start()).does("submitFinalOffer");
        walk.fires("finalOfferDeadline", Recording.day("2026-04-14")).runs("openOffers");
        assertThat(walk.tasks("submitFinalOffer")).isEmpty();
        walk.waitsAt("reviewPrices");
    }

    @Test
    void tooFewOffersAreNotScored() {
        evaluation.enoughOffers = false;
        compliant(start())
                .runs("finalOfferDeadline")
                .runs("openOffers")
                .hasNotPassed("scoreResponses", "rankResponses")
                .ends("evaluationFailed");
        assertThat(evaluation.done).containsExactly("openOffers", "announceFailure");
    }

    @Test
    void aSupplierWithALowPriceExplainsItBeforeThePanelJudges() {
        evaluation.lowPriceFound = true;
        Walk walk = priced();
        Task explanation = walk.task("explainPrice");
        assertThat(walk.candidates(explanation)).containsExactly("organization@91110000B");
        assertThat(explanation.getDueDate()).isEqualTo(Recording.day("2026-04-15"));
        walk.does("explainPrice").waitsAt("judgePrice");
        assertThat(walk.task("judgePrice").getAssignee()).isEqualTo("11");
        walk.does("judgePrice");
        assertThat(walk.tasks("scoreResponses")).hasSize(3);
    }

    @Test
    void whoDoesNotExplainInTimeIsJudgedByWhatIsThere() {
        evaluation.lowPriceFound = true;
        evaluation.enoughPrices = false;
        Walk walk = priced().fires("explanationDeadline", Recording.day("2026-04-15"));
        assertThat(walk.tasks("explainPrice")).isEmpty();
        walk.does("judgePrice").hasNotPassed("scoreResponses").ends("evaluationFailed");
    }

    @Test
    void aNegotiationRanksByPriceWithoutPoints() {
        evaluation.scored = false;
        assertThat(priced().hasNotPassed("scoreResponses").tasks("signReport")).hasSize(3);
        assertThat(evaluation.done).containsExactly("openOffers", "rankResponses");
    }

    private static Walk priced() {
        return compliant(start())
                .does("submitFinalOffer", "submitFinalOffer")
                .runs("openOffers")
                .does("reviewPrices");
    }

    private static Walk compliant(Walk walk) {
        return walk.does("drawPanel", "declareInterest", "declareInterest", "declareInterest", "reviewCompliance");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "evaluation");
    }
}
