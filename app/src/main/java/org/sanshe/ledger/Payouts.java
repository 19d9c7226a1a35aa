package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/** 应付与支付: from what is earned to what has arrived. */
@Component
class Payouts {

    private final Balances balances;
    private final VoucherBook book;

    Payouts(Balances balances, VoucherBook book) {
        this.balances = balances;
        this.book = book;
    }

    Voucher accrue(String agreement, String item, List<Portion> portions, Actor by) {
        Limits.onePayer(book.open(agreement, portions).lines());
        Money amount = Portions.sum(portions);
        var state = balances.item(agreement, item);
        var heading = Draft.Heading.of(VoucherKind.ACCRUE, agreement, "确认应付").item(item);
        if (state.isPresent() && state.get().accrued()) {
            if (amount.exceeds(state.get().owed().minus(state.get().held()))) {
                throw new Refusal(LedgerRule.ALREADY_BOOKED, item);
            }
            heading = heading.again();
        } else {
            heading = heading.attempt(1 + book.reversed(VoucherKind.ACCRUE, agreement, item, null));
        }
        var draft = new Draft(heading);
        portions.forEach(
                p -> draft.move(p.line(), Place.committed(agreement), Place.payable(agreement, item), p.amount()));
        return book.post(draft, by);
    }

    Voucher reduce(String agreement, String item, List<Portion> portions, String reason, Actor by) {
        book.open(agreement, portions);
        var draft = new Draft(Draft.Heading.of(VoucherKind.REDUCE, agreement, "冲减应付：" + reason)
                .item(item));
        portions.forEach(
                p -> draft.move(p.line(), Place.payable(agreement, item), Place.committed(agreement), p.amount()));
        return book.post(draft, by);
    }

    Voucher send(String agreement, String item, String order, List<Portion> portions, Actor by) {
        Opened at = book.open(agreement, portions);
        once(VoucherKind.SEND, order);
        Limits.onePayer(at.lines());
        Limits.paidBy(at.lines(), by);
        Limits.ofYear(at.lines(), at.today());
        var draft = new Draft(Draft.Heading.of(VoucherKind.SEND, agreement, "支付，送国库")
                .item(item)
                .order(order)
                .attempt(1 + book.reversed(VoucherKind.SEND, agreement, item, order)));
        portions.forEach(p -> draft.move(
                p.line(), Place.payable(agreement, item), Place.inTransit(agreement, item, order), p.amount()));
        return book.post(draft, by);
    }

    Voucher settle(String agreement, String item, String order, LocalDate on, Actor by) {
        book.open(agreement);
        List<Entry> sent = balances.held(agreement, List.of(Account.IN_TRANSIT), item, order);
        once(VoucherKind.SETTLE, order);
        Limits.there(sent, Account.IN_TRANSIT);
        book.open(agreement, Portions.of(sent));
        var draft = new Draft(Draft.Heading.of(VoucherKind.SETTLE, agreement, "支付到账")
                .item(item)
                .order(order)
                .on(on)
                .attempt(1 + book.reversed(VoucherKind.SETTLE, agreement, item, order)));
        sent.forEach(e -> draft.move(e.line(), e.place(), Place.paid(agreement, item, order), new Money(e.amount())));
        return book.post(draft, by);
    }

    Voucher bounce(String agreement, String item, String order, LocalDate on, String reason, Actor by) {
        book.open(agreement);
        List<Entry> gone = balances.held(agreement, List.of(Account.IN_TRANSIT, Account.PAID), item, order);
        once(VoucherKind.BOUNCE, order);
        Limits.there(gone, Account.IN_TRANSIT);
        Map<Long, Line> from = book.open(agreement, Portions.of(gone)).lines();
        var draft = new Draft(Draft.Heading.of(VoucherKind.BOUNCE, agreement, "退票：" + reason)
                .item(item)
                .order(order)
                .on(on)
                .attempt(1 + book.reversed(VoucherKind.BOUNCE, agreement, item, order)));
        gone.forEach(e -> draft.move(
                e.line(),
                e.place(),
                !Limits.isOver(from.get(e.line()), on) ? Place.payable(agreement, item) : Place.returned(agreement),
                new Money(e.amount())));
        return book.post(draft, by);
    }

    private void once(VoucherKind kind, String order) {
        if (book.stands(kind, order)) throw new Refusal(LedgerRule.ALREADY_BOOKED, order);
    }
}
