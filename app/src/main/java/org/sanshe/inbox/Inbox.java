package org.sanshe.inbox;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.forms.FormSchema;
import org.sanshe.forms.FormState;
import org.sanshe.inbox.engine.Engine;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 办理: the one way anything is done to a task. One act, one transaction. */
@Component
public class Inbox {

    private final JdbcClient jdbc;
    private final Engine engine;
    private final Desks desks;
    private final Tasks tasks;
    private final Cases cases;
    private final Submissions submissions;
    private final Drafts drafts;
    private final Commands commands;
    private final FileReferences files;
    private final List<TaskGate> gates;
    private final Evidence evidence;
    private final SansheClock clock;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    Inbox(
            JdbcClient jdbc,
            Engine engine,
            Desks desks,
            Tasks tasks,
            Cases cases,
            Submissions submissions,
            Drafts drafts,
            Commands commands,
            FileReferences files,
            List<TaskGate> gates,
            Evidence evidence,
            SansheClock clock,
            EntityManager entities,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.desks = desks;
        this.tasks = tasks;
        this.cases = cases;
        this.submissions = submissions;
        this.drafts = drafts;
        this.commands = commands;
        this.files = files;
        this.gates = gates;
        this.evidence = evidence;
        this.clock = clock;
        this.entities = entities;
        this.transaction = transaction;
    }

    /**
     * Does a task: authority, form, domain work, evidence and the token's move, all of it or nothing.
     *
     * @param command made by the client; the same again returns the first result and changes nothing
     * @throws NotFound when there is no such task for the actor
     * @throws Conflict when somebody else did or claimed it
     * @throws FormRejected when the form is not filled as it should be
     * @throws Refusal when a rule says no
     */
    public Done perform(String taskId, Actor actor, UUID command, Filling filling) {
        return Retry.onRace(() -> transaction.execute(status -> performOnce(taskId, actor, command, filling)));
    }

    private Done performOnce(String taskId, Actor actor, UUID command, Filling filling) {
        var known = commands.begin(command, actor, taskId, Done.class);
        if (known.isPresent()) return known.get();
        TaskItem task = lock(taskId, actor);
        gates.forEach(gate -> gate.check(task));
        Map<String, String> settings = engine.settings(taskId);
        checkSeparation(task, actor, settings.getOrDefault("differentFrom", ""));
        TaskContext context = context(task, actor, null);
        String schema = task.formId() == null ? null : engine.taskForm(taskId);
        OpenForm form = schema == null ? null : opened(task, schema, context);
        FormState state = form == null ? null : form.fill(filling);
        if (state != null && !state.isValid()) throw new FormRejected(state);
        if (state != null) files.check(state.values(), form.stored(), actor);
        if (state != null) Printable.check(state);
        Submission submission = submissions.prepare(task.formId(), state == null ? Map.of() : state.values());
        String seal = work(task, context(task, actor, submission), state);
        submissions.keep(submission, task.caseNo(), task, task.process(), task.node(), schema, actor, seal);
        if (seal == null) cases.index(task.caseNo(), submission);
        evidence.record(Act.of(task.caseNo(), actor, "submitted", task.node(), Map.of("digest", submission.digest())));
        jdbc.sql("update task_item set finished_by = ?, finished_by_name = ? where task_id = ?")
                .params(actor.personId(), actor.name(), taskId)
                .update();
        entities.flush();
        engine.complete(taskId);
        entities.flush();
        drafts.discard(actor, Drafts.task(taskId));
        var done = new Done(task.caseNo(), taskId, submission.id(), submission.digest());
        commands.end(command, done);
        return done;
    }

    private String work(TaskItem task, TaskContext context, FormState state) {
        var handler = desks.handler(task.process(), task.node());
        if (handler.isEmpty()) return null;
        try {
            return (String) handler.get().handle(context, state == null ? Map.of() : state.values());
        } catch (InvalidInput e) {
            throw state == null || e instanceof FormRejected ? e : new FormRejected(state, e);
        }
    }

