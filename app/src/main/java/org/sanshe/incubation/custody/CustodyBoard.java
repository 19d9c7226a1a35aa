package org.sanshe.incubation.custody;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Preparing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 托管情况: one tenancy's custody whole, for the group, its custodian, the base and the unit. */
@Component
@Transactional(readOnly = true)
class CustodyBoard {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private final CustodyAccess access;
    private final Custodies custodies;
    private final CustodyBook book;
    private final CustodyReceipts receipts;
    private final CustodySpendings spendings;
    private final SubsidyRequests subsidies;
    private final SubsidyGrounds grounds;
    private final CustodySettlements settlements;
    private final CustodyStatements statements;
    private final Preparing preparing;
    private final SansheClock clock;

    CustodyBoard(
            CustodyAccess access,
            Custodies custodies,
            CustodyBook book,
            CustodyReceipts receipts,
            CustodySpendings spendings,
            SubsidyRequests subsidies,
            SubsidyGrounds grounds,
            CustodySettlements settlements,
            CustodyStatements statements,
            Preparing preparing,
            SansheClock clock) {
        this.access = access;
        this.custodies = custodies;
        this.book = book;
        this.receipts = receipts;
        this.spendings = spendings;
        this.subsidies = subsidies;
        this.grounds = grounds;
        this.settlements = settlements;
        this.statements = statements;
        this.preparing = preparing;
        this.clock = clock;
    }

    /**
     * 托管情况.
     *
     * @param custody the one in force; null for none
     * @param preparing whether the group has no code yet
     * @param own whether the reader speaks for it
     * @param desk whether the reader works for its base
     * @param free the balance less what is approved
     * @param subsidyLeft what of the term's limit of small subsidies is left
     * @param settling the case it is being settled in; null for none
     */
    record Board(
            Tenancy tenancy,
            Custody custody,
            boolean preparing,
            boolean own,
            boolean desk,
            Money balance,
            Money free,
            Money subsidyLeft,
            String settling,
            List<CustodyReceipts.Use> uses,
            List<Line> spendings,
            List<SubsidyRequest> subsidies,
            List<CustodyReceipt> expected,
            List<CustodyEntry> entries,
            List<CustodyStatements.Issued> statements,
            List<Custody> custodians) {}

    /** A spending, without the payee's account. */
    record Line(String caseNo, String purpose, String payee, Money amount, Spending.Status status, String reason) {}

    /** @throws org.sanshe.kernel.NotFound when there is no such tenancy, or it is not the actor's to see */
    Board of(String tenancy, Actor actor) {
        Tenancy t = access.readable(tenancy, actor);
        Money balance = book.balance(tenancy);
        boolean group = preparing.isPreparing(t.organizationId());
        return new Board(
                t,
                custodies.inForce(tenancy).orElse(null),
                group,
                actor.organizationId() != null && actor.organizationId() == t.organizationId(),
                access.isDesk(t, actor),
                balance,
                balance.minus(spendings.approved(tenancy)),
                grounds.left(t),
                settlements
                        .open(tenancy)
                        .map(CustodySettlements.Settlement::caseNo)
                        .orElse(null),
                receipts.uses(tenancy),
                spendings.of(tenancy).stream()
                        .map(s -> new Line(s.caseNo(), s.purpose(), s.payee(), s.amount(), s.status(), s.reason()))
                        .toList(),
                subsidies.of(tenancy),
                receipts.of(tenancy).stream()
                        .filter(r -> r.status() != CustodyReceipt.Status.BOOKED)
                        .toList(),
                book.of(tenancy, FIRST, clock.today()),
                statements.of(tenancy),
                custodies.of(tenancy).stream().filter(c -> c.since() != null).toList());
    }

    /** What an organization keeps for others, and what is kept for itself; newest first. */
    List<Custodies.Kept> of(Actor actor) {
        return actor.organizationId() == null ? List.of() : custodies.kept(actor.organizationId());
    }
}
