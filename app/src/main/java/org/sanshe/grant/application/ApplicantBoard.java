package org.sanshe.grant.application;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.sanshe.grant.Grants;
import org.sanshe.grant.application.GrantApplication.Status;
import org.sanshe.grant.call.Round;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.scheme.Eligibility;
import org.sanshe.grant.scheme.Eligibility.Finding;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Drafts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 申报单位的资助: the calls it could answer, its applications and where they stand, its projects. */
@Component
@Transactional(readOnly = true)
class ApplicantBoard {

    /** Calls shown at a glance: the first to close first. */
    private static final int MOST_CALLS = 20;

    private final Rounds rounds;
    private final GrantSchemes schemes;
    private final Eligibility eligibility;
    private final GrantApplications applications;
    private final ApplicationRows rows;
    private final Drafts drafts;
    private final Grants grants;

    ApplicantBoard(
            Rounds rounds,
            GrantSchemes schemes,
            Eligibility eligibility,
            GrantApplications applications,
            ApplicationRows rows,
            Drafts drafts,
            Grants grants) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.eligibility = eligibility;
        this.applications = applications;
        this.rows = rows;
        this.drafts = drafts;
        this.grants = grants;
    }

    /**
     * 正在征集.
     *
     * @param reasons why the organization may not apply; empty when it may
     * @param draftAt when something was typed for it last; null when nothing was
     * @param applied whether it has an application in it already
     */
    record OpenCall(
            String round,
            String title,
            String scheme,
            List<String> fields,
            Instant closesAt,
            List<String> reasons,
            Instant draftAt,
            boolean applied) {

        /** Whether nothing speaks against an application. */
        public boolean isPossible() {
            return reasons.isEmpty();
        }
    }

    /** 本单位申请. @param next what happens next, as a message key; @param dueAt until when, for what is asked of it now */
    record Standing(GrantApplication application, String next, Instant dueAt) {}

    /** All of it. */
    record Board(List<OpenCall> calls, List<Standing> applications, List<Grants.Project> projects) {}

    Board of(Actor actor) {
        long organization = actor.organizationId();
        List<GrantApplication> own = applications.of(organization);
        var answered = own.stream()
                .filter(a -> a.status() != Status.WITHDRAWN && a.status() != Status.INELIGIBLE)
                .map(GrantApplication::round)
                .collect(Collectors.toSet());
        List<Round> open = rounds.open().stream().limit(MOST_CALLS).toList();
        var known = eligibility.known(organization);
        var bySchemes = schemes.all(open.stream().map(Round::schemeId).toList());
        var typed =
                drafts.savedAt(actor, open.stream().map(ApplicantBoard::draft).toList());
        List<OpenCall> calls = open.stream()
                .map(r ->
                        call(r, bySchemes.get(r.schemeId()), known, typed.get(draft(r)), answered.contains(r.caseNo())))
                .toList();
        return new Board(calls, own.stream().map(this::standing).toList(), grants.of(organization));
    }

    private static String draft(Round round) {
        return Drafts.start("grantApplication", round.caseNo());
    }

    private static OpenCall call(
            Round round, GrantScheme scheme, Eligibility.Known known, Instant typedAt, boolean applied) {
        List<Finding> findings = known.of(scheme, round, round.closingDay());
        return new OpenCall(
                round.caseNo(),
                round.title(),
                Language.isEnglish() ? scheme.nameEn() : scheme.name(),
                round.fields(),
                round.closesAt(),
                findings.stream()
                        .filter(f -> !f.passed())
                        .map(f -> f.in(Language.isEnglish())
                                + Language.say("（依据：", " (")
                                + f.source()
                                + Language.say("）", ")"))
                        .toList(),
                typedAt,
                applied);
    }

    private Standing standing(GrantApplication a) {
        Instant due = a.status() == Status.RETURNED ? rows.dueAt(a.caseNo()).orElse(null) : null;
        return new Standing(a, "grantMine.next." + a.status().name(), due);
    }
}
