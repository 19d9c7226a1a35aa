package org.sanshe.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.identity.Units;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.LineKey;
import org.sanshe.ledger.Portion;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * 落实资金: plans who pays how much of a contract or a grant in which year from which source, and commits what is there. The
 * own unit's money of this year must be there; a co-funder's may come later.
 */
@Component
public class CommittingFunds {

    private final Engagements engagements;
    private final Funding funding;
    private final Ledger ledger;
    private final Units units;

    CommittingFunds(Engagements engagements, Funding funding, Ledger ledger, Units units) {
        this.engagements = engagements;
        this.funding = funding;
        this.ledger = ledger;
        this.units = units;
    }

    /** 落实资金表. @param shares of all payers, sources and years; their sum is what was agreed */
    public record Form(List<Share> shares) {}

    /** 出资份额. @param lineCode null while the quota has not arrived. @param dueOn until when it was promised; null for none */
    public record Share(
            long payerUnit, FundingSource source, int year, Money amount, String lineCode, LocalDate dueOn) {

        /** Whether its quota has arrived. */
        public boolean hasLine() {
            return lineCode != null && !lineCode.isBlank();
        }
    }

    /** What the form opens with: who may pay, and the plan as it stands or the whole as the unit's own of this year. */
    public Map<String, Object> prefill(String agreement, LocalDate today) {
        var terms = engagements.get(agreement).terms();
        var planned = funding.of(agreement);
        List<Map<String, Object>> rows = planned.isEmpty()
                ? List.of(row(terms.unitId(), FundingSource.GENERAL_BUDGET, today.getYear(), terms.amount()))
                : planned.stream()
                        .map(s -> row(s.payerUnit(), s.source(), s.year(), s.promised()))
                        .toList();
        return Map.of("units", payers(terms.unitId()), "shares", rows);
    }

    /** A share as the form shows it. */
    public static Map<String, Object> row(long payer, FundingSource source, int year, Money amount) {
        var row = new LinkedHashMap<String, Object>();
        row.put("payerUnit", String.valueOf(payer));
        row.put("source", source.name());
        row.put("year", year);
        row.put("amount", amount.yuan().toPlainString());
        return row;
    }

    /** Who may pay: the units of the same government, the unit among them, and those above. */
    public List<Map<String, Object>> payers(long unit) {
        boolean english = Language.isEnglish();
        String government = units.government(unit).path();
        return units.all().stream()
                .filter(u -> u.path().startsWith(government) || government.startsWith(u.path()))
                .map(u -> Map.<String, Object>of(
                        "label", english ? u.nameEn() : u.name(), "value", String.valueOf(u.id())))
                .toList();
    }

    /**
     * Enters the plan of the whole agreement and commits this year's lines.
     *
     * @throws Refusal when the sums are not the agreement's, or a line is short of quota
     */
    public void commit(String agreement, List<Share> shares, TaskContext t) {
        Money cap = engagements.get(agreement).cap();
        Money sum = sum(shares);
        if (!sum.equals(cap)) throw new Refusal(FundsRule.FUNDS_DIFFER, sum, cap);
        for (Funding.Share agreed : funding.of(agreement)) {
            Money now = of(shares, agreed.year(), agreed.source());
            Money then = agreedOf(agreement, agreed);
            if (!now.equals(then)) {
                throw new Refusal(
                        FundsRule.FUNDS_OF_YEAR_DIFFER,
                        String.valueOf(agreed.year()),
                        agreed.source().zh(),
                        now,
                        then);
            }
        }
        plan(agreement, shares, t.actor());
        commitThisYear(agreement, shares, cap, t);
    }

    /** Commits the lines of this year and before; those of later years wait. */
    public void commitThisYear(String agreement, List<Share> shares, Money cap, TaskContext t) {
        long own = engagements.get(agreement).terms().unitId();
        var portions = new ArrayList<Portion>();
        for (int i = 0; i < shares.size(); i++) {
            Share s = shares.get(i);
            if (s.year() > t.today().getYear()) continue;
            if (s.hasLine()) {
                portions.add(new Portion(line(agreement, s), s.amount()));
            } else if (s.payerUnit() == own) {
                throw InvalidInput.at(
                        "shares[" + i + "].lineCode",
                        new Refusal(
                                        FundsRule.LINE_MISSING,
                                        String.valueOf(s.year()),
                                        s.source().zh())
                                .message(LocaleContextHolder.getLocale()));
            }
        }
        if (!portions.isEmpty()) ledger.commit(agreement, cap, portions, t.actor());
    }

    /** The budget line a share names, opened when it is new. */
    public long line(String agreement, Share s) {
        return ledger.line(
                new LineKey(s.payerUnit(), s.source(), s.year(), s.lineCode().strip()),
                engagements.get(agreement).terms().title());
    }

    /** Commits lines of a year that has come. */
    public void commitLines(String agreement, int year, List<Line> lines, Actor by) {
        var engagement = engagements.get(agreement);
        var portions = lines.stream()
                .map(l -> new Portion(
                        ledger.line(
                                new LineKey(
                                        l.payerUnit(),
                                        l.source(),
                                        year,
                                        l.lineCode().strip()),
                                engagement.terms().title()),
                        l.amount()))
                .toList();
        ledger.commit(agreement, engagement.cap(), portions, by);
    }

    /** 指标到位. */
    public record Line(long payerUnit, FundingSource source, String lineCode, Money amount) {}

    /** Enters shares; rows of one payer, source and year are one share. */
    public void plan(String agreement, List<Share> shares, Actor by) {
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

    /** What all shares come to. */
    public static Money sum(List<Share> shares) {
        return shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
    }
}
