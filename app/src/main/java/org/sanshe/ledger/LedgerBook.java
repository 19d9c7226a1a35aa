package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 记账: what each act moves from where to where. */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
class LedgerBook implements Ledger {

    private final Lines lines;
    private final Balances balances;
    private final VoucherBook book;
    private final Payouts payouts;
    private final Corrections corrections;

    LedgerBook(Lines lines, Balances balances, VoucherBook book, Payouts payouts, Corrections corrections) {
        this.lines = lines;
        this.balances = balances;
        this.book = book;
        this.payouts = payouts;
        this.corrections = corrections;
    }

    @Override
    public long line(LineKey key, String itemName) {
        return lines.open(key, itemName);
    }

    @Override
    @Transactional(readOnly = true)
    public Money balance(long line, Account account) {
        return balances.of(line, account);
    }

    @Override
    @Transactional(readOnly = true)
    public Money balance(String agreement, Account account) {
        return balances.of(agreement, account);
    }

    @Override
    @Transactional(readOnly = true)
    public Money balance(String agreement, long line, Account account) {
        return balances.of(agreement, line, account);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Portion> portions(String agreement, Account account) {
        return Portions.of(balances.held(agreement, List.of(account), null, null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Portion> payable(String agreement, String item) {
        return Portions.of(balances.held(agreement, List.of(Account.PAYABLE), item, null));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Paid> paid(String agreement) {
        List<Entry> held = balances.held(agreement, List.of(Account.PAID), null, null);
        var of = lines.of(held.stream().map(Entry::line).distinct().toList());
        return held.stream()
                .map(e -> new Paid(
                        e.place().order(),
                        e.place().item(),
                        e.line(),
                        of.get(e.line()).key().payerUnit(),
                        new Money(e.amount())))
                .toList();
    }

    @Override
    public Voucher issue(long line, Money amount, String document, Actor by) {
        book.open(null);
        book.lock(List.of(line));
        boolean more = amount.isPositive();
        var heading = Draft.Heading.of(VoucherKind.ISSUE, null, (more ? "下达指标：" : "收回指标：") + document)
                .document(document);
        var draft = new Draft(heading);
        if (more) draft.move(line, Place.ISSUED, Place.AVAILABLE, amount);
        else draft.move(line, Place.AVAILABLE, Place.ISSUED, Money.ZERO.minus(amount));
        return book.post(draft, by);
    }

    @Override
    public Voucher freeze(String agreement, List<Portion> portions, Actor by) {
        Opened at = book.open(agreement, portions);
        Limits.usable(at.lines(), at.today());
        var draft = new Draft(Draft.Heading.of(VoucherKind.FREEZE, agreement, "冻结指标"));
        portions.forEach(p -> draft.move(p.line(), Place.AVAILABLE, Place.frozen(agreement), p.amount()));
        return book.post(draft, by);
    }

    @Override
    public Optional<Voucher> unfreeze(String agreement, Actor by) {
        book.open(agreement);
        List<Portion> frozen = portions(agreement, Account.FROZEN);
        if (frozen.isEmpty()) return Optional.empty();
        book.open(agreement, frozen);
        var draft = new Draft(Draft.Heading.of(VoucherKind.UNFREEZE, agreement, "解除冻结"));
        frozen.forEach(p -> draft.move(p.line(), Place.frozen(agreement), Place.AVAILABLE, p.amount()));
        return Optional.of(book.post(draft, by));
    }

    @Override
    public Voucher commit(String agreement, Money cap, List<Portion> portions, Actor by) {
        Opened at = book.open(agreement, portions);
        Limits.usable(at.lines(), at.today());
        var draft = new Draft(Draft.Heading.of(VoucherKind.COMMIT, agreement, "承诺，合同金额 " + cap + " 元"));
        for (Portion p : Portions.merged(portions)) {
            Money frozen = balances.of(agreement, p.line(), Account.FROZEN);
            Money first = frozen.atMost(p.amount());
            Money rest = p.amount().minus(first);
            if (first.isPositive()) draft.move(p.line(), Place.frozen(agreement), Place.committed(agreement), first);
            if (rest.isPositive()) draft.move(p.line(), Place.AVAILABLE, Place.committed(agreement), rest);
        }
        book.check(draft, cap);
        book.cap(agreement, cap);
        return book.write(draft, by);
    }

    @Override
    public Voucher release(String agreement, List<Portion> portions, String reason, Actor by) {
        book.open(agreement, portions);
        var draft = new Draft(Draft.Heading.of(VoucherKind.RELEASE, agreement, "释放承诺：" + reason));
        portions.forEach(p -> draft.move(p.line(), Place.committed(agreement), Place.AVAILABLE, p.amount()));
        return book.post(draft, by);
    }

    @Override
    public Voucher accrue(String agreement, String item, List<Portion> portions, Actor by) {
        return payouts.accrue(agreement, item, portions, by);
    }

    @Override
    public Voucher reduce(String agreement, String item, List<Portion> portions, String reason, Actor by) {
        return payouts.reduce(agreement, item, portions, reason, by);
    }

    @Override
    public Voucher send(String agreement, String item, String order, List<Portion> portions, Actor by) {
        return payouts.send(agreement, item, order, portions, by);
    }

    @Override
    public Voucher settle(String agreement, String item, String order, LocalDate on, Actor by) {
        return payouts.settle(agreement, item, order, on, by);
    }

    @Override
    public Voucher bounce(String agreement, String item, String order, LocalDate on, String reason, Actor by) {
        return payouts.bounce(agreement, item, order, on, reason, by);
    }

    @Override
    public Voucher refund(
            String agreement, String order, List<Portion> portions, LocalDate on, String reason, Actor by) {
        return corrections.refund(agreement, order, portions, on, reason, by);
    }

    @Override
    public Voucher correct(String agreement, String item, long from, long to, Money amount, String reason, Actor by) {
        return corrections.correct(agreement, item, from, to, amount, reason, by);
    }

    @Override
    public Voucher reverse(long voucher, String reason, Actor by) {
        return corrections.reverse(voucher, reason, by);
    }
}
