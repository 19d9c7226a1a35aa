package org.sanshe.purchase.inquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFacts;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.StartContext;
import org.sanshe.inbox.Starts;
import org.sanshe.inbox.Submissions;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.Tender;
import org.sanshe.purchase.tender.TenderRecords;

/** 询问: the tasks of {@code inquiry.bpmn}. */
@Desk("inquiry")
class InquiryDesk {

    private static final LegalBasis ASKING = new LegalBasis("政府采购法", "第五十一条");
    private static final LegalBasis ANSWERING = new LegalBasis("政府采购法实施条例", "第五十二条");

    private final Inquiries inquiries;
    private final TenderRecords tenders;
    private final Registry registry;
    private final Cases cases;
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final Correspondence correspondence;
    private final Evidence evidence;

    InquiryDesk(
            Inquiries inquiries,
            TenderRecords tenders,
            Registry registry,
            Cases cases,
            Submissions submissions,
            Deadlines deadlines,
            Correspondence correspondence,
            Evidence evidence) {
        this.inquiries = inquiries;
        this.tenders = tenders;
        this.registry = registry;
        this.cases = cases;
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.evidence = evidence;
    }

    @Prefills
    Map<String, Object> start(StartContext s) {
        var values = new LinkedHashMap<String, Object>();
        boolean byBureau = s.actor().organizationId() == null;
        values.put("byBureau", byBureau);
        values.put(
                "tenders",
                tenders.published().stream()
                        .filter(t -> !byBureau || cases.sees(t.caseNo(), s.actor()))
                        .map(t -> Map.of("label", t.project() + "（" + t.caseNo() + "）", "value", t.caseNo()))
                        .toList());
        if (s.about() != null) values.put("tenderNo", s.about());
        if (!byBureau) {
            Profile me = registry.get(s.actor().organizationId());
            values.put("supplierName", me.name());
            values.put("creditCode", me.creditCode());
        }
        return values;
    }

    /** The form {@code inquiry}. */
    record Question(
            String tenderNo,
            Inquiry.Channel channel,
            String askerName,
            String askerCode,
            Inquiry.Matter matter,
            String question,
            List<String> files) {}

    @Starts(
            prefix = "XW",
            roles = {Role.ORGANIZATION, Role.PROCUREMENT})
    CaseFacts start(StartContext s, Question form) {
        boolean byBureau = s.actor().organizationId() == null;
        Tender tender = tenders.find(form.tenderNo())
                .filter(t -> t.publishedAt() != null && (!byBureau || cases.sees(t.caseNo(), s.actor())))
                .orElseThrow(() -> new NotFound("published tender " + form.tenderNo()));
        if (form.matter() == Inquiry.Matter.DOCUMENTS) checkTime(tender, s.at());
        Profile asker = asker(s.actor(), form.askerCode());
        inquiries.save(new Inquiry(
                s.caseNo(),
                tender.caseNo(),
                asker == null ? null : asker.id(),
                byBureau ? form.askerName() : asker.name(),
                byBureau ? form.channel() : Inquiry.Channel.ONLINE,
                form.matter(),
                form.question(),
                s.at()));
        deadlines.set(
                s.caseNo(), "answerInquiry", List.of("INQUIRY_REPLY"), s.today(), cases.rulesAsOf(tender.caseNo()));
        Audience[] readers = byBureau
                ? new Audience[] {Audience.CASE}
                : new Audience[] {Audience.CASE, Audience.organization(asker.id())};
        correspondence.attach(form.files(), s.caseNo(), "inquiry", s.actor(), readers);
        evidence.record(Act.of(
                        s.caseNo(),
                        s.actor(),
                        "inquiryReceived",
                        "start",
                        Map.of(
                                "tender",
                                tender.caseNo(),
                                "matter",
                                form.matter().name()))
                .by(ASKING));
        return new CaseFacts(
                "询问（" + form.matter().zh() + "）：" + tender.project(),
                tender.unitId(),
                byBureau ? null : asker.id(),
                tender.caseNo());
    }

