package org.sanshe.incubation.growth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.sanshe.incubation.growth.GrowthPlan.Round;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 成长计划登记: one a tenancy. */
@Component
class GrowthPlans {

    private final JdbcClient jdbc;

    GrowthPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String caseNo, String tenancy, long rulesId) {
        jdbc.sql("insert into growth_plan (case_no, tenancy, rules_id) values (?, ?, ?)")
                .params(caseNo, tenancy, rulesId)
                .update();
    }

    /** @throws NotFound when the case is no growth plan */
    GrowthPlan get(String caseNo) {
        return jdbc.sql("select * from growth_plan where case_no = ?")
                .param(caseNo)
                .query(GrowthPlans::read)
                .optional()
                .orElseThrow(() -> new NotFound("growth plan " + caseNo));
    }

    /** The one of a tenancy. */
    Optional<GrowthPlan> of(String tenancy) {
        return jdbc.sql("select * from growth_plan where tenancy = ?")
                .param(tenancy)
                .query(GrowthPlans::read)
                .optional();
    }

    void begin(String caseNo, Round round) {
        jdbc.sql("update growth_plan set round = ? where case_no = ?")
                .params(round.name(), caseNo)
                .update();
    }

    void agree(String caseNo, LocalDate on) {
        jdbc.sql("update growth_plan set agreed_on = coalesce(agreed_on, ?) where case_no = ?")
                .params(on, caseNo)
                .update();
    }

    void close(String caseNo, LocalDate on) {
        jdbc.sql("update growth_plan set closed_on = ? where case_no = ?")
                .params(on, caseNo)
                .update();
    }

    private static GrowthPlan read(ResultSet row, int n) throws SQLException {
        String round = row.getString("round");
        return new GrowthPlan(
                row.getString("case_no"),
                row.getString("tenancy"),
                row.getLong("rules_id"),
                round == null ? null : Round.valueOf(round),
                row.getObject("agreed_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
