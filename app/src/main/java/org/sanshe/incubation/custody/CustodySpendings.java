package org.sanshe.incubation.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sanshe.incubation.custody.Spending.PayeeKind;
import org.sanshe.incubation.custody.Spending.Status;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 托管支出登记. */
@Component("custodySpendings")
class CustodySpendings {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    CustodySpendings(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Enters a request, or the corrected one in place of what was returned. @throws Refusal when the invoice was used */
    void enter(Spending s) {
        try {
            jdbc.sql("""
                            insert into custody_spending (case_no, tenancy, custodian_id, line, purpose, payee_kind, exception,
                              payee, payee_code, bank, account, account_digest, invoice_no, invoice_key, buyer, amount, status)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ASKED')
                            on conflict (case_no) do update set custodian_id = excluded.custodian_id, line = excluded.line,
                              purpose = excluded.purpose, payee_kind = excluded.payee_kind, exception = excluded.exception,
                              payee = excluded.payee, payee_code = excluded.payee_code, bank = excluded.bank,
                              account = excluded.account, account_digest = excluded.account_digest,
                              invoice_no = excluded.invoice_no, invoice_key = excluded.invoice_key, buyer = excluded.buyer,
                              amount = excluded.amount, status = 'ASKED', reason = null
                            """)
                    .params(Arrays.asList(
                            s.caseNo(),
                            s.tenancy(),
                            s.custodianId(),
                            s.line(),
                            s.purpose(),
                            s.payeeKind().name(),
                            s.exception(),
                            s.payee(),
                            s.payeeCode(),
                            s.bank(),
                            cipher.encrypt(s.account()),
                            digest(s.account()),
                            s.invoiceNo(),
                            key(s.invoiceNo()),
                            s.buyer(),
                            s.amount().fen()))
                    .update();
        } catch (DuplicateKeyException used) {
            throw new Refusal(CustodyRule.INVOICE_USED, s.invoiceNo());
        }
    }

    /** @throws NotFound when there is none */
    Spending get(String caseNo) {
        return jdbc.sql("select * from custody_spending where case_no = ?")
                .param(caseNo)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("spending " + caseNo));
    }

    /** Those of a tenancy, newest first, at most two hundred. */
    List<Spending> of(String tenancy) {
        return jdbc.sql("select * from custody_spending where tenancy = ? order by case_no desc limit 200")
                .param(tenancy)
                .query(this::read)
                .list();
    }

    /** Whether an account was given as a person's. */
    boolean isPersons(String account) {
        return jdbc.sql(
                        "select exists (select from custody_spending where account_digest = ? and payee_kind = 'PERSON')")
                .param(digest(account))
                .query(Boolean.class)
                .single();
    }

    /** What is approved for a tenancy and not paid. */
    Money approved(String tenancy) {
        return new Money(jdbc.sql(
                        "select coalesce(sum(amount), 0) from custody_spending where tenancy = ? and status = 'APPROVED'")
                .param(tenancy)
                .query(Long.class)
                .single());
    }

    void become(String caseNo, Status next, String reason) {
        jdbc.sql("update custody_spending set status = ?, reason = ? where case_no = ?")
                .params(Arrays.asList(next.name(), reason, caseNo))
                .update();
    }

    void paid(String caseNo, LocalDate on, String slip) {
        jdbc.sql("update custody_spending set status = 'PAID', paid_on = ?, slip = ? where case_no = ?")
                .params(on, slip, caseNo)
                .update();
    }

    private String digest(String account) {
        return cipher.digest("account:" + account.replaceAll("[^0-9]", ""));
    }

    /** Full width, spaces and case are no difference. */
    private static String key(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    private Spending read(ResultSet row, int n) throws SQLException {
        return new Spending(
                row.getString("case_no"),
                row.getString("tenancy"),
                row.getLong("custodian_id"),
                row.getLong("line"),
                row.getString("purpose"),
                PayeeKind.valueOf(row.getString("payee_kind")),
                row.getString("exception"),
                row.getString("payee"),
                row.getString("payee_code"),
                row.getString("bank"),
                cipher.decrypt(row.getString("account")),
                row.getString("invoice_no"),
                row.getString("buyer"),
                new Money(row.getLong("amount")),
                Status.valueOf(row.getString("status")),
                row.getObject("paid_on", LocalDate.class),
                row.getString("reason"));
    }
}
