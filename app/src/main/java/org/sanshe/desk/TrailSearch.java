package org.sanshe.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 追踪查找: by number of a voucher, order, batch or case, by organization or title, or by an amount in yuan. */
@Component
class TrailSearch {

    private static final int MOST = 30;

    private final JdbcClient jdbc;

    TrailSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was found, agreements first; without a text what moved last. Three statements. */
    @Transactional(readOnly = true)
    public List<Hit> find(String text, Actor actor) {
        String q = text == null ? "" : text.strip();
        Long fen = amount(q);
        var hits = new ArrayList<Hit>();
        hits.addAll(ask("agreement", """
                select e.agreement as no, e.title || ' · ' || e.supplier_name as title, e.amount + e.supplements as amount,
                  e.signed_on as day
                from engagement e join unit its on its.id = e.unit_id
                  join unit mine on mine.id = :unit and its.path like mine.path || '%'
                  left join case_file c on c.case_no = e.agreement
                where :q = '' or e.agreement = :q or c.parent_case_no = :q or e.title ilike :like
                  or e.supplier_name ilike :like or e.amount + e.supplements = :fen
                order by e.began_at desc limit :most
                """, q, fen, actor));
        hits.addAll(ask("payment", """
                select p.case_no as no, c.title || ' · ' || e.supplier_name || ' · ' || u.name as title, p.amount,
                  coalesce(p.paid_on, c.claimed_on) as day
                from payment p join payment_claim c on c.agreement = p.agreement and c.item = p.item
                  join engagement e on e.agreement = p.agreement join unit u on u.id = p.payer_unit
                  join unit its on its.id in (e.unit_id, p.payer_unit)
                  join unit mine on mine.id = :unit and its.path like mine.path || '%'
                where :q = '' or p.case_no = :q or p.agreement = :q or c.cause = :q or e.supplier_name ilike :like
                  or p.amount = :fen or p.invoice_number = :q
                  or exists (select from payment_order o where o.case_no = p.case_no and (o.no = :q or o.batch_no = :q))
                group by p.case_no, c.title, e.supplier_name, u.name, c.claimed_on order by p.case_no desc limit :most
                """, q, fen, actor));
        hits.addAll(ask("voucher", """
                select v.no, v.summary as title, s.amount, v.booked_on as day
                from voucher v cross join lateral (
                  select sum(p.amount) filter (where p.amount > 0) as amount from posting p where p.voucher = v.id) s
                where (:q = '' or v.no = :q or v.agreement = :q or v.order_no = :q or v.document ilike :like
                    or v.summary ilike :like or s.amount = :fen)
                  and exists (select from posting p join budget_line l on l.id = p.line
                    left join engagement e on e.agreement = v.agreement
                    join unit its on its.id in (l.payer_unit, e.unit_id)
                    join unit mine on mine.id = :unit and its.path like mine.path || '%' where p.voucher = v.id)
                order by v.id desc limit :most
                """, q, fen, actor));
        return hits;
    }

    private List<Hit> ask(String kind, String sql, String q, Long fen, Actor actor) {
        return jdbc.sql(sql)
                .param("q", q)
                .param("like", "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("fen", fen)
                .param("unit", actor.unitId())
                .param("most", MOST)
                .query((rs, n) -> new Hit(
                        kind,
                        rs.getString("no"),
                        rs.getString("title"),
                        new Money(rs.getLong("amount")),
                        rs.getObject("day", LocalDate.class)))
                .list();
    }

    /** An amount as people type it, in fen; null when it is none. */
    private static Long amount(String text) {
        String bare = text.replaceAll("[,，\\s元￥¥]", "");
        if (!bare.matches("[0-9]{1,13}(\\.[0-9]{1,2})?")) return null;
        return Money.of(new BigDecimal(bare)).fen();
    }

    /** 一条结果. @param kind as in the address of its trail */
    record Hit(String kind, String no, String title, Money amount, LocalDate on) {}
}
