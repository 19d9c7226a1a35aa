package org.sanshe.purchase.tender;

import java.util.Date;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.notice.Messages;
import org.sanshe.processes.ResponseSteps;

/** 供应商响应: what {@code response.bpmn} asks. */
@Steps("response")
class ResponseProcess implements ResponseSteps {

    private static final LegalBasis CHANGE = new LegalBasis("政府采购法实施条例", "第三十一条");

    private final Responses responses;
    private final Tenders tenders;
    private final TenderChanges changes;
    private final Messages messages;
    private final Evidence evidence;

    ResponseProcess(Responses responses, Tenders tenders, TenderChanges changes, Messages messages, Evidence evidence) {
        this.responses = responses;
        this.tenders = tenders;
        this.changes = changes;
        this.messages = messages;
        this.evidence = evidence;
    }

    @Override
    public Date deadline(String caseNo) {
        return Date.from(tender(response(caseNo)).terms().responseDeadline());
    }

    @Override
    public boolean withdrawn(String caseNo) {
        return response(caseNo).is(ResponseStatus.WITHDRAWN);
    }

    @Override
    public void tellCancellation(String caseNo) {
        Response response = response(caseNo);
        String project = tender(response).project();
        messages.toOrganization(
                response.organizationId(),
                caseNo,
                "“" + project + "”采购活动已终止，响应文件不再开启",
                "The procurement has been cancelled; responses will not be opened",
                null);
    }

    @Override
    public Date reminderAt(String caseNo) {
        return Date.from(
                changes.reminder(caseNo, tender(response(caseNo)).terms().responseDeadline()));
    }

    @Override
    public void remindToConfirm(String caseNo) {
        Response response = response(caseNo);
        if (!response.is(ResponseStatus.TO_CONFIRM)) return;
        Tender tender = tender(response);
        String deadline = Moments.zh(tender.terms().responseDeadline());
        messages.toOrganization(
                response.organizationId(),
                caseNo,
                "提醒：“" + tender.project() + "”采购文件已修改，请在" + deadline + "前确认响应文件，未确认的不予开启",
                "Reminder: confirm your response before " + deadline + "; unconfirmed, it will not be opened",
                null);
    }

    @Override
    public void lapseResponse(String caseNo) {
        Response response = response(caseNo);
        response.lapse("采购文件修改后未在截止时间前确认");
        evidence.record(Act.of(caseNo, null, "responseLapsed", "lapseResponse", Map.of())
                .by(CHANGE));
        messages.toOrganization(
                response.organizationId(),
                caseNo,
                "“" + tender(response).project() + "”响应文件未在截止时间前确认，不予开启",
                "Your response was not confirmed before the deadline and will not be opened",
                null);
    }

    private Response response(String caseNo) {
        return responses.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("response " + caseNo));
    }

    private Tender tender(Response response) {
        return tenders.findById(response.tenderId()).orElseThrow(() -> new NotFound("tender of " + response.caseNo()));
    }
}
