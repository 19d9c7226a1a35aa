package org.sanshe.incubation.term;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.FundCustody;
import org.sanshe.incubation.Growing;
import org.sanshe.incubation.Places;
import org.sanshe.incubation.Selecting;
import org.sanshe.incubation.Spaces;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 孵化收尾: what a tenancy had ends, and its place is free once the hand-over record is signed, and not before. */
@Component
class WindingUp {

    private final Bases bases;
    private final TenancyBook book;
    private final HandOvers handOvers;
    private final Registrations registrations;
    private final Places places;
    private final Selecting selecting;
    private final Growing growing;
    private final Spaces spaces;
    private final FundCustody custody;
    private final TermClock clock;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;

    WindingUp(
            Bases bases,
            TenancyBook book,
            HandOvers handOvers,
            Registrations registrations,
            Places places,
            Selecting selecting,
            Growing growing,
            Spaces spaces,
            FundCustody custody,
            TermClock clock,
            Cases cases,
            Messages messages,
            Evidence evidence) {
        this.bases = bases;
        this.book = book;
        this.handOvers = handOvers;
        this.registrations = registrations;
        this.places = places;
        this.selecting = selecting;
        this.growing = growing;
        this.spaces = spaces;
        this.custody = custody;
        this.clock = clock;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** 结束孵化服务: bookings, mentoring, custody and a registration that is not done any more. */
    void windUp(Tenancy t) {
        handOvers.open(t, t.graduatedOn() == null ? t.leftOn() : t.graduatedOn());
        spaces.release(t.caseNo(), clock.today());
        growing.end(t.caseNo(), clock.today());
        custody.settle(t.caseNo(), null);
        registrations.underWay(t.caseNo()).ifPresent(r -> {
            if (cases.send("registrationOver", r.caseNo())) registrations.moot(r.caseNo());
        });
    }

    /** 上报: once, while it is not signed. */
    void escalate(Tenancy t) {
        if (!handOvers.escalate(t.caseNo())) return;
        var due = handOvers.get(t.caseNo()).dueOn();
        long unit = bases.get(t.baseId()).unitId();
        String zh = "“" + t.organization() + "”应于 " + due + " 前移交，尚未签署移交清单";
        String en = "A hand-over was due on " + due + " and is not signed";
        messages.toOrganization(t.organizationId(), t.caseNo(), zh, en, null);
        messages.toRole(Role.SECTION_HEAD, unit, t.caseNo(), zh, en, null);
        messages.toRole(Role.SUPERVISOR, unit, t.caseNo(), zh, en, null);
        evidence.record(Act.of(t.caseNo(), null, "handOverLate", "escalateHandOver", Map.of("due", due.toString()))
                .by(TermRule.HAND_OVER_SIGNING_OVER.basis()));
    }

    /** 腾出孵化位, to whoever waits for it. */
    void free(Tenancy t) {
        if (!handOvers.get(t.caseNo()).isSigned()) throw new Refusal(TermRule.HAND_OVER_UNSIGNED);
        places.lock(t.baseId());
        places.free(t.application());
        book.handedOver(t.caseNo(), clock.today());
        evidence.record(
                Act.of(t.caseNo(), null, "placeFreed", "freePlace", Map.of()).by(TermRule.HAND_OVER_UNSIGNED.basis()));
        selecting.fill(t.baseId());
    }
}
