package org.sanshe.evaluation.plan;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 抽取登记: the log of each draw of evaluators. */
@Component
class DrawRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DrawRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(DrawFile f) {
        jdbc.sql("""
                        insert into assessment_draw (case_no, round, side, evidence_seq, seed, pool, pool_digest, excluded, drawn,
                          needed, result)
                        values (:case, :round, :side, :seq, :seed, :pool, :digest, cast(:excluded as jsonb), :drawn, :needed,
                          :result)
                        """)
                .param("case", f.assessment())
                .param("round", f.round())
                .param("side", f.side())
                .param("seq", f.evidenceSeq())
                .param("seed", f.seed())
                .param("pool", f.pool().toArray(new Long[0]))
                .param("digest", f.poolDigest())
                .param("excluded", json.writeValueAsString(f.excluded()))
                .param("drawn", f.order().toArray(new Long[0]))
                .param("needed", f.needed())
                .param("result", f.result().toArray(new Long[0]))
                .update();
    }

    /** All draws of an assessment, in order. */
    List<DrawFile> of(String caseNo) {
        return jdbc.sql("select * from assessment_draw where case_no = ? order by id")
                .param(caseNo)
                .query((row, n) -> new DrawFile(
                        row.getString("case_no"),
                        n + 1,
                        row.getInt("round"),
                        row.getString("side"),
                        row.getInt("evidence_seq"),
                        row.getString("seed"),
                        list(row.getArray("pool")),
                        row.getString("pool_digest"),
                        Arrays.asList(json.readValue(row.getString("excluded"), DrawFile.Excluded[].class)),
                        list(row.getArray("drawn")),
                        row.getInt("needed"),
                        list(row.getArray("result"))))
                .list();
    }

    private static List<Long> list(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
