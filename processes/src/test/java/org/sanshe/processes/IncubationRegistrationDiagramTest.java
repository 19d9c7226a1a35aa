package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/incubationRegistration.bpmn")
class IncubationRegistrationDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationRegistration", BEANS);

    private final RecordingIncubationRegistration steps = new RecordingIncubationRegistration();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationRegistration", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubationRegistration");
    }

    @Test
    void whatWasFiledIsCheckedAndConfirmed() {
        Walk walk = start().waitsAt("checkRegistration");
        assertThat(walk.candidates(walk.task("checkRegistration"))).containsExactly("officer");
        walk.does("checkRegistration").waitsAt("confirmRegistration");
        walk.does("confirmRegistration").ends("registered");
        assertThat(steps.done).containsExactly("settleCustody");
    }

    @Test
    void whatIsNotFiledYetIsRemindedAndReported() {
        steps.filed = false;
        Walk walk = start().waitsAt("fileRegistration");
        assertThat(walk.candidates(walk.task("fileRegistration"))).containsExactly("organization@#7");
        walk.fires("reminderDay", Recording.day("2026-06-02"))
                .runs("remindRegistration")
                .waitsAt("fileRegistration");
        walk.fires("registrationOverdue", Recording.day("2026-06-03"))
                .runs("reportUnregistered")
                .waitsAt("fileRegistration");
        walk.does("fileRegistration").waitsAt("checkRegistration");
        assertThat(steps.done).containsExactly("remindRegistration", "reportUnregistered");
    }

    @Test
    void aTenancyThatIsOverEndsIt() {
        steps.filed = false;
        Walk walk = start().hears("registrationOver");
        walk.ends("moot");
    }

    @Test
    void whatIsWrongIsFiledAnew() {
        steps.checkPassed = false;
        Walk walk = start().does("checkRegistration").waitsAt("fileRegistration");
        steps.checkPassed = true;
        steps.confirmed = false;
        walk.does("fileRegistration", "checkRegistration", "confirmRegistration")
                .waitsAt("fileRegistration");
        assertThat(steps.done).isEmpty();
    }
}
