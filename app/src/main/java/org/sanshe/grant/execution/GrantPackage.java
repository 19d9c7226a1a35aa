package org.sanshe.grant.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Milestone;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.grant.Grants.Status;
import org.sanshe.grant.scheme.GrantScheme.Nature;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.sanshe.payment.PackageCheck;
import org.sanshe.payment.PaymentView;
import org.springframework.stereotype.Component;

/**
 * 资助拨付依据: an award that stands, an agreement both signed, the event of the instalment, the money paid before spent as
 * far as agreed, and nothing known since the award that nobody has decided on.
 */
@Component
class GrantPackage implements PackageCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final GrantProjects projects;
    private final GrantSchemes schemes;
    private final GrantHolds holds;
    private final GrantStops stops;
    private final GrantLimits limits;
    private final Milestones milestones;
    private final Ledger ledger;
    private final SansheClock clock;

    GrantPackage(
            GrantProjects projects,
            GrantSchemes schemes,
            GrantHolds holds,
            GrantStops stops,
            GrantLimits limits,
            Milestones milestones,
            Ledger ledger,
            SansheClock clock) {
        this.projects = projects;
        this.schemes = schemes;
        this.holds = holds;
        this.stops = stops;
        this.limits = limits;
        this.milestones = milestones;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A grant takes donation and fiscal receipts; what is a purchase by its scheme asks for a tax invoice. */
    @Override
    public boolean takesFiscalReceipts(PaymentView payment) {
        return projects.find(payment.agreement())
                .map(p -> schemes.get(p.schemeId()).body().nature() == Nature.GRANT)
                .orElse(false);
    }

    @Override
    public List<Failure> check(PaymentView payment) {
        return projects.find(payment.agreement())
                .map(p -> check(p, payment.item()))
                .orElse(List.of());
    }

    /** What still stands in the way of an instalment that is not claimed yet, for the page of the project. */
    List<Failure> check(GrantProject p, String item) {
        var failures = new ArrayList<Failure>();
        boolean stands = p.status() == Status.ACTIVE || p.status() == Status.CLOSING || p.status() == Status.CLOSED;
        if (!stands) {
            failures.add(Failure.of(GrantRule.NOT_ACTIVE, p.title(), p.status().in(false)));
        }
        if (p.countersignedAt() == null) failures.add(Failure.of(GrantRule.NOT_SIGNED));
        Optional<Milestone> released = released(p, item);
        released.filter(m -> m.status() != Milestones.Status.MET && m.status() != Milestones.Status.PARTIALLY_MET)
                .ifPresent(m -> failures.add(Failure.of(
                        GrantRule.EVENT_NOT_REACHED,
                        InstalmentsOfScheme.words(m.planned().trigger(), false))));
        boolean settlement = released.filter(m -> m.planned().trigger() == Trigger.SETTLEMENT)
                .isPresent();
        if (!settlement) unspent(p).ifPresent(failures::add);
        var undecided = holds.undecided(p);
        if (!undecided.isEmpty()) {
            failures.add(Failure.of(
                    GrantRule.KNOWN_SINCE_AWARD,
                    undecided.stream().map(g -> g.in(false)).collect(Collectors.joining("；"))));
        }
        stops.underWay(p.agreement()).ifPresent(no -> failures.add(Failure.of(GrantRule.TERMINATION_OPEN, no)));
        return failures;
    }

    private Optional<Milestone> released(GrantProject p, String item) {
        return milestones.of(p.agreement()).stream()
                .filter(m -> m.planned().instalment() != null)
                .filter(m -> item.startsWith("instalment-" + m.planned().instalment()))
                .findFirst();
    }

    /** 前期资金使用进度: what was entered as spent against what was paid; nothing is asked before the first payment. */
    private Optional<Failure> unspent(GrantProject p) {
        Money paid = ledger.balance(p.agreement(), Account.PAID);
        if (!paid.isPositive()) return Optional.empty();
        Money spent = projects.lines(p.agreement()).stream()
                .map(GrantProjects.Line::spent)
                .reduce(Money.ZERO, Money::plus);
        BigDecimal wanted = limits.get("SPENT_PERCENT", clock.today());
        Money least = new Money(BigDecimal.valueOf(paid.fen())
                .multiply(wanted)
                .divide(HUNDRED, 0, RoundingMode.UP)
                .longValueExact());
        if (!least.exceeds(spent)) return Optional.empty();
        return Optional.of(Failure.of(GrantRule.NOT_SPENT, paid, spent, wanted.toPlainString()));
    }
}
