package org.sanshe.evaluation.report;

import java.util.List;
import org.sanshe.evaluation.report.Standing.ByField;
import org.sanshe.evaluation.report.Standing.ByOrganization;
import org.sanshe.evaluation.report.Standing.BySchemes;
import org.sanshe.evaluation.report.Standing.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 考核概况所读的表: a statement a table, for a unit and all below it. */
@Component
class StandingRows {

    private static final int MOST = 100;

    private static final String SEEN = """
            with seen as (select o.* from assessment_outcome o join unit its on its.id = o.unit_id
              join unit mine on mine.id = :unit and its.path like mine.path || '%'
              where cast(:year as int) is null or extract(year from o.final_on) = :year)
            """;

    private static final String VERDICTS = """
            count(*) filter (where seen.verdict = 'EXCELLENT') as excellent,
            count(*) filter (where seen.verdict = 'PASS') as pass,
            count(*) filter (where seen.verdict = 'CONDITIONAL') as conditional,
            count(*) filter (where seen.verdict = 'FAIL') as fail
            """;

    private final JdbcClient jdbc;

    StandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param year null for all years */
    @Transactional(readOnly = true)
    public Standing of(long unit, Integer year) {
        return new Standing(
                year,
                years(unit),
                schemes(unit, year),
                fields(unit, year),
                quarters(unit, year),
                organizations(unit, year));
    }

    private List<Integer> years(long unit) {
        return asked(
                        SEEN + "select distinct cast(extract(year from final_on) as int) from seen order by 1 desc",
                        unit,
                        null)
                .query(Integer.class)
                .list();
    }

    private List<BySchemes> schemes(long unit, Integer year) {
        return asked(SEEN + """
                        select max(s.name) as scheme, max(s.name_en) as scheme_en,
                        """ + VERDICTS + """
                          from seen join assessment a on a.case_no = seen.case_no join evaluation_scheme s on s.id = a.scheme_id
                         group by s.code order by count(*) desc, s.code limit 20
                        """, unit, year)
                .query(BySchemes.class)
                .list();
    }

    private List<ByField> fields(long unit, Integer year) {
        return asked(SEEN + """
                        select max(e.field) as field, max(e.field_en) as field_en,
                        """ + VERDICTS + """
                          from seen join engagement e using (agreement)
                         group by e.field_code order by e.field_code is null, count(*) desc, e.field_code limit 30
                        """, unit, year)
                .query(ByField.class)
                .list();
    }

    private List<Quarter> quarters(long unit, Integer year) {
        return asked(SEEN + """
                        , quarters as (
                          select date_trunc('quarter', final_on) as start, count(*) as results,
                            count(*) filter (where verdict <> 'FAIL') as passed, round(avg(percent), 1) as average
                            from seen group by 1 order by 1 desc limit 16)
                        select to_char(start, 'YYYY"-Q"Q') as quarter, results, passed, average from quarters order by start
                        """, unit, year).query(Quarter.class).list();
    }

    private List<ByOrganization> organizations(long unit, Integer year) {
        return asked(SEEN + """
                        , newest as (select distinct on (organization_id) organization_id, grade, grade_en, final_on, case_no from seen
                          order by organization_id, final_on desc, case_no desc)
                        select org.name, count(*) as results, count(*) filter (where seen.verdict = 'FAIL') as failed,
                          round(avg(seen.percent), 1) as average, n.grade, n.grade_en, n.final_on as last, n.case_no
                          from seen join newest n using (organization_id) join organization org on org.id = seen.organization_id
                         group by org.id, org.name, n.grade, n.grade_en, n.final_on, n.case_no
                         order by org.name limit :most
                        """, unit, year)
                .param("most", MOST)
                .query(ByOrganization.class)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, long unit, Integer year) {
        return jdbc.sql(sql).param("unit", unit).param("year", year, java.sql.Types.INTEGER);
    }
}
