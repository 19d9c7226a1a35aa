package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** Walks a case through a diagram on an engine in memory: people act, timers fire, messages arrive. */
final class Walk {

    private final ProcessEngine engine;
    private final ProcessInstance instance;

    private Walk(ProcessEngine engine, ProcessInstance instance) {
        this.engine = engine;
        this.instance = instance;
    }

    /** An engine that knows the given beans only and fails the test class when a node or flow was never taken. */
    static ProcessEngineCoverageExtension engine(String name, Map<Object, Object> beans, String... notOurs) {
        // the engine of the test class before: with its mappings and its database it holds tens of megabytes
        List.copyOf(ProcessEngines.getProcessEngines().values()).forEach(ProcessEngine::close);
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(beans);
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
        ProcessEngineCoverageExtension.Builder builder = ProcessEngineCoverageExtension.builder(configuration);
        builder.assertClassCoverageAtLeast(1.0);
        builder.excludeProcessDefinitionKeys(notOurs);
        return builder.build();
    }

    static Walk starts(ProcessEngine engine, String process) {
        BpmnAwareTests.init(engine);
        Map<String, Object> variables = new HashMap<>(Map.of("caseNo", Recording.CASE));
        return new Walk(
                engine, engine.getRuntimeService().startProcessInstanceByKey(process, Recording.CASE, variables));
    }

    /** Completes one open task of each of these ids, one after the other. */
    Walk does(String... ids) {
        for (String id : ids) {
            List<Task> open = tasks(id);
            assertThat(open).as("open tasks " + id).isNotEmpty();
            engine.getTaskService().complete(open.get(0).getId());
        }
        return this;
    }

    /** Exactly these wait, in any order; an id for each task of a multi-instance. */
    Walk waitsAt(String... ids) {
        BpmnAwareTests.assertThat(instance).isWaitingAtExactly(ids);
        return this;
    }

    /** One more job to be run runs now, as if the job executor had come round. */
    Walk runs(String activity) {
        engine.getManagementService().executeJob(job(activity).getId());
        return this;
    }

    /** The timer fires on the day it was set for. */
    Walk fires(String timer, Date on) {
        assertThat(job(timer).getDuedate()).isEqualTo(on);
        return runs(timer);
    }

    Walk hears(String message) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(Recording.CASE)
                .correlateWithResult();
        return this;
    }

    void ends(String... endEvents) {
        BpmnAwareTests.assertThat(instance).isEnded().hasPassed(endEvents);
        List<HistoricVariableInstance> variables =
                engine.getHistoryService().createHistoricVariableInstanceQuery().list();
        assertThat(variables)
                .extracting(HistoricVariableInstance::getName)
                .as("variables besides the case number, the elements and what the engine counts")
                .isSubsetOf(
                        "caseNo",
                        "lot",
                        "member",
                        "bidder",
                        "explainer",
                        "scorer",
                        "signer",
                        "opener",
                        "level",
                        "loopCounter",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances");
        assertThat(engine.getManagementService().createJobQuery().count()).isZero();
    }

    Walk hasNotPassed(String... ids) {
        BpmnAwareTests.assertThat(instance).hasNotPassed(ids);
        return this;
    }

    Task task(String id) {
        List<Task> open = tasks(id);
        assertThat(open).as("open tasks " + id).hasSize(1);
        return open.get(0);
    }

    List<Task> tasks(String id) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(id)
                .orderByTaskAssignee()
                .asc()
                .list();
    }

    /** The groups who may take the task. */
    List<String> candidates(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId())
                .filter(group -> group != null)
                .sorted()
                .toList();
    }

    /** The case numbers under which a diagram is running. */
    List<String> called(String process) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .map(ProcessInstance::getBusinessKey)
                .toList();
    }

    Job job(String activity) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .activityId(activity)
                .singleResult();
        assertThat(job).as("job at " + activity).isNotNull();
        return job;
    }
}
