package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/delivery/sheetReopening.bpmn")
class SheetReopeningDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("sheetReopening", BEANS);

    private final RecordingSheetReopening reopening = new RecordingSheetReopening();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("sheetReopening", reopening);
    }

    @Test
    void theSupervisorApprovesAndTheSheetIsOpenAgain() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "sheetReopening").waitsAt("approveReopening");
        assertThat(walk.candidates(walk.task("approveReopening"))).containsExactly("supervisor");
        walk.does("approveReopening").ends("sheetReopened");
        assertThat(reopening.done).containsExactly("reopenSheet");
    }

    @Test
    void withoutApprovalTheSheetStaysLocked() {
        reopening.approved = false;
        Walk.starts(ENGINE.getProcessEngine(), "sheetReopening")
                .does("approveReopening")
                .hasNotPassed("reopenSheet")
                .ends("reopeningRefused");
        assertThat(reopening.done).isEmpty();
    }
}
