package org.sanshe.evaluation.plan;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.evaluation.Assessment.Kind;
import org.sanshe.evaluation.plan.Plan.Item;
import org.sanshe.evaluation.plan.Plan.Running;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 计划的表. */
@Component
class PlanRows {

    private static final String ITEMS =
            "select i.*, e.title from assessment_plan_item i join engagement e on e.agreement = i.agreement ";

    private static final String OPEN = " i.case_no is null and i.skipped is null ";

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Plan get(String caseNo) {
        return jdbc.sql("select * from assessment_plan where case_no = ?")
                .param(caseNo)
                .query((row, n) -> new Plan(
                        row.getString("case_no"),
                        row.getLong("unit_id"),
                        row.getInt("year"),
                        row.getString("scheme_code"),
                        row.getObject("spot_check_on", LocalDate.class),
                        row.getBoolean("approved"),
                        row.getString("opinion"),
                        row.getString("seed")))
                .optional()
                .orElseThrow(() -> new NotFound("assessment plan " + caseNo));
    }

    /** The case of the plan of a unit and year. */
    Optional<String> of(long unitId, int year) {
        return jdbc.sql("select case_no from assessment_plan where unit_id = ? and year = ?")
                .params(unitId, year)
                .query(String.class)
                .optional();
    }

    void add(String caseNo, long unitId, int year, String scheme, LocalDate spotCheckOn) {
        jdbc.sql(
                        "insert into assessment_plan (case_no, unit_id, year, scheme_code, spot_check_on) values (?, ?, ?, ?, ?)")
                .params(caseNo, unitId, year, scheme, spotCheckOn)
                .update();
    }

    /** The engagements of a unit that run in a year and were not ended early, by their ends. */
    List<Running> running(long unitId, int year) {
        return jdbc.sql("""
                        select agreement, title, supplier_name, term_from, term_until from engagement
                         where unit_id = :unit and term_from <= :last and term_until >= :first and status <> 'TERMINATED'
                         order by term_until, agreement
                        """)
                .param("unit", unitId)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, n) -> new Running(
                        row.getString("agreement"),
                        row.getString("title"),
                        row.getString("supplier_name"),
                        row.getObject("term_from", LocalDate.class),
                        row.getObject("term_until", LocalDate.class)))
                .list();
    }

    /** Forgets what was drafted; nothing of it was opened yet. */
    void clear(String caseNo) {
        jdbc.sql("delete from assessment_plan_item where plan_no = ?")
                .param(caseNo)
                .update();
    }

    void add(String plan, String agreement, long scheme, Kind kind, LocalDate opensOn, LocalDate dueOn) {
        jdbc.sql("""
                        insert into assessment_plan_item (plan_no, agreement, scheme_id, kind, opens_on, due_on)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(plan, agreement, scheme, kind.name(), opensOn, dueOn)
                .update();
    }

    void seed(String caseNo, String seed, int evidenceSeq) {
        jdbc.sql("update assessment_plan set seed = ?, evidence_seq = ? where case_no = ? and seed is null")
                .params(seed, evidenceSeq, caseNo)
                .update();
    }

    void drawn(String plan, SpotDraw d) {
        jdbc.sql("""
                        insert into assessment_spot_draw (plan_no, scheme_id, seed, percent, months, pool, drawn, result)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        plan,
                        d.schemeId(),
                        d.seed(),
                        d.percent(),
                        d.months(),
                        d.pool().toArray(new String[0]),
                        d.order().toArray(new String[0]),
                        d.result().toArray(new String[0]))
                .update();
    }

    /** Every draw of a plan, oldest first. */
    List<SpotDraw> draws(String plan) {
        return jdbc.sql("select * from assessment_spot_draw where plan_no = ? order by id")
                .param(plan)
                .query((row, n) -> new SpotDraw(
                        row.getLong("scheme_id"),
                        row.getString("seed"),
                        row.getBigDecimal("percent"),
                        row.getInt("months"),
                        list(row.getArray("pool")),
                        list(row.getArray("drawn")),
                        list(row.getArray("result"))))
                .list();
    }

    void decided(String caseNo, boolean approved, String opinion) {
        jdbc.sql("update assessment_plan set approved = ?, opinion = ? where case_no = ?")
                .params(approved, opinion, caseNo)
                .update();
    }

    /** What is still to be opened, the next first. */
    List<Item> toOpen(String plan) {
        return jdbc.sql(ITEMS + "where i.plan_no = ? and" + OPEN + "order by i.opens_on, i.id")
                .param(plan)
                .query((row, n) -> item(row))
                .list();
    }

    /** Whether an approved plan of a unit has an item, opened or not. */
    boolean has(long item, long unitId) {
        return jdbc.sql("""
                        select exists (select from assessment_plan_item i
                          join assessment_plan p on p.case_no = i.plan_no and p.approved and p.unit_id = ? where i.id = ?)
                        """).params(unitId, item).query(Boolean.class).single();
    }

    /** An item that is still to be opened. */
    Optional<Item> toOpen(long item) {
        return jdbc.sql(ITEMS + "where i.id = ? and" + OPEN)
                .param(item)
                .query((row, n) -> item(row))
                .optional();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getLong("id"),
                row.getString("plan_no"),
                row.getString("agreement"),
                row.getString("title"),
                row.getLong("scheme_id"),
                Kind.valueOf(row.getString("kind")),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class));
    }

    void opened(long item, String caseNo) {
        jdbc.sql("update assessment_plan_item i set case_no = ? where id = ? and" + OPEN)
                .params(caseNo, item)
                .update();
    }

    /** Takes it out. Returns false when it was opened or taken out before. */
    boolean skipped(long item, String reason) {
        return jdbc.sql("update assessment_plan_item i set skipped = ? where id = ? and" + OPEN)
                        .params(reason, item)
                        .update()
                == 1;
    }

    void moved(long item, LocalDate opensOn, LocalDate dueOn) {
        jdbc.sql("update assessment_plan_item i set opens_on = ?, due_on = ? where id = ? and" + OPEN)
                .params(opensOn, dueOn, item)
                .update();
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
