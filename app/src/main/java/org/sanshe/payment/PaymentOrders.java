package org.sanshe.payment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.LedgerRule;
import org.sanshe.party.BankAccount;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 支付指令登记. */
@Component
class PaymentOrders {

    private static final int PURPOSE = 60;
    private static final String ALL = "select o.*, p.agreement from payment_order o join payment p using (case_no) ";

    /** The payer's own finance, and the treasury of a unit above it. */
    private static final String MINE = """
            (o.payer_unit = :unit or :treasury and exists (select from unit mine, unit its
              where mine.id = :unit and its.id = o.payer_unit and its.path like mine.path || '%'))
            """;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    PaymentOrders(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** @throws Refusal when the payment has an order that did not come back */
    void make(Payment p, String no, BankAccount account, Actor by) {
        String title = p.claim().title();
        try {
            jdbc.sql("""
                            insert into payment_order (no, case_no, attempt, payer_unit, payer, payee, payee_code, bank,
                              account, amount, purpose, released_by, released_at)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, sanshe_now())
                            """)
                    .params(List.of(
                            no,
                            p.caseNo(),
                            p.attempt() + 1,
                            p.payerUnit(),
                            p.payer(),
                            p.payee(),
                            p.payeeCode(),
                            account.bank(),
                            cipher.encrypt(account.number()),
                            p.amount().fen(),
                            title.length() > PURPOSE ? title.substring(0, PURPOSE) : title,
                            by.name()))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refusal(LedgerRule.ALREADY_BOOKED, no);
        }
    }

    /** An order the actor may settle. */
    Optional<PaymentOrder> find(String no, Actor by) {
        return jdbc.sql(ALL + "where o.no = :no and " + MINE)
                .param("no", no)
                .param("unit", by.unitId())
                .param("treasury", by.is(Role.TREASURY))
                .query((rs, n) -> read(rs))
                .optional();
    }

    /** PaymentOrders of a unit that are in no batch yet, locked. */
    List<PaymentOrder> waiting(long payerUnit) {
        return jdbc.sql(ALL + "where o.payer_unit = ? and o.batch_no is null order by o.no for update of o")
                .param(payerUnit)
                .query((rs, n) -> read(rs))
                .list();
    }

    List<PaymentOrder> of(String batchNo) {
        return jdbc.sql(ALL + "where o.batch_no = ? order by o.no")
                .param(batchNo)
                .query((rs, n) -> read(rs))
                .list();
    }

    void collect(String batchNo, long payerUnit) {
        jdbc.sql("update payment_order set batch_no = ? where payer_unit = ? and batch_no is null")
                .params(batchNo, payerUnit)
                .update();
    }

    /** Units whose orders the actor may send, each with how many wait. */
    List<Waiting> waiting(Actor by) {
        return jdbc.sql("select o.payer_unit, u.name, count(*) as orders, sum(o.amount) as total from payment_order o"
                        + " join unit u on u.id = o.payer_unit where o.batch_no is null and " + MINE
                        + " group by 1, 2 order by 1")
                .param("unit", by.unitId())
                .param("treasury", by.is(Role.TREASURY))
                .query((rs, n) -> new Waiting(rs.getLong(1), rs.getString(2), rs.getInt(3), new Money(rs.getLong(4))))
                .list();
    }

    void settle(String no, boolean paid, LocalDate on, String reason) {
        jdbc.sql("update payment_order set outcome = ?, settled_on = ?, reason = ? where no = ? and outcome is null")
                .params(new ArrayList<>(Arrays.asList(paid ? "PAID" : "BOUNCED", on, reason, no)))
                .update();
    }

    private PaymentOrder read(ResultSet rs) throws SQLException {
        return new PaymentOrder(
                rs.getString("no"),
                rs.getString("case_no"),
                rs.getString("agreement"),
                rs.getLong("payer_unit"),
                rs.getString("payer"),
                rs.getString("payee"),
                rs.getString("payee_code"),
                rs.getString("bank"),
                cipher.decrypt(rs.getString("account")),
                new Money(rs.getLong("amount")),
                rs.getString("purpose"),
                PaymentRows.instant(rs, "released_at"),
                rs.getString("batch_no"),
                rs.getString("outcome"),
                PaymentRows.day(rs, "settled_on"));
    }

    /** What of a unit waits to be sent. */
    record Waiting(long unit, String name, int orders, Money total) {}
}
