package org.sanshe.purchase.inquiry;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Deadlines;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.letters.InquiryAnswer;
import org.sanshe.notice.Messages;
import org.sanshe.processes.InquirySteps;
import org.sanshe.purchase.Correspondence;
import org.sanshe.purchase.tender.Bidders.Bidder;
import org.sanshe.purchase.tender.Moments;
import org.sanshe.purchase.tender.ResponseStatus;
import org.sanshe.purchase.tender.Tender;
import org.sanshe.purchase.tender.TenderLetters;
import org.sanshe.purchase.tender.TenderRecords;

/** 询问: what {@code inquiry.bpmn} asks. */
@Steps("inquiry")
class InquiryProcess implements InquirySteps {

    private static final LegalBasis EQUAL = new LegalBasis("政府采购法实施条例", "第二十条");
    private static final LegalBasis ANSWERING = new LegalBasis("政府采购法实施条例", "第五十二条");

    private final Inquiries inquiries;
    private final TenderRecords tenders;
    private final Deadlines deadlines;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Evidence evidence;

    InquiryProcess(
            Inquiries inquiries,
            TenderRecords tenders,
            Deadlines deadlines,
            Correspondence correspondence,
            Messages messages,
            Evidence evidence) {
        this.inquiries = inquiries;
        this.tenders = tenders;
        this.deadlines = deadlines;
        this.correspondence = correspondence;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public Date answerDue(String caseNo) {
        return deadlines.due(caseNo, "answerInquiry");
    }

    @Override
    public boolean answeredPublicly(String caseNo) {
        return inquiry(caseNo).outcome() == Inquiry.Outcome.PUBLIC;
    }

    /** The notice belongs to the purchase and names neither the inquiry nor who asked. */
    @Override
    public void publishAnswer(String caseNo) {
        Inquiry inquiry = inquiry(caseNo);
        Tender tender = tenders.get(inquiry.tenderCaseNo());
        var notice = correspondence.publish(
                tender.caseNo(),
                NoticeKind.ANSWER,
                letter(inquiry, tender, null, inquiry.publicQuestion()),
                tender.buyer(),
                null);
        for (Bidder bidder : tenders.bidders(tender)) {
            if (bidder.status() == ResponseStatus.WITHDRAWN) continue;
            messages.toOrganization(
                    bidder.organizationId(),
                    bidder.responseNo(),
                    "“" + tender.project() + "”询问答复",
                    "A question about the procurement has been answered",
                    notice);
        }
        if (inquiry.organizationId() != null) {
            messages.toOrganization(
                    inquiry.organizationId(),
                    caseNo,
                    "您的询问已公开答复，未透露询问人",
                    "Your inquiry has been answered publicly, without naming you",
                    notice);
        }
        evidence.record(Act.of(tender.caseNo(), null, "answerPublished", "publishAnswer", Map.of())
                .by(EQUAL)
                .with(List.of(notice.digest())));
    }

    @Override
    public void tellAsker(String caseNo) {
        Inquiry inquiry = inquiry(caseNo);
        Tender tender = tenders.get(inquiry.tenderCaseNo());
        var letter = letter(inquiry, tender, inquiry.asker(), inquiry.question());
        var sent = inquiry.organizationId() == null
                ? correspondence.file(caseNo, "inquiryAnswer", letter, tender.buyer())
                : correspondence.send(
                        inquiry.organizationId(),
                        caseNo,
                        "inquiryAnswer",
                        letter,
                        tender.buyer(),
                        "您的询问已答复",
                        "Your inquiry has been answered");
        evidence.record(Act.of(caseNo, null, "askerAnswered", "tellAsker", Map.of())
                .by(ANSWERING)
                .with(List.of(sent.digest())));
    }

    @Override
    public boolean changeNeeded(String caseNo) {
        return inquiry(caseNo).changeNeeded();
    }

    @Override
    public void callForChange(String caseNo) {
        Tender tender = tenders.get(inquiry(caseNo).tenderCaseNo());
        messages.toRole(
                Role.PROCUREMENT,
                tender.unitId(),
                caseNo,
                "询问" + caseNo + "的答复需要修改“" + tender.project() + "”采购文件，请发起“采购文件澄清修改”",
                "The answer to inquiry " + caseNo + " calls for a change of the documents: start it",
                null);
    }

    private static InquiryAnswer letter(Inquiry inquiry, Tender tender, String asker, String question) {
        return new InquiryAnswer(
                TenderLetters.project(tender),
                TenderLetters.buyer(tender),
                asker,
                Moments.day(inquiry.receivedAt()),
                question,
                inquiry.answer());
    }

    private Inquiry inquiry(String caseNo) {
        return inquiries.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("inquiry " + caseNo));
    }
}
