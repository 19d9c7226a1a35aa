package org.sanshe.delivery.milestone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.delivery.Milestones.Planned;
import org.sanshe.delivery.Milestones.Status;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 节点的表. */
@Component
class MilestoneRows {

    private final JdbcClient jdbc;

    MilestoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else plans, accepts or claims under the agreement. */
    void lock(String agreement) {
        int found = jdbc.sql("select 1 from engagement where agreement = ? for update")
                .param(agreement)
                .query(Integer.class)
                .list()
                .size();
        if (found == 0) throw new NotFound("engagement " + agreement);
    }

    void dropUnopened(String agreement) {
        jdbc.sql("delete from milestone where agreement = ? and case_no is null and status = 'SCHEDULED'")
                .param(agreement)
                .update();
    }

    void insert(String agreement, Planned m) {
        jdbc.sql("""
                        insert into milestone (agreement, no, title, trigger_kind, instalment, period_from, period_to, due_on,
                          users_asked, status)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'SCHEDULED')
                        """)
                .params(
                        agreement,
                        m.no(),
                        m.title(),
                        m.trigger().name(),
                        m.instalment(),
                        m.from(),
                        m.to(),
                        m.dueOn(),
                        m.usersAsked())
                .update();
    }

    List<Work> of(String agreement) {
        return jdbc.sql("select * from milestone where agreement = ? order by no")
                .param(agreement)
                .query(MilestoneRows::read)
                .list();
    }

    Optional<Work> find(String caseNo) {
        return jdbc.sql("select * from milestone where case_no = ?")
                .param(caseNo)
                .query(MilestoneRows::read)
                .optional();
    }

    Work get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("milestone of " + caseNo));
    }

    void opened(String agreement, int no, String caseNo) {
        jdbc.sql("update milestone set case_no = ? where agreement = ? and no = ? and case_no is null")
                .params(caseNo, agreement, no)
                .update();
    }

    void handedIn(String caseNo, LocalDate on) {
        set(caseNo, "handed_in_on", on);
    }

    void returned(String caseNo, LocalDate resubmitBy) {
        set(caseNo, "resubmit_by", resubmitBy);
    }

    void late(String caseNo, LocalDate on) {
        set(caseNo, "late_on", on);
    }

    void voicesUntil(String caseNo, LocalDate until) {
        set(caseNo, "voices_until", until);
    }

    private void set(String caseNo, String column, LocalDate value) {
        jdbc.sql("update milestone set " + column + " = ? where case_no = ?")
                .params(value, caseNo)
                .update();
    }

    /** 申请验收: what was handed in is complete; a round of acceptance begins and its period runs from that day. */
    void delivered(String caseNo, LocalDate on, LocalDate acceptanceDue) {
        jdbc.sql("update milestone set delivered_on = ?, acceptance_due = ?, round = round + 1, late_on = null,"
                        + " voices_until = null where case_no = ?")
                .params(on, acceptanceDue, caseNo)
                .update();
    }

    /** 预付: met without acceptance; false when it was already. */
    boolean advanced(String agreement, int no, Money amount) {
        return jdbc.sql("update milestone set status = 'MET', accepted = ? where agreement = ? and no = ?"
                                + " and status = 'SCHEDULED'")
                        .params(amount.fen(), agreement, no)
                        .update()
                == 1;
    }

    /** 结算: met with what is still due; false when it was already. */
    boolean settled(String agreement, int no, Money amount) {
        return jdbc.sql("update milestone set status = 'MET', accepted = ?, accepted_on = (sanshe_now() at time zone"
                                + " 'Asia/Shanghai')::date where agreement = ? and no = ? and status = 'SCHEDULED'")
                        .params(amount.fen(), agreement, no)
                        .update()
                == 1;
    }

    /** 办结: false when it was closed before. */
    boolean close(String caseNo, Status status, LocalDate acceptedOn, Money accepted, Money disputed) {
        return jdbc.sql("update milestone set status = ?, accepted_on = ?, accepted = ?, disputed = ? where case_no = ?"
                                + " and status = 'SCHEDULED'")
                        .params(status.name(), acceptedOn, accepted.fen(), disputed.fen(), caseNo)
                        .update()
                == 1;
    }

    /** 争议解决: the disputed part goes, what is owed of it is accepted; false when there was none. */
    boolean settle(String caseNo, Money owed) {
        return jdbc.sql("update milestone set accepted = accepted + ?, disputed = 0 where case_no = ? and disputed > 0")
                        .params(owed.fen(), caseNo)
                        .update()
                == 1;
    }

    /** 取消未启动的节点. */
    void cancelUnopened(String agreement) {
        jdbc.sql(
                        "update milestone set status = 'CANCELLED' where agreement = ? and case_no is null and status = 'SCHEDULED'")
                .param(agreement)
                .update();
    }

    private static Work read(ResultSet row, int n) throws SQLException {
        return new Work(
                row.getString("agreement"),
                row.getInt("no"),
                row.getString("title"),
                Trigger.valueOf(row.getString("trigger_kind")),
                row.getObject("instalment", Integer.class),
                date(row, "period_from"),
                date(row, "period_to"),
                date(row, "due_on"),
                row.getBoolean("users_asked"),
                Status.valueOf(row.getString("status")),
                row.getString("case_no"),
                row.getInt("round"),
                date(row, "handed_in_on"),
                date(row, "delivered_on"),
                date(row, "acceptance_due"),
                date(row, "late_on"),
                date(row, "resubmit_by"),
                date(row, "voices_until"),
                date(row, "accepted_on"),
                new Money(row.getLong("accepted")),
                new Money(row.getLong("disputed")));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
