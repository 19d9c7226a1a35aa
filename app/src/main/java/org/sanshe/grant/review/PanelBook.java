package org.sanshe.grant.review;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.party.Candidates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 评审组登记: the members of a round's panel, how they were drawn, and what they declared. */
@Component
public class PanelBook {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PanelBook(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** 评审专家. @param declared whether the declaration of interests was handed in */
    public record Member(long personId, long evaluatorId, String name, boolean declared) {}

    /** The panel, in the order it was seated, without those who left. */
    public List<Member> members(String round) {
        return jdbc.sql("select * from grant_panel_member where round = ? and left_at is null"
                        + " order by seated_at, person_id")
                .param(round)
                .query((row, n) -> new Member(
                        row.getLong("person_id"),
                        row.getLong("evaluator_id"),
                        row.getString("name"),
                        row.getObject("declared_at", OffsetDateTime.class) != null))
                .list();
    }

    void seat(String round, long personId, long evaluatorId, String name) {
        jdbc.sql("insert into grant_panel_member (round, person_id, evaluator_id, name) values (?, ?, ?, ?)")
                .params(round, personId, evaluatorId, name)
                .update();
    }

    /** By evaluator: everybody who ever had a seat. */
    Set<Long> everSeated(String round) {
        return Set.copyOf(jdbc.sql("select evaluator_id from grant_panel_member where round = ?")
                .param(round)
                .query(Long.class)
                .list());
    }

    void left(String round, long personId, String reason) {
        jdbc.sql(
                        "update grant_panel_member set left_at = sanshe_now(), left_reason = ? where round = ? and person_id = ?")
                .params(reason, round, personId)
                .update();
    }

    void declared(String round, long personId) {
        jdbc.sql("update grant_panel_member set declared_at = sanshe_now() where round = ? and person_id = ?")
                .params(round, personId)
                .update();
    }

    void recuse(String round, long personId, String application, String reason) {
        jdbc.sql("insert into grant_interest (round, person_id, application, reason) values (?, ?, ?, ?)")
                .params(round, personId, application, reason)
                .update();
    }

    /** The applications a member does not score, by person. */
    Map<Long, Set<String>> recused(String round) {
        var recused = new HashMap<Long, Set<String>>();
        jdbc.sql("select person_id, application from grant_interest where round = ?")
                .param(round)
                .query(row -> {
                    recused.computeIfAbsent(row.getLong(1), p -> new HashSet<>())
                            .add(row.getString(2));
                });
        return recused;
    }

    void keep(DrawLog d) {
        jdbc.sql("""
                        insert into grant_panel_draw (round, evidence_seq, seed, pool, pool_digest, excluded, drawn, needed, result)
                        values (:round, :seq, :seed, :pool, :digest, cast(:excluded as jsonb), :drawn, :needed, :result)
                        """)
                .param("round", d.round())
                .param("seq", d.evidenceSeq())
                .param("seed", d.seed())
                .param("pool", d.pool().toArray(Long[]::new))
                .param("digest", d.poolDigest())
                .param("excluded", json.writeValueAsString(d.excluded()))
                .param("drawn", d.order().toArray(Long[]::new))
                .param("needed", d.needed())
                .param("result", d.result().toArray(Long[]::new))
                .update();
    }

    /** The draws of a round, oldest first. */
    List<DrawLog> draws(String round) {
        return jdbc.sql("select * from grant_panel_draw where round = ? order by id")
                .param(round)
                .query((row, n) -> draw(row))
                .list();
    }

    private DrawLog draw(ResultSet row) throws SQLException {
        return new DrawLog(
                row.getString("round"),
                row.getLong("evidence_seq"),
                row.getString("seed"),
                longs(row.getArray("pool")),
                row.getString("pool_digest"),
                List.of(json.readValue(row.getString("excluded"), Candidates.Excluded[].class)),
                longs(row.getArray("drawn")),
                row.getInt("needed"),
                longs(row.getArray("result")));
    }

    private static List<Long> longs(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }

    /** How many members may score each of these applications. */
    static Map<String, Integer> scorers(
            List<Member> members, Map<Long, Set<String>> recused, Collection<String> applications) {
        var scorers = new HashMap<String, Integer>();
        for (String application : applications) {
            int free = (int) members.stream()
                    .filter(m -> !recused.getOrDefault(m.personId(), Set.of()).contains(application))
                    .count();
            scorers.put(application, free);
        }
        return scorers;
    }
}
