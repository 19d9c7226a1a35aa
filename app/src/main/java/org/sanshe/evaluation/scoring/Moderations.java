package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 校准登记: how gaps between evaluators were dealt with. */
@Component
class Moderations {

    private final JdbcClient jdbc;

    Moderations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 处理方式. */
    enum Way {
        /** 讨论修订. */
        DISCUSSION,
        /** 仲裁. */
        ARBITRATION
    }

    /** 一次处理. @param sides those above the limit then. @param arbiter null for a discussion */
    record Moderation(int no, Way way, List<String> sides, Long arbiter, String reason, Instant at) {}

    /** 仲裁的一项. */
    record Arbitrated(String side, String leaf, BigDecimal points, String reason, long personId) {}

    void add(String caseNo, int round, Way way, List<String> sides, Long arbiter, String reason, long by) {
        jdbc.sql("""
                        insert into assessment_moderation (case_no, round, no, way, sides, arbiter_id, reason, by_person)
                        select :case, :round, coalesce(max(no), 0) + 1, :way, :sides, :arbiter, :reason, :by
                          from assessment_moderation where case_no = :case and round = :round
                        """)
                .param("case", caseNo)
                .param("round", round)
                .param("way", way.name())
                .param("sides", sides.toArray(new String[0]))
                .param("arbiter", arbiter, java.sql.Types.BIGINT)
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    List<Moderation> of(String caseNo, int round) {
        return jdbc.sql("select * from assessment_moderation where case_no = ? and round = ? order by no")
                .params(caseNo, round)
                .query((row, n) -> new Moderation(
                        row.getInt("no"),
                        Way.valueOf(row.getString("way")),
                        List.of((String[]) row.getArray("sides").getArray()),
                        row.getObject("arbiter_id", Long.class),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Moderation> last(String caseNo, int round) {
        var all = of(caseNo, round);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    void arbitrate(String caseNo, int round, Arbitrated a) {
        jdbc.sql("""
                        insert into assessment_arbitration (case_no, round, side, leaf, points, reason, person_id)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(caseNo, round, a.side(), a.leaf(), a.points(), a.reason(), a.personId()))
                .update();
    }

    List<Arbitrated> arbitrated(String caseNo, int round) {
        return jdbc.sql("select * from assessment_arbitration where case_no = ? and round = ? order by side, leaf")
                .params(caseNo, round)
                .query((row, n) -> new Arbitrated(
                        row.getString("side"),
                        row.getString("leaf"),
                        row.getBigDecimal("points"),
                        row.getString("reason"),
                        row.getLong("person_id")))
                .list();
    }
}
