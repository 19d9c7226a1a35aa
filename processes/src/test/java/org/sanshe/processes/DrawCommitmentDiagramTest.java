package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/drawCommitment.bpmn")
class DrawCommitmentDiagramTest {

    private static final RecordingDrawCommitment COMMITMENT = new RecordingDrawCommitment();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE =
            Walk.engine("drawCommitment", Map.of("drawCommitment", COMMITMENT));

    @Test
    void aCommitmentIsPublishedAtOnce() {
        Walk.starts(ENGINE.getProcessEngine(), "drawCommitment").ends("commitmentPublished");
        assertThat(COMMITMENT.done).containsExactly("publishCommitment");
    }
}
