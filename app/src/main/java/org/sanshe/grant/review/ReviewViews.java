package org.sanshe.grant.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sanshe.document.Documents;
import org.sanshe.grant.application.ApplicationReading;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.application.GrantApplications;
import org.sanshe.grant.call.RoundBook;
import org.sanshe.grant.call.Rounds;
import org.sanshe.grant.scheme.GrantScheme.Review.Criterion;
import org.sanshe.inbox.Drafts;
import org.sanshe.inbox.Inbox;
import org.sanshe.inbox.MarksDraft;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.NotFound;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 评审页的内容: one member's applications and sheets, and nobody else's. */
@Component
class ReviewViews {

    private final Rounds rounds;
    private final RoundBook settings;
    private final GrantApplications applications;
    private final ApplicationReading reading;
    private final GrantScoreDesk desk;
    private final PanelBook panel;
    private final GrantSheets sheets;
    private final Tasks tasks;
    private final Inbox inbox;
    private final Drafts drafts;
    private final Documents documents;

    ReviewViews(
            Rounds rounds,
            RoundBook settings,
            GrantApplications applications,
            ApplicationReading reading,
            GrantScoreDesk desk,
            PanelBook panel,
            GrantSheets sheets,
            Tasks tasks,
            Inbox inbox,
            Drafts drafts,
            Documents documents) {
        this.rounds = rounds;
        this.settings = settings;
        this.applications = applications;
        this.reading = reading;
        this.desk = desk;
        this.panel = panel;
        this.sheets = sheets;
        this.tasks = tasks;
        this.inbox = inbox;
        this.drafts = drafts;
        this.documents = documents;
    }

    /** @throws NotFound when the actor is not on the panel, or scoring has not begun */
    ReviewView of(String round, Actor actor) {
        member(round, actor);
        var scoring = sheets.scoring(round).orElseThrow(() -> new NotFound("review of " + round));
        Optional<TaskItem> task = task(round, actor);
        MarksDraft draft = draft(task, actor);
        List<Criterion> criteria = desk.review(round).criteria();
        int below = settings.setting(round).commentBelow();
        boolean open = task.isPresent();
        var lines = new ArrayList<ReviewView.Line>();
        for (GrantApplication a : open ? desk.of(round, actor.personId()) : List.<GrantApplication>of()) {
            var rows = criteria.stream()
                    .map(c -> ReviewView.Row.of(draft, a.caseNo(), c, below))
                    .toList();
            var problems = rows.stream()
                    .filter(r -> r.error() != null)
                    .map(r -> r.criterion().name() + (Language.isEnglish() ? ": " : "：") + r.error())
                    .toList();
            lines.add(new ReviewView.Line(
                    a,
                    (int) rows.stream().filter(r -> r.value() != null).count(),
                    criteria.size(),
                    problems,
                    rows.stream()
                            .map(ReviewView.Row::value)
                            .filter(java.util.Objects::nonNull)
                            .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)));
        }
        return new ReviewView(
                round, rounds.get(round).title(), task.map(TaskItem::taskId).orElse(null), lines, scoring.isClosed());
    }

    /** One sheet. @throws NotFound when it is not the actor's to score */
    ReviewView.Sheet sheet(String round, String application, Actor actor) {
        member(round, actor);
        TaskItem task = task(round, actor).orElseThrow(() -> new NotFound("review of " + round));
        List<GrantApplication> all = desk.of(round, actor.personId());
        int at = at(all, application);
        GrantApplication a = all.get(at);
        var saved = drafts.find(actor, Drafts.task(task.taskId()));
        var draft = new MarksDraft(saved.map(Drafts.Draft::fields).orElse(Map.of()));
        int below = settings.setting(round).commentBelow();
        return new ReviewView.Sheet(
                round,
                rounds.get(round).title(),
                a,
                reading.of(application, desk.scheme(round), Language.isEnglish()),
                applications.lines(application),
                documents.of(application, actor, false),
                desk.review(round).criteria().stream()
                        .map(c -> ReviewView.Row.of(draft, application, c, below))
                        .toList(),
                Drafts.task(task.taskId()),
                saved.map(Drafts.Draft::savedAt).orElse(null),
                at + 1,
                all.size(),
                at + 1 < all.size() ? all.get(at + 1).caseNo() : null,
                below);
    }

    /** Keeps one sheet as typed. */
    void save(String round, String application, Map<String, List<String>> posted, Actor actor) {
        member(round, actor);
        TaskItem task = task(round, actor).orElseThrow(() -> new NotFound("review of " + round));
        at(desk.of(round, actor.personId()), application);
        String key = Drafts.task(task.taskId());
        drafts.save(
                actor,
                key,
                draft(Optional.of(task), actor).with(application, posted).fields());
    }

    /** Hands all sheets in. @throws org.sanshe.inbox.FormRejected when something is missing or wrong */
    void handIn(String round, boolean independent, UUID command, Actor actor) {
        member(round, actor);
        TaskItem task = task(round, actor).orElseThrow(() -> new NotFound("review of " + round));
        var values = draft(Optional.of(task), actor)
                .sheets(
                        desk.of(round, actor.personId()).stream()
                                .map(GrantApplication::caseNo)
                                .toList(),
                        desk.review(round).criteria().stream()
                                .map(Criterion::code)
                                .toList(),
                        independent);
        var locale = org.sanshe.forms.Locale.of(LocaleContextHolder.getLocale());
        inbox.perform(task.taskId(), actor, command, (schema, stored) -> schema.receiveJson(stored, values, locale));
    }

    private MarksDraft draft(Optional<TaskItem> task, Actor actor) {
        return new MarksDraft(task.flatMap(t -> drafts.find(actor, Drafts.task(t.taskId())))
                .map(Drafts.Draft::fields)
                .orElse(Map.of()));
    }

    private static int at(List<GrantApplication> all, String application) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).caseNo().equals(application)) return i;
        }
        throw new NotFound("sheet of " + application);
    }

    private void member(String round, Actor actor) {
        boolean seated = panel.members(round).stream().anyMatch(m -> m.personId() == actor.personId());
        if (!seated) throw new NotFound("review of " + round);
    }

    private Optional<TaskItem> task(String round, Actor actor) {
        return tasks.of(round).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN && t.node().equals("scoreApplications"))
                .filter(t -> t.assignee() != null && t.assignee() == actor.personId())
                .findFirst();
    }
}
