package org.sanshe.purchase.framework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.planning.Buyers;
import org.sanshe.purchase.tender.Moments;

/** 框架协议订单: the tasks of {@code frameworkOrder.bpmn}. */
@Desk("frameworkOrder")
class OrderDesk {

    private static final LegalBasis FRAMEWORKS = new LegalBasis("政府采购框架协议采购方式管理暂行办法", "");

    /** In place of a supplier where suppliers compete. */
    private static final String ALL = "*";

    private final FrameworkRows rows;
    private final FrameworkBook book;
    private final Members members;
    private final Orders orders;
    private final Offers offers;
    private final Buyers buyers;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Evidence evidence;

    OrderDesk(
            FrameworkRows rows,
            FrameworkBook book,
            Members members,
            Orders orders,
            Offers offers,
            Buyers buyers,
            Cases cases,
            Deadlines deadlines,
            Evidence evidence) {
        this.rows = rows;
        this.book = book;
        this.members = members;
        this.orders = orders;
        this.offers = offers;
        this.buyers = buyers;
        this.cases = cases;
        this.deadlines = deadlines;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var choices = new ArrayList<Map<String, Object>>();
        var catalogue = new ArrayList<Map<String, Object>>();
        for (Framework f : book.inForce()) {
            if (s.about() != null && !s.about().equals(f.caseNo())) continue;
            List<Member> active = members.active(f.caseNo());
            if (f.secondStage() == SecondStage.COMPETITION) {
                choices.add(Map.of("label", f.title() + " · 二次竞价", "value", f.caseNo() + "/" + ALL));
            } else {
                active.forEach(m -> choices.add(
                        Map.of("label", f.title() + " · " + m.supplier(), "value", f.caseNo() + "/" + m.creditCode())));
            }
            for (Member m : active) {
                for (Price p : m.prices()) {
                    catalogue.add(Map.of(
                            "supplierName", m.supplier(),
                            "item", p.item(),
                            "unit", f.item(p.item()).map(Item::unit).orElse(""),
                            "price", p.price().toString()));
                }
            }
        }
        var values = new HashMap<String, Object>();
        values.put("offers", choices);
        values.put("catalogue", catalogue);
        return values;
    }

