package org.sanshe.incubation.base;

import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.BaseRules;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 示范办法: the rules that come with the application, to be taken over by a base. They belong to nobody. */
@Component
class SampleRules {

    private static final String SELECT = "select * from incubation_rules where status = 'SAMPLE'";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SampleRules(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All of them, the general ones first. */
    List<BaseRules> all() {
        return jdbc.sql(SELECT + " order by code <> 'DEFAULT', code")
                .query((row, n) -> new BaseRules(
                        row.getLong("id"),
                        null,
                        row.getString("code"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("source"),
                        null,
                        json.readValue(row.getString("body"), BaseRules.Body.class)))
                .list();
    }

    /** By its code. */
    Optional<BaseRules> of(String code) {
        return all().stream().filter(s -> s.code().equals(code)).findFirst();
    }
}
