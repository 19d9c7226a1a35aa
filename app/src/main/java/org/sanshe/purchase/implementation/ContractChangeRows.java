package org.sanshe.purchase.implementation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.purchase.implementation.Change.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 合同变更库. */
@Component
class ContractChangeRows {

    private final JdbcClient jdbc;
    private final Budgets budgets;

    ContractChangeRows(JdbcClient jdbc, Budgets budgets) {
        this.jdbc = jdbc;
        this.budgets = budgets;
    }

    void insert(String caseNo, ContractChangeDesk.Request form, Money amount) {
        jdbc.sql("""
                        insert into contract_change (case_no, agreement, kind, amount, budget, term_end, clause, before_text,
                          after_text, reason)
                        values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        caseNo,
                        form.agreement(),
                        form.kind().name(),
                        amount.fen(),
                        budgets.write(form.kind() == Kind.SUPPLEMENT ? form.budget() : List.of()),
                        form.kind() == Kind.TERM ? form.termEnd() : null,
                        form.clause(),
                        form.before(),
                        form.after(),
                        form.reason()))
                .update();
    }

    Change get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("contract change " + caseNo));
    }

    Optional<Change> find(String caseNo) {
        return jdbc.sql("select * from contract_change where case_no = ?")
                .param(caseNo)
                .query(this::read)
                .optional();
    }

    /** The change of a contract that neither holds nor was refused; nobody else begins one until the transaction ends. */
    Optional<String> underWay(String agreement) {
        jdbc.sql("select 1 from contract_life where agreement = ? for update")
                .param(agreement)
                .query((rs, n) -> 1)
                .list();
        return pending(agreement);
    }

    /** The same, of this moment only. */
    Optional<String> pending(String agreement) {
        return jdbc.sql("""
                        select case_no from contract_change
                        where agreement = ? and effective_on is null and refusal is null limit 1
                        """).param(agreement).query(String.class).optional();
    }

    /** What the supplements that hold come to. */
    Money supplements(String agreement) {
        return new Money(jdbc.sql("""
                        select coalesce(sum(amount), 0) from contract_change where agreement = ? and effective_on is not null
                        """).param(agreement).query(Long.class).single());
    }

    void reviewed(String caseNo, boolean passed, String opinion) {
        jdbc.sql("update contract_change set reviewed = ?, refusal = ? where case_no = ?")
                .params(Arrays.asList(passed, passed ? null : opinion, caseNo))
                .update();
    }

    void needs(String caseNo, List<String> levels) {
        jdbc.sql("update contract_change set levels = ? where case_no = ? and levels = '{}'")
                .params(levels.toArray(new String[0]), caseNo)
                .update();
    }

    void approved(String caseNo) {
        jdbc.sql("update contract_change set approvals = approvals + 1 where case_no = ?")
                .param(caseNo)
                .update();
    }

    void refused(String caseNo, String why) {
        jdbc.sql("update contract_change set refusal = ? where case_no = ?")
                .params(why, caseNo)
                .update();
    }

    void signedBySupplier(String caseNo, String signatory, LocalDate on) {
        jdbc.sql("update contract_change set supplier_signatory = ?, supplier_signed_on = ? where case_no = ?")
                .params(signatory, on, caseNo)
                .update();
    }

    /** Both have signed: it holds from the day, as the next of the contract. */
    int signedByBuyer(String caseNo, String signatory, LocalDate on) {
        return jdbc.sql("""
                        update contract_change c set buyer_signatory = ?, effective_on = ?, no = (
                          select coalesce(max(o.no), 0) + 1 from contract_change o where o.agreement = c.agreement)
                        where c.case_no = ? returning c.no
                        """).params(signatory, on, caseNo).query(Integer.class).single();
    }

    private Change read(ResultSet rs, int n) throws SQLException {
        Array levels = rs.getArray("levels");
        return new Change(
                rs.getString("case_no"),
                rs.getString("agreement"),
                Kind.valueOf(rs.getString("kind")),
                new Money(rs.getLong("amount")),
                budgets.read(rs.getString("budget")),
                rs.getObject("term_end", LocalDate.class),
                rs.getString("clause"),
                rs.getString("before_text"),
                rs.getString("after_text"),
                rs.getString("reason"),
                rs.getObject("reviewed", Boolean.class),
                List.of((String[]) levels.getArray()),
                rs.getInt("approvals"),
                rs.getString("refusal"),
                rs.getString("supplier_signatory"),
                rs.getObject("supplier_signed_on", LocalDate.class),
                rs.getString("buyer_signatory"),
                rs.getObject("effective_on", LocalDate.class),
                rs.getObject("no", Integer.class));
    }
}
