package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/inquiry.bpmn")
class InquiryDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("inquiry", BEANS);

    private final RecordingInquiry inquiry = new RecordingInquiry();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("inquiry", inquiry);
    }

    @Test
    void aPublicAnswerIsPublished() {
        Walk walk = start().waitsAt("answerInquiry");
        assertThat(walk.task("answerInquiry").getDueDate()).isEqualTo(Recording.day("2026-04-10"));
        assertThat(walk.candidates(walk.task("answerInquiry"))).containsExactly("procurement");
        walk.does("answerInquiry").hasNotPassed("tellAsker", "callForChange").ends("inquiryAnswered");
        assertThat(inquiry.done).containsExactly("publishAnswer");
    }

    @Test
    void aPrivateAnswerGoesToTheAskerOnly() {
        inquiry.answeredPublicly = false;
        start().does("answerInquiry").hasNotPassed("publishAnswer").ends("inquiryAnswered");
        assertThat(inquiry.done).containsExactly("tellAsker");
    }

    @Test
    void anAnswerMayCallForAChange() {
        inquiry.changeNeeded = true;
        start().does("answerInquiry").hasNotPassed("inquiryAnswered").ends("changeCalledFor");
        assertThat(inquiry.done).containsExactly("publishAnswer", "callForChange");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "inquiry");
    }
}
