package org.sanshe.grant.scheme;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * 示范方案: real schemes as far as their sources say, loaded with the application. They belong to no unit. What a source does
 * not say is filled in so that a round can be run, and listed as assumed.
 */
@Component
class V503__GrantSampleSchemes extends BaseJavaMigration {

    /** The files, under {@code grant/schemes}. */
    static final List<String> FILES = List.of(
            "guangzhou-2013",
            "guangzhou-2019",
            "guangzhou-2023",
            "longhua-2020",
            "taicang-2018",
            "zhongshan-2014",
            "haishu-9",
            "binhai-2014",
            "wujin-2016",
            "zibo-2019",
            "wuhu-2019",
            "shaanxi-service-2025",
            "shaanxi-training-2025",
            "premises-reward",
            "guangzhou-reward-2015",
            "taishun-reward",
            "longgang-reward",
            "lottery-direct",
            "shangyu-micro-2020");

    private final JsonMapper json;

    V503__GrantSampleSchemes(JsonMapper json) {
        this.json = json;
    }

    /** One file. */
    record Sample(
            String code,
            int version,
            String name,
            String nameEn,
            String source,
            LocalDate validFrom,
            GrantScheme.Body body) {

        static Sample read(String file, JsonMapper json) throws IOException {
            try (var in = new ClassPathResource("grant/schemes/" + file + ".json").getInputStream()) {
                return json.readValue(in.readAllBytes(), Sample.class);
            }
        }

        GrantScheme scheme() {
            return new GrantScheme(0, null, code, version, name, nameEn, source, true, validFrom, body);
        }
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        try (var insert = context.getConnection().prepareStatement("""
                insert into grant_scheme (code, version, name, name_en, source, complete, status, valid_from, body, published_at)
                values (?, ?, ?, ?, ?, true, 'PUBLISHED', ?, ?::jsonb, now())
                """)) {
            for (String file : FILES) {
                Sample sample = Sample.read(file, json);
                List<SchemeTrouble> troubles = GrantSchemeCheck.of(sample.body());
                if (!troubles.isEmpty()) throw new IllegalStateException(file + ": " + troubles);
                insert.setString(1, sample.code());
                insert.setInt(2, sample.version());
                insert.setString(3, sample.name());
                insert.setString(4, sample.nameEn());
                insert.setString(5, sample.source());
                insert.setObject(6, sample.validFrom());
                insert.setString(7, json.writeValueAsString(sample.body()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
