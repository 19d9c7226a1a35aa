package org.sanshe.purchase.challenge;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤回质疑、投诉: by the organization whose case it is, until it is answered or decided. */
@Component
public class Retracting {

    private static final int SHORTEST_REASON = 2;

    /** What the case of each kind hears. */
    private static final Map<String, String> MESSAGES =
            Map.of("challenge", "challengeWithdrawn", "complaint", "complaintWithdrawn");

    private static final LegalBasis BASIS = new LegalBasis("政府采购质疑和投诉办法", "第三十条");

    private final Cases cases;
    private final Evidence evidence;

    Retracting(Cases cases, Evidence evidence) {
        this.cases = cases;
        this.evidence = evidence;
    }

    /** Whether the actor may withdraw the case now. */
    @Transactional(readOnly = true)
    public boolean possible(CaseFile file, Actor actor) {
        return actor.organizationId() != null
                && actor.organizationId().equals(file.organizationId())
                && MESSAGES.containsKey(file.process())
                && cases.awaits(MESSAGES.get(file.process()), file.caseNo());
    }

    /** Refuses where {@link #possible} is false; another's case is not there at all. */
    @Transactional(readOnly = true)
    public CaseFile check(String caseNo, Actor actor) {
        CaseFile file = cases.visible(caseNo, actor);
        boolean own = actor.organizationId() != null && actor.organizationId().equals(file.organizationId());
        if (!own || !MESSAGES.containsKey(file.process())) throw new NotFound("withdrawal of " + caseNo);
        if (!possible(file, actor)) throw new Refusal(ChallengeRule.TOO_LATE_TO_WITHDRAW);
        return file;
    }

    /**
     * Withdraws; what was held for it goes on.
     *
     * @param reason two characters at least
     * @throws Refusal when it has been answered or decided
     */
    @Transactional
    public void retract(String caseNo, Actor actor, String reason) {
        CaseFile file = check(caseNo, actor);
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw InvalidInput.at("reason", "请写明撤回的原因。", "Say why you withdraw it.");
        }
        evidence.record(Act.of(caseNo, actor, "retracted", null, Map.of("reason", reason.strip()))
                .by(BASIS));
        if (!cases.send(MESSAGES.get(file.process()), caseNo)) {
            throw new Refusal(ChallengeRule.TOO_LATE_TO_WITHDRAW);
        }
    }
}
