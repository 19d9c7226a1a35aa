package org.sanshe.grant.execution;

import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.GrantAward;
import org.sanshe.grant.Grants;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Funding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 资助登记: takes awards into projects, with the funds they name. */
@Component
@Transactional
class GrantBook implements Grants {

    /** What every act of a grant rests on besides its agreement. */
    static final LegalBasis BUDGET = new LegalBasis("预算法", "第五十七条");

    private final GrantProjects projects;
    private final GrantSchemes schemes;
    private final Funding funding;
    private final Cases cases;
    private final Evidence evidence;
    private final SansheClock clock;

    GrantBook(
            GrantProjects projects,
            GrantSchemes schemes,
            Funding funding,
            Cases cases,
            Evidence evidence,
            SansheClock clock) {
        this.projects = projects;
        this.schemes = schemes;
        this.funding = funding;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public String begin(GrantAward award, Actor by) {
        cases.lock(award.cause());
        return projects.byCause(award.cause()).orElseGet(() -> open(award, by));
    }

    private String open(GrantAward award, Actor by) {
        Money promised = award.payers().stream().map(GrantAward.Payer::amount).reduce(Money.ZERO, Money::plus);
        if (!promised.equals(award.awarded())) {
            throw new IllegalArgumentException("the payers of " + award.cause() + " promise " + promised);
        }
        return cases.open(
                "ZX",
                "grantLife",
                award.cause(),
                "资助项目：" + award.title(),
                award.unitId(),
                award.organizationId(),
                agreement -> enter(agreement, award, by));
    }

    private void enter(String agreement, GrantAward award, Actor by) {
        projects.insert(agreement, award, clock.today());
        projects.insertLines(agreement, award.cause(), award.title(), award.budget());
        List<Funding.Share> shares = award.payers().stream()
                .map(p -> new Funding.Share(
                        agreement, p.unitId(), null, p.source(), p.year(), p.amount(), p.dueOn(), Money.ZERO))
                .toList();
        funding.plan(agreement, shares, by);
        evidence.record(Act.of(
                        agreement,
                        by,
                        "grantProjectBegun",
                        null,
                        Map.of("awarded", award.awarded().toString(), "cause", award.cause()))
                .by(BUDGET));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Project> of(long organizationId) {
        return projects.of(organizationId).stream()
                .map(p -> new Project(
                        p.agreement(),
                        schemes.get(p.schemeId()).code(),
                        p.organizationId(),
                        p.title(),
                        p.awarded(),
                        p.awardedOn(),
                        p.from(),
                        p.until(),
                        p.status(),
                        p.liquidatedOn()))
                .toList();
    }
}
