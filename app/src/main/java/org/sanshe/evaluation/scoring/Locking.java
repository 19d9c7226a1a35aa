package org.sanshe.evaluation.scoring;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.Records;
import org.sanshe.inbox.Submissions;
import org.sanshe.seal.Seals;
import org.springframework.stereotype.Component;

/** 启封锁定: when the last sheet is in, all open at once and their points are written down for good. */
@Component
class Locking {

    private final Schemes schemes;
    private final Seats seats;
    private final SheetBook book;
    private final Figures figures;
    private final Submissions submissions;
    private final Documents documents;
    private final Seals seals;
    private final Evidence evidence;

    Locking(
            Schemes schemes,
            Seats seats,
            SheetBook book,
            Figures figures,
            Submissions submissions,
            Documents documents,
            Seals seals,
            Evidence evidence) {
        this.schemes = schemes;
        this.seats = seats;
        this.book = book;
        this.figures = figures;
        this.submissions = submissions;
        this.documents = documents;
        this.seals = seals;
        this.evidence = evidence;
    }

    /** Locks a round; what is locked already stays. */
    void lock(Assessment a) {
        var round = book.round(a.caseNo(), a.round()).orElseThrow();
        if (round.isClosed()) return;
        seals.release(round.seal(), "全部评分表已提交");
        Scheme scheme = schemes.get(a.schemeId());
        Map<Long, UUID> sheets = book.sheets(a.caseNo(), a.round());
        List<Seats.Seat> seated = seats.seated(a.caseNo(), a.round());
        seated.forEach(seat -> keep(a, scheme, seat, sheets.get(seat.personId())));
        figures.of(a, scheme).forEach(c -> book.keep(a.caseNo(), a.round(), c));
        book.close(a.caseNo(), a.round());
        evidence.record(Act.of(a.caseNo(), null, "sheetsLocked", "closeSheets", Map.of("sheets", seated.size()))
                .by(ScoringRule.LOCKED.basis()));
    }

    private void keep(Assessment a, Scheme scheme, Seats.Seat seat, UUID submission) {
        SheetForm form = Records.bind(SheetForm.class, submissions.content(submission));
        for (int i = 0; i < form.marks().size(); i++) {
            SheetForm.Mark mark = form.marks().get(i);
            Indicator leaf = scheme.leaf(mark.code());
            book.keep(
                    a.caseNo(),
                    a.round(),
                    new SheetBook.Mark(
                            seat.personId(),
                            1,
                            leaf.code(),
                            SheetForm.points(i, mark, leaf),
                            mark.told(leaf.marking()),
                            mark.remark() == null ? "" : mark.remark(),
                            mark.evidence()));
            if (mark.photos() != null) documents.show(mark.photos(), a.caseNo(), Audience.CASE);
        }
    }
}
