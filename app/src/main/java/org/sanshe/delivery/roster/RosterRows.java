package org.sanshe.delivery.roster;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sanshe.delivery.Engagements.Post;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 名册与岗位. */
@Component
class RosterRows {

    private final JdbcClient jdbc;
    private final Certificates certificates;

    RosterRows(JdbcClient jdbc, Certificates certificates) {
        this.jdbc = jdbc;
        this.certificates = certificates;
    }

    /** Enters the roster of an agreement with the rules in force by default, and a seat for everybody of each post. */
    void enter(Terms terms, String firstChange, LocalDate on) {
        jdbc.sql("""
                        insert into roster (agreement, first_change, title, unit_id, organization_id, supplier_code, term_from,
                          term_until, region, grace_days, deducts, month_division, paid_days, overlap, insurance_required,
                          silence_consents)
                        select :agreement, :first, :title, :unit, :organization, :code, :from, :until, u.region_code, d.grace_days,
                          d.deducts, d.month_division, d.paid_days, d.overlap, d.insurance_required, d.silence_consents
                        from unit u, (select * from roster_default where valid_from <= :on order by valid_from desc limit 1) d
                        where u.id = :unit
                        """)
                .param("agreement", terms.agreement())
                .param("first", firstChange)
                .param("title", terms.title())
                .param("unit", terms.unitId())
                .param("organization", terms.organizationId())
                .param("code", terms.supplierCode())
                .param("from", terms.from())
                .param("until", terms.until())
                .param("on", on)
                .update();
        int no = 0;
        for (Post post : terms.posts()) {
            for (int i = 0; i < post.number(); i++) enter(terms.agreement(), ++no, post);
        }
    }

    private void enter(String agreement, int no, Post post) {
        jdbc.sql("insert into roster_seat (agreement, no, post, qualification, share, certificate)"
                        + " values (?, ?, ?, ?, 1, ?)")
                .params(
                        agreement,
                        no,
                        post.post(),
                        post.qualification() == null ? "" : post.qualification(),
                        certificates.named(post.qualification()))
                .update();
    }

    Optional<Roster> find(String agreement) {
        return jdbc.sql("select * from roster where agreement = ?")
                .param(agreement)
                .query(RosterRows::read)
                .optional();
    }

    Roster get(String agreement) {
        return find(agreement).orElseThrow(() -> new NotFound("roster of " + agreement));
    }

    /** The same, held until the transaction ends: changes of one roster happen one after another. */
    Roster hold(String agreement) {
        jdbc.sql("select 1 from roster where agreement = ? for update")
                .param(agreement)
                .query((rs, n) -> 1)
                .list();
        return get(agreement);
    }

    /** The confirmed rosters of an organization that have not ended, newest first. */
    List<Roster> of(long organizationId) {
        return jdbc.sql("select * from roster where organization_id = ? and confirmed_at is not null"
                        + " order by term_from desc, agreement limit 200")
                .param(organizationId)
                .query(RosterRows::read)
                .list();
    }

    List<Seat> seats(String agreement) {
        return jdbc.sql("select * from roster_seat where agreement = ? order by no")
                .param(agreement)
                .query(RosterRows::seat)
                .list();
    }

    void settle(String agreement, TermsForm form) {
        jdbc.sql("""
                        update roster set grace_days = ?, deducts = ?, month_division = ?, paid_days = coalesce(?, paid_days),
                          overlap = ?, insurance_required = ?, silence_consents = ?, settled_at = sanshe_now()
                        where agreement = ?
                        """)
                .params(
                        form.graceDays(),
                        form.deducts().name(),
                        form.monthDivision().name(),
                        form.paidDays(),
                        form.overlap().name(),
                        form.insuranceRequired(),
                        form.silenceConsents(),
                        agreement)
                .update();
    }

    void settle(String agreement, int firstNo, int number, BigDecimal share, String certificate, String item) {
        jdbc.sql(
                        "update roster_seat set share = ?, certificate = ?, item = ? where agreement = ? and no between ? and ?")
                .params(share, certificate, item, agreement, firstNo, firstNo + number - 1)
                .update();
    }

    void confirm(String agreement) {
        jdbc.sql("update roster set confirmed_at = sanshe_now() where agreement = ? and confirmed_at is null")
                .param(agreement)
                .update();
    }

    void end(String agreement, LocalDate lastDay) {
        jdbc.sql("update roster set ended_on = ? where agreement = ?")
                .params(lastDay, agreement)
                .update();
    }

    /** The posts in order, each with its first seat and how many there are. */
    static List<List<Seat>> byPost(List<Seat> seats) {
        var posts = new ArrayList<List<Seat>>();
        for (Seat seat : seats) {
            List<Seat> last = posts.isEmpty() ? null : posts.get(posts.size() - 1);
            if (last == null
                    || !last.get(0).post().equals(seat.post())
                    || !last.get(0).qualification().equals(seat.qualification())) {
                last = new ArrayList<>();
                posts.add(last);
            }
            last.add(seat);
        }
        return posts;
    }

    static Roster read(ResultSet row, int n) throws SQLException {
        return new Roster(
                row.getString("agreement"),
                row.getString("first_change"),
                row.getString("title"),
                row.getLong("unit_id"),
                row.getLong("organization_id"),
                row.getString("supplier_code"),
                row.getObject("term_from", LocalDate.class),
                row.getObject("term_until", LocalDate.class),
                row.getString("region"),
                row.getInt("grace_days"),
                Roster.Deducts.valueOf(row.getString("deducts")),
                Roster.MonthDivision.valueOf(row.getString("month_division")),
                row.getBigDecimal("paid_days"),
                Roster.Overlap.valueOf(row.getString("overlap")),
                row.getBoolean("insurance_required"),
                row.getBoolean("silence_consents"),
                row.getObject("settled_at") != null,
                row.getObject("confirmed_at") != null,
                row.getObject("ended_on", LocalDate.class));
    }

    private static Seat seat(ResultSet row, int n) throws SQLException {
        return new Seat(
                row.getLong("id"),
                row.getString("agreement"),
                row.getInt("no"),
                row.getString("post"),
                row.getString("qualification"),
                row.getBigDecimal("share"),
                row.getString("certificate"),
                row.getString("item"));
    }
}
