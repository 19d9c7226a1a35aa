package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Engagements;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of a contract: supplements up to a tenth, funded before they are signed, published in two working days. */
@SansheTest
class ContractChangeStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Living living;

    @Autowired
    Engagements engagements;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private String agreement;
    private String code;

    @BeforeEach
    void aContractInLife() throws Exception {
        living.buy(Map.of());
        agreement = living.sign();
        code = living.kickOff(agreement);
        bureau.at("2026-09-21T09:00");
    }

    /** D1: all supplements together stay within a tenth of 1,030,000; each is published within two working days. */
    @Test
    void supplementsTogetherStayWithinATenth() {
        String first = supplement("60000");
        sign(first, "2026-09-24");
        assertThat(engagements.get(agreement).cap()).isEqualTo(Money.ofYuan(1_090_000));
        assertThat(funded()).isEqualTo(Money.ofYuan(1_090_000));
        assertThat(letters(first)).containsExactly("supplementaryAgreement");
        // Thursday the 24th, then Mid-Autumn from Friday to Sunday: Monday and Tuesday
        assertThat(due(first)).isEqualTo("2026-09-29");
        bureau.at("2026-09-29T23:59:58");
        assertThat(told(first)).isEmpty();
        bureau.at("2026-09-30T00:00");
        assertThat(told(first)).singleElement().asString().contains("未在二个工作日内公告");
        publish(first, "2026-09-30");
        bureau.ended(first, "changed");
        assertThat(letters(first)).contains("contract_changeNotice");

        refused("ContractRule.SUPPLEMENTS_TOO_HIGH", () -> supplement("43000.01"));
        String second = supplement("43000");
        refused("LifeRule.UNDER_WAY", () -> supplement("1"));
        sign(second, "2026-09-30");
        assertThat(engagements.get(agreement).cap()).isEqualTo(Money.ofYuan(1_133_000));
        publish(second, "2026-09-30");
        refused("ContractRule.SUPPLEMENTS_TOO_HIGH", () -> supplement("0.01"));
    }

    /** Nobody signs what is not funded; what is not signed is free again. */
    @Test
    void aSupplementIsFundedBeforeItIsSignedAndFreeAgainWhenItIsNot() {
        String change = supplement("60000");
        review(change);
        living.approve(change, "approveChange");
        assertThat(bureau.openNodes(change)).containsExactly("commitChangeFunds");
        refused("LifeRule.SUPPLEMENT_FUNDS_DIFFER", () -> fund(change, "59999.99"));
        fund(change, "60000");
        assertThat(funded()).isEqualTo(Money.ofYuan(1_090_000));
        bureau.act(
                change,
                "signChangeBySupplier",
                living.supplier(),
                Map.of("decision", "REFUSE", "reason", "人员不足，无法承接新增服务。"));
        bureau.ended(change, "changeNotMade");
        assertThat(funded()).isEqualTo(Money.ofYuan(1_030_000));
        assertThat(engagements.get(agreement).cap()).isEqualTo(Money.ofYuan(1_030_000));
    }

    /** The term may move within three years in all; other changes need no money; strangers see nothing to change. */
    @Test
    void theTermMovesWithinThreeYearsInAll() {
        Actor tongxin = living.supplier();
        refused("LifeRule.TERM_TOO_LONG", () -> request(tongxin, "kind", "TERM", "termEnd", "2029-06-01"));
        refused("LifeRule.TERM_NOT_CHANGED", () -> request(tongxin, "kind", "TERM", "termEnd", "2027-05-31"));
        assertThatThrownBy(() -> request(bureau.supplier(Consulting.YILU), "kind", "TERM", "termEnd", "2027-06-30"))
                .isInstanceOf(Exception.class)
                .isNotInstanceOf(Refusal.class);
        String change = request(tongxin, "kind", "TERM", "termEnd", "2029-05-31");
        review(change);
        living.approve(change, "approveChange");
        assertThat(bureau.openNodes(change)).containsExactly("signChangeBySupplier");
        signBoth(change, "2026-09-21");
        publish(change, "2026-09-22");
        assertThat(jdbc.sql("select term_end::text from contract_life where agreement = ?")
                        .param(agreement)
                        .query(String.class)
                        .single())
                .isEqualTo("2029-05-31");
        bureau.at("2027-06-01T00:00");
        assertThat(told(agreement)).as("the old last day").noneMatch(m -> m.contains("届满"));
        bureau.at("2029-06-01T00:00");
        assertThat(told(agreement)).anyMatch(m -> m.contains("已于 2029-05-31 届满"));
    }

    /** What the review does not pass changes nothing and is told with its reason. */
    @Test
    void whatIsNotPassedIsToldWithItsReason() {
        String change = supplement("60000");
        Actor reviewer = living.staff(Role.REVIEWER);
        bureau.act(
                change,
                "reviewChange",
                reviewer,
                living.story().sample("approval", reviewer, "outcome", "RETURN", "opinion", "新增内容与原合同标的不同"));
        bureau.ended(change, "changeNotMade");
        assertThat(jdbc.sql("select subject from message where case_no = ? and role = 'OFFICER'")
                        .param(change)
                        .query(String.class)
                        .single())
                .contains("新增内容与原合同标的不同");
    }

    /** A contract that ends takes with it what both have not signed and who was not consented to; whoever had a task is told. */
    @Test
    void whatIsUnderWayEndsWithTheContract() {
        String change = supplement("60000");
        review(change);
        living.approve(change, "approveChange");
        fund(change, "60000");
        String roster = living.replace(agreement, "林小满", "2026-10-08");
        assertThat(bureau.openNodes(change)).containsExactly("signChangeBySupplier");
        assertThat(bureau.openNodes(roster)).containsExactly("consent");

        terminate();
        bureau.ended(change, "changeCancelled");
        bureau.ended(roster, "changeCancelled");
        assertThat(ledger.balance(agreement, Account.COMMITTED)).isEqualTo(Money.ZERO);
        assertThat(jdbc.sql("select count(*) from roster_proposal where change_no = ?")
                        .param(roster)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(acts(change)).contains("changeCancelled");
        assertThat(acts(roster)).contains("rosterChangeCancelled");
        assertThat(said(change, "organization_id is not null")).contains("变更不再办理");
        assertThat(said(roster, "role = 'OFFICER'")).contains("换人或者补缺不再办理");
    }

    private void terminate() {
        Actor officer = living.story().officer();
        var proposal = new LinkedHashMap<>(living.story().sample("termination-proposal", officer));
        proposal.put("agreement", agreement);
        String end = bureau.start("contractTermination", officer, proposal);
        bureau.act(end, "answerTermination", living.supplier(), Map.of("position", "AGREE"));
        Actor leader = living.staff(Role.LEADER);
        bureau.act(
                end,
                "decideTermination",
                leader,
                living.story().sample("termination-decision", leader, "endsOn", "2026-09-21"));
    }

    private List<String> acts(String caseNo) {
        return jdbc.sql("select act from evidence where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    /** The last message about a case to some of its readers. */
    private String said(String caseNo, String to) {
        return jdbc.sql("select subject from message where case_no = ? and " + to + " order by id desc limit 1")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    /** What is committed, the advance that is owed already included. */
    private Money funded() {
        return ledger.balance(agreement, Account.COMMITTED).plus(ledger.balance(agreement, Account.PAYABLE));
    }

    private String supplement(String yuan) {
        return request(
                living.story().officer(),
                "amount",
                yuan,
                "budgetLines",
                List.of(Map.of("year", 2026, "source", "GENERAL_BUDGET", "amount", yuan)));
    }

    private String request(Actor by, Object... changes) {
        var values = new LinkedHashMap<>(living.story().sample("contract-change", by, changes));
        values.put("agreement", agreement);
        return bureau.start("contractChange", by, values);
    }

    private void review(String change) {
        Actor reviewer = living.staff(Role.REVIEWER);
        bureau.act(change, "reviewChange", reviewer, living.story().sample("approval", reviewer));
    }

    private void fund(String change, String yuan) {
        bureau.act(
                change,
                "commitChangeFunds",
                living.staff(Role.FINANCE),
                Map.of("shares", List.of(living.share(living.unit(), 2026, FundingSource.GENERAL_BUDGET, yuan, code))));
    }

    private void sign(String change, String day) {
        review(change);
        living.approve(change, "approveChange");
        fund(
                change,
                jdbc.sql("select amount / 100 from contract_change where case_no = ?")
                        .param(change)
                        .query(String.class)
                        .single());
        bureau.at(day + "T10:00");
        signBoth(change, day);
    }

    private void signBoth(String change, String day) {
        var signature = Map.<String, Object>of("decision", "SIGN", "signatory", "何敏", "signedOn", day);
        bureau.act(change, "signChangeBySupplier", living.supplier(), signature);
        bureau.act(change, "signChangeByBuyer", living.staff(Role.LEADER), signature);
    }

    private void publish(String change, String day) {
        bureau.at(day + "T11:00");
        Actor procurement = living.story().procurement();
        bureau.act(
                change,
                "publishChange",
                procurement,
                living.story().sample("change-publication", procurement, "publishedOn", day));
    }

    private String due(String change) {
        return jdbc.sql("select due_date::text from deadline where case_no = ? and superseded_at is null")
                .param(change)
                .query(String.class)
                .single();
    }

    private List<String> told(String change) {
        return jdbc.sql("select subject from message where role = 'AUDITOR' and case_no = ?")
                .param(change)
                .query(String.class)
                .list();
    }

    private List<String> letters(String change) {
        return jdbc.sql("select kind from document where case_no = ? and document_no is not null order by id")
                .param(change)
                .query(String.class)
                .list();
    }

    private static void refused(String rule, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule().code()).isEqualTo(rule));
    }
}
