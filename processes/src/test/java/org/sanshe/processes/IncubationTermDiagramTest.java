package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/incubationTerm.bpmn")
class IncubationTermDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationTerm", BEANS);

    private final RecordingIncubationTerm steps = new RecordingIncubationTerm();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationTerm", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubationTerm");
    }

    @Test
    void periodicReviewsComeBeforeTheFinalOneAndTheDecision() {
        Walk walk = start().waitsAt("reviewDay");
        walk.fires("reviewDay", Recording.day("2026-06-01"))
                .runs("openPeriodic")
                .waitsAt("periodicReviewed");
        steps.periodicAhead = false;
        walk.hears("reviewed").waitsAt("finalDay");
        walk.fires("finalDay", Recording.day("2026-06-02")).waitsAt("finalReviewed");
        walk.hears("reviewed").waitsAt("decideTerm");
        assertThat(walk.candidates(walk.task("decideTerm"))).containsExactly("section_head");
        steps.extended = false;
        walk.does("decideTerm").ends("decided");
        assertThat(steps.done).containsExactly("openPeriodic", "judgeReviews", "openFinal");
    }

    @Test
    void anExtensionGoesOnWithReviews() {
        steps.periodicAhead = false;
        steps.finalWanted = false;
        Walk walk = start();
        walk.fires("finalDay", Recording.day("2026-06-02")).waitsAt("decideTerm");
        steps.periodicAhead = true;
        walk.does("decideTerm").waitsAt("reviewDay");
        assertThat(steps.done).containsExactly("extendTerm");
    }
}
