package org.sanshe.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.calendar.Calendar;
import org.sanshe.calendar.Calendars;
import org.sanshe.inbox.Blinds;
import org.sanshe.inbox.Due;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 下一步: what is open below an agreement, whose turn it is and until when, for either side. */
@Component
class OpenSteps {

    private final Tasks tasks;
    private final Calendars calendars;
    private final SansheClock clock;
    private final Blinds blinds;
    private final JdbcClient jdbc;

    OpenSteps(Tasks tasks, Calendars calendars, SansheClock clock, Blinds blinds, JdbcClient jdbc) {
        this.tasks = tasks;
        this.calendars = calendars;
        this.clock = clock;
        this.blinds = blinds;
        this.jdbc = jdbc;
    }

    /** What is due first comes first; an organization reads of the bureau's steps no more than that they are open. */
    List<OpenStep> of(String agreement, Actor actor, Locale locale) {
        List<TaskItem> open = known(tasks.openBelow(agreement, actor), actor);
        Map<String, String> bases = bases(open);
        Calendar calendar = calendars.current();
        Instant now = clock.instant();
        return open.stream()
                .map(t -> {
                    boolean mine = isMine(t, actor);
                    boolean whole = actor.isStaff();
                    return new OpenStep(
                            t.name(locale),
                            t.title(),
                            t.caseNo(),
                            mine ? "/tasks/" + t.taskId() : whole ? "/cases/" + t.caseNo() : null,
                            mine,
                            t.role() == null
                                    ? ""
                                    : "en".equals(locale.getLanguage())
                                            ? t.role().en()
                                            : t.role().zh(),
                            Due.of(t.dueAt(), now, calendar, locale),
                            bases.get(t.caseNo() + " " + t.node()));
                })
                .toList();
    }

    /** Of what others work on blind no more is told than that it is open. */
    private List<TaskItem> known(List<TaskItem> open, Actor actor) {
        var veils = blinds.over(open.stream().map(TaskItem::caseNo).distinct().toList());
        var told = new HashSet<String>();
        return open.stream()
                .filter(t -> !veils.getOrDefault(t.caseNo(), Blinds.Veil.NONE)
                                .hides(t.node(), t.createdAt(), t.assignee(), actor)
                        || told.add(t.caseNo() + " " + t.node()))
                .toList();
    }

    private static boolean isMine(TaskItem task, Actor actor) {
        if (task.assignee() != null && task.assignee() == actor.personId()) return true;
        if (task.role() == Role.ORGANIZATION) {
            return task.organizationId() != null && task.organizationId().equals(actor.organizationId());
        }
        return task.assignee() == null && task.role() != null && actor.is(task.role());
    }

    private Map<String, String> bases(List<TaskItem> open) {
        var bases = new HashMap<String, String>();
        jdbc.sql("select case_no, node, law, article from deadline where case_no = any (?) and superseded_at is null")
                .param(open.stream().map(TaskItem::caseNo).distinct().toArray(String[]::new))
                .query(rs -> {
                    bases.put(
                            rs.getString("case_no") + " " + rs.getString("node"),
                            new LegalBasis(rs.getString("law"), rs.getString("article")).text());
                });
        return bases;
    }
}
