package org.sanshe.evaluation.result;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.scheme.Consequence;
import org.sanshe.kernel.LegalBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 结果应用登记: what final results brought about, from when until when, and what was lifted since. */
@Component
class Effects {

    private final JdbcClient jdbc;

    Effects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 一项后果.
     *
     * @param until last day; null when it has none
     * @param lifted whether it no longer holds, for example because the re-check was passed
     */
    record Effect(
            String caseNo,
            Consequence.Kind kind,
            BigDecimal value,
            LegalBasis basis,
            LocalDate from,
            LocalDate until,
            boolean lifted) {}

    void add(Assessment a, Consequence c, LocalDate from, LocalDate until) {
        jdbc.sql("""
                        insert into assessment_consequence (case_no, kind, agreement, organization_id, value, law, article,
                          from_on, until_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        a.caseNo(),
                        c.kind().name(),
                        a.agreement(),
                        a.organizationId(),
                        c.value(),
                        c.basis().law(),
                        c.basis().article() == null ? "" : c.basis().article(),
                        from,
                        until))
                .update();
    }

    /** What one result brought about. */
    List<Effect> of(String caseNo) {
        return jdbc.sql("select * from assessment_consequence where case_no = ? order by kind")
                .param(caseNo)
                .query((row, n) -> read(row))
                .list();
    }

    /** The stops of payment that hold for an agreement now. */
    List<Effect> stops(String agreement) {
        return jdbc.sql("""
                        select * from assessment_consequence
                         where agreement = ? and kind = 'STOP_PAYMENT' and lifted_at is null order by from_on, case_no
                        """).param(agreement).query((row, n) -> read(row)).list();
    }

    /** 支付比例 of one result; empty when its grade says nothing of it. */
    Optional<BigDecimal> payPercent(String caseNo) {
        return jdbc.sql("select value from assessment_consequence where case_no = ? and kind = 'PAY_PERCENT'")
                .param(caseNo)
                .query(BigDecimal.class)
                .optional();
    }

    /** Lifts one. Returns false when it did not hold. @param by the case that lifted it */
    boolean lift(String caseNo, Consequence.Kind kind, String by) {
        return jdbc.sql("""
                        update assessment_consequence set lifted_at = sanshe_now(), lifted_by = ?
                         where case_no = ? and kind = ? and lifted_at is null
                        """).params(by, caseNo, kind.name()).update() == 1;
    }

    private static Effect read(ResultSet row) throws SQLException {
        return new Effect(
                row.getString("case_no"),
                Consequence.Kind.valueOf(row.getString("kind")),
                row.getBigDecimal("value"),
                new LegalBasis(row.getString("law"), row.getString("article")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("lifted_at", OffsetDateTime.class) != null);
    }
}
