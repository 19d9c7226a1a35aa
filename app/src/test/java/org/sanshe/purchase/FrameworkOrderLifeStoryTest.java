package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.purchase.Consulting.TONGXIN;
import static org.sanshe.purchase.Consulting.YILU;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.payment.Payments;
import org.sanshe.payment.Purse;
import org.springframework.beans.factory.annotation.Autowired;

/** An order within a framework after it was accepted: performed, accepted and paid like a contract, without an award of its own. */
@SansheTest
class FrameworkOrderLifeStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Living living;

    @Autowired
    Accepting accepting;

    @Autowired
    Purse purse;

    @Autowired
    Performance performance;

    @Autowired
    Engagements engagements;

    @Autowired
    Milestones milestones;

    @Autowired
    Payments payments;

    @Autowired
    Ledger ledger;

    @Autowired
    Evidence evidence;

    private Consulting purchase;
    private String framework;

    @BeforeEach
    void anOpenFrameworkWithTwoSuppliers() throws Exception {
        bureau.open("2026-01-12");
        purchase = new Consulting(bureau).by("FRAMEWORK", "USERS_CHOOSE");
        framework = purchase.plan();
        bureau.at("2026-04-01T09:00");
        purchase.act("planFramework", purchase.procurement(), "framework-plan");
        purchase.act("approveFramework", purchase.leader(), "approval");
        join(TONGXIN, "55");
        join(YILU, "50");
    }

    @Test
    void anOrderSettledAsAContractIsPlannedFundedDeliveredPaidAndKept() {
        String order = order("CONTRACT");
        String agreement = performance.agreement(order).orElseThrow();
        var terms = engagements.get(agreement).terms();
        assertThat(terms.amount()).isEqualTo(Money.ofYuan(6_600));
        assertThat(terms.instalments())
                .singleElement()
                .satisfies(i -> assertThat(i.share()).isEqualByComparingTo("100"));
        assertThat(bureau.openNodes(agreement)).containsExactlyInAnyOrder("planPerformance", "commitFunds");

        bureau.act(agreement, "planPerformance", living.staff(Role.OFFICER), plan());
        String line = living.quota(2026, FundingSource.GENERAL_BUDGET, "6600");
        living.fund(agreement, List.of(living.share(living.unit(), 2026, FundingSource.GENERAL_BUDGET, "6600", line)));
        // an order names no posts: nobody waits for a roster
        bureau.at("2026-05-06T09:00");
        accepting.accept(milestones.of(agreement).get(0).caseNo());
        // neither an award nor a notice of its own is asked for: the order rests on the framework
        purse.arrives(payments.of(agreement).get(0).caseNo(), "6600");
        assertThat(ledger.balance(agreement, Account.PAID)).isEqualTo(Money.ofYuan(6_600));
        assertThat(engagements.get(agreement).status()).isEqualTo(Engagements.Status.COMPLETED);

        Actor finance = living.staff(Role.FINANCE);
        bureau.act(
                agreement,
                "settleContract",
                finance,
                purchase.sample(
                        "contract-settlement",
                        finance,
                        "settledOn",
                        "2026-05-06",
                        "compensatedBy",
                        "NONE",
                        "compensation",
                        ""));
        bureau.act(
                agreement,
                "archiveContract",
                purchase.procurement(),
                purchase.sample("contract-archive", purchase.procurement(), "archivedOn", "2026-05-06"));
        bureau.ended(agreement, "archived");
        assertThat(evidence.verify(agreement)).isEmpty();
    }

    @Test
    void anOrderSettledOnVouchersHasNoLifeOfItsOwn() {
        assertThat(performance.agreement(order("VOUCHER"))).isEqualTo(Optional.empty());
    }

    private String order(String settlement) {
        Actor officer = purchase.officer();
        String order = bureau.start(
                "frameworkOrder",
                officer,
                purchase.sample(
                        "framework-order",
                        officer,
                        "offer",
                        framework + "/" + TONGXIN,
                        "lines",
                        List.of(Map.of("item", "助洁服务", "quantity", 120)),
                        "settlement",
                        settlement));
        Actor tongxin = bureau.supplier(TONGXIN);
        bureau.act(order, "answerOrder", tongxin, purchase.sample("order-answer", tongxin));
        bureau.ended(order, "orderAccepted");
        return order;
    }

    private static Map<String, Object> plan() {
        var deliverable = Map.of("item", "服务记录", "kind", "RESULT", "standard", "逐次签字", "evidence", "记录表");
        return Map.of(
                "milestones",
                List.of(Map.of(
                        "title", "订单服务验收",
                        "trigger", "ACCEPTANCE",
                        "instalment", 1,
                        "dueOn", "2026-04-30",
                        "usersAsked", "false",
                        "deliverables", List.of(deliverable))),
                "differs",
                "false");
    }

    private void join(String code, String price) {
        Actor supplier = bureau.supplier(code);
        String application = bureau.start(
                "frameworkApplication",
                supplier,
                purchase.sample(
                        "framework-application",
                        supplier,
                        "frameworkNo",
                        framework,
                        "prices",
                        List.of(Map.of("item", "助洁服务", "price", price))));
        Actor procurement = purchase.procurement();
        bureau.act(
                application,
                "reviewApplication",
                procurement,
                purchase.sample("framework-application-review", procurement));
        bureau.act(application, "publishAdmission", procurement, purchase.sample("admission-publication", procurement));
    }
}
