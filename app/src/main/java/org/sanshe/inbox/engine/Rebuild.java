package org.sanshe.inbox.engine;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 重建任务列表: compares the task list with the engine and rewrites what is missing or stale; at the start with
 * {@code --sanshe.rebuild-tasks}. Run again, it changes nothing.
 */
@Component
public class Rebuild implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final ProcessEngineConfigurationImpl engine;
    private final TaskProjection projection;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Rebuild(
            ProcessEngineConfigurationImpl engine,
            TaskProjection projection,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.engine = engine;
        this.projection = projection;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption("sanshe.rebuild-tasks")) return;
        Result result = rebuild();
        LOG.warn("任务列表已重建 task list rebuilt: {} written, {} closed", result.written(), result.closed());
    }

    /** Rewrites every open row from the engine and closes the rows of tasks that are gone. */
    public Result rebuild() {
        return transaction.execute(status -> {
            jdbc.sql("lock table task_item in share row exclusive mode").update();
            Set<String> open = new HashSet<>();
            int written = engine.getCommandExecutorTxRequired().execute(context -> {
                int rows = 0;
                for (Task task : engine.getTaskService().createTaskQuery().list()) {
                    open.add(task.getId());
                    rows += projection.restore((TaskEntity) task, elementVariable((TaskEntity) task));
                }
                return rows;
            });
            int closed = jdbc.sql("""
                            update task_item t set
                              state = case when s.task_id is null then 'CANCELLED' else 'DONE' end,
                              finished_at = coalesce(s.at, sanshe_now()),
                              finished_by = s.person_id, finished_by_name = s.person_name
                            from task_item self left join submission s on s.task_id = self.task_id
                            where t.task_id = self.task_id and t.state = 'OPEN' and not (t.task_id = any (?))
                            """).param(open.toArray(new String[0])).update();
            return new Result(written, closed);
        });
    }

    static String elementVariable(TaskEntity task) {
        var node = (UserTask) task.getBpmnModelElementInstance();
        return node.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                ? loop.getCamundaElementVariable()
                : null;
    }

    /**
     * What a rebuild did.
     *
     * @param written rows that were missing or differed
     * @param closed rows of tasks that are not open any more
     */
    public record Result(int written, int closed) {}
}
