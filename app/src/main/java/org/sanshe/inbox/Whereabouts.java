package org.sanshe.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.calendar.Calendar;
import org.sanshe.calendar.DeadlineView;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 现状: where a case is, with whom and until when, in a sentence for each open end. */
@Component
class Whereabouts {

    private final JdbcClient jdbc;
    private final MessageSource messages;
    private final Times times;

    Whereabouts(JdbcClient jdbc, MessageSource messages, Times times) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.times = times;
    }

    /** The sentences; at least one. */
    List<String> of(
            CaseFile file,
            List<TaskItem> tasks,
            List<Diagrams.Picture> pictures,
            List<DeadlineView> deadlines,
            Map<String, String> names,
            Actor actor,
            Instant now,
            Calendar calendar,
            Locale locale) {
        if (file.endedAt() != null) {
            return List.of(say(
                    locale,
                    "inbox.where.ended",
                    times.minute(file.endedAt()),
                    names.getOrDefault(String.valueOf(file.outcome()), String.valueOf(file.outcome()))));
        }
        var holders = holders(file.caseNo());
        var sentences = new ArrayList<String>();
        tasks.stream().filter(t -> t.state() == TaskItem.State.OPEN).forEach(t -> {
            String who = holder(t, holders, actor, locale);
            Due due = Due.of(t.dueAt(), now, calendar, locale);
            sentences.add(
                    due.on().isEmpty()
                            ? say(locale, "inbox.where.task", who, t.name(locale))
                            : say(locale, "inbox.where.task.due", who, t.name(locale), due.on(), due.text()));
        });
        if (!sentences.isEmpty()) return sentences;
        for (var picture : pictures) {
            for (String node : picture.hereIds()) {
                var deadline = deadlines.stream()
                        .filter(d -> d.isCurrent() && d.node().equals(node))
                        .findFirst();
                String name = names.getOrDefault(node, node);
                deadline.ifPresent(
                        d -> sentences.add(say(locale, "inbox.where.waits.until", name, times.minute(d.dueAt()))));
                if (deadline.isEmpty() && picture.running() && isLast(pictures, picture)) {
                    sentences.add(say(locale, "inbox.where.waits", name));
                }
            }
        }
        return sentences.isEmpty() ? List.of(say(locale, "inbox.where.running")) : sentences;
    }

    /** The innermost running diagram says where the case is; those that called it only wait for it. */
    private static boolean isLast(List<Diagrams.Picture> pictures, Diagrams.Picture picture) {
        var running = pictures.stream().filter(Diagrams.Picture::running).toList();
        return running.get(running.size() - 1).equals(picture);
    }

    private String holder(TaskItem task, Map<String, String> holders, Actor actor, Locale locale) {
        boolean mine = task.organizationId() != null && task.organizationId().equals(actor.organizationId());
        String name = holders.get(task.taskId());
        if (name != null && (actor.isStaff() || task.role() == Role.ORGANIZATION && mine)) return name;
        if (task.role() == null) return say(locale, "inbox.holder.assigned");
        String role = "en".equals(locale.getLanguage())
                ? task.role().en()
                : task.role().zh();
        boolean pooled = task.assignee() == null && task.role() != Role.ORGANIZATION;
        return pooled ? say(locale, "inbox.holder.pool", role) : role;
    }

    /** The people (or organizations) who hold the open tasks. */
    private Map<String, String> holders(String caseNo) {
        var holders = new HashMap<String, String>();
        jdbc.sql("""
                        select t.task_id, coalesce(p.name, o.name) from task_item t
                        left join person p on p.id = t.assignee
                        left join organization o on o.id = t.organization_id and t.role = 'ORGANIZATION'
                        where t.case_no = ? and t.state = 'OPEN'
                        """).param(caseNo).query(rs -> {
            if (rs.getString(2) != null) holders.put(rs.getString(1), rs.getString(2));
        });
        return holders;
    }

    private String say(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