    @Starts(
            prefix = "DD",
            roles = {Role.OFFICER, Role.PROCUREMENT})
    CaseFacts start(StartContext s, OrderForm form) {
        String[] chosen = form.offer().split("/", 2);
        Framework framework = rows.findById(chosen[0]).orElseThrow(() -> new NotFound("framework " + chosen[0]));
        if (!framework.isInForce(s.today())) throw new Refusal(FrameworkRule.NOT_IN_FORCE, framework.title());
        List<Member> active = members.active(framework.caseNo());
        var rulesAsOf = cases.rulesAsOf(framework.caseNo());
        int least = book.elimination(rulesAsOf).admitted();
        if (active.size() < least) throw new Refusal(FrameworkRule.NO_CHOICE, framework.title(), least);
        var order = new Order(
                s.caseNo(),
                framework.caseNo(),
                s.actor().unitId(),
                s.actor().name(),
                s.today(),
                form,
                lines(framework, form.lines()));
        if (framework.secondStage() == SecondStage.COMPETITION) {
            compete(order, form, s);
        } else {
            Member member = active.stream()
                    .filter(m -> m.creditCode().equals(chosen[1]))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("member " + chosen[1]));
            if (framework.secondStage() == SecondStage.ROTATION) checkTurn(framework, active, member);
            order.give(member, member.total(order.lines()));
        }
        orders.save(order);
        deadlines.set(s.caseNo(), "answerOrder", List.of("FRAMEWORK_ORDER_ANSWER"), answerFrom(order, s), rulesAsOf);
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "orderRaised",
                        "start",
                        Map.of("framework", framework.caseNo(), "reason", form.choice()))
                .by(FRAMEWORKS));
        return new CaseFacts("订单：" + form.title(), order.unitId(), null, framework.caseNo());
    }

    private static LocalDate answerFrom(Order order, StartContext s) {
        return order.offersUntil() == null ? s.today() : Moments.day(order.offersUntil());
    }

    private static void compete(Order order, OrderForm form, StartContext s) {
        var until = form.offersUntil() == null
                ? null
                : form.offersUntil().atZone(SansheClock.ZONE).toInstant();
        if (until == null || !until.isAfter(s.at())) throw new Refusal(FrameworkRule.OFFERS_UNTIL_MISSING);
        order.compete(until);
    }

    private void checkTurn(Framework framework, List<Member> active, Member chosen) {
        Long turn = SecondStage.turn(active.stream().map(Member::id).toList(), book.lastOrdered(framework.caseNo()));
        if (chosen.id().equals(turn)) return;
        String next = active.stream()
                .filter(m -> m.id().equals(turn))
                .map(Member::supplier)
                .findFirst()
                .orElse("");
        throw new Refusal(FrameworkRule.NOT_ITS_TURN, next);
    }

    private static List<Line> lines(Framework framework, List<OrderForm.Row> rows) {
        var lines = new ArrayList<Line>();
        for (OrderForm.Row row : rows) {
            Item item =
                    framework.item(row.item()).orElseThrow(() -> new Refusal(FrameworkRule.UNKNOWN_ITEM, row.item()));
            if (lines.stream().anyMatch(l -> l.item().equals(item.name()))) {
                throw new Refusal(FrameworkRule.ITEM_TWICE, item.name());
            }
            lines.add(new Line(item.name(), item.unit(), row.quantity()));
        }
        return lines;
    }

    @Prefills
    Map<String, Object> offerForOrder(TaskContext t) {
        Order order = orders.get(t.caseNo());
        return Map.of(
                "title", order.title(),
                "ceilingText", member(order, t.element()).total(order.lines()).toString(),
                "offersUntil", Moments.zh(order.offersUntil()));
    }

    /** The form {@code order-offer}. */
    record Offer(boolean offers, BigDecimal offeredPrice) {}

    @Handles
    void offerForOrder(TaskContext t, Offer form) {
        if (!form.offers()) return;
        Order order = orders.get(t.caseNo());
        Member member = member(order, t.element());
        Money price = Money.of(form.offeredPrice());
        Money ceiling = member.total(order.lines());
        if (price.exceeds(ceiling)) throw new Refusal(FrameworkRule.PRICE_TOO_HIGH, order.title(), price, ceiling);
        offers.handIn(order, member, price);
    }

    @Prefills
    Map<String, Object> answerOrder(TaskContext t) {
        Order order = orders.get(t.caseNo());
        Member member = members.findById(order.supplierId()).orElseThrow();
        return Map.of(
                "buyer", buyers.name(order.unitId()),
                "title", order.title(),
                "amountText", order.total().toString(),
                "termText", order.serviceFrom() + " — " + order.serviceUntil(),
                "place", order.place(),
                "lines",
                        order.lines().stream()
                                .map(l -> Map.of(
                                        "item", l.item(),
                                        "quantity",
                                                l.quantity()
                                                        .stripTrailingZeros()
                                                        .toPlainString(),
                                        "price",
                                                member.price(l.item())
                                                        .map(Money::toString)
                                                        .orElse("")))
                                .toList());
    }

    /** The form {@code order-answer}. */
    record Answer(Decision decision, String signatory, String reason) {
        enum Decision {
            ACCEPT,
            DECLINE
        }
    }

    @Handles
    void answerOrder(TaskContext t, Answer form) {
        Order order = orders.get(t.caseNo());
        boolean accepts = form.decision() == Answer.Decision.ACCEPT;
        if (accepts) order.accept(form.signatory());
        else order.decline(form.reason());
        deadlines.met(t.caseNo(), "answerOrder");
        evidence.record(Act.of(t.caseNo(), t.actor(), accepts ? "orderAccepted" : "orderDeclined", t.node(), Map.of())
                .by(FRAMEWORKS));
    }

    private Member member(Order order, String creditCode) {
        return members.of(order.frameworkNo(), creditCode).orElseThrow(() -> new NotFound("member " + creditCode));
    }
}
