package org.sanshe.grant.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 逾期未退的限制申报: who may neither apply for nor be paid grants because money was not paid back in time. */
@Component
public class RecoveryBars {

    private final JdbcClient jdbc;

    RecoveryBars(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 限制. @param caseNo the recovery it follows from. @param until last day */
    public record Bar(String caseNo, LocalDate from, LocalDate until) {

        /** Whether it holds on a day, the first and the last among them. */
        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** The bar that holds longest of those that hold on a day. */
    public Optional<Bar> of(long organizationId, LocalDate day) {
        return all(organizationId).stream().filter(b -> b.holds(day)).findFirst();
    }

    /** All bars of an organization, of any day, the longest first. */
    List<Bar> all(long organizationId) {
        return jdbc.sql("""
                        select case_no, barred_from as "from", barred_until as "until" from grant_recovery
                         where organization_id = ? and barred_until is not null
                         order by barred_until desc, case_no
                        """).param(organizationId).query(Bar.class).list();
    }
}
