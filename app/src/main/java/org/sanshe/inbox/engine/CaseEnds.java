package org.sanshe.inbox.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.sanshe.inbox.CaseEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes on the case how its main diagram ended: the id of the end event, and when. */
@Component
class CaseEnds {

    /** How a part of a case ends that reaches no end of its own, because the whole was given up. */
    private static final String WITHDRAWN = "withdrawn";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CaseEnds(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void reached(DelegateExecution execution) {
        if (isCalled(execution)) return;
        jdbc.sql("update case_file set outcome = ? where case_no = ?")
                .params(execution.getCurrentActivityId(), execution.getProcessBusinessKey())
                .update();
    }

    void over(DelegateExecution execution) {
        if (isCalled(execution)) return;
        jdbc.sql("update case_file set ended_at = sanshe_now(), outcome = coalesce(outcome, ?) where case_no = ?")
                .params(WITHDRAWN, execution.getProcessBusinessKey())
                .update();
        jdbc.sql("select process, coalesce(outcome, '') from case_file where case_no = ?")
                .param(execution.getProcessBusinessKey())
                .query((rs, n) -> new CaseEnded(execution.getProcessBusinessKey(), rs.getString(1), rs.getString(2)))
                .optional()
                .ifPresent(events::publishEvent);
    }

    /** A diagram called under another case number than its caller's is the main diagram of that case. */
    private static boolean isCalled(DelegateExecution execution) {
        var caller = ((ExecutionEntity) execution).getProcessInstance().getSuperExecution();
        return caller != null && caller.getProcessBusinessKey().equals(execution.getProcessBusinessKey());
    }
}
