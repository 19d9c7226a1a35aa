package org.sanshe.inbox.engine;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** 重新分派: asks the diagram anew whose the open tasks of a case are, and moves them together with their rows. */
@Component
public class Reasking {

    private final ProcessEngineConfigurationImpl engine;
    private final TaskProjection projection;

    Reasking(ProcessEngineConfigurationImpl engine, TaskProjection projection) {
        this.engine = engine;
        this.projection = projection;
    }

    /**
     * The tasks whose candidates are others now go to these, claimed by nobody; all others stay as they are.
     *
     * @return how many changed hands
     */
    public int reask(String caseNo) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            int moved = 0;
            for (Task task : engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(caseNo)
                    .list()) {
                if (move((TaskEntity) task)) moved++;
            }
            return moved;
        });
    }

    private boolean move(TaskEntity task) {
        Set<String> had = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        Set<String> now = new HashSet<>();
        for (Expression group : task.getTaskDefinition().getCandidateGroupIdExpressions()) {
            now.addAll(Arrays.asList(String.valueOf(group.getValue(task)).split(",")));
        }
        if (had.equals(now)) return false;
        had.stream().filter(g -> !now.contains(g)).forEach(task::deleteCandidateGroup);
        now.stream().filter(g -> !had.contains(g)).forEach(task::addCandidateGroup);
        task.setAssignee(null);
        projection.restore(
                task, Rebuild.elementVariable(task), now.stream().findFirst().orElse(null));
        return true;
    }
}
