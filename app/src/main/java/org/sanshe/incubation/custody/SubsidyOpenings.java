package org.sanshe.incubation.custody;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.Receipts;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;

/** What the forms of a small subsidy in incubation open with. */
@Desk("incubationSubsidy")
class SubsidyOpenings {

    private final CustodyAccess access;
    private final SubsidyRequests requests;
    private final SubsidyGrounds grounds;
    private final Custodies custodies;
    private final Receipts receipts;
    private final Submissions submissions;

    SubsidyOpenings(
            CustodyAccess access,
            SubsidyRequests requests,
            SubsidyGrounds grounds,
            Custodies custodies,
            Receipts receipts,
            Submissions submissions) {
        this.access = access;
        this.requests = requests;
        this.grounds = grounds;
        this.custodies = custodies;
        this.receipts = receipts;
        this.submissions = submissions;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        Tenancy t = access.own(s.about(), s.actor());
        return Map.of(
                "facts",
                new CustodyFacts()
                        .row("孵化期", "Term", t.termFrom() + " – " + t.lastDay())
                        .row("本期还可申请（元）", "Left of the term’s limit (yuan)", grounds.left(t))
                        .row(
                                "收款方",
                                "Paid to",
                                custodies
                                        .inForce(t.caseNo())
                                        .map(Custody::custodian)
                                        .orElse(t.organization()))
                        .rows());
    }

    private CustodyFacts facts(SubsidyRequest s) {
        Tenancy t = access.tenancy(s.tenancy());
        boolean english = Language.isEnglish();
        return new CustodyFacts()
                .row("申请组织", "Applicant", t.organization())
                .row("事项", "For", s.title())
                .row("用途", "Purpose", s.purpose())
                .row("期间", "Period", s.from() + " – " + s.until())
                .row("申请金额（元）", "Asked for (yuan)", s.asked())
                .row("核定额度（元）", "Cap (yuan)", s.cap())
                .row("资金来源", "Source", s.source() == null ? null : s.source().in(english))
                .row("本期其余额度（元）", "Left of the term’s limit (yuan)", grounds.left(t))
                .row(
                        "托管机构",
                        "Custodian",
                        custodies.inForce(t.caseNo()).map(Custody::custodian).orElse(null));
    }

    private List<Map<String, String>> plan(SubsidyRequest s) {
        return requests.plan(s.caseNo()).entrySet().stream()
                .map(l -> Map.of("item", l.getKey(), "amount", l.getValue().toString()))
                .toList();
    }

    @Prefills
    Map<String, Object> checkSubsidyRequest(TaskContext t) {
        SubsidyRequest s = requests.get(t.caseNo());
        return Map.of("facts", facts(s).rows(), "plan", plan(s));
    }

    @Prefills
    Map<String, Object> approveSubsidyRequest(TaskContext t) {
        SubsidyRequest s = requests.get(t.caseNo());
        return Map.of(
                "facts",
                facts(s).rows(),
                "plan",
                plan(s),
                "cap",
                s.asked().yuan().toPlainString());
    }

    @Prefills
    Map<String, Object> handInSubsidyReceipts(TaskContext t) {
        SubsidyRequest s = requests.get(t.caseNo());
        var values = new LinkedHashMap<String, Object>();
        submissions.latest(t.caseNo(), "handInSubsidyReceipts", null).ifPresent(values::putAll);
        values.put(
                "facts", facts(s).row("退回理由", "Why they came back", s.reason()).rows());
        return values;
    }

    @Prefills
    Map<String, Object> checkSubsidyReceipts(TaskContext t) {
        Money sum =
                receipts.of(t.caseNo()).stream().map(Receipts.Receipt::amount).reduce(Money.ZERO, Money::plus);
        return Map.of(
                "facts",
                facts(requests.get(t.caseNo()))
                        .row("票据合计（元）", "Receipts together (yuan)", sum)
                        .rows(),
                "lines",
                receipts.of(t.caseNo()).stream()
                        .map(r -> Map.of(
                                "text",
                                r.paidOn() + " " + r.receiptNo() + " " + r.seller() + " " + r.item() + " " + r.amount(),
                                "approved",
                                r.amount().yuan().toPlainString()))
                        .toList());
    }
}
