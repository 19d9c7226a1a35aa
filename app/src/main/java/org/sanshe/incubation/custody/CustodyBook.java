package org.sanshe.incubation.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.custody.CustodyEntry.Kind;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 托管账: written once, each movement with its voucher; balances are sums of it. */
@Component
class CustodyBook {

    private final JdbcClient jdbc;

    CustodyBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Movements of a tenancy come one after another until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(String tenancy) {
        jdbc.sql("select 1 from incubation_tenancy where case_no = ? for update")
                .param(tenancy)
                .query(Integer.class)
                .single();
    }

    /** What is kept for a tenancy, whoever keeps it. */
    Money balance(String tenancy) {
        return sum("tenancy = ?", tenancy);
    }

    /** What a custodian keeps for a tenancy. */
    Money balance(String tenancy, long custodianId) {
        return sum("tenancy = ? and custodian_id = ?", tenancy, custodianId);
    }

    /** What is left of a receipt. */
    Money left(String receipt) {
        return sum("receipt = ? and kind not in ('HANDED_IN', 'HANDED_OUT')", receipt);
    }

    private Money sum(String where, Object... params) {
        return new Money(jdbc.sql("select coalesce(sum(amount), 0) from custody_entry where " + where)
                .params(params)
                .query(Long.class)
                .single());
    }

    /**
     * 记账.
     *
     * @throws Refusal when the money is not there, or it was booked before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void book(Movement m, Actor by) {
        boolean comes = m.kind() == Kind.IN || m.kind() == Kind.HANDED_IN;
        try {
            jdbc.sql("""
                            insert into custody_entry (tenancy, custodian_id, kind, amount, line, receipt, cause, item, booked_on,
                              counterparty, summary, voucher, recorded_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(Arrays.asList(
                            m.tenancy(),
                            m.custodianId(),
                            m.kind().name(),
                            comes ? m.amount().fen() : -m.amount().fen(),
                            m.line(),
                            m.receipt(),
                            m.cause(),
                            m.item(),
                            m.on(),
                            m.counterparty(),
                            m.summary(),
                            m.voucher(),
                            by == null ? null : by.personId()))
                    .update();
        } catch (DataIntegrityViolationException broken) {
            String said = String.valueOf(broken.getMessage());
            if (said.contains("custody_never_negative")) throw new Refusal(CustodyRule.NOT_ENOUGH, m.amount());
            if (said.contains("custody_booked_once")) throw new Refusal(CustodyRule.BOOKED_BEFORE, m.cause());
            throw broken;
        }
    }

    /**
     * 一笔收支.
     *
     * @param amount above zero, whichever way it goes
     * @param line the use it was spent for; null for none
     * @param receipt where it came from; null for a balance that changes hands
     * @param item what of its case it is; empty for all of it
     */
    record Movement(
            String tenancy,
            long custodianId,
            Kind kind,
            Money amount,
            Long line,
            String receipt,
            String cause,
            String item,
            LocalDate on,
            String counterparty,
            String summary,
            String voucher) {}

    /** The movements of a tenancy from a day to a day, both included, oldest first; at most a thousand. */
    List<CustodyEntry> of(String tenancy, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select e.*, o.name as custodian from custody_entry e join organization o on o.id = e.custodian_id
                         where e.tenancy = ? and e.booked_on between ? and ? order by e.id limit 1000
                        """).params(tenancy, from, to).query(CustodyBook::read).list();
    }

    /** Those of one custodian, by day. */
    List<CustodyEntry> ofCustodian(String tenancy, long custodianId, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select e.*, o.name as custodian from custody_entry e join organization o on o.id = e.custodian_id
                         where e.tenancy = ? and e.custodian_id = ? and e.booked_on between ? and ?
                         order by e.booked_on, e.id limit 1000
                        """)
                .params(tenancy, custodianId, from, to)
                .query(CustodyBook::read)
                .list();
    }

    /** The movement of a kind a case has booked; empty while it has not. */
    Optional<CustodyEntry> booked(String cause, Kind kind) {
        return jdbc.sql("""
                        select e.*, o.name as custodian from custody_entry e join organization o on o.id = e.custodian_id
                         where e.cause = ? and e.kind = ? order by e.id limit 1
                        """).params(cause, kind.name()).query(CustodyBook::read).optional();
    }

    /** What a custodian kept at the end of a day. */
    Money at(String tenancy, long custodianId, LocalDate day) {
        return sum("tenancy = ? and custodian_id = ? and booked_on <= ?", tenancy, custodianId, day);
    }

    private static CustodyEntry read(ResultSet row, int n) throws SQLException {
        return new CustodyEntry(
                row.getLong("id"),
                row.getLong("custodian_id"),
                row.getString("custodian"),
                row.getInt("no"),
                Kind.valueOf(row.getString("kind")),
                new Money(row.getLong("amount")),
                new Money(row.getLong("balance")),
                row.getString("cause"),
                row.getObject("booked_on", LocalDate.class),
                row.getString("counterparty"),
                row.getString("summary"),
                row.getString("voucher"));
    }
}
