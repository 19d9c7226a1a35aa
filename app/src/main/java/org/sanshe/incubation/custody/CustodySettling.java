package org.sanshe.incubation.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.custody.CustodyBook.Movement;
import org.sanshe.incubation.custody.CustodySettlements.Kind;
import org.sanshe.incubation.custody.CustodySettlements.Settlement;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.Portion;
import org.sanshe.party.BankAccount;
import org.sanshe.party.FounderPayees;
import org.sanshe.party.Preparing;
import org.sanshe.party.Registry;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 结清托管: what is left goes to the body's own account, or back to where it came from. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CustodySettling {

    private final Custodies custodies;
    private final CustodyBook book;
    private final CustodyMoves moves;
    private final CustodyReceipts receipts;
    private final CustodySettlements settlements;
    private final CustodyAccess access;
    private final FounderPayees founders;
    private final Preparing preparing;
    private final Registry registry;
    private final Ledger ledger;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    CustodySettling(
            Custodies custodies,
            CustodyBook book,
            CustodyMoves moves,
            CustodyReceipts receipts,
            CustodySettlements settlements,
            CustodyAccess access,
            FounderPayees founders,
            Preparing preparing,
            Registry registry,
            Ledger ledger,
            @Lazy Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.custodies = custodies;
        this.book = book;
        this.moves = moves;
        this.receipts = receipts;
        this.settlements = settlements;
        this.access = access;
        this.founders = founders;
        this.preparing = preparing;
        this.registry = registry;
        this.ledger = ledger;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Opens the case in which the custodian transfers what is left; again it changes nothing. @return whether anything was left */
    boolean open(String tenancy) {
        book.lock(tenancy);
        var custody = custodies.inForce(tenancy);
        if (custody.isEmpty()) return false;
        if (settlements.open(tenancy).isPresent()) return true;
        boolean nothing = !book.balance(tenancy).isPositive()
                && moves.moving(tenancy).isStill()
                && custodies.signing(tenancy).isEmpty();
        if (nothing) {
            custodies.end(custody.get().agreement(), clock.today());
            return false;
        }
        Tenancy t = access.tenancy(tenancy);
        Kind kind = preparing.isPreparing(t.organizationId()) ? Kind.TO_SOURCE : Kind.TO_BODY;
        cases.open("TJ", "custodySettlement", tenancy, "结清托管资金：" + t.organization(), t.organizationId(), no -> {
            cases.entrust(no, access.base(t).operatorId());
            settlements.enter(no, tenancy, custody.get().custodianId(), kind);
        });
        return true;
    }

    /** The body's own account. @throws Refusal while it has none, or it is a founder's */
    BankAccount own(Tenancy t) {
        BankAccount account = registry.bankAccount(t.organizationId())
                .orElseThrow(() -> new Refusal(CustodyRule.NO_OWN_ACCOUNT, t.organization()));
        founders.founder(t.organizationId(), account.holder(), account.number()).ifPresent(founder -> {
            throw new Refusal(CustodyRule.FOUNDER_PAYEE, founder);
        });
        return account;
    }

    /** What goes back where. @throws Refusal when a source is a founder */
    List<Back> back(Tenancy t) {
        return receipts.of(t.caseNo()).stream()
                .map(r -> new Back(r, book.left(r.caseNo())))
                .filter(b -> b.amount().isPositive())
                .peek(b -> founders.founder(
                                t.organizationId(),
                                b.receipt().payer(),
                                b.receipt().payerAccount())
                        .ifPresent(founder -> {
                            throw new Refusal(CustodyRule.FOUNDER_PAYEE, founder);
                        }))
                .toList();
    }

    /** 退回. */
    record Back(CustodyReceipt receipt, Money amount) {}

    /** 回到预算: what is returned of a subsidy is public money again, in the line it was paid from. */
    void refund(Tenancy t, LocalDate on, Actor by) {
        for (Back b : back(t)) {
            if (b.receipt().payout() == null) continue;
            long left = b.amount().fen();
            for (Ledger.Paid p : ledger.paid(b.receipt().payout())) {
                long part = Math.min(left, p.amount().fen());
                if (part == 0) break;
                ledger.refund(
                        b.receipt().payout(),
                        p.order(),
                        List.of(new Portion(p.line(), new Money(part))),
                        on,
                        "未登记退出孵化，托管余额退回",
                        by);
                left -= part;
            }
        }
    }

    /** 记账并终止托管. */
    void book(String caseNo) {
        Settlement s = settlements.get(caseNo);
        Tenancy t = access.tenancy(s.tenancy());
        if (s.amount().isPositive()) {
            if (s.kind() == Kind.TO_BODY) {
                book.book(
                        movement(s, CustodyEntry.Kind.SETTLED, s.amount(), null, "", own(t).holder(), "转入本组织账户"), null);
            } else {
                for (Back b : back(t)) {
                    String receipt = b.receipt().caseNo();
                    book.book(
                            movement(
                                    s,
                                    CustodyEntry.Kind.RETURNED,
                                    b.amount(),
                                    receipt,
                                    receipt,
                                    b.receipt().payer(),
                                    "退回来源：" + b.receipt().purpose()),
                            null);
                }
            }
        }
        settlements.booked(caseNo);
        custodies.inForce(s.tenancy()).ifPresent(c -> custodies.end(c.agreement(), clock.today()));
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "custodySettled",
                        "bookTransfer",
                        Map.of(
                                "amount",
                                s.amount().toString(),
                                "destination",
                                s.kind().name()))
                .by(CustodyAgreementDesk.HAND_OVER));
    }

    private static Movement movement(
            Settlement s,
            CustodyEntry.Kind kind,
            Money amount,
            String receipt,
            String item,
            String counterparty,
            String summary) {
        return new Movement(
                s.tenancy(),
                s.custodianId(),
                kind,
                amount,
                null,
                receipt,
                s.caseNo(),
                item,
                s.paidOn(),
                counterparty,
                summary,
                s.slip());
    }
}
