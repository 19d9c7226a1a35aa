package org.sanshe.delivery.record;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.record.Judging.Judged;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 台账的样子: lists and single records, as each reader may see them. */
@Component
class RecordViews {

    private static final int PAGE = 50;

    private final Reach reach;
    private final RecordBook book;
    private final RecordRows rows;
    private final RuleBook rules;
    private final SheetRows sheets;
    private final Photos photos;

    RecordViews(Reach reach, RecordBook book, RecordRows rows, RuleBook rules, SheetRows sheets, Photos photos) {
        this.reach = reach;
        this.book = book;
        this.rows = rows;
        this.rules = rules;
        this.sheets = sheets;
        this.photos = photos;
    }

    /** 有效与否. */
    enum State {
        VALID,
        INVALID,
        UNCOUNTED;

        boolean has(Judged j) {
            return switch (this) {
                case VALID -> j.isValid();
                case INVALID -> !j.isValid();
                case UNCOUNTED -> j.isValid() && !j.reasons().isEmpty();
            };
        }
    }

    /** 台账的一页. @param after the last record shown, for the next page; null at the end */
    record Page(Terms terms, YearMonth month, List<Row> rows, List<Total> totals, String sheet, Long after) {}

    /** 一条记录. @param who names, masked for those who need none */
    record Row(
            ServiceRecord record,
            String kind,
            String who,
            String sign,
            String worker,
            boolean valid,
            List<String> reasons,
            List<String> findings) {}

    /** 一条价目的合计. */
    record Total(String item, String unit, String counted, String discounted, String amount, String why) {}

    /** One record with its files. */
    record Whole(Terms terms, Row row, List<Photos.Attached> files, boolean open) {}

    /** A page of a month; the number of statements is the same for any number of records. */
    @Transactional(readOnly = true)
    public Page page(
            String agreement, YearMonth month, String item, State state, Long after, Actor actor, boolean english) {
        Terms terms = reach.seen(agreement, actor).terms();
        var period = book.period(terms, month.atDay(1), month.atEndOfMonth());
        List<Judged> wanted = period.records().stream()
                .filter(j -> item == null || item.isEmpty() || j.record().item().equals(item))
                .filter(j -> state == null || state.has(j))
                .toList();
        int from = 0;
        for (int i = 0; after != null && i < wanted.size(); i++) {
            if (wanted.get(i).record().id() == after) from = i + 1;
        }
        List<Judged> shown = wanted.subList(from, Math.min(from + PAGE, wanted.size()));
        boolean more = from + PAGE < wanted.size();
        return new Page(
                terms,
                month,
                shown.stream().map(j -> row(j, actor, english)).toList(),
                period.lines().stream()
                        .map(l -> new Total(
                                l.rule().item(),
                                l.unit(),
                                l.counted().stripTrailingZeros().toPlainString(),
                                l.discounted().stripTrailingZeros().toPlainString(),
                                l.amount().toString(),
                                l.why(english)))
                        .toList(),
                sheets.of(agreement, month).map(SheetRows.Sheet::caseNo).orElse(null),
                more ? shown.get(shown.size() - 1).record().id() : null);
    }

    /** One record as it stands. */
    @Transactional(readOnly = true)
    public Whole one(String agreement, long id, Actor actor, boolean english) {
        Terms terms = reach.seen(agreement, actor).terms();
        ServiceRecord record = rows.current(agreement, id).orElseThrow(() -> new NotFound("record " + id));
        RecordRule rule = rules.of(agreement)
                .at(record.item(), record.on())
                .orElseThrow(() -> new NotFound("rule of record " + id));
        boolean open = actor.organizationId() != null
                && sheets.of(agreement, record.month())
                        .map(s -> s.state().equals("RETURNED"))
                        .orElse(true);
        return new Whole(terms, row(Judging.judge(record, rule), actor, english), photos.of(id), open);
    }

    private static Row row(Judged j, Actor actor, boolean english) {
        ServiceRecord r = j.record();
        boolean named = actor.organizationId() != null || actor.is(Role.OFFICER);
        String who = r.attendance() != null
                ? r.attendance() + (english ? " people" : " 人")
                : r.clients().stream()
                        .map(c -> named ? c.name() : masked(c.name()))
                        .collect(Collectors.joining("、"));
        return new Row(
                r,
                r.kind().in(english),
                who,
                r.clientSign().in(english),
                r.worker(),
                j.isValid(),
                j.reasons().stream().map(reason -> reason.in(english)).toList(),
                r.findings().stream()
                        .map(f -> f.kind().in(english)
                                + (english ? ": " : "：")
                                + f.state().in(english))
                        .toList());
    }

    /** The family name is enough for those who do not know the person. */
    static String masked(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }
}
