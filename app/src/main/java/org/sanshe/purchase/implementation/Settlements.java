package org.sanshe.purchase.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.Engagement;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Milestone;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 合同结算: computes what of a contract was accepted, deducted and paid, and keeps what was settled. */
@Component
class Settlements {

    private final JdbcClient jdbc;
    private final Engagements engagements;
    private final Milestones milestones;
    private final Ledger ledger;

    Settlements(JdbcClient jdbc, Engagements engagements, Milestones milestones, Ledger ledger) {
        this.jdbc = jdbc;
        this.engagements = engagements;
        this.milestones = milestones;
        this.ledger = ledger;
    }

    /**
     * 结算.
     *
     * @param cap the amount together with its supplements
     * @param accepted what was accepted for payment
     * @param deducted what the instalments of the closed milestones come to beyond what was accepted
     * @param recoverable what was paid beyond what was accepted
     */
    record Figures(Money cap, Money accepted, Money deducted, Money paid, Money recoverable) {}

    /** What was settled. */
    record Settled(
            String agreement,
            LocalDate settledOn,
            boolean performed,
            Figures figures,
            String compensatedBy,
            Money compensation,
            long documentId) {}

    /** An advance is for services to come: of a contract that ends before its time it is no part of what was accepted. */
    Figures figures(String agreement) {
        Engagement engagement = engagements.get(agreement);
        boolean performed = engagement.status() == Engagements.Status.COMPLETED;
        List<Milestone> all = milestones.of(agreement).stream()
                .filter(m -> performed || m.planned().trigger() != Milestones.Trigger.ADVANCE)
                .toList();
        Money accepted = all.stream().map(Settlements::accepted).reduce(Money.ZERO, Money::plus);
        Money due = all.stream()
                .filter(m -> m.status() != Milestones.Status.CANCELLED && m.status() != Milestones.Status.SCHEDULED)
                .filter(m -> m.planned().instalment() != null)
                .map(m -> engagement.instalment(m.planned().instalment()))
                .reduce(Money.ZERO, Money::plus);
        Money paid = ledger.balance(agreement, Account.PAID);
        return new Figures(engagement.cap(), accepted, due.beyond(accepted), paid, paid.beyond(accepted));
    }

    static Money accepted(Milestone m) {
        return m.accepted() == null ? Money.ZERO : m.accepted();
    }

    void insert(Settled s) {
        Figures f = s.figures();
        jdbc.sql("insert into contract_settlement values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        s.agreement(),
                        s.settledOn(),
                        s.performed(),
                        f.cap().fen(),
                        f.accepted().fen(),
                        f.deducted().fen(),
                        f.paid().fen(),
                        f.recoverable().fen(),
                        s.compensatedBy(),
                        s.compensation().fen(),
                        s.documentId())
                .update();
    }

    /** @throws NotFound while it is not settled */
    Settled get(String agreement) {
        return find(agreement).orElseThrow(() -> new NotFound("settlement of " + agreement));
    }

    Optional<Settled> find(String agreement) {
        return jdbc.sql("select * from contract_settlement where agreement = ?")
                .param(agreement)
                .query(Settlements::read)
                .optional();
    }

    private static Settled read(ResultSet rs, int n) throws SQLException {
        return new Settled(
                rs.getString("agreement"),
                rs.getObject("settled_on", LocalDate.class),
                rs.getBoolean("performed"),
                new Figures(
                        new Money(rs.getLong("cap")),
                        new Money(rs.getLong("accepted")),
                        new Money(rs.getLong("deducted")),
                        new Money(rs.getLong("paid")),
                        new Money(rs.getLong("recoverable"))),
                rs.getString("compensated_by"),
                new Money(rs.getLong("compensation")),
                rs.getLong("document_id"));
    }
}
