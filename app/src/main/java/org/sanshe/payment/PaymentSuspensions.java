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

    /** The hold in force, when it lets the clock stand still. */
    Optional<Hold> standing(String agreement, LocalDate today) {
        return jdbc.sql("select reason, law, article from payment_suspension where agreement = ? and until is null")
                .param(agreement)
                .query((rs, n) ->
                        new Hold(rs.getString("reason"), new LegalBasis(rs.getString("law"), rs.getString("article"))))
                .optional()
                .filter(h -> stopsClock(h.basis(), today));
    }

    /** 暂停. */
    record Hold(String reason, LegalBasis basis) {}

    /** Suspends; a second reason while the first holds is added to it. */
    void begin(String agreement, String reason, LegalBasis basis) {
        jdbc.sql("""
                        insert into payment_suspension (agreement, reason, law, article) values (?, ?, ?, ?)
                        on conflict (agreement) where until is null do update
                          set reason = case when position(excluded.reason in payment_suspension.reason) > 0
                            then payment_suspension.reason else payment_suspension.reason || '；' || excluded.reason end
                        """)
                .params(List.of(agreement, reason, basis.law(), basis.article() == null ? "" : basis.article()))
                .update();
    }

    boolean end(String agreement) {
        return jdbc.sql("update payment_suspension set until = sanshe_now() where agreement = ? and until is null")
                        .param(agreement)
                        .update()
                == 1;
    }

    /** Why nothing is paid now; empty when it is. */
    Optional<PackageCheck.Failure> of(String agreement) {
        return jdbc.sql("select reason, law, article from payment_suspension where agreement = ? and until is null")
                .param(agreement)
                .query((rs, n) -> PackageCheck.Failure.of(
                        PaymentRule.SUSPENDED,
                        rs.getString("reason"),
                        new LegalBasis(rs.getString("law"), rs.getString("article")).text()))
                .optional();
    }
}
