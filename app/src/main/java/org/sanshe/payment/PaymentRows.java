package org.sanshe.payment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 支付登记: claims and payments as they are kept. */
@Component
class PaymentRows {

    static final String ALL = """
            select p.*, c.title, c.unit_id, c.enterprise, c.amount as claimed, c.disputed, c.last, c.cause, c.signed_on,
              c.delivered_on, c.accepted_on, c.acceptance_due, c.agreed_days, c.agreed_in_working_days, c.daily_interest,
              c.claimed_on, u.name as payer, o.name as payee, o.credit_code
            from payment p join payment_claim c using (agreement, item) join unit u on u.id = p.payer_unit
              join organization o on o.id = p.organization_id
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PaymentRows(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Enters a claim. False when it was claimed before; another one at the same moment waits for the first. */
    boolean enter(Claim c, LocalDate on, Actor by) {
        return jdbc.sql("insert into payment_claim values (" + "?, ".repeat(18) + "?) on conflict do nothing")
                        .params(new ArrayList<>(Arrays.asList(
                                c.agreement(),
                                c.item(),
                                c.title(),
                                c.unitId(),
                                c.organizationId(),
                                c.enterprise(),
                                c.amount().fen(),
                                c.disputed().fen(),
                                c.last(),
                                c.cause(),
                                c.signedOn(),
                                c.deliveredOn(),
                                c.acceptedOn(),
                                c.acceptanceDue(),
                                c.agreedDays(),
                                c.agreedInWorkingDays(),
                                c.dailyInterest(),
                                on,
                                by == null ? null : by.personId())))
                        .update()
                == 1;
    }

    /** The name of a payee without a credit code; empty for a registered one. */
    Optional<String> unregistered(long organizationId) {
        return jdbc.sql("select name from organization where id = ? and credit_code is null")
                .param(organizationId)
                .query(String.class)
                .optional();
    }

    void open(String caseNo, Claim c, long payerUnit, Money amount) {
        jdbc.sql("insert into payment (case_no, agreement, item, payer_unit, organization_id, amount, status)"
                        + " values (?, ?, ?, ?, ?, ?, 'REQUESTED')")
                .params(caseNo, c.agreement(), c.item(), payerUnit, c.organizationId(), amount.fen())
                .update();
    }

    /** By its case. */
    Payment get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("payment " + caseNo));
    }

    Optional<Payment> find(String caseNo) {
        return jdbc.sql(ALL + "where p.case_no = ?")
                .param(caseNo)
                .query((rs, n) -> read(rs))
                .optional();
    }

    List<Payment> of(String agreement, String item) {
        return jdbc.sql(ALL + "where p.agreement = :agreement and (cast(:item as text) is null or p.item = :item)"
                        + " order by p.created_at, p.case_no")
                .param("agreement", agreement)
                .param("item", item)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** What was claimed under an agreement and is not cancelled. */
    Money claimed(String agreement) {
        return new Money(
                jdbc.sql("select coalesce(sum(amount), 0) from payment where agreement = ? and status <> 'CANCELLED'")
                        .param(agreement)
                        .query(Long.class)
                        .single());
    }

    /** @throws Refusal when another payment has the number */
    void papers(String caseNo, Payment.Papers p) {
        try {
            jdbc.sql("""
                            update payment set invoice_kind = ?, invoice_number = ?, invoice_key = ?, invoice_date = ?,
                              buyer_name = ?, seller_name = ?, content = ?, invoice_amount = ?, invoice_file = ?,
                              papers_on = ?, payee_account = ?, status = 'CHECKED' where case_no = ?
                            """)
                    .params(new ArrayList<>(Arrays.asList(
                            p.kind().name(),
                            p.number(),
                            InvoiceKind.key(p.number()),
                            p.date(),
                            p.buyer(),
                            p.seller(),
                            p.content(),
                            p.amount().fen(),
                            p.file(),
                            p.handedInOn(),
                            cipher.encrypt(p.account()),
                            caseNo)))
                    .update();
        } catch (DuplicateKeyException used) {
            throw new Refusal(PaymentRule.INVOICE_USED, p.number());
        }
    }

    boolean isUsed(String caseNo, String number) {
        return jdbc.sql("select exists (select from payment where invoice_key = ? and case_no <> ?"
                        + " and status <> 'CANCELLED')")
                .params(InvoiceKind.key(number), caseNo)
                .query(Boolean.class)
                .single();
    }

    /** The package passed, or went back to the payee. */
    void checked(String caseNo, boolean passed, String delayReason) {
        jdbc.sql("update payment set passed = ?, status = ?, delay_reason = coalesce(?, delay_reason), refused = false,"
                        + " released = null, levels = '{}', approved_levels = 0 where case_no = ?")
                .params(passed, passed ? "CHECKED" : "REQUESTED", delayReason, caseNo)
                .update();
    }

    void needs(String caseNo, List<String> levels) {
        jdbc.sql("update payment set levels = ? where case_no = ?")
                .params(levels.toArray(String[]::new), caseNo)
                .update();
    }

    /** One more level agreed; the last one makes it approved. */
    void agreed(String caseNo) {
        jdbc.sql("update payment set approved_levels = approved_levels + 1, status = case"
                        + " when approved_levels + 1 >= cardinality(levels) then 'APPROVED' else status end"
                        + " where case_no = ?")
                .param(caseNo)
                .update();
    }

    void refused(String caseNo) {
        jdbc.sql("update payment set refused = true where case_no = ?")
                .param(caseNo)
                .update();
    }

    void accrued(String caseNo, boolean accrued) {
        jdbc.sql("update payment set accrued = ? where case_no = ?")
                .params(accrued, caseNo)
                .update();
    }

    void released(String caseNo, boolean released) {
        jdbc.sql("update payment set released = ?, status = ?, attempt = attempt + ? where case_no = ?")
                .params(released, released ? "SENT" : "CHECKED", released ? 1 : 0, caseNo)
                .update();
    }

    void paid(String caseNo, LocalDate on) {
        jdbc.sql("update payment set status = 'PAID', paid_on = ? where case_no = ?")
                .params(on, caseNo)
                .update();
    }

    void cancelled(String caseNo, LocalDate on, String reason) {
        jdbc.sql("update payment set status = 'CANCELLED', accrued = false, cancelled_on = ?, cancel_reason = ?"
                        + " where case_no = ?")
                .params(on, reason, caseNo)
                .update();
    }

    /** Came back; without quota when the ledger does not have it as payable any more. */
    void bounced(String caseNo, LocalDate on, String reason, boolean funded) {
        jdbc.sql("update payment set status = ?, bounced_on = ?, bounce_reason = ?, accrued = ?, refused = false,"
                        + " released = null, levels = '{}', approved_levels = 0 where case_no = ?")
                .params(funded ? "BOUNCED" : "UNFUNDED", on, reason, funded, caseNo)
                .update();
    }

    /** The payee's account was looked at again after the payment came back; it is approved anew. */
    void reconfirmed(String caseNo, String account) {
        jdbc.sql("update payment set payee_account = ?, status = 'CHECKED', passed = true where case_no = ?")
                .params(cipher.encrypt(account), caseNo)
                .update();
    }

    /** @param due null while its clock stands: nobody knows by when then */
    void due(String caseNo, Instant due) {
        var at = due == null ? null : OffsetDateTime.ofInstant(due, ZoneOffset.UTC);
        jdbc.sql("update payment set due_at = :at where case_no = :case"
                        + " and due_at is distinct from cast(:at as timestamptz)")
                .param("at", at, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("case", caseNo)
                .update();
    }

    Payment read(ResultSet rs) throws SQLException {
        return new Payment(
                rs.getString("case_no"),
                claim(rs),
                rs.getLong("payer_unit"),
                rs.getString("payer"),
                rs.getString("payee"),
                rs.getString("credit_code"),
                new Money(rs.getLong("amount")),
                PaymentStatus.valueOf(rs.getString("status")),
                rs.getString("invoice_kind") == null ? null : papers(rs),
                rs.getBoolean("passed"),
                rs.getBoolean("refused"),
                rs.getBoolean("released"),
                texts(rs.getArray("levels")),
                rs.getInt("approved_levels"),
                rs.getBoolean("accrued"),
                rs.getInt("attempt"),
                instant(rs, "due_at"),
                day(rs, "claimed_on"),
                day(rs, "paid_on"),
                day(rs, "bounced_on"),
                rs.getString("bounce_reason"),
                rs.getString("cancel_reason"));
    }

    private static Claim claim(ResultSet rs) throws SQLException {
        return new Claim(
                rs.getString("agreement"),
                rs.getString("item"),
                rs.getString("title"),
                rs.getLong("unit_id"),
                rs.getLong("organization_id"),
                rs.getBoolean("enterprise"),
                new Money(rs.getLong("claimed")),
                new Money(rs.getLong("disputed")),
                rs.getBoolean("last"),
                rs.getString("cause"),
                day(rs, "signed_on"),
                day(rs, "delivered_on"),
                day(rs, "accepted_on"),
                day(rs, "acceptance_due"),
                rs.getObject("agreed_days", Integer.class),
                rs.getBoolean("agreed_in_working_days"),
                rs.getBigDecimal("daily_interest"));
    }

    private Payment.Papers papers(ResultSet rs) throws SQLException {
        return new Payment.Papers(
                InvoiceKind.valueOf(rs.getString("invoice_kind")),
                rs.getString("invoice_number"),
                day(rs, "invoice_date"),
                rs.getString("buyer_name"),
                rs.getString("seller_name"),
                rs.getString("content"),
                new Money(rs.getLong("invoice_amount")),
                rs.getString("invoice_file"),
                day(rs, "papers_on"),
                cipher.decrypt(rs.getString("payee_account")));
    }

    static LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        var at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
