package org.sanshe.incubation.custody;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sanshe.incubation.custody.CustodyReceipt.Source;
import org.sanshe.incubation.custody.CustodyReceipt.Status;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 托管收入登记, with the uses each is for. */
@Component
class CustodyReceipts {

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    CustodyReceipts(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Enters what is expected. @param uses what it is for, and how much of it at most */
    void expect(CustodyReceipt r, Map<String, Money> uses) {
        jdbc.sql("""
                        insert into custody_receipt (case_no, tenancy, custodian_id, source, payout, payer, payer_account, purpose,
                          amount, status) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'EXPECTED')
                        """)
                .params(Arrays.asList(
                        r.caseNo(),
                        r.tenancy(),
                        r.custodianId(),
                        r.source().name(),
                        r.payout(),
                        r.payer(),
                        cipher.encrypt(r.payerAccount()),
                        r.purpose(),
                        r.amount().fen()))
                .update();
        int no = 1;
        for (var use : uses.entrySet()) {
            jdbc.sql("insert into custody_line (receipt, no, item, amount) values (?, ?, ?, ?)")
                    .params(r.caseNo(), no++, use.getKey(), use.getValue().fen())
                    .update();
        }
    }

    /** @throws NotFound when there is none */
    CustodyReceipt get(String caseNo) {
        return jdbc.sql("select * from custody_receipt where case_no = ?")
                .param(caseNo)
                .query(this::read)
                .optional()
                .orElseThrow(() -> new NotFound("custody receipt " + caseNo));
    }

    /** All of a tenancy, oldest first. */
    List<CustodyReceipt> of(String tenancy) {
        return jdbc.sql("select * from custody_receipt where tenancy = ? order by case_no limit 500")
                .param(tenancy)
                .query(this::read)
                .list();
    }

    /** Whether a payout's money was announced. */
    boolean isKnown(String payout) {
        return jdbc.sql("select exists (select from custody_receipt where payout = ?)")
                .param(payout)
                .query(Boolean.class)
                .single();
    }

    void arrived(String caseNo, LocalDate on, String slip) {
        jdbc.sql("update custody_receipt set status = 'ARRIVED', arrived_on = ?, slip = ? where case_no = ?")
                .params(on, slip, caseNo)
                .update();
    }

    void become(String caseNo, Status next) {
        jdbc.sql("update custody_receipt set status = ? where case_no = ?")
                .params(next.name(), caseNo)
                .update();
    }

    /** The uses of the booked money of a tenancy with what is left of each, those with nothing left too. */
    List<Use> uses(String tenancy) {
        return jdbc.sql("""
                        select l.id, l.receipt, l.item, r.purpose, r.source, l.amount - coalesce((select sum(s.amount)
                            from custody_spending s where s.line = l.id and s.status <> 'REFUSED'), 0) as line_left,
                          r.amount - coalesce((select sum(s.amount) from custody_spending s
                            join custody_line x on x.id = s.line where x.receipt = r.case_no and s.status <> 'REFUSED'), 0)
                            as receipt_left, l.amount
                          from custody_line l join custody_receipt r on r.case_no = l.receipt
                         where r.tenancy = ? and r.status = 'BOOKED' order by l.receipt, l.no
                        """)
                .param(tenancy)
                .query((row, n) -> new Use(
                        row.getLong("id"),
                        row.getString("receipt"),
                        row.getString("item"),
                        Source.valueOf(row.getString("source")),
                        new Money(row.getLong("amount")),
                        new Money(row.getLong("line_left")).atMost(new Money(row.getLong("receipt_left")))))
                .list();
    }

    /**
     * 用途.
     *
     * @param amount planned for it
     * @param left what may still be asked for, requests under way taken off
     */
    record Use(long id, String receipt, String item, Source source, Money amount, Money left) {}

    private CustodyReceipt read(ResultSet row, int n) throws SQLException {
        return new CustodyReceipt(
                row.getString("case_no"),
                row.getString("tenancy"),
                row.getLong("custodian_id"),
                Source.valueOf(row.getString("source")),
                row.getString("payout"),
                row.getString("payer"),
                cipher.decrypt(row.getString("payer_account")),
                row.getString("purpose"),
                new Money(row.getLong("amount")),
                row.getObject("arrived_on", LocalDate.class),
                row.getString("slip"),
                Status.valueOf(row.getString("status")));
    }
}
