package org.sanshe.incubation.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.custody.CustodySettlements.Kind;
import org.sanshe.incubation.custody.CustodySettlements.Settlement;
import org.sanshe.kernel.Money;

/** 结清办理台: the tasks of {@code custodySettlement.bpmn}. */
@Desk("custodySettlement")
class CustodySettlementDesk {

    private final CustodyAccess access;
    private final Custodies custodies;
    private final CustodyBook book;
    private final CustodyMoves moves;
    private final CustodySettlements settlements;
    private final CustodySettling settling;

    CustodySettlementDesk(
            CustodyAccess access,
            Custodies custodies,
            CustodyBook book,
            CustodyMoves moves,
            CustodySettlements settlements,
            CustodySettling settling) {
        this.access = access;
        this.custodies = custodies;
        this.book = book;
        this.moves = moves;
        this.settlements = settlements;
        this.settling = settling;
    }

    @Prefills
    Map<String, Object> transferBalance(TaskContext t) {
        return facts(t);
    }

    @Prefills
    Map<String, Object> confirmTransfer(TaskContext t) {
        return facts(t);
    }

    private Map<String, Object> facts(TaskContext t) {
        Settlement s = settlements.get(t.caseNo());
        Tenancy tenancy = access.tenancy(s.tenancy());
        var facts = new CustodyFacts()
                .row("组织", "Group", tenancy.organization())
                .row("应划转的余额（元）", "To be transferred (yuan)", book.balance(s.tenancy(), s.custodianId()));
        if (s.kind() == Kind.TO_BODY) {
            var account = settling.own(tenancy);
            facts.row("收款账户", "Account", account.holder() + " " + account.bank() + " " + account.number());
        } else {
            settling.back(tenancy)
                    .forEach(b -> facts.row(
                            "退回“" + b.receipt().payer() + "”（元）",
                            "Back to " + b.receipt().payer() + " (yuan)",
                            b.receipt().payerAccount() == null
                                    ? b.amount()
                                    : b.amount() + "，" + b.receipt().payerAccount()));
        }
        return Map.of(
                "facts",
                facts.row("划转日期", "Transferred on", s.paidOn())
                        .row("划转金额（元）", "Transferred (yuan)", s.amount())
                        .rows());
    }

    /** The form {@code custody-transfer}. */
    record Transfer(LocalDate paidOn, List<String> slip) {}

    @Handles
    void transferBalance(TaskContext t, Transfer form) {
        Settlement s = settlements.get(t.caseNo());
        Tenancy tenancy = access.tenancy(s.tenancy());
        book.lock(s.tenancy());
        moves.requireStill(s.tenancy());
        if (s.kind() == Kind.TO_BODY) settling.own(tenancy);
        else settling.back(tenancy);
        moves.day(form.paidOn(), custodies.inForce(s.tenancy()).orElseThrow().since(), t.today());
        Money balance = book.balance(s.tenancy(), s.custodianId());
        moves.slip(form.slip(), t, tenancy, s.custodianId());
        settlements.paid(t.caseNo(), balance, form.paidOn(), form.slip().get(0));
        moves.evidence(t, "custodyTransferred", balance, CustodyAgreementDesk.HAND_OVER);
    }

    /** The form {@code custody-transfer-check}. */
    record Confirmation(CustodyAgreementDesk.Received received, String remark) {}

    @Handles
    void confirmTransfer(TaskContext t, Confirmation form) {
        Settlement s = settlements.get(t.caseNo());
        boolean received = form.received() == CustodyAgreementDesk.Received.YES;
        if (received && s.kind() == Kind.TO_SOURCE) {
            settling.refund(access.tenancy(s.tenancy()), s.paidOn(), t.actor());
        }
        moves.evidence(
                t,
                received ? "custodyTransferConfirmed" : "custodyTransferReturned",
                s.amount(),
                CustodyAgreementDesk.HAND_OVER);
    }
}
