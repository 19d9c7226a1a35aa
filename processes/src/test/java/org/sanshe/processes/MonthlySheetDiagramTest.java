package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/delivery/monthlySheet.bpmn")
class MonthlySheetDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("monthlySheet", BEANS);

    private final RecordingMonthlySheet sheet = new RecordingMonthlySheet();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("monthlySheet", sheet);
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "monthlySheet");
    }

    @Test
    void aSheetIsSampledConfirmedByTheOfficerAndLocked() {
        Walk walk = start().waitsAt("confirmSheet");
        assertThat(walk.candidates(walk.task("confirmSheet"))).containsExactly("officer");
        walk.does("confirmSheet").hasNotPassed("returnSheet").ends("sheetLocked");
        assertThat(sheet.done).containsExactly("drawSample", "lockSheet");
    }

    @Test
    void aReturnedSheetIsHandedInAgainAndSampledAnew() {
        sheet.confirmed = false;
        Walk walk = start().does("confirmSheet").waitsAt("reviseSheet");
        assertThat(walk.candidates(walk.task("reviseSheet"))).containsExactly("organization@52430100MJ0000001X");
        walk.does("reviseSheet").waitsAt("confirmSheet");
        sheet.confirmed = true;
        walk.does("confirmSheet").ends("sheetLocked");
        assertThat(sheet.done).containsExactly("drawSample", "returnSheet", "drawSample", "lockSheet");
    }

    @Test
    void aReturnedSheetMayBeWithdrawn() {
        sheet.confirmed = false;
        sheet.resubmitted = false;
        start().does("confirmSheet", "reviseSheet").hasNotPassed("lockSheet").ends("sheetWithdrawn");
        assertThat(sheet.done).containsExactly("drawSample", "returnSheet");
    }
}
