package org.sanshe.grant.call;

import org.sanshe.grant.call.Round.Status;
import org.sanshe.inbox.Cases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 审查完毕: lets a round go on when its window is over and no application is under check any more. */
@Component("grantChecks")
public class Checks {

    private final JdbcClient jdbc;
    private final Cases cases;

    Checks(JdbcClient jdbc, Cases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    /** To be called in the transaction that ends the check of an application, or withdraws it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(String round) {
        if (takeTurn(round) == Status.REVIEW && allDone(round)) cases.send("applicationsChecked", round);
    }

    /** Locks the round, so that the last check and the end of the window see each other. */
    Status takeTurn(String round) {
        return Status.valueOf(jdbc.sql("select status from grant_round where case_no = ? for update")
                .param(round)
                .query(String.class)
                .single());
    }

    boolean allDone(String round) {
        return jdbc.sql("""
                        select not exists (select from grant_application
                          where round = ? and status in ('SUBMITTED', 'RETURNED'))
                        """).param(round).query(Boolean.class).single();
    }
}
