package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/incubationTraining.bpmn")
class IncubationTrainingDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationTraining", BEANS);

    private final RecordingIncubationTraining steps = new RecordingIncubationTraining();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationTraining", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubationTraining");
    }

    @Test
    void aTrainingIsHeldCheckedAndCertified() {
        Walk walk = start().waitsAt("changeTraining");
        assertThat(walk.candidates(walk.task("changeTraining"))).containsExactly("officer");
        walk.does("changeTraining").waitsAt("changeTraining");
        walk.fires("coursesOver", steps.coursesOver(Recording.CASE)).waitsAt("checkAttendance");
        walk.does("checkAttendance").hasNotPassed("cancelTraining").ends("trained");
        assertThat(steps.done).containsExactly("publishTraining", "issueCertificates");
    }

    @Test
    void aTrainingIsCancelled() {
        steps.isCancelled = true;
        start().does("changeTraining").ends("trainingCancelled");
        assertThat(steps.done).containsExactly("publishTraining", "cancelTraining");
    }
}
