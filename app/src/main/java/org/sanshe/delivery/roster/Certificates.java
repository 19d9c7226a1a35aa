package org.sanshe.delivery.roster;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 职业资格证书: the kinds that posts may ask for; of one family a higher one serves for a lower. */
@Component
class Certificates {

    static final String NONE = "NONE";

    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the one that asks for nothing first. */
    List<Kind> all() {
        return jdbc.sql("select * from certificate_kind order by code <> 'NONE', family, rank")
                .query((row, n) -> new Kind(
                        row.getString("code"),
                        row.getString("zh"),
                        row.getString("en"),
                        row.getString("family"),
                        row.getInt("rank")))
                .list();
    }

    Kind get(String code) {
        return all().stream().filter(k -> k.code().equals(code)).findFirst().orElseThrow();
    }

    /** The kind whose name a contract's requirement uses, the longest name first; {@link #NONE} when it names none. */
    String named(String qualification) {
        return jdbc.sql("select code from certificate_kind, unnest(words) w where position(w in :said) > 0"
                        + " order by length(w) desc, rank limit 1")
                .param("said", Objects.requireNonNullElse(qualification, ""))
                .query(String.class)
                .optional()
                .orElse(NONE);
    }

    /** The choices of a form. */
    List<Map<String, Object>> options(boolean english) {
        return all().stream()
                .map(k -> Map.<String, Object>of("value", k.code(), "label", k.in(english)))
                .toList();
    }

    /** 证书种类. @param rank within the family, from 1 */
    record Kind(String code, String zh, String en, String family, int rank) {

        String in(boolean english) {
            return english ? en : zh;
        }

        /** Whether who holds this may take a post that asks for the other. */
        boolean servesFor(Kind asked) {
            return asked.code().equals(NONE) || family.equals(asked.family()) && rank >= asked.rank();
        }
    }
}
