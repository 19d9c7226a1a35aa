package org.sanshe.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.DeadlineView;
import org.sanshe.calendar.Deadlines;
import org.sanshe.document.Documents;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** 案卷内容: what the page of a case and the page of its task both show to somebody who sees the case whole. */
@Component
class CaseParts {

    private final Tasks tasks;
    private final Trail trail;
    private final Diagrams diagrams;
    private final Whereabouts whereabouts;
    private final Deadlines deadlines;
    private final Documents documents;
    private final Calendars calendars;
    private final List<CaseNotices> notices;
    private final Blinds blinds;
    private final SansheClock clock;

    CaseParts(
            Tasks tasks,
            Trail trail,
            Diagrams diagrams,
            Whereabouts whereabouts,
            Deadlines deadlines,
            Documents documents,
            Calendars calendars,
            List<CaseNotices> notices,
            Blinds blinds,
            SansheClock clock) {
        this.tasks = tasks;
        this.trail = trail;
        this.diagrams = diagrams;
        this.whereabouts = whereabouts;
        this.deadlines = deadlines;
        this.documents = documents;
        this.calendars = calendars;
        this.notices = notices;
        this.blinds = blinds;
        this.clock = clock;
    }

    /** Fills the model with everything of the case; the number of statements does not grow with its length. */
    @Transactional(readOnly = true)
    public void fill(CaseFile file, Actor actor, Locale locale, Model model) {
        List<TaskItem> items = blinds.over(file.caseNo()).tasks(tasks.of(file.caseNo()), actor);
        List<Diagrams.Picture> pictures = diagrams.of(file.caseNo(), locale);
        List<DeadlineView> all = deadlines.of(file.caseNo());
        Map<String, String> names = diagrams.names(pictures, locale);
        if (file.outcome() != null) {
            names.computeIfAbsent(file.outcome(), end -> diagrams.name(file.process(), end, locale));
        }
        model.addAttribute("file", file);
        model.addAttribute("trail", trail.of(file, items, names, actor, locale));
        model.addAttribute("pictures", pictures);
        model.addAttribute("names", names);
        model.addAttribute("deadlines", all);
        model.addAttribute("documents", documents.of(file.caseNo(), actor, true));
        model.addAttribute(
                "where",
                whereabouts.of(file, items, pictures, all, names, actor, clock.instant(), calendars.current(), locale));
    }

    /** What an outsider with a task in the case is shown: the documents meant for them, and what comes next. */
    @Transactional(readOnly = true)
    public void fillForOutsider(TaskItem task, Actor actor, Model model) {
        model.addAttribute("documents", documents.of(task.caseNo(), actor, false));
    }

    /** What the businesses have to say of a case. */
    @Transactional(readOnly = true)
    public void fillNotices(CaseFile file, Actor actor, Locale locale, Model model) {
        model.addAttribute(
                "notices",
                notices.stream()
                        .flatMap(n -> n.of(file, actor, locale).stream())
                        .toList());
    }

    /** The deadline of a task's node, with its arithmetic, if a term was counted; the task's own due date says more. */
    @Transactional(readOnly = true)
    public void fillDeadline(TaskItem task, Locale locale, Model model) {
        deadlines.current(task.caseNo(), task.node()).ifPresent(d -> model.addAttribute("deadline", d));
        model.addAttribute("due", Due.of(task.dueAt(), clock.instant(), calendars.current(), locale));
    }
}
