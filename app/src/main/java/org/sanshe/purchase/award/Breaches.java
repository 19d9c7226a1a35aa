package org.sanshe.purchase.award;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 违反时限: what was not done in time stays on record, and those who watch are told (《政府采购法实施条例》第六十八条). */
@Component
class Breaches {

    private final Messages messages;
    private final Cases cases;
    private final Evidence evidence;

    Breaches(Messages messages, Cases cases, Evidence evidence) {
        this.messages = messages;
        this.cases = cases;
        this.evidence = evidence;
    }

    void late(String caseNo, String node, String zh, String en, LegalBasis basis) {
        long unit = cases.get(caseNo).unitId();
        messages.toRole(Role.SUPERVISOR, unit, caseNo, zh, en, null);
        messages.toRole(Role.AUDITOR, unit, caseNo, zh, en, null);
        evidence.record(Act.of(caseNo, null, "late", node, Map.of("what", zh)).by(basis));
    }
}
