package org.sanshe.incubation.term;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Bases;
import org.sanshe.incubation.Tenancy.Status;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 在孵组织一览: each with its progress, what is next, its reviews and credits, in one statement. */
@Component
class TenantRows {

    private static final String SELECT = """
            select t.*, o.name as organization, a.sign_by, a.signed_at, a.countersigned_at, a.starts_on, h.due_on, h.prepared_at,
                   h.signed_at as handed_over_at, g.case_no as registration, g.due_on as register_by,
                   (o.credit_code is null) as preparing, e.case_no as exit_case,
                   coalesce((select sum(x.credits) from training_result x where x.organization_id = t.organization_id
                     and x.finished_on between t.term_from and coalesce(t.extended_until, t.term_until)), 0) as credits,
                   coalesce(r.passed, 0) as passed, coalesce(r.failed, 0) as failed, r.score, coalesce(r.open, 0) as open
              from incubation_tenancy t join organization o on o.id = t.organization_id
              left join incubation_agreement a on a.tenancy = t.case_no
              left join incubation_hand_over h on h.tenancy = t.case_no
              left join incubation_registration g on g.tenancy = t.case_no and g.status = 'OPEN'
              left join incubation_exit e on e.tenancy = t.case_no and e.status = 'OPEN'
              left join lateral (
                select count(*) filter (where concluded_on is not null and passed) as passed,
                       count(*) filter (where concluded_on is not null and not passed) as failed,
                       count(*) filter (where concluded_on is null) as open,
                       (array_agg(score order by concluded_on desc) filter (where concluded_on is not null))[1] as score
                  from incubation_review where tenancy = t.case_no) r on true
            """;

    private final Bases bases;
    private final TermLimits limits;
    private final TermClock clock;
    private final JdbcClient jdbc;

    TenantRows(Bases bases, TermLimits limits, TermClock clock, JdbcClient jdbc) {
        this.bases = bases;
        this.limits = limits;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * 一个在孵组织.
     *
     * @param percent of the term that is over
     * @param score of the newest review; null without one
     * @param credits 学时 earned in the term
     * @param registration the case of its registration; null where none is under way
     * @param exit the case of its exit; null where none is under way
     */
    record Row(
            String caseNo,
            String organization,
            Stage stage,
            Track track,
            Status status,
            LocalDate from,
            LocalDate lastDay,
            boolean extended,
            int percent,
            NextStep next,
            int passed,
            int failed,
            BigDecimal score,
            BigDecimal credits,
            boolean preparing,
            String registration,
            LocalDate registerBy,
            boolean registerLate,
            String exit) {}

    /** Those who hold a place of a base: tenants, and graduates until they have handed over. */
    List<Row> holding(long baseId) {
        return rows(
                "where t.base_id = ? and (t.status in ('AGREEMENT', 'IN_TERM', 'LEAVING')"
                        + " or t.status = 'GRADUATED' and t.handed_over_on is null) order by o.name, t.case_no limit 500",
                baseId);
    }

    /** Those of an organization, newest first. */
    List<Row> of(long organizationId) {
        return rows(
                "where t.organization_id = ? order by t.term_from desc nulls first, t.case_no desc limit 20",
                organizationId);
    }

    Row get(String caseNo) {
        return rows("where t.case_no = ?", caseNo).get(0);
    }

    private List<Row> rows(String where, Object argument) {
        LocalDate today = clock.today();
        int before = limits.get("FINAL_REVIEW_BEFORE", today);
        Map<Long, BaseRules.Body> known = new HashMap<>();
        return jdbc.sql(SELECT + where)
                .param(argument)
                .query((row, n) -> read(row, known, before, today))
                .list();
    }

    private Row read(ResultSet row, Map<Long, BaseRules.Body> known, int before, LocalDate today) throws SQLException {
        var rules = known.computeIfAbsent(
                row.getLong("rules_id"), id -> bases.rules(id).body());
        LocalDate from = row.getObject("term_from", LocalDate.class);
        LocalDate extended = row.getObject("extended_until", LocalDate.class);
        LocalDate last = extended == null ? row.getObject("term_until", LocalDate.class) : extended;
        var signBy = Agreements.instant(row, "sign_by");
        Status status = Status.valueOf(row.getString("status"));
        var next = NextStep.of(
                new NextStep.Known(
                        status,
                        signBy == null ? null : LocalDate.ofInstant(signBy, SansheClock.ZONE),
                        row.getObject("signed_at") != null,
                        row.getObject("countersigned_at") != null,
                        row.getObject("starts_on", LocalDate.class),
                        from,
                        last,
                        row.getInt("reviews_opened"),
                        row.getInt("open") > 0,
                        row.getString("exit_case") != null,
                        row.getObject("prepared_at") != null,
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("handed_over_at") != null),
                rules,
                before,
                today);
        LocalDate registerBy = row.getObject("register_by", LocalDate.class);
        return new Row(
                row.getString("case_no"),
                row.getString("organization"),
                Stage.valueOf(row.getString("stage")),
                Track.valueOf(row.getString("track")),
                status,
                from,
                last,
                extended != null,
                from == null ? 0 : TermDays.percent(from, last, today),
                next,
                row.getInt("passed"),
                row.getInt("failed"),
                row.getBigDecimal("score"),
                row.getBigDecimal("credits").stripTrailingZeros(),
                row.getBoolean("preparing"),
                row.getString("registration"),
                registerBy,
                registerBy != null && today.isAfter(registerBy),
                row.getString("exit_case"));
    }
}
