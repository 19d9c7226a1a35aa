package org.sanshe.evaluation;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 评价人员名单: who scores an assessment for which side, round by round. */
@Component
public class Seats {

    private final JdbcClient jdbc;

    Seats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 一个席位.
     *
     * @param side the code of the scheme's side
     * @param evaluatorId of an expert from the pool; null for people of a bureau
     */
    public record Seat(
            long id,
            int round,
            String side,
            long personId,
            Long evaluatorId,
            String name,
            Status status,
            String reason) {

        /** Whether the seat is taken or still to be confirmed. */
        public boolean isOn() {
            return status == Status.NAMED || status == Status.SEATED;
        }
    }

    /** 席位状态. */
    public enum Status {
        /** 已确定，尚未声明. */
        NAMED,
        /** 无须回避. */
        SEATED,
        /** 回避. */
        RECUSED,
        /** 不能参加. */
        ABSENT
    }

    /** All of a round, those who withdrew included, in the order named. */
    public List<Seat> of(String caseNo, int round) {
        return jdbc.sql("select * from assessment_seat where case_no = ? and round = ? order by id")
                .params(caseNo, round)
                .query((row, n) -> new Seat(
                        row.getLong("id"),
                        row.getInt("round"),
                        row.getString("side"),
                        row.getLong("person_id"),
                        row.getObject("evaluator_id", Long.class),
                        row.getString("name"),
                        Status.valueOf(row.getString("status")),
                        row.getString("reason")))
                .list();
    }

    /** Those who score in a round: named without an interest. */
    public List<Seat> seated(String caseNo, int round) {
        return of(caseNo, round).stream()
                .filter(s -> s.status() == Status.SEATED)
                .toList();
    }

    /** Names a person for a side. */
    public void name(String caseNo, int round, String side, long personId, Long evaluatorId, String name) {
        jdbc.sql("""
                        insert into assessment_seat (case_no, round, side, person_id, evaluator_id, name, status)
                        values (?, ?, ?, ?, ?, ?, 'NAMED')
                        """)
                .params(Arrays.asList(caseNo, round, side, personId, evaluatorId, name))
                .update();
    }

    /** 声明: takes the seat, or leaves it with a reason. */
    public void stand(String caseNo, int round, long personId, Status status, String reason) {
        jdbc.sql("update assessment_seat set status = ?, reason = ? where case_no = ? and round = ? and person_id = ?")
                .params(Arrays.asList(status.name(), reason, caseNo, round, personId))
                .update();
    }
}
