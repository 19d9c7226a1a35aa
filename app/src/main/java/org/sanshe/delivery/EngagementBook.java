package org.sanshe.delivery;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.party.Credentials;
import org.sanshe.party.Credentials.Credential;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 履约登记: takes agreements into performance and keeps where they stand; every act is evidence of the agreement's case. */
@Component
@Transactional
class EngagementBook implements Engagements {

    private static final LegalBasis PERFORMANCE = new LegalBasis("政府采购法", "第四十三条");
    private static final LegalBasis CHANGE = new LegalBasis("政府采购法", "第五十条");
    private static final LegalBasis SUPPLEMENT = new LegalBasis("政府采购法", "第四十九条");

    private final EngagementRows rows;
    private final Credentials credentials;
    private final Units units;
    private final Evidence evidence;
    private final SansheClock clock;

    EngagementBook(EngagementRows rows, Credentials credentials, Units units, Evidence evidence, SansheClock clock) {
        this.rows = rows;
        this.credentials = credentials;
        this.units = units;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void begin(Terms terms, Actor by) {
        begin(terms, null, by);
    }

    @Override
    public void begin(Terms terms, Field field, Actor by) {
        var ordered = new Terms(
                terms.agreement(),
                terms.kind(),
                terms.title(),
                terms.unitId(),
                terms.organizationId(),
                terms.supplierCode(),
                terms.supplierName(),
                terms.enterprise(),
                terms.amount(),
                terms.signedOn(),
                terms.from(),
                terms.until(),
                terms.unitOfPay(),
                terms.priceLines(),
                terms.instalments().stream()
                        .sorted(Comparator.comparingInt(InstalmentTerms::no))
                        .toList(),
                terms.posts(),
                terms.standards(),
                terms.acceptanceDays(),
                terms.dailyInterest(),
                terms.signers());
        ordered.check(() -> InstalmentPlan.check(ordered));
        rows.insert(ordered);
        if (field != null) rows.belongs(terms.agreement(), field);
        record(
                terms.agreement(),
                by,
                "performanceBegan",
                Map.of(
                        "amount", terms.amount().toString(),
                        "supplier", terms.supplierCode(),
                        "until", terms.until().toString()),
                PERFORMANCE);
    }

    @Override
    @Transactional(readOnly = true)
    public Engagement get(String agreement) {
        return find(agreement).orElseThrow(() -> new NotFound("engagement " + agreement));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Engagement> find(String agreement) {
        return rows.find(agreement);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Engagement> of(long organizationId) {
        return rows.of(organizationId);
    }

    @Override
    public void supplement(String agreement, Money amount, Actor by) {
        Terms terms = active(agreement);
        if (!amount.isPositive()) throw terms.refusal(EngagementRule.SUPPLEMENT_OF_NOTHING);
        rows.supplement(agreement, amount);
        record(agreement, by, "supplemented", Map.of("amount", amount.toString()), SUPPLEMENT);
    }

    @Override
    public void extend(String agreement, LocalDate until, Actor by) {
        active(agreement);
        rows.extend(agreement, until);
        record(agreement, by, "termExtended", Map.of("until", until.toString()), CHANGE);
    }

    @Override
    public void suspend(String agreement, String reason, Actor by) {
        become(agreement, Status.SUSPENDED, reason);
        record(agreement, by, "performanceSuspended", Map.of("reason", reason), CHANGE);
    }

    @Override
    public void resume(String agreement, Actor by) {
        become(agreement, Status.ACTIVE, null);
        record(agreement, by, "performanceResumed", Map.of(), CHANGE);
    }

    @Override
    public void end(String agreement, boolean performed, Actor by) {
        Status next = performed ? Status.COMPLETED : Status.TERMINATED;
        become(agreement, next, null);
        record(agreement, by, "performanceEnded", Map.of("status", next.name()), performed ? PERFORMANCE : CHANGE);
        if (performed) enterInPassport(get(agreement));
    }

    /** What was delivered is evidence for whatever the organization applies for next. */
    private void enterInPassport(Engagement engagement) {
        Terms terms = engagement.terms();
        credentials.record(new Credential(
                terms.organizationId(),
                Credentials.Kind.DELIVERY,
                terms.title(),
                terms.title(),
                units.get(terms.unitId()).name(),
                clock.today(),
                null,
                terms.amount().plus(engagement.supplements()).yuan(),
                "元",
                terms.agreement(),
                null));
    }

    private Terms active(String agreement) {
        Engagement engagement = get(agreement);
        if (!engagement.isActive()) throw engagement.terms().refusal(EngagementRule.NOT_ACTIVE);
        return engagement.terms();
    }

    private void become(String agreement, Status next, String reason) {
        Engagement engagement = get(agreement);
        Status now = engagement.status();
        if (!now.mayBecome(next) || !rows.become(agreement, now, next, reason)) {
            throw engagement.terms().refusal(EngagementRule.NOT_IN_THIS_STATE);
        }
    }

    private void record(String agreement, Actor by, String act, Map<String, Object> facts, LegalBasis basis) {
        evidence.record(Act.of(agreement, by, act, null, facts).by(basis(agreement, basis)));
    }
}
