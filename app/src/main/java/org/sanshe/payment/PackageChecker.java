package org.sanshe.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Rule;
import org.sanshe.ledger.Funding;
import org.sanshe.party.BankAccount;
import org.sanshe.party.FounderPayees;
import org.sanshe.party.Registry;
import org.sanshe.party.Standing;
import org.springframework.stereotype.Component;

/** 支付材料自动核对: every ground of a payment as of today; at the check, at each approval and at the release anew. */
@Component
class PackageChecker {

    private final PaymentRows rows;
    private final Registry registry;
    private final Funding funding;
    private final PaymentSuspensions suspensions;
    private final AccountChanges accounts;
    private final FounderPayees founders;
    private final List<PackageCheck> businesses;

    PackageChecker(
            PaymentRows rows,
            Registry registry,
            Funding funding,
            PaymentSuspensions suspensions,
            AccountChanges accounts,
            FounderPayees founders,
            List<PackageCheck> businesses) {
        this.rows = rows;
        this.registry = registry;
        this.funding = funding;
        this.suspensions = suspensions;
        this.accounts = accounts;
        this.founders = founders;
        this.businesses = businesses;
    }

    /** Every item with what is wrong with it; one that is right has no failure. */
    List<Finding> check(Payment p, LocalDate today) {
        var found = new ArrayList<Finding>();
        grounds(p, found);
        if (p.papers() != null) papers(p, p.papers(), today, found);
        payee(p, today, found);
        money(p, today, found);
        return found;
    }

    /** @throws Refusal with the first thing that is wrong */
    void require(Payment p, LocalDate today) {
        check(p, today).stream().filter(Finding::isWrong).findFirst().ifPresent(f -> {
            throw f.refusal();
        });
    }

    private void grounds(Payment p, List<Finding> found) {
        found.add(finding(Item.SUSPENSION, suspensions.of(p.agreement())));
        boolean report = p.claim().acceptedOn() != null || p.claim().deliveredOn() == null;
        found.add(finding(Item.REPORT, report ? null : PackageCheck.Failure.of(PaymentRule.NOT_ACCEPTED)));
        var failures =
                businesses.stream().flatMap(b -> b.check(p.view()).stream()).toList();
        if (failures.isEmpty()) found.add(finding(Item.AGREEMENT, Optional.empty()));
        failures.forEach(f -> found.add(finding(Item.AGREEMENT, f)));
    }

    private void papers(Payment p, Payment.Papers papers, LocalDate today, List<Finding> found) {
        boolean kind = papers.kind().isTaxInvoice()
                || papers.kind() == InvoiceKind.FISCAL_RECEIPT
                        && businesses.stream().anyMatch(b -> b.takesFiscalReceipts(p.view()));
        found.add(when(
                !kind,
                Item.INVOICE_KIND,
                PaymentRule.INVOICE_KIND,
                papers.kind().in(false)));
        found.add(when(
                rows.isUsed(p.caseNo(), papers.number()),
                Item.INVOICE_NUMBER,
                PaymentRule.INVOICE_USED,
                papers.number()));
        LocalDate signed = p.claim().signedOn();
        found.add(
                papers.date().isAfter(today)
                        ? when(true, Item.INVOICE_DATE, PaymentRule.INVOICE_IN_FUTURE, papers.date(), today)
                        : when(
                                papers.date().isBefore(signed),
                                Item.INVOICE_DATE,
                                PaymentRule.INVOICE_BEFORE_SIGNING,
                                papers.date(),
                                signed));
        found.add(
                when(!same(papers.buyer(), p.payer()), Item.BUYER, PaymentRule.BUYER_WRONG, papers.buyer(), p.payer()));
        found.add(when(
                !same(papers.seller(), p.payee()), Item.SELLER, PaymentRule.SELLER_WRONG, papers.seller(), p.payee()));
        found.add(when(
                !papers.amount().equals(p.amount()),
                Item.AMOUNT,
                PaymentRule.AMOUNT_WRONG,
                papers.amount(),
                p.amount()));
    }

