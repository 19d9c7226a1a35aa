package org.sanshe.inbox.engine;

import java.sql.Timestamp;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.sanshe.inbox.Bigrams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the task list in the transaction that moves the token. */
@Component
class TaskProjection {

    private final JdbcClient jdbc;

    TaskProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Follows one event of a task.
     *
     * @param elementVariable the multi-instance's variable that tells the instances apart; null for single tasks
     */
    void project(DelegateTask task, String elementVariable) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_COMPLETE -> finish(task.getId(), "DONE");
            case TaskListener.EVENTNAME_DELETE -> finish(task.getId(), "CANCELLED");
            default -> show(task, elementVariable);
        }
    }

    /** Writes the row of an open task as it should be. Returns 1 when it was missing or differed. */
    int restore(TaskEntity task, String elementVariable) {
        return show(task, elementVariable);
    }

    /** The same for a task whose pool has just become another: the entity still remembers the links that are gone. */
    int restore(TaskEntity task, String elementVariable, String group) {
        return show(task, elementVariable, group == null ? Candidate.NONE : Candidate.of(group));
    }

    private void finish(String taskId, String state) {
        jdbc.sql("update task_item set state = ?, finished_at = sanshe_now() where task_id = ? and state = 'OPEN'")
                .params(state, taskId)
                .update();
    }

    private int show(DelegateTask task, String elementVariable) {
        return show(task, elementVariable, Candidate.of(task));
    }

    private int show(DelegateTask task, String elementVariable, Candidate candidate) {
        Long assignee = task.getAssignee() == null ? null : Long.valueOf(task.getAssignee());
        String element = elementVariable == null ? null : String.valueOf(task.getVariable(elementVariable));
        String caseNo = String.valueOf(task.getVariable("caseNo"));
        var node = NodeSettings.of(task.getBpmnModelElementInstance());
        var formRef = ((TaskEntity) task).getTaskDefinition().getCamundaFormDefinitionKey();
        return jdbc.sql("""
                        insert into task_item (task_id, case_no, process, node, element, name, name_en, form_id, state,
                          assignee, role, unit_id, organization_id, due_at, created_at, title, bigrams)
                        select :id, c.case_no, :process, :node, :element, :name, :nameEn, :form, 'OPEN', :assignee,
                          :role, c.unit_id,
                          coalesce((select o.id from organization o where o.credit_code = :code), :organization, c.organization_id),
                          :due, coalesce(cast(:created as timestamptz), sanshe_now()), c.title, c.bigrams || cast(:bigrams as text[])
                        from case_file c where c.case_no = :case
                        on conflict (task_id) do update
                          set state = 'OPEN', assignee = excluded.assignee, due_at = excluded.due_at,
                              role = excluded.role, organization_id = excluded.organization_id, finished_at = null,
                              claimed_at = case when excluded.assignee is null then null
                                else coalesce(task_item.claimed_at, sanshe_now()) end
                          where (task_item.state, task_item.assignee, task_item.due_at, task_item.role, task_item.organization_id)
                            is distinct from ('OPEN', excluded.assignee, excluded.due_at, excluded.role, excluded.organization_id)
                        """)
                .param("id", task.getId())
                .param("case", caseNo)
                .param("process", ((TaskEntity) task).getProcessDefinition().getKey())
                .param("node", task.getTaskDefinitionKey())
                .param("element", element)
                .param("name", task.getName())
                .param("nameEn", node.nameEn())
                .param("form", formRef == null ? null : formRef.getExpressionText())
                .param("assignee", assignee)
                .param("role", candidate.role())
                .param("code", candidate.creditCode())
                .param("organization", candidate.organizationId(), java.sql.Types.BIGINT)
                .param(
                        "due",
                        task.getDueDate() == null
                                ? null
                                : new Timestamp(task.getDueDate().getTime()))
                .param(
                        "created",
                        task.getEventName() != null
                                ? null
                                : new Timestamp(task.getCreateTime().getTime()))
                .param("bigrams", Bigrams.of(task.getName() + " " + node.nameEn()))
                .update();
    }

    /** {@code officer}, {@code organization@<credit code>}, or {@code organization@#<number>} for one that may have no code yet. */
    private record Candidate(String role, String creditCode, Long organizationId) {
        static final Candidate NONE = new Candidate(null, null, null);

        static Candidate of(DelegateTask task) {
            return task.getCandidates().stream()
                    .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                    .findFirst()
                    .map(link -> of(link.getGroupId()))
                    .orElse(NONE);
        }

        static Candidate of(String group) {
            String[] parts = group.split("@", 2);
            String role = parts[0].toUpperCase(Locale.ROOT);
            if (parts.length == 1) return new Candidate(role, null, null);
            return parts[1].startsWith("#")
                    ? new Candidate(role, null, Long.valueOf(parts[1].substring(1)))
                    : new Candidate(role, parts[1], null);
        }
    }
}
