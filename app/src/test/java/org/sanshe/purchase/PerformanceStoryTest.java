package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contract from its signing to its archive: planned, funded, advanced, delivered, accepted, paid, settled, kept. */
@SansheTest
class PerformanceStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Living living;

    @Autowired
    Purse purse;

    @Autowired
    Engagements engagements;

    @Autowired
    Milestones milestones;

    @Autowired
    Payments payments;

    @Autowired
    Ledger ledger;

    @Autowired
    Accepting accepting;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasSignedIsPerformedPaidSettledAndKept() throws Exception {
        living.buy(Map.of());
        String agreement = living.sign(
                "payments",
                List.of(
                        Map.of("stage", "合同生效", "share", "30", "trigger", "合同生效并收到发票", "payWithinDays", 10),
                        Map.of("stage", "期末验收合格", "share", "70", "trigger", "期末验收合格，收到发票", "payWithinDays", 10)));
        living.publishAndFile(living.contractCase(), "2026-05-13");
        // the officer opens the form with what the contract says
        var proposed = (List<?>) accepting
                .opens(agreement, "planPerformance", living.staff(Role.OFFICER))
                .get("milestones");
        assertThat(proposed)
                .extracting(row -> ((Map<?, ?>) row).get("trigger") + " " + ((Map<?, ?>) row).get("dueOn"))
                .containsExactly("ADVANCE 2026-06-01", "ACCEPTANCE 2027-05-31");
        bureau.act(agreement, "planPerformance", living.staff(Role.OFFICER), plan());
        String code = living.quota(2026, FundingSource.GENERAL_BUDGET, Living.AMOUNT);
        living.fund(
                agreement,
                List.of(living.share(living.unit(), 2026, FundingSource.GENERAL_BUDGET, Living.AMOUNT, code)));
        living.roster(agreement);

        bureau.at("2026-06-02T09:00");
        purse.arrives(payments.of(agreement).get(0).caseNo(), "309000");
        assertThat(bureau.openNodes(agreement))
                .as("the rest is still to be delivered")
                .isEmpty();
        bureau.at("2026-11-27T09:00");
        accepting.accept(milestones.of(agreement).get(1).caseNo());
        assertThat(milestones.closed(agreement)).isTrue();
        assertThat(bureau.openNodes(agreement))
                .as("what was accepted is still to be paid")
                .isEmpty();
        purse.arrives(payments.of(agreement).get(1).caseNo(), "721000");

        assertThat(engagements.get(agreement).status()).isEqualTo(Engagements.Status.COMPLETED);
        assertThat(ledger.balance(agreement, Account.PAID)).isEqualTo(Money.of(Living.AMOUNT));
        Actor finance = living.staff(Role.FINANCE);
        bureau.act(
                agreement,
                "settleContract",
                finance,
                living.story()
                        .sample(
                                "contract-settlement",
                                finance,
                                "settledOn",
                                "2026-11-27",
                                "compensatedBy",
                                "NONE",
                                "compensation",
                                ""));
        assertThat(jdbc.sql(
                                "select performed and accepted = 103000000 and deducted = 0 and paid = 103000000 and recoverable = 0"
                                        + " from contract_settlement where agreement = ?")
                        .param(agreement)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        Actor procurement = living.story().procurement();
        bureau.act(
                agreement,
                "archiveContract",
                procurement,
                living.story().sample("contract-archive", procurement, "archivedOn", "2026-11-27"));
        bureau.ended(agreement, "archived");
        assertThat(evidence.verify(agreement)).isEmpty();
    }

    private static Map<String, Object> plan() {
        var deliverable = Map.of("item", "年度服务报告", "kind", "RESULT", "standard", "内容完整", "evidence", "报告文本");
        return Map.of(
                "milestones",
                List.of(
                        Map.of(
                                "title", "合同生效",
                                "trigger", "ADVANCE",
                                "instalment", 1,
                                "dueOn", "2026-06-01",
                                "usersAsked", "false",
                                "deliverables", List.of(deliverable)),
                        Map.of(
                                "title", "期末验收合格",
                                "trigger", "ACCEPTANCE",
                                "instalment", 2,
                                "dueOn", "2026-11-30",
                                "usersAsked", "false",
                                "deliverables", List.of(deliverable))),
                "differs",
                "false");
    }
}
