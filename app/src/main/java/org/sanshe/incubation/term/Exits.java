package org.sanshe.incubation.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 退驻簿: every exit asked for, proposed or begun, one under way for a tenancy, and the grounds there are. */
@Component("incubationExits")
class Exits {

    private final JdbcClient jdbc;

    Exits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Exit get(String caseNo) {
        return jdbc.sql("select * from incubation_exit where case_no = ?")
                .param(caseNo)
                .query((row, n) -> read(row))
                .optional()
                .orElseThrow(() -> new NotFound("exit " + caseNo));
    }

    Optional<Exit> underWay(String tenancy) {
        return jdbc.sql("select * from incubation_exit where tenancy = ? and status = 'OPEN'")
                .param(tenancy)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whether a ground was considered already since nothing has changed: a proposal that was dropped is not made again. */
    boolean wasProposed(String tenancy, String ground, String reason) {
        return jdbc.sql("select exists (select from incubation_exit where tenancy = ? and ground = ? and reason = ?)")
                .params(tenancy, ground, reason)
                .query(Boolean.class)
                .single();
    }

    /** @param ground null for a tenant's own request */
    void enter(String caseNo, String tenancy, Origin origin, String ground, String reason) {
        jdbc.sql("insert into incubation_exit (case_no, tenancy, origin, ground, reason, status)"
                        + " values (?, ?, ?, ?, ?, 'OPEN')")
                .params(Arrays.asList(caseNo, tenancy, origin.name(), ground, reason))
                .update();
    }

    void stated(String caseNo, String statement) {
        jdbc.sql("update incubation_exit set statement = ? where case_no = ?")
                .params(statement, caseNo)
                .update();
    }

    /** What was decided last, and by whom. */
    void decided(String caseNo, Status status, String opinion, long by) {
        jdbc.sql("update incubation_exit set status = ?, opinion = ?, decided_by = ?, decided_at = sanshe_now()"
                        + " where case_no = ? and status = 'OPEN'")
                .params(status.name(), opinion, by, caseNo)
                .update();
    }

    /** 退驻情形, in order. */
    List<Ground> grounds() {
        return jdbc.sql("select * from incubation_exit_ground order by position")
                .query((row, n) -> ground(row))
                .list();
    }

    Ground ground(String code) {
        return jdbc.sql("select * from incubation_exit_ground where code = ?")
                .param(code)
                .query((row, n) -> ground(row))
                .optional()
                .orElseThrow(() -> new NotFound("ground " + code));
    }

    private static Ground ground(ResultSet row) throws SQLException {
        return new Ground(
                row.getString("code"),
                row.getString("zh"),
                row.getString("en"),
                new LegalBasis(row.getString("law"), row.getString("article")));
    }

    private static Exit read(ResultSet row) throws SQLException {
        return new Exit(
                row.getString("case_no"),
                row.getString("tenancy"),
                Origin.valueOf(row.getString("origin")),
                row.getString("ground"),
                row.getString("reason"),
                row.getString("opinion"),
                row.getString("statement"),
                Status.valueOf(row.getString("status")));
    }

    /** 退驻. @param ground null for a tenant's own request @param opinion of the decision; null before @param statement null without one */
    record Exit(
            String caseNo,
            String tenancy,
            Origin origin,
            String ground,
            String reason,
            String opinion,
            String statement,
            Status status) {}

    /** 退驻情形. */
    record Ground(String code, String zh, String en, LegalBasis basis) {

        String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 由谁提出. */
    enum Origin {
        /** 组织申请. */
        TENANT,
        /** 系统或者运营机构建议. */
        PROPOSAL,
        /** 经办人提出. */
        OFFICER
    }

    /** 退驻状态. */
    enum Status {
        /** 办理中. */
        OPEN,
        /** 不启动. */
        DROPPED,
        /** 继续孵化. */
        KEPT,
        /** 退驻. */
        LEFT
    }
}
