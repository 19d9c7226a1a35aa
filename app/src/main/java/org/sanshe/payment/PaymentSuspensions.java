package org.sanshe.payment;

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
