package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/singleSourceNotice.bpmn")
class SingleSourceNoticeDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("singleSourceNotice", BEANS);

    private final RecordingSingleSourceNotice steps = new RecordingSingleSourceNotice();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("singleSourceNotice", steps);
    }

    @Test
    void belowTheAmountTheOpinionsAreEnough() {
        steps.publicityNeeded = false;
        Walk walk = start().waitsAt("gatherOpinions");
        assertThat(walk.candidates(walk.task("gatherOpinions"))).containsExactly("procurement");
        walk.does("gatherOpinions").ends("singleSourceJustified");
        assertThat(steps.done).isEmpty();
        assertThat(steps.asked).containsExactly("publicityNeeded");
    }

    @Test
    void aboveTheAmountTheChoiceStandsOnceThePublicityEndedWithoutAnObjection() {
        Walk walk = start().does("gatherOpinions").waitsAt("publicityEnds");
        assertThat(steps.done).containsExactly("publishSingleSource");
        assertThat(steps.asked).doesNotContain("objectionsRaised");
        walk.fires("publicityEnds", Recording.day("2026-05-10")).ends("singleSourceJustified");
        assertThat(steps.done).containsExactly("publishSingleSource");
    }

    @Test
    void anObjectionThatDoesNotHoldIsAnsweredAndTheChoiceStands() {
        steps.objectionsRaised = true;
        Walk walk = start().does("gatherOpinions").runs("publicityEnds").waitsAt("handleObjections");
        assertThat(walk.candidates(walk.task("handleObjections"))).containsExactly("leader");
        assertThat(walk.task("handleObjections").getDueDate()).isEqualTo(Recording.day("2026-05-16"));
        walk.does("handleObjections").ends("singleSourceJustified");
        assertThat(steps.done).containsExactly("publishSingleSource", "answerObjections");
    }

    @Test
    void anObjectionThatHoldsEndsTheSingleSource() {
        steps.objectionsRaised = true;
        steps.singleSourceKept = false;
        start().does("gatherOpinions")
                .runs("publicityEnds")
                .does("handleObjections")
                .hasNotPassed("singleSourceJustified")
                .ends("singleSourceDropped");
        assertThat(steps.done).containsExactly("publishSingleSource", "answerObjections");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "singleSourceNotice");
    }
}
