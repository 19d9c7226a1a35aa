package org.sanshe.grant.award;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Term;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.review.GrantScoring;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.identity.Units;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.GrantPublicity;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;

/** 公示: publishes the proposed projects, their amounts and the experts' names for so many working days, the first counted. */
@Component
class Publicity {

    static final String NODE = "publicityOver";

    private final Rounds rounds;
    private final GrantSchemes schemes;
    private final Fitting fitting;
    private final GrantProposals proposals;
    private final GrantScoring scoring;
    private final Calendars calendars;
    private final Deadlines deadlines;
    private final Units units;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    Publicity(
            Rounds rounds,
            GrantSchemes schemes,
            Fitting fitting,
            GrantProposals proposals,
            GrantScoring scoring,
            Calendars calendars,
            Deadlines deadlines,
            Units units,
            Documents documents,
            Disclosure disclosure,
            Messages messages,
            Evidence evidence,
            SansheClock clock) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.fitting = fitting;
        this.proposals = proposals;
        this.scoring = scoring;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.units = units;
        this.documents = documents;
        this.disclosure = disclosure;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Those proposed that were not published yet. */
    List<GrantApplication> unpublished(String round) {
        var published = proposals.of(round).stream()
                .map(GrantProposals.Proposal::application)
                .toList();
        return fitting.in(round, Status.PROPOSED).stream()
                .filter(a -> !published.contains(a.caseNo()))
                .toList();
    }

    void publish(String round) {
        Round r = rounds.get(round);
        int days = schemes.get(r.schemeId()).body().publicityDays();
        LocalDate today = clock.today();
        Instant until = until(round, days, today);
        int no = proposals.of(round).stream()
                        .mapToInt(GrantProposals.Proposal::no)
                        .max()
                        .orElse(0)
                + 1;
        List<GrantApplication> all = unpublished(round);
        all.forEach(a -> proposals.publish(a.caseNo(), round, no, a.awarded(), until));
        rounds.become(round, Round.Status.REVIEW, Round.Status.PUBLICITY);
        var letter = new GrantPublicity(
                round,
                r.title(),
                no > 1,
                all.stream().map(Publicity::line).toList(),
                scoring.experts(round),
                days,
                calendars.current().nextWorkingDay(today),
                LocalDate.ofInstant(until, SansheClock.ZONE));
        String issuer = units.get(r.unitId()).name();
        var document = documents.issue(round, "grantPublicity", letter, issuer, Audience.CASE, Audience.PUBLIC);
        disclosure.publish(
                round,
                NoticeKind.GRANT_RESULT_PUBLICITY,
                letter.title(),
                document,
                documents.html(letter, document, issuer),
                until);
        all.forEach(a -> messages.toOrganization(
                a.organizationId(),
                a.caseNo(),
                "“" + a.title() + "”已列入" + letter.title() + "，拟资助" + a.awarded() + "元，公示到" + letter.until(),
                a.title() + " is published as proposed with " + a.awarded() + " yuan until " + letter.until(),
                document));
        evidence.record(Act.of(
                        round,
                        null,
                        "grantsPublished",
                        "publishProposal",
                        Map.of("publicity", no, "projects", all.size(), "until", until.toString()))
                .by(RoundRule.OBJECTION_LATE.basis())
                .with(List.of(document.digest())));
    }

    private Instant until(String round, int days, LocalDate today) {
        Instant until = calendars
                .current()
                .deadline(today, Term.publicity(days, RoundRule.OBJECTION_LATE.basis()))
                .lastMoment()
                .toInstant();
        return deadlines.choose(round, NODE, "GRANT_PUBLICITY", today, until).toInstant();
    }

    Date ends(String round) {
        return deadlines.due(round, NODE);
    }

    private static GrantPublicity.Project line(GrantApplication a) {
        BigDecimal score = a.score();
        return new GrantPublicity.Project(
                a.rank(), a.title(), a.organization(), score, a.awarded().yuan());
    }
}
