package org.sanshe.delivery.record;

import java.util.ArrayList;
import java.util.List;

/** 判定: whether one record is valid by the rule of its line, and whether it could count by itself. */
final class Judging {

    private Judging() {}

    /**
     * 判定结果.
     *
     * @param rule of the line as of the day; null when none was set
     * @param reasons why it is not valid or does not count; empty when both are well
     */
    record Judged(ServiceRecord record, RecordRule rule, List<Reason> reasons) {

        boolean isValid() {
            return reasons.stream().noneMatch(Reason::isInvalid);
        }

        Judged with(Reason reason) {
            if (reasons.contains(reason)) return this;
            var more = new ArrayList<>(reasons);
            more.add(reason);
            return new Judged(record, rule, List.copyOf(more));
        }
    }

    /** Judges a record by itself; groups, cases and months are judged together by {@link Counting}. */
    static Judged judge(ServiceRecord record, RecordRule rule) {
        var reasons = new ArrayList<Reason>();
        if (rule.clientSigns() && !record.clientSign().isGiven()) reasons.add(Reason.CLIENT_SIGNATURE);
        if (rule.workerSigns() && !record.workerSign().isGiven()) reasons.add(Reason.WORKER_SIGNATURE);
        if (record.clients().stream()
                .anyMatch(c -> c.deadFrom() != null && record.on().isAfter(c.deadFrom()))) {
            reasons.add(Reason.AFTER_DEATH);
        }
        if (record.findings().stream().anyMatch(f -> f.state() == FindingState.CONFIRMED)) reasons.add(Reason.FINDING);
        switch (rule.measure()) {
            case EVENT -> {
                if (record.people() < rule.minPeople()) reasons.add(Reason.TOO_FEW_PEOPLE);
            }
            case VOLUNTEER -> {
                if (record.platformNo() == null) reasons.add(Reason.NO_PLATFORM);
            }
            case HOUR -> {
                if (!rule.countsHoursOf(record.worker())) reasons.add(Reason.OTHER_STAFF);
            }
            default -> {
                // judged together
            }
        }
        return new Judged(record, rule, List.copyOf(reasons));
    }
}
