package org.sanshe.delivery.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 一份合同的记录规则, every version of every line, the newest first. */
record Rules(List<RecordRule> versions) {

    /** The rule of a line that holds on a day. */
    Optional<RecordRule> at(String item, LocalDate day) {
        return versions.stream()
                .filter(r -> r.item().equals(item) && !r.validFrom().isAfter(day))
                .findFirst();
    }

    /** The rules that hold on a day, line by line in the order they were first set. */
    List<RecordRule> on(LocalDate day) {
        return items().stream().flatMap(item -> at(item, day).stream()).toList();
    }

    private List<String> items() {
        var items = new java.util.ArrayList<>(versions);
        java.util.Collections.reverse(items);
        return items.stream().map(RecordRule::item).distinct().toList();
    }
}
