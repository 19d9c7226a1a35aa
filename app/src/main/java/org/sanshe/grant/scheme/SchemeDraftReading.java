package org.sanshe.grant.scheme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sanshe.grant.scheme.AmountRule.Band;
import org.sanshe.grant.scheme.AmountRule.Fixed;
import org.sanshe.grant.scheme.AmountRule.Upgrade;
import org.sanshe.grant.scheme.GrantScheme.Body;
import org.sanshe.grant.scheme.GrantScheme.Consequences;
import org.sanshe.grant.scheme.GrantScheme.Cut;
import org.sanshe.grant.scheme.GrantScheme.Eligibility;
import org.sanshe.grant.scheme.GrantScheme.Instalment;
import org.sanshe.grant.scheme.GrantScheme.Kind;
import org.sanshe.grant.scheme.GrantScheme.Reporting;
import org.sanshe.grant.scheme.GrantScheme.Review;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.FundingSource;
import org.sanshe.party.CreditCodeKind;

/** What was typed on the form, as a scheme. */
final class SchemeDraftReading {

    private final SchemeDraft typed;
    /** What cannot be read at all, by field. */
    private final Map<String, String[]> unreadable = new TreeMap<>();

    SchemeDraftReading(SchemeDraft typed) {
        this.typed = typed;
    }

    GrantSchemeBook.Head head() {
        return new GrantSchemeBook.Head(typed.code(), typed.name(), typed.nameEn(), typed.source());
    }

    /** Fields whose text is none of the amounts asked for; known after {@link #body}. */
    Map<String, String[]> unreadable() {
        return unreadable;
    }

    Body body() {
        return new Body(
                typed.kind(),
                typed.nature(),
                typed.funding(),
                eligibility(),
                amount(),
                lines(),
                review(),
                typed.publicityDays(),
                instalments(),
                new Reporting(typed.lateIsFail(), typed.finalWithinDays(), typed.audit()),
                new Consequences(typed.barMonths(), typed.unusedMonths()),
                typed.follow(),
                further(),
                formalities(),
                typed.cut() == null || typed.cut().equals("ROUND") ? null : Cut.valueOf(typed.cut()),
                typed.assumed().stream()
                        .map(a -> new GrantScheme.Assumed(a.figure(), a.ground()))
                        .toList(),
                reward());
    }

    private Eligibility eligibility() {
        return new Eligibility(
                kinds(typed.kinds()),
                typed.minAgeMonths(),
                typed.inspection(),
                typed.minRating() == 0 ? null : typed.minRating(),
                typed.abnormalMonths(),
                typed.blacklistMonths(),
                typed.violationMonths(),
                typed.penaltyMonths(),
                typed.minStaff(),
                typed.ownAccount(),
                typed.onePerYear(),
                typed.noRunning(),
                typed.liquidatedMonths(),
                typed.fundedElsewhere(),
                typed.minProjectMonths(),
                typed.maxProjectMonths(),
                typed.region());
    }

    private Further further() {
        return new Further(
                typed.fullPass(),
                typed.restYears(),
                typed.liquidatedYears(),
                typed.figures().stream()
                        .map(f -> new Further.Figure(f.code(), f.name(), f.least(), kinds(f.kinds())))
                        .toList());
    }

    private AmountRule amount() {
        var bands = new ArrayList<Band>();
        for (int i = 0; i < typed.bands().size(); i++) {
            SchemeDraft.BandRow b = typed.bands().get(i);
            bands.add(new Band(b.category(), b.name(), amounts(b.amounts(), "bands[" + i + "].amounts")));
        }
        return new AmountRule(
                typed.maxShare(),
                typed.minOwnShare(),
                typed.cap(),
                bands,
                typed.fixed().stream()
                        .map(f -> new Fixed(
                                f.category(), f.name(), f.amount(), f.match() == null ? Money.ZERO : f.match()))
                        .toList(),
                typed.least(),
                typed.upgrade() == null || typed.upgrade().equals("NONE") ? null : Upgrade.valueOf(typed.upgrade()));
    }

    private List<Money> amounts(String text, String field) {
        var amounts = new ArrayList<Money>();
        for (String word : words(text)) {
            try {
                amounts.add(Money.of(word));
            } catch (NumberFormatException | ArithmeticException e) {
                unreadable.put(field, new String[] {
                    "“" + word + "”不是金额。请用空格隔开各档，例如10000 30000。",
                    word + " is no amount. Put spaces between amounts, for example 10000 30000."
                });
            }
        }
        return amounts;
    }

    private List<LineRule> lines() {
        return typed.lines().stream()
                .map(l -> new LineRule(
                        l.category(),
                        l.name(),
                        l.limit(),
                        l.value(),
                        l.source(),
                        words(l.with()),
                        l.ofGrant(),
                        l.fromTime(),
                        words(l.words())))
                .toList();
    }

    private Review review() {
        if (typed.kind() == Kind.REWARD
                || typed.members() == 0 && typed.criteria().isEmpty()) return null;
        return new Review(
                typed.members(),
                typed.criteria().stream()
                        .map(c -> new Review.Criterion(c.code(), c.name(), c.points(), c.anchor()))
                        .toList(),
                typed.dropFrom(),
                typed.pass(),
                typed.bonuses().stream()
                        .map(b -> new Review.Bonus(b.code(), b.name(), b.min(), b.max()))
                        .toList(),
                typed.defence(),
                words(typed.ties()));
    }

    private Reward reward() {
        if (typed.kind() != Kind.REWARD || typed.evidence() == null) return null;
        return new Reward(
                typed.evidence(),
                typed.inspectors(),
                typed.standards().stream()
                        .map(s -> new Reward.Standard(
                                s.measure(),
                                s.per() == null || s.per().isBlank() ? null : s.per(),
                                s.atLeast(),
                                s.value(),
                                s.source()))
                        .toList(),
                typed.useMonths(),
                typed.yearly());
    }

    private List<Instalment> instalments() {
        var instalments = new ArrayList<Instalment>();
        for (SchemeDraft.InstalmentRow i : typed.instalments()) {
            instalments.add(new Instalment(
                    instalments.size() + 1, i.stage(), i.share(), i.event(), words(i.documents()), i.payWithinDays()));
        }
        return instalments;
    }

    private Formalities formalities() {
        Formalities.Lottery lottery = typed.funding() != FundingSource.LOTTERY_FUND
                ? null
                : new Formalities.Lottery(
                        typed.lotteryLabel(),
                        typed.lotteryBans() == null
                                ? List.of()
                                : typed.lotteryBans()
                                        .lines()
                                        .filter(l -> !l.isBlank())
                                        .toList(),
                        typed.lotterySource());
        Set<Formalities.Voucher> vouchers =
                typed.vouchers().stream().map(Formalities.Voucher::valueOf).collect(Collectors.toSet());
        return new Formalities(vouchers, typed.acceptance(), lottery);
    }

    private static Set<CreditCodeKind> kinds(List<String> typed) {
        return typed.stream().map(CreditCodeKind::valueOf).collect(Collectors.toSet());
    }

    /** Words apart by spaces, commas of both widths, or 、. */
    static List<String> words(String text) {
        if (text == null || text.isBlank()) return List.of();
        return Arrays.stream(text.strip().split("[\\s\\u3000,，、;；]+"))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
