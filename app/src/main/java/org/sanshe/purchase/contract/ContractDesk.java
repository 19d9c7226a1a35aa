package org.sanshe.purchase.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Bonds;
import org.sanshe.purchase.Hold.Matter;
import org.sanshe.purchase.Holds;
import org.sanshe.purchase.bond.BondRule;
import org.springframework.context.annotation.Lazy;

/** 合同办理台. */
@Desk("contracting")
class ContractDesk {

    private final PurchaseContracts contracts;
    private final ContractGrounds grounds;
    private final ContractCheck check;
    private final ContractLetters letters;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Deadlines deadlines;
    private final Holds holds;
    private final Evidence evidence;
    private final Bonds bonds;

    ContractDesk(
            PurchaseContracts contracts,
            ContractGrounds grounds,
            ContractCheck check,
            ContractLetters letters,
            Documents documents,
            Disclosure disclosure,
            Deadlines deadlines,
            Holds holds,
            Evidence evidence,
            @Lazy Bonds bonds) {
        this.contracts = contracts;
        this.grounds = grounds;
        this.check = check;
        this.letters = letters;
        this.documents = documents;
        this.disclosure = disclosure;
        this.deadlines = deadlines;
        this.holds = holds;
        this.evidence = evidence;
        this.bonds = bonds;
    }

    @Handles
    void draftContract(TaskContext t, ContractForms.Draft form) {
        var award = grounds.awarded(t.caseNo());
        check.check(form, award.amount(), grounds.termMonths(t.caseNo()), t.rulesAsOf());
        var current = contracts.findFirstByCaseNoOrderByRoundDesc(t.caseNo()).filter(c -> !c.isCancelled());
        if (current.isPresent()) current.get().redraft(form);
        else contracts.save(new PurchaseContract(t.caseNo(), contracts.countByCaseNo(t.caseNo()) + 1, award, form));
        attach(t, form.attachments());
    }

    @Handles
    void reviewContract(TaskContext t, ContractForms.Approval form) {
        contracts.current(t.caseNo()).reviewed(form.outcome());
    }

    @Handles
    void approveContract(TaskContext t, ContractForms.Approval form) {
        contracts.current(t.caseNo()).approve(t.element(), "APPROVE".equals(form.outcome()));
    }

    @Handles
    void signBySupplier(TaskContext t, ContractForms.SupplierSignature form) {
        if ("SIGN".equals(form.decision())) holds.check(grounds.root(t.caseNo()), Matter.SIGNING);
        notInFuture(form.signedOn(), t);
        PurchaseContract contract = contracts.current(t.caseNo());
        contract.supplierDecides(form);
        if (contract.supplierSigned() && contract.performanceBond().isPositive()) {
            if (form.performanceBondForm() == null) {
                throw new Refusal(BondRule.PERFORMANCE_BOND_MISSING, contract.performanceBond());
            }
            bonds.performance(
                    t.caseNo(),
                    contract.organizationId(),
                    contract.supplierName(),
                    form.performanceBondForm(),
                    contract.performanceBond(),
                    t.today());
        }
        var refs = new ArrayList<String>();
        Map<String, Object> values = t.submission().values();
        if (values.get("signedContract") instanceof String ref) refs.add(ref);
        if (values.get("authorization") instanceof String ref) refs.add(ref);
        if (values.get("bondProof") instanceof List<?> list) list.forEach(r -> refs.add(String.valueOf(r)));
        attach(t, refs);
    }

    @Handles
    void signByBuyer(TaskContext t, ContractForms.BuyerSignature form) {
        if ("SIGN".equals(form.decision())) {
            holds.check(grounds.root(t.caseNo()), Matter.SIGNING);
            notInFuture(form.signedOn(), t);
            if (contracts.existsByContractNo(form.contractNumber())) {
                throw InvalidInput.at(
                        "contractNumber", "该合同编号已经使用，请另编一个。", "This contract number is taken; choose another.");
            }
        }
        contracts.current(t.caseNo()).buyerDecides(form);
        if (t.submission().values().get("signedContract") instanceof String ref) attach(t, List.of(ref));
    }

    @Handles
    void publishContract(TaskContext t, ContractForms.Publication form) {
        notInFuture(form.publishedOn(), t);
        var contract = contracts.current(t.caseNo());
        var letter = letters.notice(contract, form.masked() ? form.maskedContent() : "");
        String issuer = letters.issuer(t.caseNo());
        var document = documents.issue(t.caseNo(), "contractNotice", letter, issuer, Audience.CASE, Audience.PUBLIC);
        disclosure.publish(
                t.caseNo(),
                NoticeKind.CONTRACT,
                letter.title(),
                document,
                documents.html(letter, document, issuer),
                null);
        contract.published(t.at());
        deadlines.met(t.caseNo(), "publishContract");
        evidence.record(
                Act.of(t.caseNo(), t.actor(), "contractPublished", t.node(), Map.of("platform", form.platform()))
                        .by(new LegalBasis("政府采购法实施条例", "第五十条"))
                        .with(List.of(document.digest())));
    }

    @Handles
    void fileContract(TaskContext t, ContractForms.Filing form) {
        notInFuture(form.filedOn(), t);
        var contract = contracts.current(t.caseNo());
        LocalDate due = deadlines
                .current(t.caseNo(), "fileContract")
                .map(d -> d.dueDate())
                .orElse(form.filedOn());
        var letter = letters.filing(contract, form, due, t.actor().name());
        var document = documents.issue(t.caseNo(), "filingReceipt", letter, letters.issuer(t.caseNo()), Audience.CASE);
        contract.filed(t.at());
        deadlines.met(t.caseNo(), "fileContract");
        evidence.record(Act.of(t.caseNo(), t.actor(), "contractFiled", t.node(), Map.of("office", form.office()))
                .by(new LegalBasis("政府采购法", "第四十七条"))
                .with(List.of(document.digest())));
        if (t.submission().values().get("receipt") instanceof String ref) attach(t, List.of(ref));
    }

    private static void notInFuture(LocalDate date, TaskContext t) {
        if (date != null && date.isAfter(t.today())) throw new Refusal(ContractRule.SIGNED_IN_FUTURE, date);
    }

    private void attach(TaskContext t, List<String> refs) {
        if (refs != null && !refs.isEmpty()) documents.attach(refs, t.caseNo(), "upload", t.actor(), Audience.CASE);
    }
}
