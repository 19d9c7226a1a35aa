package org.sanshe.purchase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.Hold.Ground;
import org.sanshe.purchase.Hold.Matter;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 暂停与恢复: what of a purchase may not go on for the time being, and nothing else. Placing, lifting and asking for the sake
 * of an act take turns on one purchase, so that no contract is signed beside the challenge that holds it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Holds {

    /** In force: neither lifted nor past its last moment, by the database's clock. */
    private static final String IN_FORCE = " lifted_at is null and (until is null or until > sanshe_now())";

    private final JdbcClient jdbc;
    private final Contracts contracts;
    private final Evidence evidence;
    private final ApplicationEventPublisher events;

    Holds(JdbcClient jdbc, @Lazy Contracts contracts, Evidence evidence, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.contracts = contracts;
        this.evidence = evidence;
        this.events = events;
    }

    /** Nobody else places, lifts or relies on a hold of this purchase until the transaction ends. */
    public void takeTurn(String caseNo) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 54))")
                .param("hold " + caseNo)
                .query(rs -> {});
    }

    /**
     * 暂停. What the same source holds already stays as it is.
     *
     * @param source the case it is held for
     * @param reason why, in Chinese
     * @param by who; null for the system
     * @param until the last moment; null for until it is lifted
     */
    public void place(
            String caseNo, Matter matter, Ground ground, String source, String reason, Actor by, Instant until) {
        takeTurn(caseNo);
        lapse(caseNo, source);
        int placed = jdbc.sql("""
                        insert into hold (case_no, matter, ground, source, reason, placed_by, until)
                        values (:case, :matter, :ground, :source, :reason, :by, cast(:until as timestamptz))
                        on conflict (case_no, matter, source) where lifted_at is null do nothing
                        """)
                .param("case", caseNo)
                .param("matter", matter.name())
                .param("ground", ground.name())
                .param("source", source)
                .param("reason", reason)
                .param("by", by == null ? null : by.name())
                .param("until", until == null ? null : OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .update();
        if (placed == 0) return;
        evidence.record(
                Act.of(caseNo, by, "held", null, Map.of("matter", matter.name(), "source", source, "reason", reason))
                        .by(ground.basis()));
        events.publishEvent(new HoldsChanged(caseNo));
    }

    /** 期满自行恢复: what of this source has come to its end by itself is so, and whoever goes by it hears. */
    public void lapsed(String caseNo, String source) {
        if (lapse(caseNo, source)) events.publishEvent(new HoldsChanged(caseNo));
    }

    /** 暂停签订合同; of a contract already concluded nothing stops. */
    public void suspendSigning(String caseNo, Ground ground, String source, String reason, Actor by) {
        takeTurn(caseNo);
        if (!contracts.concluded(caseNo)) place(caseNo, Matter.SIGNING, ground, source, reason, by, null);
    }

    /**
     * 暂停签订合同，已经签订的中止履行和支付 (《政府采购法实施条例》第五十四条); an order of finance suspends the procurement before
     * the contract as a whole (《政府采购法》第五十七条).
     *
     * @return what is held
     */
    public Set<Matter> suspend(String caseNo, Ground ground, String source, String reason, Actor by, Instant until) {
        takeTurn(caseNo);
        Set<Matter> matters = contracts.concluded(caseNo)
                ? EnumSet.of(Matter.PERFORMANCE, Matter.PAYMENT)
                : EnumSet.of(Matter.SIGNING);
        if (ground == Ground.SUSPENSION_ORDER && matters.contains(Matter.SIGNING)) matters.add(Matter.PROCEEDINGS);
        matters.forEach(m -> place(caseNo, m, ground, source, reason, by, until));
        return matters;
    }

    /** 恢复: everything the source holds of a purchase goes on. Returns what it was. */
    public Set<Matter> lift(String caseNo, String source, String reason, Actor by) {
        takeTurn(caseNo);
        boolean lapsed = lapse(caseNo, source);
        var lifted = jdbc.sql("""
                        update hold set lifted_at = sanshe_now(), lifted_by = :by, lift_reason = :reason
                        where case_no = :case and source = :source and lifted_at is null returning *
                        """)
                .param("by", by == null ? null : by.name())
                .param("reason", reason)
                .param("case", caseNo)
                .param("source", source)
                .query(Holds::read)
                .list();
        var matters = EnumSet.noneOf(Matter.class);
        for (Hold hold : lifted) {
            matters.add(hold.matter());
            evidence.record(Act.of(
                            caseNo,
                            by,
                            "holdLifted",
                            null,
                            Map.of("matter", hold.matter().name(), "source", source, "reason", reason))
                    .by(hold.ground().basis()));
        }
        if (lapsed || !matters.isEmpty()) events.publishEvent(new HoldsChanged(caseNo));
        return matters;
    }

    /** 已暂停: whether a matter may not go on now. */
    @Transactional(readOnly = true)
    public boolean isHeld(String caseNo, Matter matter) {
        return inForce(caseNo).stream().anyMatch(h -> h.matter() == matter);
    }

    /**
     * Asks before one of the matters goes on; the answer holds until the transaction ends.
     *
     * @throws Refusal naming the article and the case it is held for
     */
    public void check(String caseNo, Matter... matters) {
        takeTurn(caseNo);
        inForce(caseNo).stream()
                .filter(h -> Arrays.asList(matters).contains(h.matter()))
                .findFirst()
                .ifPresent(h -> {
                    throw new Refusal(h.ground(), h.source());
                });
    }

    /** What of a purchase is held now, oldest first. */
    @Transactional(readOnly = true)
    public List<Hold> inForce(String caseNo) {
        return jdbc.sql("select * from hold where case_no = ? and" + IN_FORCE + " order by id")
                .param(caseNo)
                .query(Holds::read)
                .list();
    }

    /** What is held now for these cases, oldest first. */
    @Transactional(readOnly = true)
    public List<Hold> inForceBy(String... sources) {
        return jdbc.sql("select * from hold where source = any(:sources) and" + IN_FORCE + " order by id")
                .param("sources", sources)
                .query(Holds::read)
                .list();
    }

    /** One that has come to its end by itself makes room for a new one. */
    private boolean lapse(String caseNo, String source) {
        return jdbc.sql("update hold set lifted_at = until, lift_reason = '期满自行恢复'"
                                + " where case_no = ? and source = ? and lifted_at is null and until <= sanshe_now()")
                        .params(caseNo, source)
                        .update()
                > 0;
    }

    private static Hold read(ResultSet rs, int n) throws SQLException {
        return new Hold(
                rs.getString("case_no"),
                Matter.valueOf(rs.getString("matter")),
                Ground.valueOf(rs.getString("ground")),
                rs.getString("source"),
                rs.getString("reason"),
                rs.getString("placed_by"),
                instant(rs, "placed_at"),
                instant(rs, "until"),
                instant(rs, "lifted_at"),
                rs.getString("lift_reason"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        var value = rs.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
