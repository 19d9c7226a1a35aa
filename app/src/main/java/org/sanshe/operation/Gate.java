package org.sanshe.operation;

import java.util.Optional;
import org.sanshe.inbox.TaskGate;
import org.sanshe.inbox.TaskItem;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is asked about a task answers on a page of its own; who asked waits. */
@Component
@Transactional
class Gate implements TaskGate {

    private final Transfers transfers;
    private final Consultations consultations;

    Gate(Transfers transfers, Consultations consultations) {
        this.transfers = transfers;
        this.consultations = consultations;
    }

    @Override
    public Optional<String> opened(TaskItem task, Actor actor) {
        transfers.opened(task, actor);
        return consultations
                .open(task.taskId())
                .filter(c -> c.asked() == actor.personId())
                .map(c -> "/tasks/" + task.taskId() + "/consultation");
    }

    @Override
    public void check(TaskItem task) {
        consultations.check(task);
    }
}
