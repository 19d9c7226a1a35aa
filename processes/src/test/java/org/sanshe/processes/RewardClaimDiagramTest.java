package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/rewardClaim.bpmn")
class RewardClaimDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("rewardClaim", BEANS);

    private final RecordingRewardClaim claim = new RecordingRewardClaim();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("rewardClaim", claim);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "rewardClaim").waitsAt("checkClaim");
    }

    @Test
    void aClaimIsCheckedInspectedApprovedPublishedAndAwarded() {
        claim.checkPassed = true;
        claim.inspects = true;
        claim.standardReached = true;
        claim.rewardApproved = true;
        Walk walk = starts();
        assertThat(walk.candidates(walk.task("checkClaim"))).containsExactly("officer");
        walk.does("checkClaim").waitsAt("nameInspectors");
        walk.does("nameInspectors");
        assertThat(walk.tasks("inspectOnSite"))
                .extracting(task -> task.getAssignee())
                .containsExactly("11", "12");
        walk.does("inspectOnSite", "inspectOnSite").waitsAt("approveReward");
        assertThat(walk.candidates(walk.task("approveReward"))).containsExactly("section_head");
        walk.does("approveReward").waitsAt("watchPublicity");
        assertThat(claim.done).containsExactly("publishReward");
        walk.fires("publicityOver", claim.publicityUntil(Recording.CASE)).runs("awardReward");
        walk.ends("rewardAwarded");
        assertThat(claim.done).containsExactly("publishReward", "awardReward");
    }

    @Test
    void papersThatSufficeNeedNoInspection() {
        claim.checkPassed = true;
        starts().does("checkClaim")
                .waitsAt("approveReward")
                .does("approveReward")
                .ends("claimRefused");
        assertThat(claim.done).containsExactly("refuseClaim");
    }

    @Test
    void whatIsIncompleteComesBackAndWhatIsWrongIsRefused() {
        claim.claimReturned = true;
        Walk walk = starts().does("checkClaim").waitsAt("completeClaim");
        assertThat(walk.candidates(walk.task("completeClaim"))).containsExactly("organization@52430198MJJ02003XF");
        walk.does("completeClaim").waitsAt("checkClaim");
        claim.claimReturned = false;
        walk.does("checkClaim").ends("claimRefused");
    }

    @Test
    void aStandardNotReachedIsNotRewarded() {
        claim.checkPassed = true;
        claim.inspects = true;
        starts().does("checkClaim", "nameInspectors", "inspectOnSite", "inspectOnSite")
                .hasNotPassed("approveReward")
                .ends("claimRefused");
    }

    @Test
    void anObjectionStopsTheRewardOrDoesNot() {
        claim.checkPassed = true;
        claim.rewardApproved = true;
        Walk walk =
                starts().does("checkClaim", "approveReward", "watchPublicity").waitsAt("investigateObjection");
        assertThat(walk.candidates(walk.task("investigateObjection"))).containsExactly("officer");
        walk.does("investigateObjection").waitsAt("decideObjection");
        assertThat(walk.candidates(walk.task("decideObjection"))).containsExactly("section_head");
        walk.does("decideObjection").waitsAt("watchPublicity");
        claim.objectionUpheld = true;
        walk.does("watchPublicity", "investigateObjection", "decideObjection").ends("rewardCancelled");
        assertThat(claim.done).containsExactly("publishReward", "cancelReward");
    }
}
