package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/award.bpmn")
class AwardDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("award", BEANS);

    private final RecordingAward award = new RecordingAward();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("award", award);
    }

    @Test
    void aSupplierPickedInTimeIsAwardedOnceTheChallengeWindowIsOver() {
        Walk walk = start().waitsAt("deliverReport");
        assertThat(walk.task("deliverReport").getDueDate()).isEqualTo(Recording.day("2026-03-03"));
        assertThat(walk.candidates(walk.task("deliverReport"))).containsExactly("procurement");
        walk.does("deliverReport").waitsAt("pickSupplier");
        assertThat(walk.task("pickSupplier").getDueDate()).isEqualTo(Recording.day("2026-03-10"));
        assertThat(walk.candidates(walk.task("pickSupplier"))).containsExactly("leader");
        walk.does("pickSupplier").waitsAt("publishResult");
        assertThat(walk.task("publishResult").getDueDate()).isEqualTo(Recording.day("2026-03-12"));
        assertThat(award.done).isEmpty();
        walk.does("publishResult").waitsAt("challengeWindow");
        assertThat(award.asked).doesNotContain("challengePending", "resultStands");
        walk.fires("challengeWindow", Recording.day("2026-03-24")).ends("awarded");
        assertThat(award.done).containsExactly("announceResult");
    }

    @Test
    void whenNobodyPicksInTimeTheFirstInRankIsDeemedAwarded() {
        Walk walk = start().does("deliverReport").fires("pickOverdue", Recording.day("2026-03-10"));
        assertThat(walk.tasks("pickSupplier")).isEmpty();
        assertThat(award.done).isEmpty();
        walk.runs("deemFirstRanked").waitsAt("publishResult");
        assertThat(award.done).containsExactly("deemFirstRanked");
    }

    @Test
    void aReportThatWasDeliveredIsNotDeliveredAgainForTheNextCandidate() {
        award.reportDelivered = true;
        Walk walk = start().waitsAt("decideNext").hasNotPassed("deliverReport", "pickSupplier");
        assertThat(walk.candidates(walk.task("decideNext"))).containsExactly("leader");
        assertThat(walk.task("decideNext").getDueDate()).isEqualTo(Recording.day("2026-03-11"));
        walk.does("decideNext").waitsAt("publishResult");
    }

    @Test
    void whereNobodyIsPickedEverybodyIsToldAndNothingIsPublishedAsAResult() {
        award.supplierPicked = false;
        start().does("deliverReport", "pickSupplier")
                .hasNotPassed("publishResult")
                .ends("notAwarded");
        assertThat(award.done).containsExactly("closeWithoutAward");
    }

    @Test
    void lateReportsAndLateResultsAreReportedAndRemainToBeDone() {
        Walk walk = start().fires("reportOverdue", Recording.day("2026-03-03")).runs("reportLateDelivery");
        assertThat(award.done).containsExactly("reportLateDelivery");
        walk.waitsAt("deliverReport").does("deliverReport", "pickSupplier");
        walk.fires("resultOverdue", Recording.day("2026-03-12")).runs("reportLateResult");
        walk.waitsAt("publishResult").does("publishResult").runs("challengeWindow");
        walk.ends("awarded", "lateDeliveryReported", "lateResultReported");
        assertThat(award.done).containsExactly("reportLateDelivery", "reportLateResult", "announceResult");
    }

    @Test
    void aStepAfterATimerThatFailsIsTriedFiveTimes() {
        Walk walk = start().does("deliverReport").fires("pickOverdue", Recording.day("2026-03-10"));
        award.failing = "deemFirstRanked";
        assertThatThrownBy(() -> walk.runs("deemFirstRanked")).hasMessageContaining("deemFirstRanked fails");
        assertThat(walk.job("deemFirstRanked").getRetries()).isEqualTo(4);
        assertThat(walk.tasks("publishResult")).isEmpty();
        award.failing = null;
        walk.runs("deemFirstRanked").waitsAt("publishResult");
        assertThat(award.done).containsExactly("deemFirstRanked");
    }

    @Test
    void anOpenChallengeHoldsTheAwardUntilTheLastOneIsClosed() {
        award.challengePending = true;
        Walk walk =
                start().does("deliverReport", "pickSupplier", "publishResult").runs("challengeWindow");
        walk.waitsAt("challengeClosed").hears("challengeClosed").waitsAt("challengeClosed");
        assertThat(award.asked).doesNotContain("resultStands");
        award.challengePending = false;
        walk.hears("challengeClosed").ends("awarded");
        assertThat(award.done).doesNotContain("voidAward");
    }

    @Test
    void aResultThatDoesNotStandVoidsTheAward() {
        award.resultStands = false;
        Walk walk =
                start().does("deliverReport", "pickSupplier", "publishResult").runs("challengeWindow");
        walk.hasNotPassed("awarded").ends("awardVoid");
        assertThat(award.done).containsExactly("announceResult", "voidAward");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "award");
    }
}
