package org.sanshe.purchase.framework;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 框架协议一览: what pages show of frameworks. */
@Component
class FrameworkCards {

    private final FrameworkBook book;
    private final FrameworkRows rows;
    private final SansheClock clock;

    FrameworkCards(FrameworkBook book, FrameworkRows rows, SansheClock clock) {
        this.book = book;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * One framework.
     *
     * @param daysLeft days until it expires, today included; 0 when it is over
     * @param joins whether an organization may apply now
     * @param member whether the viewer's organization is among its suppliers
     */
    record Card(
            String no,
            String title,
            boolean open,
            String stage,
            LocalDate from,
            LocalDate until,
            long daysLeft,
            String conditions,
            List<Item> items,
            List<Supplier> suppliers,
            Money total,
            boolean joins,
            boolean member) {}

    /** One of its suppliers. */
    record Supplier(String name, boolean active, List<Price> prices, int orders, Money amount) {}

    /** Those in force and those that were. */
    @Transactional(readOnly = true)
    public List<Card> all(Actor viewer) {
        return book.known().stream().map(f -> card(f, viewer)).toList();
    }

    /**
     * One of them.
     *
     * @throws NotFound before it took effect
     */
    @Transactional(readOnly = true)
    public Card one(String no, Actor viewer) {
        if (!book.established(no)) throw new NotFound("framework " + no);
        return card(rows.get(no), viewer);
    }

    private Card card(Framework f, Actor viewer) {
        var sums = book.sums(f.caseNo());
        LocalDate today = clock.today();
        boolean inForce = f.isInForce(today);
        boolean member = viewer != null
                && viewer.organizationId() != null
                && sums.stream()
                        .anyMatch(s -> s.member().isActive() && s.member().organizationId() == viewer.organizationId());
        return new Card(
                f.caseNo(),
                f.title(),
                f.isOpen(),
                f.secondStage().name(),
                f.validFrom(),
                f.validUntil(),
                inForce ? ChronoUnit.DAYS.between(today, f.validUntil()) + 1 : 0,
                f.conditions(),
                f.items(),
                sums.stream()
                        .map(s -> new Supplier(
                                s.member().supplier(),
                                s.member().isActive(),
                                s.member().prices(),
                                s.orders(),
                                s.amount()))
                        .toList(),
                sums.stream().map(FrameworkBook.Sum::amount).reduce(Money.ZERO, Money::plus),
                inForce && !member && book.mayJoin(f, today),
                member && inForce);
    }
}
