package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Deployment(
        resources = {
            "processes/purchase/invitedTender.bpmn",
            "processes/purchase/prequalification.bpmn",
            "called/soliciting.bpmn",
            "called/evaluation.bpmn"
        })
class InvitedTenderDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            Walk.engine("invitedTender", BEANS, "soliciting", "evaluation");

    private final RecordingInvitedTender tender = new RecordingInvitedTender();
    private final RecordingPrequalification application = new RecordingPrequalification();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("invitedTender", tender);
        BEANS.put("prequalification", application);
    }

    @Test
    void whoPassedThePublicPrequalificationIsDrawnBeforeBidsAreSolicited() {
        Walk walk = applied();
        assertThat(tender.done).containsExactly("publishPrequalification", "closeApplications");
        assertThat(walk.candidates(walk.task("examineApplications"))).containsExactly("procurement");
        walk.does("examineApplications");
        assertThat(walk.candidates(walk.task("drawInvitees"))).containsExactly("supervisor");
        walk.does("drawInvitees").waitsAt("solicit");
        walk.does("inside-soliciting", "inside-evaluation")
                .hasNotPassed("announceTooFew")
                .ends("ranked");
    }

    @Test
    void whatIsNotApprovedIsNotPublished() {
        tender.prequalificationApproved = false;
        start().does("draftPrequalification", "reviewPrequalification").waitsAt("draftPrequalification");
        assertThat(tender.done).isEmpty();
    }

    @Test
    void tooFewWhoPassedEndItBeforeAnybodyIsInvited() {
        tender.enoughPassed = false;
        applied().does("examineApplications").hasNotPassed("drawInvitees").ends("failed");
        assertThat(tender.done).endsWith("announceTooFew");
    }

    @Test
    void unopenedBidsAreNotEvaluated() {
        tender.responsesOpened = false;
        applied()
                .does("examineApplications", "drawInvitees", "inside-soliciting")
                .hasNotPassed("evaluate")
                .ends("failed");
    }

    @Test
    void anEvaluationWithoutARankingFails() {
        tender.ranked = false;
        applied()
                .does("examineApplications", "drawInvitees", "inside-soliciting", "inside-evaluation")
                .ends("failed");
    }

    @ParameterizedTest
    @CsvSource({"true, invited", "false, notInvited"})
    void anApplicantIsToldWhetherItIsInvited(boolean invited, String end) {
        application.invited = invited;
        Walk.starts(ENGINE.getProcessEngine(), "prequalification")
                .waitsAt("applicationDecided")
                .hears("applicationDecided")
                .ends(end);
    }

    private static Walk applied() {
        return start().does("draftPrequalification", "reviewPrequalification")
                .fires("applicationDeadline", Recording.day("2026-04-14"))
                .runs("closeApplications")
                .waitsAt("examineApplications");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "invitedTender");
    }
}
