package org.sanshe.purchase.contract;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sanshe.calendar.Terms;
import org.sanshe.document.Documents;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.BudgetShare;
import org.sanshe.letters.Contract;
import org.sanshe.letters.ContractNotice;
import org.sanshe.letters.FilingReceipt;
import org.sanshe.letters.Instalment;
import org.sanshe.letters.Party;
import org.sanshe.letters.PriceLine;
import org.sanshe.letters.Project;
import org.sanshe.letters.Signing;
import org.sanshe.party.Registry;
import org.sanshe.purchase.planning.Buyers;
import org.springframework.stereotype.Component;

/** 合同文书: the contract, its public notice and its filing form, from what was decided and handed in. */
@Component
class ContractLetters {

    private final ContractGrounds grounds;
    private final Buyers buyers;
    private final Registry registry;
    private final Submissions submissions;
    private final Documents documents;
    private final ContractLimits limits;
    private final Terms terms;
    private final Cases cases;

    ContractLetters(
            ContractGrounds grounds,
            Buyers buyers,
            Registry registry,
            Submissions submissions,
            Documents documents,
            ContractLimits limits,
            Terms terms,
            Cases cases) {
        this.grounds = grounds;
        this.buyers = buyers;
        this.registry = registry;
        this.submissions = submissions;
        this.documents = documents;
        this.limits = limits;
        this.terms = terms;
        this.cases = cases;
    }

    String issuer(String caseNo) {
        return grounds.plan(caseNo).buyer();
    }

    /** The contract as both signed it. */
    Contract contract(PurchaseContract c) {
        var draft = draft(c.caseNo());
        var award = grounds.awarded(c.caseNo());
        LocalDate asOf = cases.rulesAsOf(c.caseNo());
        return new Contract(
                project(c),
                award.letterNo(),
                buyers.party(grounds.plan(c.caseNo()).unitId()),
                supplier(c),
                c.amount().yuan(),
                c.termStart(),
                c.termEnd(),
                new Contract.Service(
                        List.of(draft.serviceContent()),
                        List.of(draft.serviceStandards()),
                        draft.servicePlace(),
                        draft.staffing().stream()
                                        .map(p -> "%s%d人（%s）".formatted(p.post(), p.number(), p.qualification()))
                                        .collect(Collectors.joining("；"))
                                + "。" + draft.staffRules()),
                draft.priceLines().stream()
                        .map(l -> new PriceLine(l.item(), l.unit(), l.quantity(), l.unitPrice()))
                        .toList(),
                instalments(draft, c.amount()),
                draft.payeeBank() + " " + draft.payeeAccount(),
                budget(draft),
                checking(draft),
                new Contract.Terms(
                        c.amount()
                                .times(draft.performanceBondShare().movePointLeft(2))
                                .yuan(),
                        limits.get("SUPPLEMENT_PERCENT", asOf),
                        "每逾期一日，按逾期金额的"
                                + draft.lateInterest().stripTrailingZeros().toPlainString() + "%支付",
                        List.of(draft.penalties()),
                        "ARBITRATION".equals(draft.disputes()) ? "提交" + draft.arbitration() + "仲裁" : "向甲方所在地人民法院提起诉讼",
                        within("CONTRACT_PUBLICATION", asOf),
                        within("CONTRACT_FILING", asOf),
                        "一式肆份，双方各执贰份"),
                signing(c.buyerSignatory(), c.caseNo(), "signByBuyer"),
                signing(c.supplierSignatory(), c.caseNo(), "signBySupplier"));
    }

    /** 合同公告. */
    ContractNotice notice(PurchaseContract c, String masked) {
        var draft = draft(c.caseNo());
        var supplier = supplier(c);
        return new ContractNotice(
                project(c),
                c.contractNo(),
                c.title(),
                buyers.party(grounds.plan(c.caseNo()).unitId()),
                supplier,
                draft.serviceContent(),
                c.amount().yuan(),
                c.termStart(),
                c.termEnd(),
                c.signedOn(),
                budget(draft),
                draft.evaluationLink(),
                masked == null ? "" : masked);
    }

    /** 合同备案表. */
    FilingReceipt filing(PurchaseContract c, ContractForms.Filing form, LocalDate due, String by) {
        return new FilingReceipt(
                project(c),
                c.contractNo(),
                buyers.party(grounds.plan(c.caseNo()).unitId()),
                supplier(c),
                c.amount().yuan(),
                c.signedOn(),
                due,
                form.filedOn(),
                form.office(),
                form.filingNumber(),
                documents.byRef("doc:" + c.documentId()).digest(),
                by);
    }

    ContractForms.Draft draft(String caseNo) {
        return submissions
                .latest(caseNo, "draftContract", null)
                .map(v -> Records.bind(ContractForms.Draft.class, v))
                .orElseThrow();
    }

    private Project project(PurchaseContract c) {
        var plan = grounds.plan(c.caseNo());
        return new Project(c.caseNo(), plan.title(), plan.method().words());
    }

    /** When and as what a side handed in its signature; the digest leads to the kept submission. */
    private Signing signing(String signatory, String caseNo, String node) {
        var handedIn = submissions.of(caseNo).stream()
                .filter(r -> r.node().equals(node))
                .reduce((first, last) -> last)
                .orElseThrow();
        return new Signing(
                signatory,
                LocalDateTime.ofInstant(handedIn.at(), SansheClock.ZONE),
                "签署记录" + handedIn.digest().substring(0, 16));
    }

    private Party supplier(PurchaseContract c) {
        var o = registry.get(c.organizationId());
        return new Party(o.name(), c.supplierCode(), o.address(), o.legalRepresentative(), o.contactName(), "");
    }

    /** The shares of the amount; no fen is lost, the largest remainders get the odd ones. */
    private static List<Instalment> instalments(ContractForms.Draft draft, Money amount) {
        var shares = amount.split(draft.payments().stream()
                .map(p -> p.share().movePointRight(4).longValueExact())
                .toList());
        var instalments = new ArrayList<Instalment>();
        for (int i = 0; i < shares.size(); i++) {
            var p = draft.payments().get(i);
            instalments.add(new Instalment(
                    p.stage(),
                    p.trigger() + "；" + p.payWithinDays() + "日内付款",
                    p.share(),
                    shares.get(i).yuan()));
        }
        return instalments;
    }

    private static List<BudgetShare> budget(ContractForms.Draft draft) {
        return draft.budgetLines().stream()
                .map(b -> new BudgetShare(b.year(), source(b.source()), b.amount()))
                .toList();
    }

    private static String source(String code) {
        return switch (code) {
            case "UPPER_TRANSFER" -> "上级转移支付";
            case "LOTTERY_FUND" -> "福利彩票公益金";
            case "GOVERNMENT_FUND" -> "政府性基金预算";
            default -> "一般公共预算";
        };
    }

    private static Contract.Checking checking(ContractForms.Draft draft) {
        String standards = draft.acceptanceStandards().stream()
                .map(s -> s.item() + "：" + s.standard() + "（" + s.evidence() + "）")
                .collect(Collectors.joining("；"));
        return new Contract.Checking(
                "%s，由%s在乙方提出申请后%d日内验收。验收标准：%s"
                        .formatted(draft.acceptanceTime(), draft.acceptanceParty(), draft.acceptanceDays(), standards),
                "验收邀请服务对象参与并出具意见，验收结果向社会公告",
                "按采购需求约定的周期开展绩效评价",
                draft.evaluationLink());
    }

    private String within(String term, LocalDate asOf) {
        var t = terms.asOf(term, asOf).term();
        return "签订之日起" + t.amount() + "个工作日内";
    }
}
