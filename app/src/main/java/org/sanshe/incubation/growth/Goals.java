package org.sanshe.incubation.growth;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sanshe.incubation.growth.Goal.Status;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 成长目标登记: the goals of plans as agreed, what each was before and what was reported of it. */
@Component
class Goals {

    private static final String SELECT = """
            select g.*, p.value, p.note from growth_goal g
              left join lateral (select value, note from growth_progress p
                where p.plan = g.plan and p.goal = g.no order by p.id desc limit 1) p on true
            """;

    private final JdbcClient jdbc;

    Goals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a plan, by number. */
    List<Goal> of(String plan) {
        return jdbc.sql(SELECT + " where g.plan = ? order by g.no")
                .param(plan)
                .query(Goals::read)
                .list();
    }

    /** @throws NotFound when there is none */
    Goal get(String plan, int no) {
        return jdbc.sql(SELECT + " where g.plan = ? and g.no = ?")
                .params(plan, no)
                .query(Goals::read)
                .optional()
                .orElseThrow(() -> new NotFound("goal " + plan + "/" + no));
    }

    /** Enters a new goal or changes one; its history keeps what it was. @param reason null for a first plan */
    void agree(Goal g, String reason, String by) {
        int no = g.no() > 0
                ? g.no()
                : jdbc.sql("select coalesce(max(no), 0) + 1 from growth_goal where plan = ?")
                        .param(g.plan())
                        .query(Integer.class)
                        .single();
        int changed = jdbc.sql("""
                        insert into growth_goal (plan, no, capacity, title, measure, from_value, target, due, support, status)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE')
                        on conflict (plan, no) do update set capacity = excluded.capacity, title = excluded.title,
                          measure = excluded.measure, from_value = excluded.from_value, target = excluded.target,
                          due = excluded.due, support = excluded.support
                         where (growth_goal.capacity, growth_goal.title, growth_goal.measure, growth_goal.from_value,
                           growth_goal.target, growth_goal.due, growth_goal.support)
                           is distinct from (excluded.capacity, excluded.title, excluded.measure, excluded.from_value,
                           excluded.target, excluded.due, excluded.support)
                        """)
                .params(
                        g.plan(),
                        no,
                        g.capacity(),
                        g.title(),
                        g.measure(),
                        g.from(),
                        g.target(),
                        g.due(),
                        g.support().stream().map(Support::name).toArray(String[]::new))
                .update();
        if (changed > 0) keep(g.plan(), no, g.said(), reason, by);
    }

    /** Gives a goal up. */
    void giveUp(Goal g, String reason, String by) {
        become(g.plan(), g.no(), Status.GIVEN_UP, null);
        keep(g.plan(), g.no(), "放弃：" + g.title(), reason, by);
    }

    private void keep(String plan, int no, String said, String reason, String by) {
        jdbc.sql("insert into growth_goal_version (plan, goal, said, reason, by_name) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(plan, no, said, reason, by))
                .update();
    }

    /** Moves a goal that is open. @param on the day it was reached; null for other states */
    void become(String plan, int no, Status next, LocalDate on) {
        jdbc.sql("update growth_goal set status = ?, reached_on = ? where plan = ? and no = ?"
                        + " and status in ('ACTIVE', 'CLAIMED')")
                .params(Arrays.asList(next.name(), on, plan, no))
                .update();
    }

    /** What was not reached when the plan ended. */
    void miss(String plan) {
        jdbc.sql("update growth_goal set status = 'MISSED' where plan = ? and status in ('ACTIVE', 'CLAIMED')")
                .param(plan)
                .update();
    }

    /** 报告进展. */
    void report(Goal g, java.math.BigDecimal value, String note, List<String> files, String by) {
        jdbc.sql("insert into growth_progress (plan, goal, value, note, files, by_name) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(g.plan(), g.no(), value, note, files.toArray(String[]::new), by))
                .update();
    }

    /** 变更历史. */
    record Version(int goal, String said, String reason, String by, LocalDate on) {}

    /** What the goals of a plan were, oldest first. */
    List<Version> versions(String plan) {
        return jdbc.sql("""
                        select *, (at at time zone 'Asia/Shanghai')::date as day from growth_goal_version where plan = ?
                         order by goal, id limit 500
                        """)
                .param(plan)
                .query((row, n) -> new Version(
                        row.getInt("goal"),
                        row.getString("said"),
                        row.getString("reason"),
                        row.getString("by_name"),
                        row.getObject("day", LocalDate.class)))
                .list();
    }

    private static Goal read(ResultSet row, int n) throws SQLException {
        Array support = row.getArray("support");
        return new Goal(
                row.getString("plan"),
                row.getInt("no"),
                row.getString("capacity"),
                row.getString("title"),
                row.getString("measure"),
                row.getBigDecimal("from_value"),
                row.getBigDecimal("target"),
                row.getObject("due", LocalDate.class),
                Arrays.stream((String[]) support.getArray())
                        .map(Support::valueOf)
                        .toList(),
                Status.valueOf(row.getString("status")),
                row.getObject("reached_on", LocalDate.class),
                row.getBigDecimal("value"),
                row.getString("note"));
    }
}
