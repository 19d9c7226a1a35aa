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

@Deployment(resources = "processes/incubation/incubationSelection.bpmn")
class IncubationSelectionDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("incubationSelection", BEANS);

    private final RecordingIncubationSelection incubationSelection = new RecordingIncubationSelection();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubationSelection", incubationSelection);
        incubationSelection.enoughReviewers = true;
        incubationSelection.anyFit = true;
    }

    @Test
    void aSelectionGoesFromItsPanelToItsOffers() {
        Walk walk = start();
        assertThat(walk.candidates(walk.task("arrangePanel"))).containsExactly("officer");
        walk.does("arrangePanel").waitsAt("declareInterest#multiInstanceBody", "declareInterest", "declareInterest");
        assertThat(walk.tasks("declareInterest").get(0).getAssignee()).isEqualTo("21");
        walk.does("declareInterest", "declareInterest")
                .waitsAt("scoreSheets#multiInstanceBody", "scoreSheets", "scoreSheets");
        assertThat(walk.tasks("scoreSheets").get(1).getAssignee()).isEqualTo("22");
        walk.does("scoreSheets", "scoreSheets").waitsAt("decideSelection");
        assertThat(walk.candidates(walk.task("decideSelection"))).containsExactly("section_head");
        walk.does("decideSelection").waitsAt("publicityOver");
        walk.fires("publicityOver", Recording.day("2026-06-01"))
                .runs("concludeSelection")
                .ends("selectionOver");
        assertThat(incubationSelection.done)
                .containsExactly(
                        "openScoring", "rankApplicants", "publishSelection", "concludeSelection", "announceSelection");
    }

    @Test
    void standInsAreDrawnForThoseWhoLeaveAndTheOfficerHelpsWhereThePoolIsEmpty() {
        incubationSelection.enoughReviewers = false;
        incubationSelection.standInsFound = true;
        Walk walk = start().does("arrangePanel", "declareInterest");
        incubationSelection.undeclared = List.of("23");
        walk.does("declareInterest").waitsAt("declareInterest#multiInstanceBody", "declareInterest");
        assertThat(incubationSelection.done).containsExactly("drawStandIns");
        incubationSelection.standInsFound = false;
        walk.does("declareInterest").waitsAt("arrangePanel");
        incubationSelection.enoughReviewers = true;
        incubationSelection.anyFit = false;
        walk.does("arrangePanel", "declareInterest", "scoreSheets", "scoreSheets", "decideSelection")
                .ends("nothingSelected");
        assertThat(incubationSelection.done)
                .containsExactly("drawStandIns", "drawStandIns", "openScoring", "rankApplicants", "declineAll");
    }

    @Test
    void anObjectionIsWaitedForAndTheWaitingListEnds() {
        incubationSelection.objectionsLeft = true;
        incubationSelection.anyWaiting = true;
        Walk walk = start().does("arrangePanel", "declareInterest", "declareInterest", "scoreSheets", "scoreSheets")
                .does("decideSelection")
                .runs("publicityOver")
                .runs("concludeSelection")
                .waitsAt("waitForObjections");
        incubationSelection.objectionsLeft = false;
        walk.hears("incubationObjectionDecided").runs("concludeSelection").waitsAt("listExpires");
        walk.fires("listExpires", Recording.day("2027-06-01")).runs("endList").ends("selectionOver");
        assertThat(incubationSelection.done).endsWith("announceSelection", "endList");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubationSelection").waitsAt("arrangePanel");
    }
}
