package org.sanshe.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 任务列表: reads the projection; one statement a page, by key and not by offset. */
@Component
@Transactional(readOnly = true)
public class Tasks {

    /**
     * Whose pool a task is in: the role, and for the bureau the case's unit or one above it, for organizations the
     * organization's own.
     */
    private static final String IN_POOL = """
            t.assignee is null and t.role = any (:roles)
            and (t.role = 'ORGANIZATION' and t.organization_id = :organization
              or t.role <> 'ORGANIZATION' and exists (
                select from unit mine, unit its
                where mine.id = :unit and its.id = t.unit_id and its.path like mine.path || '%'))
            """;

    /** Nobody sees anything of a case they were taken off. */
    private static final String NOT_BARRED =
            " and not exists (select from case_barred b where b.case_no = t.case_no and b.person_id = :person)";

    private static final String FOUND = """
             and (t.bigrams @> cast(:bigrams as text[]) or exists (
              select from case_file c where c.case_no = t.case_no and c.bigrams @> cast(:bigrams as text[])))
            """;

    private final JdbcClient jdbc;

    Tasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of a view. */
    public List<TaskItem> page(Actor actor, TaskQuery query) {
        return statement(
                        actor,
                        query,
                        "select t.* from task_item t where " + where(query) + " order by " + query.sort().sql
                                + " limit :limit")
                .param("limit", query.limit() + 1)
                .param(
                        "afterValue",
                        query.after() == null ? null : query.after().value())
                .param("afterId", query.after() == null ? null : query.after().id())
                .query((rs, n) -> read(rs))
                .list();
    }

    /** How many tasks a view holds, the filter included. */
    public long count(Actor actor, TaskQuery query) {
        return statement(actor, query, "select count(*) from task_item t where " + where(query.first()))
                .param("afterValue", null)
                .param("afterId", null)
                .query(Long.class)
                .single();
    }

    /** A task the actor may act on, claim, or has finished; empty otherwise, missing or not. */
    public Optional<TaskItem> find(String taskId, Actor actor) {
        return statement(
                        actor,
                        TaskQuery.of(TaskQuery.View.TODO),
                        "select t.* from task_item t where t.task_id = :id and (t.assignee = :person or t.finished_by = :person"
                                + " or (t.state = 'OPEN' or t.finished_by is not null) and ("
                                + IN_POOL.replace("t.assignee is null and", "")
                                + "))" + NOT_BARRED)
                .param("id", taskId)
                .query((rs, n) -> read(rs))
                .optional();
    }

    /**
     * 所辖岗位: the posts whose claimed tasks a head may give to another: a section head those of the section, a leader the
     * section heads' too. Those who supervise, audit or approve for others are nobody's here.
     */
    public static Set<Role> headedBy(Actor actor) {
        var posts = EnumSet.noneOf(Role.class);
        if (actor.is(Role.SECTION_HEAD, Role.LEADER)) {
            posts.addAll(EnumSet.of(Role.OFFICER, Role.REVIEWER, Role.PROCUREMENT, Role.FINANCE));
        }
        if (actor.is(Role.LEADER)) posts.add(Role.SECTION_HEAD);
        return posts;
    }

    /** An open task of a post the actor heads in their unit or below it, whoever has claimed it. */
    public Optional<TaskItem> headed(String taskId, Actor actor) {
        return jdbc.sql("""
                        select t.* from task_item t where t.task_id = :id and t.state = 'OPEN'
                          and t.role = any (:posts)
                          and exists (select from unit mine, unit its
                            where mine.id = :unit and its.id = t.unit_id and its.path like mine.path || '%')
                        """ + NOT_BARRED)
                .param("id", taskId)
                .param("posts", headedBy(actor).stream().map(Role::name).toArray(String[]::new))
                .param("unit", actor.unitId())
                .param("person", actor.personId())
                .query((rs, n) -> read(rs))
                .optional();
    }

    /** The tasks of a case, oldest first. */
    public List<TaskItem> of(String caseNo) {
        return jdbc.sql("select t.* from task_item t where case_no = ? order by created_at, task_id")
                .param(caseNo)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** What is open in a case and in all cases below it, what is due first before the rest; none of a case they were taken off. */
    public List<TaskItem> openBelow(String caseNo, Actor actor) {
        return jdbc.sql("""
                        with recursive below (no) as (
                          select cast(:case as text) union all
                          select c.case_no from case_file c join below on c.parent_case_no = below.no)
                        select t.* from task_item t join below on below.no = t.case_no where t.state = 'OPEN'
                        """ + NOT_BARRED + " order by t.due_at nulls last, t.created_at, t.task_id")
                .param("case", caseNo)
                .param("person", actor.personId())
                .query((rs, n) -> read(rs))
                .list();
    }

    /** What is open in each of these cases, by name; cases with nothing open are missing. */
    public Map<String, String> open(Collection<String> cases, Locale locale) {
        String name = "en".equals(locale.getLanguage()) ? "name_en" : "name";
        var open = new HashMap<String, String>();
        jdbc.sql("select case_no, string_agg(distinct " + name + ", ' · ') from task_item"
                        + " where state = 'OPEN' and case_no = any (?) group by case_no")
                .param(cases.toArray(new String[0]))
                .query(rs -> {
                    open.put(rs.getString(1), rs.getString(2));
                });
        return open;
    }

    private static String where(TaskQuery query) {
        var where = new StringBuilder(
                switch (query.view()) {
                    case TODO -> "t.state = 'OPEN' and t.assignee = :person";
                    case CLAIMABLE -> "t.state = 'OPEN' and " + IN_POOL;
                    case DONE -> "t.state = 'DONE' and t.finished_by = :person";
                });
        where.append(NOT_BARRED);
        if (query.process() != null) where.append(" and t.process = :process");
        if (query.overdue()) where.append(" and t.due_at < sanshe_now()");
        if (query.text() != null) where.append(FOUND);
        if (query.after() != null) where.append(" and ").append(query.sort().after);
        return where.toString();
    }

    private JdbcClient.StatementSpec statement(Actor actor, TaskQuery query, String sql) {
        return jdbc.sql(sql)
                .param("person", actor.personId())
                .param("roles", actor.roles().stream().map(Role::name).toArray(String[]::new))
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .param("process", query.process())
                .param("bigrams", query.text() == null ? new String[0] : Bigrams.of(query.text()));
    }

    static TaskItem read(ResultSet rs) throws SQLException {
        String role = rs.getString("role");
        return new TaskItem(
                rs.getString("task_id"),
                rs.getString("case_no"),
                rs.getString("process"),
                rs.getString("node"),
                rs.getString("element"),
                rs.getString("name"),
                rs.getString("name_en"),
                rs.getString("form_id"),
                TaskItem.State.valueOf(rs.getString("state")),
                rs.getObject("assignee", Long.class),
                role == null ? null : Role.valueOf(role),
                rs.getObject("unit_id", Long.class),
                rs.getObject("organization_id", Long.class),
                instant(rs, "due_at"),
                instant(rs, "created_at"),
                instant(rs, "claimed_at"),
                instant(rs, "finished_at"),
                rs.getObject("finished_by", Long.class),
                rs.getString("finished_by_name"),
                rs.getString("title"));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
