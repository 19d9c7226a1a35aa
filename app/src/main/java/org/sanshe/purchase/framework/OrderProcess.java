package org.sanshe.purchase.framework;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.processes.FrameworkOrderSteps;
import org.sanshe.purchase.Contracts;
import org.springframework.context.annotation.Lazy;

/** 框架协议订单: what {@code frameworkOrder.bpmn} asks. */
@Steps("frameworkOrder")
class OrderProcess implements FrameworkOrderSteps {

    private static final LegalBasis FRAMEWORKS = new LegalBasis("政府采购框架协议采购方式管理暂行办法", "");

    private final FrameworkRows rows;
    private final Members members;
    private final Orders orders;
    private final Offers offers;
    private final FrameworkLetters letters;
    private final Contracts contracts;
    private final Deadlines deadlines;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    OrderProcess(
            FrameworkRows rows,
            Members members,
            Orders orders,
            Offers offers,
            FrameworkLetters letters,
            @Lazy Contracts contracts,
            Deadlines deadlines,
            Cases cases,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.rows = rows;
        this.members = members;
        this.orders = orders;
        this.offers = offers;
        this.letters = letters;
        this.contracts = contracts;
        this.deadlines = deadlines;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public boolean competitionNeeded(String caseNo) {
        return orders.get(caseNo).offersUntil() != null;
    }

    /** Those who offer every item of the order. */
    @Override
    public List<String> suppliers(String caseNo) {
        Order order = orders.get(caseNo);
        return members.active(order.frameworkNo()).stream()
                .filter(m ->
                        order.lines().stream().allMatch(l -> m.price(l.item()).isPresent()))
                .map(Member::creditCode)
                .toList();
    }

    @Override
    public Date offersDue(String caseNo) {
        return Date.from(orders.get(caseNo).offersUntil());
    }

    @Override
    public void pickLowest(String caseNo) {
        Order order = orders.get(caseNo);
        offers.lowest(caseNo)
                .ifPresent(l -> order.give(members.findById(l.memberId()).orElseThrow(), l.amount()));
    }

    @Override
    public boolean offerMade(String caseNo) {
        return orders.get(caseNo).supplierId() != null;
    }

    @Override
    public String supplier(String caseNo) {
        return member(orders.get(caseNo)).creditCode();
    }

    @Override
    public Date answerOrderDue(String caseNo) {
        return deadlines.due(caseNo, "answerOrder");
    }

    @Override
    public boolean orderTaken(String caseNo) {
        return orders.get(caseNo).status() == Order.Status.ACCEPTED;
    }

    @Override
    public void placeOrder(String caseNo) {
        Order order = orders.get(caseNo);
        Member member = member(order);
        var letter = letters.order(rows.get(order.frameworkNo()), order, member);
        if (order.settlement() == Order.Settlement.CONTRACT) contracts.order(contract(order, member, letter.id()));
        tell(caseNo, "订单“" + order.title() + "”已由" + member.supplier() + "接受", "The order was accepted");
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "orderPlaced",
                        "placeOrder",
                        Map.of(
                                "supplier", member.supplier(),
                                "amount", order.total().toString()))
                .by(FRAMEWORKS)
                .with(List.of(letter.digest())));
    }

    @Override
    public void recordDecline(String caseNo) {
        Order order = orders.get(caseNo);
        order.decline(order.supplierId() == null ? "没有供应商报价" : "供应商逾期未答复");
        tell(caseNo, "订单“" + order.title() + "”未成立：" + order.reason(), "The order was declined: " + order.reason());
        evidence.record(Act.of(caseNo, null, "orderLapsed", "recordDecline", Map.of("reason", order.reason()))
                .by(FRAMEWORKS));
    }

    private Contracts.Ordered contract(Order order, Member member, long documentId) {
        return new Contracts.Ordered(
                order.caseNo(),
                order.title(),
                member.organizationId(),
                member.creditCode(),
                member.supplier(),
                order.total(),
                order.serviceFrom(),
                order.serviceUntil(),
                order.lines().stream()
                        .map(l -> new Contracts.Item(
                                l.item(),
                                l.unit(),
                                l.quantity(),
                                member.price(l.item()).orElse(Money.ZERO)))
                        .toList(),
                order.orderedBy(),
                order.signatory(),
                clock.today(),
                documentId);
    }

    private void tell(String caseNo, String zh, String en) {
        messages.toPerson(cases.get(caseNo).startedBy(), caseNo, zh, en, null);
    }

    private Member member(Order order) {
        return members.findById(order.supplierId()).orElseThrow();
    }
}
