package org.sanshe.incubation.custody;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.custody.Spending.PayeeKind;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.FounderPayees;
import org.sanshe.party.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 支出规则: what must hold of a spending when it is asked for, checked, approved and paid, each time anew. */
@Component
class SpendingRules {

    private final Custodies custodies;
    private final CustodyReceipts receipts;
    private final CustodySpendings spendings;
    private final CustodyBook book;
    private final CustodySettlements settlements;
    private final FounderPayees founders;
    private final Registry registry;
    private final JdbcClient jdbc;

    SpendingRules(
            Custodies custodies,
            CustodyReceipts receipts,
            CustodySpendings spendings,
            CustodyBook book,
            CustodySettlements settlements,
            FounderPayees founders,
            Registry registry,
            JdbcClient jdbc) {
        this.custodies = custodies;
        this.receipts = receipts;
        this.spendings = spendings;
        this.book = book;
        this.settlements = settlements;
        this.founders = founders;
        this.registry = registry;
        this.jdbc = jdbc;
    }

    /** The custodian who would pay. @throws Refusal when there is none, or custody is being settled */
    Custody keeper(Tenancy t) {
        settlements.open(t.caseNo()).ifPresent(open -> {
            throw new Refusal(CustodyRule.SETTLING, open.caseNo());
        });
        return custodies.inForce(t.caseNo()).orElseThrow(() -> new Refusal(CustodyRule.NO_CUSTODIAN, t.organization()));
    }

    /** 付给谁: never a founder, a person only where the law has it. */
    void payee(Tenancy t, Spending s, LocalDate today) {
        founders.founder(t.organizationId(), s.payee(), s.account()).ifPresent(founder -> {
            throw new Refusal(CustodyRule.FOUNDER_PAYEE, founder);
        });
        if (s.payeeKind() == PayeeKind.PERSON) {
            if (exceptions(today).stream().noneMatch(e -> e.code().equals(s.exception()))) {
                throw new Refusal(CustodyRule.PERSON_NOT_ALLOWED, String.valueOf(s.exception()));
            }
            return;
        }
        var filed = registry.findByCode(s.payeeCode()).flatMap(known -> registry.bankAccount(known.id()));
        boolean persons = filed.isEmpty() && isCard(s.account()) || spendings.isPersons(s.account());
        if (persons) throw new Refusal(CustodyRule.PERSONAL_CARD);
        registry.findByCode(s.payeeCode()).ifPresent(known -> {
            if (!plain(known.name()).equals(plain(s.payee()))) {
                throw new Refusal(CustodyRule.PAYEE_NAME_WRONG, s.payeeCode(), known.name(), s.payee());
            }
            founders.founder(t.organizationId(), known.legalRepresentative(), null)
                    .ifPresent(founder -> {
                        throw new Refusal(CustodyRule.FOUNDER_HEADS_PAYEE, known.name(), founder);
                    });
            if (filed.isPresent() && !filed.get().number().equals(s.account())) {
                throw new Refusal(CustodyRule.PAYEE_ACCOUNT_WRONG, known.name());
            }
        });
    }

    /** 票据抬头: the custodian's name. */
    void invoice(Spending s, Custody keeper) {
        if (!plain(s.buyer()).equals(plain(keeper.custodian()))) {
            throw new Refusal(CustodyRule.BUYER_WRONG, keeper.custodian(), s.buyer());
        }
    }

    /**
     * 用途余额: within what its use has left.
     *
     * @param own what this request itself holds of it already
     */
    void use(Tenancy t, Spending s, Money own) {
        var use = receipts.uses(t.caseNo()).stream()
                .filter(u -> u.id() == s.line())
                .findFirst()
                .orElseThrow(() -> InvalidInput.at("line", "请选择资金和用途。", "Choose the money and its use."));
        Money left = use.left().plus(own);
        if (s.amount().exceeds(left)) throw new Refusal(CustodyRule.BEYOND_LINE, use.item(), left, s.amount());
    }

    /** 余额: what is kept, less what is approved already, suffices. */
    void balance(Tenancy t, Spending s) {
        Money free = book.balance(t.caseNo(), keeper(t).custodianId()).minus(spendings.approved(t.caseNo()));
        if (s.amount().exceeds(free)) throw new Refusal(CustodyRule.NOT_ENOUGH, s.amount());
    }

    /** The cases in which a person may be paid on a day. */
    List<Allowed> exceptions(LocalDate today) {
        return jdbc.sql("select code, name, name_en, source from custody_exception where valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?) order by code")
                .params(today, today)
                .query(Allowed.class)
                .list();
    }

    /** 可以付给个人的情形. @param source where it stands */
    record Allowed(String code, String name, String nameEn, String source) {

        /** The name in the reader's language. */
        String shown() {
            return Language.say(name, nameEn);
        }
    }

    /** 个人银行卡号: a debit card by its first digits, its length and its check digit. */
    static boolean isCard(String account) {
        String digits = account.replaceAll("\\s", "");
        if (!digits.matches("62[0-9]{14}(?:[0-9]{3})?")) return false;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int d = digits.charAt(digits.length() - 1 - i) - '0';
            if (i % 2 == 1) d = d > 4 ? 2 * d - 9 : 2 * d;
            sum += d;
        }
        return sum % 10 == 0;
    }

    private static String plain(String name) {
        return name.replaceAll("\\s", "").replace('(', '（').replace(')', '）');
    }
}
