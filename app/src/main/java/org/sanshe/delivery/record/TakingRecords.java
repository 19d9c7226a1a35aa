package org.sanshe.delivery.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanshe.delivery.ServiceRecords;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 台账接入: what the pages of rules and of the import do, for other modules. */
@Component
class TakingRecords implements ServiceRecords {

    private final Reach reach;
    private final RuleBook rules;
    private final RecordImport importing;
    private final RecordRows rows;

    TakingRecords(Reach reach, RuleBook rules, RecordImport importing, RecordRows rows) {
        this.reach = reach;
        this.rules = rules;
        this.importing = importing;
        this.rows = rows;
    }

    @Override
    @Transactional
    public void rule(String agreement, Map<String, String> typed, Actor by) {
        reach.seen(agreement, by);
        rules.set(RulePages.read(agreement, typed), by);
    }

    @Override
    public int take(String agreement, byte[] table, Actor by) {
        reach.own(agreement, by);
        var report = importing.run(agreement, table, UUID.randomUUID(), by);
        if (report.problems().isEmpty()) return report.entered();
        String told =
                report.problems().stream().map(p -> p.row() + ": " + p.text()).collect(Collectors.joining("; "));
        throw InvalidInput.at("file", told, told);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Kept> kept(String agreement, LocalDate from, LocalDate to, int limit) {
        return rows.kept(agreement, from, to, limit);
    }
}
