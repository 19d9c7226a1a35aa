package org.sanshe.grant.application;

import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.springframework.stereotype.Component;

/** 审查结论: what becomes of an application that is being checked. */
@Component
class CheckOutcome {

    private final GrantApplications applications;

    CheckOutcome(GrantApplications applications) {
        this.applications = applications;
    }

    /** @throws Refusal when it is not being checked any more */
    void become(String caseNo, Status next, String reason) {
        if (!applications.become(caseNo, Status.SUBMITTED, next, reason)) {
            throw new Refusal(
                    ApplicationRule.DECIDED, applications.get(caseNo).status().in(Language.isEnglish()));
        }
    }
}
