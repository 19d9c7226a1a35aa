package org.sanshe.purchase.tender;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.disclosure.PublicNotice;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.purchase.Method;
import org.sanshe.purchase.Reservation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 采购机会: the calls an organization can still answer, a lot being a call of its own, with what it may enter and why not
 * the rest. Who else takes part, and what relation that makes, is told to nobody here.
 */
@Component
class Opportunities {

    private final Tenders tenders;
    private final Responses responses;
    private final SupplierCheck suppliers;
    private final Registry registry;
    private final Cases cases;
    private final Disclosure disclosure;
    private final SansheClock clock;

    Opportunities(
            Tenders tenders,
            Responses responses,
            SupplierCheck suppliers,
            Registry registry,
            Cases cases,
            Disclosure disclosure,
            SansheClock clock) {
        this.tenders = tenders;
        this.responses = responses;
        this.suppliers = suppliers;
        this.registry = registry;
        this.cases = cases;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /** What an organization can do about a call. */
    enum State {
        /** 可以参加. */
        MAY_ENTER,
        /** 文件尚未开始提供. */
        NOT_YET,
        /** 文件提供期已过. */
        DOCUMENTS_OVER,
        /** 不能参加. */
        BARRED,
        /** 已获取文件. */
        ENTERED
    }

    /**
     * 一次采购机会.
     *
     * @param noticeId the notice to read; null when there is none
     * @param responseNo the organization's own response; null when it has none
     * @param barred why it may not take part; null when it may
     */
    record Opportunity(
            String caseNo,
            String project,
            String buyer,
            Method method,
            Long noticeId,
            Instant deadline,
            LocalDate documentsFrom,
            LocalDate documentsUntil,
            Money ceiling,
            Reservation reservation,
            String responseNo,
            State state,
            Refusal barred) {

        /** Whether the documents can be obtained now. */
        public boolean mayEnter() {
            return state == State.MAY_ENTER;
        }
    }

    /** The open calls, the one closing next first. */
    @Transactional(readOnly = true)
    public List<Opportunity> of(long organizationId) {
        Profile me = registry.get(organizationId);
        Instant now = clock.instant();
        return tenders.findOpen().stream()
                .filter(t -> t.takesResponsesAt(now))
                .sorted(Comparator.comparing(t -> t.terms().responseDeadline()))
                .map(t -> of(t, me, Moments.day(now)))
                .toList();
    }

    private Opportunity of(Tender tender, Profile me, LocalDate today) {
        TenderTerms terms = tender.terms();
        String response = responses
                .findByTenderIdAndOrganizationId(tender.id(), me.id())
                .map(Response::caseNo)
                .orElse(null);
        Refusal barred = barred(tender, me, today);
        return new Opportunity(
                tender.caseNo(),
                tender.project(),
                tender.buyer(),
                tender.method(),
                disclosure.of(tender.caseNo()).stream()
                        .filter(n -> n.kind() == NoticeKind.PROCUREMENT)
                        .reduce((earlier, later) -> later)
                        .map(PublicNotice::id)
                        .orElse(null),
                terms.responseDeadline(),
                terms.documentsFrom(),
                terms.documentsUntil(),
                terms.ceiling(),
                terms.reservation(),
                response,
                state(terms, response, barred, today),
                response == null ? barred : null);
    }

    private static State state(TenderTerms terms, String response, Refusal barred, LocalDate today) {
        if (response != null) return State.ENTERED;
        if (barred != null) return State.BARRED;
        if (today.isBefore(terms.documentsFrom())) return State.NOT_YET;
        return today.isAfter(terms.documentsUntil()) ? State.DOCUMENTS_OVER : State.MAY_ENTER;
    }

    private Refusal barred(Tender tender, Profile me, LocalDate today) {
        try {
            suppliers.check(tender, me, today, cases.rulesAsOf(tender.caseNo()));
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }
}
