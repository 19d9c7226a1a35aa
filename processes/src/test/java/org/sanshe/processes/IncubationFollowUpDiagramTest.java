package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/incubationFollowUp.bpmn")
class IncubationFollowUpDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationFollowUp", BEANS);

    private final RecordingIncubationFollowUp steps = new RecordingIncubationFollowUp();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationFollowUp", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubationFollowUp");
    }

    @Test
    void everyRoundIsAnsweredOrVisited() {
        Walk walk = start().waitsAt("followUpDay");
        walk.fires("followUpDay", Recording.day("2026-06-01")).runs("openRound").waitsAt("answerFollowUp");
        assertThat(walk.candidates(walk.task("answerFollowUp"))).containsExactly("organization@#7");
        walk.does("answerFollowUp").waitsAt("followUpDay");
        walk.fires("followUpDay", Recording.day("2026-06-01")).runs("openRound");
        steps.moreFollowUps = false;
        walk.fires("unanswered", Recording.day("2026-06-02")).waitsAt("recordVisit");
        assertThat(walk.candidates(walk.task("recordVisit"))).containsExactly("officer");
        walk.does("recordVisit").ends("followUpOver");
        assertThat(steps.done).containsExactly("openRound", "openRound", "closeFollowUp");
    }
}
