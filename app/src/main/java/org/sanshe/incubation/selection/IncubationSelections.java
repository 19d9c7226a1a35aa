package org.sanshe.incubation.selection;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 入驻评审登记: the selections of calls and what they made of each application. */
@Component
class IncubationSelections {

    private final JdbcClient jdbc;

    IncubationSelections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 一次评审.
     *
     * @param places of the call
     * @param publicityUntil the last moment for objections; null before the list is published
     * @param waitsUntil the last day of the waiting list; null before the result is announced
     */
    record Selection(
            String caseNo,
            String call,
            String title,
            long baseId,
            long rulesId,
            int places,
            Long decidedBy,
            Instant publicityUntil,
            Instant concludedAt,
            LocalDate announcedOn,
            LocalDate waitsUntil) {}

    /**
     * 一件参评申请.
     *
     * @param no in the order they came in, from 1
     * @param passes null before the sheets are open
     * @param place among those fit, from 1; null for the others
     * @param dropReason why the section head took it off the list; null when not
     * @param settled whether it is on the list of places, or declined for good
     * @param rank in its call; null when not fit
     */
    record Entry(
            String application,
            String selection,
            int no,
            Boolean passes,
            Integer place,
            BigDecimal total,
            String dropReason,
            boolean settled,
            long organizationId,
            String organization,
            Status status,
            Integer rank) {

        /** Whether it is on the list that was published. */
        boolean listed() {
            return place != null && dropReason == null;
        }

        /** Listed, and still to be settled. */
        boolean stands() {
            return listed() && !settled && status == Status.CHECKED;
        }
    }

    private static final String SELECTION = """
            select s.*, c.title, c.base_id, c.rules_id, c.places from incubation_selection s
              join incubation_call c on c.case_no = s.call
            """;

    private static final String ENTRY = """
            select e.*, a.organization_id, o.name as organization, a.status, a.rank from incubation_selection_entry e
              join incubation_application a on a.case_no = e.application join organization o on o.id = a.organization_id
            """;

    void open(String caseNo, String call) {
        jdbc.sql("insert into incubation_selection (case_no, call) values (?, ?)")
                .params(caseNo, call)
                .update();
        jdbc.sql("""
                        insert into incubation_selection_entry (application, selection, no)
                        select a.case_no, ?, row_number() over (order by a.submitted_at, a.case_no)
                          from incubation_application a where a.call = ? and a.status = 'CHECKED'
                           and not exists (select from incubation_selection_entry e where e.application = a.case_no)
                        """).params(caseNo, call).update();
    }

    /** Whether something of a call was checked and is in no selection yet. */
    boolean anyToSelect(String call) {
        return jdbc.sql("""
                        select exists (select from incubation_application a where a.call = ? and a.status = 'CHECKED'
                          and not exists (select from incubation_selection_entry e where e.application = a.case_no))
                        """).param(call).query(Boolean.class).single();
    }

    /** @throws NotFound when the case is no selection */
    Selection get(String caseNo) {
        return jdbc.sql(SELECTION + "where s.case_no = ?")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("selection " + caseNo));
    }

    /** Holds a selection: concluding, objecting and deciding objections happen one after another. */
    void takeTurn(String caseNo) {
        jdbc.sql("select 1 from incubation_selection where case_no = ? for update")
                .param(caseNo)
                .query(Integer.class)
                .list();
    }

    /** Fit ones in their order, then the others as they came. */
    List<Entry> entries(String selection) {
        return jdbc.sql(ENTRY + "where e.selection = ? order by e.place nulls last, e.total desc nulls last, e.no")
                .param(selection)
                .query((row, n) -> entry(row))
                .list();
    }

    Optional<Entry> find(String application) {
        return jdbc.sql(ENTRY + "where e.application = ?")
                .param(application)
                .query((row, n) -> entry(row))
                .optional();
    }

    void rank(String application, boolean passes, Integer place, BigDecimal total) {
        jdbc.sql("update incubation_selection_entry set passes = ?, place = ?, total = ? where application = ?")
                .params(Arrays.asList(passes, place, total, application))
                .update();
    }

    /** The highest rank given in a call so far; 0 for none. */
    int lastRank(String call) {
        return jdbc.sql("select coalesce(max(rank), 0) from incubation_application where call = ?")
                .param(call)
                .query(Integer.class)
                .single();
    }

    void drop(String application, String reason) {
        jdbc.sql("update incubation_selection_entry set drop_reason = ? where application = ?")
                .params(reason, application)
                .update();
    }

    void settled(String application) {
        jdbc.sql("update incubation_selection_entry set settled_at = sanshe_now()"
                        + " where application = ? and settled_at is null")
                .param(application)
                .update();
    }

    void decided(String caseNo, long by) {
        jdbc.sql("update incubation_selection set decided_by = ? where case_no = ?")
                .params(by, caseNo)
                .update();
    }

    void published(String caseNo, Instant until) {
        jdbc.sql("update incubation_selection set publicity_until = ? where case_no = ?")
                .params(until.atOffset(ZoneOffset.UTC), caseNo)
                .update();
    }

    void concluded(String caseNo) {
        jdbc.sql(
                        "update incubation_selection set concluded_at = coalesce(concluded_at, sanshe_now()) where case_no = ?")
                .param(caseNo)
                .update();
    }

    void announced(String caseNo, LocalDate on, LocalDate waitsUntil) {
        jdbc.sql("update incubation_selection set announced_on = ?, waits_until = ? where case_no = ?")
                .params(on, waitsUntil, caseNo)
                .update();
    }

    void ended(String caseNo) {
        jdbc.sql("update incubation_selection set list_ended_at = sanshe_now() where case_no = ?")
                .param(caseNo)
                .update();
    }

    private static Selection read(ResultSet row) throws SQLException {
        return new Selection(
                row.getString("case_no"),
                row.getString("call"),
                row.getString("title"),
                row.getLong("base_id"),
                row.getLong("rules_id"),
                row.getInt("places"),
                row.getObject("decided_by", Long.class),
                instant(row, "publicity_until"),
                instant(row, "concluded_at"),
                row.getObject("announced_on", LocalDate.class),
                row.getObject("waits_until", LocalDate.class));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("application"),
                row.getString("selection"),
                row.getInt("no"),
                row.getObject("passes", Boolean.class),
                row.getObject("place", Integer.class),
                row.getBigDecimal("total"),
                row.getString("drop_reason"),
                row.getObject("settled_at") != null,
                row.getLong("organization_id"),
                row.getString("organization"),
                Status.valueOf(row.getString("status")),
                row.getObject("rank", Integer.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
