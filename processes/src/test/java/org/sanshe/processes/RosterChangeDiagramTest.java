package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/delivery/rosterChange.bpmn")
class RosterChangeDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("rosterChange", BEANS);

    private final RecordingRosterChange roster = new RecordingRosterChange();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("rosterChange", roster);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "rosterChange");
    }

    @Test
    void theFirstRosterIsFilledUnderSettledRulesAndConsentedTo() {
        roster.first = true;
        Walk walk = starts().waitsAt("settleTerms");
        assertThat(walk.candidates(walk.task("settleTerms"))).containsExactly("officer");
        walk.does("settleTerms").waitsAt("fillRoster");
        assertThat(walk.candidates(walk.task("fillRoster"))).containsExactly("organization@52430121MJJ512341W");
        assertThat(walk.task("fillRoster").getDueDate()).isEqualTo(Recording.day("2026-07-15"));
        walk.does("fillRoster").waitsAt("consent");
        assertThat(roster.done).isEmpty();
        walk.does("consent").ends("effective");
        assertThat(roster.done).containsExactly("takeEffect");
    }

    @Test
    void aReplacementThatWasReturnedMayBeRevisedOrWithdrawn() {
        roster.agreed = false;
        Walk walk = starts().waitsAt("consent").does("consent").waitsAt("fillRoster");
        walk.does("fillRoster").waitsAt("consent").does("consent").waitsAt("fillRoster");
        roster.withdrawn = true;
        walk.does("fillRoster").hasNotPassed("takeEffect").ends("withdrawn");
        assertThat(roster.done).isEmpty();
    }

    @Test
    void leavingIsToldAndNeedsNoConsent() {
        roster.consentNeeded = false;
        starts().hasNotPassed("consent", "consentTacit").ends("effective");
        assertThat(roster.done).containsExactly("takeEffect");
        assertThat(roster.asked).doesNotContain("isAgreed", "silenceConsents");
    }

    @Test
    void silenceIsReportedAndIsNoConsent() {
        Walk walk = starts().waitsAt("consent");
        walk.fires("consentOverdue", Recording.day("2026-07-22")).runs("reportSilence");
        walk.waitsAt("consent");
        assertThat(roster.done).containsExactly("reportSilence");
        walk.does("consent").ends("effective", "silenceReported");
        assertThat(roster.done).containsExactly("reportSilence", "takeEffect");
    }

    @Test
    void silenceIsConsentWhereTheContractSaysSo() {
        roster.tacit = true;
        Walk walk = starts().waitsAt("consentTacit");
        walk.fires("silence", Recording.day("2026-07-22")).runs("consentBySilence");
        walk.ends("effective");
        assertThat(roster.done).containsExactly("consentBySilence", "takeEffect");
    }

    @Test
    void whereSilenceIsConsentTheOfficerMayStillAnswerInTime() {
        roster.tacit = true;
        starts().does("consentTacit").ends("effective");
        assertThat(roster.done).containsExactly("takeEffect");
    }

    @Test
    void aChangeThatIsNotInEffectEndsWithThePerformance() {
        starts().waitsAt("consent").hears("rosterChangeCancelled").ends("changeCancelled");
        assertThat(roster.done).containsExactly("cancelChange");
        roster.first = true;
        starts().does("settleTerms")
                .waitsAt("fillRoster")
                .hears("rosterChangeCancelled")
                .ends("changeCancelled");
    }
}
