package org.sanshe.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.processes.decisions.Column;
import org.sanshe.processes.decisions.DecisionTable;
import org.sanshe.processes.decisions.DecisionTables;
import org.sanshe.processes.decisions.Evaluation;
import org.sanshe.processes.decisions.Label;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The kept decisions of cases; rows are only ever added. */
@Repository
class DecisionRecords {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ObjectReader exact;

    DecisionRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
        this.exact = json.readerFor(Map.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    void add(String caseNo, Actor actor, Evaluation evaluation, Outcome outcome) {
        jdbc.sql("""
                        insert into decision_record (case_no, decision_key, table_version, as_of, inputs, outputs,
                          row_ids, basis, verified, person_id, person_name)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?, ?, ?)
                        """)
                .params(
                        caseNo,
                        evaluation.table().key(),
                        outcome.tableVersion(),
                        evaluation.asOf(),
                        json.writeValueAsString(evaluation.inputs()),
                        json.writeValueAsString(outcome.values()),
                        outcome.rows().toArray(String[]::new),
                        json.writeValueAsString(outcome.basis()),
                        outcome.verified(),
                        actor == null ? null : actor.personId(),
                        actor == null ? null : actor.name())
                .update();
    }

    List<DecisionView> of(String caseNo, DecisionTables tables, Wording wording) {
        return jdbc.sql("select * from decision_record where case_no = ? order by id")
                .param(caseNo)
                .query((rs, n) -> view(rs, tables, wording))
                .list();
    }

    private DecisionView view(ResultSet rs, DecisionTables tables, Wording wording) throws SQLException {
        String key = rs.getString("decision_key");
        List<DecisionTable> versions = tables.versions(key);
        Label name = versions.isEmpty()
                ? new Label(key, key)
                : versions.get(versions.size() - 1).name();
        return new DecisionView(
                key,
                name.zh(),
                name.en(),
                rs.getString("table_version"),
                rs.getObject("as_of", LocalDate.class),
                worded(rs.getString("inputs"), columns(versions, true), wording),
                worded(rs.getString("outputs"), columns(versions, false), wording),
                List.of((String[]) rs.getArray("row_ids").getArray()),
                basis(rs.getString("basis")),
                rs.getBoolean("verified"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("person_name"));
    }

    private static List<Column> columns(List<DecisionTable> versions, boolean inputs) {
        List<Column> columns = new ArrayList<>();
        versions.forEach(table -> columns.addAll(inputs ? table.inputs() : table.outputs()));
        return columns;
    }

    /** In the order of the table; what the table no longer has keeps its bare name. */
    private Map<String, String> worded(String kept, List<Column> columns, Wording wording) {
        Map<String, Object> values = new LinkedHashMap<>(exact.readValue(kept));
        Map<String, String> worded = new LinkedHashMap<>();
        for (Column column : columns) {
            Object value = values.remove(column.name());
            if (value != null) {
                worded.put(wording.of(column.label()), wording.value(column, value));
            }
        }
        values.forEach((name, value) -> worded.put(name, String.valueOf(value)));
        return worded;
    }

    private List<LegalBasis> basis(String kept) {
        List<LegalBasis> basis = new ArrayList<>();
        for (JsonNode one : json.readTree(kept)) {
            basis.add(new LegalBasis(
                    one.path("law").asString(), one.path("article").asString()));
        }
        return basis;
    }
}
