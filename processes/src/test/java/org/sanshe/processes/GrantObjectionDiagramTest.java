package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/grantObjection.bpmn")
class GrantObjectionDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("grantObjection", BEANS);

    private final RecordingGrantObjection grantObjection = new RecordingGrantObjection();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("grantObjection", grantObjection);
    }

    @Test
    void anObjectionIsInvestigatedAndCancelsTheAwardInTime() {
        grantObjection.cancelled = true;
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "grantObjection").waitsAt("investigateGrant");
        assertThat(grantObjection.done).containsExactly("keepApart");
        assertThat(walk.candidates(walk.task("investigateGrant"))).containsExactly("officer");
        assertThat(walk.task("investigateGrant").getDueDate()).isEqualTo(Recording.day("2026-06-08"));
        walk.does("investigateGrant").waitsAt("decideGrantObjection");
        assertThat(walk.candidates(walk.task("decideGrantObjection"))).containsExactly("section_head");
        assertThat(walk.task("decideGrantObjection").getDueDate()).isEqualTo(Recording.day("2026-06-15"));
        walk.does("decideGrantObjection").ends("awardCancelled");
        assertThat(grantObjection.done).containsExactly("keepApart", "cancelAward");
    }

    @Test
    void anObjectionThatIsNotUpheldKeepsTheAward() {
        Walk.starts(ENGINE.getProcessEngine(), "grantObjection")
                .does("investigateGrant", "decideGrantObjection")
                .ends("awardKept");
        assertThat(grantObjection.done).containsExactly("keepApart", "keepAward");
    }
}
