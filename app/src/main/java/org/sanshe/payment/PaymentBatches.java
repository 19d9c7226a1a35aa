package org.sanshe.payment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 支付批次: released orders in one file for the treasury; the file of a batch never changes. */
@Component
class PaymentBatches {

    private static final String MINE = """
            (b.payer_unit = :unit or :treasury and exists (select from unit mine, unit its
              where mine.id = :unit and its.id = b.payer_unit and its.path like mine.path || '%'))
            """;

    private final JdbcClient jdbc;
    private final PaymentOrders orders;
    private final OrderFiles files;

    PaymentBatches(JdbcClient jdbc, PaymentOrders orders, OrderFiles files) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.files = files;
    }

    /**
     * Collects what waits of a unit.
     *
     * @throws NotFound when the unit's orders are not the actor's to send
     * @throws Refusal when nothing waits
     */
    @Transactional
    String collect(long payerUnit, Actor by) {
        boolean may = by.unitId() != null
                && (by.unitId() == payerUnit || orders.waiting(by).stream().anyMatch(w -> w.unit() == payerUnit));
        if (!may) throw new NotFound("orders of unit " + payerUnit);
        List<PaymentOrder> waiting = orders.waiting(payerUnit);
        if (waiting.isEmpty()) throw new Refusal(PaymentRule.NOTHING_TO_SEND);
        Money total = waiting.stream().map(PaymentOrder::amount).reduce(Money.ZERO, Money::plus);
        String no = jdbc.sql("""
                        insert into payment_batch (no, payer_unit, orders, total, made_by, made_at)
                        values ('PC' || extract(year from sanshe_now() at time zone 'Asia/Shanghai')
                          || '-' || lpad(nextval('payment_batch_no')::text, 6, '0'), ?, ?, ?, ?,
                          date_trunc('second', sanshe_now())) returning no
                        """)
                .params(payerUnit, waiting.size(), total.fen(), by.name())
                .query(String.class)
                .single();
        orders.collect(no, payerUnit);
        return no;
    }

    /** The actor's batches, newest first. */
    @Transactional(readOnly = true)
    List<Batch> of(Actor by, String before, int limit) {
        return jdbc.sql("select b.*, u.name as payer from payment_batch b join unit u on u.id = b.payer_unit where "
                        + MINE
                        + " and (cast(:before as text) is null or b.no < :before) order by b.no desc limit :limit")
                .param("unit", by.unitId())
                .param("treasury", by.is(Role.TREASURY))
                .param("before", before)
                .param("limit", limit)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** The file of a batch; who took it is kept. */
    @Transactional
    byte[] export(String no, Format format, Actor by) {
        Batch batch = jdbc.sql("select b.*, u.name as payer from payment_batch b join unit u on u.id = b.payer_unit"
                        + " where b.no = :no and " + MINE)
                .param("no", no)
                .param("unit", by.unitId())
                .param("treasury", by.is(Role.TREASURY))
                .query((rs, n) -> read(rs))
                .optional()
                .orElseThrow(() -> new NotFound("batch " + no));
        List<PaymentOrder> all = orders.of(no);
        byte[] file = format == Format.CSV ? files.csv(all) : files.pain001(batch, all);
        jdbc.sql("insert into payment_export (batch_no, format, digest, by_person, by_name) values (?, ?, ?, ?, ?)")
                .params(no, format.name(), digest(file), by.personId(), by.name())
                .update();
        return file;
    }

    private static Batch read(ResultSet rs) throws SQLException {
        return new Batch(
                rs.getString("no"),
                rs.getLong("payer_unit"),
                rs.getString("payer"),
                rs.getInt("orders"),
                new Money(rs.getLong("total")),
                rs.getString("made_by"),
                PaymentRows.instant(rs, "made_at"));
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 文件格式. */
    enum Format {
        CSV,
        PAIN001
    }

    /** 一个批次. */
    record Batch(String no, long payerUnit, String payer, int orders, Money total, String madeBy, Instant madeAt) {}
}
