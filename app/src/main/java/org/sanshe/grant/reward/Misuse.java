package org.sanshe.grant.reward;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 改变用途: what was not spent as the scheme allows is asked back to the source it came from. */
@Component
class Misuse {

    private static final LegalBasis DIVERTED = new LegalBasis("财政违法行为处罚处分条例", "第十四条");

    private final Submissions submissions;
    private final Messages messages;
    private final Evidence evidence;

    Misuse(Submissions submissions, Messages messages, Evidence evidence) {
        this.submissions = submissions;
        this.messages = messages;
        this.evidence = evidence;
    }

    void recover(Payout p) {
        var check = submissions.latest(p.caseNo(), "checkUse", null).orElseThrow();
        String amount = String.valueOf(check.get("misused"));
        String reason = String.valueOf(check.get("opinion"));
        String zh = "“" + p.title() + "”改变用途，追回 " + amount + " 元。理由：" + reason;
        String en = "Spent otherwise than allowed, " + amount + " yuan are asked back: " + p.titleEn();
        messages.toOrganization(p.organizationId(), p.caseNo(), zh, en, null);
        messages.toRole(Role.FINANCE, p.unitId(), p.caseNo(), zh, en, null);
        messages.toRole(Role.AUDITOR, p.unitId(), p.caseNo(), zh, en, null);
        evidence.record(
                Act.of(p.caseNo(), null, "misuseFound", "recoverMisused", Map.of("misused", amount, "reason", reason))
                        .by(DIVERTED));
    }
}
