package org.sanshe.purchase.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.Candidates;
import org.sanshe.purchase.Frameworks;
import org.sanshe.purchase.MethodLimits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 框架协议档案: frameworks with their suppliers, and what may be done in them. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class FrameworkBook implements Frameworks, Candidates {

    private final FrameworkRows rows;
    private final Members members;
    private final Orders orders;
    private final MethodLimits limits;
    private final SansheClock clock;

    FrameworkBook(FrameworkRows rows, Members members, Orders orders, MethodLimits limits, SansheClock clock) {
        this.rows = rows;
        this.members = members;
        this.orders = orders;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public boolean established(String caseNo) {
        return rows.findById(caseNo)
                .map(f -> f.status() == Framework.Status.ACTIVE || f.status() == Framework.Status.ENDED)
                .orElse(false);
    }

    /** A framework names suppliers for orders, never a candidate for an award. */
    @Override
    public Optional<Procured> find(String caseNo) {
        return Optional.empty();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String caseNo, String reason, String basis) {
        rows.findById(caseNo).filter(f -> f.status() != Framework.Status.ENDED).ifPresent(Framework::fail);
    }

    /** The frameworks in force today, newest first. */
    @Transactional(readOnly = true)
    public List<Framework> inForce() {
        return rows.findByStatusInOrderByCaseNoDesc(List.of(Framework.Status.ACTIVE)).stream()
                .filter(f -> f.isInForce(clock.today()))
                .toList();
    }

    /** Those in force and those that were. */
    @Transactional(readOnly = true)
    public List<Framework> known() {
        return rows.findByStatusInOrderByCaseNoDesc(List.of(Framework.Status.ACTIVE, Framework.Status.ENDED));
    }

    /** 淘汰规则 as of a date. */
    Elimination elimination(LocalDate asOf) {
        return new Elimination(
                limits.get("FRAMEWORK_ELIMINATED_PERCENT", asOf),
                limits.count("FRAMEWORK_ELIMINATED_MIN", asOf),
                limits.count("FRAMEWORK_SUPPLIERS_MIN", asOf));
    }

    /**
     * 可否申请加入: open ones at any time, closed ones only to be refilled.
     *
     * @throws Refusal when applications are not taken
     */
    void checkJoining(Framework framework, LocalDate today, LocalDate asOf) {
        if (!framework.isInForce(today)) throw new Refusal(FrameworkRule.NOT_IN_FORCE, framework.title());
        if (!mayJoin(framework, asOf)) {
            throw new Refusal(
                    FrameworkRule.CLOSED_IS_FULL,
                    limits.get("FRAMEWORK_REFILL_BELOW_PERCENT", asOf).toPlainString());
        }
    }

    /** Whether there is room: always in an open one, in a closed one while few enough remain. */
    boolean mayJoin(Framework framework, LocalDate asOf) {
        return framework.isOpen()
                || Elimination.mayRefill(
                        framework.admitted(),
                        members.active(framework.caseNo()).size(),
                        limits.get("FRAMEWORK_REFILL_BELOW_PERCENT", asOf));
    }

    /**
     * 协议单价: prices for items of the catalogue, each once and not above its limit.
     *
     * @throws Refusal when an item is unknown, twice, or too dear
     */
    static List<Price> prices(Framework framework, List<Price> asked) {
        var seen = new ArrayList<String>();
        for (Price p : asked) {
            Item item = framework.item(p.item()).orElseThrow(() -> new Refusal(FrameworkRule.UNKNOWN_ITEM, p.item()));
            if (seen.contains(item.name())) throw new Refusal(FrameworkRule.ITEM_TWICE, item.name());
            seen.add(item.name());
            if (p.price().exceeds(item.maxPrice())) {
                throw new Refusal(FrameworkRule.PRICE_TOO_HIGH, item.name(), p.price(), item.maxPrice());
            }
        }
        return asked.stream().map(p -> new Price(p.item().strip(), p.price())).toList();
    }

    /** 成交情况 of one supplier. */
    record Sum(Member member, int orders, Money amount) {}

    /** What each supplier was ordered, in the order of admission. */
    List<Sum> sums(String frameworkNo) {
        List<Order> accepted = orders.findByFrameworkNoOrderByCaseNo(frameworkNo).stream()
                .filter(o -> o.status() == Order.Status.ACCEPTED)
                .toList();
        return members.findByFrameworkNoOrderById(frameworkNo).stream()
                .filter(m -> m.status() == Member.Status.ACTIVE || m.status() == Member.Status.LEFT)
                .map(m -> {
                    List<Order> own = accepted.stream()
                            .filter(o -> Objects.equals(o.supplierId(), m.id()))
                            .toList();
                    return new Sum(m, own.size(), own.stream().map(Order::total).reduce(Money.ZERO, Money::plus));
                })
                .toList();
    }

    /** The supplier ordered from last; null when nothing was ordered. */
    Long lastOrdered(String frameworkNo) {
        return orders.findByFrameworkNoOrderByCaseNo(frameworkNo).stream()
                .map(Order::supplierId)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
