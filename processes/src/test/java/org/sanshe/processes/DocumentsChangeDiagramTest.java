package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/documentsChange.bpmn")
class DocumentsChangeDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("documentsChange", BEANS);

    private final RecordingDocumentsChange change = new RecordingDocumentsChange();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("documentsChange", change);
    }

    @Test
    void anApprovedChangeIsPublished() {
        Walk walk = start().waitsAt("approveChange");
        assertThat(walk.candidates(walk.task("approveChange"))).containsExactly("reviewer");
        walk.does("approveChange").hasNotPassed("dropChange").ends("changed");
        assertThat(change.done).containsExactly("publishChange");
    }

    @Test
    void aReturnedChangeIsRevisedAndCheckedAgain() {
        change.changeApproved = false;
        Walk walk = start().does("approveChange").waitsAt("reviseChange");
        assertThat(walk.candidates(walk.task("reviseChange"))).containsExactly("procurement");
        walk.does("reviseChange").waitsAt("approveChange");
        change.changeApproved = true;
        walk.does("approveChange").ends("changed");
    }

    @Test
    void aReturnedChangeMayBeGivenUp() {
        change.changeApproved = false;
        change.givenUp = true;
        start().does("approveChange", "reviseChange")
                .hasNotPassed("publishChange")
                .ends("changeDropped");
        assertThat(change.done).containsExactly("dropChange");
    }

    @Test
    void whatIsNotApprovedByTheDeadlineLapses() {
        start().fires("closedBeforeApproval", Recording.day("2026-04-20"))
                .runs("lapseChange")
                .ends("changeLapsed");
        assertThat(change.done).containsExactly("lapseChange");
    }

    @Test
    void whatIsNotRevisedByTheDeadlineLapses() {
        change.changeApproved = false;
        start().does("approveChange")
                .fires("closedBeforeRevision", Recording.day("2026-04-20"))
                .runs("lapseChange")
                .hasNotPassed("dropChange")
                .ends("changeLapsed");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "documentsChange");
    }
}
