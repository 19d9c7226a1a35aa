package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/contractChange.bpmn")
class ContractChangeDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("contractChange", BEANS);

    private final RecordingContractChange steps = new RecordingContractChange();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("contractChange", steps);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "contractChange");
    }

    @Test
    void aSupplementIsReviewedApprovedSignedPublishedAndFunded() {
        steps.moneyAdded = true;
        Walk walk = start().waitsAt("reviewChange");
        assertThat(walk.candidates(walk.task("reviewChange"))).containsExactly("reviewer");
        walk.does("reviewChange");
        assertThat(walk.candidates(walk.task("approveChange"))).containsExactly("section_head");
        walk.does("approveChange");
        assertThat(walk.candidates(walk.task("approveChange"))).containsExactly("finance");
        walk.does("approveChange").waitsAt("commitChangeFunds");
        assertThat(walk.candidates(walk.task("commitChangeFunds"))).containsExactly("finance");
        walk.does("commitChangeFunds").waitsAt("signChangeBySupplier");
        assertThat(walk.candidates(walk.task("signChangeBySupplier")))
                .containsExactly("organization@52430198MJJ02003XF");
        walk.does("signChangeBySupplier");
        assertThat(walk.candidates(walk.task("signChangeByBuyer"))).containsExactly("leader");
        assertThat(steps.done).isEmpty();
        walk.does("signChangeByBuyer").waitsAt("publishChange");
        assertThat(steps.done).containsExactly("changeContract");
        assertThat(walk.candidates(walk.task("publishChange"))).containsExactly("procurement");
        assertThat(walk.task("publishChange").getDueDate()).isEqualTo(Recording.day("2026-06-01"));
        walk.does("publishChange").hasNotPassed("refuseChange").ends("changed");
    }

    @Test
    void aChangeWithoutMoneyIsOnlyPublishedAndALateNoticeReported() {
        Walk walk = start().does(
                        "reviewChange", "approveChange", "approveChange", "signChangeBySupplier", "signChangeByBuyer")
                .waitsAt("publishChange");
        walk.fires("changeNoticeLate", Recording.day("2026-06-01")).runs("reportLateChange");
        walk.does("publishChange").hasNotPassed("commitChangeFunds").ends("changed", "lateChangeReported");
        assertThat(steps.done).containsExactly("changeContract", "reportLateChange");
    }

    @Test
    void whatIsNotPassedByTheReviewChangesNothing() {
        steps.changeReviewed = false;
        start().does("reviewChange").hasNotPassed("approveChange").ends("changeNotMade");
        assertThat(steps.done).containsExactly("refuseChange");
    }

    @Test
    void oneRefusalEndsTheApproval() {
        steps.changeRefused = true;
        steps.changeApproved = false;
        start().does("reviewChange", "approveChange")
                .hasNotPassed("signChangeBySupplier")
                .ends("changeNotMade");
    }

    @Test
    void withoutBothSignaturesNothingChanges() {
        steps.supplierSigned = false;
        start().does("reviewChange", "approveChange", "approveChange", "signChangeBySupplier")
                .hasNotPassed("signChangeByBuyer")
                .ends("changeNotMade");
        steps.supplierSigned = true;
        steps.buyerSigned = false;
        start().does("reviewChange", "approveChange", "approveChange", "signChangeBySupplier", "signChangeByBuyer")
                .hasNotPassed("changeContract")
                .ends("changeNotMade");
    }

    @Test
    void aChangeThatIsNotSignedEndsWithTheContract() {
        steps.moneyAdded = true;
        start().does("reviewChange", "approveChange", "approveChange", "commitChangeFunds")
                .waitsAt("signChangeBySupplier")
                .hears("contractChangeCancelled")
                .ends("changeCancelled");
        assertThat(steps.done).containsExactly("cancelChange");
    }
}
