package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/grantRound.bpmn")
class GrantRoundDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("grantRound", BEANS);

    private final RecordingGrantRound grantRound = new RecordingGrantRound();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("grantRound", grantRound);
        grantRound.roundApproved = true;
        grantRound.allChecked = true;
        grantRound.anyAdmitted = true;
        grantRound.panelComplete = true;
        grantRound.bonusesRight = true;
        grantRound.anyProposed = true;
    }

    @Test
    void aRoundGoesFromItsCallToItsAwards() {
        Walk walk = closed("approveRound").waitsAt("drawPanel");
        assertThat(walk.candidates(walk.task("drawPanel"))).containsExactly("officer");
        walk.does("drawPanel").waitsAt("declareInterest#multiInstanceBody", "declareInterest", "declareInterest");
        assertThat(walk.tasks("declareInterest").get(0).getAssignee()).isEqualTo("21");
        walk.does("declareInterest", "declareInterest")
                .waitsAt("scoreApplications#multiInstanceBody", "scoreApplications", "scoreApplications");
        walk.does("scoreApplications", "scoreApplications").waitsAt("decideRound");
        assertThat(walk.candidates(walk.task("decideRound"))).containsExactly("leader");
        walk.does("decideRound").waitsAt("enterBudget");
        assertThat(walk.candidates(walk.task("enterBudget"))).containsExactly("finance");
        walk.does("enterBudget").waitsAt("publicityOver");
        walk.fires("publicityOver", Recording.day("2026-06-01"))
                .runs("concludePublicity")
                .ends("roundDecided");
        assertThat(grantRound.done)
                .containsExactly(
                        "publishCall",
                        "closeWindow",
                        "openScoring",
                        "closeScoring",
                        "rankApplications",
                        "cutAwards",
                        "publishProposal",
                        "concludePublicity",
                        "announceResult");
    }

    @Test
    void aRoundThatIsReturnedIsRevisedAndApprovedAgain() {
        grantRound.roundApproved = false;
        Walk walk = start().does("approveRound").waitsAt("reviseRound");
        assertThat(walk.candidates(walk.task("reviseRound"))).containsExactly("officer");
        grantRound.roundApproved = true;
        walk.does("reviseRound", "approveRound").waitsAt("windowEnds");
    }

    @Test
    void aRoundWaitsForTheLastCheckAndEndsWhenNothingIsAdmitted() {
        grantRound.allChecked = false;
        grantRound.anyAdmitted = false;
        closed("approveRound")
                .waitsAt("waitForChecks")
                .hears("applicationsChecked")
                .ends("roundEmpty");
        assertThat(grantRound.done).containsExactly("publishCall", "closeWindow", "closeEmpty");
    }

    @Test
    void aPanelIsFilledAndTheProjectsAreDefendedAndGetTheirBonuses() {
        grantRound.panelComplete = false;
        grantRound.defenceAsked = true;
        grantRound.bonusesPossible = true;
        grantRound.bonusesRight = false;
        grantRound.anyProposed = false;
        Walk walk = closed("approveRound")
                .does("drawPanel", "declareInterest", "declareInterest")
                .waitsAt("drawPanel");
        grantRound.panelComplete = true;
        grantRound.undeclared = List.of("23");
        walk.does("drawPanel", "declareInterest").waitsAt("scheduleDefence");
        walk.does("scheduleDefence", "noteDefence", "scoreApplications", "scoreApplications")
                .waitsAt("enterBonuses")
                .does("enterBonuses", "checkBonuses")
                .waitsAt("enterBonuses");
        grantRound.bonusesRight = true;
        walk.does("enterBonuses", "checkBonuses", "decideRound").ends("roundEmpty");
        assertThat(grantRound.done).endsWith("rankApplications", "closeEmpty");
    }

    @Test
    void whoLeavesWhileOthersScoreIsReplacedBeforeTheSheetsAreOpened() {
        grantRound.scoringComplete = false;
        Walk walk = closed("approveRound")
                .does("drawPanel", "declareInterest", "declareInterest", "scoreApplications", "scoreApplications")
                .waitsAt("drawPanel");
        assertThat(grantRound.done).doesNotContain("closeScoring");
        grantRound.scoringComplete = true;
        grantRound.undeclared = List.of("23");
        grantRound.scorers = List.of("23");
        walk.does("drawPanel", "declareInterest", "scoreApplications").waitsAt("decideRound");
    }

    @Test
    void theReserveMovesUpWithItsOwnPublicityAndEnds() {
        grantRound.objectionsPending = true;
        grantRound.reserveLeft = true;
        Walk walk = published().waitsAt("waitForObjections");
        grantRound.objectionsPending = false;
        grantRound.moreToPublish = true;
        walk.hears("grantObjectionDecided").runs("concludePublicity").waitsAt("publicityOver");
        grantRound.moreToPublish = false;
        walk.runs("publicityOver").runs("concludePublicity").waitsAt("keepReserve");
        assertThat(walk.task("keepReserve").getDueDate()).isEqualTo(Recording.day("2026-08-01"));
        walk.hears("awardLapsed").runs("concludePublicity").waitsAt("keepReserve");
        walk.fires("reserveOver", Recording.day("2026-09-01"))
                .runs("endReserve")
                .ends("roundDecided");
        assertThat(grantRound.done).endsWith("announceResult", "concludePublicity", "announceResult", "endReserve");
    }

    @Test
    void anOfficerMayEndTheReserve() {
        grantRound.reserveLeft = true;
        published().does("keepReserve").runs("endReserve").ends("roundDecided");
    }

    private Walk published() {
        return closed("approveRound")
                .does("drawPanel", "declareInterest", "declareInterest", "scoreApplications", "scoreApplications")
                .does("decideRound", "enterBudget")
                .runs("publicityOver")
                .runs("concludePublicity");
    }

    private Walk closed(String... tasks) {
        return start().does(tasks)
                .fires("windowEnds", Recording.day("2026-04-01"))
                .runs("closeWindow");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "grantRound").waitsAt("approveRound");
    }
}
