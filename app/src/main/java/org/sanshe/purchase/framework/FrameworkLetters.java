package org.sanshe.purchase.framework;

import java.util.List;
import java.util.stream.Collectors;
import org.sanshe.calendar.Terms;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.StoredDocument;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.AdmissionNotice;
import org.sanshe.letters.FrameworkAgreement;
import org.sanshe.letters.FrameworkNotice;
import org.sanshe.letters.FrameworkOrder;
import org.sanshe.letters.FrameworkSummary;
import org.sanshe.letters.Party;
import org.sanshe.letters.PriceLine;
import org.sanshe.letters.Project;
import org.sanshe.letters.TerminationNotice;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.planning.Buyers;
import org.springframework.stereotype.Component;

/** 框架协议文书. */
@Component
class FrameworkLetters {

    private final Correspondence correspondence;
    private final Buyers buyers;
    private final Registry registry;
    private final Terms terms;
    private final SansheClock clock;

    FrameworkLetters(Correspondence correspondence, Buyers buyers, Registry registry, Terms terms, SansheClock clock) {
        this.correspondence = correspondence;
        this.buyers = buyers;
        this.registry = registry;
        this.terms = terms;
        this.clock = clock;
    }

    /** 开放式征集公告, public until the framework expires. */
    StoredDocument call(Framework f) {
        int days = terms.asOf("FRAMEWORK_REVIEW", clock.today()).term().amount();
        var letter = new FrameworkNotice(
                project(f),
                buyer(f),
                f.isOpen(),
                f.items().stream().map(i -> item(i, i.maxPrice().toString())).toList(),
                f.conditions(),
                f.secondStage().zh(),
                f.validFrom(),
                f.validUntil(),
                "本公告有效期内可以随时登录系统提出申请，征集人收到申请后" + days + "个工作日内完成审核。");
        return correspondence.publish(
                f.caseNo(),
                NoticeKind.FRAMEWORK,
                letter,
                issuer(f),
                f.validUntil().plusDays(1).atStartOfDay(SansheClock.ZONE).toInstant());
    }

    /** 入围结果公告. */
    StoredDocument admission(
            String caseNo, Framework f, List<Member> admitted, List<AdmissionNotice.Eliminated> eliminated) {
        var letter = new AdmissionNotice(
                project(f),
                buyer(f),
                f.isOpen(),
                admitted.stream()
                        .map(m -> new AdmissionNotice.Admitted(
                                m.supplier(), registry.get(m.organizationId()).address(), prices(f, m)))
                        .toList(),
                eliminated,
                clock.today());
        return correspondence.publish(caseNo, NoticeKind.FRAMEWORK, letter, issuer(f), null);
    }

    /** 框架协议 with one supplier. */
    StoredDocument agreement(String caseNo, Framework f, Member m) {
        var letter = new FrameworkAgreement(
                project(f),
                buyers.party(f.unitId()),
                party(m.organizationId()),
                m.prices().stream()
                        .map(p -> item(f.item(p.item()).orElseThrow(), p.price().toString()))
                        .toList(),
                f.validFrom(),
                f.validUntil(),
                f.secondStage().zh(),
                terms.asOf("FRAMEWORK_ORDER_ANSWER", clock.today()).term().amount(),
                f.conditions(),
                f.exitTerms(),
                m.signature());
        return correspondence.send(
                m.organizationId(),
                caseNo,
                "frameworkAgreement",
                letter,
                issuer(f),
                "“" + f.title() + "”框架协议",
                "Framework agreement “" + f.title() + "”");
    }

    /** 订单. */
    StoredDocument order(Framework f, Order o, Member m) {
        var letter = new FrameworkOrder(
                new Project(o.caseNo(), o.title()),
                buyers.party(o.unitId()),
                f.caseNo() + " " + f.title(),
                party(m.organizationId()),
                o.lines().stream()
                        .map(l -> new PriceLine(
                                l.item(),
                                l.unit(),
                                l.quantity(),
                                m.price(l.item()).orElseThrow().yuan()))
                        .toList(),
                o.total().yuan(),
                o.serviceFrom(),
                o.serviceUntil(),
                o.place(),
                f.secondStage().zh().split("：")[0] + "：" + o.choice(),
                o.settlement().zh(),
                o.signatory() + "，" + clock.today() + "在线接受");
        return correspondence.send(
                m.organizationId(),
                o.caseNo(),
                "frameworkOrder",
                letter,
                buyers.name(o.unitId()),
                "订单“" + o.title() + "”已成立",
                "The order “" + o.title() + "” is in force");
    }

    /** 成交结果汇总公告. */
    StoredDocument summary(Framework f, List<FrameworkBook.Sum> sums) {
        var letter = new FrameworkSummary(
                project(f),
                buyer(f),
                f.validFrom(),
                f.validUntil(),
                sums.stream()
                        .map(s -> new FrameworkSummary.Row(
                                s.member().supplier(), s.orders(), s.amount().yuan()))
                        .toList());
        return correspondence.publish(f.caseNo(), NoticeKind.FRAMEWORK, letter, issuer(f), null);
    }

    /** 终止公告. */
    StoredDocument failure(Framework f, String reason, String basis) {
        var letter =
                new TerminationNotice(project(f), buyer(f), clock.today(), reason, basis, "征集人将调整征集方案后另行开展征集，请关注后续公告");
        return correspondence.publish(f.caseNo(), NoticeKind.TERMINATION, letter, issuer(f), null);
    }

    /** Items and prices of a supplier in a sentence; the limits while it has not signed. */
    private static String prices(Framework f, Member m) {
        return m.prices().isEmpty()
                ? "以签订的框架协议为准，不高于最高限制单价"
                : m.prices().stream()
                        .map(p -> p.item() + p.price() + "元/"
                                + f.item(p.item()).orElseThrow().unit())
                        .collect(Collectors.joining("；"));
    }

    private static FrameworkNotice.Item item(Item i, String price) {
        return new FrameworkNotice.Item(i.name(), i.unit(), price, i.standard());
    }

    private static Project project(Framework f) {
        return new Project(f.caseNo(), f.title(), Method.FRAMEWORK.words());
    }

    private Party buyer(Framework f) {
        return Party.reachable(issuer(f), null, f.contactName(), f.contactPhone());
    }

    private Party party(long organizationId) {
        Profile o = registry.get(organizationId);
        return new Party(o.name(), o.creditCode(), o.address(), o.legalRepresentative(), o.contactName(), null);
    }

    private String issuer(Framework f) {
        return buyers.name(f.unitId());
    }
}
