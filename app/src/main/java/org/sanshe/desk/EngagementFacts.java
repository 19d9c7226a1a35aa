package org.sanshe.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 合同页所读的表: what no module answers for one agreement by itself. */
@Component
class EngagementFacts {

    private static final int MOST_MONTHS = 12;

    private final JdbcClient jdbc;

    EngagementFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last moment of a day in China. */
    static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59, 59)).atZone(SansheClock.ZONE).toInstant();
    }

    /** The monthly sheets of service records, the newest year of them, newest first. */
    List<EngagementCard.Month> months(String agreement) {
        return jdbc.sql("""
                        select distinct on (month) month, state, case_no from service_sheet where agreement = :agreement
                         order by month desc, submitted_at desc, case_no desc limit :most
                        """)
                .param("agreement", agreement)
                .param("most", MOST_MONTHS)
                .query((rs, n) -> new EngagementCard.Month(
                        rs.getObject("month", LocalDate.class), rs.getString("state"), rs.getString("case_no")))
                .list();
    }

    /** What was returned of the deliverables and is to be handed in again, by milestone. */
    Map<Integer, List<EngagementCard.Returned>> returned(String agreement) {
        var returned = new HashMap<Integer, List<EngagementCard.Returned>>();
        jdbc.sql("""
                        select milestone, item, reason from deliverable
                         where agreement = ? and verdict = 'RETURN' order by milestone, no
                        """).param(agreement).query(rs -> {
            returned.computeIfAbsent(rs.getInt("milestone"), k -> new ArrayList<>())
                    .add(new EngagementCard.Returned(rs.getString("item"), rs.getString("reason")));
        });
        return returned;
    }

    /** What was taken off when milestones were accepted, each with its ground, by milestone. */
    Map<Integer, List<EngagementCard.Deduction>> deductions(String agreement) {
        var deductions = new HashMap<Integer, List<EngagementCard.Deduction>>();
        jdbc.sql("""
                        select m.no, d.item, d.ground, d.amount from acceptance_deduction d
                          join acceptance_conclusion c on c.case_no = d.case_no and c.round = d.round and c.outcome <> 'REJECTED'
                          join milestone m on m.case_no = d.case_no
                         where m.agreement = ? order by m.no, d.round, d.no
                        """).param(agreement).query(rs -> {
            deductions
                    .computeIfAbsent(rs.getInt("no"), k -> new ArrayList<>())
                    .add(new EngagementCard.Deduction(
                            rs.getString("item"), rs.getString("ground"), new Money(rs.getLong("amount"))));
        });
        return deductions;
    }

    /** The article that each payment's deadline rests on: that of the stricter term. */
    Map<String, String> paymentBases(Collection<String> payments) {
        var bases = new HashMap<String, String>();
        jdbc.sql("""
                        select d.case_no, d.law, d.article from deadline d join payment p on p.case_no = d.case_no
                         where p.case_no = any (?) and d.due_at = p.due_at and d.superseded_at is null order by d.id desc
                        """).param(payments.toArray(new String[0])).query(rs -> {
            var basis = new LegalBasis(rs.getString("law"), rs.getString("article"));
            bases.put(rs.getString("case_no"), basis.text());
        });
        return bases;
    }

    /** Whom to ask about an agreement. */
    EngagementCard.Contact contact(long unitId, String officer) {
        return jdbc.sql("select name, contact, phone from unit where id = ?")
                .param(unitId)
                .query((rs, n) -> new EngagementCard.Contact(
                        rs.getString("name"), officer, rs.getString("contact"), rs.getString("phone")))
                .single();
    }
}
