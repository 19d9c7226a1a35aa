package org.sanshe.incubation.selection;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 孵化评审登记: every review of a tenancy, its report, its result and when its report was moved. */
@Component
class ReviewBook {

    private static final String SELECT = """
            select r.*, t.organization_id, t.base_id, o.name as organization from incubation_review r
              join incubation_tenancy t on t.case_no = r.tenancy join organization o on o.id = t.organization_id
            """;

    private final JdbcClient jdbc;

    ReviewBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 一次评审.
     *
     * @param dueOn the last day for the report
     * @param missing whether no report came in time
     * @param score null before the sheets are open, and where no report came
     * @param toldOn the day the first result was told; null before
     * @param objection of the tenant; null for none
     * @param concludedOn null while it is going on
     */
    record Review(
            String caseNo,
            String tenancy,
            long rulesId,
            Use use,
            LocalDate dueOn,
            Instant handedInAt,
            boolean missing,
            BigDecimal score,
            Boolean passed,
            LocalDate toldOn,
            String objection,
            LocalDate concludedOn,
            long organizationId,
            String organization,
            long baseId) {}

    /** 改期. */
    record Move(LocalDate movedFrom, LocalDate movedTo, String reason) {}

    void open(String caseNo, String tenancy, long rulesId, Use use, LocalDate due) {
        jdbc.sql("insert into incubation_review (case_no, tenancy, rules_id, use, due_on) values (?, ?, ?, ?, ?)")
                .params(caseNo, tenancy, rulesId, use.name(), due)
                .update();
    }

    /** @throws NotFound when the case is no review */
    Review get(String caseNo) {
        return jdbc.sql(SELECT + "where r.case_no = ?")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("review " + caseNo));
    }

    /** Those of a tenancy, oldest first. */
    List<Review> of(String tenancy) {
        return jdbc.sql(SELECT + "where r.tenancy = ? order by r.due_on, r.case_no")
                .param(tenancy)
                .query((row, n) -> read(row))
                .list();
    }

    /** False when the term is over, by the database's clock, or it was handed in already. */
    boolean handIn(String caseNo) {
        return jdbc.sql("""
                        update incubation_review set handed_in_at = sanshe_now() where case_no = ? and handed_in_at is null
                          and sanshe_now() < (due_on + 1)::timestamp at time zone 'Asia/Shanghai'
                        """).param(caseNo).update() == 1;
    }

    void missing(String caseNo, LocalDate on) {
        jdbc.sql("update incubation_review set missing = true, passed = false, told_on = ?, concluded_on = ?"
                        + " where case_no = ?")
                .params(on, on, caseNo)
                .update();
    }

    void result(String caseNo, BigDecimal score, boolean passed, LocalDate told) {
        jdbc.sql("update incubation_review set score = ?, passed = ?, told_on = ? where case_no = ?")
                .params(score, passed, told, caseNo)
                .update();
    }

    /** False when it was objected to before. */
    boolean object(String caseNo, String reason) {
        return jdbc.sql("update incubation_review set objection = ?, objected_at = sanshe_now()"
                                + " where case_no = ? and objection is null")
                        .params(reason, caseNo)
                        .update()
                == 1;
    }

    void conclude(String caseNo, LocalDate on) {
        jdbc.sql("update incubation_review set concluded_on = ? where case_no = ?")
                .params(on, caseNo)
                .update();
    }

    /** False when the report was handed in or the review is over. */
    boolean move(String caseNo, LocalDate from, LocalDate to, String reason, long by) {
        boolean moved = jdbc.sql("""
                        update incubation_review set due_on = ? where case_no = ? and due_on = ? and handed_in_at is null
                          and concluded_on is null
                        """).params(to, caseNo, from).update() == 1;
        if (moved) {
            jdbc.sql("insert into incubation_review_move (review, moved_from, moved_to, reason, moved_by)"
                            + " values (?, ?, ?, ?, ?)")
                    .params(caseNo, from, to, reason, by)
                    .update();
        }
        return moved;
    }

    /** When the report was moved, oldest first. */
    List<Move> moves(String caseNo) {
        return jdbc.sql("select moved_from, moved_to, reason from incubation_review_move where review = ? order by id")
                .param(caseNo)
                .query(Move.class)
                .list();
    }

    private static Review read(ResultSet row) throws SQLException {
        OffsetDateTime in = row.getObject("handed_in_at", OffsetDateTime.class);
        return new Review(
                row.getString("case_no"),
                row.getString("tenancy"),
                row.getLong("rules_id"),
                Use.valueOf(row.getString("use")),
                row.getObject("due_on", LocalDate.class),
                in == null ? null : in.toInstant(),
                row.getBoolean("missing"),
                row.getBigDecimal("score"),
                row.getObject("passed", Boolean.class),
                row.getObject("told_on", LocalDate.class),
                row.getString("objection"),
                row.getObject("concluded_on", LocalDate.class),
                row.getLong("organization_id"),
                row.getString("organization"),
                row.getLong("base_id"));
    }
}
