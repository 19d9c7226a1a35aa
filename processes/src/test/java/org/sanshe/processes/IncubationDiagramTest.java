package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(
        resources = {
            "processes/incubation/incubation.bpmn",
            "called/incubationTerm.bpmn",
            "called/incubationHandOver.bpmn"
        })
class IncubationDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            Walk.engine("incubation", BEANS, "incubationTerm", "incubationHandOver");

    private final RecordingIncubation steps = new RecordingIncubation();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("incubation", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "incubation");
    }

    private static Walk inTerm() {
        Walk walk = start().does("draftIncubationAgreement", "signIncubationAgreement", "countersignIncubation");
        return walk.fires("termStart", Recording.day("2026-06-04"))
                .runs("beginTerm")
                .waitsAt("runTerm");
    }

    @Test
    void whatBothSignRunsItsTermGraduatesIsHandedOverAndFollowedUp() {
        Walk walk = start().waitsAt("draftIncubationAgreement");
        assertThat(walk.candidates(walk.task("draftIncubationAgreement"))).containsExactly("officer");
        walk.does("draftIncubationAgreement").waitsAt("signIncubationAgreement");
        assertThat(walk.candidates(walk.task("signIncubationAgreement"))).containsExactly("organization@#7");
        assertThat(walk.task("signIncubationAgreement").getDueDate()).isEqualTo(Recording.day("2026-06-02"));
        walk.does("signIncubationAgreement").waitsAt("countersignIncubation");
        assertThat(walk.candidates(walk.task("countersignIncubation"))).containsExactly("section_head");
        walk.does("countersignIncubation").waitsAt("termStart");
        walk.fires("termStart", Recording.day("2026-06-04")).runs("beginTerm").waitsAt("runTerm");
        walk.does("inside-incubationTerm").waitsAt("handOver");
        walk.does("inside-incubationHandOver").waitsAt("followedUp");
        walk.hears("followedUp").ends("closed");
        assertThat(steps.done)
                .containsExactly(
                        "issueIncubationAgreement",
                        "beginTerm",
                        "graduate",
                        "windUp",
                        "freePlace",
                        "openFollowUp",
                        "closeTenancy");
    }

    @Test
    void whatIsNotSignedInTimeLapses() {
        Walk walk = start().does("draftIncubationAgreement");
        walk.fires("signingOver", Recording.day("2026-06-02")).runs("lapseTenancy");
        walk.hasNotPassed("countersignIncubation").ends("lapsed");
        assertThat(steps.done).containsExactly("issueIncubationAgreement", "lapseTenancy");
    }

    @Test
    void aPlaceThatIsGivenUpLapses() {
        steps.tenantSigned = false;
        Walk walk = start().does("draftIncubationAgreement", "signIncubationAgreement")
                .runs("lapseTenancy");
        walk.ends("lapsed");
    }

    @Test
    void anAgreementTheUnitReturnsIsDraftedAnew() {
        steps.unitAgreed = false;
        Walk walk = start().does("draftIncubationAgreement", "signIncubationAgreement", "countersignIncubation");
        walk.waitsAt("draftIncubationAgreement");
        assertThat(steps.done).containsExactly("issueIncubationAgreement");
    }

    @Test
    void whoeverLeavesInTermHandsOverWithoutFollowUpWhereNoneIsWanted() {
        steps.followed = false;
        Walk walk = inTerm().hears("tenancyLeft").waitsAt("handOver");
        assertThat(walk.called("incubationTerm")).isEmpty();
        walk.does("inside-incubationHandOver").ends("closed");
        assertThat(steps.done)
                .containsExactly("issueIncubationAgreement", "beginTerm", "windUp", "freePlace", "closeTenancy");
    }

    @Test
    void whoeverDoesNotGraduateLeavesAtTheEnd() {
        steps.graduates = false;
        inTerm().does("inside-incubationTerm").waitsAt("handOver");
        assertThat(steps.done).containsExactly("issueIncubationAgreement", "beginTerm", "leaveAtEnd", "windUp");
    }

    @Test
    void aLateHandOverIsEscalatedAndStillHasToBeDone() {
        Walk walk = inTerm().hears("tenancyLeft");
        walk.fires("handOverLate", Recording.day("2026-06-05"))
                .runs("escalateHandOver")
                .waitsAt("handOver");
        walk.does("inside-incubationHandOver").waitsAt("followedUp");
        assertThat(steps.done)
                .containsExactly(
                        "issueIncubationAgreement",
                        "beginTerm",
                        "windUp",
                        "escalateHandOver",
                        "freePlace",
                        "openFollowUp");
    }
}
