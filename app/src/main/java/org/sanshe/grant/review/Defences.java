package org.sanshe.grant.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 答辩登记: where and when, in which order, and who came. */
@Component
class Defences {

    private final JdbcClient jdbc;

    Defences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 答辩会. @param seed from which the order was drawn */
    record Session(String place, Instant at, int minutes, String seed) {

        /** When a turn begins. */
        Instant turn(int no) {
            return at.plusSeconds(60L * minutes * (no - 1));
        }
    }

    /** 一个项目的答辩. @param attended null before it was noted */
    record Turn(String application, int no, Boolean attended) {}

    void schedule(String round, Session s, List<String> order) {
        jdbc.sql("insert into grant_defence_session values (?, ?, cast(? as timestamptz), ?, ?)")
                .params(round, s.place(), OffsetDateTime.ofInstant(s.at(), SansheClock.ZONE), s.minutes(), s.seed())
                .update();
        for (int i = 0; i < order.size(); i++) {
            jdbc.sql("insert into grant_defence (application, round, turn) values (?, ?, ?)")
                    .params(order.get(i), round, i + 1)
                    .update();
        }
    }

    Optional<Session> session(String round) {
        return jdbc.sql("select * from grant_defence_session where round = ?")
                .param(round)
                .query((row, n) -> new Session(
                        row.getString("place"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getInt("minutes"),
                        row.getString("seed")))
                .optional();
    }

    List<Turn> turns(String round) {
        return jdbc.sql("select * from grant_defence where round = ? order by turn")
                .param(round)
                .query((row, n) -> new Turn(
                        row.getString("application"), row.getInt("turn"), row.getObject("attended", Boolean.class)))
                .list();
    }

    void attended(String application, boolean came, String remark) {
        jdbc.sql("update grant_defence set attended = ?, remark = ? where application = ?")
                .params(Arrays.asList(came, remark, application))
                .update();
    }

    /** The applications whose applicant did not come. */
    Set<String> absent(String round) {
        return new HashSet<>(jdbc.sql("select application from grant_defence where round = ? and not attended")
                .param(round)
                .query(String.class)
                .list());
    }
}
