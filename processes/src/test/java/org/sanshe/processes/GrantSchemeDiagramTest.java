package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/grantScheme.bpmn")
class GrantSchemeDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("grantScheme", BEANS);

    private final RecordingGrantScheme scheme = new RecordingGrantScheme();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("grantScheme", scheme);
    }

    @Test
    void aDraftIsReturnedAndThenPublished() {
        Walk walk = Walk.starts(ENGINE.getProcessEngine(), "grantScheme").waitsAt("draftScheme");
        assertThat(walk.candidates(walk.task("draftScheme"))).containsExactly("officer");
        walk.does("draftScheme").waitsAt("publishScheme");
        assertThat(walk.candidates(walk.task("publishScheme"))).containsExactly("section_head");
        walk.does("publishScheme").waitsAt("draftScheme").does("draftScheme");
        scheme.approved = true;
        walk.does("publishScheme").ends("schemePublished");
        assertThat(scheme.done).containsExactly("putInForce");
    }

    @Test
    void aDraftThatIsNotWantedIsDiscarded() {
        scheme.rejected = true;
        Walk.starts(ENGINE.getProcessEngine(), "grantScheme")
                .does("draftScheme", "publishScheme")
                .ends("schemeDiscarded");
        assertThat(scheme.done).containsExactly("discardScheme");
    }
}
