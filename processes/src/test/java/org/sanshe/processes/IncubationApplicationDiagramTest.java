package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/incubationApplication.bpmn")
class IncubationApplicationDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationApplication", BEANS);

    private final RecordingIncubationApplication steps = new RecordingIncubationApplication();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationApplication", steps);
    }

    @Test
    void whatIsCompleteIsAdmittedSelectedOfferedAndAccepted() {
        Walk walk = start().waitsAt("checkApplication");
        assertThat(walk.candidates(walk.task("checkApplication"))).containsExactly("organization@#7");
        assertThat(walk.task("checkApplication").getDueDate()).isEqualTo(Recording.day("2025-02-27"));
        walk.does("checkApplication")
                .waitsAt("decided")
                .hears("incubationDecided")
                .waitsAt("acceptPlace");
        assertThat(walk.candidates(walk.task("acceptPlace"))).containsExactly("organization@#42");
        walk.does("acceptPlace").ends("applicationAccepted");
        assertThat(steps.done).containsExactly("admit", "tellOffered", "beginIncubation");
    }

    @Test
    void aLateCheckIsToldToTheSectionHeadAndGoesOn() {
        start().fires("checkLate", Recording.day("2025-02-27"))
                .runs("tellHead")
                .does("checkApplication")
                .waitsAt("decided");
        assertThat(steps.done).containsExactly("tellHead", "admit");
    }

    @Test
    void whatIsRefusedIsToldItsGround() {
        steps.refused = true;
        start().does("checkApplication").ends("applicationRefused");
        assertThat(steps.done).containsExactly("tellRefused");
    }

    @Test
    void whatIsReturnedIsCompletedAndCheckedAgain() {
        steps.returned = true;
        Walk walk = start().does("checkApplication").waitsAt("completeApplication");
        assertThat(walk.candidates(walk.task("completeApplication"))).containsExactly("organization@#42");
        walk.does("completeApplication").waitsAt("checkApplication");
        steps.returned = false;
        walk.does("checkApplication").waitsAt("decided");
    }

    @Test
    void whoDoesNotCompleteInTimeIsOut() {
        steps.returned = true;
        start().does("checkApplication")
                .fires("completionLate", Recording.day("2025-03-06"))
                .runs("refuseLate")
                .ends("applicationLate");
        assertThat(steps.done).containsExactly("refuseLate");
    }

    @Test
    void whomThePanelDeclinesIsTold() {
        steps.declined = true;
        start().does("checkApplication").hears("incubationDecided").ends("applicationDeclined");
        assertThat(steps.done).containsExactly("admit", "tellDeclined");
    }

    @Test
    void aPlaceDeclinedGoesOn() {
        steps.accepted = false;
        start().does("checkApplication")
                .hears("incubationDecided")
                .does("acceptPlace")
                .ends("placeForgone");
        assertThat(steps.done).containsExactly("admit", "tellOffered", "recordForgone");
    }

    @Test
    void aPlaceNotAcceptedInTimeGoesOnToo() {
        start().does("checkApplication")
                .hears("incubationDecided")
                .fires("offerExpired", Recording.day("2025-04-03"))
                .runs("lapse")
                .ends("offerLapsed");
        assertThat(steps.done).containsExactly("admit", "tellOffered", "lapse");
    }

    @Test
    void whoWaitsIsOfferedAPlaceWhenOneIsFree() {
        steps.offered = false;
        Walk walk = start().does("checkApplication").hears("incubationDecided").waitsAt("awaitPlace");
        assertThat(walk.candidates(walk.task("awaitPlace"))).containsExactly("organization@#42");
        steps.offered = true;
        walk.hears("placeOffered").waitsAt("acceptPlace").does("acceptPlace").ends("applicationAccepted");
        assertThat(steps.done).containsExactly("admit", "tellWaiting", "tellOffered", "beginIncubation");
    }

    @Test
    void whoWaitsInVainIsDeclinedWhenTheListEnds() {
        steps.offered = false;
        start().does("checkApplication")
                .hears("incubationDecided")
                .fires("listEnds", Recording.day("2026-03-31"))
                .runs("declineWaiting")
                .ends("waitingOver");
        assertThat(steps.done).containsExactly("admit", "tellWaiting", "declineWaiting");
    }

    @Test
    void aListThatWasEndedElsewhereEndsTheWaitingToo() {
        steps.offered = false;
        start().does("checkApplication")
                .hears("incubationDecided")
                .hears("placeOffered")
                .runs("declineWaiting")
                .ends("waitingOver");
        assertThat(steps.done).containsExactly("admit", "tellWaiting", "declineWaiting");
    }

    @Test
    void theApplicantMayWithdrawWhereverItStands() {
        start().hears("incubationWithdrawn").ends("applicationWithdrawn");
        steps.returned = true;
        start().does("checkApplication").hears("incubationWithdrawn").ends("applicationWithdrawn");
        steps.returned = false;
        steps.offered = false;
        start().does("checkApplication")
                .hears("incubationDecided")
                .does("awaitPlace")
                .ends("applicationWithdrawn");
        start().does("checkApplication")
                .hears("incubationDecided")
                .hears("incubationWithdrawn")
                .ends("applicationWithdrawn");
        steps.withdrawn = true;
        start().does("checkApplication").hears("incubationDecided").ends("applicationWithdrawn");
        assertThat(steps.done).filteredOn("closeWithdrawn"::equals).hasSize(5);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubationApplication");
    }
}
