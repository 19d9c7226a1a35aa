package org.sanshe.operation;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Inbox;
import org.sanshe.inbox.TaskItem;
import org.sanshe.inbox.Tasks;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 转办、改派: a task goes from whoever holds it to somebody else who could do it, with a reason. Handing on is for the holder,
 * reassigning for whoever heads the post ({@link Tasks#headedBy}). What was typed stays the draft of who typed it.
 */
@Component
@Transactional
class Transfers {

    /** A task that was handed on can be taken back so long, if nobody has opened it. */
    static final Duration TAKEN_BACK = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Cases cases;
    private final Inbox inbox;
    private final Holders holders;
    private final Consultations consultations;
    private final Messages messages;
    private final Evidence evidence;

    Transfers(
            JdbcClient jdbc,
            Tasks tasks,
            Cases cases,
            @Lazy Inbox inbox,
            Holders holders,
            Consultations consultations,
            Messages messages,
            Evidence evidence) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.cases = cases;
        this.inbox = inbox;
        this.holders = holders;
        this.consultations = consultations;
        this.messages = messages;
        this.evidence = evidence;
    }

    /**
     * A task the actor may hand on or reassign.
     *
     * @throws NotFound when it is not theirs to see
     * @throws Conflict when it is over, or another's and the actor does not head the section
     * @throws Refusal when it was given to a named person
     */
    @Transactional(readOnly = true)
    public TaskItem transferable(String taskId, Actor actor) {
        TaskItem task = tasks.find(taskId, actor)
                .or(() -> tasks.headed(taskId, actor))
                .orElseThrow(() -> new NotFound("task " + taskId));
        if (task.state() != TaskItem.State.OPEN)
            throw new Conflict("该任务已办结或者已取消，不需要转办。", "This task is over; there is nothing to hand on.");
        boolean own = task.assignee() == null || task.assignee() == actor.personId();
        if (!own && (task.role() == null || !Tasks.headedBy(actor).contains(task.role())))
            throw new Conflict(
                    "该任务已被他人签收，只有科长或者局领导可以改派。", "Somebody else has claimed this task; only a head can reassign it.");
        boolean bound =
                task.role() == null || "none".equals(inbox.settings(taskId).get("transfer"));
        if (bound) throw new Refusal(OperationRule.NOT_TRANSFERABLE, task.name());
        return task;
    }

    /** Who could take it, by name; without the one who has it. */
    @Transactional(readOnly = true)
    public List<Holders.Holder> candidates(TaskItem task) {
        String nodes = inbox.settings(task.taskId()).getOrDefault("differentFrom", "");
        return holders.of(task, List.of(nodes.split("\\s*,\\s*"))).stream()
                .filter(h -> task.assignee() == null || h.personId() != task.assignee())
                .toList();
    }

    /**
     * Hands a task to somebody.
     *
     * @param reason told to them and kept
     * @return the transfer's number
     * @throws Refusal when that person could not do it
     */
    public long transfer(String taskId, long toPerson, String reason, Actor actor) {
        TaskItem seen = transferable(taskId, actor);
        cases.lock(seen.caseNo());
        TaskItem task = transferable(taskId, actor);
        consultations.check(task);
        var to = candidates(task).stream()
                .filter(h -> h.personId() == toPerson)
                .findFirst()
                .orElseThrow(() -> new Refusal(OperationRule.NOT_IN_REACH, task.name()));
        inbox.give(taskId, toPerson);
        long id = jdbc.sql("""
                        insert into task_transfer (task_id, case_no, from_person, to_person, by_person, reason)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(Arrays.asList(taskId, task.caseNo(), task.assignee(), toPerson, actor.personId(), reason))
                .query(Long.class)
                .single();
        messages.toPerson(
                toPerson,
                task.caseNo(),
                "%s将“%s”转给您办理：%s。理由：%s".formatted(actor.name(), task.name(), task.title(), reason),
                "%s has handed “%s” to you: %s. Reason: %s"
                        .formatted(actor.name(), task.nameEn(), task.title(), reason),
                null);
        boolean reassigned = task.assignee() != null && task.assignee() != actor.personId();
        if (reassigned) {
            messages.toPerson(
                    task.assignee(),
                    task.caseNo(),
                    "%s将您签收的“%s”改派给%s：%s。理由：%s".formatted(actor.name(), task.name(), to.name(), task.title(), reason),
                    "%s has given your task “%s” to %s: %s. Reason: %s"
                            .formatted(actor.name(), task.nameEn(), to.name(), task.title(), reason),
                    null);
        }
        evidence.record(Act.of(
                task.caseNo(),
                actor,
                reassigned ? "reassigned" : "transferred",
                task.node(),
                Map.of("to", to.name(), "reason", reason)));
        return id;
    }

    /** The last transfer of a task that the actor made and can take back now; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Transfer> retractable(String taskId, Actor actor) {
        return jdbc.sql("""
                        select t.* from task_transfer t join task_item i on i.task_id = t.task_id
                         where t.task_id = :task and t.by_person = :person and t.taken_back_at is null and t.opened_at is null
                           and i.state = 'OPEN' and i.assignee = t.to_person
                           and t.at >= sanshe_now() - cast(:within as interval)
                           and t.id = (select max(id) from task_transfer where task_id = :task)
                        """)
                .param("task", taskId)
                .param("person", actor.personId())
                .param("within", TAKEN_BACK.toSeconds() + " seconds")
                .query((row, n) -> new Transfer(
                        row.getLong("id"),
                        row.getString("task_id"),
                        row.getString("case_no"),
                        row.getObject("from_person", Long.class),
                        row.getLong("to_person"),
                        row.getObject("at", OffsetDateTime.class)))
                .optional();
    }

    /** 收回: the task goes back to where it was. @throws Refusal when it was opened, or too much time has passed */
    public void takeBack(String taskId, Actor actor) {
        String caseNo = jdbc.sql("select case_no from task_transfer where task_id = ? and by_person = ? limit 1")
                .params(taskId, actor.personId())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("transfer of " + taskId));
        cases.lock(caseNo);
        Transfer last = retractable(taskId, actor)
                .orElseThrow(() -> new Refusal(OperationRule.TOO_LATE_TO_TAKE_BACK, TAKEN_BACK.toSeconds()));
        int gone = jdbc.sql("update task_transfer set taken_back_at = sanshe_now() where id = ? and opened_at is null")
                .param(last.id())
                .update();
        if (gone == 0) throw new Refusal(OperationRule.TOO_LATE_TO_TAKE_BACK, TAKEN_BACK.toSeconds());
        inbox.give(taskId, last.from());
        messages.toPerson(
                last.to(), caseNo, actor.name() + "已收回刚才转办的任务。", actor.name() + " has taken back the task.", null);
        evidence.record(Act.of(caseNo, actor, "transferTakenBack", null, Map.of("to", holders.name(last.to()))));
    }

    /** Notes that the one who got a task has seen it. */
    public void opened(TaskItem task, Actor actor) {
        jdbc.sql("""
                        update task_transfer set opened_at = sanshe_now()
                         where task_id = ? and to_person = ? and opened_at is null and taken_back_at is null
                        """).params(task.taskId(), actor.personId()).update();
    }

    /** 一次转办. @param from null when it came from its pool */
    record Transfer(long id, String taskId, String caseNo, Long from, long to, OffsetDateTime at) {

        /** Until when it can be taken back. */
        public String until() {
            return SansheClock.minute(at.plus(TAKEN_BACK).toInstant());
        }
    }
}
