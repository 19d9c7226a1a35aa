package org.sanshe.purchase.bond;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 保证金登记簿. */
@Component
class BondRows {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    BondRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Enters a bid bond once for each response. */
    void enterBid(
            String caseNo,
            String responseNo,
            long organizationId,
            String supplier,
            BondForm form,
            Money amount,
            String issuer,
            String account,
            LocalDate on) {
        jdbc.sql("""
                        insert into bond (case_no, kind, response_case_no, organization_id, supplier, form, amount, issuer,
                          account, received_on)
                        values (?, 'BID', ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        caseNo,
                        responseNo,
                        organizationId,
                        supplier,
                        form.name(),
                        amount.fen(),
                        issuer,
                        account == null || account.isBlank() ? null : cipher.encrypt(account),
                        on)
                .update();
    }

    void enterPerformance(
            String caseNo, long organizationId, String supplier, BondForm form, Money amount, LocalDate on) {
        jdbc.sql("""
                        insert into bond (case_no, kind, organization_id, supplier, form, amount, issuer, received_on)
                        values (?, 'PERFORMANCE', ?, ?, ?, ?, '', ?)
                        """)
                .params(caseNo, organizationId, supplier, form.name(), amount.fen(), on)
                .update();
    }

    /** The bid bonds of a purchase. */
    List<Bond> bids(String caseNo) {
        return jdbc.sql("select * from bond where case_no = ? and kind = 'BID' order by id")
                .param(caseNo)
                .query(BondRows::read)
                .list();
    }

    /** The performance bonds of a contract. */
    List<Bond> performance(String caseNo) {
        return jdbc.sql("select * from bond where case_no = ? and kind = 'PERFORMANCE' order by id")
                .param(caseNo)
                .query(BondRows::read)
                .list();
    }

    /** Every bond of the unit and those below it, what is late first, at most so many. */
    List<Bond> of(long unitId, boolean heldOnly, int limit) {
        return jdbc.sql("""
                        select b.* from bond b join case_file c on c.case_no = b.case_no
                          join unit its on its.id = c.unit_id
                          join unit mine on mine.id = :unit and its.path like mine.path || '%'
                         where not :held or b.outcome is null
                         order by b.outcome is not null, b.refund_due nulls last, b.id limit :limit
                        """)
                .param("unit", unitId)
                .param("held", heldOnly)
                .param("limit", limit)
                .query(BondRows::read)
                .list();
    }

    Optional<Bond> byReturn(String returnNo) {
        return jdbc.sql("select * from bond where return_case_no = ?")
                .param(returnNo)
                .query(BondRows::read)
                .optional();
    }

    void due(long id, String returnNo, OffsetDateTime until) {
        jdbc.sql("update bond set return_case_no = ?, refund_due = ? where id = ? and return_case_no is null")
                .params(returnNo, until, id)
                .update();
    }

    void settle(long id, String outcome, LocalDate on, String ground, String reason) {
        jdbc.sql("update bond set outcome = ?, settled_on = ?, ground = ?, reason = ? where id = ? and outcome is null")
                .params(outcome, on, ground, reason, id)
                .update();
    }

    private static Bond read(ResultSet row, int n) throws SQLException {
        var due = row.getObject("refund_due", OffsetDateTime.class);
        return new Bond(
                row.getLong("id"),
                row.getString("case_no"),
                row.getString("kind").equals("PERFORMANCE"),
                row.getString("response_case_no"),
                row.getLong("organization_id"),
                row.getString("supplier"),
                BondForm.valueOf(row.getString("form")),
                new Money(row.getLong("amount")),
                row.getString("issuer"),
                row.getObject("received_on", LocalDate.class),
                row.getString("return_case_no"),
                due == null ? null : due.toInstant(),
                row.getString("outcome"),
                row.getObject("settled_on", LocalDate.class),
                row.getString("ground"),
                row.getString("reason"));
    }
}
