package org.sanshe.purchase.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.UnitOfPay;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;
import org.sanshe.purchase.Contracts;
import org.sanshe.purchase.Performance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** 合同成立: hands what both sides signed over to its performance, word by word. */
@Component
class Concluding {

    /** Who of the bureau had a hand in the contract: none of them may accept what is delivered. */
    private static final Set<String> SIGNING =
            Set.of("draftContract", "reviewContract", "approveContract", "signByBuyer");

    private final Performance performance;
    private final Submissions submissions;
    private final ContractLimits limits;
    private final Cases cases;

    Concluding(@Lazy Performance performance, Submissions submissions, ContractLimits limits, Cases cases) {
        this.performance = performance;
        this.submissions = submissions;
        this.limits = limits;
        this.cases = cases;
    }

    void concluded(PurchaseContract c) {
        Map<String, Object> said =
                submissions.latest(c.caseNo(), "draftContract", null).orElseThrow();
        var draft = Records.bind(ContractForms.Draft.class, said);
        performance.begin(new Performance.Concluded(
                c.id(),
                c.caseNo(),
                c.title(),
                c.organizationId(),
                c.supplierCode(),
                c.supplierName(),
                draft.supplierIsSme(),
                c.amount(),
                c.signedOn(),
                c.termStart(),
                c.termEnd(),
                said.get("unitOfPay") == null ? UnitOfPay.TOTAL : UnitOfPay.valueOf((String) said.get("unitOfPay")),
                draft.priceLines().stream()
                        .map(l -> new Engagements.PriceLine(l.item(), l.unit(), l.quantity(), Money.of(l.unitPrice())))
                        .toList(),
                instalments(draft.payments()),
                draft.budgetLines().stream()
                        .map(b -> new Performance.Budget(
                                b.year(), FundingSource.valueOf(b.source()), Money.of(b.amount())))
                        .toList(),
                draft.staffing().stream()
                        .map(p -> new Engagements.Post(p.post(), p.number(), p.qualification()))
                        .toList(),
                draft.acceptanceStandards().stream()
                        .map(s -> new Engagements.Standard(s.item(), s.standard(), s.evidence()))
                        .toList(),
                draft.acceptanceDays(),
                draft.lateInterest(),
                said.get("bondReturnDays") == null ? null : Integer.valueOf(String.valueOf(said.get("bondReturnDays"))),
                persons(c.caseNo(), SIGNING)));
    }

    /** An order is paid at once when it was accepted, within the days of the setting. */
    void ordered(PurchaseContract c, Contracts.Ordered order) {
        var asOf = cases.rulesAsOf(c.caseNo());
        performance.begin(new Performance.Concluded(
                c.id(),
                c.caseNo(),
                c.title(),
                c.organizationId(),
                c.supplierCode(),
                c.supplierName(),
                false,
                c.amount(),
                c.signedOn(),
                c.termStart(),
                c.termEnd(),
                UnitOfPay.TOTAL,
                order.items().stream()
                        .map(i -> new Engagements.PriceLine(i.item(), i.unit(), i.quantity(), i.unitPrice()))
                        .toList(),
                List.of(new Engagements.InstalmentTerms(
                        1,
                        "验收合格",
                        BigDecimal.valueOf(100),
                        "订单服务验收合格，收到发票",
                        limits.get("ORDER_PAYMENT_DAYS", asOf).intValueExact())),
                List.of(),
                List.of(),
                order.items().stream()
                        .map(i -> new Engagements.Standard(
                                i.item(), i.quantity().stripTrailingZeros().toPlainString() + i.unit(), "服务记录"))
                        .toList(),
                limits.get("ORDER_ACCEPTANCE_DAYS", asOf).intValueExact(),
                null,
                null,
                persons(c.caseNo(), Set.of("start"))));
    }

    private Set<Long> persons(String caseNo, Set<String> nodes) {
        var persons = new HashSet<Long>();
        submissions.of(caseNo).stream().filter(r -> nodes.contains(r.node())).forEach(r -> persons.add(r.personId()));
        return persons;
    }

    private static List<Engagements.InstalmentTerms> instalments(List<ContractForms.Payment> payments) {
        var terms = new ArrayList<Engagements.InstalmentTerms>();
        for (var p : payments) {
            terms.add(new Engagements.InstalmentTerms(
                    terms.size() + 1, p.stage(), p.share(), p.trigger(), p.payWithinDays()));
        }
        return terms;
    }
}
