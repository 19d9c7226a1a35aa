package org.sanshe.inbox;

import java.util.Date;
import org.sanshe.calendar.DeadlineMoved;
import org.sanshe.inbox.engine.Engine;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 期限联动: when a deadline moves, the timers and tasks that wait for it move in the same transaction. */
@Component
class DeadlineFollower {

    private final Engine engine;
    private final Tasks tasks;

    DeadlineFollower(Engine engine, Tasks tasks) {
        this.engine = engine;
        this.tasks = tasks;
    }

    @EventListener
    void moved(DeadlineMoved deadline) {
        Date due = Date.from(deadline.newDue());
        engine.moveTimer(deadline.caseNo(), deadline.node(), due);
        tasks.of(deadline.caseNo()).stream()
                .filter(t -> t.state() == TaskItem.State.OPEN && t.dueAt() != null)
                .filter(t -> t.node().equals(deadline.node()))
                .forEach(t -> engine.moveDue(t.taskId(), due));
    }
}
