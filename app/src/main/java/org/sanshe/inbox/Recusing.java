package org.sanshe.inbox;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.sanshe.inbox.engine.Engine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 回避: takes a person off a case; from that moment none of its tasks, drafts and documents can be reached by them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Recusing {

    private final JdbcClient jdbc;
    private final Engine engine;
    private final Cases cases;
    private final Tasks tasks;
    private final EntityManager entities;

    Recusing(JdbcClient jdbc, Engine engine, Cases cases, Tasks tasks, EntityManager entities) {
        this.jdbc = jdbc;
        this.engine = engine;
        this.cases = cases;
        this.tasks = tasks;
        this.entities = entities;
    }

    /** Holds the case, so that nothing is handed in while somebody is taken off it. */
    public void hold(String caseNo) {
        cases.lock(caseNo);
    }

    /** Takes the person off the case; what they were typing is thrown away. Returns the tasks that were theirs to do. */
    public List<TaskItem> bar(String caseNo, long personId) {
        jdbc.sql("insert into case_barred (case_no, person_id) values (?, ?) on conflict do nothing")
                .params(caseNo, personId)
                .update();
        List<TaskItem> all = tasks.of(caseNo);
        for (TaskItem task : all) {
            jdbc.sql("delete from draft where person_id = ? and key = ?")
                    .params(personId, Drafts.task(task.taskId()))
                    .update();
        }
        return all.stream()
                .filter(t -> t.state() == TaskItem.State.OPEN && t.assignee() != null && t.assignee() == personId)
                .toList();
    }

    /** Whether somebody was taken off a case. */
    public boolean isBarred(String caseNo, long personId) {
        return jdbc.sql("select exists (select from case_barred where case_no = ? and person_id = ?)")
                .params(caseNo, personId)
                .query(Boolean.class)
                .single();
    }

    /** Lets a case go on without a task that nobody will do any more. */
    public void release(TaskItem task) {
        entities.flush();
        engine.complete(task.taskId());
        jdbc.sql("update task_item set state = 'CANCELLED' where task_id = ?")
                .param(task.taskId())
                .update();
        entities.flush();
    }

    /** Gives a task to somebody else. */
    public void handOver(TaskItem task, long personId) {
        engine.assign(task.taskId(), personId);
    }
}
