package org.sanshe.inbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.sanshe.calendar.Deadlines;
import org.sanshe.decision.Decisions;
import org.sanshe.forms.FormHtml;
import org.sanshe.forms.FormSchema;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 案卷: the list of the cases one may see, a case whole, and what was handed in, as it was. */
@Controller
class CasePages {

    private final Cases cases;
    private final CaseParts parts;
    private final Trail trail;
    private final Tasks tasks;
    private final Submissions submissions;
    private final Decisions decisions;
    private final Diagrams diagrams;
    private final Deadlines deadlines;
    private final ProcessNames processes;
    private final FileReferences files;
    private final Blinds blinds;
    private final List<CaseDoor> doors;
    private final SansheClock clock;

    CasePages(
            Cases cases,
            CaseParts parts,
            Trail trail,
            Tasks tasks,
            Submissions submissions,
            Decisions decisions,
            Diagrams diagrams,
            Deadlines deadlines,
            ProcessNames processes,
            FileReferences files,
            Blinds blinds,
            List<CaseDoor> doors,
            SansheClock clock) {
        this.cases = cases;
        this.parts = parts;
        this.trail = trail;
        this.tasks = tasks;
        this.submissions = submissions;
        this.decisions = decisions;
        this.diagrams = diagrams;
        this.deadlines = deadlines;
        this.processes = processes;
        this.files = files;
        this.blinds = blinds;
        this.doors = doors;
        this.clock = clock;
    }

    @GetMapping("/cases")
    String list(
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String process,
            @RequestParam(required = false) String after,
            Actor actor,
            Locale locale,
            Model model) {
        String kind = process == null || process.isBlank() ? null : process;
        String text = Bigrams.searchable(q) ? q : null;
        CaseFile mark = after == null || after.isBlank() ? null : cases.visible(after, actor);
        var found = cases.visible(actor, kind, text, mark, TaskPages.PAGE + 1);
        boolean more = found.size() > TaskPages.PAGE;
        model.addAttribute("cases", more ? found.subList(0, TaskPages.PAGE) : found);
        model.addAttribute("next", more ? found.get(TaskPages.PAGE - 1).caseNo() : null);
        model.addAttribute("q", q);
        model.addAttribute("process", kind);
        model.addAttribute("processes", processes.all(locale));
        model.addAttribute("mayStart", !cases.startable(actor).isEmpty());
        return "inbox/cases";
    }

    @GetMapping("/cases/{caseNo}")
    String show(@PathVariable String caseNo, Actor actor, Locale locale, Model model) {
        CaseFile file;
        try {
            file = cases.visible(caseNo, actor);
        } catch (NotFound hidden) {
            return doors.stream()
                    .flatMap(door -> door.of(caseNo, actor).stream())
                    .findFirst()
                    .map(path -> "redirect:" + path)
                    .orElseThrow(() -> hidden);
        }
        parts.fill(file, actor, locale, model);
        parts.fillNotices(file, actor, locale, model);
        model.addAttribute("process", processes.of(file.process(), locale));
        model.addAttribute("children", children(caseNo, actor, locale));
        model.addAttribute("parent", file.parentCaseNo() != null && cases.sees(file.parentCaseNo(), actor));
        model.addAttribute("decisions", decisions.of(caseNo));
        model.addAttribute("changes", deadlines.changes(caseNo));
        model.addAttribute("claimed", claimed(file, actor));
        return "inbox/case";
    }

    /** What somebody has claimed in a case, for heads, who may give it to another. */
    private List<TaskItem> claimed(CaseFile file, Actor actor) {
        Set<Role> headed = Tasks.headedBy(actor);
        if (headed.isEmpty()) return List.of();
        return tasks.of(file.caseNo()).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN && t.role() != null && headed.contains(t.role()))
                .filter(t -> t.assignee() != null && t.assignee() != actor.personId())
                .toList();
    }

    /** The cases that belong to a case, each with what is open in it or how it ended. */
    private List<Child> children(String caseNo, Actor actor, Locale locale) {
        var found = cases.children(caseNo, actor);
        var open = tasks.open(found.stream().map(CaseFile::caseNo).toList(), locale);
        return found.stream()
                .map(c -> new Child(
                        c.caseNo(),
                        c.title(),
                        c.endedAt() == null
                                ? open.getOrDefault(c.caseNo(), "")
                                : diagrams.name(c.process(), c.outcome(), locale)))
                .toList();
    }

    /**
     * A case that belongs to another.
     *
     * @param state what is open, or how it ended; may be empty while it waits for a date
     */
    record Child(String caseNo, String title, String state) {}

    /** What was handed in, with the form as it was then. */
    @GetMapping("/cases/{caseNo}/submissions/{id}")
    String submission(@PathVariable String caseNo, @PathVariable UUID id, Actor actor, Locale locale, Model model) {
        CaseFile file = cases.visible(caseNo, actor);
        var receipt = submissions.of(caseNo).stream()
                .filter(r -> r.id().equals(id))
                .filter(r -> !blinds.over(caseNo).hides(r.node(), r.at(), r.personId(), actor))
                .filter(r -> trail.mayRead(r.node(), tasks.of(caseNo), actor))
                .findFirst()
                .orElseThrow(() -> new NotFound("submission " + id));
        boolean sealed = receipt.sealedAt(clock.instant());
        model.addAttribute("file", file);
        model.addAttribute("receipt", receipt);
        model.addAttribute("sealed", sealed);
        submissions.form(id).map(FormSchema::read).ifPresent(schema -> {
            model.addAttribute("title", schema.title(FormFlow.language(locale)));
            if (sealed) return;
            var state = schema.at(clock).submitted(submissions.content(id), FormFlow.language(locale));
            model.addAttribute("answers", FormHtml.answers(state, files.options(actor)));
        });
        return "inbox/submission";
    }
}