    /** The form of a task and what it opens with, for somebody who may do it. */
    @Transactional
    public OpenForm open(String taskId, Actor actor) {
        TaskItem task = tasks.find(taskId, actor).orElseThrow(() -> new NotFound("task " + taskId));
        if (task.state() != TaskItem.State.OPEN || task.formId() == null) throw new NotFound("form of " + taskId);
        return opened(task, engine.taskForm(taskId), context(task, actor, null));
    }

    private OpenForm opened(TaskItem task, String schema, TaskContext context) {
        return new OpenForm(
                FormSchema.read(schema).at(clock),
                desks.prefill(task.process(), task.node(), context),
                desks.follows(task.process(), task.node(), context));
    }

    /** Takes a task out of the pool. */
    public void claim(String taskId, Actor actor) {
        transaction.executeWithoutResult(status -> {
            TaskItem task = lock(taskId, actor);
            if (task.assignee() != null) return;
            checkSeparation(task, actor, engine.settings(taskId).getOrDefault("differentFrom", ""));
            engine.assign(taskId, actor.personId());
            evidence.record(Act.of(task.caseNo(), actor, "claimed", task.node(), Map.of()));
        });
    }

    /** Puts a claimed task back into its pool; what was typed stays as the person's draft. */
    public void unclaim(String taskId, Actor actor) {
        transaction.executeWithoutResult(status -> {
            TaskItem task = lock(taskId, actor);
            if (task.assignee() == null) return;
            if (task.role() == null) {
                throw new Conflict("该任务是指定给您的,不能退回待签收。", "This task was given to you; it has no pool to go back to.");
            }
            engine.assign(taskId, null);
            evidence.record(Act.of(task.caseNo(), actor, "unclaimed", task.node(), Map.of()));
        });
    }

    /** Gives an open task to a person, or back to its pool (null). Whether they may have it is for the caller to ask. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(String taskId, Long personId) {
        engine.assign(taskId, personId);
    }

    /** What the diagram says of a task's node besides its name, such as whose steps must be another person's. */
    @Transactional(readOnly = true)
    public Map<String, String> settings(String taskId) {
        return engine.settings(taskId);
    }

    /** Why the actor may not do a task although it is in their list; empty when they may. */
    @Transactional(readOnly = true)
    public Optional<Refusal> barred(TaskItem task, Actor actor) {
        try {
            checkSeparation(task, actor, engine.settings(task.taskId()).getOrDefault("differentFrom", ""));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private TaskItem lock(String taskId, Actor actor) {
        TaskItem seen = tasks.find(taskId, actor).orElseThrow(() -> new NotFound("task " + taskId));
        cases.lock(seen.caseNo());
        TaskItem task = tasks.find(taskId, actor).orElseThrow(() -> new NotFound("task " + taskId));
        if (task.state() != TaskItem.State.OPEN) throw over(task);
        if (task.assignee() != null && task.assignee() != actor.personId()) {
            throw new Conflict("该任务已被他人签收。", "Somebody else has claimed this task.");
        }
        return task;
    }

    /** What to tell somebody who comes too late to a task. */
    Conflict over(TaskItem task) {
        if (task.state() == TaskItem.State.CANCELLED) {
            return new Conflict("该任务已不需要办理。", "This task is no longer needed.");
        }
        String when = task.finishedAt() == null ? "" : SansheClock.minute(task.finishedAt());
        return new Conflict(
                "该任务已由%s于%s办理。".formatted(task.finishedByName(), when),
                "Already done by %s at %s.".formatted(task.finishedByName(), when));
    }

    private void checkSeparation(TaskItem task, Actor actor, String differentFrom) {
        for (String node : differentFrom.split("\\s*,\\s*")) {
            if (!node.isEmpty() && submissions.did(task.caseNo(), node, actor.personId())) {
                String name = tasks.of(task.caseNo()).stream()
                        .filter(t -> t.node().equals(node))
                        .map(TaskItem::name)
                        .findFirst()
                        .orElse("发起");
                throw new Refusal(InboxRule.SAME_PERSON, name, task.name());
            }
        }
    }

    private TaskContext context(TaskItem task, Actor actor, Submission submission) {
        Instant now = clock.instant();
        return new TaskContext(
                task.caseNo(),
                task.taskId(),
                task.process(),
                task.node(),
                task.element(),
                actor,
                now,
                cases.rulesAsOf(task.caseNo()),
                submission);
    }
}
