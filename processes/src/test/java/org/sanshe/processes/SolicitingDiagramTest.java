package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/soliciting.bpmn")
class SolicitingDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("soliciting", BEANS);

    private final RecordingSoliciting soliciting = new RecordingSoliciting();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("soliciting", soliciting);
    }

    @Test
    void enoughResponsesAreOpenedByTwoOfThree() {
        Walk walk = start().waitsAt("draftDocuments");
        assertThat(walk.candidates(walk.task("draftDocuments"))).containsExactly("procurement");
        walk.does("draftDocuments");
        assertThat(walk.candidates(walk.task("reviewDocuments"))).containsExactly("reviewer");
        assertThat(soliciting.done).isEmpty();
        walk.does("reviewDocuments").waitsAt("responseDeadline");
        assertThat(soliciting.done).containsExactly("publishNotice");
        walk.fires("responseDeadline", Recording.day("2026-04-13")).runs("closeResponses");
        assertThat(soliciting.done).containsExactly("publishNotice", "closeResponses");
        assertThat(walk.tasks("openResponses"))
                .extracting(org.camunda.bpm.engine.task.Task::getAssignee)
                .containsExactlyInAnyOrder("7", "8", "9");
        walk.does("openResponses");
        assertThat(walk.tasks("openResponses")).hasSize(2);
        // the second share unlocks; the third opener is not asked any more
        soliciting.unlocked = true;
        walk.does("openResponses").hasNotPassed("announceFailure").ends("opened");
    }

    @Test
    void documentsThatAreNotApprovedGoBackAndAreNotPublished() {
        soliciting.documentsApproved = false;
        Walk walk = start().does("draftDocuments", "reviewDocuments").waitsAt("draftDocuments");
        assertThat(soliciting.done).isEmpty();
        soliciting.documentsApproved = true;
        walk.does("draftDocuments", "reviewDocuments").waitsAt("responseDeadline");
    }

    @Test
    void tooFewResponsesAreNeverOpened() {
        soliciting.enoughResponses = false;
        Walk walk = start().does("draftDocuments", "reviewDocuments")
                .runs("responseDeadline")
                .runs("closeResponses");
        walk.hasNotPassed("openResponses").ends("failed");
        assertThat(soliciting.done).containsExactly("publishNotice", "closeResponses", "announceFailure");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "soliciting");
    }
}
