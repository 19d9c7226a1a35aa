package org.sanshe.purchase.complaint;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.challenge.Challenges;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 投诉登记: enters complaints while their time runs, by the database's clock; counts unfounded ones; keeps suspensions. */
@Component
class Complaints {

    private static final String LODGE = """
            with clock as materialized (select sanshe_now() as now)
            insert into complaint (case_no, version, challenge_case_no, purchase_case_no, organization_id, complainant,
              stage, status, received_on, lodged_at)
            select :case, 0, :challenge, :purchase, :organization, :complainant, :stage, 'LODGED',
              (clock.now at time zone 'Asia/Shanghai')::date, clock.now
              from clock where clock.now < :end
            """;

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Enters a complaint; {@code until} is the last day of its time. */
    void lodge(String caseNo, Challenges.Basis challenge, String complainant, LocalDate until) {
        try {
            int rows = jdbc.sql(LODGE)
                    .param("case", caseNo)
                    .param("challenge", challenge.caseNo())
                    .param("purchase", challenge.purchase())
                    .param("organization", challenge.organizationId())
                    .param("complainant", complainant)
                    .param("stage", challenge.stage().name())
                    .param(
                            "end",
                            until.plusDays(1)
                                    .atTime(LocalTime.MIDNIGHT)
                                    .atZone(SansheClock.ZONE)
                                    .toOffsetDateTime())
                    .update();
            if (rows == 0) throw new Refusal(ComplaintRule.TOO_LATE, until);
        } catch (DuplicateKeyException twice) {
            throw new Refusal(ComplaintRule.ALREADY_COMPLAINED);
        }
    }

    /** When other complaints of an organization were found unfounded, oldest first. */
    List<LocalDate> unfounded(long organizationId, String besides) {
        return jdbc.sql("select decided_on from complaint where organization_id = ? and case_no <> ?"
                        + " and status = 'DECIDED' and ground = 'UNFOUNDED' order by decided_on")
                .params(organizationId, besides)
                .query(LocalDate.class)
                .list();
    }

    /** How many days of suspension the orders of a complaint have taken or will take. */
    int suspended(String caseNo) {
        return jdbc.sql("select coalesce(sum(to_day - from_day), 0) from suspension where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    void suspend(String caseNo, LocalDate from, LocalDate to) {
        jdbc.sql("insert into suspension (case_no, from_day, to_day) values (?, ?, ?)")
                .params(caseNo, from, to)
                .update();
    }

    /** Ends what is still running; false when nothing is. */
    boolean resume(String caseNo, LocalDate on) {
        return jdbc.sql("update suspension set to_day = greatest(from_day, cast(? as date))"
                                + " where case_no = ? and to_day > ?")
                        .params(on, caseNo, on)
                        .update()
                > 0;
    }
}
