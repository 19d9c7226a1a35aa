package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/response.bpmn")
class ResponseDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("response", BEANS);

    private final RecordingResponse response = new RecordingResponse();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("response", response);
    }

    @Test
    void aResponseMayBeReplacedAsOftenAsWantedUntilItIsSealedAtTheDeadline() {
        Walk walk = start().waitsAt("prepareResponse");
        assertThat(walk.task("prepareResponse").getDueDate()).isEqualTo(Recording.day("2026-04-13"));
        assertThat(walk.candidates(walk.task("prepareResponse"))).containsExactly("organization");
        walk.does("prepareResponse", "keepResponse", "keepResponse").waitsAt("keepResponse");
        assertThat(walk.task("keepResponse").getDueDate()).isEqualTo(Recording.day("2026-04-13"));
        walk.fires("deadlineReached", Recording.day("2026-04-13"))
                .hasNotPassed("responseWithdrawn")
                .ends("responseClosed");
        assertThat(response.done).isEmpty();
    }

    @Test
    void withoutAResponseTheDeadlineEndsTheCase() {
        start().fires("deadlineBeforeSubmission", Recording.day("2026-04-13"))
                .hasNotPassed("keepResponse")
                .ends("notSubmitted");
    }

    @Test
    void aResponseTakenBackIsNotSealed() {
        response.withdrawn = true;
        start().does("prepareResponse", "keepResponse")
                .hasNotPassed("responseClosed")
                .ends("responseWithdrawn");
    }

    @Test
    void aResponseThatTheDocumentsOvertookIsConfirmedBeforeTheDeadline() {
        Walk walk = start().does("prepareResponse").hears("documentsChanged").waitsAt("confirmResponse");
        assertThat(walk.task("confirmResponse").getDueDate()).isEqualTo(Recording.day("2026-04-13"));
        assertThat(walk.candidates(walk.task("confirmResponse"))).containsExactly("organization");
        walk.does("confirmResponse")
                .waitsAt("keepResponse")
                .fires("deadlineReached", Recording.day("2026-04-13"))
                .hasNotPassed("lapseResponse", "remindToConfirm")
                .ends("responseClosed");
        assertThat(response.done).isEmpty();
    }

    @Test
    void anUnconfirmedResponseIsRemindedAndLapsesAtTheDeadline() {
        Walk walk = start().does("prepareResponse").hears("documentsChanged");
        walk.fires("confirmationReminder", Recording.day("2026-04-11"))
                .runs("remindToConfirm")
                .waitsAt("confirmResponse");
        walk.hears("documentsChanged").waitsAt("confirmResponse");
        walk.fires("confirmationReminder", Recording.day("2026-04-11"))
                .runs("remindToConfirm")
                .fires("confirmationOverdue", Recording.day("2026-04-13"))
                .runs("lapseResponse")
                .hasNotPassed("responseClosed")
                .ends("responseLapsed", "reminded");
        assertThat(response.done).containsExactly("remindToConfirm", "remindToConfirm", "lapseResponse");
    }

    @Test
    void aCancelledTenderEndsTheResponseAndTellsTheSupplier() {
        Walk walk = start().does("prepareResponse").hears("tenderCancelled");
        assertThat(walk.tasks("keepResponse")).isEmpty();
        walk.ends("tenderCancelledEnd");
        assertThat(response.done).containsExactly("tellCancellation");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "response");
    }
}
