package org.sanshe.purchase.tender;

import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Recusing;
import org.sanshe.inbox.TaskItem;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.sanshe.purchase.Correspondence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 中途回避: a member leaves the panel at any time before the report is signed by all. Access ends at once, the scores are
 * void, the seat is drawn again and the result is computed anew (《政府采购法实施条例》第九条).
 */
@Component
class PanelRecusal {

    private static final int LEAST_REASON = 5;

    private final Tenders tenders;
    private final Panels panels;
    private final Responses responses;
    private final Scores scores;
    private final Recusing recusing;
    private final Cases cases;
    private final Correspondence correspondence;
    private final Messages messages;
    private final Evidence evidence;

    PanelRecusal(
            Tenders tenders,
            Panels panels,
            Responses responses,
            Scores scores,
            Recusing recusing,
            Cases cases,
            Correspondence correspondence,
            Messages messages,
            Evidence evidence) {
        this.tenders = tenders;
        this.panels = panels;
        this.responses = responses;
        this.scores = scores;
        this.recusing = recusing;
        this.cases = cases;
        this.correspondence = correspondence;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** 可以回避的成员: who could be taken off the panel by the actor; themselves for members, everybody for supervisors. */
    @Transactional(readOnly = true)
    List<Seat> seats(String caseNo, Actor actor) {
        Panel panel = panel(caseNo, actor);
        return panel.members().stream()
                .filter(PanelMember::isOn)
                .filter(m -> actor.is(Role.SUPERVISOR) || m.personId() == actor.personId())
                .map(m -> new Seat(m.personId(), m.name()))
                .toList();
    }

    /** One who sits on the panel. */
    record Seat(long personId, String name) {}

    /** Takes a member off the panel. */
    @Transactional
    void recuse(String caseNo, Actor actor, long personId, String reason) {
        recusing.hold(caseNo);
        Panel panel = panel(caseNo, actor);
        if (!actor.is(Role.SUPERVISOR) && personId != actor.personId()) throw new NotFound("recusal of " + personId);
        if (reason == null || reason.strip().length() < LEAST_REASON) {
            throw InvalidInput.at("reason", "请写明回避事由（不少于5个字）。", "Say why, in at least five characters.");
        }
        Tender tender = tender(caseNo);
        panel.recuse(personId, reason.strip());
        panels.save(panel);
        scores.discard(tender, personId, reason.strip());
        List<TaskItem> theirs = recusing.bar(caseNo, personId);
        correspondence.hide(caseNo, Audience.person(personId));
        responses.findByTenderIdOrderByCaseNo(tender.id()).forEach(r -> {
            recusing.bar(r.caseNo(), personId);
            correspondence.hide(r.caseNo(), Audience.person(personId));
        });
        evidence.record(Act.of(
                        caseNo,
                        actor,
                        "memberRecused",
                        null,
                        Map.of("member", String.valueOf(personId), "reason", reason.strip()))
                .by(PanelSeats.RECUSAL));
        messages.toRole(
                Role.SUPERVISOR,
                tender.unitId(),
                caseNo,
                "“%s”的一名评审小组成员回避，请补抽。".formatted(tender.project()),
                "A member has left the panel of “%s”; draw again.".formatted(tender.project()),
                null);
        goOn(caseNo, panel, theirs);
    }

    /** Back to the draw where the panel works together; where each works alone, only their part is dropped. */
    private void goOn(String caseNo, Panel panel, List<TaskItem> theirs) {
        if (cases.send("memberRecused", caseNo)) return;
        for (TaskItem task : theirs) {
            if (task.element() != null) recusing.release(task);
            else recusing.handOver(task, panel.leader().personId());
        }
    }

    /** Members see their own panel, supervisors those of their unit and below; for everybody else there is none. */
    private Panel panel(String caseNo, Actor actor) {
        Panel panel = panels.findByTenderId(tender(caseNo).id()).orElseThrow(() -> new NotFound("panel of " + caseNo));
        if (actor.is(Role.SUPERVISOR)) cases.visible(caseNo, actor);
        else if (!panel.has(actor.personId())) throw new NotFound("panel of " + caseNo);
        return panel;
    }

    private Tender tender(String caseNo) {
        return tenders.findByCaseNo(caseNo).orElseThrow(() -> new NotFound("tender of " + caseNo));
    }
}
