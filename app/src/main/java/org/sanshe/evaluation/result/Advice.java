package org.sanshe.evaluation.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanshe.evaluation.Assessment.Status;
import org.sanshe.evaluation.result.Effects.Effect;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;

/**
 * 下一步: what a result asks of its reader now.
 *
 * @param key of the message
 * @param args what fills it
 * @param link where to do it; null when there is nothing to do
 */
record Advice(String key, List<Object> args, String link) {

    /** What this reader does next, most pressing first. */
    static List<Advice> of(ResultView.Shown s, Actor actor) {
        var advice = new ArrayList<Advice>();
        String no = s.assessment().caseNo();
        if (s.assessment().status() == Status.PROVISIONAL && actor.isStaff()) {
            advice.add(new Advice("result.todo.confirm", List.of(), "/cases/" + no));
        }
        if (s.isPublished()) {
            LocalDate until = LocalDate.ofInstant(
                    s.publications().get(s.publications().size() - 1).objectionsUntil(), SansheClock.ZONE);
            boolean own = actor.organizationId() != null;
            advice.add(new Advice(
                    own ? "result.todo.object" : "result.todo.wait",
                    List.of(until.toString()),
                    own ? "/cases/new/assessmentObjection?about=" + no : null));
        }
        s.objections().stream()
                .filter(o -> o.outcome() == null)
                .forEach(o ->
                        advice.add(new Advice("result.todo.objection", List.of(o.caseNo()), "/cases/" + o.caseNo())));
        s.effects().stream().filter(e -> !e.lifted()).forEach(e -> effect(e, actor, no, advice));
        return advice;
    }

    private static void effect(Effect e, Actor actor, String no, List<Advice> advice) {
        switch (e.kind()) {
            case STOP_PAYMENT -> advice.add(new Advice("result.todo.stopped", List.of(), null));
            case RECTIFY ->
                advice.add(new Advice("result.todo.rectify", List.of(e.until().toString()), null));
            case TERMINATE -> {
                if (actor.isStaff()) advice.add(new Advice("result.todo.terminate", List.of(), "/cases/" + no));
            }
            case PAY_PERCENT, PRIORITY, BAR_NEXT_YEAR, NO_RENEWAL, REWARD -> {}
        }
    }
}
