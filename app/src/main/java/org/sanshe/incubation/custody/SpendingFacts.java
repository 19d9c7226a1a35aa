package org.sanshe.incubation.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Language;
import org.springframework.stereotype.Component;

/** What the forms of a spending open with. */
@Component
class SpendingFacts {

    private final CustodyAccess access;
    private final Custodies custodies;
    private final CustodyReceipts receipts;
    private final CustodyBook book;
    private final CustodySpendings spendings;
    private final SpendingRules rules;

    SpendingFacts(
            CustodyAccess access,
            Custodies custodies,
            CustodyReceipts receipts,
            CustodyBook book,
            CustodySpendings spendings,
            SpendingRules rules) {
        this.access = access;
        this.custodies = custodies;
        this.receipts = receipts;
        this.book = book;
        this.spendings = spendings;
        this.rules = rules;
    }

    /** For whoever asks. @param returned why it came back; null when it did not */
    Map<String, Object> asking(Tenancy t, LocalDate today, String returned) {
        String custodian = custodies.inForce(t.caseNo()).map(Custody::custodian).orElse(null);
        return Map.of(
                "facts",
                new CustodyFacts()
                        .row("托管机构", "Custodian", custodian)
                        .row("余额（元）", "Balance (yuan)", book.balance(t.caseNo()))
                        .row("已批准待付（元）", "Approved, to be paid (yuan)", spendings.approved(t.caseNo()))
                        .row("退回理由", "Why it came back", returned)
                        .rows(),
                "lines",
                receipts.uses(t.caseNo()).stream()
                        .filter(u -> u.left().isPositive() || returned != null)
                        .map(u -> Map.of(
                                "value",
                                String.valueOf(u.id()),
                                "label",
                                u.item() + Language.say("（余 " + u.left() + " 元）", " (" + u.left() + " yuan left)")))
                        .toList(),
                "exceptions",
                rules.exceptions(today).stream()
                        .map(e -> Map.of("value", e.code(), "label", e.shown()))
                        .toList());
    }

    /** For whoever checks, approves or pays. */
    Map<String, Object> of(Spending s, LocalDate today) {
        Tenancy t = access.tenancy(s.tenancy());
        return Map.of(
                "facts",
                new CustodyFacts()
                        .row("组织", "Group", t.organization())
                        .row(
                                "资金和用途",
                                "Money and use",
                                use(s).map(CustodyReceipts.Use::item).orElse(""))
                        .row("具体用途", "What exactly", s.purpose())
                        .row("金额（元）", "Amount (yuan)", s.amount())
                        .row("余额（元）", "Balance (yuan)", book.balance(s.tenancy()))
                        .row("收款方", "Payee", s.payee())
                        .row("信用代码", "Credit code", s.payeeCode())
                        .row("付给个人的情形", "Why to a person", exception(s, today))
                        .row("账户", "Account", s.bank() + " " + s.account())
                        .row("票据", "Invoice", s.invoiceNo() + "，" + s.buyer())
                        .rows());
    }

    private String exception(Spending s, LocalDate today) {
        List<String> names = rules.exceptions(today).stream()
                .filter(e -> e.code().equals(s.exception()))
                .map(SpendingRules.Allowed::shown)
                .toList();
        return names.isEmpty() ? s.exception() : names.get(0);
    }

    /** The receipt a spending takes from. */
    String receiptOf(Spending s) {
        return use(s).map(CustodyReceipts.Use::receipt).orElseThrow();
    }

    private Optional<CustodyReceipts.Use> use(Spending s) {
        return receipts.uses(s.tenancy()).stream()
                .filter(u -> u.id() == s.line())
                .findFirst();
    }
}
