package org.sanshe.grant.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.grant.GrantAward;
import org.sanshe.grant.Grants.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 资助项目库. */
@Component
class GrantProjects {

    private static final String SELECT = """
            select p.*, o.name as organization, o.credit_code, a.midterm_due, a.final_due, a.terms, a.sign_by, a.drafted_by,
              a.signatory, a.signed_at, a.declined, a.countersigned_by, a.countersigned_at, a.document_id, a.leader
            from grant_project p join organization o on o.id = p.organization_id
              join grant_agreement a on a.agreement = p.agreement
            """;

    private final JdbcClient jdbc;

    GrantProjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String agreement, GrantAward a, LocalDate on) {
        jdbc.sql("""
                        insert into grant_project (agreement, cause, round, scheme_id, unit_id, organization_id, title, title_en,
                          applied, awarded, budget, own, project_from, project_until, awarded_on, status)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'AGREEMENT')
                        """)
                .params(Arrays.asList(
                        agreement,
                        a.cause(),
                        a.round(),
                        a.schemeId(),
                        a.unitId(),
                        a.organizationId(),
                        a.title(),
                        a.titleEn(),
                        a.applied().fen(),
                        a.awarded().fen(),
                        a.budget().fen(),
                        a.own().fen(),
                        a.from(),
                        a.until(),
                        on))
                .update();
        jdbc.sql("insert into grant_agreement (agreement) values (?)")
                .param(agreement)
                .update();
        a.decidedBy().stream()
                .distinct()
                .forEach(person -> jdbc.sql("insert into grant_decider values (?, ?)")
                        .params(agreement, person)
                        .update());
    }

    /** The lines the budget check approved; one for all where there was none. */
    void insertLines(String agreement, String cause, String whole, Money budget) {
        int lines = jdbc.sql("""
                        insert into grant_line (agreement, no, category, item, amount)
                        select ?, no, category, item, coalesce(approved, amount) from grant_budget_line where application = ?
                        """).params(agreement, cause).update();
        if (lines > 0) return;
        jdbc.sql("insert into grant_line (agreement, no, category, item, amount) values (?, 1, 'PROJECT', ?, ?)")
                .params(agreement, whole, budget.fen())
                .update();
    }

    List<Line> lines(String agreement) {
        return jdbc.sql("""
                        select l.no, l.category, l.item, l.amount, coalesce(s.spent, 0) as spent from grant_line l
                          left join (select s.agreement, s.line, sum(s.amount) as spent from grant_spending s
                            where not exists (select from grant_spending_withdrawal w where w.spending = s.id)
                            group by s.agreement, s.line) s on s.agreement = l.agreement and s.line = l.no
                         where l.agreement = ? order by l.no
                        """)
                .param(agreement)
                .query((row, n) -> new Line(
                        row.getInt("no"),
                        row.getString("category"),
                        row.getString("item"),
                        new Money(row.getLong("amount")),
                        new Money(row.getLong("spent"))))
                .list();
    }

    /** 预算科目. @param amount as approved. @param spent as entered and not withdrawn */
    record Line(int no, String category, String item, Money amount, Money spent) {}

    /** @throws NotFound when there is none */
    GrantProject get(String agreement) {
        return find(agreement).orElseThrow(() -> new NotFound("grant " + agreement));
    }

    Optional<GrantProject> find(String agreement) {
        return jdbc.sql(SELECT + "where p.agreement = ?")
                .param(agreement)
                .query(GrantProjects::read)
                .optional();
    }

    Optional<String> byCause(String cause) {
        return jdbc.sql("select agreement from grant_project where cause = ?")
                .param(cause)
                .query(String.class)
                .optional();
    }

    List<GrantProject> of(long organizationId) {
        return jdbc.sql(SELECT + "where p.organization_id = ? order by p.awarded_on desc, p.agreement desc limit 200")
                .param(organizationId)
                .query(GrantProjects::read)
                .list();
    }

    /** What the actor may see: an organization its own, staff those of their unit and below; newest first. */
    List<GrantProject> visible(Actor actor, String after, int limit) {
        return jdbc.sql(SELECT + """
                        where (p.organization_id = :organization or :staff and exists (
                            select from unit mine, unit its where mine.id = :unit and its.id = p.unit_id
                              and its.path like mine.path || '%'))
                          and (cast(:after as text) is null or p.agreement < :after)
                        order by p.agreement desc limit :limit
                        """)
                .param("organization", actor.organizationId())
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("after", after)
                .param("limit", limit)
                .query(GrantProjects::read)
                .list();
    }

    List<Long> deciders(String agreement) {
        return jdbc.sql("select person_id from grant_decider where agreement = ? order by 1")
                .param(agreement)
                .query(Long.class)
                .list();
    }

    void draft(String agreement, LocalDateTime midtermDue, LocalDate finalDue, String terms, long by) {
        jdbc.sql("""
                        update grant_agreement set midterm_due = cast(? as timestamptz), final_due = ?, terms = ?, drafted_by = ?,
                          signatory = null, signed_at = null where agreement = ?
                        """)
                .params(Arrays.asList(
                        midtermDue == null
                                ? null
                                : midtermDue.atZone(SansheClock.ZONE).toOffsetDateTime(),
                        finalDue,
                        terms,
                        by,
                        agreement))
                .update();
    }

    void goals(String agreement, List<Goal> goals) {
        jdbc.sql("delete from grant_goal where agreement = ?").param(agreement).update();
        for (int i = 0; i < goals.size(); i++) {
            Goal g = goals.get(i);
            jdbc.sql("insert into grant_goal values (?, ?, ?, ?, ?)")
                    .params(agreement, i + 1, g.item(), g.standard(), g.evidence())
                    .update();
        }
    }

    List<Goal> goals(String agreement) {
        return jdbc.sql("select item, standard, evidence from grant_goal where agreement = ? order by no")
                .param(agreement)
                .query(Goal.class)
                .list();
    }

    /** 目标和成果. */
    record Goal(String item, String standard, String evidence) {}

    void issued(String agreement, long document, Instant signBy) {
        jdbc.sql("update grant_agreement set document_id = ?, sign_by = cast(? as timestamptz) where agreement = ?")
                .params(document, OffsetDateTime.ofInstant(signBy, SansheClock.ZONE), agreement)
                .update();
    }

    /** False when the term is over, by the clock of the database, or it was signed or given up before. */
    boolean sign(String agreement, String signatory) {
        return jdbc.sql("""
                        update grant_agreement set signatory = ?, signed_at = sanshe_now()
                         where agreement = ? and signed_at is null and declined is null and sanshe_now() <= sign_by
                        """).params(signatory, agreement).update() == 1;
    }

    void decline(String agreement, String reason) {
        jdbc.sql("update grant_agreement set declined = ? where agreement = ? and countersigned_at is null")
                .params(reason, agreement)
                .update();
    }

    void countersign(String agreement, long by) {
        jdbc.sql("update grant_agreement set countersigned_by = ?, countersigned_at = sanshe_now() where agreement = ?"
                        + " and countersigned_at is null")
                .params(by, agreement)
                .update();
    }

    void moveMidterm(String agreement, Instant due) {
        jdbc.sql("update grant_agreement set midterm_due = cast(? as timestamptz) where agreement = ?")
                .params(OffsetDateTime.ofInstant(due, SansheClock.ZONE), agreement)
                .update();
    }

    void extend(String agreement, LocalDate until, LocalDate finalDue) {
        jdbc.sql("update grant_project set project_until = ? where agreement = ?")
                .params(until, agreement)
                .update();
        jdbc.sql("update grant_agreement set final_due = ? where agreement = ?")
                .params(finalDue, agreement)
                .update();
    }

    void leader(String agreement, String leader) {
        jdbc.sql("update grant_agreement set leader = ? where agreement = ?")
                .params(leader, agreement)
                .update();
    }

    /** False when it is not in that state any more. */
    boolean become(String agreement, Status from, Status next) {
        if (!from.mayBecome(next)) throw new IllegalStateException(from + " does not become " + next);
        return jdbc.sql("""
                        update grant_project set status = :next, liquidated_on = case when :next = 'TERMINATED'
                            then (sanshe_now() at time zone 'Asia/Shanghai')::date else liquidated_on end
                         where agreement = :agreement and status = :from
                        """)
                        .param("next", next.name())
                        .param("agreement", agreement)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    private static GrantProject read(ResultSet row, int n) throws SQLException {
        return new GrantProject(
                row.getString("agreement"),
                row.getString("cause"),
                row.getString("round"),
                row.getLong("scheme_id"),
                row.getLong("unit_id"),
                row.getLong("organization_id"),
                row.getString("organization"),
                row.getString("credit_code"),
                row.getString("title"),
                new Money(row.getLong("applied")),
                new Money(row.getLong("awarded")),
                new Money(row.getLong("budget")),
                new Money(row.getLong("own")),
                row.getObject("project_from", LocalDate.class),
                row.getObject("project_until", LocalDate.class),
                row.getObject("awarded_on", LocalDate.class),
                Status.valueOf(row.getString("status")),
                row.getObject("liquidated_on", LocalDate.class),
                instant(row, "midterm_due"),
                row.getObject("final_due", LocalDate.class),
                row.getString("terms"),
                instant(row, "sign_by"),
                row.getObject("drafted_by", Long.class),
                row.getString("signatory"),
                instant(row, "signed_at"),
                row.getString("declined"),
                row.getObject("countersigned_by", Long.class),
                instant(row, "countersigned_at"),
                row.getObject("document_id", Long.class),
                row.getString("leader"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
