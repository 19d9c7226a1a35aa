package org.sanshe.purchase.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.delivery.Engagements;
import org.sanshe.identity.Units;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.LineKey;
import org.sanshe.ledger.Portion;
import org.springframework.stereotype.Component;

/**
 * 落实资金: plans who pays how much of a contract in which year from which source, and commits what is there. The own
 * unit's money of this year must be there; a co-funder's may come later and is waited for by a case of its own.
 */
@Component
class CommittingFunds {

    private final Engagements engagements;
    private final Funding funding;
    private final Ledger ledger;
    private final LifeFacts facts;
    private final Units units;

    CommittingFunds(Engagements engagements, Funding funding, Ledger ledger, LifeFacts facts, Units units) {
        this.engagements = engagements;
        this.funding = funding;
        this.ledger = ledger;
        this.facts = facts;
        this.units = units;
    }

    /** The form {@code funds-commitment}. */
    record Form(List<Share> shares) {}

    /** One share of it. @param lineCode null while the quota has not arrived */
    record Share(long payerUnit, FundingSource source, int year, Money amount, String lineCode, LocalDate dueOn) {

        boolean hasLine() {
            return lineCode != null && !lineCode.isBlank();
        }
    }

    Map<String, Object> prefill(Life life, LocalDate today) {
        var planned = funding.of(life.agreement());
        List<Map<String, Object>> rows = planned.isEmpty()
                ? List.of(row(life.unitId(), FundingSource.GENERAL_BUDGET, today.getYear(), life.amount()))
                : planned.stream()
                        .map(s -> row(s.payerUnit(), s.source(), s.year(), s.promised()))
                        .toList();
        return Map.of("facts", facts.of(life), "units", payers(life.unitId()), "shares", rows);
    }

    static Map<String, Object> row(long payer, FundingSource source, int year, Money amount) {
        var row = new LinkedHashMap<String, Object>();
        row.put("payerUnit", String.valueOf(payer));
        row.put("source", source.name());
        row.put("year", year);
        row.put("amount", amount.yuan().toPlainString());
        return row;
    }

    /** Who may pay: the units of the same government, the unit among them, and those above. */
    List<Map<String, Object>> payers(long unit) {
        String government = units.government(unit).path();
        return units.all().stream()
                .filter(u -> u.path().startsWith(government) || government.startsWith(u.path()))
                .map(u -> Map.<String, Object>of(
                        "label", LifeFacts.isEnglish() ? u.nameEn() : u.name(), "value", String.valueOf(u.id())))
                .toList();
    }

    /**
     * Enters the plan of the whole contract and commits this year's lines.
     *
     * @throws Refusal when the sums are not the contract's, or a line is short of quota
     */
    void commit(Life life, List<Share> shares, TaskContext t) {
        Money cap = engagements.get(life.agreement()).cap();
        Money sum = sum(shares);
        if (!sum.equals(cap)) throw new Refusal(LifeRule.FUNDS_DIFFER, sum, cap);
        for (Funding.Share agreed : funding.of(life.agreement())) {
            Money now = of(shares, agreed.year(), agreed.source());
            Money then = agreedOf(life.agreement(), agreed);
            if (!now.equals(then)) {
                throw new Refusal(
                        LifeRule.FUNDS_OF_YEAR_DIFFER,
                        String.valueOf(agreed.year()),
                        agreed.source().zh(),
                        now,
                        then);
            }
        }
        plan(life.agreement(), shares, t.actor());
        commitThisYear(life, shares, cap, t);
    }

    /** Commits the lines of this year and before; those of later years wait. */
    void commitThisYear(Life life, List<Share> shares, Money cap, TaskContext t) {
        var portions = new ArrayList<Portion>();
        for (int i = 0; i < shares.size(); i++) {
            Share s = shares.get(i);
            if (s.year() > t.today().getYear()) continue;
            if (s.hasLine()) {
                portions.add(new Portion(line(life, s), s.amount()));
            } else if (s.payerUnit() == life.unitId()) {
                throw InvalidInput.at(
                        "shares[" + i + "].lineCode",
                        new Refusal(
                                        LifeRule.LINE_MISSING,
                                        String.valueOf(s.year()),
                                        s.source().zh())
                                .message(org.springframework.context.i18n.LocaleContextHolder.getLocale()));
            }
        }
        if (!portions.isEmpty()) ledger.commit(life.agreement(), cap, portions, t.actor());
    }

    long line(Life life, Share s) {
        return ledger.line(
                new LineKey(s.payerUnit(), s.source(), s.year(), s.lineCode().strip()), life.title());
    }

    /** Commits lines of a year that has come. */
    void commitLines(Life life, int year, List<Line> lines, Actor by) {
        Money cap = engagements.get(life.agreement()).cap();
        var portions = lines.stream()
                .map(l -> new Portion(
                        ledger.line(
                                new LineKey(
                                        l.payerUnit(),
                                        l.source(),
                                        year,
                                        l.lineCode().strip()),
                                life.title()),
                        l.amount()))
                .toList();
        ledger.commit(life.agreement(), cap, portions, by);
    }

    /** One line of the form {@code year-funds}. */
    record Line(long payerUnit, FundingSource source, String lineCode, Money amount) {}

    /** Enters shares; rows of one payer, source and year are one share. */
    void plan(String agreement, List<Share> shares, Actor by) {
        record Key(long payer, FundingSource source, int year) {}
        var merged = new LinkedHashMap<Key, Funding.Share>();
        for (Share s : shares) {
            merged.merge(
                    new Key(s.payerUnit(), s.source(), s.year()),
                    new Funding.Share(
                            agreement, s.payerUnit(), null, s.source(), s.year(), s.amount(), s.dueOn(), Money.ZERO),
                    (a, b) -> new Funding.Share(
                            agreement,
                            a.payerUnit(),
                            null,
                            a.source(),
                            a.year(),
                            a.promised().plus(b.promised()),
                            latest(a.dueOn(), b.dueOn()),
                            Money.ZERO));
        }
        funding.plan(agreement, List.copyOf(merged.values()), by);
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        if (a == null) return b;
        if (b == null) return a;
        return a.isAfter(b) ? a : b;
    }

    private Money agreedOf(String agreement, Funding.Share like) {
        return funding.of(agreement).stream()
                .filter(s -> s.year() == like.year() && s.source() == like.source())
                .map(Funding.Share::promised)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money of(List<Share> shares, int year, FundingSource source) {
        return sum(shares.stream()
                .filter(s -> s.year() == year && s.source() == source)
                .toList());
    }

    static Money sum(List<Share> shares) {
        return shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
    }
}
