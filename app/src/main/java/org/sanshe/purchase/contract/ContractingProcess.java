package org.sanshe.purchase.contract;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.decision.Decisions;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.processes.ContractingSteps;
import org.sanshe.purchase.Bonds;
import org.springframework.context.annotation.Lazy;

/** What {@code contracting.bpmn} asks. */
@Steps("contracting")
class ContractingProcess implements ContractingSteps {

    private final PurchaseContracts contracts;
    private final ContractLetters letters;
    private final ContractGrounds grounds;
    private final Decisions decisions;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Messages messages;
    private final Evidence evidence;
    private final Cases cases;
    private final Bonds bonds;
    private final Concluding concluding;

    ContractingProcess(
            PurchaseContracts contracts,
            ContractLetters letters,
            ContractGrounds grounds,
            Decisions decisions,
            Deadlines deadlines,
            Documents documents,
            Messages messages,
            Evidence evidence,
            Cases cases,
            @Lazy Bonds bonds,
            Concluding concluding) {
        this.contracts = contracts;
        this.letters = letters;
        this.grounds = grounds;
        this.decisions = decisions;
        this.deadlines = deadlines;
        this.documents = documents;
        this.messages = messages;
        this.evidence = evidence;
        this.cases = cases;
        this.bonds = bonds;
        this.concluding = concluding;
    }

    @Override
    public boolean contractReviewed(String caseNo) {
        return contracts.current(caseNo).isReviewed();
    }

    @Override
    public List<String> approvalLevels(String caseNo) {
        var contract = contracts.current(caseNo);
        List<String> levels = decisions
                .decide(
                        "contract-approval-levels",
                        caseNo,
                        cases.rulesAsOf(caseNo),
                        Map.of("amount", contract.amount()))
                .texts("levels");
        if (levels.isEmpty()) throw new Refusal(ContractRule.NO_APPROVAL_LEVEL, contract.amount());
        contract.needs(levels);
        return levels;
    }

    @Override
    public boolean contractRefused(String caseNo) {
        return contracts.current(caseNo).isRefused();
    }

    @Override
    public boolean contractApproved(String caseNo) {
        return contracts.current(caseNo).isApproved();
    }

    @Override
    public String supplier(String caseNo) {
        return grounds.awarded(caseNo).creditCode();
    }

    @Override
    public Date signingDue(String caseNo) {
        return deadlines.set(
                caseNo,
                "signContract",
                "CONTRACT_SIGNING",
                grounds.awarded(caseNo).awardedOn());
    }

    @Override
    public boolean supplierSigned(String caseNo) {
        return contracts.current(caseNo).supplierSigned();
    }

    @Override
    public void recordRefusal(String caseNo) {
        var contract = contracts.current(caseNo);
        grounds.refused(caseNo, contract.refuseReason());
        evidence.record(
                Act.of(caseNo, null, "supplierRefused", "recordRefusal", Map.of("supplier", contract.supplierCode()))
                        .by(new LegalBasis("政府采购法实施条例", "第四十九条")));
    }

    @Override
    public boolean buyerSigned(String caseNo) {
        return contracts.current(caseNo).buyerSigned();
    }

    @Override
    public boolean buyerReturned(String caseNo) {
        return contracts.current(caseNo).buyerReturned();
    }

    @Override
    public void recordBuyerRefusal(String caseNo) {
        var contract = contracts.current(caseNo);
        String zh = "采购人拒绝与“" + contract.supplierName() + "”签订合同，应当依法承担责任。理由：" + contract.buyerReason();
        String en = "The purchaser refused to sign with " + contract.supplierName() + " and is liable under the law";
        messages.toOrganization(contract.organizationId(), caseNo, zh, en, null);
        watchersHear(caseNo, zh, en);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "buyerRefused",
                        "recordBuyerRefusal",
                        Map.of("supplier", contract.supplierCode(), "reason", contract.buyerReason()))
                .by(new LegalBasis("政府采购法实施条例", "第六十七条")));
    }

    @Override
    public void concludeContract(String caseNo) {
        var contract = contracts.current(caseNo);
        var document = documents.issue(
                caseNo,
                "contract",
                letters.contract(contract),
                letters.issuer(caseNo),
                Audience.CASE,
                Audience.organization(contract.organizationId()));
        contract.conclude(document.id());
        var due = deadlines.current(caseNo, "signContract");
        deadlines.met(caseNo, "signContract");
        bonds.signed(caseNo, contract.signedOn());
        if (due.filter(d -> contract.signedOn().isAfter(d.dueDate())).isPresent()) {
            reportLate(caseNo, "合同未在成交通知书发出之日起三十日内签订", "The contract was signed late", "政府采购法", "第四十六条");
        }
        messages.toOrganization(
                contract.organizationId(),
                caseNo,
                "合同已签订:" + contract.title(),
                "Contract signed: " + contract.title(),
                document);
        evidence.record(Act.of(
                        caseNo,
                        null,
                        "contractConcluded",
                        "concludeContract",
                        Map.of("amount", contract.amount().toString(), "contractNo", contract.contractNo()))
                .by(new LegalBasis("政府采购法", "第四十四条"))
                .with(List.of(document.digest())));
        concluding.concluded(contract);
    }

    @Override
    public Date publishContractDue(String caseNo) {
        return deadlines.set(
                caseNo,
                "publishContract",
                "CONTRACT_PUBLICATION",
                contracts.current(caseNo).signedOn());
    }

    @Override
    public Date fileContractDue(String caseNo) {
        return deadlines.set(
                caseNo,
                "fileContract",
                "CONTRACT_FILING",
                contracts.current(caseNo).signedOn());
    }

    @Override
    public void reportLatePublication(String caseNo) {
        reportLate(caseNo, "合同未在期限内公告", "The contract was not published in time", "政府采购法实施条例", "第五十条");
    }

    @Override
    public void reportLateFiling(String caseNo) {
        reportLate(caseNo, "合同未在期限内备案", "The contract was not filed in time", "政府采购法", "第四十七条");
    }

    private void reportLate(String caseNo, String zh, String en, String law, String article) {
        watchersHear(caseNo, zh, en);
        evidence.record(Act.of(caseNo, null, "late", null, Map.of("what", zh)).by(new LegalBasis(law, article)));
    }

    private void watchersHear(String caseNo, String zh, String en) {
        long unit = cases.get(caseNo).unitId();
        messages.toRole(Role.SUPERVISOR, unit, caseNo, zh, en, null);
        messages.toRole(Role.AUDITOR, unit, caseNo, zh, en, null);
    }
}
