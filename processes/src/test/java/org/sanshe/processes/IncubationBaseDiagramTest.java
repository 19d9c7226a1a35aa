package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/incubationBase.bpmn")
class IncubationBaseDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationBase", BEANS);

    private final RecordingIncubationBase base = new RecordingIncubationBase();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationBase", base);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubationBase");
    }

    @Test
    void aDraftIsReturnedAndThenRecognised() {
        Walk walk = starts().waitsAt("draftBase");
        assertThat(walk.candidates(walk.task("draftBase"))).containsExactly("officer");
        walk.does("draftBase").waitsAt("confirmBase");
        assertThat(walk.candidates(walk.task("confirmBase"))).containsExactly("section_head");
        assertThat(walk.task("confirmBase").getDueDate()).isEqualTo(Recording.day("2026-06-22"));
        walk.does("confirmBase").waitsAt("draftBase").does("draftBase");
        base.recognised = true;
        walk.does("confirmBase").hasNotPassed("confirmClosing").ends("baseRecognised");
        assertThat(base.done).containsExactly("putInForce");
    }

    @Test
    void aDraftThatIsNotWantedIsDiscarded() {
        base.refused = true;
        starts().does("draftBase", "confirmBase").ends("baseRefused");
        assertThat(base.done).containsExactly("discardBase");
    }

    @Test
    void aBaseIsClosedByAnother() {
        base.closing = true;
        base.closingConfirmed = true;
        Walk walk = starts().waitsAt("confirmClosing");
        assertThat(walk.candidates(walk.task("confirmClosing"))).containsExactly("section_head");
        walk.does("confirmClosing").hasNotPassed("draftBase").ends("baseClosed");
        assertThat(base.done).containsExactly("closeBase");
    }

    @Test
    void aBaseStaysOpen() {
        base.closing = true;
        starts().does("confirmClosing").ends("baseKept");
        assertThat(base.done).isEmpty();
    }
}