    /** 提问截止: the documents themselves say until when questions about them are taken. */
    static void checkTime(Tender tender, Instant now) {
        if (!tender.takesResponsesAt(now)) throw new Refusal(InquiryRule.DOCUMENTS_OVER);
        Instant until = tender.terms().questionsUntil();
        if (!now.isBefore(until)) throw new Refusal(InquiryRule.QUESTIONS_CLOSED, Moments.zh(until));
    }

    /** Who asks, if the registry knows it. */
    private Profile asker(Actor actor, String code) {
        if (actor.organizationId() != null) return registry.get(actor.organizationId());
        return code == null || code.isBlank() ? null : registry.findByCode(code).orElse(null);
    }

    @Prefills
    Map<String, Object> answerInquiry(TaskContext t) {
        Inquiry inquiry = inquiry(t.caseNo());
        return Map.of(
                "askerName", inquiry.asker(),
                "receivedOn", Moments.zh(inquiry.receivedAt()),
                "matterText", inquiry.matter().zh(),
                "serviceName", tenders.get(inquiry.tenderCaseNo()).project(),
                "question", inquiry.question(),
                "publicQuestion", inquiry.question());
    }

    /** The form {@code inquiry-answer}. */
    record Answer(
            Inquiry.Outcome outcome, String publicQuestion, String answer, List<String> files, boolean changeNeeded) {}

    @Handles
    void answerInquiry(TaskContext t, Answer form) {
        Inquiry inquiry = inquiry(t.caseNo());
        boolean open = form.outcome() == Inquiry.Outcome.PUBLIC;
        if (open) checkAnonymity(inquiry, form);
        inquiry.answer(form.outcome(), form.publicQuestion(), form.answer(), form.changeNeeded(), t.at());
        deadlines.met(t.caseNo(), "answerInquiry");
        var readers = new ArrayList<>(List.of(Audience.CASE));
        if (open) readers.add(Audience.PUBLIC);
        else if (inquiry.organizationId() != null) readers.add(Audience.organization(inquiry.organizationId()));
        correspondence.attach(form.files(), t.caseNo(), "inquiryAnswer", t.actor(), readers.toArray(new Audience[0]));
        evidence.record(Act.of(
                        t.caseNo(),
                        t.actor(),
                        "inquiryAnswered",
                        t.node(),
                        Map.of("outcome", form.outcome().name(), "changeNeeded", form.changeNeeded()))
                .by(ANSWERING));
    }

    private void checkAnonymity(Inquiry inquiry, Answer form) {
        var asker = anonymity(inquiry);
        var messages = new LinkedHashMap<String, String>();
        Map.of("publicQuestion", form.publicQuestion(), "answer", form.answer())
                .forEach((field, text) -> asker.revealed(text)
                        .ifPresent(mark -> messages.putAll(InvalidInput.at(
                                        field,
                                        "公开的内容含有“" + mark + "”，会透露询问人。请删除或者改为“供应商”。",
                                        "The public text contains “" + mark
                                                + "”, which tells who asked. Remove it, or write “a supplier”.")
                                .fieldErrors())));
        if (!messages.isEmpty()) throw new InvalidInput(messages);
    }

    private Anonymity anonymity(Inquiry inquiry) {
        var typed = submissions.latest(inquiry.caseNo(), "start", null).orElse(Map.of());
        var others = new ArrayList<String>();
        others.add((String) typed.get("askerCode"));
        others.add((String) typed.get("askerContact"));
        var names = new ArrayList<>(List.of(inquiry.asker()));
        if (inquiry.organizationId() != null) {
            Profile p = registry.get(inquiry.organizationId());
            names.add(p.name());
            others.addAll(Arrays.asList(p.creditCode(), p.legalRepresentative(), p.contactName(), p.address()));
        }
        return new Anonymity(names, others);
    }

    private Inquiry inquiry(String caseNo) {
        return inquiries.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("inquiry " + caseNo));
    }
}
