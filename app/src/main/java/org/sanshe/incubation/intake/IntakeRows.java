package org.sanshe.incubation.intake;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 初审记录: what was found of each item, and until when what was returned is to be completed. */
@Component
class IntakeRows {

    private final JdbcClient jdbc;

    IntakeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One application of an organization after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeTurn(long organizationId) {
        jdbc.sql("select 1 from organization where id = ? for update")
                .param(organizationId)
                .query(Integer.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void checked(String caseNo, int round, String section, String reason, long by) {
        jdbc.sql("""
                        insert into incubation_check (application, round, section, verdict, reason, checked_by)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(caseNo, round, section, reason == null ? "OK" : "RETURN", reason, by))
                .update();
    }

    /** How often it was checked. */
    int rounds(String caseNo) {
        return jdbc.sql("select coalesce(max(round), 0) from incubation_check where application = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }

    /** What the last round returned, with why, in the order of the form. */
    Map<IntakeSection, String> returned(String caseNo) {
        var found = new LinkedHashMap<IntakeSection, String>();
        jdbc.sql("""
                        select section, reason from incubation_check where application = :case and verdict = 'RETURN'
                          and round = (select max(round) from incubation_check where application = :case)
                        """).param("case", caseNo).query(row -> {
            found.put(IntakeSection.valueOf(row.getString("section")), row.getString("reason"));
        });
        var ordered = new LinkedHashMap<IntakeSection, String>();
        for (IntakeSection s : IntakeSection.values()) if (found.containsKey(s)) ordered.put(s, found.get(s));
        return ordered;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(String caseNo, int round, Instant due) {
        jdbc.sql("insert into incubation_return (application, round, due_at) values (?, ?, ?)")
                .params(caseNo, round, OffsetDateTime.ofInstant(due, SansheClock.ZONE))
                .update();
    }

    /** 补正: within its term by the database's clock. @return false when it is over */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean complete(String caseNo, int round) {
        return jdbc.sql("""
                        update incubation_return set completed_at = sanshe_now()
                         where application = ? and round = ? and completed_at is null and due_at >= sanshe_now()
                        """).params(caseNo, round).update() == 1;
    }

    /** Until when the last return is to be completed. */
    Optional<Instant> completeBy(String caseNo) {
        return jdbc.sql("select due_at from incubation_return where application = ? order by round desc limit 1")
                .param(caseNo)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Until when a place is offered to it; empty when none is. */
    Optional<Instant> offeredUntil(String caseNo) {
        return jdbc.sql("select offered_until from incubation_place where application = ? and state = 'OFFERED'")
                .param(caseNo)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** 候补名次: how many wait at its base before it, and itself; earlier calls go first. */
    int position(String caseNo) {
        return jdbc.sql("""
                        select count(*) from incubation_application a
                          join incubation_application mine on mine.case_no = ? and mine.base_id = a.base_id
                          join incubation_call ac on ac.case_no = a.call
                          join incubation_call mc on mc.case_no = mine.call
                         where a.status = 'WAITING'
                           and (ac.opens_at, a.call, a.rank) <= (mc.opens_at, mine.call, mine.rank)
                        """).param(caseNo).query(Integer.class).single();
    }
}
