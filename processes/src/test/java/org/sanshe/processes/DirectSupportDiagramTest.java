package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/grant/directSupport.bpmn")
class DirectSupportDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("directSupport", BEANS);

    private final RecordingDirectSupport support = new RecordingDirectSupport();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("directSupport", support);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "directSupport").waitsAt("approveList");
    }

    @Test
    void anApprovedListIsPublishedAndAwardedAfterAnObjectionWasSettled() {
        support.listApproved = true;
        Walk walk = starts();
        assertThat(walk.candidates(walk.task("approveList"))).containsExactly("section_head");
        walk.does("approveList").waitsAt("watchList").does("watchList").waitsAt("investigateEntry");
        assertThat(walk.candidates(walk.task("investigateEntry"))).containsExactly("officer");
        walk.does("investigateEntry", "decideEntry").waitsAt("watchList");
        walk.fires("listPublicityOver", support.listPublicUntil(Recording.CASE)).runs("awardList");
        walk.ends("listAwarded");
        assertThat(support.done).containsExactly("publishList", "settleObjection", "awardList");
    }

    @Test
    void aListIsAmendedOrRefused() {
        support.listReturned = true;
        Walk walk = starts().does("approveList").waitsAt("completeList").does("completeList");
        support.listReturned = false;
        walk.waitsAt("approveList").does("approveList").ends("listRefused");
        assertThat(support.done).containsExactly("refuseList");
    }
}
