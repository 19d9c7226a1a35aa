package org.sanshe.operation;

import java.time.Instant;
import java.time.OffsetDateTime;
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
import org.sanshe.notice.Messages;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 委派、征求意见: who holds a task asks a colleague about it; the task is with the colleague until the answer, and back with its
 * holder afterwards, who alone does it. One question at a time; the one asked cannot ask on.
 */
@Component
@Transactional
class Consultations {

    private static final String SELECT = """
            select c.*, a.name as asked_name, o.name as owner_name from task_consultation c
              join person a on a.id = c.asked join person o on o.id = c.owner
            """;

    private final JdbcClient jdbc;
    private final Tasks tasks;
    private final Cases cases;
    private final Inbox inbox;
    private final Holders holders;
    private final Messages messages;
    private final Evidence evidence;

    Consultations(
            JdbcClient jdbc,
            Tasks tasks,
            Cases cases,
            @Lazy Inbox inbox,
            Holders holders,
            Messages messages,
            Evidence evidence) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.cases = cases;
        this.inbox = inbox;
        this.holders = holders;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** A task its holder may ask somebody about. @throws Conflict when it is not the actor's to do now */
    @Transactional(readOnly = true)
    public TaskItem askable(String taskId, Actor actor) {
        TaskItem task = tasks.find(taskId, actor).orElseThrow(() -> new NotFound("task " + taskId));
        if (task.state() != TaskItem.State.OPEN) throw new Conflict("该任务已办结或者已取消。", "This task is over.");
        if (task.assignee() == null || task.assignee() != actor.personId()) {
            throw new Conflict("请先签收该任务，再征求他人意见。", "Claim the task before you ask somebody about it.");
        }
        if (task.role() == null || !actor.isStaff()) throw new Refusal(OperationRule.NOT_TRANSFERABLE, task.name());
        check(task);
        return task;
    }

    /** Whom the holder may ask: the staff of the case's unit and those above it. */
    @Transactional(readOnly = true)
    public List<Holders.Holder> candidates(TaskItem task) {
        return holders.staff(task.caseNo(), task.unitId()).stream()
                .filter(h -> h.personId() != task.assignee())
                .toList();
    }

    /** 委派. @throws Refusal when that person does not see the case */
    public void ask(String taskId, long person, String question, Actor actor) {
        cases.lock(askable(taskId, actor).caseNo());
        TaskItem task = askable(taskId, actor);
        var asked = candidates(task).stream()
                .filter(h -> h.personId() == person)
                .findFirst()
                .orElseThrow(() -> new Refusal(OperationRule.NOT_IN_REACH, task.name()));
        jdbc.sql("insert into task_consultation (task_id, case_no, owner, asked, question) values (?, ?, ?, ?, ?)")
                .params(taskId, task.caseNo(), actor.personId(), person, question)
                .update();
        inbox.give(taskId, person);
        messages.toPerson(
                person,
                task.caseNo(),
                "%s就“%s”征求您的意见：%s".formatted(actor.name(), task.name(), question),
                "%s asks you about “%s”: %s".formatted(actor.name(), task.nameEn(), question),
                null);
        evidence.record(Act.of(
                task.caseNo(), actor, "consulted", task.node(), Map.of("to", asked.name(), "question", question)));
    }

    /** 答复: the task goes back to its holder. */
    public void answer(String taskId, String answer, Actor actor) {
        Consultation c = hold(taskId);
        if (c.asked() != actor.personId()) throw new NotFound("consultation of " + taskId);
        end(c, "answer = ?", answer);
        TaskItem task = task(c);
        messages.toPerson(
                c.owner(),
                c.caseNo(),
                "%s已就“%s”答复：%s".formatted(actor.name(), task.name(), answer),
                "%s has answered about “%s”: %s".formatted(actor.name(), task.nameEn(), answer),
                null);
        evidence.record(Act.of(c.caseNo(), actor, "consultationAnswered", task.node(), Map.of("answer", answer)));
    }

    /** 收回: the holder does not wait for the answer any more. */
    public void recall(String taskId, Actor actor) {
        Consultation c = hold(taskId);
        if (c.owner() != actor.personId()) throw new NotFound("consultation of " + taskId);
        end(c, "recalled = ?", true);
        messages.toPerson(
                c.asked(),
                c.caseNo(),
                actor.name() + "已收回征求意见的事项。",
                actor.name() + " has taken the question back.",
                null);
        evidence.record(Act.of(c.caseNo(), actor, "consultationRecalled", null, Map.of("to", c.askedName())));
    }

    private Consultation hold(String taskId) {
        String caseNo = open(taskId)
                .orElseThrow(() -> new NotFound("consultation of " + taskId))
                .caseNo();
        cases.lock(caseNo);
        return open(taskId).orElseThrow(() -> new Conflict("该事项已答复或者已收回。", "It was answered or taken back meanwhile."));
    }

    private void end(Consultation c, String how, Object value) {
        jdbc.sql("update task_consultation set ended_at = sanshe_now(), " + how + " where id = ?")
                .params(value, c.id())
                .update();
        inbox.give(c.taskId(), c.owner());
    }

    /** What is still asked about a task. */
    @Transactional(readOnly = true)
    public Optional<Consultation> open(String taskId) {
        return jdbc.sql(SELECT + "where c.task_id = ? and c.ended_at is null")
                .param(taskId)
                .query((row, n) -> read(row))
                .optional();
    }

    /** What the actor asked and still waits for. @throws NotFound when there is nothing */
    @Transactional(readOnly = true)
    public Consultation asked(String taskId, Actor actor) {
        return open(taskId)
                .filter(c -> c.owner() == actor.personId() || c.asked() == actor.personId())
                .orElseThrow(() -> new NotFound("consultation of " + taskId));
    }

    /** The task it is about. */
    @Transactional(readOnly = true)
    public TaskItem task(Consultation c) {
        return tasks.of(c.caseNo()).stream()
                .filter(t -> t.taskId().equals(c.taskId()))
                .findFirst()
                .orElseThrow(() -> new NotFound("task " + c.taskId()));
    }

    /** The answers to what the actor asked about the tasks of a case that are still theirs to do, oldest first. */
    @Transactional(readOnly = true)
    public List<Consultation> answersFor(String caseNo, Actor actor) {
        return jdbc.sql(SELECT + """
                        join task_item t on t.task_id = c.task_id and t.state = 'OPEN' and t.assignee = c.owner
                        where c.case_no = ? and c.owner = ? and c.answer is not null order by c.id limit 20
                        """)
                .params(caseNo, actor.personId())
                .query((row, n) -> read(row))
                .list();
    }

    /** @throws Refusal while somebody is being asked about the task */
    @Transactional(readOnly = true)
    public void check(TaskItem task) {
        open(task.taskId()).ifPresent(c -> {
            throw new Refusal(OperationRule.BEING_CONSULTED, task.name(), c.askedName());
        });
    }

    private static Consultation read(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Consultation(
                row.getLong("id"),
                row.getString("task_id"),
                row.getString("case_no"),
                row.getLong("owner"),
                row.getString("owner_name"),
                row.getLong("asked"),
                row.getString("asked_name"),
                row.getString("question"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("answer"));
    }

    /** 一次征求意见. @param answer null while it is open */
    record Consultation(
            long id,
            String taskId,
            String caseNo,
            long owner,
            String ownerName,
            long asked,
            String askedName,
            String question,
            Instant at,
            String answer) {}
}
