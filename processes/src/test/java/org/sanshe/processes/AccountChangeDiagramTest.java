package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/payment/accountChange.bpmn")
class AccountChangeDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("accountChange", BEANS);

    private final RecordingAccountChange change = new RecordingAccountChange();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("accountChange", change);
    }

    private static Walk starts() {
        return Walk.starts(ENGINE.getProcessEngine(), "accountChange");
    }

    @Test
    void anAccountChangesAfterTwoPeopleAndTheCoolingTime() {
        Walk walk = starts().waitsAt("checkChange");
        assertThat(walk.candidates(walk.task("checkChange"))).containsExactly("finance");
        walk.does("checkChange");
        assertThat(walk.candidates(walk.task("approveChange"))).containsExactly("section_head");
        walk.does("approveChange").waitsAt("objectChange");
        assertThat(walk.candidates(walk.task("objectChange"))).containsExactly("organization@52430198MJK2000013");
        assertThat(change.done).containsExactly("beginCooling");
        walk.fires("coolingOver", Recording.day("2026-05-09"))
                .runs("changeAccount")
                .ends("accountChanged");
        assertThat(change.done).containsExactly("beginCooling", "changeAccount");
    }

    @Test
    void whoDidNotAskForItWithdrawsItInTime() {
        starts().does("checkChange", "approveChange", "objectChange").ends("changeRefused");
        assertThat(change.done).containsExactly("beginCooling", "refuseChange");
    }

    @Test
    void whatIsNotGenuineIsNotEvenApproved() {
        change.genuine = false;
        starts().does("checkChange").hasNotPassed("approveChange").ends("changeRefused");
        assertThat(change.done).containsExactly("refuseChange");
    }

    @Test
    void theSecondPersonMayRefuse() {
        change.approved = false;
        starts().does("checkChange", "approveChange").ends("changeRefused");
        assertThat(change.done).containsExactly("refuseChange");
    }
}
