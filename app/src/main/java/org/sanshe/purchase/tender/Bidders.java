package org.sanshe.purchase.tender;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.party.Registry;
import org.springframework.stereotype.Component;

/** 响应供应商: who takes part in a tender. */
@Component
public class Bidders {

    private final Responses responses;
    private final Registry registry;

    Bidders(Responses responses, Registry registry) {
        this.responses = responses;
        this.registry = registry;
    }

    /**
     * 供应商.
     *
     * @param responseNo the case of its response
     * @param organizationId the registry's number
     * @param head legal representative; may be null
     * @param status where its response stands
     * @param registeredOn when it obtained the documents
     * @param reason why its response is invalid or was withdrawn; null otherwise
     */
    public record Bidder(
            String responseNo,
            long organizationId,
            String creditCode,
            String supplier,
            String head,
            ResponseStatus status,
            LocalDate registeredOn,
            String reason) {

        /** Whether it handed in a response, valid or not. */
        public boolean tookPart() {
            return status != ResponseStatus.INVITED;
        }
    }

    /** Everybody who obtained the documents. */
    public List<Bidder> all(Tender tender) {
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .map(this::bidder)
                .toList();
    }

    /** Those whose response was handed in and neither withdrawn nor found invalid. */
    public List<Bidder> of(Tender tender) {
        return responses.findByTenderIdOrderByCaseNo(tender.id()).stream()
                .filter(Response::takesPart)
                .map(this::bidder)
                .toList();
    }

    List<Long> organizations(Tender tender) {
        return of(tender).stream().map(Bidder::organizationId).toList();
    }

    private Bidder bidder(Response r) {
        return new Bidder(
                r.caseNo(),
                r.organizationId(),
                r.creditCode(),
                r.supplier(),
                registry.get(r.organizationId()).legalRepresentative(),
                r.status(),
                Moments.day(r.registeredAt()),
                r.reason());
    }
}
