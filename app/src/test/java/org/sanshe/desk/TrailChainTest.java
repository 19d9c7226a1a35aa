package org.sanshe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanshe.desk.TrailNode.Stage;

/** The path of one yuan through a chain of several. */
class TrailChainTest {

    /** Two payments of one contract: quota → commitment → contract → acceptance 1 → request 1 → voucher 1, and the same again. */
    private static final List<TrailNode> NODES = List.of(
            node("L", Stage.BUDGET, null),
            node("C", Stage.COMMITMENT, "2026-01-10", "L"),
            node("A", Stage.CONTRACT, "2026-01-05", "C"),
            node("M1", Stage.ACCEPTANCE, "2026-03-01", "A"),
            node("M2", Stage.ACCEPTANCE, "2026-06-01", "A"),
            node("Q1", Stage.REQUEST, "2026-03-02", "M1"),
            node("Q2", Stage.REQUEST, "2026-06-02", "M2"),
            node("V1", Stage.VOUCHER, "2026-03-02", "Q1", "L"),
            node("V2", Stage.VOUCHER, "2026-06-02", "Q2", "L"));

    @Test
    void leadsFromAVoucherToItsQuotaAndLeavesTheOtherPaymentOut() {
        assertThat(path("V1")).containsExactly("L", "C", "A", "M1", "Q1", "V1");
    }

    @Test
    void leadsFromAnAcceptanceToWhatItRestsOnAndToWhatFollowed() {
        assertThat(path("M2")).containsExactly("L", "C", "A", "M2", "Q2", "V2");
    }

    @Test
    void leadsFromTheQuotaToEverything() {
        assertThat(path("L")).hasSize(NODES.size());
    }

    @Test
    void everyStepBackHasItsStepForth() {
        var chain = chain(null);
        for (TrailNode node : NODES) {
            for (TrailNode before : chain.before(node))
                assertThat(chain.after(before)).contains(node);
            for (TrailNode after : chain.after(node))
                assertThat(chain.before(after)).contains(node);
        }
    }

    @Test
    void showsStagesInTheOrderOfMoneyAndTimeInTheOrderOfDays() {
        var chain = chain(null);
        assertThat(chain.stages().keySet())
                .containsExactly(
                        Stage.BUDGET, Stage.COMMITMENT, Stage.CONTRACT, Stage.ACCEPTANCE, Stage.REQUEST, Stage.VOUCHER);
        assertThat(chain.timeline())
                .extracting(TrailNode::id)
                .containsExactly("A", "C", "M1", "Q1", "V1", "M2", "Q2", "V2");
    }

    private static List<String> path(String focus) {
        return chain(focus).path().nodes().stream().map(TrailNode::id).toList();
    }

    private static TrailChain chain(String focus) {
        return new TrailChain("LY2026-0001", "老年人服务", NODES, focus, List.of(), List.of());
    }

    private static TrailNode node(String id, Stage stage, String on, String... from) {
        return new TrailNode(
                id, stage, id, id, null, on == null ? null : LocalDate.parse(on), "", "", null, List.of(from));
    }
}
