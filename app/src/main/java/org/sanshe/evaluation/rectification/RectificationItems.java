package org.sanshe.evaluation.rectification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanshe.evaluation.Rectifications.Kind;
import org.sanshe.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 整改事项登记: what is to be put right, what was planned and done about it, and each re-check. */
@Component
class RectificationItems {

    private final JdbcClient jdbc;

    RectificationItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String caseNo, int no, Kind kind, String finding, String basis, String asked) {
        jdbc.sql("insert into rectification_item (case_no, no, kind, finding, basis, asked) values (?, ?, ?, ?, ?, ?)")
                .params(caseNo, no, kind.name(), finding, basis, asked)
                .update();
    }

    /** All of a rectification, in order. */
    List<Item> of(String caseNo) {
        return jdbc.sql("select * from rectification_item where case_no = ? order by no")
                .param(caseNo)
                .query((row, n) -> new Item(
                        row.getInt("no"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("finding"),
                        row.getString("basis"),
                        row.getString("asked"),
                        row.getBoolean("met"),
                        row.getString("measure"),
                        row.getString("person"),
                        row.getObject("done_by", LocalDate.class),
                        row.getString("done"),
                        List.of((String[]) row.getArray("files").getArray()),
                        row.getString("returned")))
                .list();
    }

    /** The items that were not found put right yet. */
    List<Item> open(String caseNo) {
        return of(caseNo).stream().filter(i -> !i.met()).toList();
    }

    void plan(String caseNo, int no, String measure, String person, LocalDate doneBy) {
        jdbc.sql("update rectification_item set measure = ?, person = ?, done_by = ? where case_no = ? and no = ?")
                .params(measure, person, doneBy, caseNo, no)
                .update();
    }

    void done(String caseNo, int no, String done, List<String> files) {
        jdbc.sql("update rectification_item set done = ?, files = ? where case_no = ? and no = ? and not met")
                .params(done, files.toArray(new String[0]), caseNo, no)
                .update();
    }

    int rounds(String caseNo) {
        return jdbc.sql("select coalesce(max(round), 0) from rectification_check where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    /** @param by null where nothing was handed in; reason null when it was met */
    void check(String caseNo, int round, int no, boolean met, String reason, Actor by) {
        jdbc.sql("insert into rectification_check (case_no, round, no, met, reason, checked_by, checked_by_name)"
                        + " values (:case, :round, :no, :met, :reason, :by, :name)")
                .param("case", caseNo)
                .param("round", round)
                .param("no", no)
                .param("met", met)
                .param("reason", reason)
                .param("by", by == null ? null : by.personId())
                .param("name", by == null ? null : by.name())
                .update();
        jdbc.sql("update rectification_item set met = :met, returned = :reason where case_no = :case and no = :no")
                .param("met", met)
                .param("reason", reason)
                .param("case", caseNo)
                .param("no", no)
                .update();
    }

    /** 复查记录, newest first. */
    List<Check> checks(String caseNo) {
        return jdbc.sql(
                        "select round, no, met, reason, checked_by_name as by, checked_at as at from rectification_check"
                                + " where case_no = ? order by round desc, no")
                .param(caseNo)
                .query((row, n) -> new Check(
                        row.getInt("round"),
                        row.getInt("no"),
                        row.getBoolean("met"),
                        row.getString("reason"),
                        row.getString("by"),
                        RectificationBook.day(
                                row.getObject("at", OffsetDateTime.class).toInstant())))
                .list();
    }

    /** 一次复查. @param by null where nothing was handed in */
    record Check(int round, int no, boolean met, String reason, String by, LocalDate on) {}
}
