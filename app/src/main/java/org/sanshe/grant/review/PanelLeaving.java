package org.sanshe.grant.review;

import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.call.RoundRule;
import org.sanshe.grant.review.PanelBook.Member;
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
 * 中途退出评审: a member leaves after scoring began. Access ends at once and a sheet that was handed in does not count; where
 * projects lack scorers then, somebody else is drawn before the sheets are opened. Who leaves says so; the officer may take
 * somebody off who does not appear.
 */
@Component
class PanelLeaving {

    private static final int LEAST_REASON = 5;

    private final PanelBook panel;
    private final GrantSheets sheets;
    private final UnderReview underReview;
    private final Recusing recusing;
    private final Documents documents;
    private final Cases cases;
    private final Evidence evidence;

    PanelLeaving(
            PanelBook panel,
            GrantSheets sheets,
            UnderReview underReview,
            Recusing recusing,
            Documents documents,
            Cases cases,
            Evidence evidence) {
        this.panel = panel;
        this.sheets = sheets;
        this.underReview = underReview;
        this.recusing = recusing;
        this.documents = documents;
        this.cases = cases;
        this.evidence = evidence;
    }

    /** Who could be taken off by the actor. @throws NotFound when nobody could */
    @Transactional(readOnly = true)
    List<Member> seats(String round, Actor actor) {
        boolean officer = actor.is(Role.OFFICER) && cases.sees(round, actor);
        var on = panel.members(round).stream()
                .filter(m -> officer || m.personId() == actor.personId())
                .toList();
        if (on.isEmpty() || sheets.scoring(round).isEmpty()) throw new NotFound("panel of " + round);
        return on;
    }

    /** @throws Refusal when the sheets are open */
    @Transactional
    void leave(String round, Actor actor, long person, String reason) {
        recusing.hold(round);
        if (seats(round, actor).stream().noneMatch(m -> m.personId() == person)) {
            throw new NotFound("member " + person);
        }
        if (reason == null || reason.strip().length() < LEAST_REASON) {
            throw InvalidInput.at("reason", "请写明原因（不少于5个字）", "Say why, in at least five characters.");
        }
        if (sheets.scoring(round).filter(GrantSheets.Scoring::isClosed).isPresent()) {
            throw new Refusal(RoundRule.SHEETS_LOCKED);
        }
        panel.left(round, person, reason.strip());
        List<TaskItem> theirs = recusing.bar(round, person);
        for (GrantApplication a : underReview.of(round)) documents.hide(a.caseNo(), Audience.person(person));
        evidence.record(Act.of(
                        round,
                        actor,
                        "panelMemberLeft",
                        null,
                        Map.of("member", String.valueOf(person), "reason", reason.strip()))
                .by(PanelDrawDesk.INTEREST));
        theirs.stream().filter(t -> t.element() != null).forEach(recusing::release);
    }
}
