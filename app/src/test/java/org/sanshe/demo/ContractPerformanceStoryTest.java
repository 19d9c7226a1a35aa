package org.sanshe.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Engagements;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A contract from both signatures to its archive, told as it goes: a county's social work for a year, 1,050,000 yuan,
 * fourteen posts, events, groups, cases and volunteers, paid in four instalments across the end of a fiscal year.
 */
@SansheTest
@TestPropertySource(properties = "sanshe.story=performance")
class ContractPerformanceStoryTest {

    @Autowired
    Cast cast;

    @Autowired
    Stage stage;

    @Autowired
    Ledger ledger;

    @Autowired
    Engagements engagements;

    @Autowired
    Cases cases;

    @Autowired
    Evidence evidence;

    private PerformancePlay contract;

    @BeforeEach
    void aSignedContract() {
        cast.assemble();
        stage.moveTo(
                LocalDateTime.parse("2031-01-02T09:05").atZone(SansheClock.ZONE).toInstant());
        var purchase = new PurchasePlay(stage, "changsha");
        purchase.planned().waitForIntent().noticed();
        purchase.respond("org1", 0).respond("org2", 50).respond("org5", 90).waitForResponses();
        purchase.awarded().waitForChallenges().signed("org1").publishContract().fileContract();
        contract = new PerformancePlay(stage, purchase, "org1", 0);
    }

    @Test
    void fromBothSignaturesToTheArchive() {
        // Both have signed: officer and finance each have something to do, and the organization's posts are to be
        // settled.
        String agreement = contract.agreement();
        assertThat(stage.waitsFor(agreement)).containsExactlyInAnyOrder("planPerformance", "commitFunds");

        // Quota arrives by a budget document that two people have read; a colleague of the drafter plans the
        // milestones.
        contract.issueQuota("1050000").planPerformance(false, 3, 3, 6);
        holds("COMMITTED 0.00, PAYABLE 0.00, IN_TRANSIT 0.00, PAID 0.00");
        contract.commitFunds();
        holds("COMMITTED 1,050,000.00, PAYABLE 0.00, IN_TRANSIT 0.00, PAID 0.00");

        // Fourteen people are named and consented to; only now the milestones open and the advance is claimed.
        contract.settlePosts().fillRoster();
        assertThat(stage.waitsFor(agreement)).isEmpty();
        contract.consentToRoster();
        holds("COMMITTED 735,000.00, PAYABLE 315,000.00, IN_TRANSIT 0.00, PAID 0.00");

        // The advance: invoice, check, two approvals, release by the treasury, and the receipt.
        contract.submitPapers(1).checkPackage(1).approvePayment(1).releasePayment(1);
        holds("COMMITTED 735,000.00, PAYABLE 0.00, IN_TRANSIT 315,000.00, PAID 0.00");
        contract.receivePayment(1);
        holds("COMMITTED 735,000.00, PAYABLE 0.00, IN_TRANSIT 0.00, PAID 315,000.00");

        // The officer sets what counts; then every month the organization reports and the officer confirms.
        ChangshaRecords.rules(contract);
        for (int month = 1; month <= 3; month++) ChangshaRecords.month(contract, month);

        // The first assessment: one item comes back, is handed in again, and experts accept it.
        contract.submitDeliverables(2).returnDeliverable(2);
        assertThat(stage.waitsFor(contract.milestone(2))).containsExactly("resubmitDeliverables");
        contract.resubmitDeliverables(2)
                .checkDeliverables(2)
                .nameAcceptanceGroup(2)
                .judgeDelivery(2, 3);
        contract.concludeAcceptance(2).paid(2);
        holds("COMMITTED 420,000.00, PAYABLE 0.00, IN_TRANSIT 0.00, PAID 630,000.00");

        for (int month = 4; month <= 6; month++) ChangshaRecords.month(contract, month);
        contract.accepted(3).paid(3);
        holds("COMMITTED 105,000.00, PAYABLE 0.00, IN_TRANSIT 0.00, PAID 945,000.00");

        // The year ends with a tenth not paid: it is carried over into the next year's line.
        for (int month = 7; month <= 12; month++) {
            ChangshaRecords.month(contract, month);
            if (stage.today().getMonthValue() == 1) contract.closeYear();
        }
        holds("COMMITTED 105,000.00, PAYABLE 0.00, IN_TRANSIT 0.00, PAID 945,000.00");
        contract.accepted(4).paid(4);
        holds("COMMITTED 0.00, PAYABLE 0.00, IN_TRANSIT 0.00, PAID 1,050,000.00");

        // Everything is accepted and paid: settlement, the guarantee back, and the file is kept for fifteen years.
        assertThat(stage.waitsFor(agreement)).containsExactly("settleContract");
        contract.settle().returnBond().archive();
        assertThat(cases.get(agreement).outcome()).isEqualTo("archived");
        assertThat(engagements.get(agreement).status()).isEqualTo(Engagements.Status.COMPLETED);
        assertThat(evidence.verifyAll()).isEmpty();
    }

    private void holds(String expected) {
        var told = new StringBuilder();
        for (Account account : new Account[] {Account.COMMITTED, Account.PAYABLE, Account.IN_TRANSIT, Account.PAID}) {
            if (!told.isEmpty()) told.append(", ");
            told.append(account).append(' ').append(ledger.balance(contract.agreement(), account));
        }
        assertThat(told).hasToString(expected);
    }
}
