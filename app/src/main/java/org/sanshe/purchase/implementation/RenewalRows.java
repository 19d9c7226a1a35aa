package org.sanshe.purchase.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.purchase.Performance.Budget;
import org.sanshe.purchase.Renewals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 续签库. */
@Component
class RenewalRows implements Renewals {

    private final JdbcClient jdbc;
    private final Budgets budgets;

    RenewalRows(JdbcClient jdbc, Budgets budgets) {
        this.jdbc = jdbc;
        this.budgets = budgets;
    }

    /** What was found. @param reason why it may or may not be renewed, in Chinese */
    record Found(
            String caseNo,
            String agreement,
            String purchaseNo,
            LocalDate proposedOn,
            LocalDate from,
            LocalDate until,
            int monthsInAll,
            Money amount,
            List<Budget> budget,
            String grade,
            boolean renewable,
            String reason) {}

    void insert(Found f) {
        jdbc.sql("insert into contract_renewal values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)")
                .params(
                        f.caseNo(),
                        f.agreement(),
                        f.purchaseNo(),
                        f.proposedOn(),
                        f.from(),
                        f.until(),
                        f.monthsInAll(),
                        f.amount().fen(),
                        budgets.write(f.budget()),
                        f.grade(),
                        f.renewable(),
                        f.reason())
                .update();
    }

    Found get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("renewal " + caseNo));
    }

    private Optional<Found> find(String caseNo) {
        return jdbc.sql("select * from contract_renewal where case_no = ?")
                .param(caseNo)
                .query(this::read)
                .optional();
    }

    /** The one of an agreement that may be signed and has not ended; nobody else begins one until the transaction ends. */
    Optional<String> underWay(String agreement) {
        jdbc.sql("select 1 from contract_life where agreement = ? for update")
                .param(agreement)
                .query((rs, n) -> 1)
                .list();
        return jdbc.sql("""
                        select r.case_no from contract_renewal r join case_file c on c.case_no = r.case_no
                        where r.agreement = ? and r.renewable and c.ended_at is null limit 1
                        """).param(agreement).query(String.class).optional();
    }

    boolean isRenewed(String agreement) {
        return jdbc.sql("select exists (select from contract_life where previous = ?)")
                .param(agreement)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Renewal> of(String caseNo) {
        return find(caseNo)
                .map(f -> new Renewal(
                        f.purchaseNo(),
                        jdbc.sql("select contract_case from contract_life where agreement = ?")
                                .param(f.agreement())
                                .query(String.class)
                                .single(),
                        f.amount(),
                        f.proposedOn(),
                        f.from(),
                        f.until(),
                        f.budget()));
    }

    private Found read(ResultSet rs, int n) throws SQLException {
        return new Found(
                rs.getString("case_no"),
                rs.getString("agreement"),
                rs.getString("purchase_no"),
                rs.getObject("proposed_on", LocalDate.class),
                rs.getObject("term_start", LocalDate.class),
                rs.getObject("term_end", LocalDate.class),
                rs.getInt("months_in_all"),
                new Money(rs.getLong("amount")),
                budgets.read(rs.getString("budget")),
                rs.getString("grade"),
                rs.getBoolean("renewable"),
                rs.getString("reason"));
    }
}
