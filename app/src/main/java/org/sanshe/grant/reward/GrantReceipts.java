package org.sanshe.grant.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sanshe.grant.Receipts;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 票据登记: what an organization spent, receipt by receipt; a number counts once over everything. */
@Component
class GrantReceipts implements Receipts {

    private final JdbcClient jdbc;

    GrantReceipts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void replace(String caseNo, List<Receipt> receipts, String path) {
        jdbc.sql("delete from grant_receipt where case_no = ?").param(caseNo).update();
        for (int i = 0; i < receipts.size(); i++) {
            Receipt r = receipts.get(i);
            try {
                jdbc.sql("""
                                insert into grant_receipt (case_no, no, receipt_no, seller, category, item, paid_on, amount)
                                values (?, ?, ?, ?, ?, ?, ?, ?)
                                """)
                        .params(Arrays.asList(
                                caseNo,
                                i + 1,
                                number(r.receiptNo()),
                                r.seller(),
                                r.category(),
                                r.item(),
                                r.paidOn(),
                                r.amount().fen()))
                        .update();
            } catch (DuplicateKeyException used) {
                throw InvalidInput.at(
                        path + "[" + i + "].receiptNo",
                        new Refusal(RewardRule.RECEIPT_USED, r.receiptNo()).message(LocaleContextHolder.getLocale()));
            }
        }
    }

    @Override
    public List<Receipt> of(String caseNo) {
        return jdbc.sql("select * from grant_receipt where case_no = ? order by no")
                .param(caseNo)
                .query(GrantReceipts::read)
                .list();
    }

    @Override
    public void approve(String caseNo, int no, Money approved, String remark) {
        jdbc.sql("update grant_receipt set approved = ?, remark = ? where case_no = ? and no = ?")
                .params(Arrays.asList(approved.fen(), remark, caseNo, no))
                .update();
    }

    /** Full width, spaces and case are no difference. */
    static String number(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    private static Receipt read(ResultSet row, int n) throws SQLException {
        long approved = row.getLong("approved");
        Money left = row.wasNull() ? null : new Money(approved);
        return new Receipt(
                row.getInt("no"),
                row.getString("receipt_no"),
                row.getString("seller"),
                row.getString("category"),
                row.getString("item"),
                row.getObject("paid_on", LocalDate.class),
                new Money(row.getLong("amount")),
                left,
                row.getString("remark"));
    }
}
