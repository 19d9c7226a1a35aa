package org.sanshe.purchase.tender;

import org.sanshe.kernel.Refusal;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 无效响应: with a reason that is kept and told to the supplier (214号 第十六条; 财政部令第87号 第六十九条). */
@Component
class Invalid {

    private final Messages messages;

    Invalid(Messages messages) {
        this.messages = messages;
    }

    /** Finds a response invalid; without a reason it is a {@link Refusal}. */
    void because(Tender tender, Response response, String reason) {
        if (reason == null || reason.isBlank()) throw new Refusal(PanelRule.REASON_MISSING, response.supplier());
        response.disqualify(reason);
        messages.toOrganization(
                response.organizationId(),
                response.caseNo(),
                "您在“" + tender.project() + "”的" + tender.method().response() + "无效：" + reason,
                "Your response was found invalid: " + reason,
                null);
    }
}
