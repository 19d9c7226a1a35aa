package org.sanshe.evaluation.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.Seats.Seat;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Handles;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;

/** 独立评分: the sheet of one evaluator. */
@Desk("assessmentScoring")
class ScoreSheetDesk {

    private final Assessments assessments;
    private final Schemes schemes;
    private final Seats seats;
    private final SheetBook book;
    private final Material material;
    private final Documents documents;

    ScoreSheetDesk(
            Assessments assessments,
            Schemes schemes,
            Seats seats,
            SheetBook book,
            Material material,
            Documents documents) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.seats = seats;
        this.book = book;
        this.material = material;
        this.documents = documents;
    }

    @Prefills
    Map<String, Object> scoreSheet(TaskContext t) {
        Assessment a = assessments.get(t.caseNo());
        boolean english = Language.isEnglish();
        return Map.of(
                "marks",
                leaves(a, seat(a, t.actor().personId())).stream()
                        .map(l -> row(l, english))
                        .toList());
    }

    private static Map<String, Object> row(Indicator leaf, boolean english) {
        var row = new LinkedHashMap<String, Object>();
        row.put("code", leaf.code());
        row.put("indicator", Wording.name(leaf, english));
        row.put("standard", leaf.standard());
        row.put("weight", leaf.weight());
        row.put("kind", Wording.kind(leaf.marking()));
        row.put("anchors", String.join("\n", Wording.anchors(leaf, english)));
        return row;
    }

    /** What is handed in is sealed with its photos' names; nobody reads it before all are in. */
    @Handles
    String scoreSheet(TaskContext t, SheetForm form) {
        Assessment a = assessments.get(t.caseNo());
        Seat seat = seat(a, t.actor().personId());
        if (!form.independent()) throw new Refusal(ScoringRule.NOT_INDEPENDENT);
        var round = book.round(a.caseNo(), a.round()).orElseThrow();
        if (round.isClosed()) throw new Refusal(ScoringRule.LOCKED);
        List<Indicator> leaves = leaves(a, seat);
        Set<String> known = material.refs(a);
        for (int i = 0; i < leaves.size(); i++) {
            SheetForm.Mark mark = form.marks().get(i);
            SheetForm.points(i, mark, leaves.get(i));
            check(i, mark, known);
        }
        var photos = new ArrayList<String>();
        form.marks().stream()
                .map(SheetForm.Mark::photos)
                .filter(Objects::nonNull)
                .forEach(photos::addAll);
        documents.attach(
                photos,
                a.caseNo(),
                Material.PHOTO,
                t.actor(),
                Audience.person(t.actor().personId()));
        book.enter(a.caseNo(), a.round(), seat.personId(), t.submission().id());
        return round.seal();
    }

    /** Evidence is of the material or a photo of one's own. */
    private static void check(int row, SheetForm.Mark mark, Set<String> known) {
        for (String pin : mark.evidence()) {
            boolean photo = mark.photos() != null && mark.photos().contains(pin);
            if (!photo && !known.contains(pin.replaceFirst("#\\d{1,5}$", ""))) {
                throw InvalidInput.at(
                        "marks[" + row + "].pins",
                        "“" + pin + "”不在评价材料中，请从材料中选取",
                        "“" + pin + "” is not in the material.");
            }
        }
    }

    private Seat seat(Assessment a, long person) {
        return seats.seated(a.caseNo(), a.round()).stream()
                .filter(s -> s.personId() == person)
                .findFirst()
                .orElseThrow(() -> new NotFound("seat of " + person));
    }

    private List<Indicator> leaves(Assessment a, Seat seat) {
        Scheme scheme = schemes.get(a.schemeId());
        return scheme.leaves().stream().filter(l -> l.isMarkedBy(seat.side())).toList();
    }
}
