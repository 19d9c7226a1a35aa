package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/incubationHandOver.bpmn")
class IncubationHandOverDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationHandOver", BEANS);

    private final RecordingIncubationHandOver steps = new RecordingIncubationHandOver();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationHandOver", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubationHandOver");
    }

    @Test
    void theTenantSignsWhatTheBaseHasPrepared() {
        Walk walk = start().waitsAt("prepareHandOver");
        assertThat(walk.candidates(walk.task("prepareHandOver"))).containsExactly("officer");
        walk.does("prepareHandOver").waitsAt("signHandOver");
        assertThat(walk.candidates(walk.task("signHandOver"))).containsExactly("organization@#7");
        walk.does("signHandOver").ends("handedOver");
        assertThat(steps.done).containsExactly("issueHandOver");
    }

    @Test
    void whatIsDisputedIsPreparedAnew() {
        steps.handOverSigned = false;
        start().does("prepareHandOver", "signHandOver").waitsAt("prepareHandOver");
        assertThat(steps.done).isEmpty();
    }

    @Test
    void twoPeopleOfTheUnitSignWhenTheTenantDoesNotCome() {
        Walk walk = start().does("prepareHandOver");
        walk.fires("tenantAbsent", Recording.day("2026-06-02")).waitsAt("witnessHandOver");
        assertThat(walk.candidates(walk.task("witnessHandOver"))).containsExactly("officer");
        walk.does("witnessHandOver").waitsAt("confirmWitness");
        assertThat(walk.candidates(walk.task("confirmWitness"))).containsExactly("section_head");
        walk.does("confirmWitness").hasNotPassed("handOverSigned").ends("handedOver");
    }
}
