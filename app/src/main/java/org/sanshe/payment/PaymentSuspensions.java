package org.sanshe.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.LegalBasis;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 暂停支付: of which agreements payments are held, and why (《政府采购法实施条例》第五十四条). */
@Component
class PaymentSuspensions {

    private final JdbcClient jdbc;

    PaymentSuspensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a hold by a law is none of the payer's fault, so that the clock of a payment stands still. */
    boolean stopsClock(LegalBasis basis, LocalDate today) {
        return jdbc.sql("""
                        select exists (select from payment_rule where key = 'HOLD_STOPS_CLOCK' and law = ? and article = ?
                          and valid_from <= ? and (valid_to is null or valid_to >= ?))
                        """)
                .params(basis.law(), basis.article() == null ? "" : basis.article(), today, today)
                .query(Boolean.class)
                .single();
    }

    /** The hold in force that lets the clock stand still. */
    Optional<Hold> standing(String agreement, LocalDate today) {
        return inForce(agreement).stream()
                .filter(h -> stopsClock(h.basis(), today))
                .findFirst();
    }

    private List<Hold> inForce(String agreement) {
        return jdbc.sql(
                        "select reason, law, article from payment_suspension where agreement = ? and until is null order by id")
                .param(agreement)
                .query((rs, n) ->
                        new Hold(rs.getString("reason"), new LegalBasis(rs.getString("law"), rs.getString("article"))))
                .list();
    }

    /** 暂停. */
    record Hold(String reason, LegalBasis basis) {}

    /** Suspends; a second reason of a source while its first holds is added to it. */
    void begin(String agreement, String source, String reason, LegalBasis basis) {
        jdbc.sql("""
                        insert into payment_suspension (agreement, source, reason, law, article) values (?, ?, ?, ?, ?)
                        on conflict (agreement, source) where until is null do update
                          set reason = case when position(excluded.reason in payment_suspension.reason) > 0
                            then payment_suspension.reason else payment_suspension.reason || '；' || excluded.reason end
                        """)
                .params(List.of(agreement, source, reason, basis.law(), basis.article() == null ? "" : basis.article()))
                .update();
    }

    boolean end(String agreement, String source) {
        return jdbc.sql("update payment_suspension set until = sanshe_now()"
                                + " where agreement = ? and source = ? and until is null")
                        .params(agreement, source)
                        .update()
                == 1;
    }

    /** Why nothing is paid now; empty when it is. */
    Optional<PackageCheck.Failure> of(String agreement) {
        return inForce(agreement).stream()
                .map(h -> PackageCheck.Failure.of(
                        PaymentRule.SUSPENDED, h.reason(), h.basis().text()))
                .findFirst();
    }
}
