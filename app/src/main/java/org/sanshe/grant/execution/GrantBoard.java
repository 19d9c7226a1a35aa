package org.sanshe.grant.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Milestone;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.grant.Grants.Status;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.ledger.FundingSource;
import org.sanshe.payment.PaymentView;
import org.sanshe.payment.Payments;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 项目总览: what of a project its grantee and its officers look at together. */
@Component
@Transactional(readOnly = true)
class GrantBoard {

    private final GrantAccess access;
    private final GrantProjects projects;
    private final GrantSchemes schemes;
    private final GrantPackage checks;
    private final GrantSpending spending;
    private final GrantChanges changes;
    private final GrantRecoveries recoveries;
    private final GrantHolds holds;
    private final GrantStops stops;
    private final GrantSettling settling;
    private final GrantMidterm midterms;
    private final Milestones milestones;
    private final Payments payments;

    GrantBoard(
            GrantAccess access,
            GrantProjects projects,
            GrantSchemes schemes,
            GrantPackage checks,
            GrantSpending spending,
            GrantChanges changes,
            GrantRecoveries recoveries,
            GrantHolds holds,
            GrantStops stops,
            GrantSettling settling,
            GrantMidterm midterms,
            Milestones milestones,
            Payments payments) {
        this.access = access;
        this.projects = projects;
        this.schemes = schemes;
        this.checks = checks;
        this.spending = spending;
        this.changes = changes;
        this.recoveries = recoveries;
        this.holds = holds;
        this.stops = stops;
        this.settling = settling;
        this.midterms = midterms;
        this.milestones = milestones;
        this.payments = payments;
    }

    /**
     * 一个项目.
     *
     * @param label the words of the lottery mark; null for other money
     * @param stop the case in which is decided whether it goes on; null for none
     * @param holds what became known since the award; for the bureau's people alone
     */
    record Board(
            GrantProject project,
            String scheme,
            FundingSource source,
            List<Part> parts,
            List<GrantProjects.Line> lines,
            Money spent,
            List<GrantSpending.Spent> spending,
            List<Report> reports,
            List<GrantChanges.Change> changes,
            List<GrantRecoveries.Recovery> recoveries,
            GrantSettling.Settled settled,
            String label,
            String failure,
            String stop,
            List<GrantHolds.Ground> holds,
            List<GrantHolds.Decision> decisions) {}

    /**
     * 一期.
     *
     * @param trigger what releases it
     * @param caseNo the milestone it waits for, or its payment; null for neither
     * @param state of its payment; empty while it is not claimed
     * @param missing why it is not released or paid yet
     */
    record Part(
            int no, String stage, Money amount, String trigger, String caseNo, String state, List<String> missing) {}

    /** 报告. @param due its last moment, or null when only a day is set. @param state of the mid-term; null for others */
    record Report(String name, Instant due, LocalDate dueOn, String caseNo, GrantMidterm.State state) {}

    Board of(String agreement, Actor actor) {
        GrantProject p = access.visible(agreement, actor);
        GrantScheme scheme = schemes.get(p.schemeId());
        var body = scheme.body();
        var lines = projects.lines(agreement);
        boolean english = Language.isEnglish();
        boolean lottery = body.funding() == FundingSource.LOTTERY_FUND;
        var said = body.formalities().lottery();
        return new Board(
                p,
                english ? scheme.nameEn() : scheme.name(),
                body.funding(),
                parts(p, body),
                lines,
                lines.stream().map(GrantProjects.Line::spent).reduce(Money.ZERO, Money::plus),
                spending.of(agreement, actor.isStaff()),
                reports(p),
                changes.of(agreement),
                recoveries.of(agreement),
                settling.find(agreement).orElse(null),
                lottery ? said == null || said.label() == null ? "彩票公益金资助" : said.label() : null,
                stops.failure(agreement).orElse(null),
                stops.underWay(agreement).orElse(null),
                actor.isStaff() ? holds.of(p) : List.of(),
                actor.isStaff() ? holds.decisions(agreement) : List.of());
    }

    private List<Part> parts(GrantProject p, GrantScheme.Body scheme) {
        List<Milestone> released = p.countersignedAt() == null ? List.of() : milestones.of(p.agreement());
        List<PaymentView> paying = payments.of(p.agreement());
        var parts = new ArrayList<Part>();
        for (var i : scheme.instalments()) {
            String item = "instalment-" + i.no();
            var payment = paying.stream().filter(v -> v.item().equals(item)).findFirst();
            var milestone = released.stream()
                    .filter(m -> Integer.valueOf(i.no()).equals(m.planned().instalment()))
                    .findFirst();
            boolean over = payment.filter(v -> v.paidOn() != null).isPresent()
                    || milestone
                            .filter(m -> m.status() == Milestones.Status.CANCELLED)
                            .isPresent();
            Trigger trigger = InstalmentsOfScheme.trigger(scheme, i);
            parts.add(new Part(
                    i.no(),
                    i.stage(),
                    payment.map(PaymentView::amount)
                            .orElseGet(() -> Shares.of(p.awarded(), scheme.instalments(), i.no())),
                    InstalmentsOfScheme.words(trigger, Language.isEnglish()),
                    payment.map(PaymentView::caseNo)
                            .or(() -> milestone.map(Milestone::caseNo))
                            .orElse(null),
                    payment.map(v -> v.status().in(Language.isEnglish())).orElse(""),
                    over ? List.of() : missing(p, item)));
        }
        return parts;
    }

    private List<String> missing(GrantProject p, String item) {
        Locale locale = LocaleContextHolder.getLocale();
        return checks.check(p, item).stream()
                .map(f -> new Refusal(f.rule(), f.args().toArray()).message(locale))
                .toList();
    }

    private List<Report> reports(GrantProject p) {
        var reports = new ArrayList<Report>();
        if (p.countersignedAt() == null) return reports;
        boolean english = Language.isEnglish();
        for (Milestone m : milestones.of(p.agreement())) {
            if (m.caseNo() == null) continue;
            boolean midterm = m.planned().trigger() == Trigger.ASSESSMENT;
            reports.add(new Report(
                    m.planned().title(),
                    midterm ? p.midtermDue() : null,
                    m.planned().dueOn(),
                    m.caseNo(),
                    midterm && p.midtermDue() != null ? midterms.state(p.agreement()) : null));
        }
        if (p.status() == Status.ACTIVE) {
            reports.add(new Report(english ? "Final report" : "末期报告", null, p.finalDue(), p.agreement(), null));
        }
        return reports;
    }

    /** The projects of the actor's unit or organization, newest first. */
    List<GrantProject> all(Actor actor, String after, int limit) {
        return projects.visible(actor, after, limit);
    }
}
