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
            "processes/purchase/procurement.bpmn",
            "called/openTender.bpmn",
            "called/invitedTender.bpmn",
            "called/negotiation.bpmn",
            "called/ownRules.bpmn",
            "called/framework.bpmn",
            "called/singleSource.bpmn",
            "called/consultation.bpmn",
            "called/award.bpmn",
            "called/contracting.bpmn",
            "called/method.bpmn"
        })
class ProcurementDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine(
            "procurement",
            BEANS,
            "openTender",
            "invitedTender",
            "negotiation",
            "ownRules",
            "framework",
            "singleSource",
            "consultation",
            "award",
            "contracting",
            "method");

    private final RecordingProcurement procurement = new RecordingProcurement();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("procurement", procurement);
    }

    @Test
    void rankedSuppliersBecomeAnAwardAndAContract() {
        Walk walk = start().waitsAt("consult");
        assertThat(walk.task("inside-consultation").getAssignee()).isEqualTo(Recording.CASE);
        walk.does("inside-consultation").waitsAt("chooseSupplier");
        walk.does("inside-award").waitsAt("contract");
        walk.does("inside-contracting").hasNotPassed("decideAfterFailure").ends("contractActive");
        assertThat(procurement.asked).doesNotContain("nextCandidateExists", "retenders");
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN_TENDER, tenderOpenly, openTender",
        "INVITED_TENDER, inviteTenders, invitedTender",
        "NEGOTIATION, negotiate, negotiation",
        "CONSULTATION, consult, consultation",
        "SINGLE_SOURCE, buyFromOne, singleSource"
    })
    void eachMethodHasItsOwnProcedureAndTheSameEnd(String method, String node, String called) {
        procurement.method = method;
        start().waitsAt(node)
                .does("inside-" + called, "inside-award", "inside-contracting")
                .ends("contractActive");
    }

    @Test
    void theUnitsOwnDecisionIsTheAwardBelowTheLimit() {
        procurement.method = "OWN_RULES";
        Walk walk = start().waitsAt("buyUnderOwnRules").does("inside-ownRules").waitsAt("contract");
        walk.does("inside-contracting").hasNotPassed("chooseSupplier").ends("contractActive");
        assertThat(procurement.asked).doesNotContain("suppliersRanked");
    }

    @Test
    void aFrameworkIsConcludedByItsAgreementsAndNeedsNoAward() {
        procurement.method = "FRAMEWORK";
        start().waitsAt("useFramework")
                .does("inside-framework")
                .hasNotPassed("chooseSupplier", "contract")
                .ends("contractActive");
        procurement.contractConcluded = false;
        start().does("inside-framework").waitsAt("decideAfterFailure");
    }

    @Test
    void aFailedProcedureIsTriedAgainWhenProcurementSaysSo() {
        procurement.suppliersRanked = false;
        Walk walk = start().does("inside-consultation").waitsAt("decideAfterFailure");
        assertThat(walk.candidates(walk.task("decideAfterFailure"))).containsExactly("procurement");
        procurement.retenders = true;
        walk.does("decideAfterFailure").waitsAt("consult").hasNotPassed("chooseSupplier", "changeMethod");
    }

    @Test
    void anotherMethodIsApprovedBeforeItIsTried() {
        procurement.suppliersRanked = false;
        procurement.changesMethod = true;
        Walk walk = start().does("inside-consultation", "decideAfterFailure").waitsAt("changeMethod");
        assertThat(walk.task("inside-method").getAssignee()).isEqualTo(Recording.CASE);
        procurement.method = "NEGOTIATION";
        walk.does("inside-method").waitsAt("negotiate");
        assertThat(procurement.done).isEmpty();
    }

    @Test
    void aPurchaseGivenUpAfterAFailureEndsAndEverybodyIsTold() {
        procurement.suppliersRanked = false;
        start().does("inside-consultation", "decideAfterFailure")
                .hasNotPassed("chooseSupplier", "changeMethod")
                .ends("procurementFailed");
        assertThat(procurement.done).containsExactly("endProcurement");
    }

    @Test
    void aVoidAwardGoesToTheNextInRankIfThereIsOne() {
        procurement.awardStands = false;
        procurement.nextCandidateExists = true;
        Walk walk = start().does("inside-consultation", "inside-award").waitsAt("chooseSupplier");
        procurement.nextCandidateExists = false;
        walk.does("inside-award").waitsAt("decideAfterFailure").hasNotPassed("contract");
    }

    @Test
    void aSupplierWhoRefusesIsReplacedByTheNextInRankUntilNobodyIsLeft() {
        procurement.contractConcluded = false;
        procurement.nextCandidateExists = true;
        Walk walk = start().does("inside-consultation", "inside-award", "inside-contracting")
                .waitsAt("chooseSupplier");
        procurement.nextCandidateExists = false;
        walk.does("inside-award", "inside-contracting")
                .waitsAt("decideAfterFailure")
                .hasNotPassed("contractActive");
    }

    @Test
    void anAwardVoidedBeforeTheContractTurnsToTheNextCandidate() {
        procurement.nextCandidateExists = true;
        Walk walk = start().does("inside-consultation", "inside-award").waitsAt("contract");
        walk.hears("resultVoided").waitsAt("chooseSupplier").hasNotPassed("contractQuestion", "decideAfterFailure");
    }

    @Test
    void anAwardVoidedWithinItsWindowMayLeaveNobody() {
        procurement.nextCandidateExists = false;
        Walk walk = start().does("inside-consultation").waitsAt("chooseSupplier");
        walk.hears("resultVoided").waitsAt("decideAfterFailure").hasNotPassed("awardQuestion");
    }

    @Test
    void anOrderToStartAgainEndsWhatIsOpenAndProcuresAnew() {
        Walk walk = start().waitsAt("consult");
        walk.hears("restartOrdered");
        assertThat(walk.tasks("inside-consultation")).hasSize(1);
        walk.does("inside-consultation", "inside-award", "inside-contracting")
                .hasNotPassed("contractActive")
                .ends("procuredAnew");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "procurement");
    }
}
