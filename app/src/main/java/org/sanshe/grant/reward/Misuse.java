package org.sanshe.grant.reward;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.GrantDebt;
import org.sanshe.grant.GrantDebts;
import org.sanshe.inbox.Submissions;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 改变用途: what was not spent as the scheme allows is asked back to the source it came from, in a case of its own. */
@Component
class Misuse {

    private static final LegalBasis DIVERTED = new LegalBasis("财政违法行为处罚处分条例", "第十四条");

    private final Submissions submissions;
    private final GrantDebts debts;
    private final Messages messages;
    private final Evidence evidence;

    Misuse(Submissions submissions, GrantDebts debts, Messages messages, Evidence evidence) {
        this.submissions = submissions;
        this.debts = debts;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** By what the check of its use found. */
    void recover(Payout p) {
        var check = submissions.latest(p.caseNo(), "checkUse", null).orElseThrow();
        recover(p, Money.of(String.valueOf(check.get("misused"))), String.valueOf(check.get("opinion")));
    }

    private void recover(Payout p, Money misused, String reason) {
        debts.demand(new GrantDebt(
                p.caseNo(),
                p.schemeId(),
                p.unitId(),
                p.organizationId(),
                p.title(),
                GrantDebt.Ground.MISUSE,
                misused,
                "改变用途：" + reason));
        messages.toRole(
                Role.AUDITOR,
                p.unitId(),
                p.caseNo(),
                "“" + p.title() + "”改变用途，追回 " + misused + " 元。理由：" + reason,
                "Spent otherwise than allowed, " + misused + " yuan are asked back: " + p.titleEn(),
                null);
        evidence.record(Act.of(
                        p.caseNo(),
                        null,
                        "misuseFound",
                        "recoverMisused",
                        Map.of("misused", misused.toString(), "reason", reason))
                .by(DIVERTED));
    }
}
