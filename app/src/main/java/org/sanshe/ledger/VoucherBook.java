package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 凭证簿: locks, checks and writes vouchers. Locks are taken in one order everywhere: the book of the year, the agreement,
 * the lines by their ids; whoever holds them sums what cannot change any more, and nobody waits in a circle.
 */
@Component
class VoucherBook {

    private static final LegalBasis BASIS = new LegalBasis("会计法", "第九条");

    private final JdbcClient jdbc;
    private final Lines lines;
    private final Balances balances;
    private final Evidence evidence;

    VoucherBook(JdbcClient jdbc, Lines lines, Balances balances, Evidence evidence) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.balances = balances;
        this.evidence = evidence;
    }

    /** Locks the book and the agreement; today in China. */
    LocalDate open(String agreement) {
        LocalDate today = jdbc.sql("""
                        insert into voucher_book values (extract(year from sanshe_now() at time zone 'Asia/Shanghai'), 0)
                        on conflict (year) do update set last = voucher_book.last
                        returning (sanshe_now() at time zone 'Asia/Shanghai')::date
                        """).query(LocalDate.class).single();
        if (agreement != null) cap(agreement);
        return today;
    }

    /** Locks the book, the agreement and the lines of portions. */
    Opened open(String agreement, List<Portion> portions) {
        if (portions.isEmpty()) throw new IllegalArgumentException("no portions for " + agreement);
        LocalDate today = open(agreement);
        var ids = portions.stream().map(Portion::line).distinct().sorted().toList();
        lines.lock(ids);
        return new Opened(today, lines.of(ids));
    }

    private Money cap(String agreement) {
        return jdbc.sql("select cap from agreement_cap where agreement = ? for no key update")
                .param(agreement)
                .query(Long.class)
                .optional()
                .map(Money::new)
                .orElse(Money.ZERO);
    }

    /** Raises or lowers what an agreement may have; its row is locked. */
    void cap(String agreement, Money cap) {
        jdbc.sql("insert into agreement_cap values (?, ?) on conflict (agreement) do update set cap = excluded.cap"
                        + " where agreement_cap.cap <> excluded.cap")
                .params(agreement, cap.fen())
                .update();
    }

    /** Locks lines. */
    void lock(Collection<Long> which) {
        lines.lock(new TreeSet<>(which));
    }

    /** How many vouchers of a kind about an item or order were reversed. */
    int reversed(VoucherKind kind, String agreement, String item, String order) {
        return jdbc.sql("""
                        select count(*) from voucher v where v.kind = :kind and v.original
                          and (cast(:order as text) is null and v.agreement = :agreement and v.item = :item or v.order_no = :order)
                          and exists (select from voucher r where r.reverses = v.id)
                        """)
                .param("kind", kind.name())
                .param("agreement", agreement)
                .param("item", item)
                .param("order", order)
                .query(Integer.class)
                .single();
    }

    /** True when an order has a voucher of a kind that stands. */
    boolean stands(VoucherKind kind, String order) {
        return jdbc.sql("select exists (select from voucher v where v.kind = ? and v.order_no = ?"
                        + " and not exists (select from voucher r where r.reverses = v.id))")
                .params(kind.name(), order)
                .query(Boolean.class)
                .single();
    }

    /** Checks and writes. */
    Voucher post(Draft draft, Actor by) {
        check(draft, null);
        return write(draft, by);
    }

    /**
     * Refuses what is not there, before anything is written.
     *
     * @param cap what the agreement may have from now on; null for what it may have already
     */
    void check(Draft draft, Money cap) {
        List<Entry> leaving = draft.entries().stream()
                .filter(e -> e.amount() < 0 && e.place().account() != Account.ISSUED)
                .toList();
        List<Long> there = leaving.isEmpty() ? List.of() : balances.at(leaving);
        for (int i = 0; i < leaving.size(); i++) {
            if (there.get(i) + leaving.get(i).amount() < 0) refuse(leaving.get(i), new Money(there.get(i)));
        }
        String agreement = draft.heading().agreement();
        long more = draft.entries().stream()
                .filter(e -> Balances.CAPPED.contains(e.place().account()))
                .mapToLong(Entry::amount)
                .sum();
        if (agreement == null || more <= 0) return;
        Money total = balances.capped(agreement).plus(new Money(more));
        Money most = cap == null ? cap(agreement) : cap;
        if (total.exceeds(most)) throw new Refusal(LedgerRule.CAP_EXCEEDED, total, most);
    }

    private void refuse(Entry entry, Money there) {
        Line line = lines.get(entry.line());
        Money wanted = new Money(-entry.amount());
        throw switch (entry.place().account()) {
            case AVAILABLE -> new Refusal(LedgerRule.QUOTA_SHORT, line.name(), there, wanted);
            case COMMITTED ->
                new Refusal(LedgerRule.COMMITMENT_SHORT, line.key().year(), line.payer(), there, wanted);
            default ->
                new Refusal(LedgerRule.NOT_THERE, entry.place().account().in(false) + " " + line.name(), there, wanted);
        };
    }

    /** Writes a voucher that was checked. */
    Voucher write(Draft draft, Actor by) {
        try {
            return insert(draft, by);
        } catch (DataIntegrityViolationException broken) {
            // the database aborted the transaction; nobody may go on in it
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            throw Broken.asRefusal(broken, draft);
        }
    }

    private Voucher insert(Draft draft, Actor by) {
        Draft.Heading h = draft.heading();
        List<Entry> entries = draft.entries();
        String no = jdbc.sql("""
                        update voucher_book set last = last + 1
                        where year = extract(year from sanshe_now() at time zone 'Asia/Shanghai')
                        returning 'PZ' || year || '-' || lpad(last::text, 6, '0')
                        """).query(String.class).single();
        Voucher voucher = jdbc.sql("""
                        insert into voucher (no, kind, agreement, item, order_no, document, summary, booked_on, reverses, original,
                          attempt, postings, by_person, by_name, deputy_for)
                        values (:no, :kind, :agreement, :item, :order, :document, :summary,
                          coalesce(cast(:on as date), (sanshe_now() at time zone 'Asia/Shanghai')::date), :reverses, :original,
                          :attempt, :postings, :person, :name, :deputy)
                        returning *
                        """)
                .param("no", no)
                .param("kind", h.kind().name())
                .param("agreement", h.agreement())
                .param("item", h.item())
                .param("order", h.order())
                .param("document", h.document())
                .param("summary", h.summary())
                .param("on", h.bookedOn())
                .param("reverses", h.reverses())
                .param("original", h.original())
                .param("attempt", h.attempt())
                .param("postings", entries.size())
                .param("person", by == null ? null : by.personId())
                .param("name", by == null ? "系统" : by.name())
                .param("deputy", by == null ? null : by.deputyFor())
                .query((rs, n) -> Vouchers.read(rs))
                .single();
        var params = new java.util.ArrayList<Object>(List.of(voucher.id()));
        params.addAll(Balances.columns(entries));
        params.add(entries.stream().map(Entry::amount).toArray(Long[]::new));
        jdbc.sql("""
                        insert into posting select ?, k.n, k.line, k.account, k.agreement, k.item, k.order_no, k.amount
                        from unnest(cast(? as bigint[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                          cast(? as bigint[])) with ordinality k(line, account, agreement, item, order_no, amount, n)
                        """).params(params).update();
        evidence.record(Act.of(book(no), by, "voucher", h.kind().name(), facts(voucher, entries))
                .by(BASIS));
        return voucher;
    }

    /** The chain of records the vouchers of a year are kept in. */
    static String book(String no) {
        return no.substring(0, no.indexOf('-'));
    }

    /** What the chain of records keeps of a voucher, so that nobody can alter a posting unseen. */
    static Map<String, Object> facts(Voucher voucher, List<Entry> entries) {
        return Map.of(
                "no",
                voucher.no(),
                "agreement",
                voucher.agreement() == null ? "" : voucher.agreement(),
                "reference",
                voucher.reference() == null ? "" : voucher.reference(),
                "postings",
                entries.stream()
                        .map(e -> String.join(
                                "|",
                                String.valueOf(e.line()),
                                e.place().account().name(),
                                e.place().item(),
                                e.place().order(),
                                String.valueOf(e.amount())))
                        .toList());
    }
}
