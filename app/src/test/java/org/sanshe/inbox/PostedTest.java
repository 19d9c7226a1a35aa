package org.sanshe.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One page of several replaces what was kept of it, and nothing else. */
class PostedTest {

    @Test
    void aPageReplacesItsOwnFieldsAndLeavesTheOthers() {
        Map<String, List<String>> kept = Map.of(
                "price", List.of("1"),
                "priceNote", List.of("stays"),
                "lines[0].what", List.of("gone"),
                "_rows:lines", List.of("2"),
                "_row:lines[1]", List.of("1"),
                "agreed", List.of("on"),
                "plan", List.of("stays"));
        Map<String, List<String>> page = Map.of("price", List.of("2"), "_rows:lines", List.of("0"));
        assertThat(Posted.merge(kept, page, "price,lines,agreed"))
                .containsOnly(
                        Map.entry("price", List.of("2")),
                        Map.entry("priceNote", List.of("stays")),
                        Map.entry("_rows:lines", List.of("0")),
                        Map.entry("plan", List.of("stays")));
        assertThat(Posted.merge(kept, Map.of(), null)).isEqualTo(kept);
    }
}
