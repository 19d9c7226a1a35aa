package org.sanshe.purchase.challenge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 质疑登记: enters challenges while their time runs, by the database's clock, and says what they mean for the award. */
@Component
public class Challenges {

    private static final String LODGE = """
            with clock as materialized (select sanshe_now() as now)
            insert into challenge (case_no, version, tender_case_no, organization_id, supplier, stage, subject, status,
              received_on, window_ends, lodged_at)
            select :case, 0, :tender, :organization, :supplier, :stage, :subject, 'LODGED',
              coalesce(cast(:received as date), (clock.now at time zone 'Asia/Shanghai')::date), :until, clock.now
              from clock where case when cast(:posted as date) is null then clock.now < :end
                else cast(:posted as date) <= :until end
            """;

    private final JdbcClient jdbc;

    Challenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 一份质疑函.
     *
     * @param subject which round, step or award it is about
     * @param receivedOn when it came on paper; null for now
     * @param postedOn when it was posted; null when it did not come by post. Posted in time is in time
     */
    record Lodged(
            String caseNo,
            String tender,
            long organization,
            String supplier,
            Stage stage,
            String subject,
            LocalDate receivedOn,
            LocalDate postedOn) {}

    /**
     * Enters a challenge.
     *
     * @param until the last day of its window
     * @throws Refusal {@link ChallengeRule#TOO_LATE} after it
     */
    void lodge(Lodged c, LocalDate until) {
        var end = until.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(SansheClock.ZONE);
        int rows = jdbc.sql(LODGE)
                .param("case", c.caseNo())
                .param("tender", c.tender())
                .param("organization", c.organization())
                .param("supplier", c.supplier())
                .param("stage", c.stage().name())
                .param("subject", c.subject())
                .param("received", c.receivedOn())
                .param("posted", c.postedOn())
                .param("until", until)
                .param("end", end.toOffsetDateTime())
                .update();
        if (rows == 0) throw new Refusal(ChallengeRule.TOO_LATE, until);
    }

    /** The challenge an organization has raised against the same already; not one withdrawn or not admitted. */
    Optional<String> raised(String tender, long organization, Stage stage, String subject) {
        return jdbc.sql("select case_no from challenge where tender_case_no = ? and organization_id = ? and stage = ?"
                        + " and subject = ? and status not in ('REFUSED', 'WITHDRAWN') limit 1")
                .params(tender, organization, stage.name(), subject)
                .query(String.class)
                .optional();
    }

    /** 有未办结质疑: one not yet examined, or admitted, not answered and able to affect the result. */
    public boolean pending(String tender) {
        return jdbc.sql("select exists (select from challenge where tender_case_no = ? and"
                        + " (status = 'LODGED' or (status = 'ADMITTED' and coalesce(may_affect_result, true))))")
                .param(tender)
                .query(Boolean.class)
                .single();
    }

    /**
     * 质疑成立且影响结果: whether a challenge answered since then undoes the result. What was found about an award that was
     * given before and fell does not undo the one that followed.
     *
     * @param letterNo the number of the award letter
     * @param since when the award was announced: what was found before concerns an earlier one
     */
    public boolean upheld(String tender, String letterNo, Instant since) {
        return jdbc.sql("select exists (select from challenge where tender_case_no = ? and status = 'ANSWERED'"
                        + " and outcome = 'UPHELD_AFFECTS' and closed_at >= ? and (stage <> 'RESULT' or subject = ?))")
                .params(tender, OffsetDateTime.ofInstant(since, ZoneOffset.UTC), letterNo)
                .query(Boolean.class)
                .single();
    }

    /**
     * 投诉所依据的质疑.
     *
     * @param answered it was answered, or told that it is not admitted
     */
    public record Basis(String caseNo, String purchase, long organizationId, Stage stage, boolean answered) {}

    /** The challenges of an organization that a complaint may rest on, newest first; not those withdrawn. */
    public List<Basis> of(long organizationId) {
        return jdbc.sql("select * from challenge where organization_id = ? and status <> 'WITHDRAWN'"
                        + " order by lodged_at desc")
                .param(organizationId)
                .query((rs, n) -> new Basis(
                        rs.getString("case_no"),
                        rs.getString("tender_case_no"),
                        rs.getLong("organization_id"),
                        Stage.valueOf(rs.getString("stage")),
                        List.of("ANSWERED", "REFUSED").contains(rs.getString("status"))))
                .list();
    }
}
