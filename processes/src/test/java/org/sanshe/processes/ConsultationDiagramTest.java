package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/purchase/consultation.bpmn", "called/evaluation.bpmn"})
class ConsultationDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("consultation", BEANS, "evaluation");

    private final RecordingConsultation consultation = new RecordingConsultation();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("consultation", consultation);
    }

    @Test
    void enoughResponsesAreOpenedUnderSupervisionAndRanked() {
        Walk walk = start().waitsAt("draftDocuments");
        assertThat(walk.candidates(walk.task("draftDocuments"))).containsExactly("procurement");
        walk.does("draftDocuments");
        assertThat(walk.candidates(walk.task("reviewDocuments"))).containsExactly("reviewer");
        assertThat(consultation.done).isEmpty();
        walk.does("reviewDocuments").waitsAt("responseDeadline");
        assertThat(consultation.done).containsExactly("publishNotice");
        walk.fires("responseDeadline", Recording.day("2026-04-13"))
                .runs("closeResponses")
                .waitsAt("openResponses");
        assertThat(consultation.done).containsExactly("publishNotice", "closeResponses");
        assertThat(consultation.asked).doesNotContain("ranked");
        assertThat(walk.candidates(walk.task("openResponses"))).containsExactly("supervisor");
        walk.does("openResponses").waitsAt("evaluate");
        assertThat(walk.task("inside-evaluation").getAssignee()).isEqualTo(Recording.CASE);
        walk.does("inside-evaluation").hasNotPassed("announceFailure").ends("ranked");
    }

    @Test
    void documentsThatAreNotApprovedGoBackAndAreNotPublished() {
        consultation.documentsApproved = false;
        Walk walk = start().does("draftDocuments", "reviewDocuments").waitsAt("draftDocuments");
        assertThat(consultation.done).isEmpty();
        consultation.documentsApproved = true;
        walk.does("draftDocuments", "reviewDocuments").waitsAt("responseDeadline");
    }

    @Test
    void tooFewResponsesAreNeverOpened() {
        consultation.enoughResponses = false;
        Walk walk = start().does("draftDocuments", "reviewDocuments")
                .runs("responseDeadline")
                .runs("closeResponses");
        walk.hasNotPassed("openResponses", "evaluate").ends("failed");
        assertThat(consultation.done).containsExactly("publishNotice", "closeResponses", "announceFailure");
        assertThat(consultation.asked).doesNotContain("ranked");
    }

    @Test
    void anEvaluationWithoutARankingFails() {
        consultation.ranked = false;
        Walk walk = start().does("draftDocuments", "reviewDocuments")
                .runs("responseDeadline")
                .runs("closeResponses");
        walk.does("openResponses", "inside-evaluation").hasNotPassed("ranked").ends("failed");
        assertThat(consultation.done).containsExactly("publishNotice", "closeResponses", "announceFailure");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "consultation");
    }
}
