package org.sanshe.purchase.tender;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 抽取登记: the log of each draw, complete enough to draw again from it. */
@Component
class PanelDraws {

    private static final String SELECT = """
            select d.*, t.case_no, c.digest, c.committed_by_name, c.committed_at, v.name as value_name, c.value_day, c.value_no
              from panel_draw d
              join tender t on t.id = d.tender_id
              join panel_draw own on own.tender_id = d.tender_id and own.draw = coalesce(d.continues, d.draw)
              join draw_commitment c on c.id = own.commitment_id
              join public_value v on v.code = c.value_code
             where d.tender_id = ?
             order by d.draw
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PanelDraws(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes a draw down; commitment null when the order of an earlier draw goes on. */
    void keep(Tender tender, DrawFile file, Long commitment, String witness) {
        jdbc.sql("""
                        insert into panel_draw (tender_id, draw, public_number, seed, pool_digest, pool, drawn, taken, witness,
                          commitment_id, continues, hidden, public_source, fields, region, drawn_region, lawyers,
                          lawyers_needed, excluded, gone, result)
                        values (:tender, :draw, :number, :seed, :digest, :pool, :order, :taken, :witness, :commitment,
                          :continues, :hidden, :source, :fields, :region, :drawnRegion, :lawyers, :lawyersNeeded,
                          cast(:excluded as jsonb), :gone, :result)
                        """)
                .param("tender", tender.id())
                .param("draw", file.draw())
                .param("number", file.publicNumber())
                .param("seed", file.seed())
                .param("digest", file.poolDigest())
                .param("pool", longs(file.pool()))
                .param("order", longs(file.order()))
                .param("taken", file.seats())
                .param("witness", witness)
                .param("commitment", commitment)
                .param("continues", file.continues())
                .param("hidden", HexFormat.of().parseHex(file.hidden()))
                .param("source", file.publicSource())
                .param("fields", file.fields().toArray(new String[0]))
                .param("region", file.region())
                .param("drawnRegion", file.drawnRegion())
                .param("lawyers", longs(file.lawyers()))
                .param("lawyersNeeded", file.lawyersNeeded())
                .param("excluded", json.writeValueAsString(file.excluded()))
                .param("gone", longs(file.gone()))
                .param("result", longs(file.result()))
                .update();
    }

    /** All draws of a tender, in order. */
    List<DrawFile> of(Tender tender) {
        return jdbc.sql(SELECT).param(tender.id()).query((row, i) -> read(row)).list();
    }

    /** The newest draw of a tender. */
    Optional<DrawFile> last(Tender tender) {
        List<DrawFile> all = of(tender);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private DrawFile read(ResultSet row) throws SQLException {
        return new DrawFile(
                DrawFile.FORMAT,
                row.getString("case_no"),
                row.getInt("draw"),
                row.getObject("continues", Integer.class),
                new DrawFile.Commitment(
                        row.getString("digest"),
                        row.getString("committed_by_name"),
                        row.getObject("committed_at", OffsetDateTime.class)
                                .toInstant()
                                .toString(),
                        row.getString("value_name"),
                        row.getString("value_day"),
                        row.getString("value_no")),
                HexFormat.of().formatHex(row.getBytes("hidden")),
                row.getString("public_number"),
                row.getString("public_source"),
                row.getString("seed"),
                row.getString("pool_digest"),
                list(row.getArray("pool")),
                List.of((String[]) row.getArray("fields").getArray()),
                row.getString("region"),
                row.getString("drawn_region"),
                list(row.getArray("lawyers")),
                row.getInt("lawyers_needed"),
                Arrays.asList(json.readValue(row.getString("excluded"), DrawFile.Excluded[].class)),
                list(row.getArray("gone")),
                list(row.getArray("drawn")),
                row.getInt("taken"),
                list(row.getArray("result")));
    }

    private static Long[] longs(List<Long> list) {
        return list.toArray(new Long[0]);
    }

    private static List<Long> list(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
