package org.sanshe.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 催办: whoever sees a case urges those it waits for. Nobody urges one task twice within an interval, and from a number of
 * times on the head of the section is told as well.
 */
@Component
@Transactional
class Reminders {

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Tasks tasks;
    private final Messages messages;
    private final Evidence evidence;
    private final Duration interval;
    private final int escalatesAt;

    Reminders(
            JdbcClient jdbc,
            Cases cases,
            Tasks tasks,
            Messages messages,
            Evidence evidence,
            @Value("${sanshe.reminders.interval:24h}") Duration interval,
            @Value("${sanshe.reminders.escalates-at:3}") int escalatesAt) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.tasks = tasks;
        this.messages = messages;
        this.evidence = evidence;
        this.interval = interval;
        this.escalatesAt = escalatesAt;
    }

    /**
     * Urges everybody a case waits for.
     *
     * @param note told with it; null for none
     * @return the tasks urged
     * @throws Refusal when nothing waits, or the actor urged all of it within the interval
     */
    public List<TaskItem> urge(String caseNo, String note, Actor actor) {
        CaseFile file = cases.visible(caseNo, actor);
        cases.lock(caseNo);
        var waiting = tasks.openBelow(caseNo, actor).stream()
                .filter(t -> t.assignee() == null || t.assignee() != actor.personId())
                .toList();
        if (waiting.isEmpty()) throw new Refusal(OperationRule.NOBODY_TO_URGE);
        Map<String, Instant> last = lastBy(actor, waiting);
        var due = waiting.stream().filter(t -> !last.containsKey(t.taskId())).toList();
        if (due.isEmpty()) {
            Instant newest = last.values().stream().max(Instant::compareTo).orElseThrow();
            throw new Refusal(
                    OperationRule.URGED_ALREADY,
                    SansheClock.minute(newest),
                    interval.toHours(),
                    SansheClock.minute(newest.plus(interval)));
        }
        due.forEach(task -> urge(file, task, note, actor));
        return due;
    }

    private void urge(CaseFile file, TaskItem task, String note, Actor actor) {
        jdbc.sql("insert into case_reminder (case_no, task_id, person_id, note) values (?, ?, ?, ?)")
                .params(Arrays.asList(task.caseNo(), task.taskId(), actor.personId(), note))
                .update();
        int times = times(task.taskId());
        String zh = "催办（第 %d 次）：请办理“%s”，%s。".formatted(times, task.name(), task.title()) + (note == null ? "" : note);
        String en = "Reminder no. %d: please do “%s”, %s. ".formatted(times, task.nameEn(), task.title())
                + (note == null ? "" : note);
        if (task.assignee() != null) {
            messages.toPerson(task.assignee(), task.caseNo(), zh, en, null);
        } else if (task.role() == Role.ORGANIZATION && task.organizationId() != null) {
            messages.toOrganization(task.organizationId(), task.caseNo(), zh, en, null);
        } else if (task.role() != null) {
            messages.toRole(task.role(), task.unitId(), task.caseNo(), zh, en, null);
        }
        if (times >= escalatesAt) {
            messages.toRole(
                    Role.SECTION_HEAD,
                    file.unitId(),
                    task.caseNo(),
                    "“%s”已被催办 %d 次仍未办理：%s。".formatted(task.name(), times, task.title()),
                    "“%s” was urged %d times and still waits: %s.".formatted(task.nameEn(), times, task.title()),
                    null);
        }
        evidence.record(Act.of(task.caseNo(), actor, "urged", task.node(), Map.of("times", times)));
    }

    /** How often a task was urged, by whomever. */
    @Transactional(readOnly = true)
    public int times(String taskId) {
        return jdbc.sql("select count(*) from case_reminder where task_id = ?")
                .param(taskId)
                .query(Integer.class)
                .single();
    }

    /** The most often any open task of a case or below it was urged; 0 for never. */
    @Transactional(readOnly = true)
    public int most(String caseNo) {
        return jdbc.sql("""
                        select coalesce(max(n), 0) from (select count(*) as n from case_reminder r
                          join task_item t on t.task_id = r.task_id and t.state = 'OPEN'
                         where r.case_no = ? group by r.task_id) counted
                        """).param(caseNo).query(Integer.class).single();
    }

    private Map<String, Instant> lastBy(Actor actor, List<TaskItem> waiting) {
        var last = new java.util.HashMap<String, Instant>();
        jdbc.sql("""
                        select task_id, max(at) as last from case_reminder
                         where person_id = :person and task_id = any (:tasks) and at > sanshe_now() - cast(:interval as interval)
                         group by task_id
                        """)
                .param("person", actor.personId())
                .param("tasks", waiting.stream().map(TaskItem::taskId).toArray(String[]::new))
                .param("interval", interval.toSeconds() + " seconds")
                .query(row -> {
                    last.put(
                            row.getString(1),
                            row.getObject(2, OffsetDateTime.class).toInstant());
                });
        return last;
    }
}
