package org.sanshe.purchase.challenge;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.tender.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 质疑登记: enters challenges while their time runs, by the database's clock, and says what they mean for the award. */
@Component
public class Challenges {

    private static final String LODGE = """
            with clock as materialized (select sanshe_now() as now)
            insert into challenge
              (case_no, version, tender_case_no, organization_id, supplier, stage, status, lodged_at)
            select :case, 0, :tender, :organization, :supplier, :stage, 'LODGED', clock.now
              from clock where clock.now < :until
            """;

    private final JdbcClient jdbc;

    Challenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Enters a challenge.
     *
     * @param until the last moment of its window
     * @throws Refusal {@link ChallengeRule#TOO_LATE} after it
     */
    void lodge(String caseNo, String tender, long organization, String supplier, Challenge.Stage stage, Instant until) {
        int rows = jdbc.sql(LODGE)
                .param("case", caseNo)
                .param("tender", tender)
                .param("organization", organization)
                .param("supplier", supplier)
                .param("stage", stage.name())
                .param("until", OffsetDateTime.ofInstant(until.plusSeconds(1), ZoneOffset.UTC))
                .update();
        if (rows == 0) throw new Refusal(ChallengeRule.TOO_LATE, Moments.exact(until));
    }

    /** The challenge an organization has raised against a stage already. */
    Optional<String> raised(String tender, long organization, Challenge.Stage stage) {
        return jdbc.sql("select case_no from challenge where tender_case_no = ? and organization_id = ? and stage = ?")
                .params(tender, organization, stage.name())
                .query(String.class)
                .optional();
    }

    /** 有未办结质疑: one not yet examined, or admitted, not answered and able to affect the result. */
    public boolean pending(String tender) {
        return exists(tender, "status = 'LODGED' or (status = 'ADMITTED' and coalesce(may_affect_result, true))");
    }

    /** 质疑成立且影响结果: whether any answered challenge undoes the result. */
    public boolean upheld(String tender) {
        return exists(tender, "status = 'ANSWERED' and outcome = 'UPHELD_AFFECTS'");
    }

    private boolean exists(String tender, String condition) {
        return jdbc.sql("select exists (select from challenge where tender_case_no = ? and (" + condition + "))")
                .param(tender)
                .query(Boolean.class)
                .single();
    }
}
