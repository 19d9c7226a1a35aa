package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/evaluation/assessmentObjection.bpmn")
class AssessmentObjectionDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("assessmentObjection", BEANS);

    private final RecordingAssessmentObjection assessmentObjection = new RecordingAssessmentObjection();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("assessmentObjection", assessmentObjection);
    }

    @Test
    void anObjectionIsExaminedByAnOfficerAndUpheldByALeaderInTime() {
        assessmentObjection.upheld = true;
        Walk walk =
                Walk.starts(ENGINE.getProcessEngine(), "assessmentObjection").waitsAt("examineObjection");
        assertThat(assessmentObjection.done).containsExactly("keepApart");
        assertThat(walk.candidates(walk.task("examineObjection"))).containsExactly("officer");
        assertThat(walk.task("examineObjection").getDueDate()).isEqualTo(Recording.day("2026-07-14"));
        walk.does("examineObjection").waitsAt("decideObjection");
        assertThat(walk.candidates(walk.task("decideObjection"))).containsExactly("leader");
        assertThat(walk.task("decideObjection").getDueDate()).isEqualTo(Recording.day("2026-07-21"));
        walk.does("decideObjection").ends("objectionUpheld");
        assertThat(assessmentObjection.done).containsExactly("keepApart", "upholdObjection");
    }

    @Test
    void anObjectionThatIsNotUpheldChangesNothing() {
        Walk.starts(ENGINE.getProcessEngine(), "assessmentObjection")
                .does("examineObjection", "decideObjection")
                .ends("objectionRejected");
        assertThat(assessmentObjection.done).containsExactly("keepApart", "rejectObjection");
    }
}
