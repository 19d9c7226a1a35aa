package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/frameworkOrder.bpmn")
class FrameworkOrderDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("frameworkOrder", BEANS);

    private final RecordingFrameworkOrder steps = new RecordingFrameworkOrder();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("frameworkOrder", steps);
    }

    @Test
    void aSupplierChosenDirectlyTakesTheOrder() {
        Walk walk = start().waitsAt("answerOrder");
        assertThat(walk.candidates(walk.task("answerOrder"))).containsExactly("organization@52430121MJJ512341W");
        assertThat(walk.task("answerOrder").getDueDate()).isEqualTo(Recording.day("2026-03-24"));
        walk.does("answerOrder").hasNotPassed("offerForOrder").ends("orderAccepted");
        assertThat(steps.done).containsExactly("placeOrder");
    }

    @Test
    void anOrderNobodyAnswersInTimeIsDeclined() {
        Walk walk = start().fires("answerOverdue", Recording.day("2026-03-24"));
        walk.runs("recordDecline").ends("orderDeclined");
        assertThat(steps.done).containsExactly("recordDecline");
    }

    @Test
    void aSupplierMayDecline() {
        steps.orderTaken = false;
        start().does("answerOrder").runs("recordDecline").ends("orderDeclined");
        assertThat(steps.done).containsExactly("recordDecline");
    }

    @Test
    void wherePricesCompeteTheLowestAnswers() {
        steps.competitionNeeded = true;
        Walk walk = start().waitsAt("offerForOrder", "offerForOrder", "offerForOrder#multiInstanceBody");
        walk.does("offerForOrder").fires("offersClosed", Recording.day("2026-03-20"));
        assertThat(steps.done).isEmpty();
        walk.runs("pickLowest").waitsAt("answerOrder").does("answerOrder").ends("orderAccepted");
        assertThat(steps.done).containsExactly("pickLowest", "placeOrder");
    }

    @Test
    void withoutAnOfferThereIsNoOrder() {
        steps.competitionNeeded = true;
        steps.offerMade = false;
        start().does("offerForOrder", "offerForOrder")
                .runs("pickLowest")
                .runs("recordDecline")
                .hasNotPassed("answerOrder")
                .ends("orderDeclined");
        assertThat(steps.done).containsExactly("pickLowest", "recordDecline");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "frameworkOrder");
    }
}
