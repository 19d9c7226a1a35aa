package org.sanshe.purchase.planning;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Contracts;
import org.springframework.context.annotation.Lazy;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤回采购: the purchaser gives a purchase up, with a reason, before the contract is concluded. */
@Component
@NamedInterface("withdrawing")
public class Withdrawing {

    private final Purchases purchases;
    private final Cases cases;
    private final Evidence evidence;
    private final Contracts contracts;
    private final Lots lots;

    Withdrawing(Purchases purchases, Cases cases, Evidence evidence, @Lazy Contracts contracts, Lots lots) {
        this.purchases = purchases;
        this.cases = cases;
        this.evidence = evidence;
        this.contracts = contracts;
        this.lots = lots;
    }

    /** Whether the actor may withdraw the case now. */
    @Transactional(readOnly = true)
    public boolean possible(String caseNo, Actor actor) {
        return actor.is(Role.LEADER)
                && purchases.findById(caseNo).filter(this::isOpen).isPresent();
    }

    /**
     * Withdraws; everybody concerned gets a letter.
     *
     * @throws Refusal when the contract is already concluded
     */
    @Transactional
    public void withdraw(String caseNo, Actor actor, String reason) {
        cases.visible(caseNo, actor);
        if (!actor.is(Role.LEADER)) throw new NotFound("withdrawal of " + caseNo);
        if (reason == null || reason.strip().length() < 5) {
            throw InvalidInput.at(
                    "reason",
                    "请写明撤回采购的原因(不少于5个字),供告知有关供应商。",
                    "Say why, in at least five characters; the suppliers concerned are told.");
        }
        Purchase purchase = purchases.get(caseNo);
        if (!isOpen(purchase)) {
            throw new Refusal(PlanningRule.TOO_LATE_TO_WITHDRAW);
        }
        purchase.withdraw(reason.strip());
        evidence.record(Act.of(caseNo, actor, "withdrawn", null, Map.of("reason", reason.strip()))
                .by(new LegalBasis("政府采购法", "第三十六条")));
        if (!cases.send("purchaseWithdrawn", caseNo)) throw new Refusal(PlanningRule.TOO_LATE_TO_WITHDRAW);
    }

    /**
     * The diagram runs on until the contract is published and filed; the purchase is bound from both signatures on, and
     * one lot binds it whole.
     */
    private boolean isOpen(Purchase purchase) {
        return purchase.parent() == null
                && purchase.status().mayBecome(PurchaseStatus.WITHDRAWN)
                && lots.of(purchase.caseNo()).stream().noneMatch(contracts::concluded);
    }
}
