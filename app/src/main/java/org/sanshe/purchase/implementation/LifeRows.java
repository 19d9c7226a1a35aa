package org.sanshe.purchase.implementation;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 履行中的合同库. */
@Component
class LifeRows {

    private static final String SELECT = """
            select l.*, c.contract_no, c.title, f.unit_id, c.organization_id, c.supplier_code, c.supplier_name, c.amount,
              c.signed_on, c.term_start, c.status
            from contract_life l join contract c on c.id = l.contract_id join case_file f on f.case_no = l.contract_case
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;

    LifeRows(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    void insert(
            String agreement,
            long contractId,
            String contractCase,
            String purchaseNo,
            String previous,
            int yearNo,
            LocalDate until,
            Integer bondDays) {
        jdbc.sql("""
                        insert into contract_life (agreement, contract_id, contract_case, purchase_no, previous, year_no, term_end,
                          bond_days) values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(java.util.Arrays.asList(
                        agreement, contractId, contractCase, purchaseNo, previous, yearNo, until, bondDays))
                .update();
    }

    /** @throws NotFound when there is none */
    Life get(String agreement) {
        return find(agreement).orElseThrow(() -> new NotFound("contract in life " + agreement));
    }

    Optional<Life> find(String agreement) {
        flush();
        return jdbc.sql(SELECT + "where l.agreement = ?")
                .param(agreement)
                .query(LifeRows::read)
                .optional();
    }

    /** The newest one of the case it was signed in. */
    Optional<Life> ofContract(String contractCase) {
        flush();
        return jdbc.sql(SELECT + "where l.contract_case = ? order by l.contract_id desc limit 1")
                .param(contractCase)
                .query(LifeRows::read)
                .optional();
    }

    /** Those that rest on the award of a purchase and are not over. */
    List<Life> openOf(String purchaseNo) {
        flush();
        return jdbc.sql(SELECT + "where l.purchase_no = ? and c.status in ('ACTIVE', 'SUSPENDED') order by l.agreement")
                .param(purchaseNo)
                .query(LifeRows::read)
                .list();
    }

    /** What the actor may ask a change, a stop or a renewal of: open, and one's own or below one's unit. */
    List<Life> choices(Actor actor) {
        return jdbc.sql(SELECT + """
                        where c.status in ('ACTIVE', 'SUSPENDED') and (c.organization_id = :organization or :staff and exists (
                          select from unit mine, unit its where mine.id = :unit and its.id = f.unit_id
                            and its.path like mine.path || '%'))
                        order by c.term_start desc, l.agreement limit 500
                        """)
                .param("organization", actor.organizationId())
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .query(LifeRows::read)
                .list();
    }

    /** A contract changed within this act has changed for the rows too. */
    private void flush() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) entities.flush();
    }

    void extend(String agreement, LocalDate until) {
        jdbc.sql("update contract_life set term_end = ? where agreement = ?")
                .params(until, agreement)
                .update();
    }

    private static Life read(ResultSet rs, int n) throws SQLException {
        return new Life(
                rs.getString("agreement"),
                rs.getLong("contract_id"),
                rs.getString("contract_case"),
                rs.getString("purchase_no"),
                rs.getString("contract_no"),
                rs.getString("title"),
                rs.getLong("unit_id"),
                rs.getLong("organization_id"),
                rs.getString("supplier_code"),
                rs.getString("supplier_name"),
                new Money(rs.getLong("amount")),
                rs.getObject("signed_on", LocalDate.class),
                rs.getObject("term_start", LocalDate.class),
                rs.getObject("term_end", LocalDate.class),
                rs.getInt("year_no"),
                rs.getString("previous"),
                rs.getObject("bond_days", Integer.class),
                rs.getString("status"));
    }
}
