package org.sanshe.incubation.base;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.sanshe.incubation.BaseRules;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 示范办法: the rules of real bases as far as their sources say, loaded with the application. They belong to no base. What a
 * source does not say is filled in from the general ones and marked as not verified.
 */
@Component
class V606__IncubationSampleRules extends BaseJavaMigration {

    /** The files, under {@code incubation/rules}. */
    static final List<String> FILES = List.of(
            "default", "longhua", "luzhou-2025", "hengyang-2023", "chengdu-2012", "karamay-2022", "fujian-2022");

    private final JsonMapper json;

    V606__IncubationSampleRules(JsonMapper json) {
        this.json = json;
    }

    /** One file. */
    record Sample(String code, int version, String name, String nameEn, String source, BaseRules.Body body) {

        static Sample read(String file, JsonMapper json) throws IOException {
            try (var in = new ClassPathResource("incubation/rules/" + file + ".json").getInputStream()) {
                return json.readValue(in.readAllBytes(), Sample.class);
            }
        }

        BaseRules rules() {
            return new BaseRules(0, null, code, version, name, nameEn, source, null, body);
        }
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (var insert = context.getConnection().prepareStatement("""
                insert into incubation_rules (code, version, name, name_en, source, status, body)
                values (?, ?, ?, ?, ?, 'SAMPLE', ?::jsonb)
                """)) {
            for (String file : FILES) {
                Sample sample = Sample.read(file, json);
                List<RulesTrouble> troubles = BaseRulesCheck.of(sample.body());
                if (!troubles.isEmpty()) throw new IllegalStateException(file + ": " + troubles);
                insert.setString(1, sample.code());
                insert.setInt(2, sample.version());
                insert.setString(3, sample.name());
                insert.setString(4, sample.nameEn());
                insert.setString(5, sample.source());
                insert.setString(6, json.writeValueAsString(sample.body()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
