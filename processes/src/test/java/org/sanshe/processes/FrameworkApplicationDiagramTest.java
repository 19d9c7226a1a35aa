package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/frameworkApplication.bpmn")
class FrameworkApplicationDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("frameworkApplication", BEANS);

    private final RecordingFrameworkApplication steps = new RecordingFrameworkApplication();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("frameworkApplication", steps);
    }

    @Test
    void anApplicantIsReviewedPublishedAndGetsItsAgreement() {
        Walk walk = start().waitsAt("reviewApplication");
        assertThat(walk.task("reviewApplication").getDueDate()).isEqualTo(Recording.day("2026-03-20"));
        walk.does("reviewApplication").waitsAt("publishAdmission");
        assertThat(walk.task("publishAdmission").getDueDate()).isEqualTo(Recording.day("2026-03-24"));
        assertThat(steps.done).isEmpty();
        walk.does("publishAdmission").ends("applicationAdmitted");
        assertThat(steps.done).containsExactly("announceMember");
    }

    @Test
    void anApplicantWhoIsNotAdmittedIsToldWhy() {
        steps.admitted = false;
        start().does("reviewApplication").hasNotPassed("publishAdmission").ends("applicationRefused");
        assertThat(steps.done).containsExactly("tellNotAdmitted");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "frameworkApplication");
    }
}
