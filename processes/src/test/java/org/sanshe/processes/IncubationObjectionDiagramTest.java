package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/incubationObjection.bpmn")
class IncubationObjectionDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationObjection", BEANS);

    private final RecordingIncubationObjection incubationObjection = new RecordingIncubationObjection();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationObjection", incubationObjection);
    }

    @Test
    void anObjectionThatIsUpheldDeclinesTheApplication() {
        incubationObjection.upheld = true;
        Walk walk =
                Walk.starts(ENGINE.getProcessEngine(), "incubationObjection").waitsAt("investigateAdmission");
        assertThat(incubationObjection.done).containsExactly("keepApart");
        assertThat(walk.candidates(walk.task("investigateAdmission"))).containsExactly("officer");
        assertThat(walk.task("investigateAdmission").getDueDate()).isEqualTo(Recording.day("2026-06-08"));
        walk.does("investigateAdmission").waitsAt("decideAdmission");
        assertThat(walk.candidates(walk.task("decideAdmission"))).containsExactly("leader");
        assertThat(walk.task("decideAdmission").getDueDate()).isEqualTo(Recording.day("2026-06-15"));
        walk.does("decideAdmission").ends("admissionDeclined");
        assertThat(incubationObjection.done).containsExactly("keepApart", "declineApplicant");
    }

    @Test
    void anObjectionThatIsNotUpheldLetsTheApplicationGoOn() {
        Walk.starts(ENGINE.getProcessEngine(), "incubationObjection")
                .does("investigateAdmission", "decideAdmission")
                .ends("admissionKept");
        assertThat(incubationObjection.done).containsExactly("keepApart", "keepApplicant");
    }
}
