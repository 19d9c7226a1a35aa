package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/incubationCall.bpmn")
class IncubationCallDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationCall", BEANS);

    private final RecordingIncubationCall steps = new RecordingIncubationCall();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationCall", steps);
    }

    @Test
    void aCallIsApprovedPublishedClosedSelectedAndOver() {
        Walk walk = start().waitsAt("approveCall");
        assertThat(walk.candidates(walk.task("approveCall"))).containsExactly("section_head");
        walk.does("approveCall")
                .waitsAt("windowEnds")
                .fires("windowEnds", Recording.day("2025-03-01"))
                .runs("closeWindow")
                .waitsAt("selectionOver")
                .hears("selected")
                .ends("callClosed");
        assertThat(steps.done).containsExactly("publishCall", "closeWindow", "openSelection", "closeCall");
    }

    @Test
    void whatIsReturnedIsRevisedByTheDesk() {
        steps.approved = false;
        Walk walk = start().does("approveCall").waitsAt("reviseCall");
        assertThat(walk.candidates(walk.task("reviseCall"))).containsExactly("officer");
        walk.does("reviseCall").waitsAt("approveCall");
        assertThat(steps.done).isEmpty();
    }

    @Test
    void whatIsRejectedIsCancelled() {
        steps.approved = false;
        steps.rejected = true;
        start().does("approveCall").ends("callCancelled");
        assertThat(steps.done).containsExactly("cancelCall");
    }

    @Test
    void theSelectionWaitsUntilTheLastApplicationIsChecked() {
        steps.allChecked = false;
        start().does("approveCall")
                .fires("windowEnds", Recording.day("2025-03-01"))
                .runs("closeWindow")
                .waitsAt("waitForChecks")
                .hears("applicationsChecked")
                .waitsAt("selectionOver");
    }

    @Test
    void aCallWithoutApplicationsIsOver() {
        steps.anyChecked = false;
        start().does("approveCall")
                .fires("windowEnds", Recording.day("2025-03-01"))
                .runs("closeWindow")
                .ends("callEmpty");
        assertThat(steps.done).containsExactly("publishCall", "closeWindow", "closeEmpty");
    }

    @Test
    void aRollingCallConvenesEveryMonthUntilTheUnitStopsIt() {
        steps.rolling = true;
        Walk walk = start().does("approveCall").waitsAt("stopIntake");
        assertThat(walk.candidates(walk.task("stopIntake"))).containsExactly("officer");
        walk.fires("sittingDue", Recording.day("2025-03-17"))
                .runs("conveneSitting")
                .waitsAt("stopIntake")
                .does("stopIntake")
                .runs("closeWindow")
                .waitsAt("selectionOver");
        assertThat(steps.done).containsExactly("publishCall", "conveneSitting", "closeWindow", "openSelection");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubationCall");
    }
}
