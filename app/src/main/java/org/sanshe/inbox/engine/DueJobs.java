package org.sanshe.inbox.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/** Timers and steps that wait for their time, one by one, so that somebody can be told of each. */
@Component
public class DueJobs {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineClock clock;

    DueJobs(ManagementService management, RuntimeService runtime, RepositoryService repository, EngineClock clock) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.clock = clock;
    }

    /** What waits for its time, the first due first; without what has failed too often. */
    public List<Due> waiting() {
        return management.createJobQuery().active().withRetriesLeft().orderByJobDuedate().asc().list().stream()
                .filter(j -> j.getProcessInstanceId() != null)
                .map(this::due)
                .toList();
    }

    /** When the next is due; empty when none waits but those named. */
    public Optional<Instant> next(Set<String> but) {
        return waiting().stream()
                .filter(d -> !but.contains(d.id()))
                .map(Due::at)
                .min(Instant::compareTo);
    }

    /**
     * Runs one.
     *
     * @return false when somebody else was at it at the same time: look again
     * @throws RuntimeException why it failed
     */
    public boolean run(String id) {
        clock.follow();
        if (management.createJobQuery().jobId(id).count() == 0) return true;
        try {
            management.executeJob(id);
            return true;
        } catch (OptimisticLockingException raced) {
            return false;
        }
    }

    private Due due(Job job) {
        var definition = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        String node = definition == null ? "" : definition.getActivityId();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return new Due(
                job.getId(),
                instance == null ? "" : instance.getBusinessKey(),
                node,
                name(job.getProcessDefinitionId(), node),
                job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant());
    }

    private String name(String definition, String node) {
        var element = repository.getBpmnModelInstance(definition).getModelElementById(node);
        return element instanceof FlowElement flow && flow.getName() != null ? flow.getName() : node;
    }

    /**
     * Something that waits for its time.
     *
     * @param node the element's id in the diagram
     * @param name its name in the diagram
     * @param at when it is due; the beginning of time when at once
     */
    public record Due(String id, String caseNo, String node, String name, Instant at) {}
}
