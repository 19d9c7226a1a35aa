package org.sanshe.inbox.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes on the case how its main diagram ended: the id of the end event, and when. */
@Component
class CaseEnds {

    private final JdbcClient jdbc;

    CaseEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void reached(DelegateExecution execution) {
        if (isCalled(execution)) return;
        jdbc.sql("update case_file set outcome = ? where case_no = ?")
                .params(execution.getCurrentActivityId(), execution.getProcessBusinessKey())
                .update();
    }

    void over(DelegateExecution execution) {
        if (isCalled(execution)) return;
        jdbc.sql("update case_file set ended_at = sanshe_now() where case_no = ?")
                .param(execution.getProcessBusinessKey())
                .update();
    }

    private static boolean isCalled(DelegateExecution execution) {
        return ((ExecutionEntity) execution).getProcessInstance().getSuperExecution() != null;
    }
}
