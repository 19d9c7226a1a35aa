package org.sanshe.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.sanshe.forms.FormHtml;
import org.sanshe.forms.FormSchema;
import org.sanshe.inbox.engine.Engine;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 任务页: what must I do, by when, why, and what happens next; after it is done, its receipt. */
@Controller
class TaskPage {

    private final Tasks tasks;
    private final Cases cases;
    private final Inbox inbox;
    private final Submissions submissions;
    private final FormFlow flow;
    private final SteppedFlow stepped;
    private final FileReferences files;
    private final CaseParts parts;
    private final Diagrams diagrams;
    private final Engine engine;
    private final List<TaskGate> gates;
    private final SansheClock clock;
    private final MessageSource messages;

    TaskPage(
            Tasks tasks,
            Cases cases,
            Inbox inbox,
            Submissions submissions,
            FormFlow flow,
            SteppedFlow stepped,
            FileReferences files,
            CaseParts parts,
            Diagrams diagrams,
            Engine engine,
            List<TaskGate> gates,
            SansheClock clock,
            MessageSource messages) {
        this.tasks = tasks;
        this.cases = cases;
        this.inbox = inbox;
        this.submissions = submissions;
        this.flow = flow;
        this.stepped = stepped;
        this.files = files;
        this.parts = parts;
        this.diagrams = diagrams;
        this.engine = engine;
        this.gates = gates;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/tasks/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(name = Posted.AT, required = false) String at,
            Actor actor,
            Locale locale,
            Model model) {
        TaskItem task = find(id, actor);
        var elsewhere = gates.stream()
                .flatMap(gate -> gate.opened(task, actor).stream())
                .findFirst();
        if (elsewhere.isPresent() && task.state() == TaskItem.State.OPEN) return "redirect:" + elsewhere.get();
        around(task, actor, locale, model);
        if (task.state() != TaskItem.State.OPEN) return receipt(task, actor, locale, model);
        if (isAnothers(task, actor)) {
            model.addAttribute("pageTitle", task.name(locale));
            return "inbox/task";
        }
        inbox.barred(task, actor).ifPresent(r -> model.addAttribute("barred", r));
        Sheet sheet = sheet(task, actor, locale);
        if (!sheet.isStepped()) return flow.open(sheet, actor, locale, model);
        countdown(task, model);
        return stepped.open(sheet, task.caseNo(), at, actor, locale, model);
    }

    /** The fields with what is typed now; files chosen are stored on the way. */
    @PostMapping(value = "/tasks/{id}/fields", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String fields(@PathVariable String id, HttpServletRequest request, Actor actor, Locale locale) {
        TaskItem task = find(id, actor);
        Sheet sheet = sheet(task, actor, locale);
        return sheet.isStepped()
                ? stepped.fields(sheet, task.caseNo(), request, actor, locale)
                : flow.fields(sheet, request, actor, locale);
    }

    @PostMapping("/tasks/{id}")
    String post(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Locale locale,
            Model model) {
        TaskItem task = find(id, actor);
        if (task.state() != TaskItem.State.OPEN) return again(task, request, response, actor, locale, model);
        Sheet sheet = sheet(task, actor, locale);
        Sheet.Submit submit = (command, filling) -> {
            inbox.perform(id, actor, command, filling);
            return "/tasks/" + id;
        };
        String view = sheet.isStepped()
                ? stepped.post(sheet, task.caseNo(), request, response, actor, locale, model, submit)
                : flow.post(sheet, request, response, actor, locale, model, submit);
        if (sheet.isStepped() && !view.startsWith("redirect:")) countdown(task, model);
        if (view.equals("inbox/task")) around(task, actor, locale, model);
        else model.addAttribute("task", task);
        return view;
    }

    @PostMapping("/tasks/{id}/claim")
    String claim(@PathVariable String id, Actor actor, Locale locale, RedirectAttributes flash) {
        inbox.claim(id, actor);
        flash.addFlashAttribute("flash", messages.getMessage("inbox.claimed", null, locale));
        return "redirect:/tasks/" + id;
    }

    @PostMapping("/tasks/{id}/unclaim")
    String unclaim(@PathVariable String id, Actor actor, Locale locale, RedirectAttributes flash) {
        inbox.unclaim(id, actor);
        flash.addFlashAttribute("flash", messages.getMessage("inbox.unclaimed", null, locale));
        return "redirect:/tasks?view=claimable";
    }

    private TaskItem find(String id, Actor actor) {
        return tasks.find(id, actor).orElseThrow(() -> new NotFound("task " + id));
    }

    private Sheet sheet(TaskItem task, Actor actor, Locale locale) {
        String url = "/tasks/" + task.taskId();
        return new Sheet(
                url,
                url + "/fields",
                "inbox/task",
                task.name(locale),
                Drafts.task(task.taskId()),
                inbox.open(task.taskId(), actor));
    }

    private void around(TaskItem task, Actor actor, Locale locale, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("another", isAnothers(task, actor));
        parts.fillDeadline(task, locale, model);
        parts.fillNotices(cases.get(task.caseNo()), actor, locale, model);
        if (cases.sees(task.caseNo(), actor)) parts.fill(cases.get(task.caseNo()), actor, locale, model);
        else parts.fillForOutsider(task, actor, model);
        if (task.state() == TaskItem.State.OPEN) {
            model.addAttribute("handable", task.role() != null && !isAnothers(task, actor));
            model.addAttribute("askable", task.assignee() != null && actor.isStaff());
            model.addAttribute(
                    "next", diagrams.after(engine.definitionOfTask(task.taskId()), List.of(task.node()), locale));
        }
    }

    private String receipt(TaskItem task, Actor actor, Locale locale, Model model) {
        model.addAttribute("pageTitle", task.name(locale));
        submissions.ofTask(task.taskId()).ifPresent(receipt -> {
            boolean sealed = receipt.sealedAt(clock.instant());
            model.addAttribute("receipt", receipt);
            model.addAttribute("sealed", sealed);
            if (!sealed) {
                submissions
                        .form(receipt.id())
                        .ifPresent(schema -> model.addAttribute(
                                "answers",
                                FormHtml.answers(
                                        FormSchema.read(schema)
                                                .at(clock)
                                                .submitted(
                                                        submissions.content(receipt.id()), FormFlow.language(locale)),
                                        files.options(actor))));
            }
        });
        return "inbox/receipt";
    }

    /** The button pressed twice leads to the receipt; whoever comes too late is told, and what they typed is kept. */
    private String again(
            TaskItem task,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("task", task);
        try {
            inbox.perform(
                    task.taskId(), actor, FormFlow.command(request), (schema, stored) -> schema.open(stored, null));
            return "redirect:/tasks/" + task.taskId();
        } catch (Conflict e) {
            FormSchema schema = submissions
                    .ofTask(task.taskId())
                    .flatMap(r -> submissions.form(r.id()))
                    .map(FormSchema::read)
                    .orElse(null);
            return flow.late(Drafts.task(task.taskId()), schema, e, request, response, actor, locale, model);
        }
    }

    /** The time that is left, by the database's clock; a script counts it down from there. */
    private void countdown(TaskItem task, Model model) {
        if (task.dueAt() == null) return;
        model.addAttribute("until", task.dueAt());
        model.addAttribute("now", clock.instant());
    }

    private static boolean isAnothers(TaskItem task, Actor actor) {
        return task.assignee() != null && task.assignee() != actor.personId();
    }
}
