package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/challenge.bpmn")
class ChallengeDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("challenge", BEANS);

    private final RecordingChallenge challenge = new RecordingChallenge();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("challenge", challenge);
    }

    @Test
    void anAdmittedChallengeIsAnsweredInTimeAfterApproval() {
        Walk walk = start().waitsAt("examineChallenge");
        assertThat(walk.task("examineChallenge").getDueDate()).isEqualTo(Recording.day("2026-03-16"));
        walk.does("examineChallenge").waitsAt("replyChallenge");
        assertThat(walk.task("replyChallenge").getDueDate()).isEqualTo(Recording.day("2026-03-20"));
        assertThat(walk.candidates(walk.task("replyChallenge"))).containsExactly("procurement");
        walk.does("replyChallenge");
        assertThat(walk.candidates(walk.task("approveReply"))).containsExactly("leader");
        assertThat(challenge.done).isEmpty();
        walk.does("approveReply").ends("challengeAnswered");
        assertThat(challenge.done).containsExactly("sendReply");
    }

    @Test
    void aReplyThatIsNotApprovedIsWrittenAgainAndNotSent() {
        challenge.replyApproved = false;
        start().does("examineChallenge", "replyChallenge", "approveReply").waitsAt("replyChallenge");
        assertThat(challenge.done).isEmpty();
    }

    @Test
    void aChallengeThatIsNotAdmittedIsToldSoAndNotAnswered() {
        challenge.admitted = false;
        start().does("examineChallenge").hasNotPassed("replyChallenge").ends("challengeNotAdmitted");
        assertThat(challenge.done).containsExactly("tellNotAdmitted");
        assertThat(challenge.asked).doesNotContain("replyApproved");
    }

    @Test
    void missingPartsAreAskedForAndHandedInByTheChallenger() {
        challenge.admitted = false;
        challenge.correctionAsked = true;
        Walk walk = start().does("examineChallenge").waitsAt("correctChallenge");
        assertThat(walk.candidates(walk.task("correctChallenge"))).containsExactly("organization@52430198MJJ02003XF");
        assertThat(walk.task("correctChallenge").getDueDate()).isEqualTo(Recording.day("2026-03-18"));
        walk.does("correctChallenge").waitsAt("examineChallenge");
        challenge.admitted = true;
        walk.does("examineChallenge").waitsAt("replyChallenge");
        assertThat(challenge.done).isEmpty();
    }

    @Test
    void whoDoesNotCorrectInTimeIsExaminedAsTheLetterStands() {
        challenge.admitted = false;
        challenge.correctionAsked = true;
        Walk walk = start().does("examineChallenge")
                .fires("correctionOverdue", Recording.day("2026-03-18"))
                .waitsAt("examineChallenge");
        challenge.correctionAsked = false;
        walk.does("examineChallenge").ends("challengeNotAdmitted");
    }

    @Test
    void aChallengeMayBeWithdrawnWhileItIsBeingAnswered() {
        Walk walk = start().does("examineChallenge").hears("challengeWithdrawn");
        assertThat(walk.tasks("replyChallenge")).isEmpty();
        walk.ends("challengeWithdrawnEnd");
        assertThat(challenge.done).containsExactly("closeWithdrawn");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "challenge");
    }
}
