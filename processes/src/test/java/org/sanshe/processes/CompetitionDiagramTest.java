package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The competitive methods share their parts: each solicits, then evaluates, and says which of the two failed. */
@Deployment(
        resources = {
            "processes/purchase/consultation.bpmn",
            "processes/purchase/negotiation.bpmn",
            "processes/purchase/openTender.bpmn",
            "called/soliciting.bpmn",
            "called/evaluation.bpmn"
        })
class CompetitionDiagramTest {

    static final List<String> METHODS = List.of("consultation", "negotiation", "openTender");

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("competition", BEANS, "soliciting", "evaluation");

    private final RecordingCompetition competition = new RecordingCompetition();

    @BeforeEach
    void bindTheSteps() {
        METHODS.forEach(method -> BEANS.put(method, competition));
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void openedResponsesAreEvaluatedAndRanked(String method) {
        Walk walk = start(method).waitsAt("solicit");
        assertThat(walk.task("inside-soliciting").getAssignee()).isEqualTo(Recording.CASE);
        walk.does("inside-soliciting").waitsAt("evaluate");
        assertThat(competition.asked).doesNotContain("ranked");
        assertThat(walk.task("inside-evaluation").getAssignee()).isEqualTo(Recording.CASE);
        walk.does("inside-evaluation").ends("ranked");
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void responsesThatWereNeverOpenedAreNotEvaluated(String method) {
        competition.responsesOpened = false;
        start(method).does("inside-soliciting").hasNotPassed("evaluate").ends("failed");
        assertThat(competition.asked).doesNotContain("ranked");
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void anEvaluationWithoutARankingFails(String method) {
        competition.ranked = false;
        start(method)
                .does("inside-soliciting", "inside-evaluation")
                .hasNotPassed("ranked")
                .ends("failed");
    }

    private static Walk start(String method) {
        return Walk.starts(ENGINE.getProcessEngine(), method);
    }
}
