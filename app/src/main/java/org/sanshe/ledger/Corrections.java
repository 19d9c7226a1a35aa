package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/** 退回、更正和冲销: nothing is altered; another voucher says what is right. */
@Component
class Corrections {

    private final Balances balances;
    private final Vouchers vouchers;
    private final VoucherBook book;

    Corrections(Balances balances, Vouchers vouchers, VoucherBook book) {
        this.balances = balances;
        this.vouchers = vouchers;
        this.book = book;
    }

    Voucher refund(String agreement, String order, List<Portion> portions, LocalDate on, String reason, Actor by) {
        Map<Long, Line> from = book.open(agreement, portions).lines();
        List<Entry> paid = balances.held(agreement, List.of(Account.PAID), null, order);
        Limits.there(paid, Account.PAID);
        String item = paid.get(0).place().item();
        var draft = new Draft(Draft.Heading.of(VoucherKind.REFUND, agreement, "退回：" + reason)
                .item(item)
                .order(order)
                .on(on));
        portions.forEach(p -> draft.move(
                p.line(),
                Place.paid(agreement, item, order),
                !Limits.isOver(from.get(p.line()), on) ? Place.AVAILABLE : Place.returned(agreement),
                p.amount()));
        return book.post(draft, by);
    }

    Voucher correct(String agreement, String item, long from, long to, Money amount, String reason, Actor by) {
        Map<Long, Line> both = book.open(agreement, List.of(new Portion(from, amount), new Portion(to, amount)))
                .lines();
        Limits.correctable(both.get(from), both.get(to));
        List<Entry> paid = balances.held(agreement, List.of(Account.PAID), item, null).stream()
                .filter(e -> e.line() == from)
                .toList();
        Limits.there(paid, Account.PAID);
        var draft = new Draft(Draft.Heading.of(VoucherKind.CORRECT, agreement, "更正科目：" + reason)
                .item(item));
        long left = amount.fen();
        for (Entry e : paid) {
            // what is left over after the last order is asked of it, and refused
            boolean last = e == paid.get(paid.size() - 1);
            Money part = new Money(last ? left : Math.min(left, e.amount()));
            if (!part.isPositive()) break;
            draft.move(from, e.place(), Place.AVAILABLE, part).move(to, Place.AVAILABLE, e.place(), part);
            left -= part.fen();
        }
        return book.post(draft, by);
    }

    Voucher reverse(long voucher, String reason, Actor by) {
        Voucher wrong = vouchers.find(voucher).orElseThrow(() -> new NotFound("voucher " + voucher));
        book.open(wrong.agreement());
        if (wrong.kind() == VoucherKind.REVERSE || vouchers.isReversed(voucher)) {
            throw new Refusal(LedgerRule.ALREADY_BOOKED, wrong.no());
        }
        var draft = new Draft(vouchers.reversing(voucher, "冲销 " + wrong.no() + "：" + reason));
        vouchers.entries(voucher).forEach(e -> draft.add(e.line(), e.place(), Math.negateExact(e.amount())));
        book.lock(draft.lines());
        return book.post(draft, by);
    }
}
