package org.sanshe.delivery.record;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 记录规则簿: keeps every version of every rule, and the figures contracts leave open. */
@Component
class RuleBook {

    private static final LegalBasis BASIS = new LegalBasis("政府采购法实施条例", "第四十五条");

    private final JdbcClient jdbc;
    private final Evidence evidence;

    RuleBook(JdbcClient jdbc, Evidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** All versions of an agreement's rules; two statements however many. */
    Rules of(String agreement) {
        record Row(long rule, RecordRule.Tier tier) {}
        Map<Long, List<RecordRule.Tier>> tiers = new HashMap<>();
        jdbc.sql("select t.* from record_rule_tier t join record_rule r on r.id = t.rule_id where r.agreement = ?"
                        + " order by t.price")
                .param(agreement)
                .query((row, i) -> new Row(
                        row.getLong("rule_id"),
                        new RecordRule.Tier(
                                row.getInt("visits"), row.getBigDecimal("hours"), new Money(row.getLong("price")))))
                .list()
                .forEach(r -> tiers.computeIfAbsent(r.rule(), k -> new java.util.ArrayList<>())
                        .add(r.tier()));
        return new Rules(jdbc.sql("select * from record_rule where agreement = ? order by valid_from desc, id desc")
                .param(agreement)
                .query((row, i) -> read(row, tiers.getOrDefault(row.getLong("id"), List.of())))
                .list());
    }

    /** A figure that contracts leave open, as of a day. */
    BigDecimal limit(String key, LocalDate asOf) {
        return jdbc.sql("select value from record_limit where key = ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?)")
                .params(key, asOf, asOf)
                .query(BigDecimal.class)
                .single()
                .stripTrailingZeros();
    }

    /** Sets a rule from its first day on; what was recorded before that day stays under the rule of its time. */
    @Transactional(propagation = Propagation.MANDATORY)
    void set(RecordRule rule, Actor by) {
        long id = jdbc.sql("""
                        insert into record_rule (agreement, item, measure, valid_from, client_signs, worker_signs, min_people,
                          min_sessions, min_person_times, min_follow_ups, platform, discount, discounted, yearly_cap,
                          death_month_paid, one_provider, max_monthly_hours, named_staff, longest_minutes, committed_hours,
                          source, set_by, set_by_name, set_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, sanshe_now()) returning id
                        """)
                .param(rule.agreement())
                .param(rule.item())
                .param(rule.measure().name())
                .param(rule.validFrom())
                .param(rule.clientSigns())
                .param(rule.workerSigns())
                .param(rule.minPeople())
                .param(rule.minSessions())
                .param(rule.minPersonTimes())
                .param(rule.minFollowUps())
                .param(rule.platform())
                .param(rule.discount())
                .param(rule.discounted())
                .param(rule.yearlyCap() == null ? null : rule.yearlyCap().fen())
                .param(rule.deathMonthPaid())
                .param(rule.oneProvider())
                .param(rule.maxMonthlyHours())
                .param(rule.namedStaff().toArray(new String[0]))
                .param(rule.longestMinutes())
                .param(rule.committedHours())
                .param(rule.source())
                .param(by.personId())
                .param(by.name())
                .query(Long.class)
                .single();
        for (RecordRule.Tier tier : rule.tiers()) {
            jdbc.sql("insert into record_rule_tier values (?, ?, ?, ?)")
                    .params(id, tier.visits(), tier.hours(), tier.price().fen())
                    .update();
        }
        evidence.record(Act.of(
                        rule.agreement(),
                        by,
                        "recordRuleSet",
                        null,
                        Map.of(
                                "item", rule.item(),
                                "measure", rule.measure().name(),
                                "from", rule.validFrom().toString(),
                                "source", rule.source()))
                .by(BASIS));
    }

    private static RecordRule read(ResultSet row, List<RecordRule.Tier> tiers) throws SQLException {
        Long cap = row.getObject("yearly_cap", Long.class);
        return new RecordRule(
                row.getLong("id"),
                row.getString("agreement"),
                row.getString("item"),
                Measure.valueOf(row.getString("measure")),
                row.getObject("valid_from", LocalDate.class),
                row.getBoolean("client_signs"),
                row.getBoolean("worker_signs"),
                row.getInt("min_people"),
                row.getInt("min_sessions"),
                row.getInt("min_person_times"),
                row.getInt("min_follow_ups"),
                row.getString("platform"),
                row.getBigDecimal("discount"),
                row.getBoolean("discounted"),
                cap == null ? null : new Money(cap),
                row.getBoolean("death_month_paid"),
                row.getBoolean("one_provider"),
                row.getBigDecimal("max_monthly_hours"),
                List.of((String[]) row.getArray("named_staff").getArray()),
                row.getInt("longest_minutes"),
                row.getBigDecimal("committed_hours"),
                row.getString("source"),
                List.copyOf(tiers));
    }
}
