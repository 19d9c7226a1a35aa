package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/purchase/ownRules.bpmn")
class OwnRulesDiagramTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = Walk.engine("ownRules", BEANS);

    private final RecordingOwnRules steps = new RecordingOwnRules();

    @BeforeEach
    void bindTheSteps() {
        BEANS.put("ownRules", steps);
    }

    @Test
    void thoseAskedQuoteUntilTheTimeIsOverAndWhoDecidesIsNamedByTheRules() {
        Walk walk = start().does("planQuotes").waitsAt("handInQuote", "handInQuote", "handInQuote#multiInstanceBody");
        assertThat(walk.tasks("handInQuote"))
                .flatExtracting(walk::candidates)
                .containsExactlyInAnyOrder("organization@52430121MJJ512341W", "organization@52430121MJJ56781XP");
        assertThat(walk.tasks("handInQuote"))
                .allSatisfy(task -> assertThat(task.getDueDate()).isEqualTo(Recording.day("2026-03-10")));
        walk.does("handInQuote")
                .fires("quotesClosed", Recording.day("2026-03-10"))
                .waitsAt("collectQuotes");
        walk.does("collectQuotes").waitsAt("decideQuote");
        assertThat(walk.candidates(walk.task("decideQuote"))).containsExactly("leader");
        walk.does("decideQuote").ends("quoteAccepted");
        assertThat(steps.done).containsExactly("announceQuote");
    }

    @Test
    void whenAllHaveQuotedNobodyWaitsForTheTime() {
        start().does("planQuotes", "handInQuote", "handInQuote").waitsAt("collectQuotes");
    }

    @Test
    void tooFewQuotesEndItWithoutADecision() {
        steps.enoughQuotes = false;
        start().does("planQuotes", "handInQuote", "handInQuote", "collectQuotes")
                .hasNotPassed("decideQuote")
                .ends("ownRulesFailed");
        assertThat(steps.done).containsExactly("tellNoQuote");
    }

    @Test
    void noQuoteNeedBeChosen() {
        steps.quoteChosen = false;
        start().does("planQuotes", "handInQuote", "handInQuote", "collectQuotes", "decideQuote")
                .hasNotPassed("announceQuote")
                .ends("ownRulesFailed");
        assertThat(steps.done).containsExactly("tellNoQuote");
    }

    private static Walk start() {
        return Walk.starts(ENGINE.getProcessEngine(), "ownRules");
    }
}
