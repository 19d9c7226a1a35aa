package org.sanshe.incubation.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Drafts;
import org.sanshe.inbox.Inbox;
import org.sanshe.inbox.MarksDraft;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.selection.ReviewPanel.Member;
import org.sanshe.incubation.selection.ReviewPanel.Subject;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 评审人员页的内容: one member's subjects and sheets, and nobody else's. */
@Component
class ScoringViews {

    private final IncubationPanels panels;
    private final PanelScoring scoring;
    private final ReviewedPapers papers;
    private final Cases cases;
    private final Tasks tasks;
    private final Inbox inbox;
    private final Drafts drafts;

    ScoringViews(
            IncubationPanels panels,
            PanelScoring scoring,
            ReviewedPapers papers,
            Cases cases,
            Tasks tasks,
            Inbox inbox,
            Drafts drafts) {
        this.panels = panels;
        this.scoring = scoring;
        this.papers = papers;
        this.cases = cases;
        this.tasks = tasks;
        this.inbox = inbox;
        this.drafts = drafts;
    }

    /** @throws NotFound when the actor is not on a panel of the case, or scoring has not begun */
    ScoringView of(String caseNo, Actor actor) {
        ReviewPanel panel = panel(caseNo, actor);
        Optional<TaskItem> task = task(caseNo, actor);
        MarksDraft draft = draft(task, actor);
        List<Criterion> criteria = scoring.table(panel).criteria();
        var lines = new ArrayList<ScoringView.Line>();
        for (Subject s : task.isPresent() ? panels.subjects(panel.id()) : List.<Subject>of()) {
            var rows = ScoringView.Row.of(draft, s.subject(), criteria, PanelScoring.commented(panel));
            var problems = rows.stream()
                    .filter(r -> r.error() != null)
                    .map(r -> r.name() + Language.say("：", ": ") + r.error())
                    .toList();
            lines.add(ScoringView.Line.of(s, rows, problems));
        }
        return new ScoringView(
                caseNo, cases.get(caseNo).title(), task.map(TaskItem::taskId).orElse(null), lines, panel.isClosed());
    }

    /** One sheet. @throws NotFound when it is not the actor's to score now */
    ScoringView.Sheet sheet(String caseNo, String subject, Actor actor) {
        ReviewPanel panel = panel(caseNo, actor);
        TaskItem task = open(caseNo, actor);
        List<Subject> all = panels.subjects(panel.id());
        int at = at(all, subject);
        Subject s = all.get(at);
        var saved = drafts.find(actor, Drafts.task(task.taskId()));
        var draft = new MarksDraft(saved.map(Drafts.Draft::fields).orElse(Map.of()));
        boolean commented = PanelScoring.commented(panel);
        return new ScoringView.Sheet(
                caseNo,
                subject,
                s.organization(),
                papers.facts(panel, s),
                papers.content(panel, s),
                papers.files(panel, s, actor),
                ScoringView.Row.of(draft, subject, scoring.table(panel).criteria(), commented),
                Drafts.task(task.taskId()),
                saved.map(Drafts.Draft::savedAt).orElse(null),
                at + 1,
                all.size(),
                at + 1 < all.size() ? all.get(at + 1).subject() : null,
                commented);
    }

    /** Keeps one sheet as typed. */
    void save(String caseNo, String subject, Map<String, List<String>> posted, Actor actor) {
        ReviewPanel panel = panel(caseNo, actor);
        TaskItem task = open(caseNo, actor);
        at(panels.subjects(panel.id()), subject);
        drafts.save(
                actor,
                Drafts.task(task.taskId()),
                draft(Optional.of(task), actor).with(subject, posted).fields());
    }

    /** Hands all sheets in. @throws org.sanshe.inbox.FormRejected when something is missing or wrong */
    void handIn(String caseNo, boolean independent, UUID command, Actor actor) {
        ReviewPanel panel = panel(caseNo, actor);
        TaskItem task = open(caseNo, actor);
        var values = draft(Optional.of(task), actor)
                .sheets(
                        panels.subjects(panel.id()).stream()
                                .map(Subject::subject)
                                .toList(),
                        scoring.table(panel).criteria().stream()
                                .map(Criterion::code)
                                .toList(),
                        independent);
        var locale = org.sanshe.forms.Locale.of(LocaleContextHolder.getLocale());
        inbox.perform(task.taskId(), actor, command, (schema, stored) -> schema.receiveJson(stored, values, locale));
    }

    /** Whether somebody sits on a panel of the case whose scoring has begun. */
    boolean scores(String caseNo, Actor actor) {
        return panels.of(caseNo).stream().anyMatch(p -> p.isOpen() && sits(p, actor));
    }

    /** The newest panel of the case the actor sits on. */
    private ReviewPanel panel(String caseNo, Actor actor) {
        return panels.of(caseNo).stream()
                .filter(p -> p.isOpen() && sits(p, actor))
                .reduce((a, b) -> b)
                .orElseThrow(() -> new NotFound("scoring of " + caseNo));
    }

    private boolean sits(ReviewPanel panel, Actor actor) {
        return panels.members(panel.id()).stream().filter(Member::sits).anyMatch(m -> m.personId() == actor.personId());
    }

    private MarksDraft draft(Optional<TaskItem> task, Actor actor) {
        return new MarksDraft(task.flatMap(t -> drafts.find(actor, Drafts.task(t.taskId())))
                .map(Drafts.Draft::fields)
                .orElse(Map.of()));
    }

    private static int at(List<Subject> all, String subject) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).subject().equals(subject)) return i;
        }
        throw new NotFound("sheet of " + subject);
    }

    private TaskItem open(String caseNo, Actor actor) {
        return task(caseNo, actor).orElseThrow(() -> new NotFound("scoring of " + caseNo));
    }

    private Optional<TaskItem> task(String caseNo, Actor actor) {
        return tasks.of(caseNo).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN && t.node().equals("scoreSheets"))
                .filter(t -> t.assignee() != null && t.assignee() == actor.personId())
                .findFirst();
    }
}
