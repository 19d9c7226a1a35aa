package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/ledger/quota.bpmn")
class QuotaDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("quota", BEANS);

    private final RecordingQuota quota = new RecordingQuota();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("quota", quota);
    }

    @Test
    void whatASecondPersonAgreesToIsTold() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "quota").waitsAt("reviewQuota");
        assertThat(walk.candidates(walk.task("reviewQuota"))).containsExactly("leader");
        walk.does("reviewQuota").ends("quotaBooked");
        assertThat(quota.done).containsExactly("announceQuota");
    }

    @Test
    void whatIsNotAgreedToGoesBack() {
        quota.agreed = false;
        Walk.starts(ENGINE.getProcessEngine(), "quota").does("reviewQuota").ends("quotaReturned");
        assertThat(quota.done).containsExactly("returnQuota");
    }
}
