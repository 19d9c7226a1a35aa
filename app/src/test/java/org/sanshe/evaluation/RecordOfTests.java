package org.sanshe.evaluation;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Final results for stories of what they mean to others, entered as rows without the assessment behind them. */
@TestComponent
public class RecordOfTests {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final JdbcClient jdbc;

    RecordOfTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A final result of an agreement on a day.
     *
     * @param verdict for example {@code PASS}
     * @param renewable whether its grade lets the contract be renewed
     * @return the case of the assessment
     */
    public String result(String agreement, long organization, String day, String verdict, boolean renewable) {
        String no = "KH2026-7%03d".formatted(NEXT.incrementAndGet());
        long unit = jdbc.sql("select unit_id from case_file where case_no = ?")
                .param(agreement)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, parent_case_no, started_by, started_by_name,
                          started_at, rules_as_of, bigrams)
                        select ?, 'assessment', '末期考核', unit_id, case_no, started_by, started_by_name, sanshe_now(),
                          rules_as_of, '{}' from case_file where case_no = ?
                        """).params(no, agreement).update();
        long scheme = jdbc.sql("""
                        insert into evaluation_scheme (unit_id, code, version, name, name_en, source, complete, status,
                          valid_from, body, published_at)
                        values (?, ?, 1, '方案', 'Scheme', '测试', true, 'PUBLISHED', '2020-01-01', '{}', sanshe_now()) returning id
                        """)
                .params(unit, "RECORD-" + NEXT.get())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into assessment (case_no, scheme_id, kind, agreement, title, unit_id, organization_id, period_from,
                          period_to, self_due, status, score, grade, final_on)
                        values (?, ?, 'FINAL', ?, '末期考核', ?, ?, cast(? as date) - 30, cast(? as date), sanshe_now(), 'FINAL', 50,
                          'G', cast(? as date))
                        """)
                .params(no, scheme, agreement, unit, organization, day, day, day)
                .update();
        long computation = jdbc.sql("""
                        insert into assessment_computation (case_no, no, round, scale, score, grade)
                        values (?, 1, 1, 100, 50, 'G') returning id
                        """).param(no).query(Long.class).single();
        jdbc.sql("""
                        insert into assessment_outcome (case_no, computation_id, agreement, organization_id, unit_id, kind, final_on,
                          score, scale, percent, grade_code, grade, grade_en, verdict)
                        values (?, ?, ?, ?, ?, 'FINAL', cast(? as date), 50, 100, 50, 'G', '某等级', 'Some grade', ?)
                        """)
                .params(no, computation, agreement, organization, unit, day, verdict)
                .update();
        if (!renewable) {
            jdbc.sql("""
                            insert into assessment_consequence (case_no, kind, agreement, organization_id, law, article, from_on)
                            values (?, 'NO_RENEWAL', ?, ?, '某市考核办法', '', cast(? as date))
                            """).params(no, agreement, organization, day).update();
        }
        return no;
    }
}
