package org.sanshe.grant.scheme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.scheme.DoubleFunding.Match;
import org.sanshe.grant.scheme.DoubleFunding.Origin;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 重复资助疑点: between a project under way and other public money, whenever that came; told once, decided by a named person. */
@Component
@Transactional
class Suspicions {

    /** More suspicions than a unit can have open; the page says when there are more. */
    static final int MOST = 200;

    private static final String SELECT = """
            select p.agreement, p.unit_id, p.title as project, o.name as organization, m.*, d.is_double, d.reason, d.decider
              from grant_project p
              join organization o on o.id = p.organization_id
              join grant_public_money m on m.organization_id = p.organization_id and m.reference <> p.agreement
               and m.term_from <= p.project_until and m.term_until >= p.project_from
              left join lateral (select d.is_double, d.reason, n.name as decider
                from grant_double_decision d join person n on n.id = d.decided_by
               where d.agreement = p.agreement and d.reference = m.reference order by d.id desc limit 1) d on true
            """;

    private final JdbcClient jdbc;
    private final Messages messages;
    private final Evidence evidence;

    Suspicions(JdbcClient jdbc, Messages messages, Evidence evidence) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.evidence = evidence;
    }

    /**
     * 疑点.
     *
     * @param project title of the project under way
     * @param found null while nobody has decided; true when it is double funding
     */
    record Suspicion(
            String agreement,
            long unitId,
            String project,
            String organization,
            Match match,
            Boolean found,
            String reason,
            String decidedBy) {}

    /** Those of a project, with what was decided. */
    @Transactional(readOnly = true)
    public List<Suspicion> of(String agreement) {
        return jdbc
                .sql(SELECT + " where p.agreement = ? order by m.reference limit " + MOST)
                .param(agreement)
                .query(Suspicions::read)
                .list()
                .stream()
                .filter(Suspicions::alike)
                .toList();
    }

    /** Those of the projects under way in an actor's unit and below it, undecided ones first. */
    @Transactional(readOnly = true)
    public List<Suspicion> open(Actor actor) {
        return jdbc.sql(SELECT + """
                          join grant_double_looked l on l.agreement = p.agreement and l.reference = m.reference and l.alike
                          join unit its on its.id = p.unit_id
                          join unit own on own.id = :unit
                         where p.status in ('AGREEMENT', 'ACTIVE', 'CLOSING') and its.path like own.path || '%'
                         order by d.is_double is not null, p.awarded_on desc, p.agreement, m.reference limit """ + " " + MOST)
                .param("unit", actor.unitId())
                .query(Suspicions::read)
                .list();
    }

    /**
     * Compares what was not compared yet, and tells the officers of what is alike; the same is told once only.
     *
     * @return how many were told
     */
    public int tell() {
        List<Suspicion> fresh = jdbc.sql(SELECT + """
                         where p.status in ('AGREEMENT', 'ACTIVE', 'CLOSING')
                           and not exists (select from grant_double_looked l
                             where l.agreement = p.agreement and l.reference = m.reference)
                         order by p.agreement, m.reference limit 1000
                        """).query(Suspicions::read).list();
        int told = 0;
        for (Suspicion s : fresh) if (look(s)) told++;
        return told;
    }

    private boolean look(Suspicion s) {
        int first = jdbc.sql("""
                        insert into grant_double_looked (agreement, reference, alike) values (?, ?, ?) on conflict do nothing
                        """)
                .params(s.agreement(), s.match().reference(), alike(s))
                .update();
        boolean told = first == 1 && alike(s) && s.found() == null;
        if (told) tell(s);
        return told;
    }

    private void tell(Suspicion s) {
        Match m = s.match();
        messages.toRole(
                Role.OFFICER,
                s.unitId(),
                s.agreement(),
                "“" + s.project() + "”（" + s.organization() + "）与" + m.funder() + "的“" + m.title() + "”（"
                        + m.reference() + "，" + m.amount() + "元）疑似重复资助，认定之前不能支付。请到“其他渠道的资助”认定。",
                s.project() + " (" + s.organization() + ") may be funded twice: " + m.funder() + ", " + m.title() + " ("
                        + m.reference() + ", " + m.amount()
                        + " yuan). Nothing is paid before somebody decides, under “Awards elsewhere”.",
                null);
    }

    /**
     * 认定.
     *
     * @throws NotFound when there is no such suspicion, or the project is none of the actor's unit or those below it
     * @throws InvalidInput when no reason is given
     */
    public void decide(String agreement, String reference, boolean isDouble, String reason, Actor actor) {
        Suspicion suspicion = of(agreement).stream()
                .filter(s -> s.match().reference().equals(reference))
                .findFirst()
                .filter(s -> mine(s.unitId(), actor))
                .orElseThrow(() -> new NotFound("suspicion " + agreement + " " + reference));
        if (reason == null || reason.isBlank()) throw InvalidInput.at("reason", "请写明认定的理由。", "Say why.");
        jdbc.sql("""
                        insert into grant_double_decision (agreement, reference, is_double, reason, decided_by) values (?, ?, ?, ?, ?)
                        """)
                .params(agreement, reference, isDouble, reason.strip(), actor.personId())
                .update();
        evidence.record(Act.of(
                        agreement,
                        actor,
                        isDouble ? "doubleFundingFound" : "doubleFundingCleared",
                        null,
                        Map.of("number", reference, "name", suspicion.match().title(), "reason", reason.strip()))
                .by(DoubleFundingRule.UNDECIDED.basis()));
    }

    private boolean mine(long unitId, Actor actor) {
        Optional<Boolean> mine = jdbc.sql("""
                        select its.path like own.path || '%' from unit its, unit own where its.id = ? and own.id = ?
                        """)
                .params(unitId, actor.unitId())
                .query(Boolean.class)
                .optional();
        return mine.orElse(false);
    }

    private static boolean alike(Suspicion s) {
        return DoubleFunding.alike(s.project(), s.match().title());
    }

    private static Suspicion read(ResultSet row, int n) throws SQLException {
        return new Suspicion(
                row.getString("agreement"),
                row.getLong("unit_id"),
                row.getString("project"),
                row.getString("organization"),
                new Match(
                        Origin.valueOf(row.getString("origin")),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getString("funder"),
                        new Money(row.getLong("amount")),
                        row.getObject("term_from", LocalDate.class),
                        row.getObject("term_until", LocalDate.class)),
                row.getObject("is_double", Boolean.class),
                row.getString("reason"),
                row.getString("decider"));
    }
}
