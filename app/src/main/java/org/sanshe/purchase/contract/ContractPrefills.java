package org.sanshe.purchase.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.DeadlineView;
import org.sanshe.calendar.Deadlines;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Renewals;
import org.sanshe.purchase.planning.Buyers;

/** What the contract forms open with: the decided data. */
@Desk("contracting")
class ContractPrefills {

    private static final List<String> FROM_REQUIREMENT = List.of(
            "pricing",
            "unitOfPay",
            "payments",
            "staffing",
            "staffRules",
            "acceptanceStandards",
            "acceptanceTime",
            "acceptanceParty",
            "evaluationLink",
            "subcontractAllowed",
            "subcontractScope");

    private final PurchaseContracts contracts;
    private final ContractGrounds grounds;
    private final Buyers buyers;
    private final Registry registry;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final ContractingProcess process;

    ContractPrefills(
            PurchaseContracts contracts,
            ContractGrounds grounds,
            Buyers buyers,
            Registry registry,
            Submissions submissions,
            Deadlines deadlines,
            ContractingProcess process) {
        this.contracts = contracts;
        this.grounds = grounds;
        this.buyers = buyers;
        this.registry = registry;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.process = process;
    }

    @Prefills
    Map<String, Object> draftContract(TaskContext t) {
        var award = grounds.awarded(t.caseNo());
        var plan = grounds.plan(t.caseNo());
        var supplier = registry.get(award.organizationId());
        var values = new HashMap<String, Object>();
        submissions.latest(t.caseNo(), "draftRequirement", null).ifPresent(requirement -> {
            FROM_REQUIREMENT.forEach(key -> {
                if (requirement.get(key) != null) values.put(key, requirement.get(key));
            });
            values.put("serviceContent", plan.parent() == null ? requirement.get("serviceScope") : plan.scope());
        });
        submissions
                .latest(t.caseNo(), "confirmBudget", null)
                .ifPresent(b -> values.put("budgetLines", shares(b.get("lines"), award.amount())));
        grounds.renewal(t.caseNo()).ifPresent(r -> fromLast(values, r));
        if (contracts
                .findFirstByCaseNoOrderByRoundDesc(t.caseNo())
                .filter(c -> !c.isCancelled())
                .isPresent()) {
            submissions.latest(t.caseNo(), "draftContract", null).ifPresent(values::putAll);
        }
        values.put("purchaserName", plan.buyer());
        values.putIfAbsent(
                "purchaserRepresentative", buyers.party(plan.unitId()).representative());
        values.put("supplierName", award.supplierName());
        values.put("supplierCreditCode", award.creditCode());
        values.put("supplierRepresentative", supplier.legalRepresentative());
        values.put("awardAmount", award.amount().yuan().toPlainString());
        values.putIfAbsent("supplierIsSme", "false");
        process.signingDue(t.caseNo());
        values.put("signingDue", due(t, "signContract"));
        values.putIfAbsent("title", plan.title() + "合同");
        registry.bankAccount(award.organizationId()).ifPresent(account -> {
            values.put("payeeAccountName", account.holder());
            values.put("payeeBank", account.bank());
            values.put("payeeAccount", account.number());
        });
        return values;
    }

    /** 续签: the contract before, for the new term and from the new years' funds. */
    private void fromLast(Map<String, Object> values, Renewals.Renewal r) {
        submissions.latest(r.last(), "draftContract", null).ifPresent(values::putAll);
        values.put("termStart", r.from().toString());
        values.put("termEnd", r.until().toString());
        values.put(
                "budgetLines",
                r.budget().stream()
                        .map(b -> Map.of(
                                "year", b.year(),
                                "source", b.source().name(),
                                "amount", b.amount().yuan().toPlainString()))
                        .toList());
    }

    @Prefills
    Map<String, Object> reviewContract(TaskContext t) {
        return Map.of("subject", contracts.current(t.caseNo()).title(), "facts", facts(t));
    }

    @Prefills
    Map<String, Object> approveContract(TaskContext t) {
        return reviewContract(t);
    }

    @Prefills
    Map<String, Object> signBySupplier(TaskContext t) {
        var contract = contracts.current(t.caseNo());
        var values = new HashMap<String, Object>(Map.of(
                "title", contract.title(),
                "contractAmountText", contract.amount().toString(),
                "signingDue", due(t, "signContract"),
                "signedOn", t.today().toString(),
                "signatory", registry.get(contract.organizationId()).legalRepresentative()));
        if (contract.performanceBond().isPositive()) {
            values.put("performanceBond", contract.performanceBond().yuan().toPlainString());
        }
        return values;
    }

    @Prefills
    Map<String, Object> signByBuyer(TaskContext t) {
        var contract = contracts.current(t.caseNo());
        return Map.of(
                "title", contract.title(),
                "supplierName", contract.supplierName(),
                "contractAmountText", contract.amount().toString(),
                "supplierSignedOn", String.valueOf(contract.supplierSignedOn()),
                "contractNumber", t.caseNo() + "-HT",
                "signedOn", t.today().toString());
    }

    @Prefills
    Map<String, Object> publishContract(TaskContext t) {
        var contract = contracts.current(t.caseNo());
        return Map.of(
                "contractNumber", contract.contractNo(),
                "signedOn", contract.signedOn().toString(),
                "publishDue", due(t, "publishContract"),
                "publishedOn", t.today().toString());
    }

    @Prefills
    Map<String, Object> fileContract(TaskContext t) {
        var contract = contracts.current(t.caseNo());
        return Map.of(
                "contractNumber", contract.contractNo(),
                "signedOn", contract.signedOn().toString(),
                "fileDue", due(t, "fileContract"),
                "filedOn", t.today().toString());
    }

    private List<Map<String, Object>> facts(TaskContext t) {
        boolean english = Language.isEnglish();
        var c = contracts.current(t.caseNo());
        var facts = new ArrayList<Map<String, Object>>();
        facts.add(Map.of("name", english ? "Supplier" : "供应商", "value", c.supplierName()));
        facts.add(Map.of("name", english ? "Amount" : "合同金额", "value", c.amount() + (english ? " yuan" : " 元")));
        facts.add(Map.of("name", english ? "Term" : "服务期限", "value", c.termStart() + " — " + c.termEnd()));
        facts.add(Map.of("name", english ? "To be signed by" : "签订期限", "value", due(t, "signContract")));
        return facts;
    }

    /** The award's amount over the years and sources in the proportions of the budget; no fen is lost. */
    private static List<Map<String, Object>> shares(Object budgetLines, Money award) {
        var lines = ((List<?>) budgetLines).stream().map(l -> (Map<?, ?>) l).toList();
        var parts = award.split(lines.stream()
                .map(l -> Money.of(String.valueOf(l.get("amount"))).fen())
                .toList());
        var shares = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < parts.size(); i++) {
            shares.add(Map.of(
                    "year", lines.get(i).get("year"),
                    "source", lines.get(i).get("source"),
                    "amount", parts.get(i).yuan().toPlainString()));
        }
        return shares;
    }

    private String due(TaskContext t, String node) {
        return deadlines
                .current(t.caseNo(), node)
                .map(DeadlineView::dueDate)
                .map(Object::toString)
                .orElse("");
    }
}
