package org.sanshe.purchase.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.party.DemoParties;
import org.sanshe.party.EvaluatorKind;
import org.sanshe.party.Judge;
import org.sanshe.party.Pool;
import org.sanshe.party.Registry;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody related to a bidder is ever drawn, and everybody else is, sooner or later. */
@SansheTest
class PanelDrawTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    @Autowired
    DemoParties parties;

    @Autowired
    Registry registry;

    @Autowired
    Pool pool;

    @Test
    void aThousandDrawsSeatNobodyWithAnInterest() {
        if (registry.findByCode("52430198MJJ02003XF").isEmpty()) parties.load(null);
        List<Long> bidders = List.of("52430198MJJ02003XF", "52430198MJJ020056A", "52430198MJJ020021P").stream()
                .map(code -> registry.findByCode(code).orElseThrow().id())
                .toList();
        Map<Long, String> names = pool.drawable(EvaluatorKind.EXPERT, Set.of(), bidders, DAY).stream()
                .collect(Collectors.toMap(Judge::id, Judge::name));
        var seated = new TreeSet<String>();
        for (int i = 0; i < 1_000; i++) {
            String seed = Draw.seed(("draw " + i).getBytes(StandardCharsets.UTF_8), "20260420");
            Draw.order(seed, List.copyOf(names.keySet())).stream()
                    .limit(2)
                    .map(names::get)
                    .forEach(seated::add);
        }
        // on the board of a bidder, employed by one, employed by one until two years ago, married to the head of one
        assertThat(seated).doesNotContain("祝明远", "秦望川", "林疏影").hasSameSizeAs(Set.copyOf(names.values()));
    }
}