    private void payee(Payment p, LocalDate today, List<Finding> found) {
        Optional<BankAccount> account = registry.bankAccount(p.organizationId());
        if (account.isEmpty()) {
            found.add(when(true, Item.ACCOUNT, PaymentRule.ACCOUNT_MISSING, p.payee()));
        } else {
            boolean changed = p.papers() != null
                    && !AccountChanges.written(account.get()).equals(p.papers().account());
            found.add(when(changed, Item.ACCOUNT, PaymentRule.ACCOUNT_CHANGED));
            founders.founder(p.organizationId(), null, account.get().number())
                    .ifPresent(
                            who -> found.add(when(true, Item.ACCOUNT, PaymentRule.FOUNDERS_ACCOUNT, p.payee(), who)));
        }
        found.add(finding(Item.COOLING, accounts.cooling(p.organizationId(), p.payee())));
        Standing standing = registry.standing(p.organizationId(), today);
        found.add(
                standing.blacklisted()
                        ? when(true, Item.LISTS, PaymentRule.BLACKLISTED, p.payee())
                        : when(standing.abnormal(), Item.LISTS, PaymentRule.LISTED_ABNORMAL, p.payee()));
    }

    private void money(Payment p, LocalDate today, List<Finding> found) {
        Money agreed =
                funding.of(p.agreement()).stream().map(Funding.Share::promised).reduce(Money.ZERO, Money::plus);
        Money claimed = rows.claimed(p.agreement());
        found.add(when(claimed.exceeds(agreed), Item.CAP, PaymentRule.BEYOND_AGREEMENT, claimed, agreed));
        if (!p.accrued()) found.add(quota(p, today));
    }

    private Finding quota(Payment p, LocalDate today) {
        try {
            funding.draw(p.agreement(), p.payerUnit(), p.amount(), today);
            return finding(Item.QUOTA, Optional.empty());
        } catch (Refusal shortOf) {
            return new Finding(Item.QUOTA, shortOf);
        }
    }

    private static boolean same(String written, String name) {
        return plain(written).equals(plain(name));
    }

    /** Spaces and the width of brackets are no difference. */
    private static String plain(String name) {
        return name.replaceAll("\\s", "").replace('(', '（').replace(')', '）');
    }

    private static Finding when(boolean wrong, Item item, Rule rule, Object... args) {
        return finding(item, wrong ? PackageCheck.Failure.of(rule, args) : null);
    }

    private static Finding finding(Item item, Optional<PackageCheck.Failure> failure) {
        return finding(item, failure.orElse(null));
    }

    private static Finding finding(Item item, PackageCheck.Failure failure) {
        return new Finding(
                item,
                failure == null
                        ? null
                        : new Refusal(failure.rule(), failure.args().toArray()));
    }

    /** 核对项目. @param field the field of the papers that is returned for it; null when none is */
    enum Item {
        SUSPENSION(null, "是否暂停支付", "suspension"),
        REPORT(null, "验收（考核）结果", "report of the acceptance"),
        AGREEMENT(null, "采购结果、合同和前期资金", "award, agreement and what was paid before"),
        INVOICE_KIND("invoiceKind", "票据种类", "kind of receipt"),
        INVOICE_NUMBER("invoiceNumber", "票据号码", "number"),
        INVOICE_DATE("invoiceDate", "开具日期", "date"),
        BUYER("buyerName", "付款方名称", "buyer"),
        SELLER("sellerName", "收款方名称", "seller"),
        CONTENT("content", "开票内容", "content"),
        AMOUNT("amount", "价税合计", "amount"),
        FILE("invoice", "发票文件", "invoice file"),
        ACCOUNT("accountConfirmed", "收款账户", "payee account"),
        COOLING(null, "账户变更", "change of the account"),
        LISTS(null, "信用名单（今日）", "lists, today"),
        CAP(null, "累计金额", "sum of all payments"),
        QUOTA(null, "指标", "quota");

        private final String field;
        private final String zh;
        private final String en;

        Item(String field, String zh, String en) {
            this.field = field;
            this.zh = zh;
            this.en = en;
        }

        /** What the papers say, item by item: what the payee can put right. */
        static final List<Item> OF_PAPERS =
                Arrays.stream(values()).filter(i -> i.field != null).toList();

        String field() {
            return field;
        }

        String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 核对结果. @param refusal what the law says to it; null when it is right */
    record Finding(Item item, Refusal refusal) {

        boolean isWrong() {
            return refusal != null;
        }

        String text(Locale locale) {
            return refusal == null ? "" : refusal.message(locale);
        }
    }
}
