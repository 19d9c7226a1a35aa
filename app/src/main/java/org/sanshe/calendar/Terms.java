package org.sanshe.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.LegalBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 法定期限表: terms by key as of the date of the case. A case started under an old rule ends under it. */
@Component
public class Terms {

    private static final String COLUMNS = "select key, name_zh, name_en, amount, unit, counting, bound, law, article,"
            + " source, verified, valid_from, valid_to from statutory_term ";

    private final JdbcClient jdbc;

    Terms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The term in force.
     *
     * @param key for example {@code CONTRACT_FILING}
     * @param caseDate the day whose law applies
     * @throws IllegalArgumentException when no such term was in force then
     */
    public StatutoryTerm asOf(String key, LocalDate caseDate) {
        return jdbc.sql(COLUMNS + """
                        where key = :key and region is null and valid_from <= :date
                          and (valid_to is null or valid_to >= :date) order by valid_from desc limit 1
                        """)
                .param("key", key)
                .param("date", caseDate)
                .query(Terms::row)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no term " + key + " in force on " + caseDate));
    }

    /** Every term, with every validity. */
    public List<StatutoryTerm> all() {
        return jdbc.sql(COLUMNS + "order by id").query(Terms::row).list();
    }

    private static StatutoryTerm row(ResultSet rs, int n) throws SQLException {
        return new StatutoryTerm(
                rs.getString("key"),
                rs.getString("name_zh"),
                rs.getString("name_en"),
                new Term(
                        rs.getInt("amount"),
                        Unit.valueOf(rs.getString("unit")),
                        Counting.valueOf(rs.getString("counting")),
                        new LegalBasis(rs.getString("law"), rs.getString("article"))),
                StatutoryTerm.Bound.valueOf(rs.getString("bound")),
                rs.getString("source"),
                rs.getBoolean("verified"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }
}
