package org.sanshe.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.calendar.Calendar;
import org.sanshe.calendar.Calendars;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 待办、待签收、已办、我发起的: the lists, and the same lists as a file. */
@Controller
class TaskPages {

    static final int PAGE = 25;
    private static final int MOST_EXPORTED = 5000;

    private final Tasks tasks;
    private final Cases cases;
    private final ProcessNames processes;
    private final Calendars calendars;
    private final SansheClock clock;
    private final MessageSource messages;
    private final Times times;

    TaskPages(
            Tasks tasks,
            Cases cases,
            ProcessNames processes,
            Calendars calendars,
            SansheClock clock,
            MessageSource messages,
            Times times) {
        this.tasks = tasks;
        this.cases = cases;
        this.processes = processes;
        this.calendars = calendars;
        this.clock = clock;
        this.messages = messages;
        this.times = times;
    }

    @GetMapping("/tasks")
    String list(Search search, Actor actor, Locale locale, Model model) {
        model.addAttribute("search", search);
        model.addAttribute("counts", counts(actor));
        model.addAttribute("mayStart", !cases.startable(actor).isEmpty());
        model.addAttribute("processes", processes.all(locale));
        if (search.isStarted()) {
            var found = cases.started(actor, search.text(), mark(search, actor), PAGE + 1);
            model.addAttribute("cases", found.subList(0, Math.min(PAGE, found.size())));
            model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).caseNo() : null);
        } else {
            TaskQuery query = search.query(PAGE);
            var found = tasks.page(actor, query);
            boolean more = found.size() > PAGE;
            var page = found.subList(0, Math.min(PAGE, found.size()));
            var now = clock.instant();
            Calendar calendar = calendars.current();
            model.addAttribute(
                    "rows",
                    page.stream()
                            .map(t -> new Row(t, Due.of(t.dueAt(), now, calendar, locale)))
                            .toList());
            model.addAttribute("next", more ? Search.mark(page.get(PAGE - 1), query.sort()) : null);
        }
        return "inbox/tasks";
    }

    /** What is filtered, as a file a spreadsheet opens; text never becomes a formula. */
    @GetMapping("/tasks/export")
    ResponseEntity<byte[]> export(Search search, Actor actor, Locale locale) {
        var lines = new ArrayList<List<String>>();
        var names = processes.all(locale);
        if (search.isStarted()) {
            lines.add(heads(locale, "caseNo", "title", "process", "startedAt", "state"));
            cases.started(actor, search.text(), null, MOST_EXPORTED)
                    .forEach(c -> lines.add(List.of(
                            c.caseNo(),
                            c.title(),
                            names.getOrDefault(c.process(), c.process()),
                            times.minute(c.startedAt()),
                            messages.getMessage(
                                    c.endedAt() == null ? "inbox.state.running" : "inbox.state.ended", null, locale))));
        } else {
            lines.add(heads(locale, "task", "caseNo", "title", "process", "due", "createdAt", "finishedAt"));
            tasks.page(actor, search.query(MOST_EXPORTED))
                    .forEach(t -> lines.add(List.of(
                            t.name(locale),
                            t.caseNo(),
                            t.title(),
                            names.getOrDefault(t.process(), t.process()),
                            times.minute(t.dueAt()),
                            times.minute(t.createdAt()),
                            times.minute(t.finishedAt()))));
        }
        String name = messages.getMessage("inbox.view." + search.view(), null, locale);
        return Csv.file(name + ".csv", lines);
    }

    private List<String> heads(Locale locale, String... columns) {
        return java.util.Arrays.stream(columns)
                .map(c -> messages.getMessage("inbox.column." + c, null, locale))
                .toList();
    }

    /** All tabs' counts, without the filter: what waits does not vanish because somebody searched. */
    private Map<String, Long> counts(Actor actor) {
        var counts = new LinkedHashMap<String, Long>();
        counts.put("todo", tasks.count(actor, TaskQuery.of(TaskQuery.View.TODO)));
        counts.put("claimable", tasks.count(actor, TaskQuery.of(TaskQuery.View.CLAIMABLE)));
        counts.put("done", tasks.count(actor, TaskQuery.of(TaskQuery.View.DONE)));
        counts.put("started", cases.countStarted(actor));
        return counts;
    }

    private CaseFile mark(Search search, Actor actor) {
        return search.after() == null
                ? null
                : cases.startedBy(search.after(), actor).orElseThrow(() -> new NotFound("mark"));
    }

    /** One line of the list. */
    record Row(TaskItem task, Due due) {}

    /**
     * What the address asks for; anything unknown falls back to the usual.
     *
     * @param after the mark of the page before
     */
    record Search(String view, String q, String process, Boolean overdue, String sort, String after) {

        Search {
            view = List.of("todo", "claimable", "done", "started").contains(String.valueOf(view)) ? view : "todo";
            q = q == null || q.isBlank() ? null : q.strip();
            process = process == null || process.isBlank() ? null : process;
            after = after == null || after.isBlank() ? null : after;
            overdue = Boolean.TRUE.equals(overdue);
        }

        /** True for the cases one started, which are no tasks. */
        public boolean isStarted() {
            return view.equals("started");
        }

        String text() {
            return Bigrams.searchable(q) ? q : null;
        }

        TaskQuery query(int limit) {
            TaskQuery usual = TaskQuery.of(TaskQuery.View.named(view));
            TaskQuery.Sort order = java.util.Arrays.stream(TaskQuery.Sort.values())
                    .filter(s -> s.name().equalsIgnoreCase(sort))
                    .findFirst()
                    .orElse(usual.sort());
            return new TaskQuery(usual.view(), text(), process, overdue, order, mark(after), limit);
        }

        static String mark(TaskItem row, TaskQuery.Sort sort) {
            var after = TaskQuery.After.of(row, sort);
            return after.value() + "~" + after.id();
        }

        /** Reads a mark; one that was tampered with starts from the beginning. */
        private static TaskQuery.After mark(String text) {
            if (text == null || !text.matches("(infinity|[0-9T:.Z-]{20,32})~[\\w-]{1,64}")) return null;
            int cut = text.indexOf('~');
            return new TaskQuery.After(text.substring(0, cut), text.substring(cut + 1));
        }
    }
}
