package org.sanshe.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** The way of the money: what was accepted is invoiced, checked, approved, released by other hands, and arrives. */
@SansheTest
class PaymentStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Purse purse;

    @Autowired
    PaymentRows rows;

    @Autowired
    Ledger ledger;

    @Autowired
    Evidence evidence;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
    }

    @Test
    void whatWasAcceptedArrivesAfterFiveHands() {
        String agreement = purse.agreement("300000");
        String no =
                purse.claim(purse.accepted(agreement, "instalment-1", "120000")).get(0);
        assertThat(bureau.openNodes(no)).containsExactly("submitPapers");
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("120,000.00");
        purse.papers(no, "120000", v -> v);
        purse.check(no, bureau.staff(Role.FINANCE));
        purse.approve(no, "section_head", bureau.staff(Role.SECTION_HEAD));
        purse.approve(no, "leader", bureau.staff(Role.LEADER));
        assertThat(rows.get(no).status()).isEqualTo(PaymentStatus.APPROVED);
        purse.release(no, bureau.staff(Role.TREASURY));
        assertThat(rows.get(no).status()).isEqualTo(PaymentStatus.SENT);
        assertThat(money(agreement, Account.IN_TRANSIT)).isEqualTo("120,000.00");
        bureau.at("2026-03-03T10:00");
        purse.paid(no, "120000", "2026-03-03");
        bureau.ended(no, "paid");
        assertThat(rows.get(no).paidOn()).hasToString("2026-03-03");
        assertThat(money(agreement, Account.PAID)).isEqualTo("120,000.00");
        assertThat(money(agreement, Account.COMMITTED)).isEqualTo("180,000.00");
        assertThat(evidence.verify(no)).isEmpty();
    }

    @Test
    void onlyWhatWasReturnedOpensAgain() {
        String no = purse.payment("20000");
        purse.papers(no, "20000", v -> with(v, "buyerName", "明湖区民政"));
        assertThatThrownBy(() -> purse.check(no, bureau.staff(Role.FINANCE)))
                .hasMessageContaining("PaymentRule.BUYER_WRONG");
        bureau.act(
                no,
                "checkPackage",
                bureau.staff(Role.FINANCE),
                Purse.checked("RETURN", Map.of("buyerName", "抬头与付款单位名称不一致")));
        purse.papers(no, "20000.01", v -> with(v, "content", "改了内容"));
        Payment.Papers papers = rows.get(no).papers();
        assertThat(papers.buyer()).isEqualTo(Bureau.NAME);
        assertThat(papers.amount()).isEqualTo(Money.of("20000"));
        assertThat(papers.content()).isEqualTo("社会工作服务费");
        purse.check(no, bureau.staff(Role.FINANCE));
        assertThat(bureau.openNodes(no)).containsExactly("approvePayment");
    }

    @Test
    void aPaymentWaitsForMoneyThatIsNotCommitted() {
        String agreement = purse.caseFile("LY", null);
        purse.plan(agreement, "50000");
        purse.commit(agreement, "50000", "29999.99");
        String no =
                purse.claim(purse.accepted(agreement, "instalment-1", "30000")).get(0);
        purse.papers(no, "30000", v -> v);
        assertThatThrownBy(() -> purse.check(no, bureau.staff(Role.FINANCE)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("COMMITMENT_SHORT");
        purse.commit(agreement, "50000", "0.01");
        purse.check(no, bureau.staff(Role.FINANCE));
        assertThat(rows.get(no).accrued()).isTrue();
    }

    @Test
    void oneWhoRefusesSendsItBackToTheCheck() {
        String no = purse.payment("20000");
        purse.papers(no, "20000", v -> v);
        purse.check(no, bureau.staff(Role.FINANCE));
        bureau.act(
                no,
                "approvePayment",
                "section_head",
                bureau.staff(Role.SECTION_HEAD),
                Map.of("outcome", "RETURN", "opinion", "请核对数量"));
        assertThat(bureau.openNodes(no)).containsExactly("checkPackage");
        purse.check(no, bureau.staff(Role.FINANCE));
        purse.approve(no, "section_head", bureau.staff(Role.SECTION_HEAD));
        assertThat(bureau.openNodes(no)).containsExactly("releasePayment");
    }

    @Test
    void theSameClaimAgainIsTheSamePayment() {
        String agreement = purse.agreement("300000");
        Claim claim = purse.accepted(agreement, "instalment-1", "120000");
        assertThat(purse.claim(claim)).isEqualTo(purse.claim(claim)).hasSize(1);
        assertThat(money(agreement, Account.PAYABLE)).isEqualTo("120,000.00");
    }

    @Test
    void nothingBeyondTheAgreementIsClaimed() {
        String agreement = purse.agreement("300000");
        purse.claim(purse.accepted(agreement, "instalment-1", "300000"));
        assertThatThrownBy(() -> purse.claim(purse.accepted(agreement, "instalment-2", "0.01")))
                .isInstanceOf(Refusal.class);
    }

    private String money(String agreement, Account account) {
        return purse.inside(() -> ledger.balance(agreement, account)).toString();
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        var changed = new HashMap<>(values);
        changed.put(key, value);
        return changed;
    }
}
