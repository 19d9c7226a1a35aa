package org.sanshe.purchase.contract;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.ContractCancelled;
import org.sanshe.purchase.Contracts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 合同档案: what others ask of contracts, and what a decision does to them. */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class ContractBook implements Contracts {

    private final PurchaseContracts contracts;
    private final Concluding concluding;
    private final ContractCheck check;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;
    private final ApplicationEventPublisher events;

    ContractBook(
            PurchaseContracts contracts,
            Concluding concluding,
            ContractCheck check,
            Messages messages,
            Evidence evidence,
            SansheClock clock,
            ApplicationEventPublisher events) {
        this.contracts = contracts;
        this.concluding = concluding;
        this.check = check;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public boolean concluded(String caseNo) {
        return newest(caseNo).filter(PurchaseContract::isConcluded).isPresent();
    }

    @Override
    public Optional<Stage> stage(String caseNo) {
        return newest(caseNo).map(c -> {
            if (c.isPending()) return Stage.UNSIGNED;
            if (!c.isConcluded()) return Stage.CANCELLED;
            return c.termStart().isAfter(clock.today()) ? Stage.SIGNED : Stage.PERFORMED;
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cancel(String caseNo, String reason, LegalBasis basis, Actor by) {
        PurchaseContract contract = signed(caseNo);
        contract.cancel(reason, basis.text());
        tell(contract, "contractCancelled", "合同已撤销：", "Contract cancelled: ", reason, basis, by);
        events.publishEvent(new ContractCancelled(caseNo, reason, basis, by));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void suspend(String caseNo, String reason, LegalBasis basis, Actor by) {
        PurchaseContract contract = signed(caseNo);
        if (contract.isSuspended()) return;
        contract.suspend(reason, basis.text());
        tell(contract, "contractSuspended", "合同中止履行：", "Contract suspended: ", reason, basis, by);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(String caseNo, String reason, LegalBasis basis, Actor by) {
        PurchaseContract contract = signed(caseNo);
        if (!contract.isSuspended()) return;
        contract.resume();
        tell(contract, "contractResumed", "合同恢复履行：", "Contract resumed: ", reason, basis, by);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(String caseNo, String reason, LegalBasis basis, Actor by) {
        PurchaseContract contract = contracts.current(caseNo);
        if (contract.isCancelled()) return;
        contract.finish(reason, basis.text());
        tell(contract, "contractFinished", "合同已结束：", "Contract ended: ", reason, basis, by);
    }

    @Override
    public void checkSupplement(Money original, Money earlier, Money requested, LocalDate asOf) {
        check.supplement(original, earlier, requested, asOf);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void order(Ordered ordered) {
        concluding.ordered(contracts.save(new PurchaseContract(ordered)), ordered);
    }

    private PurchaseContract signed(String caseNo) {
        PurchaseContract contract = contracts.current(caseNo);
        if (!contract.isConcluded()) throw new Refusal(ContractRule.NOT_SIGNED, contract.title());
        return contract;
    }

    private Optional<PurchaseContract> newest(String caseNo) {
        return contracts.findFirstByCaseNoOrderByRoundDesc(caseNo);
    }

    private void tell(
            PurchaseContract contract, String act, String zh, String en, String reason, LegalBasis basis, Actor by) {
        messages.toOrganization(
                contract.organizationId(),
                contract.caseNo(),
                zh + contract.title() + "。理由：" + reason,
                en + contract.title(),
                null);
        evidence.record(
                Act.of(contract.caseNo(), by, act, null, Map.of("contractNo", contract.contractNo(), "reason", reason))
                        .by(basis));
    }
}
