package org.sanshe.party;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the registry holds before an import, read once instead of once a row.
 *
 * @param today no registered fact is later
 * @param organizations number by credit code
 * @param names credit code by name key; {@link #PREPARING} for that of a group that has none yet
 * @param evaluators number by digest of the identity number
 * @param founded the organizations whose founders have named accounts of their own
 */
record KnownParties(
        LocalDate today,
        Map<String, Long> organizations,
        Map<String, String> names,
        Map<String, Long> evaluators,
        Set<Long> founded) {

    /** In place of the code of a group in preparation. */
    static final String PREPARING = "";

    static KnownParties read(JdbcClient jdbc, LocalDate today) {
        Map<String, Long> organizations = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Map<String, Long> evaluators = new HashMap<>();
        jdbc.sql("select id, credit_code, name_key from organization").query(row -> {
            String code = row.getString("credit_code");
            if (code != null) organizations.put(code, row.getLong("id"));
            names.put(row.getString("name_key"), code == null ? PREPARING : code);
        });
        jdbc.sql("select id, resident_digest from evaluator where resident_digest is not null")
                .query(row -> {
                    evaluators.put(row.getString("resident_digest"), row.getLong("id"));
                });
        var founded = Set.copyOf(jdbc.sql("select distinct organization_id from founder_account")
                .query(Long.class)
                .list());
        return new KnownParties(today, organizations, names, evaluators, founded);
    }
}
