package org.sanshe.evaluation.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evaluation.scheme.Schemes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 得分: what the locked sheets of a round come to. Before the last sheet is in there is nothing to read here. */
@Component("assessmentScores")
@Transactional(readOnly = true)
public class Scores {

    private final Assessments assessments;
    private final Schemes schemes;
    private final Seats seats;
    private final SheetBook book;
    private final Moderations moderations;

    Scores(Assessments assessments, Schemes schemes, Seats seats, SheetBook book, Moderations moderations) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.seats = seats;
        this.book = book;
        this.moderations = moderations;
    }

    /**
     * All of a round, read once.
     *
     * @throws IllegalStateException before the sheets are locked
     */
    public Weighing of(String caseNo, int round) {
        if (book.round(caseNo, round).filter(SheetBook.Round::isClosed).isEmpty()) {
            throw new IllegalStateException("sheets of " + caseNo + " are not locked");
        }
        Scheme scheme = schemes.get(assessments.get(caseNo).schemeId());
        var computed = new HashMap<String, BigDecimal>();
        var residents = new HashMap<String, BigDecimal>();
        for (Computed c : book.computed(caseNo, round)) {
            if (c.leaf().startsWith(Computed.SIDE)) residents.put(c.leaf().substring(1), c.reached());
            else computed.put(c.leaf(), c.points());
        }
        var arbitrated = new HashMap<String, Map<String, BigDecimal>>();
        moderations
                .arbitrated(caseNo, round)
                .forEach(a -> arbitrated
                        .computeIfAbsent(a.side(), s -> new HashMap<>())
                        .put(a.leaf(), a.points()));
        return new Weighing(scheme, sheets(caseNo, round, scheme), computed, residents, arbitrated);
    }

    private Map<String, List<SheetTotal>> sheets(String caseNo, int round, Scheme scheme) {
        var latest = new HashMap<Long, Map<String, SheetBook.Mark>>();
        for (SheetBook.Mark m : book.marks(caseNo, round)) {
            latest.computeIfAbsent(m.personId(), p -> new LinkedHashMap<>()).put(m.leaf(), m);
        }
        var sheets = new LinkedHashMap<String, List<SheetTotal>>();
        for (Side side : scheme.body().sides()) sheets.put(side.code(), new ArrayList<>());
        for (Seats.Seat seat : seats.seated(caseNo, round)) {
            var marks = latest.get(seat.personId());
            if (marks == null) continue;
            var points = new LinkedHashMap<String, BigDecimal>();
            scheme.leaves().stream()
                    .filter(l -> marks.containsKey(l.code()))
                    .forEach(l -> points.put(l.code(), marks.get(l.code()).points()));
            sheets.get(seat.side())
                    .add(new SheetTotal(
                            seat.personId(),
                            seat.name(),
                            seat.side(),
                            marks.values().stream()
                                    .mapToInt(SheetBook.Mark::version)
                                    .max()
                                    .orElse(1),
                            points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                            true,
                            points));
        }
        sheets.replaceAll(
                (side, all) -> Weighing.dropExtremes(all, scheme.body().timing().dropExtremesFrom()));
        return sheets;
    }
}
