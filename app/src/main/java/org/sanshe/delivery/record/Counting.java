package org.sanshe.delivery.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanshe.delivery.record.Judging.Judged;
import org.sanshe.kernel.Money;

/** 计数: what the records of one price line come to, from the first day of the contract on. */
final class Counting {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private final RecordRule rule;
    private final Price price;
    private final LocalDate termFrom;

    /** @param rule of the line as of the last day looked at */
    Counting(RecordRule rule, Price price, LocalDate termFrom) {
        this.rule = rule;
        this.price = price;
        this.termFrom = termFrom;
    }

    /** 单价. @param quantity how many were agreed; null when the contract does not say */
    record Price(Money unitPrice, BigDecimal quantity) {}

    /**
     * 计数单元: one event, group, case, volunteer, visit or person-month.
     *
     * @param reason why it does not count; null when it does
     * @param client whose month it is; null for none
     * @param records the numbers of the records it rests on
     */
    record Piece(LocalDate on, BigDecimal quantity, Money amount, Reason reason, Long client, List<Long> records) {

        boolean counts() {
            return reason == null;
        }
    }

    /** All pieces, oldest first, with what is agreed at most taken into account. */
    List<Piece> pieces(List<Judged> judged) {
        List<Piece> pieces = switch (rule.measure()) {
            case EVENT -> each(judged);
            case VOLUNTEER -> volunteers(judged);
            case GROUP, CASE -> series(judged);
            case HOUR -> hours(judged);
            case PERSON_MONTH -> months(judged);
            case COMMITMENT -> committed(judged);
        };
        pieces.sort(Comparator.comparing(Piece::on)
                .thenComparing(p -> p.client() == null ? 0 : p.client())
                .thenComparing(p -> p.records().get(0)));
        return rule.measure() == Measure.PERSON_MONTH ? capped(pieces) : limited(pieces);
    }

