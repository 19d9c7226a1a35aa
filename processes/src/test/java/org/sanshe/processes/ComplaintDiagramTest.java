package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/complaint.bpmn")
class ComplaintDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("complaint", BEANS);

    private final RecordingComplaint complaint = new RecordingComplaint();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("complaint", complaint);
    }

    @Test
    void anAcceptedComplaintIsAnsweredByThePurchaserAndDecidedByFinance() {
        Walk walk = start().waitsAt("reviewComplaint");
        assertThat(walk.candidates(walk.task("reviewComplaint"))).containsExactly("treasury");
        assertThat(walk.task("reviewComplaint").getDueDate()).isEqualTo(Recording.day("2026-03-20"));
        walk.does("reviewComplaint").waitsAt("answerComplaint");
        assertThat(walk.candidates(walk.task("answerComplaint"))).containsExactly("procurement");
        assertThat(walk.task("answerComplaint").getDueDate()).isEqualTo(Recording.day("2026-03-30"));
        walk.does("answerComplaint").waitsAt("examineComplaint");
        assertThat(walk.task("examineComplaint").getDueDate()).isEqualTo(Recording.day("2026-05-06"));
        walk.does("examineComplaint").waitsAt("decideComplaint");
        assertThat(walk.candidates(walk.task("decideComplaint"))).containsExactly("treasury");
        assertThat(complaint.done).containsExactly("notifyParties");
        walk.does("decideComplaint").hasNotPassed("arrangeAnew").ends("complaintDecided");
        assertThat(complaint.done).containsExactly("notifyParties", "applyDecision");
    }

    @Test
    void aComplaintNotAcceptedIsToldSoAndNobodyElseHearsOfIt() {
        complaint.accepted = false;
        start().does("reviewComplaint").hasNotPassed("notifyParties").ends("complaintNotAccepted");
        assertThat(complaint.done).containsExactly("tellNotAccepted");
    }

    @Test
    void missingPartsAreHandedInByTheComplainantAndReviewed() {
        complaint.accepted = false;
        complaint.correctionAsked = true;
        Walk walk = start().does("reviewComplaint").waitsAt("correctComplaint");
        assertThat(walk.candidates(walk.task("correctComplaint"))).containsExactly("organization@52430198MJJ02003XF");
        walk.does("correctComplaint").waitsAt("reviewComplaint");
        complaint.accepted = true;
        walk.does("reviewComplaint").waitsAt("answerComplaint");
    }

    @Test
    void whoDoesNotCorrectInTimeIsNotAccepted() {
        complaint.accepted = false;
        complaint.correctionAsked = true;
        Walk walk = start().does("reviewComplaint")
                .fires("correctionOverdue", Recording.day("2026-03-25"))
                .waitsAt("reviewComplaint");
        complaint.correctionAsked = false;
        walk.does("reviewComplaint").ends("complaintNotAccepted");
    }

    @Test
    void aPurchaserWhoDoesNotAnswerDoesNotStopTheHandling() {
        Walk walk = start().does("reviewComplaint").fires("answerOverdue", Recording.day("2026-03-30"));
        walk.waitsAt("examineComplaint");
        assertThat(walk.tasks("answerComplaint")).isEmpty();
    }

    @Test
    void theClockStandsStillWhileFindingsAreAwaited() {
        complaint.clockStopped = true;
        Walk walk = handled().does("examineComplaint").waitsAt("awaitFindings");
        assertThat(walk.task("awaitFindings").getDueDate()).isNull();
        walk.does("awaitFindings").waitsAt("examineComplaint");
        complaint.clockStopped = false;
        walk.does("examineComplaint").waitsAt("decideComplaint");
    }

    @Test
    void aSuspensionIsOrderedAndEndedOnTheWay() {
        complaint.suspensionChanges = true;
        Walk walk = handled().does("examineComplaint").waitsAt("examineComplaint");
        assertThat(complaint.done).containsExactly("notifyParties", "changeSuspension");
        walk.does("examineComplaint").waitsAt("examineComplaint");
        assertThat(complaint.done).containsExactly("notifyParties", "changeSuspension", "changeSuspension");
    }

    @Test
    void aPurchaseThatHasEndedIsArrangedAnewByPeople() {
        complaint.arrangementNeeded = true;
        Walk walk = handled().does("examineComplaint", "decideComplaint").waitsAt("arrangeAnew");
        assertThat(walk.candidates(walk.task("arrangeAnew"))).containsExactly("procurement");
        walk.does("arrangeAnew").ends("complaintDecided");
    }

    @Test
    void aComplaintMayBeWithdrawnBeforeItIsDecided() {
        Walk walk = handled().hears("complaintWithdrawn");
        assertThat(walk.tasks("examineComplaint")).isEmpty();
        walk.ends("complaintWithdrawnEnd");
        assertThat(complaint.done).containsExactly("notifyParties", "closeWithdrawn");
    }

    private static Walk handled() {
        return start().does("reviewComplaint", "answerComplaint");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "complaint");
    }
}
