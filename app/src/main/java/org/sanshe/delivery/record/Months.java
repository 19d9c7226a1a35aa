package org.sanshe.delivery.record;

import java.time.YearMonth;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 月份的开放与锁定: records are written while their month is open; closing waits for those being written. */
@Component
class Months {

    private final JdbcClient jdbc;

    Months(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds the month open until the transaction ends.
     *
     * @throws Refusal when its sheet is locked or being checked
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mustBeOpen(String agreement, YearMonth month) {
        lock("pg_advisory_xact_lock_shared", agreement, month);
        String state = jdbc.sql("select coalesce((select state from service_sheet where agreement = ? and month = ?"
                        + " and state in ('SUBMITTED', 'LOCKED')), 'OPEN')")
                .params(agreement, month.atDay(1))
                .query(String.class)
                .single();
        if (state.equals("LOCKED")) throw new Refusal(ServiceRecordRule.SHEET_LOCKED, month);
        if (state.equals("SUBMITTED")) throw new Refusal(ServiceRecordRule.SHEET_SUBMITTED, month);
    }

    /** Lets nothing be written in the month until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(String agreement, YearMonth month) {
        lock("pg_advisory_xact_lock", agreement, month);
    }

    private void lock(String how, String agreement, YearMonth month) {
        jdbc.sql("select " + how + "(hashtextextended('service month ' || ? || ' ' || ?, 0))")
                .params(agreement, month.toString())
                .query((row, i) -> 1)
                .list();
    }
}
