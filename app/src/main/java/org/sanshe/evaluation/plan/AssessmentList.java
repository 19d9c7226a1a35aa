package org.sanshe.evaluation.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.Assessment.Kind;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 考核台: what is planned and under way in one's own unit and those below it, or about one's own organization, what is due
 * first first. Two statements, however many. A grade is shown from its publication on.
 */
@Component
@Transactional(readOnly = true)
class AssessmentList {

    /** The states asked for, in the order of an assessment's life. */
    static final List<String> STATES = List.of(
            "PLANNED", "SELF_EVALUATION", "ASSIGNMENT", "SCORING", "PROVISIONAL", "PUBLISHED", "FINAL", "CANCELLED");

    private static final int PAGE = 30;

    private static final String ALL = """
            with shown as (
              select a.case_no as key, a.case_no, a.kind, a.agreement, a.title, a.unit_id, a.organization_id, a.period_from,
                a.period_to, (a.self_due at time zone 'Asia/Shanghai')::date as due_on, a.status, a.late,
                a.self_at is null and a.status = 'SELF_EVALUATION' as waiting,
                case when a.status in ('PUBLISHED', 'FINAL') then a.score end as score,
                case when a.status in ('PUBLISHED', 'FINAL') then a.grade end as grade, a.scheme_id
                from assessment a
              union all
              select 'P' || i.id, null, i.kind, i.agreement, e.title, e.unit_id, e.organization_id, null, null, i.due_on,
                'PLANNED', false, false, null, null, i.scheme_id
                from assessment_plan_item i
                join assessment_plan p on p.case_no = i.plan_no and p.approved
                join engagement e on e.agreement = i.agreement
               where i.case_no is null and i.skipped is null)
            """;

    private static final String MINE = """
              from shown s
             where (s.organization_id = cast(:organization as bigint)
               or exists (select from unit mine, unit its where mine.id = cast(:unit as bigint) and its.id = s.unit_id
                 and its.path like mine.path || '%'))
            """;

    private final JdbcClient jdbc;
    private final SansheClock clock;

    AssessmentList(JdbcClient jdbc, SansheClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The state as asked for; null for all that is not over. */
    static String known(String state) {
        return state != null && STATES.contains(state) ? state : null;
    }

    /** How many are in each state; every state is named. */
    Map<String, Integer> counts(Actor actor) {
        var counts = new LinkedHashMap<String, Integer>();
        STATES.forEach(s -> counts.put(s, 0));
        jdbc.sql(ALL + "select s.status, count(*) as n" + MINE + " group by s.status")
                .param("organization", actor.organizationId())
                .param("unit", actor.isStaff() ? actor.unitId() : null)
                .query(row -> {
                    counts.put(row.getString("status"), row.getInt("n"));
                });
        return counts;
    }

    /**
     * One page.
     *
     * @param state one of {@link #STATES}; null for all that is not over
     * @param after the last line of the page before, as {@link Line#place}; null for the first page
     */
    Lines page(Actor actor, String state, String after) {
        String[] place =
                after == null || !after.matches("\\d{4}-\\d{2}-\\d{2}_[A-Z0-9-]{2,20}") ? null : after.split("_");
        LocalDate today = clock.today();
        List<Line> lines = jdbc.sql(ALL + """
                        select s.*, o.name as organization, u.name as unit, g.band ->> 'name' as grade_zh,
                          g.band ->> 'nameEn' as grade_en, (v.body ->> 'scale')::numeric as scale
                        """ + MINE.replace("from shown s", """
                         from shown s join organization o on o.id = s.organization_id join unit u on u.id = s.unit_id
                           join evaluation_scheme v on v.id = s.scheme_id
                           left join lateral (select b.band from jsonb_array_elements(v.body -> 'grades') b(band)
                             where b.band ->> 'code' = s.grade) g on true
                        """) + """
                           and case when cast(:state as text) is null then s.status not in ('FINAL', 'CANCELLED')
                             else s.status = :state end
                           and (cast(:due as date) is null or (s.due_on, s.key) > (:due, cast(:key as text)))
                         order by s.due_on, s.key limit :limit
                        """)
                .param("organization", actor.organizationId())
                .param("unit", actor.isStaff() ? actor.unitId() : null)
                .param("state", state)
                .param("due", place == null ? null : LocalDate.parse(place[0]), java.sql.Types.DATE)
                .param("key", place == null ? null : place[1])
                .param("limit", PAGE + 1)
                .query((row, n) -> new Line(
                        row.getString("key"),
                        row.getString("case_no"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("agreement"),
                        row.getString("title"),
                        row.getString("organization"),
                        row.getString("unit"),
                        row.getLong("unit_id"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("status"),
                        row.getBoolean("late"),
                        row.getBoolean("waiting")
                                && row.getObject("due_on", LocalDate.class).isBefore(today),
                        row.getBigDecimal("score"),
                        row.getBigDecimal("scale"),
                        row.getString("grade_zh"),
                        row.getString("grade_en")))
                .list();
        boolean more = lines.size() > PAGE;
        List<Line> shown = more ? lines.subList(0, PAGE) : lines;
        return new Lines(List.copyOf(shown), more ? shown.get(PAGE - 1).place() : null);
    }

    /** A page. @param next what the following page comes after; null on the last */
    record Lines(List<Line> lines, String next) {}

    /**
     * 一项考核, under way or to come.
     *
     * @param key its number, or that of the plan's item
     * @param caseNo null while it is only planned
     * @param dueOn the day the self-evaluation is due
     * @param late whether the self-evaluation came too late or not at all
     * @param overdue whether it is still awaited after its day
     * @param score null until it was published, and where a late report decided alone
     * @param grade likewise
     */
    record Line(
            String key,
            String caseNo,
            Kind kind,
            String agreement,
            String title,
            String organization,
            String unit,
            long unitId,
            LocalDate dueOn,
            String status,
            boolean late,
            boolean overdue,
            BigDecimal score,
            BigDecimal scale,
            String grade,
            String gradeEn) {

        String place() {
            return dueOn + "_" + key;
        }
    }
}
