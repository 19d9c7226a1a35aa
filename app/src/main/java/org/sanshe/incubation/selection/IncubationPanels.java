package org.sanshe.incubation.selection;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.selection.ReviewPanel.Drawing;
import org.sanshe.incubation.selection.ReviewPanel.Member;
import org.sanshe.incubation.selection.ReviewPanel.Subject;
import org.sanshe.kernel.NotFound;
import org.sanshe.party.Candidates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 评审组登记: the panels of a case, who sits on them, how they were drawn and what they score. */
@Component
class IncubationPanels {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    IncubationPanels(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void open(String caseNo, int round, Use use, long rulesId) {
        jdbc.sql("insert into incubation_panel (case_no, round, use, rules_id) values (?, ?, ?, ?)")
                .params(caseNo, round, use.name(), rulesId)
                .update();
    }

    /** The newest panel of a case. @throws NotFound when it has none */
    ReviewPanel get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("panel of " + caseNo));
    }

    Optional<ReviewPanel> find(String caseNo) {
        return jdbc.sql("select * from incubation_panel where case_no = ? order by round desc limit 1")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional();
    }

    /** All panels of a case, the first one first. */
    List<ReviewPanel> of(String caseNo) {
        return jdbc.sql("select * from incubation_panel where case_no = ? order by round")
                .param(caseNo)
                .query((row, n) -> read(row))
                .list();
    }

    void formed(long panel, int needed, boolean dropsExtremes) {
        jdbc.sql("update incubation_panel set needed = ?, drops_extremes = ? where id = ?")
                .params(needed, dropsExtremes, panel)
                .update();
    }

    void opened(long panel, String seal) {
        jdbc.sql("update incubation_panel set seal = ?, opened_at = sanshe_now() where id = ?")
                .params(seal, panel)
                .update();
    }

    void closed(long panel) {
        jdbc.sql("update incubation_panel set closed_at = sanshe_now() where id = ?")
                .param(panel)
                .update();
    }

    void add(long panel, String subject, int no, long organizationId) {
        jdbc.sql("insert into incubation_subject (panel_id, subject, no, organization_id) values (?, ?, ?, ?)")
                .params(panel, subject, no, organizationId)
                .update();
    }

    /** What a panel scores, in the order of its sheets. */
    List<Subject> subjects(long panel) {
        return jdbc.sql("""
                        select s.subject, s.no, s.organization_id, o.name as organization from incubation_subject s
                          join organization o on o.id = s.organization_id where s.panel_id = ? order by s.no
                        """).param(panel).query(Subject.class).list();
    }

    /** False when the person sits or sat on it already. */
    boolean seat(long panel, long personId, Long evaluatorId, String name) {
        return jdbc.sql("insert into incubation_panel_member (panel_id, person_id, evaluator_id, name)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(Arrays.asList(panel, personId, evaluatorId, name))
                        .update()
                == 1;
    }

    /** @param left null for who stays */
    void declared(long panel, long personId, String left) {
        jdbc.sql("update incubation_panel_member set declared_at = sanshe_now(), left_reason = ?"
                        + " where panel_id = ? and person_id = ?")
                .params(Arrays.asList(left, panel, personId))
                .update();
    }

    /** In the order they were seated, those who left included. */
    List<Member> members(long panel) {
        return members("panel_id = ?", panel);
    }

    /** Of all panels of a case. */
    List<Member> everybody(String caseNo) {
        return members("panel_id in (select id from incubation_panel where case_no = ?)", caseNo);
    }

    private List<Member> members(String which, Object key) {
        return jdbc.sql("select * from incubation_panel_member where " + which + " order by seated_at, person_id")
                .param(key)
                .query((row, n) -> new Member(
                        row.getLong("person_id"),
                        row.getObject("evaluator_id", Long.class),
                        row.getString("name"),
                        row.getObject("declared_at") != null,
                        row.getString("left_reason")))
                .list();
    }

    void keep(long panel, Drawing d) {
        jdbc.sql("""
                        insert into incubation_panel_draw (panel_id, evidence_seq, seed, pool, pool_digest, excluded, drawn, needed,
                          result) values (:panel, :seq, :seed, :pool, :digest, cast(:excluded as jsonb), :drawn, :needed, :result)
                        """)
                .param("panel", panel)
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

    /** The draws of all panels of a case, oldest first. */
    List<Drawing> draws(String caseNo) {
        return jdbc.sql("""
                        select d.* from incubation_panel_draw d join incubation_panel p on p.id = d.panel_id
                         where p.case_no = ? order by d.id
                        """).param(caseNo).query((row, n) -> drawing(row)).list();
    }

    private Drawing drawing(ResultSet row) throws SQLException {
        return new Drawing(
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

    private static ReviewPanel read(ResultSet row) throws SQLException {
        OffsetDateTime opened = row.getObject("opened_at", OffsetDateTime.class);
        OffsetDateTime closed = row.getObject("closed_at", OffsetDateTime.class);
        return new ReviewPanel(
                row.getLong("id"),
                row.getString("case_no"),
                row.getInt("round"),
                Use.valueOf(row.getString("use")),
                row.getLong("rules_id"),
                row.getObject("needed", Integer.class),
                row.getBoolean("drops_extremes"),
                row.getString("seal"),
                opened == null ? null : opened.toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
