package org.sanshe.inbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sanshe.calendar.Deadlines;
import org.sanshe.calendar.Step;
import org.sanshe.inbox.engine.Engine;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 任务接口: the task list and the task page for programs; the same rights, the same rules. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskApi {

    private static final int MOST = 200;

    private final Tasks tasks;
    private final Cases cases;
    private final Inbox inbox;
    private final Deadlines deadlines;
    private final Engine engine;

    TaskApi(Tasks tasks, Cases cases, Inbox inbox, Deadlines deadlines, Engine engine) {
        this.tasks = tasks;
        this.cases = cases;
        this.inbox = inbox;
        this.deadlines = deadlines;
        this.engine = engine;
    }

    /** One page of a list; {@code next} is the {@code after} of the following page. */
    @GetMapping
    Page list(
            @RequestParam(defaultValue = "todo") String view,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String process,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "25") int limit,
            Actor actor,
            Locale locale) {
        int size = Math.max(1, Math.min(limit, MOST));
        var search = new TaskPages.Search(view, q, process, overdue, sort, after);
        if (!search.view().equals(view)) {
            throw InvalidInput.at("view", "todo, claimable, done, started");
        }
        if (search.isStarted()) {
            CaseFile mark = search.after() == null
                    ? null
                    : cases.startedBy(search.after(), actor).orElseThrow(() -> new NotFound("mark"));
            var found = cases.started(actor, search.text(), mark, size + 1);
            var page = found.subList(0, Math.min(size, found.size()));
            return new Page(
                    List.of(), page, found.size() > size ? page.get(size - 1).caseNo() : null);
        }
        TaskQuery query = search.query(size);
        var found = tasks.page(actor, query);
        var page = found.subList(0, Math.min(size, found.size()));
        return new Page(
                page.stream().map(t -> Entry.of(t, locale)).toList(),
                List.of(),
                found.size() > size ? TaskPages.Search.mark(page.get(size - 1), query.sort()) : null);
    }

    @GetMapping("/{id}")
    Whole one(@PathVariable String id, Actor actor, Locale locale) {
        TaskItem task = find(id, actor);
        boolean open = task.state() == TaskItem.State.OPEN;
        boolean mine = task.assignee() == null || task.assignee() == actor.personId();
        boolean fillable = open && mine && task.formId() != null;
        var deadline = deadlines.current(task.caseNo(), task.node());
        return new Whole(
                Entry.of(task, locale),
                cases.sees(task.caseNo(), actor) ? cases.get(task.caseNo()) : null,
                fillable ? engine.taskForm(id) : null,
                fillable ? inbox.open(id, actor).stored() : Map.of(),
                new DueDate(
                        task.dueAt(),
                        deadline.map(d -> d.provisional()).orElse(false),
                        deadline.map(d -> d.basis().text()).orElse(null),
                        deadline.map(d -> d.steps()).orElse(List.of())),
                operations(task, actor));
    }

    @PostMapping("/{id}/claim")
    Entry claim(@PathVariable String id, Actor actor, Locale locale) {
        inbox.claim(id, actor);
        return Entry.of(find(id, actor), locale);
    }

    @PostMapping("/{id}/unclaim")
    Entry unclaim(@PathVariable String id, Actor actor, Locale locale) {
        inbox.unclaim(id, actor);
        return Entry.of(find(id, actor), locale);
    }

    /** Hands the task in; with the same key again, the first answer again. */
    @PostMapping("/{id}/submission")
    Done submit(
            @PathVariable String id,
            @RequestBody(required = false) Map<String, Object> values,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            Actor actor,
            Locale locale) {
        return inbox.perform(
                id,
                actor,
                command(key, actor),
                (schema, stored) ->
                        schema.receiveJson(stored, values == null ? Map.of() : values, FormFlow.language(locale)));
    }

    /** A client's key as the id of a command: one's own key never meets a stranger's. */
    static UUID command(String key, Actor actor) {
        if (key == null || key.isBlank()) return UUID.randomUUID();
        return UUID.nameUUIDFromBytes((actor.personId() + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    private TaskItem find(String id, Actor actor) {
        return tasks.find(id, actor).orElseThrow(() -> new NotFound("task " + id));
    }

    private static List<String> operations(TaskItem task, Actor actor) {
        var operations = new ArrayList<String>();
        if (task.state() != TaskItem.State.OPEN) return operations;
        if (task.assignee() == null) operations.add("claim");
        if (task.assignee() != null && task.assignee() == actor.personId() && task.role() != null) {
            operations.add("unclaim");
        }
        if (task.assignee() == null || task.assignee() == actor.personId()) operations.add("submission");
        return operations;
    }

    /** One page: tasks, or for {@code started} cases. */
    record Page(List<Entry> tasks, List<CaseFile> cases, String next) {}

    /** A task as lists show it. */
    record Entry(
            String id,
            String name,
            String caseNo,
            String title,
            String process,
            String node,
            String element,
            String formId,
            String state,
            String role,
            Long assignee,
            Instant due,
            Instant createdAt,
            Instant claimedAt,
            Instant finishedAt,
            String finishedBy) {

        static Entry of(TaskItem t, Locale locale) {
            return new Entry(
                    t.taskId(),
                    t.name(locale),
                    t.caseNo(),
                    t.title(),
                    t.process(),
                    t.node(),
                    t.element(),
                    t.formId(),
                    t.state().name(),
                    t.role() == null ? null : t.role().name(),
                    t.assignee(),
                    t.dueAt(),
                    t.createdAt(),
                    t.claimedAt(),
                    t.finishedAt(),
                    t.finishedByName());
        }
    }

    /**
     * A task whole.
     *
     * @param file the case; null for those who only see the task
     * @param form the form's schema; null when it is not the reader's to fill in
     * @param values what the form opens with
     */
    record Whole(
            Entry task,

            @com.fasterxml.jackson.annotation.JsonProperty("case")
            CaseFile file,

            @JsonRawValue String form,
            Map<String, Object> values,
            DueDate due,
            List<String> operations) {}

    /** Until when, by which article, with the arithmetic. */
    record DueDate(Instant at, boolean provisional, String legalBasis, List<Step> steps) {}
}
