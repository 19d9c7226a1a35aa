package org.sanshe.delivery.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.time.Duration;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 不可能的记录: what is refused at once, because it cannot be so or the contract forbids it. */
@Component
class Impossible {

    private final JdbcClient jdbc;

    Impossible(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param replaced the record that is being corrected; null for none */
    void check(Terms terms, RecordRule rule, Entry e, Long replaced) {
        if (e.clients().isEmpty()) return;
        lockPeople(e);
        if (isDead(e)) throw new Refusal(ServiceRecordRule.CLIENT_DEAD);
        Long same = same(e, replaced);
        if (same != null) throw new Refusal(ServiceRecordRule.DUPLICATE, same);
        if (rule.oneProvider() && hasOtherProvider(terms, e)) throw new Refusal(ServiceRecordRule.ONE_PROVIDER);
        if (rule.maxMonthlyHours() != null) checkMonth(rule, e, replaced);
    }

    /** Two records of one person, by whatever provider, are checked one after the other. */
    private void lockPeople(Entry e) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('service user ' || p.person, 0))
                          from (select person from client where id = any (?) order by person) p
                        """).param(ids(e)).query((row, i) -> 1).list();
    }

    private boolean isDead(Entry e) {
        return jdbc.sql("""
                        select exists (select from client c join current_absence a on a.resident_digest = c.resident_digest
                          where c.id = any (?) and a.kind = 'DEAD' and a.from_day < ?)
                        """).params(ids(e), e.on()).query(Boolean.class).single();
    }

    private Long same(Entry e, Long replaced) {
        return jdbc.sql("""
                        select min(r.id) from current_record r join service_record_client rc on rc.record_id = r.id
                         where rc.client_id = any (:ids) and r.served_on = :on and r.from_time = :from and r.to_time = :to
                           and r.id is distinct from cast(:replaced as bigint)
                        """)
                .param("ids", ids(e))
                .param("on", e.on())
                .param("from", e.from())
                .param("to", e.to())
                .param("replaced", replaced, Types.BIGINT)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private boolean hasOtherProvider(Terms terms, Entry e) {
        return jdbc.sql("""
                        select exists (select from client mine join client other on other.person = mine.person
                            and other.organization_id <> mine.organization_id
                          join service_record_client rc on rc.client_id = other.id
                          join current_record r on r.id = rc.record_id
                          where mine.id = any (?) and r.month = ?
                            and r.kind = 'VISIT' and r.organization_id <> ?)
                        """)
                .params(ids(e), e.on().withDayOfMonth(1), terms.organizationId())
                .query(Boolean.class)
                .single();
    }

    private void checkMonth(RecordRule rule, Entry e, Long replaced) {
        for (Long client : e.clients()) {
            long minutes = jdbc.sql("""
                            select coalesce(sum(extract(epoch from r.to_time - r.from_time) / 60), 0)::bigint
                              from current_record r join service_record_client rc on rc.record_id = r.id
                             where rc.client_id = :client and r.month = :month and r.agreement = :agreement
                               and r.item = :item and r.id is distinct from cast(:replaced as bigint)
                            """)
                    .param("client", client)
                    .param("month", e.on().withDayOfMonth(1))
                    .param("agreement", rule.agreement())
                    .param("item", rule.item())
                    .param("replaced", replaced, Types.BIGINT)
                    .query(Long.class)
                    .single();
            BigDecimal had = hours(minutes);
            BigDecimal with = hours(minutes + Duration.between(e.from(), e.to()).toMinutes());
            if (with.compareTo(rule.maxMonthlyHours()) > 0) {
                throw new Refusal(
                        ServiceRecordRule.MONTH_FULL,
                        had.stripTrailingZeros().toPlainString(),
                        rule.maxMonthlyHours().stripTrailingZeros().toPlainString());
            }
        }
    }

    private static BigDecimal hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }

    private static Long[] ids(Entry e) {
        return e.clients().stream().distinct().toArray(Long[]::new);
    }
}
