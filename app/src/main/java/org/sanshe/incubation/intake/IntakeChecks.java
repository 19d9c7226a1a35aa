package org.sanshe.incubation.intake;

import org.sanshe.inbox.Cases;
import org.sanshe.incubation.IncubationCall.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 初审完毕: lets a call go on when its window is over and no application is under check any more. */
@Component
class IntakeChecks {

    private final JdbcClient jdbc;
    private final Cases cases;

    IntakeChecks(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** To be called in the transaction that ends the check of an application, or withdraws it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(String call) {
        if (takeTurn(call) == Status.SELECTION && allDone(call)) cases.send("applicationsChecked", call);
    }

    /** Locks the call, so that the last check and the end of the window see each other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Status takeTurn(String call) {
        return Status.valueOf(jdbc.sql("select status from incubation_call where case_no = ? for update")
                .param(call)
                .query(String.class)
                .single());
    }

    boolean allDone(String call) {
        return jdbc.sql("""
                        select not exists (select from incubation_application
                          where call = ? and status in ('SUBMITTED', 'RETURNED'))
                        """).param(call).query(Boolean.class).single();
    }
}
