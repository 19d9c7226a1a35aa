package org.sanshe.evaluation.plan;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.evaluation.Assessment.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 已安排的考核: what approved plans have in store for an engagement and was neither opened nor skipped yet. */
@Component
public class ArrangedAssessments {

    private final JdbcClient jdbc;

    ArrangedAssessments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 一项待启动的考核.
     *
     * @param plan the case of the yearly plan
     * @param from first day it will be about, as far as is known today
     * @param to last day likewise
     */
    public record Arranged(String plan, Kind kind, LocalDate opensOn, LocalDate from, LocalDate to) {

        /** Whether it will be about a day of a period; an open end stands for all. */
        public boolean touches(LocalDate first, LocalDate last) {
            return (last == null || !from.isAfter(last)) && (first == null || !to.isBefore(first));
        }
    }

    /** Of an engagement that was not ended early, by when they open. */
    public List<Arranged> of(String agreement) {
        return jdbc.sql("""
                        select i.plan_no, i.kind, i.opens_on, e.term_from, e.term_until
                          from assessment_plan_item i
                          join assessment_plan p on p.case_no = i.plan_no and p.approved
                          join engagement e on e.agreement = i.agreement and e.status <> 'TERMINATED'
                         where i.agreement = ? and i.case_no is null and i.skipped is null
                         order by i.opens_on, i.id
                        """)
                .param(agreement)
                .query((row, n) -> {
                    Kind kind = Kind.valueOf(row.getString("kind"));
                    LocalDate opensOn = row.getObject("opens_on", LocalDate.class);
                    var span = PlanDates.span(
                            kind,
                            row.getObject("term_from", LocalDate.class),
                            row.getObject("term_until", LocalDate.class),
                            opensOn);
                    return new Arranged(row.getString("plan_no"), kind, opensOn, span.from(), span.to());
                })
                .list();
    }
}
