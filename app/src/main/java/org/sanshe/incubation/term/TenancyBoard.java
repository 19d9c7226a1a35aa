package org.sanshe.incubation.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Base;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.FundCustody;
import org.sanshe.incubation.Growing;
import org.sanshe.incubation.IncubationReviews;
import org.sanshe.incubation.Tenancies;
import org.sanshe.incubation.Tenancy;
import org.sanshe.incubation.Tenancy.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 孵化总览: all of one tenancy, for its organization, the base and the unit. */
@Component
@Transactional(readOnly = true)
class TenancyBoard {

    private final Tenancies tenancies;
    private final TenantRows rows;
    private final TenancyBook book;
    private final Bases bases;
    private final Agreements agreements;
    private final HandOvers handOvers;
    private final FollowUps followUps;
    private final GraduationCheck check;
    private final IncubationReviews reviews;
    private final Growing growing;
    private final FundCustody custody;
    private final Cases cases;

    TenancyBoard(
            Tenancies tenancies,
            TenantRows rows,
            TenancyBook book,
            Bases bases,
            Agreements agreements,
            HandOvers handOvers,
            FollowUps followUps,
            GraduationCheck check,
            IncubationReviews reviews,
            Growing growing,
            FundCustody custody,
            Cases cases) {
        this.tenancies = tenancies;
        this.rows = rows;
        this.book = book;
        this.bases = bases;
        this.agreements = agreements;
        this.handOvers = handOvers;
        this.followUps = followUps;
        this.check = check;
        this.reviews = reviews;
        this.growing = growing;
        this.custody = custody;
        this.cases = cases;
    }

    /**
     * 总览.
     *
     * @param row where it is and what is next
     * @param stations the way from the agreement to the end
     * @param agreement null for tenancies from before there was one
     * @param conditions of graduation, while it is in its term; empty otherwise
     * @param handOver null before
     * @param followUp null before
     * @param certificate its verification code; null without one
     * @param cases what belongs to it, such as reviews, plan, registration and exits
     */
    record Board(
            Tenancy tenancy,
            Base base,
            TenantRows.Row row,
            List<Station> stations,
            Agreement agreement,
            List<Line> conditions,
            List<IncubationReviews.Result> reviews,
            Growing.Growth growth,
            Money custody,
            HandOvers.HandOver handOver,
            FollowUps.FollowUp followUp,
            List<FollowUps.Answer> answers,
            String certificate,
            List<CaseFile> cases) {}

    /** 一站. @param on the day it was, or is expected; null when open @param done whether it is behind */
    record Station(String key, LocalDate on, boolean done) {}

    /** 出壳条件, in the reader's language. */
    record Line(String name, String evidence, boolean met) {}

    Board of(String caseNo, Actor actor) {
        Tenancy t = tenancies.visible(caseNo, actor);
        boolean en = Language.isEnglish();
        var handOver = handOvers.find(caseNo).orElse(null);
        var followUp = followUps.of(caseNo).orElse(null);
        var agreement = agreements.find(caseNo).orElse(null);
        List<Line> conditions = t.status() == Status.IN_TERM
                ? check.of(t).stream()
                        .map(c -> new Line(c.in(en), c.evidenceIn(en), c.met()))
                        .toList()
                : List.of();
        return new Board(
                t,
                bases.get(t.baseId()),
                rows.get(caseNo),
                stations(t, agreement, handOver, followUp),
                agreement,
                conditions,
                reviews.of(caseNo),
                growing.of(caseNo),
                custody.balance(caseNo),
                handOver,
                followUp,
                followUp == null ? List.of() : followUps.answers(followUp.caseNo()),
                book.certificate(caseNo).orElse(null),
                cases.children(caseNo, actor));
    }

    private static List<Station> stations(
            Tenancy t, Agreement a, HandOvers.HandOver handOver, FollowUps.FollowUp followUp) {
        var way = new ArrayList<Station>();
        boolean begun = t.termFrom() != null;
        way.add(new Station("agreement", a == null ? t.termFrom() : a.acceptedOn(), true));
        if (t.status() == Status.LAPSED) {
            way.add(new Station("lapsed", null, true));
            return way;
        }
        way.add(new Station("begun", t.termFrom(), begun));
        boolean over = t.graduatedOn() != null || t.leftOn() != null;
        if (t.extendedUntil() != null) way.add(new Station("extended", t.extendedUntil(), true));
        if (t.leftOn() != null) way.add(new Station(t.forced() ? "forced" : "left", t.leftOn(), true));
        else way.add(new Station("graduated", t.graduatedOn() == null ? t.lastDay() : t.graduatedOn(), over));
        LocalDate handed = t.handedOverOn() != null || handOver == null ? t.handedOverOn() : handOver.dueOn();
        way.add(new Station("handedOver", handed, t.handedOverOn() != null));
        if (followUp != null) {
            way.add(new Station(
                    "followed", TermDays.last(followUp.from(), followUp.months()), followUp.closedOn() != null));
        }
        return way;
    }
}
