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
        Walk walk = start().waitsAt("drawPanel");
        assertThat(walk.candidates(walk.task("drawPanel"))).containsExactly("supervisor");
        walk.does("drawPanel");
        assertThat(walk.tasks("declareInterest")).extracting(Task::getAssignee).containsExactly("11", "12", "13");
        walk.does("declareInterest", "declareInterest");
        assertThat(evaluation.asked).doesNotContain("panelComplete");
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
        assertThat(walk.tasks("scoreResponses")).extracting(Task::getAssignee).containsExactly("11", "12", "13");
        walk.does("scoreResponses", "scoreResponses");
        assertThat(evaluation.done).isEmpty();
        walk.does("scoreResponses");
        assertThat(evaluation.done).containsExactly("rankResponses");
        assertThat(walk.tasks("signReport")).extracting(Task::getAssignee).containsExactly("11", "12", "13");
        walk.does("signReport", "signReport", "signReport")
                .hasNotPassed("tooFewCompliant")
                .ends("evaluated");
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
    void tooFewCompliantSuppliersAreNotAskedForOffers() {
        evaluation.enoughCompliant = false;
        Walk walk = start().does("drawPanel", "declareInterest", "declareInterest", "declareInterest");
        walk.does("reviewCompliance").hasNotPassed("submitFinalOffer").ends("tooFewCompliant");
        assertThat(evaluation.done).containsExactly("announceFailure");
        assertThat(evaluation.asked).doesNotContain("bidders", "enoughOffers");
    }

    @Test
    void offersMissingAtTheDeadlineAreWaitedForNoLonger() {
        Walk walk = start().does("drawPanel", "declareInterest", "declareInterest", "declareInterest");
        walk.does("reviewCompliance", "submitFinalOffer").fires("finalOfferDeadline", Recording.day("2026-04-14"));
        assertThat(walk.tasks("submitFinalOffer")).isEmpty();
        assertThat(walk.tasks("scoreResponses")).hasSize(3);
    }

    @Test
    void tooFewOffersAreNotScored() {
        evaluation.enoughOffers = false;
        Walk walk = start().does("drawPanel", "declareInterest", "declareInterest", "declareInterest");
        walk.does("reviewCompliance")
                .runs("finalOfferDeadline")
                .hasNotPassed("scoreResponses", "rankResponses")
                .ends("tooFewCompliant");
        assertThat(evaluation.done).containsExactly("announceFailure");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "evaluation");
    }
}
