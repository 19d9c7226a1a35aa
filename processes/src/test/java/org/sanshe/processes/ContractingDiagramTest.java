package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/contracting.bpmn")
class ContractingDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("contracting", BEANS);

    private final RecordingContracting contracting = new RecordingContracting();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("contracting", contracting);
    }

    @Test
    void aContractIsReviewedApprovedLevelByLevelSignedByBothPublishedAndFiled() {
        Walk walk = start().waitsAt("draftContract");
        assertThat(walk.candidates(walk.task("draftContract"))).containsExactly("officer");
        walk.does("draftContract");
        assertThat(walk.candidates(walk.task("reviewContract"))).containsExactly("reviewer");
        walk.does("reviewContract");
        assertThat(walk.candidates(walk.task("approveContract"))).containsExactly("section_head");
        walk.does("approveContract");
        assertThat(walk.candidates(walk.task("approveContract"))).containsExactly("leader");
        walk.does("approveContract").waitsAt("signBySupplier");
        assertThat(walk.candidates(walk.task("signBySupplier"))).containsExactly("organization@91110000A");
        assertThat(walk.task("signBySupplier").getDueDate()).isEqualTo(Recording.day("2026-05-10"));
        walk.does("signBySupplier").waitsAt("signByBuyer");
        assertThat(walk.task("signByBuyer").getDueDate()).isEqualTo(Recording.day("2026-05-10"));
        assertThat(contracting.done).isEmpty();
        walk.does("signByBuyer").waitsAt("publishContract", "fileContract");
        assertThat(walk.task("publishContract").getDueDate()).isEqualTo(Recording.day("2026-05-12"));
        assertThat(walk.task("fileContract").getDueDate()).isEqualTo(Recording.day("2026-05-19"));
        walk.does("fileContract", "publishContract").ends("concluded");
        assertThat(contracting.done).containsExactly("concludeContract");
    }

    @Test
    void aDraftThatFailsItsReviewIsNotPutUpForApproval() {
        contracting.contractReviewed = false;
        start().does("draftContract", "reviewContract").waitsAt("draftContract").hasNotPassed("approveContract");
        assertThat(contracting.asked).doesNotContain("approvalLevels");
    }

    @Test
    void theFirstRefusalSparesTheHigherLevelsAndTheContractIsDraftedAgain() {
        contracting.contractRefused = true;
        contracting.contractApproved = false;
        Walk walk = start().does("draftContract", "reviewContract", "approveContract")
                .waitsAt("draftContract");
        assertThat(walk.tasks("approveContract")).isEmpty();
        assertThat(contracting.done).isEmpty();
    }

    @Test
    void aSupplierWhoRefusesToSignIsRecordedAndNothingIsConcluded() {
        contracting.supplierSigned = false;
        Walk walk = start().does("draftContract", "reviewContract", "approveContract", "approveContract");
        walk.does("signBySupplier")
                .hasNotPassed("signByBuyer", "concludeContract")
                .ends("supplierRefused");
        assertThat(contracting.done).containsExactly("recordRefusal");
    }

    @Test
    void aBuyerWhoRefusesToSignIsRecordedAndNothingIsConcluded() {
        contracting.buyerSigned = false;
        Walk walk = start().does("draftContract", "reviewContract", "approveContract", "approveContract");
        walk.does("signBySupplier", "signByBuyer")
                .hasNotPassed("concludeContract")
                .ends("buyerRefused");
        assertThat(contracting.done).containsExactly("recordBuyerRefusal");
    }

    @Test
    void aBuyerMaySendTheTextBackToBeDraftedAgain() {
        contracting.buyerSigned = false;
        contracting.buyerReturned = true;
        Walk walk = start().does("draftContract", "reviewContract", "approveContract", "approveContract");
        walk.does("signBySupplier", "signByBuyer").waitsAt("draftContract");
        assertThat(contracting.done).isEmpty();
    }

    @Test
    void latePublicationAndLateFilingAreReportedAndRemainToBeDone() {
        Walk walk = start().does("draftContract", "reviewContract", "approveContract", "approveContract");
        walk.does("signBySupplier", "signByBuyer");
        walk.fires("publicationLate", Recording.day("2026-05-12")).runs("reportLatePublication");
        assertThat(contracting.done).containsExactly("concludeContract", "reportLatePublication");
        walk.waitsAt("publishContract", "fileContract").does("publishContract");
        walk.fires("filingLate", Recording.day("2026-05-19")).runs("reportLateFiling");
        walk.does("fileContract").ends("concluded", "latePublicationReported", "lateFilingReported");
        assertThat(contracting.done).containsExactly("concludeContract", "reportLatePublication", "reportLateFiling");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "contracting");
    }
}
