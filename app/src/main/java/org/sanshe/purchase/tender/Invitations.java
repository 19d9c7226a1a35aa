package org.sanshe.purchase.tender;

import java.util.List;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Profile;
import org.sanshe.purchase.Method;
import org.springframework.stereotype.Component;

/** 受邀供应商: who passed the newest pre-qualification of a purchase and was drawn. */
@Component
class Invitations {

    private final Prequalifications prequalifications;
    private final Applicants applicants;

    Invitations(Prequalifications prequalifications, Applicants applicants) {
        this.prequalifications = prequalifications;
        this.applicants = applicants;
    }

    /** Those invited, in the order drawn. */
    List<Applicant> of(String caseNo) {
        return all(newest(caseNo)).stream()
                .filter(Applicant::isInvited)
                .sorted(java.util.Comparator.comparing(Applicant::place))
                .toList();
    }

    /** Refuses who was not invited to an invited tender. */
    void check(Tender tender, Profile supplier) {
        if (tender.method() != Method.INVITED_TENDER) return;
        if (of(tender.caseNo()).stream().noneMatch(a -> a.organizationId() == supplier.id())) {
            throw new Refusal(PrequalificationRule.NOT_INVITED, supplier.name());
        }
    }

    Prequalification newest(String caseNo) {
        return prequalifications.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("pre-qualification of " + caseNo));
    }

    List<Applicant> all(Prequalification p) {
        return applicants.findByPrequalificationIdOrderByCaseNo(p.id());
    }

    List<Applicant> passed(Prequalification p) {
        return all(p).stream().filter(Applicant::hasPassed).toList();
    }
}
