package org.sanshe.delivery.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.record.Counting.Piece;
import org.sanshe.delivery.record.Judging.Judged;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 台账: the records of an agreement judged, and counted line by line. */
@Component
class RecordBook {

    private final RecordRows rows;
    private final RuleBook rules;

    RecordBook(RecordRows rows, RuleBook rules) {
        this.rows = rows;
        this.rules = rules;
    }

    /** The records of a period judged one by one; a constant number of statements. */
    @Transactional(readOnly = true)
    public List<Judged> judged(String agreement, LocalDate from, LocalDate to) {
        return judged(agreement, rules.of(agreement), from, to);
    }

    private List<Judged> judged(String agreement, Rules set, LocalDate from, LocalDate to) {
        return rows.of(agreement, from, to).stream()
                .flatMap(r -> set.at(r.item(), r.on()).stream().map(rule -> Judging.judge(r, rule)))
                .toList();
    }

    /**
     * 一条价目的计数.
     *
     * @param counted how many count in the period
     * @param discounted how many were reported and do not count
     * @param pieces what it rests on
     */
    record Line(
            RecordRule rule,
            String unit,
            BigDecimal planned,
            BigDecimal counted,
            BigDecimal discounted,
            Money unitPrice,
            Money amount,
            List<Piece> pieces) {

        /** Why some do not count, each reason with how many; empty when all do. */
        String why(boolean english) {
            return pieces.stream()
                    .filter(p -> !p.counts())
                    .collect(Collectors.groupingBy(
                            Piece::reason,
                            java.util.TreeMap::new,
                            Collectors.reducing(BigDecimal.ZERO, Piece::quantity, BigDecimal::add)))
                    .entrySet()
                    .stream()
                    .map(e -> e.getKey().in(english) + " "
                            + e.getValue().stripTrailingZeros().toPlainString())
                    .collect(Collectors.joining(english ? "; " : "；"));
        }
    }

    /**
     * 一段期间的台账.
     *
     * @param records of the period, judged by themselves and within their group, case or month
     */
    record Period(List<Judged> records, List<Line> lines) {}

    /** Everything of a period: all records from the first day of the term are looked at, for groups, cases and caps. */
    @Transactional(readOnly = true)
    public Period period(Terms terms, LocalDate from, LocalDate to) {
        Rules set = rules.of(terms.agreement());
        LocalDate start = from.isBefore(terms.from()) ? from : terms.from();
        List<Judged> all = judged(terms.agreement(), set, start, to);
        var lines = new ArrayList<Line>();
        for (RecordRule rule : set.on(to)) lines.add(line(terms, rule, all, from, to));
        Map<Long, List<Reason>> more = lines.stream()
                .flatMap(l -> l.pieces().stream())
                .filter(p -> !p.counts())
                .flatMap(p -> p.records().stream().map(id -> Map.entry(id, p.reason())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<Judged> shown = all.stream()
                .filter(j -> !j.record().on().isBefore(from))
                .map(j -> {
                    Judged with = j;
                    for (Reason reason : more.getOrDefault(j.record().id(), List.of())) {
                        if (!reason.isInvalid()) with = with.with(reason);
                    }
                    return with;
                })
                .toList();
        return new Period(shown, lines);
    }

    private static Line line(Terms terms, RecordRule rule, List<Judged> all, LocalDate from, LocalDate to) {
        var listed = terms.priceLines().stream()
                .filter(p -> p.item().equals(rule.item()))
                .findFirst();
        boolean commitment = rule.measure() == Measure.COMMITMENT;
        var price = new Counting.Price(
                listed.map(l -> l.unitPrice()).filter(m -> !commitment).orElse(Money.ZERO),
                commitment
                        ? rule.committedHours()
                        : listed.map(l -> l.quantity()).orElse(null));
        List<Judged> mine = all.stream()
                .filter(j -> commitment || j.record().item().equals(rule.item()))
                .toList();
        List<Piece> pieces = new Counting(rule, price, terms.from())
                .pieces(mine).stream()
                        .filter(p -> !p.on().isBefore(from) && !p.on().isAfter(to))
                        .sorted(Comparator.comparing(Piece::on))
                        .toList();
        boolean whole = !from.isAfter(terms.from()) && !to.isBefore(terms.until());
        return new Line(
                rule,
                listed.map(l -> l.unit()).orElse(rule.measure().in(false)),
                whole && rule.measure() != Measure.PERSON_MONTH ? price.quantity() : null,
                sum(pieces, true),
                sum(pieces, false),
                rule.net(price.unitPrice()),
                pieces.stream().map(Piece::amount).reduce(Money.ZERO, Money::plus),
                pieces);
    }

    private static BigDecimal sum(List<Piece> pieces, boolean counting) {
        return pieces.stream()
                .filter(p -> p.counts() == counting)
                .map(Piece::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
