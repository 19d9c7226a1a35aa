package org.sanshe.delivery.milestone;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 验收台: every open milestone of one's own unit and those below it, what is due first first; two statements, however many. */
@Component
@Transactional(readOnly = true)
class AcceptanceList {

    /** The places at which a milestone waits, in the order of its life. */
    static final List<String> STATES = List.of(
            "submitDeliverables",
            "checkDeliverables",
            "resubmitDeliverables",
            "nameAcceptanceGroup",
            "judgeDelivery",
            "followVoices",
            "concludeAcceptance",
            "rectify",
            "settleDispute");

    private static final int PAGE = 30;

    private static final String OF_UNIT = """
             from milestone m join engagement e on e.agreement = m.agreement
               join unit its on its.id = e.unit_id
               join unit mine on mine.id = :unit and its.path like mine.path || '%'
               join lateral (select min(t.node) as node, count(*) as tasks from task_item t
                 where t.case_no = m.case_no and t.state = 'OPEN') here on here.node is not null
            """;

    private static final String STILL_OPEN = " where (m.status = 'SCHEDULED' or m.disputed > 0) ";

    private final JdbcClient jdbc;
    private final SansheClock clock;

    AcceptanceList(JdbcClient jdbc, SansheClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The place as asked for; null when there is no such place. */
    static String known(String state) {
        return state != null && STATES.contains(state) ? state : null;
    }

    /** How many wait at each place; every place is named. */
    Map<String, Integer> counts(Actor actor) {
        var counts = new LinkedHashMap<String, Integer>();
        STATES.forEach(s -> counts.put(s, 0));
        if (actor.unitId() == null) return counts;
        jdbc.sql("select here.node, count(*) as n" + OF_UNIT + STILL_OPEN + "group by here.node")
                .param("unit", actor.unitId())
                .query(row -> {
                    counts.put(row.getString("node"), row.getInt("n"));
                });
        return counts;
    }

    /**
     * One page.
     *
     * @param state one of {@link #STATES}; null for all
     * @param after the last line of the page before, as {@link Line#key}; null for the first page
     */
    Lines page(Actor actor, String state, String after) {
        if (actor.unitId() == null) return new Lines(List.of(), null);
        String[] key = after == null || !after.matches("\\d{4}-\\d{2}-\\d{2}_[A-Z]{2}\\d{4}-\\d{4,9}")
                ? null
                : after.split("_");
        LocalDate today = clock.today();
        List<Line> lines = jdbc.sql("""
                        select m.case_no, m.title, m.due_on, m.acceptance_due, m.late_on, m.round, e.title as agreement_title,
                          e.supplier_name, here.node, here.tasks, v.required, b.answered,
                          (select count(*) from deliverable d where d.agreement = m.agreement and d.milestone = m.no) as items,
                          (select count(*) from deliverable d where d.agreement = m.agreement and d.milestone = m.no
                             and d.verdict = 'RETURN') as returned
                        """ + OF_UNIT + """
                          left join voice_survey v on v.case_no = m.case_no
                          left join voice_box b on b.case_no = m.case_no
                        """ + STILL_OPEN + """
                          and (cast(:state as text) is null or here.node = :state)
                          and (cast(:due as date) is null or (m.due_on, m.case_no) > (:due, cast(:no as text)))
                         order by m.due_on, m.case_no limit :limit
                        """)
                .param("unit", actor.unitId())
                .param("state", state)
                .param("due", key == null ? null : LocalDate.parse(key[0]), java.sql.Types.DATE)
                .param("no", key == null ? null : key[1])
                .param("limit", PAGE + 1)
                .query((row, n) -> new Line(
                        row.getString("case_no"),
                        row.getString("title"),
                        row.getString("agreement_title"),
                        row.getString("supplier_name"),
                        row.getString("node"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("acceptance_due", LocalDate.class),
                        row.getInt("tasks"),
                        row.getInt("items"),
                        row.getInt("returned"),
                        row.getObject("answered", Integer.class),
                        row.getObject("required", Integer.class)))
                .list();
        boolean more = lines.size() > PAGE;
        List<Line> shown = more ? lines.subList(0, PAGE) : lines;
        return new Lines(
                shown.stream().map(l -> new Dated(l, l.isLate(today))).toList(),
                more ? shown.get(PAGE - 1).key() : null);
    }

    /** A page. @param next what the following page comes after; null on the last */
    record Lines(List<Dated> lines, String next) {}

    /** 一行. @param late whether its date has passed */
    record Dated(Line line, boolean late) {}

    /**
     * 一个在办节点.
     *
     * @param node where it waits
     * @param tasks how many tasks are open there, for example members who have not judged
     * @param returned how many deliverables were returned
     * @param answered how many service users have answered; null when they were not asked
     */
    record Line(
            String caseNo,
            String title,
            String agreement,
            String supplier,
            String node,
            LocalDate dueOn,
            LocalDate acceptanceDue,
            int tasks,
            int items,
            int returned,
            Integer answered,
            Integer required) {

        String key() {
            return dueOn + "_" + caseNo;
        }

        /** The date that counts where it waits. */
        public LocalDate due() {
            return acceptanceDue == null ? dueOn : acceptanceDue;
        }

        boolean isLate(LocalDate today) {
            return !node.equals("settleDispute") && due().isBefore(today);
        }
    }
}
