package org.sanshe.delivery.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 疑点: what the checks found, for those who decide on it; the bureau's people see those of their unit. */
@Component
class Findings {

    private static final LegalBasis BASIS = new LegalBasis("财政违法行为处罚处分条例", "第十四条");

    private static final String SEEN = """
            from record_finding f join current_record r on r.id = f.record_id
              join case_file c on c.case_no = r.agreement join unit its on its.id = c.unit_id
              join unit mine on mine.id = :unit and its.path like mine.path || '%'
              join organization o on o.id = r.organization_id
              left join current_record b on b.id = f.other_record_id
              left join organization p on p.id = b.organization_id
            """;

    private final JdbcClient jdbc;
    private final Evidence evidence;

    Findings(JdbcClient jdbc, Evidence evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /**
     * 一个疑点.
     *
     * @param other what it collides with: record, agreement and provider; null for none
     */
    record Finding(
            long id,
            FindingKind kind,
            FindingState state,
            long recordId,
            String agreement,
            String provider,
            LocalDate on,
            String worker,
            String other,
            String reason,
            String decidedBy) {}

    /** Findings of the actor's unit and below, newest first, below a number. @param state null for all */
    @Transactional(readOnly = true)
    public List<Finding> of(Actor actor, FindingState state, Long below, int limit) {
        return jdbc.sql("select f.*, r.agreement, r.served_on, r.worker, o.name as provider,"
                        + " b.id as other, b.agreement as other_agreement, p.name as other_provider " + SEEN
                        + " where (cast(:state as text) is null or f.state = :state)"
                        + " and (cast(:below as bigint) is null or f.id < :below) order by f.id desc limit :limit")
                .param("unit", actor.unitId())
                .param("state", state == null ? null : state.name())
                .param("below", below)
                .param("limit", limit)
                .query((row, i) -> new Finding(
                        row.getLong("id"),
                        FindingKind.valueOf(row.getString("kind")),
                        FindingState.valueOf(row.getString("state")),
                        row.getLong("record_id"),
                        row.getString("agreement"),
                        row.getString("provider"),
                        row.getObject("served_on", LocalDate.class),
                        row.getString("worker"),
                        row.getObject("other") == null
                                ? null
                                : "#" + row.getLong("other") + " · " + row.getString("other_agreement") + " · "
                                        + row.getString("other_provider"),
                        row.getString("reason"),
                        row.getString("decided_by_name")))
                .list();
    }

    /** How many of a month nobody has decided on. */
    int open(String agreement, YearMonth month) {
        return jdbc.sql("select count(*) from record_finding f join current_record r on r.id = f.record_id"
                        + " where r.agreement = ? and r.month = ? and f.state = 'OPEN'")
                .params(agreement, month.atDay(1))
                .query(Integer.class)
                .single();
    }

    /**
     * 说明或者核实: a finding is explained away, or confirmed, which makes its record invalid.
     *
     * @throws NotFound when it is none of the actor's unit
     */
    @Transactional
    public void decide(long id, boolean confirmed, String reason, Actor actor) {
        if (reason == null || reason.strip().length() < 2 || reason.strip().length() > 500) {
            throw InvalidInput.at("reason", "请填写理由（2至500个字）", "Say why (2 to 500 characters).");
        }
        record Of(String agreement, long record) {}
        Of of = jdbc.sql("select r.agreement, r.id as record " + SEEN + " where f.id = :id")
                .param("unit", actor.unitId())
                .param("id", id)
                .query(Of.class)
                .optional()
                .orElseThrow(() -> new NotFound("finding " + id));
        jdbc.sql("update record_finding set state = ?, reason = ?, decided_by = ?, decided_by_name = ?,"
                        + " decided_at = sanshe_now() where id = ?")
                .params(confirmed ? "CONFIRMED" : "EXPLAINED", reason.strip(), actor.personId(), actor.name(), id)
                .update();
        evidence.record(Act.of(
                        of.agreement(),
                        actor,
                        confirmed ? "findingConfirmed" : "findingExplained",
                        null,
                        Map.of("finding", id, "record", of.record(), "reason", reason.strip()))
                .by(BASIS));
    }

    /** 抽查不属实: the spot check found a record not to be so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void spotted(long record, String remark, OffsetDateTime at, Actor actor) {
        jdbc.sql("""
                        insert into record_finding (kind, record_id, found_at, state, reason, decided_by, decided_by_name, decided_at)
                        values ('SPOT_CHECK', ?, ?, 'CONFIRMED', ?, ?, ?, ?)
                        on conflict (kind, record_id, other_record_id) do update set state = excluded.state,
                          reason = excluded.reason, decided_by = excluded.decided_by,
                          decided_by_name = excluded.decided_by_name, decided_at = excluded.decided_at
                        """)
                .params(record, at, remark, actor.personId(), actor.name(), at)
                .update();
    }

    /** Today's moment as the database writes it. */
    static OffsetDateTime moment(java.time.Instant at) {
        return OffsetDateTime.ofInstant(at, SansheClock.ZONE);
    }
}
