package org.sanshe.purchase.implementation;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.decision.Decisions;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.YearFunds;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.processes.ContractChangeSteps;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.contract.ContractLimits;

/** 合同变更: what {@code contractChange.bpmn} asks. */
@Steps("contractChange")
class ContractChangeProcess implements ContractChangeSteps {

    private static final LegalBasis CHANGE = new LegalBasis("政府采购法", "第四十九条");

    private final ContractChangeRows changes;
    private final ChangeFunds funds;
    private final LifeRows lives;
    private final LifeTerm term;
    private final LifeLetters letters;
    private final YearFunds years;
    private final Engagements engagements;
    private final Decisions decisions;
    private final ContractLimits limits;
    private final Correspondence correspondence;
    private final Deadlines deadlines;
    private final Messages messages;
    private final Cases cases;
    private final Evidence evidence;

    ContractChangeProcess(
            ContractChangeRows changes,
            ChangeFunds funds,
            LifeRows lives,
            LifeTerm term,
            LifeLetters letters,
            YearFunds years,
            Engagements engagements,
            Decisions decisions,
            ContractLimits limits,
            Correspondence correspondence,
            Deadlines deadlines,
            Messages messages,
            Cases cases,
            Evidence evidence) {
        this.changes = changes;
        this.funds = funds;
        this.lives = lives;
        this.term = term;
        this.letters = letters;
        this.years = years;
        this.engagements = engagements;
        this.decisions = decisions;
        this.limits = limits;
        this.correspondence = correspondence;
        this.deadlines = deadlines;
        this.messages = messages;
        this.cases = cases;
        this.evidence = evidence;
    }

    @Override
    public boolean changeReviewed(String caseNo) {
        return Boolean.TRUE.equals(changes.get(caseNo).reviewed());
    }

    @Override
    public List<String> changeLevels(String caseNo) {
        Change change = changes.get(caseNo);
        if (!change.levels().isEmpty()) return change.levels();
        List<String> levels = decisions
                .decide("contract-approval-levels", caseNo, cases.rulesAsOf(caseNo), Map.of("amount", change.amount()))
                .texts("levels");
        changes.needs(caseNo, levels);
        return levels;
    }

    @Override
    public boolean changeRefused(String caseNo) {
        return changes.get(caseNo).refusal() != null;
    }

    @Override
    public boolean changeApproved(String caseNo) {
        Change change = changes.get(caseNo);
        return change.refusal() == null && change.approvals() == change.levels().size();
    }

    @Override
    public String supplier(String caseNo) {
        return lives.get(changes.get(caseNo).agreement()).supplierCode();
    }

    @Override
    public boolean supplierSigned(String caseNo) {
        return changes.get(caseNo).supplierSignatory() != null;
    }

    @Override
    public boolean buyerSigned(String caseNo) {
        return changes.get(caseNo).effectiveOn() != null;
    }

    @Override
    public boolean moneyAdded(String caseNo) {
        return changes.get(caseNo).isSupplement();
    }

    @Override
    public void refuseChange(String caseNo) {
        Change change = changes.get(caseNo);
        Life life = lives.get(change.agreement());
        funds.takeBack(life, change);
        String zh = "合同“" + life.title() + "”不予变更，原合同继续履行。理由：" + change.refusal();
        String en = "The contract is not changed: " + change.refusal();
        messages.toOrganization(life.organizationId(), caseNo, zh, en, null);
        messages.toRole(Role.OFFICER, life.unitId(), caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "changeNotMade", "refuseChange", Map.of("reason", change.refusal()))
                .by(CHANGE));
    }

    @Override
    public void cancelChange(String caseNo) {
        Change change = changes.get(caseNo);
        funds.takeBack(lives.get(change.agreement()), change);
        evidence.record(Act.of(caseNo, null, "changeCancelled", "cancelChange", Map.of("reason", change.refusal()))
                .by(Stopping.STOP));
    }

    @Override
    public void changeContract(String caseNo) {
        Change change = changes.get(caseNo);
        Life life = lives.get(change.agreement());
        if (change.isSupplement()) engagements.supplement(life.agreement(), change.amount(), null);
        if (change.termEnd() != null) term.extend(life, change.termEnd());
        Money cumulative = changes.supplements(life.agreement());
        var letter = correspondence.send(
                life.organizationId(),
                caseNo,
                "supplementaryAgreement",
                letters.supplement(
                        life,
                        change,
                        change.no(),
                        cumulative,
                        limits.get("SUPPLEMENT_PERCENT", cases.rulesAsOf(life.agreement()))),
                letters.issuer(life),
                "合同“" + life.title() + "”已经变更：" + change.clause(),
                "The contract was changed");
        if (change.isSupplement()) years.open(life.agreement());
        evidence.record(Act.of(
                        life.agreement(),
                        null,
                        "contractChanged",
                        "changeContract",
                        Map.of(
                                "change", caseNo,
                                "kind", change.kind().name(),
                                "amount", change.amount().toString(),
                                "cumulative", cumulative.toString()))
                .by(CHANGE)
                .with(List.of(letter.digest())));
    }

    @Override
    public Date publishChangeDue(String caseNo) {
        return deadlines.set(
                caseNo,
                "publishChange",
                "CONTRACT_CHANGE_NOTICE",
                changes.get(caseNo).effectiveOn());
    }

    @Override
    public void reportLateChange(String caseNo) {
        String zh = "合同变更未在二个工作日内公告";
        long unit = cases.get(caseNo).unitId();
        messages.toRole(Role.SUPERVISOR, unit, caseNo, zh, "The change of a contract was not published in time", null);
        messages.toRole(Role.AUDITOR, unit, caseNo, zh, "The change of a contract was not published in time", null);
        evidence.record(Act.of(caseNo, null, "late", "publishChange", Map.of("what", zh))
                .by(ContractChangeDesk.NOTICE));
    }
}
