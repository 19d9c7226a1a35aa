package org.sanshe.grant.application;

import java.util.Map;
import java.util.Objects;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 撤回申请: by the organization, until the panel's list is proposed. */
@Component("grantWithdrawing")
class Withdrawing {

    private static final int LONGEST = 400;

    private final GrantApplications applications;
    private final ApplicationRows rows;
    private final Cases cases;
    private final Evidence evidence;

    Withdrawing(GrantApplications applications, ApplicationRows rows, Cases cases, Evidence evidence) {
        this.applications = applications;
        this.rows = rows;
        this.cases = cases;
        this.evidence = evidence;
    }

    /** The organization's own application, while it may still be withdrawn. */
    GrantApplication withdrawable(String caseNo, Actor actor) {
        GrantApplication a = applications.get(caseNo);
        if (!Objects.equals(a.organizationId(), actor.organizationId())) {
            throw new NotFound("grant application " + caseNo);
        }
        if (!mayWithdraw(a))
            throw new Refusal(ApplicationRule.DECIDED, a.status().in(Language.isEnglish()));
        return a;
    }

    static boolean mayWithdraw(GrantApplication a) {
        return a.status() == Status.SUBMITTED || a.status() == Status.RETURNED || a.status() == Status.ADMITTED;
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
        GrantApplication a = withdrawable(caseNo, actor);
        rows.withdraw(caseNo, a.status(), why);
        evidence.record(Act.of(caseNo, actor, "grantWithdrawn", null, Map.of("reason", why))
                .by(ApplicationDesk.BUDGET_LAW));
        cases.send(a.status() == Status.ADMITTED ? "grantDecided" : "applicationWithdrawn", caseNo);
    }
}
