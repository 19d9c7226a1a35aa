package org.sanshe.grant.application;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanshe.grant.application.ApplicationForm.Line;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 申请登记簿: writes applications, their lines and every round of their check. */
@Component
class ApplicationRows {

    private final JdbcClient jdbc;

    ApplicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 一项审查结果. */
    record Checked(int round, String section, boolean returned, String reason) {}

    /** Until the transaction ends nobody else enters an application of this organization in this round. */
    void takeTurn(String round, long organizationId) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as taken")
                .param("grantApplication:" + round + ":" + organizationId)
                .query(Integer.class)
                .single();
    }

    /** The undecided or admitted applications of an organization in a round. */
    List<String> standing(String round, long organizationId) {
        return jdbc.sql("""
                        select title from grant_application where round = ? and organization_id = ?
                          and status not in ('INELIGIBLE', 'WITHDRAWN', 'DECLINED', 'CANCELLED')
                        """).params(round, organizationId).query(String.class).list();
    }

    /** Enters it within the window by the database's clock. @return false when the window is not open */
    boolean enter(String caseNo, String round, long organizationId, ApplicationForm f) {
        return jdbc.sql("""
                        insert into grant_application (case_no, round, organization_id, title, field, category, region,
                          project_from, project_until, requested, own, budget, beneficiaries, status)
                        select :case, r.case_no, :organization, :title, :field, :category, :region, :from, :until,
                          :requested, :own, :budget, :beneficiaries, 'SUBMITTED'
                          from grant_round r
                         where r.case_no = :round and r.status = 'CALLED'
                           and r.opens_at <= sanshe_now() and r.closes_at > sanshe_now()
                        """)
                        .param("case", caseNo)
                        .param("round", round)
                        .param("organization", organizationId)
                        .param("title", f.title())
                        .param("field", f.field())
                        .param("category", blank(f.category()), Types.VARCHAR)
                        .param("region", blank(f.region()), Types.VARCHAR)
                        .param("from", f.projectFrom())
                        .param("until", f.projectUntil())
                        .param("requested", f.asked().fen())
                        .param("own", f.brought().fen())
                        .param("budget", f.budget().fen())
                        .param("beneficiaries", f.beneficiaries())
                        .update()
                == 1;
    }

    /** What was completed, before anything of it is approved. */
    void change(String caseNo, ApplicationForm f) {
        jdbc.sql("""
                        update grant_application set title = ?, field = ?, category = ?, region = ?, project_from = ?,
                          project_until = ?, requested = ?, own = ?, budget = ?, beneficiaries = ? where case_no = ?
                        """)
                .params(Arrays.asList(
                        f.title(),
                        f.field(),
                        blank(f.category()),
                        blank(f.region()),
                        f.projectFrom(),
                        f.projectUntil(),
                        f.asked().fen(),
                        f.brought().fen(),
                        f.budget().fen(),
                        f.beneficiaries(),
                        caseNo))
                .update();
    }

    void lines(String caseNo, List<Line> lines) {
        jdbc.sql("delete from grant_budget_line where application = ?")
                .param(caseNo)
                .update();
        for (int i = 0; i < lines.size(); i++) {
            Line l = lines.get(i);
            jdbc.sql("insert into grant_budget_line values (?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?)")
                    .params(Arrays.asList(
                            caseNo,
                            i + 1,
                            l.category(),
                            l.item(),
                            l.people(),
                            l.times(),
                            l.price().fen(),
                            l.amount().fen(),
                            l.grant() == null ? 0L : l.grant().fen(),
                            l.remark()))
                    .update();
        }
    }

    void approve(String caseNo, int no, Money approved, String reason) {
        jdbc.sql("update grant_budget_line set approved = ?, reason = ? where application = ? and no = ?")
                .params(Arrays.asList(approved.fen(), reason, caseNo, no))
                .update();
    }

    /** 核定: the approved budget, and what the scheme lets the grant be of it. */
    void approve(String caseNo, Money budget, Money grant) {
        jdbc.sql("update grant_application set approved_budget = ?, approved_grant = ? where case_no = ?")
                .params(budget.fen(), grant.fen(), caseNo)
                .update();
    }

    void checked(String caseNo, int round, String section, String reason, long by) {
        jdbc.sql("""
                        insert into grant_form_check (application, round, section, verdict, reason, checked_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(caseNo, round, section, reason == null ? "OK" : "RETURN", reason, by))
                .update();
    }

    /** Every finding of every round, in order. */
    List<Checked> checks(String caseNo) {
        return jdbc.sql("""
                        select round, section, verdict = 'RETURN' as returned, reason from grant_form_check
                         where application = ? order by round, section
                        """)
                .param(caseNo)
                .query((row, n) -> new Checked(
                        row.getInt("round"),
                        row.getString("section"),
                        row.getBoolean("returned"),
                        row.getString("reason")))
                .list();
    }

    /** How often the papers were checked. */
    int rounds(String caseNo) {
        return jdbc.sql("select coalesce(max(round), 0) from grant_form_check where application = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    /** What the last round returned, with why. */
    Map<String, String> returned(String caseNo) {
        int last = rounds(caseNo);
        return checks(caseNo).stream()
                .filter(c -> c.round() == last && c.returned())
                .collect(Collectors.toMap(Checked::section, Checked::reason));
    }

    void giveBack(String caseNo, int round, Instant due) {
        jdbc.sql("insert into grant_return (application, round, due_at) values (?, ?, ?)")
                .params(caseNo, round, OffsetDateTime.ofInstant(due, SansheClock.ZONE))
                .update();
    }

    /** 补正: within its term by the database's clock. @return false when it is over */
    boolean complete(String caseNo, int round) {
        return jdbc.sql("""
                        update grant_return set completed_at = sanshe_now()
                         where application = ? and round = ? and completed_at is null and due_at >= sanshe_now()
                        """).params(caseNo, round).update() == 1;
    }

    /** Until when the last return is to be completed. */
    Optional<Instant> dueAt(String caseNo) {
        return jdbc.sql("select due_at from grant_return where application = ? order by round desc limit 1")
                .param(caseNo)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Why a line was cut, by its number. */
    Map<Integer, String> cuts(String caseNo) {
        return jdbc
                .sql(
                        "select no, reason from grant_budget_line where application = ? and reason is not null order by no")
                .param(caseNo)
                .query((row, n) -> Map.entry(row.getInt("no"), row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void withdraw(String caseNo, Status from, String reason) {
        int done = jdbc.sql(
                        "update grant_application set status = 'WITHDRAWN', reason = ? where case_no = ? and status = ?")
                .params(reason, caseNo, from.name())
                .update();
        if (done != 1) throw new IllegalStateException(caseNo + " moved on while it was locked");
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
