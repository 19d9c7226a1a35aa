package org.sanshe.processes.decisions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 决策表库: all tables in all their periods of validity. Immutable and safe for use by many threads. */
public final class DecisionTables {

    private final Map<String, List<DecisionTable>> byKey;

    /**
     * Puts tables together.
     *
     * @throws MalformedTable when two tables of one key hold on the same day
     */
    public DecisionTables(Collection<DecisionTable> tables) {
        this.byKey =
                tables.stream().collect(Collectors.groupingBy(DecisionTable::key, TreeMap::new, Collectors.toList()));
        byKey.forEach((key, versions) -> {
            versions.sort((a, b) -> a.validFrom().compareTo(b.validFrom()));
            for (int i = 1; i < versions.size(); i++) {
                DecisionTable earlier = versions.get(i - 1);
                if (earlier.inForce(versions.get(i).validFrom())) {
                    throw new MalformedTable(
                            key,
                            "有效期重叠 / versions " + earlier.version() + " and "
                                    + versions.get(i).version() + " both hold on "
                                    + versions.get(i).validFrom());
                }
            }
        });
    }

    /** The tables in force on a date, by key. */
    public List<DecisionTable> on(LocalDate date) {
        return byKey.values().stream()
                .flatMap(List::stream)
                .filter(table -> table.inForce(date))
                .toList();
    }

    /**
     * The table of a key in force on a date.
     *
     * @throws NoTable when there is none
     */
    public DecisionTable table(String key, LocalDate asOf) {
        return versions(key).stream()
                .filter(table -> table.inForce(asOf))
                .findFirst()
                .orElseThrow(() -> new NoTable(key, asOf));
    }

    /** All periods of validity of a key, oldest first; empty for an unknown key. */
    public List<DecisionTable> versions(String key) {
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    /**
     * Asks a table as it stood on a date.
     *
     * @param key the table
     * @param asOf the date of the case
     * @param inputs a value for every input of the table but {@code asOf} (which may be given when it says the same):
     *     numbers or texts that read as such, amounts
     *     in yuan, truth values, days, codes as text or enum constants
     * @throws NoTable when the table does not exist or was not in force
     * @throws BadInputs when inputs are missing, unknown, of the wrong type or not among the allowed values
     */
    public Evaluation evaluate(String key, LocalDate asOf, Map<String, ?> inputs) {
        return table(key, asOf).evaluate(asOf, inputs);
    }
}
