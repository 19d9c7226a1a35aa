package org.sanshe.grant.execution;

import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.YearFunds;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.Grants.Status;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.sanshe.letters.GrantNotice;
import org.sanshe.payment.Payments;
import org.springframework.stereotype.Component;

/**
 * 终止资助: milestones that are open are cancelled, what was not sent is not paid, and the project is liquidated: settled by
 * what was spent, without a further payment. Whoever is liquidated is barred as long as the scheme says.
 */
@Component
class GrantTerminating {

    private final GrantProjects projects;
    private final GrantSchemes schemes;
    private final GrantPapers papers;
    private final Milestones milestones;
    private final Engagements engagements;
    private final Payments payments;
    private final YearFunds years;
    private final Cases cases;
    private final Evidence evidence;

    GrantTerminating(
            GrantProjects projects,
            GrantSchemes schemes,
            GrantPapers papers,
            Milestones milestones,
            Engagements engagements,
            Payments payments,
            YearFunds years,
            Cases cases,
            Evidence evidence) {
        this.projects = projects;
        this.schemes = schemes;
        this.papers = papers;
        this.milestones = milestones;
        this.engagements = engagements;
        this.payments = payments;
        this.years = years;
        this.cases = cases;
        this.evidence = evidence;
    }

    /** @throws Refusal when the project is not under way any more */
    void terminate(GrantProject p, GrantStops.Ground ground, String reason, Actor by) {
        String agreement = p.agreement();
        cases.lock(agreement);
        if (!projects.become(agreement, Status.ACTIVE, Status.TERMINATED)) {
            throw new Refusal(GrantRule.NOT_ACTIVE, p.title(), p.status().in(Language.isEnglish()));
        }
        milestones.cancel(agreement, reason, by);
        engagements.end(agreement, false, by);
        payments.cancel(agreement, reason, GrantBook.BUDGET, by);
        years.forget(agreement);
        int bar = schemes.get(p.schemeId()).body().consequences().barMonths();
        var letter = papers.send(
                p,
                agreement,
                GrantPapers.notice(
                        GrantNotice.Kind.TERMINATED,
                        p,
                        List.of("事由", ground.in(false), "限制申报", bar > 0 ? "自终止之日起" + bar + "个月内不得申报" : ""),
                        reason,
                        "请配合清算；未使用和不合格的资金退回原资金来源。"),
                "“" + p.title() + "”的资助已经终止",
                "Your grant was terminated");
        evidence.record(Act.of(
                        agreement,
                        by,
                        "grantTerminated",
                        "terminateGrant",
                        Map.of("ground", ground.in(false), "reason", reason, "bar", bar))
                .by(GrantBook.BUDGET)
                .with(List.of(letter.digest())));
        cases.send("grantTerminated", agreement);
    }
}
