package org.sanshe.purchase.tender;

import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 开启告警: tells supervisors and auditors that responses are missing or were put in; it stays although the act fails. */
@Component
class OpeningAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(OpeningAlarm.class);

    private final Messages messages;

    OpeningAlarm(Messages messages) {
        this.messages = messages;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void sound(Tender tender) {
        LOG.error("the responses to {} are not those of the deadline; the opening is stopped", tender.caseNo());
        for (Role role : new Role[] {Role.SUPERVISOR, Role.AUDITOR}) {
            messages.toRole(
                    role,
                    tender.unitId(),
                    tender.caseNo(),
                    "告警：“" + tender.project() + "”现存响应与截止时公布的清单不一致，开启已停止",
                    "Alarm: the responses are not those published at the deadline; the opening is stopped",
                    null);
        }
    }
}
