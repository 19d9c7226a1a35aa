package org.sanshe.purchase.simple;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Profile;
import org.sanshe.purchase.tender.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 报价: what suppliers quoted, of the round at hand; never changed. */
@Component
class Quotes {

    private final JdbcClient jdbc;

    Quotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One quote. */
    record Quote(
            String creditCode, long organizationId, String supplier, Money amount, boolean online, Instant receivedAt) {

        String how() {
            return online ? "在线提交" : "书面提交";
        }
    }

    /** A supplier's own quote; the database's clock decides whether it is in time. */
    void handIn(OwnPurchase purchase, Profile supplier, Money amount) {
        int taken = jdbc.sql("""
                        insert into own_quote
                          (case_no, round, credit_code, organization_id, supplier, amount, online, received_at)
                        select :case, :round, :code, :organization, :supplier, :amount, true, sanshe_now()
                        where sanshe_now() <= cast(:round as timestamptz)
                        """)
                .param("case", purchase.caseNo())
                .param("round", round(purchase))
                .param("code", supplier.creditCode())
                .param("organization", supplier.id())
                .param("supplier", supplier.name())
                .param("amount", amount.fen())
                .update();
        if (taken == 0) throw new Refusal(QuoteRefusal.TOO_LATE, Moments.zh(purchase.quoteBy()));
    }

    /** A quote on paper, typed in by the office; one that was handed in online stays as it is. */
    void enter(OwnPurchase purchase, Profile supplier, Money amount, Instant receivedAt) {
        jdbc.sql("""
                        insert into own_quote
                          (case_no, round, credit_code, organization_id, supplier, amount, online, received_at)
                        values (?, ?, ?, ?, ?, ?, false, ?) on conflict do nothing
                        """)
                .params(
                        purchase.caseNo(),
                        round(purchase),
                        supplier.creditCode(),
                        supplier.id(),
                        supplier.name(),
                        amount.fen(),
                        OffsetDateTime.ofInstant(receivedAt, SansheClock.ZONE))
                .update();
    }

    /** The quotes of this round, lowest first, the earlier first among equals. */
    List<Quote> of(OwnPurchase purchase) {
        return jdbc.sql(
                        "select * from own_quote where case_no = ? and round = ? order by amount, received_at, credit_code")
                .params(purchase.caseNo(), round(purchase))
                .query((rs, n) -> new Quote(
                        rs.getString("credit_code"),
                        rs.getLong("organization_id"),
                        rs.getString("supplier"),
                        new Money(rs.getLong("amount")),
                        rs.getBoolean("online"),
                        rs.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The quote that was chosen; empty before. */
    Optional<Quote> chosen(OwnPurchase purchase) {
        return of(purchase).stream()
                .filter(q -> q.creditCode().equals(purchase.chosen()))
                .findFirst();
    }

    private static OffsetDateTime round(OwnPurchase purchase) {
        return OffsetDateTime.ofInstant(purchase.quoteBy(), SansheClock.ZONE);
    }
}
