package org.sanshe.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** G25: a payment that comes back is paid again once: in its year at once, later only with a new budget. */
@SansheTest
class ReturnedPaymentTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Purse purse;

    @Autowired
    PaymentRows rows;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    void inTheYearTheQuotaHoldsAgainAndTheSameCaseIsPaidAfterCorrection() throws Exception {
        bureau.open("2025-11-17");
        String agreement = purse.agreement("48500");
        String no =
                purse.claim(purse.accepted(agreement, "instalment-1", "48500")).get(0);
        purse.approved(no, "48500");
        purse.release(no, bureau.staff(Role.TREASURY));
        bureau.at("2025-11-20T10:00");
        assertThat(purse.receipt(no + "-1", "48500", "2025-11-20", false, "户名不符"))
                .isEqualTo(TreasuryReceipts.Result.APPLIED);
        assertThat(rows.get(no).status()).isEqualTo(PaymentStatus.BOUNCED);
        assertThat(bureau.openNodes(no)).containsExactly("correctPayment");
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("48,500.00");
        bureau.act(no, "correctPayment", bureau.staff(Role.FINANCE), Map.of("cause", "NAME", "correction", "收款方已更正户名"));
        purse.approvals(no);
        purse.release(no, bureau.staff(Role.TREASURY));
        bureau.at("2025-11-21T10:00");
        assertThat(purse.receipt(no + "-2", "48500", "2025-11-21", true, null))
                .isEqualTo(TreasuryReceipts.Result.APPLIED);
        assertThat(purse.receipt(no + "-1", "48500", "2025-11-21", true, null))
                .isEqualTo(TreasuryReceipts.Result.CONTRADICTS);
        bureau.ended(no, "paid");
        assertThat(money(agreement, Account.PAID)).isEqualTo("48,500.00");
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("0.00");
        assertThat(count("select count(*) from payment where agreement = ?", agreement))
                .isEqualTo(1);
    }

    @Test
    void inALaterYearItWaitsForANewBudget() throws Exception {
        bureau.open("2025-12-29");
        String agreement = purse.agreement("48500");
        String no =
                purse.claim(purse.accepted(agreement, "instalment-1", "48500")).get(0);
        purse.approved(no, "48500");
        purse.release(no, bureau.staff(Role.TREASURY));
        bureau.at("2026-01-08T10:00");
        assertThat(purse.receipt(no + "-1", "48500", "2026-01-08", false, "户名不符"))
                .isEqualTo(TreasuryReceipts.Result.APPLIED);
        assertThat(rows.get(no).status()).isEqualTo(PaymentStatus.UNFUNDED);
        assertThat(money(agreement, Account.RETURNED)).isEqualTo("48,500.00");
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("0.00");
        Map<String, Object> budget = Map.of("document", "明财预〔2026〕12号", "documentDate", "2026-01-08");
        assertThatThrownBy(() -> bureau.act(no, "supplementBudget", bureau.staff(Role.FINANCE), budget))
                .hasMessageContaining("COMMITMENT_SHORT");
        purse.commit(agreement, "48500", "48500");
        bureau.act(no, "supplementBudget", bureau.staff(Role.FINANCE), budget);
        purse.approvals(no);
        purse.release(no, bureau.staff(Role.TREASURY));
        assertThat(purse.receipt(no + "-2", "48500", "2026-01-08", true, null))
                .isEqualTo(TreasuryReceipts.Result.APPLIED);
        bureau.ended(no, "paid");
        assertThat(money(agreement, Account.PAID)).isEqualTo("48,500.00");
        assertThat(money(agreement, Account.RETURNED)).isEqualTo("48,500.00");
    }

    private String money(String agreement, Account account) {
        return purse.inside(() -> ledger.balance(agreement, account)).toString();
    }

    private long count(String sql, String argument) {
        return jdbc.sql(sql).param(argument).query(Long.class).single();
    }
}
