package org.sanshe.incubation.intake;

import java.util.Map;
import java.util.Objects;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.IncubationApplication;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.incubation.IncubationApplications;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤回入驻申请: by the applicant, until a place is offered to it. */
@Component
class IntakeWithdrawing {

    private static final int LONGEST = 400;

    private final IncubationApplications applications;
    private final IncubationCalls calls;
    private final Bases bases;
    private final Cases cases;
    private final Evidence evidence;

    IntakeWithdrawing(
            IncubationApplications applications, IncubationCalls calls, Bases bases, Cases cases, Evidence evidence) {
        this.applications = applications;
        this.calls = calls;
        this.bases = bases;
        this.cases = cases;
        this.evidence = evidence;
    }

    /** The organization's own application, while it may still be withdrawn. */
    IncubationApplication withdrawable(String caseNo, Actor actor) {
        IncubationApplication a = applications.get(caseNo);
        if (!Objects.equals(a.organizationId(), actor.organizationId())) {
            throw new NotFound("incubation application " + caseNo);
        }
        if (!mayWithdraw(a)) {
            throw new Refusal(IntakeRule.NOT_WITHDRAWABLE, a.status().in(Language.isEnglish()));
        }
        return a;
    }

    static boolean mayWithdraw(IncubationApplication a) {
        return a.status().mayBecome(Status.WITHDRAWN);
    }

    /** Withdraws it; its case ends. */
    @Transactional
    public void withdraw(String caseNo, String reason, Actor actor) {
        withdrawable(caseNo, actor);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST) {
            throw InvalidInput.at("reason", "请填写撤回理由，不超过400字", "Give the reason, 400 characters at most.");
        }
        cases.lock(caseNo);
        IncubationApplication a = withdrawable(caseNo, actor);
        applications.become(caseNo, Status.WITHDRAWN, why);
        evidence.record(Act.of(caseNo, actor, "incubationWithdrawn", null, Map.of("reason", why))
                .by(IntakeTerms.basis(bases.rules(calls.get(a.call()).rulesId()))));
        cases.send(a.status() == Status.CHECKED ? "incubationDecided" : "incubationWithdrawn", caseNo);
    }
}
