package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/incubation/baseOperation.bpmn")
class BaseOperationDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("baseOperation", BEANS);

    private final RecordingBaseOperation operation = new RecordingBaseOperation();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("baseOperation", operation);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "baseOperation");
    }

    @Test
    void anOperatorIsNotConfirmed() {
        Walk walk = starts().waitsAt("confirmOperation");
        assertThat(walk.candidates(walk.task("confirmOperation"))).containsExactly("section_head");
        walk.does("confirmOperation").ends("notEntrusted");
        assertThat(operation.done).isEmpty();
    }

    @Test
    void twoYearsAreReportedAndJudgedAndTheContractEnds() {
        operation.operationConfirmed = true;
        Walk walk = starts().does("confirmOperation").waitsAt("awaitBegin");
        walk.fires("awaitBegin", Recording.day("2026-07-01")).runs("beginOperation");
        walk.waitsAt("reportOperation");
        assertThat(operation.done).containsExactly("beginOperation");
        assertThat(walk.candidates(walk.task("reportOperation"))).containsExactly("organization@#7");
        operation.goesOn = true;
        walk.does("reportOperation").waitsAt("judgeOperation");
        assertThat(walk.candidates(walk.task("judgeOperation"))).containsExactly("officer");
        walk.does("judgeOperation").waitsAt("reportOperation");
        // the contract is over while the last year is still to be reported: the work is handed over at once
        walk.fires("operationEnds", Recording.day("2028-07-01")).runs("handBack");
        walk.waitsAt("reportOperation");
        assertThat(operation.done).containsExactly("beginOperation", "handBack");
        operation.goesOn = false;
        walk.does("reportOperation", "judgeOperation").runs("handBack").ends("operationOver");
        assertThat(operation.done).containsExactly("beginOperation", "handBack", "handBack");
    }
}
