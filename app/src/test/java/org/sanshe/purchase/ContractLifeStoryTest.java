package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.payment.PackageCheck;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.PaymentView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A contract from its signing on: planned, funded, stopped, changed, terminated, settled, and kept. */
@SansheTest
class ContractLifeStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Living living;

    @Autowired
    Engagements engagements;

    @Autowired
    Milestones milestones;

    @Autowired
    Funding funding;

    @Autowired
    Ledger ledger;

    @Autowired
    List<PackageCheck> checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private String agreement;

    @BeforeEach
    void aSignedContract() throws Exception {
        living.buy(Map.of());
        agreement = living.sign();
    }

    /** What both signed is the agreement: its terms, its instalments, its funds; planned and funded, its milestones open. */
    @Test
    void aSignedContractIsTakenIntoLife() {
        var terms = engagements.get(agreement).terms();
        assertThat(jdbc.sql("select field_code from engagement where agreement = ?")
                        .param(agreement)
                        .query(String.class)
                        .single())
                .isEqualTo("A1004");
        assertThat(terms.amount()).isEqualTo(Money.ofYuan(1_030_000));
        assertThat(terms.instalments())
                .extracting(i -> i.share().intValueExact())
                .containsExactly(30, 30, 30, 10);
        assertThat(terms.signers())
                .contains(
                        living.staff(Role.OFFICER).personId(),
                        living.staff(Role.LEADER).personId());
        assertThat(bureau.openNodes(agreement)).containsExactlyInAnyOrder("planPerformance", "commitFunds");
        assertThat(due("planPerformance")).isEqualTo("2026-05-20");

        living.planAsAgreed(agreement);
        refused(
                "FundsRule.FUNDS_DIFFER",
                () -> living.fund(
                        agreement,
                        List.of(living.share(living.unit(), 2026, FundingSource.GENERAL_BUDGET, "1029999.99", "X"))));
        refused(
                "FundsRule.FUNDS_OF_YEAR_DIFFER",
                () -> living.fund(
                        agreement,
                        List.of(living.share(living.unit(), 2026, FundingSource.LOTTERY_FUND, Living.AMOUNT, "X"))));
        String code = living.quota(2026, FundingSource.GENERAL_BUDGET, "1029999.99");
        var shares = List.of(living.share(living.unit(), 2026, FundingSource.GENERAL_BUDGET, Living.AMOUNT, code));
        refused("LedgerRule.QUOTA_SHORT", () -> living.fund(agreement, shares));
        assertThat(bureau.openNodes(agreement)).containsExactly("commitFunds");
        living.quota(2026, FundingSource.GENERAL_BUDGET, "0.01");
        living.fund(agreement, shares);
        assertThat(ledger.balance(agreement, Account.COMMITTED)).isEqualTo(Money.ofYuan(1_030_000));
        assertThat(milestones.of(agreement)).allMatch(m -> m.caseNo() == null);
        living.roster(agreement);
        assertThat(milestones.of(agreement))
                .hasSize(4)
                .filteredOn(m -> m.caseNo() != null)
                .isNotEmpty();
        assertThat(heard(living.supplier().organizationId())).anyMatch(m -> m.contains("开始履行"));
    }

    /** A plan that is not the contract's holds only when the organization agrees to it. */
    @Test
    void aPlanThatDiffersIsAgreedToByTheOrganization() {
        bureau.act(agreement, "planPerformance", living.staff(Role.OFFICER), living.plan("true"));
        assertThat(bureau.openNodes(agreement)).containsExactlyInAnyOrder("acceptPlan", "commitFunds");
        bureau.act(
                agreement, "acceptPlan", living.supplier(), Map.of("decision", "RETURN", "opinion", "与寒假冲突，建议顺延十日。"));
        assertThat(bureau.openNodes(agreement)).containsExactlyInAnyOrder("planPerformance", "commitFunds");
        bureau.act(agreement, "planPerformance", living.staff(Role.OFFICER), living.plan("true"));
        bureau.act(agreement, "acceptPlan", living.supplier(), Map.of("decision", "AGREE"));
        assertThat(bureau.openNodes(agreement)).containsExactly("commitFunds");
    }

    /** What is promised and not there is waited for year by year, asked for in time, reported when it is late. */
    @Test
    void fundsOfLaterYearsAndOfCoFundersAreCommittedWhenTheyArrive() throws Exception {
        living.buy(Map.of());
        agreement = living.sign(
                "budgetLines",
                List.of(
                        Map.of("year", 2026, "amount", "630000", "source", "GENERAL_BUDGET"),
                        Map.of("year", 2027, "amount", "400000", "source", "GENERAL_BUDGET")));
        long town = jdbc.sql("""
                        insert into unit (parent_id, name, name_en, level, region_code, path) values (?, '临湖街道', 'Linhu', 'STREET',
                          '430198', '/' || ? || '/' || currval(pg_get_serial_sequence('unit', 'id')) || '/') returning id
                        """)
                .params(living.unit(), String.valueOf(living.unit()))
                .query(Long.class)
                .single();
        living.planAsAgreed(agreement);
        String own = living.quota(2026, FundingSource.GENERAL_BUDGET, "600000");
        var street = living.share(town, 2026, FundingSource.GENERAL_BUDGET, "30000", null);
        street.put("dueOn", "2026-06-30");
        living.fund(
                agreement,
                List.of(
                        living.share(living.unit(), 2026, FundingSource.GENERAL_BUDGET, "600000", own),
                        street,
                        living.share(living.unit(), 2027, FundingSource.GENERAL_BUDGET, "400000", null)));
        living.roster(agreement);
        assertThat(years()).hasSize(2);
        String thisYear = years().get(0);
        String nextYear = years().get(1);
        bureau.runDue();
        assertThat(bureau.openNodes(thisYear)).containsExactly("commitFundsOfYear");
        assertThat(bureau.openNodes(nextYear)).isEmpty();
        bureau.at("2026-06-30T23:59:58");
        assertThat(told(thisYear, Role.AUDITOR)).isEmpty();
        bureau.at("2026-07-01T00:00");
        assertThat(told(thisYear, Role.AUDITOR)).singleElement().asString().contains("临湖街道 30,000.00 元");

        String streets = living.quota(town, 2026, FundingSource.GENERAL_BUDGET, "30000");
        refused("FundsRule.MORE_THAN_MISSING", () -> arrive(thisYear, town, streets, "30000.01"));
        arrive(thisYear, town, streets, "10000");
        assertThat(bureau.openNodes(thisYear)).containsExactly("commitFundsOfYear");
        arrive(thisYear, town, streets, "20000");
        bureau.ended(thisYear, "fundsCommitted");
        bureau.at("2027-01-01T00:00");
        assertThat(bureau.openNodes(nextYear)).containsExactly("commitFundsOfYear");
        arrive(nextYear, living.unit(), living.quota(2027, FundingSource.GENERAL_BUDGET, "400000"), "400000");
        bureau.ended(nextYear, "fundsCommitted");
        assertThat(funding.of(agreement)).allMatch(s -> !s.missing().isPositive());
    }

    private void arrive(String year, long payer, String code, String yuan) {
        bureau.act(
                year,
                "commitFundsOfYear",
                living.staff(Role.FINANCE),
                Map.of(
                        "lines",
                        List.of(Map.of(
                                "payerUnit",
                                String.valueOf(payer),
                                "source",
                                "GENERAL_BUDGET",
                                "lineCode",
                                code,
                                "amount",
                                yuan))));
    }

    private List<String> years() {
        return jdbc.sql("select case_no from year_funds where agreement = ? order by year")
                .param(agreement)
                .query(String.class)
                .list();
    }

    /** E7: a challenge that may change the result stops records, deliverables and payments until it is answered. */
    @Test
    void aChallengeThatMayChangeTheResultStopsTheContractUntilItIsAnswered() {
        living.kickOff(agreement);
        living.publishAndFile(living.contractCase(), "2026-05-13");
        assertThat(problems()).isEmpty();
        bureau.at("2026-05-14T10:00");
        String challenge = challenge();
        examine(challenge, "true");
        assertThat(engagements.get(agreement).status()).isEqualTo(Engagements.Status.SUSPENDED);
        assertThat(problems()).containsExactly("Hold.CHALLENGE");
        assertThat(page(living.staff(Role.OFFICER), "/cases/" + agreement)).contains("已暂停");
        assertThat(page(living.supplier(), "/contracts")).contains("已中止", "已暂停");
        answer(challenge);
        assertThat(engagements.get(agreement).status()).isEqualTo(Engagements.Status.ACTIVE);
        assertThat(problems()).isEmpty();
    }

    /** E7: one that cannot change it stops nothing. */
    @Test
    void aChallengeThatCannotChangeTheResultStopsNothing() {
        living.kickOff(agreement);
        bureau.at("2026-05-14T10:00");
        examine(challenge(), "false");
        assertThat(engagements.get(agreement).status()).isEqualTo(Engagements.Status.ACTIVE);
        assertThat(problems()).containsExactly("LifeRule.CONTRACT_NOT_PUBLISHED");
    }

    private String challenge() {
        Actor procurement = living.story().procurement();
        var letter = living.story()
                .sample("challenge", procurement, "tenderNo", living.contractCase(), "knownOn", "2026-04-24");
        letter.put("challengerCode", Consulting.YILU);
        letter.put("postedOn", "2026-05-09");
        letter.put("receivedOn", "2026-05-14");
        letter.put("letterFiles", List.of(bureau.upload(procurement, "letter")));
        return bureau.start("challenge", procurement, letter);
    }

    private void examine(String challenge, String mayAffect) {
        Actor procurement = living.story().procurement();
        bureau.act(
                challenge,
                "examineChallenge",
                procurement,
                living.story()
                        .sample(
                                "challenge-examination",
                                procurement,
                                "outcome",
                                "ADMIT",
                                "mayAffectResult",
                                mayAffect));
    }

    private void answer(String challenge) {
        Actor procurement = living.story().procurement();
        bureau.act(
                challenge,
                "replyChallenge",
                procurement,
                living.story().sample("challenge-reply", procurement, "outcome", "REJECTED"));
        bureau.act(
                challenge,
                "approveReply",
                living.staff(Role.LEADER),
                living.story().sample("approval", living.staff(Role.LEADER)));
    }

    /** What is wrong with a payment under the contract, as its business sees it. */
    private List<String> problems() {
        var payment = new PaymentView(
                "ZF2026-0001",
                agreement,
                "instalment-1",
                "第一期",
                living.unit(),
                Bureau.NAME,
                Money.ofYuan(1),
                PaymentStatus.REQUESTED,
                null,
                null,
                null);
        return checks.stream()
                .flatMap(c -> c.check(payment).stream())
                .map(f -> f.rule().code())
                .toList();
    }

    /** The register: the bureau's by unit, the organization's own, nobody else's; exported as filtered. */
    @Test
    void theRegisterShowsEachTheirOwnContracts() {
        String contractNo = "HT-" + living.contractCase();
        assertThat(page(living.staff(Role.OFFICER), "/contracts")).contains(contractNo, "已付 0.00 元");
        assertThat(page(living.supplier(), "/contracts")).contains(contractNo);
        assertThat(page(bureau.supplier(Consulting.YILU), "/contracts")).doesNotContain(contractNo);
        assertThat(page(living.staff(Role.OFFICER), "/contracts?status=TERMINATED"))
                .doesNotContain(contractNo);
        assertThat(page(living.staff(Role.OFFICER), "/contracts?year=2027")).contains(contractNo);
        assertThat(page(living.staff(Role.OFFICER), "/contracts?year=2028")).doesNotContain(contractNo);
        assertThat(page(living.staff(Role.AUDITOR), "/contracts/export?q=" + contractNo))
                .contains("合同编号", contractNo, "1030000.00");
        assertThat(page(living.supplier(), "/api/v1/contracts")).contains(agreement, "\"status\":\"ACTIVE\"");
    }

    /** A month before the end everybody is told; the day after it, what is unfinished is reported. */
    @Test
    void theEndOfTheTermIsToldAndReported() {
        living.kickOff(agreement);
        bureau.at("2027-04-30T23:59:58");
        assertThat(told(agreement, Role.OFFICER)).noneMatch(m -> m.contains("届满"));
        bureau.at("2027-05-01T00:00");
        assertThat(told(agreement, Role.OFFICER)).anyMatch(m -> m.contains("将于 2027-05-31 届满"));
        assertThat(told(agreement, Role.AUDITOR)).noneMatch(m -> m.contains("已于"));
        bureau.at("2027-06-01T00:00");
        assertThat(told(agreement, Role.AUDITOR)).anyMatch(m -> m.contains("已于 2027-05-31 届满"));
    }

    private List<String> told(String caseNo, Role role) {
        return jdbc.sql("select subject from message where role = ? and case_no = ? order by id")
                .params(role.name(), caseNo)
                .query(String.class)
                .list();
    }

    private String page(Actor actor, String path) {
        try {
            return mvc.perform(get(path).with(user(TestAccounts.of(actor))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String due(String node) {
        return jdbc.sql("select due_date::text from deadline where case_no = ? and node = ? and superseded_at is null")
                .params(agreement, node)
                .query(String.class)
                .single();
    }

    private List<String> heard(long organization) {
        return jdbc.sql("select subject from message where organization_id = ? order by id")
                .param(organization)
                .query(String.class)
                .list();
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().code()).isEqualTo(rule));
    }
}
