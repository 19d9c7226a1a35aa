package org.sanshe.inbox.engine;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.springframework.stereotype.Component;

/** What the inbox asks of the engine; the only words spoken across the border. */
@Component
public class Engine {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final HistoryService history;
    private final RepositoryService repository;
    private final ManagementService management;
    private final EngineClock clock;

    /** Titles by definition id: a deployed diagram never changes, and asking for it costs a statement each time. */
    private final Map<String, Title> known = new ConcurrentHashMap<>();

    Engine(
            RuntimeService runtime,
            TaskService tasks,
            FormService forms,
            HistoryService history,
            RepositoryService repository,
            ManagementService management,
            EngineClock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.forms = forms;
        this.history = history;
        this.repository = repository;
        this.management = management;
        this.clock = clock;
    }

    /** Starts the newest version of a diagram for a case, up to its first wait states. */
    public void start(String process, String caseNo) {
        unwrapped(() -> runtime.startProcessInstanceByKey(process, caseNo, Map.of("caseNo", caseNo)));
    }

    /** Completes a task and runs the steps after it, up to the next wait states. */
    public void complete(String taskId) {
        unwrapped(() -> {
            tasks.complete(taskId);
            return null;
        });
    }

    /** Gives a task to a person, or back to its pool (null). */
    public void assign(String taskId, Long personId) {
        tasks.setAssignee(taskId, personId == null ? null : String.valueOf(personId));
    }

    /** Delivers a message to a case that waits for it; false when it does not wait. */
    public boolean send(String message, String caseNo) {
        var waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(caseNo)
                .list();
        waiting.forEach(e -> unwrapped(() -> {
            runtime.messageEventReceived(message, e.getId());
            return null;
        }));
        return !waiting.isEmpty();
    }

    /** True when the case waits for the message. */
    public boolean awaits(String message, String caseNo) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(caseNo)
                        .count()
                > 0;
    }

    /** The form of a task as deployed with its diagram. */
    public String taskForm(String taskId) {
        return text(forms.getDeployedTaskForm(taskId));
    }

    /** The start form of the newest version of a diagram; empty when there is no such diagram or form. */
    public Optional<String> startForm(String process) {
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        // hasStartFormKey() knows nothing of form references
        if (definition == null || forms.getStartFormData(definition.getId()).getCamundaFormRef() == null)
            return Optional.empty();
        return Optional.of(text(forms.getDeployedStartForm(definition.getId())));
    }

    /** The diagrams of a case as it ran, the main one first, with the elements passed and those it stands at. */
    public List<Path> paths(String caseNo) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(instance -> {
                    Set<String> done = new LinkedHashSet<>();
                    Set<String> here = new LinkedHashSet<>();
                    history.createHistoricActivityInstanceQuery()
                            .processInstanceId(instance.getId())
                            .orderByHistoricActivityInstanceStartTime()
                            .asc()
                            .list()
                            .forEach(a -> {
                                String id = a.getActivityId().replace("#multiInstanceBody", "");
                                if (a.getEndTime() == null) here.add(id);
                                else if (!a.isCanceled()) done.add(id);
                            });
                    return new Path(
                            instance.getProcessDefinitionKey(),
                            instance.getProcessDefinitionName(),
                            instance.getProcessDefinitionId(),
                            instance.getEndTime() == null,
                            done,
                            here);
                })
                .toList();
    }

    /** The diagram of a definition, as deployed. */
    public byte[] diagram(String definitionId) {
        return text(repository.getProcessModel(definitionId)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The version of the diagram an open task runs on. */
    public String definitionOfTask(String taskId) {
        return tasks.createTaskQuery().taskId(taskId).singleResult().getProcessDefinitionId();
    }

    /** The newest versions of all diagrams: key and definition id. */
    public Map<String, String> definitions() {
        var definitions = new java.util.TreeMap<String, String>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(d -> definitions.put(d.getKey(), d.getId()));
        return definitions;
    }

    /** What the newest versions of all diagrams are called. */
    public Map<String, Title> titles() {
        var titles = new java.util.TreeMap<String, Title>();
        definitions()
                .forEach((key, id) -> titles.put(key, known.computeIfAbsent(id, deployed -> title(key, deployed))));
        return titles;
    }

    private Title title(String key, String definitionId) {
        var process = (org.camunda.bpm.model.bpmn.instance.Process)
                repository.getBpmnModelInstance(definitionId).getModelElementById(key);
        String zh = process.getName() == null ? key : process.getName();
        return new Title(zh, NodeSettings.of(process).nameEn());
    }

    /** Settings of a user task in the diagram of a definition that is running the task. */
    public Map<String, String> settings(String taskId) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) return Map.of();
        return NodeSettings.of(repository
                        .getBpmnModelInstance(task.getProcessDefinitionId())
                        .getModelElementById(task.getTaskDefinitionKey()))
                .properties();
    }

    /** When the next timer or step is due; empty when none waits. */
    public Optional<Instant> nextDue() {
        return jobs().stream()
                .filter(j -> j.getRetries() > 0)
                .map(j ->
                        j.getDuedate() == null ? Instant.EPOCH : j.getDuedate().toInstant())
                .min(Instant::compareTo);
    }

    /** Runs everything due until the given moment of the clock; failures stay as they are for the job executor. */
    public void runDue(Instant now) {
        clock.follow();
        for (Job job : jobs()) {
            boolean due =
                    job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(now);
            if (due && job.getRetries() > 0 && !job.isSuspended()) management.executeJob(job.getId());
        }
    }

    /** Moves the timers of a case that wait at a node, or watch over it, to another moment. */
    public void moveTimer(String caseNo, String node, Date due) {
        for (var process : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list()) {
            var model = repository.getBpmnModelInstance(process.getProcessDefinitionId());
            var ids = new java.util.ArrayList<>(java.util.List.of(node));
            model.getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(b -> b.getAttachedTo().getId().equals(node))
                    .forEach(b -> ids.add(b.getId()));
            ids.stream()
                    .flatMap(
                            id -> management
                                    .createJobQuery()
                                    .processInstanceId(process.getId())
                                    .activityId(id)
                                    .timers()
                                    .list()
                                    .stream())
                    .forEach(job -> management.setJobDuedate(job.getId(), due));
        }
    }

    /** Moves the due date of a task. */
    public void moveDue(String taskId, Date due) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) return;
        task.setDueDate(due);
        tasks.saveTask(task);
    }

    private List<Job> jobs() {
        return management.createJobQuery().active().orderByJobDuedate().asc().list().stream()
                .filter(j -> j.getProcessInstanceId() != null)
                .toList();
    }

    /** A refusal thrown inside a step arrives wrapped; callers want the refusal. */
    private static <T> T unwrapped(java.util.function.Supplier<T> work) {
        try {
            return work.get();
        } catch (ProcessEngineException e) {
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause.getClass().getPackageName().startsWith("org.sanshe") && cause instanceof RuntimeException r) {
                    throw r;
                }
            }
            throw e;
        }
    }

    private static String text(java.io.InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What a diagram is called. */
    public record Title(String zh, String en) {

        /** In the reader's language; Chinese where there is no English. */
        public String in(java.util.Locale locale) {
            return "en".equals(locale.getLanguage()) && !en.isEmpty() ? en : zh;
        }
    }

    /**
     * One diagram of a case as it ran.
     *
     * @param process the diagram's key
     * @param name its Chinese name
     * @param definitionId the version it runs on
     * @param running false when it has ended
     * @param done ids of the elements passed
     * @param here ids of the elements it stands at
     */
    public record Path(
            String process, String name, String definitionId, boolean running, Set<String> done, Set<String> here) {}
}
