package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/singleSource.bpmn")
class SingleSourceDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("singleSource", BEANS);

    private final RecordingSingleSource steps = new RecordingSingleSource();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("singleSource", steps);
    }

    @Test
    void aPriceBothAgreeOnMakesTheSupplierTheCandidate() {
        Walk walk = start().does("inviteSupplier").waitsAt("quotePrice");
        assertThat(walk.candidates(walk.task("quotePrice"))).containsExactly("organization@52430121MJJ512341W");
        assertThat(walk.task("quotePrice").getDueDate()).isEqualTo(Recording.day("2026-05-20"));
        walk.does("quotePrice").waitsAt("negotiatePrice");
        walk.does("negotiatePrice").waitsAt("confirmNegotiation");
        assertThat(walk.candidates(walk.task("confirmNegotiation"))).containsExactly("organization@52430121MJJ512341W");
        assertThat(steps.done).isEmpty();
        walk.does("confirmNegotiation").ends("singleSourceAgreed");
        assertThat(steps.done).containsExactly("fileNegotiation");
    }

    @Test
    void aSupplierThatDeclinesEndsIt() {
        steps.quoted = false;
        start().does("inviteSupplier", "quotePrice")
                .hasNotPassed("negotiatePrice")
                .ends("singleSourceFailed");
        assertThat(steps.done).containsExactly("announceFailure");
    }

    @Test
    void withoutAgreementThereIsNoCandidate() {
        steps.agreed = false;
        start().does("inviteSupplier", "quotePrice", "negotiatePrice", "confirmNegotiation")
                .hasNotPassed("singleSourceAgreed")
                .ends("singleSourceFailed");
        assertThat(steps.done).containsExactly("announceFailure");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "singleSource");
    }
}
