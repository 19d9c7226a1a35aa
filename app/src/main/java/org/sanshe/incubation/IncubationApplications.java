package org.sanshe.incubation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.incubation.BaseRules.Stage;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.IncubationApplication.Status;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 入驻申请登记: every application and where it stands. */
@Component
public class IncubationApplications {

    private static final String SELECT =
            "select a.*, o.name as organization from incubation_application a join organization o on o.id = a.organization_id ";

    private final JdbcClient jdbc;

    IncubationApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound when the case is no application */
    public IncubationApplication get(String caseNo) {
        return jdbc.sql(SELECT + "where a.case_no = ?")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("incubation application " + caseNo));
    }

    /** Those of a call, by rank where they have one and by the moment they came. */
    public List<IncubationApplication> of(String call) {
        return jdbc.sql(SELECT + "where a.call = ? order by a.rank nulls last, a.submitted_at, a.case_no limit 500")
                .param(call)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those of an organization, newest first, at most a hundred. */
    public List<IncubationApplication> of(long organizationId) {
        return jdbc.sql(SELECT + "where a.organization_id = ? order by a.submitted_at desc, a.case_no desc limit 100")
                .param(organizationId)
                .query((row, n) -> read(row))
                .list();
    }

    /** The one under way of an organization. */
    public Optional<IncubationApplication> underWay(long organizationId) {
        return of(organizationId).stream()
                .filter(a -> switch (a.status()) {
                    case SUBMITTED, RETURNED, CHECKED, WAITING, OFFERED -> true;
                    default -> false;
                })
                .findFirst();
    }

    /**
     * Enters one within its call's window, by the database's clock.
     *
     * @return false when the call does not take any, not yet or not any more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean enter(IncubationApplication a) {
        return jdbc.sql("""
                        insert into incubation_application (case_no, call, base_id, organization_id, track, stage, term_months,
                          in_park, status)
                        select :caseNo, c.case_no, c.base_id, :organization, :track, :stage, :months, :inPark, 'SUBMITTED'
                          from incubation_call c
                         where c.case_no = :call and c.status = 'CALLED' and sanshe_now() >= c.opens_at
                           and (c.closes_at is null or sanshe_now() <= c.closes_at)
                        """)
                        .param("caseNo", a.caseNo())
                        .param("call", a.call())
                        .param("organization", a.organizationId())
                        .param("track", a.track().name())
                        .param("stage", a.stage().name())
                        .param("months", a.termMonths())
                        .param("inPark", a.inPark())
                        .update()
                == 1;
    }

    /**
     * Moves one on, its row locked.
     *
     * @param reason told to the applicant; null keeps what is there
     * @throws IllegalStateException when the one may not follow the other
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void become(String caseNo, Status next, String reason) {
        Status now = Status.valueOf(jdbc.sql("select status from incubation_application where case_no = ? for update")
                .param(caseNo)
                .query(String.class)
                .single());
        if (!now.mayBecome(next)) throw new IllegalStateException(caseNo + ": " + now + " → " + next);
        jdbc.sql("update incubation_application set status = ?, reason = coalesce(?, reason) where case_no = ?")
                .params(Arrays.asList(next.name(), reason, caseNo))
                .update();
    }

    /** 排序. @param score of 100 @param rank null for one not found fit */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rank(String caseNo, BigDecimal score, Integer rank) {
        jdbc.sql("update incubation_application set score = ?, rank = ? where case_no = ?")
                .params(Arrays.asList(score, rank, caseNo))
                .update();
    }

    private static IncubationApplication read(ResultSet row) throws SQLException {
        return new IncubationApplication(
                row.getString("case_no"),
                row.getString("call"),
                row.getLong("base_id"),
                row.getLong("organization_id"),
                row.getString("organization"),
                Track.valueOf(row.getString("track")),
                Stage.valueOf(row.getString("stage")),
                row.getInt("term_months"),
                row.getBoolean("in_park"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getBigDecimal("score"),
                row.getObject("rank", Integer.class));
    }
}
