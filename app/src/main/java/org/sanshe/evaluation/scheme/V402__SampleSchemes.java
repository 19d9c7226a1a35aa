package org.sanshe.evaluation.scheme;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.sanshe.party.TableReader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 示范方案: loads the tables that come with the application, written as anybody would import them. They belong to no unit. One
 * whose source does not say everything is kept as far as it goes, with what is missing, and cannot be used.
 */
@Component
class V402__SampleSchemes extends BaseJavaMigration {

    /** The files, under {@code evaluation/schemes}. */
    static final List<String> FILES = List.of(
            "tangxi-2022",
            "cz-2020",
            "sz-2021",
            "station-3p",
            "station-1000",
            "fujian-2022",
            "nanxian-2022",
            "public-welfare-bid",
            "social-work-project");

    private final TableReader reader;
    private final JsonMapper json;

    V402__SampleSchemes(TableReader reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (var insert = context.getConnection().prepareStatement("""
                insert into evaluation_scheme (code, version, name, name_en, source, complete, missing, missing_en, status,
                  valid_from, body, published_at)
                values (?, 1, ?, ?, ?, ?, ?, ?, 'PUBLISHED', date '2020-01-01', ?::jsonb, now())
                """)) {
            for (String file : FILES) {
                SchemeTable.Taken taken = taken(file);
                SheetReading.Read read = SheetReading.of(taken.sheet());
                boolean complete = taken.missing().isEmpty();
                if (!read.problems().isEmpty()
                        || complete != SchemeCheck.of(read.body()).isEmpty()) {
                    throw new IllegalStateException(file + ": " + read.problems() + SchemeCheck.of(read.body()));
                }
                SchemeSheet.Head head = taken.sheet().head();
                insert.setString(1, head.code());
                insert.setString(2, head.name());
                insert.setString(3, head.nameEn());
                insert.setString(4, head.source());
                insert.setBoolean(5, complete);
                insert.setString(6, complete ? null : taken.missing().get(0));
                insert.setString(7, complete ? null : taken.missing().get(1));
                insert.setString(8, json.writeValueAsString(read.body()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private SchemeTable.Taken taken(String file) throws IOException {
        try (var in = new ClassPathResource("evaluation/schemes/" + file + ".csv").getInputStream()) {
            return SchemeTable.read(reader.read(in.readAllBytes()));
        }
    }
}
