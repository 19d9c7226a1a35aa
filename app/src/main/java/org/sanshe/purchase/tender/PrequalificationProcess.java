package org.sanshe.purchase.tender;

import org.sanshe.inbox.Steps;
import org.sanshe.kernel.NotFound;
import org.sanshe.processes.PrequalificationSteps;

/** 资格预审申请: what {@code prequalification.bpmn} asks. */
@Steps("prequalification")
class PrequalificationProcess implements PrequalificationSteps {

    private final Applicants applicants;

    PrequalificationProcess(Applicants applicants) {
        this.applicants = applicants;
    }

    @Override
    public boolean invited(String caseNo) {
        return applicants
                .findByCaseNo(caseNo)
                .orElseThrow(() -> new NotFound("application " + caseNo))
                .isInvited();
    }
}
