package org.sanshe.purchase.tender;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Profile;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Plans;
import org.springframework.stereotype.Component;

/**
 * 受邀供应商: in an invited tender those who passed the newest pre-qualification and were drawn; in a negotiation that
 * finance approved after a failed tender the two who were left (财政部令第74号 第二十七条). Others cannot take part.
 */
@Component
class Invitations {

    private final Prequalifications prequalifications;
    private final Applicants applicants;
    private final Tenders tenders;
    private final Responses responses;
    private final Plans plans;

    Invitations(
            Prequalifications prequalifications,
            Applicants applicants,
            Tenders tenders,
            Responses responses,
            Plans plans) {
        this.prequalifications = prequalifications;
        this.applicants = applicants;
        this.tenders = tenders;
        this.responses = responses;
        this.plans = plans;
    }

    /**
     * 受邀者.
     *
     * @param caseNo its own case that the invitation belongs to: its application, or its bid that failed
     */
    record Invitee(long organizationId, String caseNo) {}

    /** Who alone may take part; empty where everybody may. */
    Optional<List<Invitee>> of(Tender tender) {
        if (tender.method() == Method.INVITED_TENDER) return Optional.of(drawn(tender.caseNo()));
        if (tender.method() == Method.NEGOTIATION && plans.of(tender.caseNo()).withTwoLeft()) {
            return Optional.of(left(tender));
        }
        return Optional.empty();
    }

    private List<Invitee> drawn(String caseNo) {
        return all(newest(caseNo)).stream()
                .filter(Applicant::isInvited)
                .sorted(Comparator.comparing(Applicant::place))
                .map(a -> new Invitee(a.organizationId(), a.caseNo()))
                .toList();
    }

    /** Those left in the newest tender that failed before this round. */
    private List<Invitee> left(Tender negotiation) {
        return tenders.findByCaseNoOrderByRound(negotiation.caseNo()).stream()
                .filter(t -> t.round() < negotiation.round())
                .filter(t -> t.method().isTender() && t.status() == TenderStatus.UNSUCCESSFUL)
                .reduce((earlier, later) -> later)
                .map(t -> responses.findByTenderIdOrderByCaseNo(t.id()).stream()
                        .filter(Response::takesPart)
                        .map(r -> new Invitee(r.organizationId(), r.caseNo()))
                        .toList())
                .orElse(List.of());
    }

    /** Refuses who was not invited where only those invited may take part. */
    void check(Tender tender, Profile supplier) {
        var invited = of(tender);
        if (invited.isEmpty() || invited.get().stream().anyMatch(i -> i.organizationId() == supplier.id())) return;
        throw new Refusal(
                tender.method() == Method.INVITED_TENDER
                        ? PrequalificationRule.NOT_INVITED
                        : ResponseRule.NOT_ONE_OF_TWO,
                supplier.name());
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
