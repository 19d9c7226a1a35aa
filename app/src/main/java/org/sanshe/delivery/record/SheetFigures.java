package org.sanshe.delivery.record;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.record.Judging.Judged;
import org.sanshe.delivery.record.RecordBook.Period;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Money;
import org.springframework.stereotype.Component;

/** 月度台账的数字, as forms show them and evidence keeps them. */
@Component
class SheetFigures {

    private final RecordBook book;
    private final SheetRows rows;

    SheetFigures(RecordBook book, SheetRows rows) {
        this.book = book;
        this.rows = rows;
    }

    Period of(Terms terms, YearMonth month) {
        return book.period(terms, month.atDay(1), month.atEndOfMonth());
    }

    /** A row a line: records, counted, not counted and why, amount. */
    List<Map<String, Object>> totals(Terms terms, YearMonth month) {
        boolean english = Language.isEnglish();
        Period period = of(terms, month);
        return period.lines().stream()
                .map(l -> {
                    var mine = period.records().stream()
                            .filter(j -> j.record().item().equals(l.rule().item()))
                            .toList();
                    long valid = mine.stream().filter(Judged::isValid).count();
                    var row = new LinkedHashMap<String, Object>();
                    row.put("item", l.rule().item());
                    row.put(
                            "records",
                            english ? mine.size() + " (" + valid + " valid)" : mine.size() + "（有效" + valid + "）");
                    row.put("counted", l.counted().stripTrailingZeros().toPlainString());
                    row.put("discounted", l.discounted().stripTrailingZeros().toPlainString());
                    row.put("amount", l.amount().toString());
                    row.put("why", why(l, mine, english));
                    return (Map<String, Object>) row;
                })
                .toList();
    }

    /** Why some do not count, and why some records are not valid. */
    private static String why(RecordBook.Line line, List<Judged> records, boolean english) {
        String counting = line.why(english);
        String validity = records.stream()
                .filter(j -> !j.isValid())
                .flatMap(j -> j.reasons().stream().filter(Reason::isInvalid))
                .collect(Collectors.groupingBy(r -> r, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getKey().in(english) + " " + e.getValue())
                .collect(Collectors.joining("；"));
        if (validity.isEmpty() || counting.contains(validity)) return counting;
        return counting.isEmpty() ? validity : counting + "；" + validity;
    }

    /** What evidence keeps of a month: sums only. */
    Map<String, Object> facts(Terms terms, YearMonth month) {
        Period period = of(terms, month);
        return Map.of(
                "agreement",
                terms.agreement(),
                "month",
                month.toString(),
                "records",
                period.records().size(),
                "valid",
                period.records().stream().filter(Judged::isValid).count(),
                "amount",
                period.lines().stream()
                        .map(RecordBook.Line::amount)
                        .reduce(Money.ZERO, Money::plus)
                        .toString());
    }

    /** The records drawn, in words, in the order they are answered. */
    List<Map<String, Object>> sample(SheetRows.Sheet sheet) {
        boolean english = Language.isEnglish();
        Map<Long, ServiceRecord> byId =
                book
                        .judged(
                                sheet.agreement(),
                                sheet.month().atDay(1),
                                sheet.month().atEndOfMonth())
                        .stream()
                        .map(Judged::record)
                        .collect(Collectors.toMap(ServiceRecord::id, r -> r));
        return rows.sample(sheet).stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(r -> Map.<String, Object>of("recordNo", String.valueOf(r.id()), "summary", words(r, english)))
                .toList();
    }

    private static String words(ServiceRecord r, boolean english) {
        String who = r.clients().stream().map(ServiceRecord.Served::name).collect(Collectors.joining("、"));
        if (r.attendance() != null) who = r.attendance() + (english ? " people" : "人");
        return r.on() + " " + r.from() + "–" + r.to() + " " + r.item() + " " + r.place() + " " + who + " " + r.worker()
                + " " + r.clientSign().in(english);
    }
}
