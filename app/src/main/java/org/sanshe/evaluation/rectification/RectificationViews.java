package org.sanshe.evaluation.rectification;

import java.util.List;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 整改登记簿: what the bureau's people of a unit, or an organization, may see of the rectifications. */
@Component
@Transactional(readOnly = true)
class RectificationViews {

    private static final int MOST = 200;

    private static final String SEEN = """
            from rectification r join unit its on its.id = r.unit_id
              left join unit mine on mine.id = cast(:unit as bigint)
            where (:staff and its.path like mine.path || '%' or r.organization_id = :organization)
              and (cast(:only as bigint) is null or r.organization_id = :only)
            """;

    private final JdbcClient jdbc;
    private final RectificationRows rows;
    private final RectificationItems items;
    private final Cases cases;
    private final SansheClock clock;

    RectificationViews(
            JdbcClient jdbc, RectificationRows rows, RectificationItems items, Cases cases, SansheClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.items = items;
        this.cases = cases;
        this.clock = clock;
    }

    /** 筛选. */
    enum Show {
        OPEN,
        OVERDUE,
        CLOSED,
        ALL
    }

    /** 一行. @param left how many items are not put right */
    record Line(Rectification rectification, int items, int left, boolean overdue) {}

    /** The rectifications the actor may see, those due first at the top, at most two hundred. */
    List<Line> list(Actor actor, Show show, Long organizationId) {
        return seen(
                        "select r.*, (select count(*) from rectification_item i where i.case_no = r.case_no) as items,"
                                + " (select count(*) from rectification_item i where i.case_no = r.case_no and not i.met) as remaining,"
                                + " r.status = 'OPEN' and r.due_at < sanshe_now() as overdue ",
                        " and (:show = 'ALL' or :show = 'OPEN' and r.status = 'OPEN'"
                                + " or :show = 'OVERDUE' and r.status = 'OPEN' and r.due_at < sanshe_now()"
                                + " or :show = 'CLOSED' and r.status <> 'OPEN')"
                                + " order by r.status <> 'OPEN', r.due_at, r.case_no limit " + MOST,
                        actor,
                        organizationId)
                .param("show", show.name())
                .query((row, n) -> new Line(
                        RectificationRows.read(row, n),
                        row.getInt("items"),
                        row.getInt("remaining"),
                        row.getBoolean("overdue")))
                .list();
    }

    /** 分类统计: how many findings of a kind there were, and how many are still open. */
    record Kinds(org.sanshe.evaluation.Rectifications.Kind kind, int found, int left) {}

    /** Findings by kind, of all the actor may see. */
    List<Kinds> kinds(Actor actor, Long organizationId) {
        return seen(
                        "select i.kind, count(*) as found, count(*) filter (where not i.met) as remaining from rectification_item i"
                                + " where i.case_no in (select r.case_no ",
                        ") group by i.kind order by found desc, i.kind",
                        actor,
                        organizationId)
                .query((row, n) -> new Kinds(
                        org.sanshe.evaluation.Rectifications.Kind.valueOf(row.getString("kind")),
                        row.getInt("found"),
                        row.getInt("remaining")))
                .list();
    }

    /** 承接主体. */
    record Supplier(long organizationId, String supplier) {}

    /** The organizations that have one the actor may see, by name. */
    List<Supplier> suppliers(Actor actor) {
        return seen("select distinct r.organization_id, r.supplier ", " order by r.supplier limit " + MOST, actor, null)
                .query(Supplier.class)
                .list();
    }

    /** 一次整改的全貌. */
    record View(
            Rectification rectification, List<Item> items, List<RectificationItems.Check> checks, boolean overdue) {}

    /** @throws NotFound when there is none, or it is not the actor's to see */
    View of(String caseNo, Actor actor) {
        cases.visible(caseNo, actor);
        Rectification r = rows.get(caseNo);
        return new View(r, items.of(caseNo), items.checks(caseNo), r.isOverdue(clock.instant()));
    }

    private JdbcClient.StatementSpec seen(String select, String rest, Actor actor, Long organizationId) {
        return jdbc.sql(select + SEEN + rest)
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .param("only", organizationId);
    }
}
