package org.sanshe.purchase.tender;

import java.util.Date;
import org.sanshe.inbox.Steps;
import org.sanshe.kernel.NotFound;
import org.sanshe.notice.Messages;
import org.sanshe.processes.ResponseSteps;

/** 供应商响应: what {@code response.bpmn} asks. */
@Steps("response")
class ResponseProcess implements ResponseSteps {

    private final Responses responses;
    private final Tenders tenders;
    private final Messages messages;

    ResponseProcess(Responses responses, Tenders tenders, Messages messages) {
        this.responses = responses;
        this.tenders = tenders;
        this.messages = messages;
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

    private Response response(String caseNo) {
        return responses.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("response " + caseNo));
    }

    private Tender tender(Response response) {
        return tenders.findById(response.tenderId()).orElseThrow(() -> new NotFound("tender of " + response.caseNo()));
    }
}
