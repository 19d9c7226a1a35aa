package org.sanshe.delivery.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 名册变更 with who is proposed and who leaves. */
@Component
class RosterChanges {

    private final JdbcClient jdbc;

    RosterChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(String caseNo, String agreement, Change.Kind kind, LocalDate on) {
        jdbc.sql("insert into roster_change (case_no, agreement, kind, asked_on) values (?, ?, ?, ?)")
                .params(caseNo, agreement, kind.name(), on)
                .update();
    }

    Change get(String caseNo) {
        return jdbc.sql("select * from roster_change where case_no = ?")
                .param(caseNo)
                .query(RosterChanges::change)
                .optional()
                .orElseThrow(() -> new NotFound("roster change " + caseNo));
    }

    /** The changes of an agreement that neither took effect nor ended otherwise. */
    List<Change> underWay(String agreement) {
        return jdbc.sql("""
                        select r.* from roster_change r join case_file c on c.case_no = r.case_no
                        where r.agreement = ? and c.ended_at is null order by r.case_no
                        """).param(agreement).query(RosterChanges::change).list();
    }

    /** From this day the term for handing in counts. */
    void ask(String caseNo, LocalDate on) {
        jdbc.sql("update roster_change set asked_on = ? where case_no = ?")
                .params(on, caseNo)
                .update();
    }

    void decide(String caseNo, Change.Outcome outcome, String reason) {
        jdbc.sql("update roster_change set outcome = ?, reason = ? where case_no = ? and effective_at is null")
                .params(outcome == null ? null : outcome.name(), reason, caseNo)
                .update();
    }

    /** It took effect: what was proposed is proposed no more. */
    void effective(String caseNo) {
        jdbc.sql("update roster_change set outcome = 'EFFECTIVE', effective_at = sanshe_now() where case_no = ?")
                .param(caseNo)
                .update();
        drop(caseNo);
    }

    /** Nobody is proposed any more. */
    void drop(String caseNo) {
        jdbc.sql("delete from roster_proposal where change_no = ?")
                .param(caseNo)
                .update();
    }

    /**
     * Proposes people in place of those the change proposed before.
     *
     * @throws Refusal when another change of one of the seats is under way
     */
    void propose(String caseNo, List<Proposal> people, List<Seat> seats) {
        drop(caseNo);
        for (Proposal p : people) {
            // a parallel change of the same seat is waited for here, and one of the two finds the other
            int entered = jdbc.sql("""
                            insert into roster_proposal (change_no, seat_id, name, id_digest, id_masked, certificate, certificate_no,
                              certificate_until, insured_since, contract_from, contract_until, from_day)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (seat_id) do nothing
                            """)
                    .params(
                            caseNo,
                            p.seatId(),
                            p.name(),
                            p.digest(),
                            p.maskedId(),
                            p.certificate(),
                            p.certificateNo(),
                            p.certificateUntil(),
                            p.insuredSince(),
                            p.contractFrom(),
                            p.contractUntil(),
                            p.from())
                    .update();
            if (entered == 0) {
                throw new Refusal(
                        RosterRule.SEAT_PENDING,
                        seats.stream()
                                .filter(s -> s.id() == p.seatId())
                                .map(Seat::label)
                                .findFirst()
                                .orElse(""));
            }
        }
    }

    /** Who is proposed, always in the same order, so that two changes never wait for each other. */
    List<Proposal> proposals(String caseNo) {
        return jdbc.sql("select * from roster_proposal where change_no = ? order by id_digest, seat_id")
                .param(caseNo)
                .query(RosterChanges::proposal)
                .list();
    }

    void leave(String caseNo, long seatId, LocalDate lastDay, String reason) {
        jdbc.sql("insert into roster_leave values (?, ?, ?, ?)")
                .params(caseNo, seatId, lastDay, reason)
                .update();
    }

    List<Leaving> leaving(String caseNo) {
        return jdbc.sql("select seat_id, last_day, reason from roster_leave where change_no = ? order by seat_id")
                .param(caseNo)
                .query((row, n) -> new Leaving(row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3)))
                .list();
    }

    /** 离岗. */
    record Leaving(long seatId, LocalDate lastDay, String reason) {}

    private static Change change(ResultSet row, int n) throws SQLException {
        return new Change(
                row.getString("case_no"),
                row.getString("agreement"),
                Change.Kind.valueOf(row.getString("kind")),
                row.getObject("asked_on", LocalDate.class),
                Optional.ofNullable(row.getString("outcome"))
                        .map(Change.Outcome::valueOf)
                        .orElse(null),
                row.getString("reason"));
    }

    private static Proposal proposal(ResultSet row, int n) throws SQLException {
        return new Proposal(
                row.getLong("seat_id"),
                row.getString("name"),
                row.getString("id_digest"),
                row.getString("id_masked"),
                row.getString("certificate"),
                row.getString("certificate_no"),
                row.getObject("certificate_until", LocalDate.class),
                row.getObject("insured_since", LocalDate.class),
                row.getObject("contract_from", LocalDate.class),
                row.getObject("contract_until", LocalDate.class),
                row.getObject("from_day", LocalDate.class));
    }
}
