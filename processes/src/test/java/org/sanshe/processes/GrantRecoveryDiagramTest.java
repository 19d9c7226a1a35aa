package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/grantRecovery.bpmn")
class GrantRecoveryDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("grantRecovery", BEANS);

    private final RecordingGrantRecovery steps = new RecordingGrantRecovery();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("grantRecovery", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "grantRecovery");
    }

    @Test
    void whatComesInIsConfirmedByAnotherUntilAllIsThere() {
        steps.receiptConfirmed = false;
        Walk walk = start().waitsAt("enterReceipt");
        assertThat(walk.candidates(walk.task("enterReceipt"))).containsExactly("finance");
        walk.does("enterReceipt").waitsAt("confirmReceipt");
        assertThat(walk.candidates(walk.task("confirmReceipt"))).containsExactly("treasury");
        walk.does("confirmReceipt").waitsAt("enterReceipt");
        steps.receiptConfirmed = true;
        steps.fullyRecovered = false;
        walk.does("enterReceipt", "confirmReceipt").waitsAt("enterReceipt");
        steps.fullyRecovered = true;
        walk.does("enterReceipt", "confirmReceipt").ends("recovered");
        assertThat(steps.done).containsExactly("demandRecovery", "closeRecovery");
    }

    @Test
    void whatIsNotPaidBackInTimeIsDecidedOnOnce() {
        Walk walk = start();
        walk.fires("recoveryOverdue", Recording.day("2026-06-01")).runs("reportOverdueRecovery");
        walk.waitsAt("enterReceipt", "decideSanction");
        assertThat(walk.candidates(walk.task("decideSanction"))).containsExactly("section_head");
        walk.does("decideSanction", "enterReceipt", "confirmReceipt").ends("recovered", "sanctionDecided");
    }

    @Test
    void aDelayThatIsKnownIsNotDecidedOnAgain() {
        steps.sanctionWanted = false;
        Walk walk = start();
        walk.fires("recoveryOverdue", Recording.day("2026-06-01")).runs("reportOverdueRecovery");
        walk.waitsAt("enterReceipt").does("enterReceipt", "confirmReceipt").ends("recovered", "overdueKnown");
    }
}
