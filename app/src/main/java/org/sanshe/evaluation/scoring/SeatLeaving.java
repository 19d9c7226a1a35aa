package org.sanshe.evaluation.scoring;

import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Seats;
import org.sanshe.evaluation.Seats.Seat;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Recusing;
import org.sanshe.inbox.TaskItem;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 中途退出: an evaluator leaves before the sheets are locked. Access ends at once, a sheet that was handed in does not count,
 * and somebody else takes the seat. Who leaves says so; the officer may take somebody off who does not appear.
 */
@Component
class SeatLeaving {

    private static final int LEAST_REASON = 5;

    private final Assessments assessments;
    private final Seats seats;
    private final SheetBook book;
    private final Material material;
    private final Recusing recusing;
    private final Cases cases;
    private final Evidence evidence;

    SeatLeaving(
            Assessments assessments,
            Seats seats,
            SheetBook book,
            Material material,
            Recusing recusing,
            Cases cases,
            Evidence evidence) {
        this.assessments = assessments;
        this.seats = seats;
        this.book = book;
        this.material = material;
        this.recusing = recusing;
        this.cases = cases;
        this.evidence = evidence;
    }

    /** Who could be taken off by the actor. @throws NotFound when nobody could */
    @Transactional(readOnly = true)
    List<Seat> seats(String caseNo, Actor actor) {
        Assessment a = assessments.get(caseNo);
        boolean officer = actor.is(Role.OFFICER) && cases.sees(caseNo, actor);
        var on = seats.of(caseNo, a.round()).stream()
                .filter(Seat::isOn)
                .filter(s -> officer || s.personId() == actor.personId())
                .toList();
        if (on.isEmpty()) throw new NotFound("seats of " + caseNo);
        return on;
    }

    /**
     * Takes somebody off.
     *
     * @throws Refusal when the sheets are locked
     */
    @Transactional
    void leave(String caseNo, Actor actor, long person, String reason) {
        recusing.hold(caseNo);
        if (seats(caseNo, actor).stream().noneMatch(s -> s.personId() == person)) {
            throw new NotFound("seat of " + person);
        }
        if (reason == null || reason.strip().length() < LEAST_REASON) {
            throw InvalidInput.at("reason", "请写明原因（不少于5个字）", "Say why, in at least five characters.");
        }
        Assessment a = assessments.get(caseNo);
        if (book.round(caseNo, a.round()).filter(SheetBook.Round::isClosed).isPresent()) {
            throw new Refusal(ScoringRule.LOCKED);
        }
        seats.stand(caseNo, a.round(), person, Seats.Status.RECUSED, reason.strip());
        List<TaskItem> theirs = recusing.bar(caseNo, person);
        material.close(a, person);
        evidence.record(Act.of(
                        caseNo,
                        actor,
                        "evaluatorLeft",
                        null,
                        Map.of("member", String.valueOf(person), "reason", reason.strip()))
                .by(ScoringRule.MAY_NOT_EVALUATE.basis()));
        theirs.stream().filter(t -> t.element() != null).forEach(recusing::release);
    }
}
