package org.sanshe.inbox;

import java.util.Optional;
import org.sanshe.kernel.Actor;

/** 办理关口: what stands between somebody and a task that is theirs, for example that an opinion on it is still asked for. */
public interface TaskGate {

    /** Where the actor does what the task asks of them instead of its form; empty to go on. Noted as opened by them. */
    Optional<String> opened(TaskItem task, Actor actor);

    /** @throws RuntimeException a conflict that says why the task cannot be done now */
    void check(TaskItem task);
}