    private List<Piece> each(List<Judged> judged) {
        return judged.stream().map(j -> one(j, first(j))).collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Piece> volunteers(List<Judged> judged) {
        var known = new HashSet<String>();
        var pieces = new ArrayList<Piece>();
        for (Judged j : judged) {
            Reason reason = first(j);
            if (reason == null && !known.add(j.record().platformNo())) reason = Reason.VOLUNTEER_TWICE;
            pieces.add(one(j, reason));
        }
        return pieces;
    }

    private Piece one(Judged j, Reason reason) {
        return piece(j.record().on(), BigDecimal.ONE, reason, null, List.of(j));
    }

    private List<Piece> series(List<Judged> judged) {
        var pieces = new ArrayList<Piece>();
        by(judged, j -> j.record().series()).values().forEach(members -> pieces.add(whole(members)));
        return pieces;
    }

    /** A group or case counts on the day it has all it needs. */
    private Piece whole(List<Judged> all) {
        List<Judged> valid = all.stream().filter(Judged::isValid).toList();
        boolean group = rule.measure() == Measure.GROUP;
        int personTimes = 0;
        for (int i = 0; i < valid.size(); i++) {
            personTimes += valid.get(i).record().people();
            boolean enough = group
                    ? i + 1 >= rule.minSessions() && personTimes >= rule.minPersonTimes()
                    : i + 1 >= rule.minFollowUps();
            if (enough) return piece(valid.get(i).record().on(), BigDecimal.ONE, null, null, all);
        }
        Reason reason = !group
                ? Reason.TOO_FEW_FOLLOW_UPS
                : valid.size() < rule.minSessions() ? Reason.TOO_FEW_SESSIONS : Reason.TOO_FEW_PERSON_TIMES;
        return piece(all.get(all.size() - 1).record().on(), BigDecimal.ONE, reason, null, all);
    }

    private List<Piece> hours(List<Judged> judged) {
        var used = new HashMap<String, BigDecimal>();
        var pieces = new ArrayList<Piece>();
        for (Judged j : judged) {
            ServiceRecord r = j.record();
            BigDecimal hours = hours(r.minutes());
            Reason reason = first(j);
            if (reason != null || rule.maxMonthlyHours() == null || r.clients().isEmpty()) {
                pieces.add(piece(r.on(), hours, reason, null, List.of(j)));
                continue;
            }
            String key = r.clients().get(0).id() + " " + r.month();
            BigDecimal before = used.getOrDefault(key, BigDecimal.ZERO);
            used.put(key, before.add(hours));
            BigDecimal left = rule.maxMonthlyHours().subtract(before).max(BigDecimal.ZERO);
            split(pieces, piece(r.on(), hours, null, null, List.of(j)), left, Reason.OVER_MONTH);
        }
        return pieces;
    }

    private List<Piece> committed(List<Judged> judged) {
        return judged.stream()
                .map(j -> {
                    Reason reason = j.isValid() ? null : first(j);
                    if (reason == null && !rule.countsHoursOf(j.record().worker())) reason = Reason.OTHER_STAFF;
                    return piece(j.record().on(), hours(j.record().minutes()), reason, null, List.of(j));
                })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Piece> months(List<Judged> judged) {
        record Key(long client, YearMonth month) {}
        var months = new LinkedHashMap<Key, List<Judged>>();
        for (Judged j : judged) {
            for (var client : j.record().clients()) {
                months.computeIfAbsent(new Key(client.id(), j.record().month()), k -> new ArrayList<>())
                        .add(j);
            }
        }
        var pieces = new ArrayList<Piece>();
        months.forEach((key, of) -> pieces.add(month(key.client(), key.month(), of)));
        return pieces;
    }

    /** The best tier a person reached in a month. */
    private Piece month(long client, YearMonth month, List<Judged> of) {
        List<Judged> valid = of.stream().filter(Judged::isValid).toList();
        LocalDate on = of.get(of.size() - 1).record().on();
        if (valid.isEmpty()) return new Piece(on, BigDecimal.ONE, Money.ZERO, first(of.get(0)), client, ids(of));
        LocalDate dead = of.stream()
                .flatMap(j -> j.record().clients().stream())
                .filter(c -> c.id() == client && c.deadFrom() != null)
                .map(ServiceRecord.Served::deadFrom)
                .findFirst()
                .orElse(null);
        if (dead != null && !rule.deathMonthPaid() && !month.isBefore(YearMonth.from(dead))) {
            return new Piece(on, BigDecimal.ONE, Money.ZERO, Reason.AFTER_DEATH, client, ids(of));
        }
        long minutes = valid.stream().mapToLong(j -> j.record().minutes()).sum();
        if (rule.maxMonthlyHours() != null) {
            minutes = Math.min(minutes, rule.maxMonthlyHours().multiply(HOUR).longValue());
        }
        long counted = minutes;
        return rule.tiers().stream()
                .filter(t -> t.isReached(valid.size(), counted))
                .max(Comparator.comparing(RecordRule.Tier::price))
                .map(t -> new Piece(on, BigDecimal.ONE, rule.net(t.price()), null, client, ids(of)))
                .orElseGet(() -> new Piece(on, BigDecimal.ONE, Money.ZERO, Reason.NO_TIER, client, ids(of)));
    }

    /** No more than the quantity agreed. */
    private List<Piece> limited(List<Piece> pieces) {
        if (price.quantity() == null || rule.measure() == Measure.COMMITMENT) return pieces;
        var within = new ArrayList<Piece>();
        BigDecimal left = price.quantity();
        for (Piece p : pieces) {
            if (!p.counts()) {
                within.add(p);
                continue;
            }
            split(within, p, left, Reason.OVER_QUANTITY);
            left = left.subtract(p.quantity()).max(BigDecimal.ZERO);
        }
        return within;
    }

    /** No more than the cap of each year of the contract. */
    private List<Piece> capped(List<Piece> pieces) {
        if (rule.yearlyCap() == null) return pieces;
        var used = new HashMap<Long, Money>();
        var within = new ArrayList<Piece>();
        for (Piece p : pieces) {
            long year = ChronoUnit.YEARS.between(termFrom, p.on());
            Money before = used.getOrDefault(year, Money.ZERO);
            Money left = rule.yearlyCap().minus(before);
            Money amount = p.amount().atMost(left);
            used.put(year, before.plus(amount));
            Reason reason = p.counts() && !amount.isPositive() ? Reason.OVER_CAP : p.reason();
            within.add(new Piece(p.on(), p.quantity(), amount, reason, p.client(), p.records()));
        }
        return within;
    }

    /** Counts as much of a piece as is left, and says why the rest does not. */
    private void split(List<Piece> into, Piece p, BigDecimal left, Reason reason) {
        BigDecimal counted = p.quantity().min(left);
        if (counted.signum() > 0) {
            into.add(new Piece(p.on(), counted, worth(counted), null, p.client(), p.records()));
        }
        if (counted.compareTo(p.quantity()) < 0) {
            BigDecimal rest = p.quantity().subtract(counted);
            into.add(new Piece(p.on(), rest, Money.ZERO, reason, p.client(), p.records()));
        }
    }

    private Piece piece(LocalDate on, BigDecimal quantity, Reason reason, Long client, List<Judged> of) {
        return new Piece(on, quantity, reason == null ? worth(quantity) : Money.ZERO, reason, client, ids(of));
    }

    private Money worth(BigDecimal quantity) {
        return rule.net(price.unitPrice()).times(quantity);
    }

    private static Reason first(Judged j) {
        return j.reasons().isEmpty() ? null : j.reasons().get(0);
    }

    private static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(HOUR, 2, RoundingMode.HALF_UP);
    }

    private static List<Long> ids(List<Judged> of) {
        return of.stream().map(j -> j.record().id()).toList();
    }

    private static <K> Map<K, List<Judged>> by(List<Judged> judged, Function<Judged, K> key) {
        return judged.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
