package org.sanshe.purchase.single;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.StoredDocument;
import org.sanshe.forms.Records;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.FailureLetter;
import org.sanshe.letters.NegotiationRecord;
import org.sanshe.letters.ObjectionsAnswered;
import org.sanshe.letters.Party;
import org.sanshe.letters.Project;
import org.sanshe.letters.SingleSourceNotice;
import org.sanshe.letters.TerminationNotice;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Plan;
import org.sanshe.purchase.Plans;
import org.sanshe.purchase.planning.Buyers;
import org.sanshe.purchase.single.Objections.Objection;
import org.sanshe.purchase.tender.Moments;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 单一来源文书: notice, answers to objections, record of the negotiation, and what is said when it fails. */
@Component
class SingleSourceLetters {

    private static final String NEXT = "采购人将重新确定采购方式或者重新开展采购活动，请关注后续公告";

    private final Correspondence correspondence;
    private final SingleSourceBook book;
    private final Plans plans;
    private final Buyers buyers;
    private final Registry registry;
    private final SansheClock clock;
    private final String baseUrl;

    SingleSourceLetters(
            Correspondence correspondence,
            SingleSourceBook book,
            Plans plans,
            Buyers buyers,
            Registry registry,
            SansheClock clock,
            @Value("${sanshe.base-url:http://localhost:8080}") String baseUrl) {
        this.correspondence = correspondence;
        this.book = book;
        this.plans = plans;
        this.buyers = buyers;
        this.registry = registry;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** 单一来源采购公示. */
    StoredDocument notice(SingleSource s) {
        Plan plan = plans.of(s.caseNo());
        var form = book.latest(s.caseNo(), "gatherOpinions");
        var opinions = Records.bind(JustificationDesk.Justification.class, form).opinions();
        var supplier = registry.get(s.organizationId());
        var letter = new SingleSourceNotice(
                project(plan),
                buyers.party(plan.unitId()),
                plan.scope(),
                plan.budget().yuan(),
                s.ground().zh() + "。" + form.get("explanation"),
                new Party(supplier.name(), supplier.creditCode(), supplier.address(), null, null, null),
                opinions.stream()
                        .map(o -> new SingleSourceNotice.Expert(o.name(), o.employer(), o.title(), o.opinion()))
                        .toList(),
                s.publicFrom(),
                lastDay(s),
                baseUrl + "/public/single-sources/" + s.caseNo() + "/objection");
        return correspondence.publish(s.caseNo(), NoticeKind.SINGLE_SOURCE, letter, plan.buyer(), s.publicUntil());
    }

    /** 异议处理结果, for everybody. */
    StoredDocument answers(SingleSource s) {
        Plan plan = plans.of(s.caseNo());
        var form = book.latest(s.caseNo(), "handleObjections");
        var said = rows(form, "answers").stream()
                .collect(Collectors.toMap(a -> ((Number) a.get("no")).intValue(), a -> a, (first, again) -> again));
        var letter = new ObjectionsAnswered(
                project(plan),
                buyers.party(plan.unitId()),
                s.supplier(),
                book.objections(s).stream()
                        .map(o -> answer(o, said.get(o.no())))
                        .toList(),
                String.valueOf(form.get("review")),
                s.status() == SingleSourceStatus.JUSTIFIED);
        return correspondence.publish(s.caseNo(), NoticeKind.SINGLE_SOURCE, letter, plan.buyer(), null);
    }

    private static ObjectionsAnswered.Answer answer(Objection o, Map<String, Object> said) {
        return new ObjectionsAnswered.Answer(
                o.content(), "UPHELD".equals(said.get("finding")) ? "成立" : "不成立", String.valueOf(said.get("reason")));
    }

    /** 协商情况记录. */
    StoredDocument record(SingleSource s) {
        Plan plan = plans.of(s.caseNo());
        var quote = book.latest(s.caseNo(), "quotePrice");
        var form = book.latest(s.caseNo(), "negotiatePrice");
        var letter = new NegotiationRecord(
                project(plan),
                buyers.party(plan.unitId()),
                publicity(s),
                LocalDate.parse(text(form, "negotiatedOn")),
                text(form, "place"),
                rows(form, "negotiators").stream()
                        .map(n -> new NegotiationRecord.Negotiator(
                                text(n, "name"), text(n, "employer"), text(n, "experience")))
                        .toList(),
                s.supplier(),
                text(form, "supplierSide"),
                rows(quote, "costLines").stream()
                        .map(c -> new NegotiationRecord.Cost(
                                text(c, "item"), new BigDecimal(text(c, "amount")), text(c, "basis")))
                        .toList(),
                text(quote, "similarPrices"),
                s.offered().yuan(),
                s.agreed().yuan(),
                text(form, "course"),
                text(form, "quality"),
                text(book.latest(s.caseNo(), "confirmNegotiation"), "signatory"));
        return correspondence.file(
                s.caseNo(), "negotiationRecord", letter, plan.buyer(), Audience.organization(s.organizationId()));
    }

    /** 终止公告 and a letter to the supplier. Returns the digests. */
    List<String> failure(SingleSource s, String basis) {
        Plan plan = plans.of(s.caseNo());
        LocalDate today = clock.today();
        var buyer = Party.reachable(plan.buyer(), null, s.contactName(), s.contactPhone());
        var notice = new TerminationNotice(project(plan), buyer, today, s.failure(), basis, NEXT);
        var letter = new FailureLetter(
                project(plan),
                buyer,
                s.supplier(),
                today,
                s.failure(),
                basis,
                NEXT,
                s.contactName() + " " + s.contactPhone());
        return List.of(
                correspondence
                        .publish(s.caseNo(), NoticeKind.TERMINATION, notice, plan.buyer(), null)
                        .digest(),
                correspondence
                        .send(
                                s.organizationId(),
                                s.caseNo(),
                                "failureLetter",
                                letter,
                                plan.buyer(),
                                "“" + plan.title() + "”采购活动终止",
                                "The purchase “" + plan.title() + "” has ended without an award")
                        .digest());
    }

    private String publicity(SingleSource s) {
        if (s.publicFrom() == null) return "按规定不必公示";
        return "%s至%s公示，收到异议%d件"
                .formatted(s.publicFrom(), lastDay(s), book.objections(s).size());
    }

    private static LocalDate lastDay(SingleSource s) {
        return Moments.day(s.publicUntil().minusSeconds(1));
    }

    private static Project project(Plan plan) {
        return new Project(plan.caseNo(), plan.title(), Method.SINGLE_SOURCE.words());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> form, String key) {
        return form.get(key) instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    private static String text(Map<String, Object> form, String key) {
        return form.get(key) == null ? "" : String.valueOf(form.get(key));
    }
}
