package org.sanshe.grant.scheme;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanshe.evaluation.TrackRecord;
import org.sanshe.grant.scheme.Eligibility.Finding;
import org.sanshe.grant.scheme.Eligibility.Said;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.party.InspectionConclusion;
import org.sanshe.party.ListKind;
import org.sanshe.party.Standing;
import org.sanshe.party.SupplierClass;

/** 主体条件: what a scheme asks of the organization itself, as the registry knows it on a day. */
class Conditions {

    /** 《政府购买服务管理办法》第八条. */
    private static final Set<SupplierClass> NO_SUPPLIER =
            Set.of(SupplierClass.PUBLIC_1, SupplierClass.GROUP_BUDGET_FUNDED, SupplierClass.STATE_ORGAN);

    private final GrantScheme scheme;
    private final GrantScheme.Eligibility asked;
    private final Standing standing;
    private final LocalDate asOf;
    private final List<Finding> findings = new ArrayList<>();

    Conditions(GrantScheme scheme, Standing standing, LocalDate asOf) {
        this.scheme = scheme;
        this.asked = scheme.body().eligibility();
        this.standing = standing;
        this.asOf = asOf;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    CreditCodeKind kind() {
        return standing.kind();
    }

    /** What kind of body it is, how old, with an account of its own. */
    void body(boolean account) {
        if (!asked.kinds().isEmpty()) {
            tell(
                    EligibilityRule.KIND,
                    asked.kinds().contains(standing.kind()),
                    GrantWords.kinds(asked.kinds()),
                    GrantWords.kind(standing.kind()));
        }
        if (scheme.body().nature() == GrantScheme.Nature.PURCHASE) {
            tell(
                    EligibilityRule.MAY_SUPPLY,
                    !NO_SUPPLIER.contains(standing.supplierClass()),
                    GrantWords.supplier(standing.supplierClass()));
        }
        if (asked.minAgeMonths() > 0) {
            Period age = Period.ofMonths(asked.minAgeMonths());
            tell(
                    EligibilityRule.AGE,
                    standing.hasExistedFor(age),
                    Said.same(asOf),
                    Said.same(asked.minAgeMonths()),
                    Said.same(GrantWords.latestStart(asOf, asked.minAgeMonths())),
                    day(standing.registeredOn()));
        }
        if (asked.ownAccount()) {
            tell(EligibilityRule.ACCOUNT, account, account ? new Said("已备案", "filed") : GrantWords.NONE);
        }
    }

    /** Inspection of the named year and rating on the day. */
    void registry(Integer year, List<Standing.Rated> ratings) {
        if (asked.inspection()) {
            InspectionConclusion found = year == null ? InspectionConclusion.UNKNOWN : inspection(year);
            boolean passed = scheme.body().further().fullPass()
                    ? found.isPassed() && found != InspectionConclusion.BASICALLY_QUALIFIED
                    : found.isPassed();
            tell(
                    EligibilityRule.INSPECTION,
                    passed,
                    year == null ? new Said("（本轮未指明的）", "(a year the round does not name)") : Said.same(year),
                    GrantWords.conclusion(found),
                    day(standing.registeredOn()));
        }
        if (asked.minRating() != null && asked.minRating() > 0) {
            tell(
                    EligibilityRule.RATING,
                    standing.rating() != null && standing.rating() >= asked.minRating(),
                    Said.same(asOf),
                    Said.same(asked.minRating()),
                    rating(ratings));
        }
    }

    /** A year before that of its registration is nobody's to ask. */
    private InspectionConclusion inspection(int year) {
        boolean before =
                standing.registeredOn() != null && standing.registeredOn().getYear() > year;
        return before ? InspectionConclusion.EXEMPT : standing.inspection(year);
    }

    private Said rating(List<Standing.Rated> ratings) {
        return ratings.stream()
                .filter(r -> !r.issuedOn().isAfter(asOf))
                .findFirst()
                .map(r -> new Said(
                        "%dA（%s发证，有效至%s）".formatted(r.grade(), r.issuedOn(), r.validThrough()),
                        "%dA (issued %s, valid through %s)".formatted(r.grade(), r.issuedOn(), r.validThrough())))
                .orElse(GrantWords.NONE);
    }

    /** On a list on any day of the look-back counts, also when it was taken off. */
    void lists() {
        listed(EligibilityRule.ABNORMAL, ListKind.ABNORMAL, asked.abnormalMonths());
        listed(EligibilityRule.BLACKLIST, ListKind.BLACKLIST, asked.blacklistMonths());
    }

    private void listed(EligibilityRule rule, ListKind list, int months) {
        Period before = Period.ofMonths(months);
        String stays = standing.stays().stream()
                .filter(s -> s.list() == list && !s.from().isAfter(asOf))
                .map(s -> s.from() + "–" + (s.until() == null ? "" : s.until()))
                .collect(Collectors.joining(", "));
        tell(
                rule,
                !standing.wasListedWithin(list, before),
                Said.same(asOf.minus(before)),
                Said.same(asOf),
                stays.isEmpty() ? GrantWords.NONE : Said.same(stays));
    }

    /** Penalties decided within the look-backs. */
    void penalties() {
        if (asked.violationMonths() > 0) {
            Period before = Period.ofMonths(asked.violationMonths());
            punished(EligibilityRule.VIOLATION, before, true);
        }
        if (asked.penaltyMonths() > 0) {
            punished(EligibilityRule.PENALTY, Period.ofMonths(asked.penaltyMonths()), false);
        }
    }

    private void punished(EligibilityRule rule, Period before, boolean major) {
        List<LocalDate> days = standing.penalties().stream()
                .filter(p -> !major || p.major())
                .map(Standing.Punishment::decidedOn)
                .filter(d -> !d.isAfter(asOf))
                .toList();
        boolean within = days.stream().anyMatch(d -> !d.plus(before).isBefore(asOf));
        String said = days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        tell(
                rule,
                !within,
                Said.same(asOf.minus(before)),
                Said.same(asOf),
                said.isEmpty() ? GrantWords.NONE : Said.same(said));
    }

    /** Bars from assessments. */
    void record(Optional<TrackRecord.Bar> bar) {
        tell(
                EligibilityRule.BARRED,
                bar.isEmpty(),
                Said.same(asOf),
                bar.map(b -> Said.same(b.caseNo() + " " + b.from() + "–" + b.until()))
                        .orElse(GrantWords.NONE));
    }

    /** Bars from money that was not paid back in time. */
    void paidBack(Optional<RecoveryBars.Bar> bar) {
        tell(
                EligibilityRule.NOT_PAID_BACK,
                bar.isEmpty(),
                Said.same(asOf),
                bar.map(b -> Said.same(b.caseNo() + " " + b.from() + "–" + b.until()))
                        .orElse(GrantWords.NONE));
    }

    private static Said day(LocalDate day) {
        return day == null ? new Said("未登记", "not on record") : Said.same(day);
    }

    private void tell(EligibilityRule rule, boolean passed, Said... said) {
        findings.add(Finding.of(rule, passed, scheme, said));
    }
}
