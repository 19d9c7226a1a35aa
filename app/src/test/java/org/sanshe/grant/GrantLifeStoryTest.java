package org.sanshe.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.grant.Grants.Status;
import org.sanshe.grant.scheme.GrantScheme.Nature;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A grant from its agreement to its follow-up: signed by both, paid on its events, settled by the audit, closed. */
@SansheTest
class GrantLifeStoryTest {

    /** What was told of lapsed awards. */
    @TestComponent
    static class Lapses {

        private final List<AwardLapsed> heard = new ArrayList<>();

        @EventListener
        void on(AwardLapsed lapsed) {
            heard.add(lapsed);
        }
    }

    @Autowired
    Bureau bureau;

    @Autowired
    Executing executing;

    @Autowired
    Grants grants;

    @Autowired
    Engagements engagements;

    @Autowired
    Milestones milestones;

    @Autowired
    Payments payments;

    @Autowired
    Ledger ledger;

    @Autowired
    Funding funding;

    @Autowired
    Lapses lapses;

    @Autowired
    JdbcClient jdbc;

    private GrantAward award;
    private String agreement;

    @BeforeEach
    void anAward() throws Exception {
        executing.open("2026-06-01");
        long scheme = executing.scheme(Executing.threeParts(Nature.GRANT, FundingSource.LOTTERY_FUND));
        String application =
                executing.application(scheme, "500000", "500000", "2026-07-01", "2027-06-30", "600000", "400000");
        award = executing.award(application, FundingSource.LOTTERY_FUND, "500000", "500000");
        agreement = executing.begin(award);
    }

    @Test
    void theSameAwardBeginsOneProject() {
        assertThat(executing.begin(award)).isEqualTo(agreement);
        assertThat(bureau.openNodes(agreement)).containsExactly("prepareAgreement");
        assertThat(status()).isEqualTo(Status.AGREEMENT);
    }

    @Test
    void aProjectIsPaidOnItsEventsSettledAndClosed() {
        executing.sign(agreement, "2026-12-15T17:00", "2027-07-31");
        assertThat(status()).isEqualTo(Status.ACTIVE);
        var terms = engagements.get(agreement).terms();
        assertThat(terms.kind()).isEqualTo(Engagements.Kind.GRANT);
        assertThat(terms.signers())
                .contains(
                        executing.staff(Role.OFFICER).personId(),
                        executing.staff(Role.SECTION_HEAD).personId(),
                        executing.staff(Role.REVIEWER).personId());
        assertThat(milestones.of(agreement))
                .extracting(m -> m.planned().trigger())
                .containsExactly(Trigger.ADVANCE, Trigger.ASSESSMENT, Trigger.SETTLEMENT);
        executing.fund(agreement, award);
        assertThat(ledger.balance(agreement, Account.COMMITTED).plus(ledger.balance(agreement, Account.PAYABLE)))
                .isEqualTo(Money.ofYuan(500_000));
        executing.pay(agreement, "instalment-1", "250000");

        // the final report comes after the mid-term
        assertThatThrownBy(() -> executing.report(agreement, "100000"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("中期");
        bureau.at("2026-12-10T10:00");
        executing.spend(agreement, 1, "200000", "2026-09-01");
        String midterm = executing.milestone(agreement, 2);
        executing.handIn(midterm, 2);
        bureau.at("2026-12-15T17:00");
        executing.accept(midterm, 2, "ACCEPTED");
        executing.pay(agreement, "instalment-2", "200000");

        bureau.at("2027-07-05T10:00");
        executing.settle(agreement, "400000", "560000", "340000");
        // min(500,000; 60 % of 900,000; 900,000 - 400,000) = 500,000: the last 50,000 are due
        assertThat(milestones.of(agreement).get(2).accepted()).isEqualTo(Money.ofYuan(50_000));
        assertThat(bureau.openNodes(agreement)).isEmpty();
        assertThat(payments.of(agreement)).hasSize(3);
        assertThat(ledger.balance(agreement, Account.PAID)).isEqualTo(Money.ofYuan(450_000));
    }

    /** Two co-funders, one of them next year: its task comes with the year, and what it owes is committed and paid then. */
    @Test
    void aShareOfALaterYearIsCommittedWhenItsYearHasCome() {
        long town = jdbc.sql("insert into unit (name, name_en, level, region_code, path)"
                        + " values (:name, 'Town', 'STREET', '430198', '/0/') returning id")
                .param("name", "共同出资镇" + executing.unit())
                .query(Long.class)
                .single();
        jdbc.sql("update unit set path = (select path from unit where id = ?) || id || '/' where id = ?")
                .params(executing.unit(), town)
                .update();
        long scheme = executing.scheme(Executing.threeParts(Nature.GRANT, FundingSource.LOTTERY_FUND));
        String application =
                executing.application(scheme, "500000", "500000", "2026-07-01", "2027-06-30", "600000", "400000");
        award = executing.award(
                application,
                "500000",
                new GrantAward.Payer(executing.unit(), FundingSource.LOTTERY_FUND, 2026, Money.ofYuan(300_000), null),
                new GrantAward.Payer(town, FundingSource.LOTTERY_FUND, 2027, Money.ofYuan(200_000), null));
        agreement = executing.begin(award);
        executing.sign(agreement, "2026-12-15T17:00", "2027-07-31");
        String own = executing.quota(executing.unit(), FundingSource.LOTTERY_FUND, 2026, "300000");
        bureau.act(
                agreement,
                "commitGrantFunds",
                executing.staff(Role.FINANCE),
                Map.of(
                        "shares",
                        List.of(share(executing.unit(), 2026, "300000", own), share(town, 2027, "200000", null))));
        String year = jdbc.sql("select case_no from year_funds where agreement = ?")
                .param(agreement)
                .query(String.class)
                .single();
        bureau.at("2026-12-31T23:59");
        assertThat(bureau.openNodes(year)).isEmpty();
        bureau.at("2027-01-01T00:00");
        assertThat(bureau.openNodes(year)).containsExactly("commitFundsOfYear");
        String theirs = executing.quota(town, FundingSource.LOTTERY_FUND, 2027, "200000");
        assertThatThrownBy(() -> arrives(year, town, theirs, "200000.01")).hasMessageContaining("MORE_THAN_MISSING");
        arrives(year, town, theirs, "200000");
        bureau.ended(year, "fundsCommitted");
        assertThat(funding.of(agreement)).noneMatch(s -> s.missing().isPositive());
    }

    private static Map<String, Object> share(long payer, int year, String yuan, String code) {
        var share = new HashMap<String, Object>(
                Map.of("payerUnit", String.valueOf(payer), "source", "LOTTERY_FUND", "year", year, "amount", yuan));
        if (code != null) share.put("lineCode", code);
        return share;
    }

    private void arrives(String year, long payer, String code, String yuan) {
        bureau.act(
                year,
                "commitFundsOfYear",
                executing.staff(Role.FINANCE),
                Map.of(
                        "lines",
                        List.of(Map.of(
                                "payerUnit",
                                String.valueOf(payer),
                                "source",
                                "LOTTERY_FUND",
                                "lineCode",
                                code,
                                "amount",
                                yuan))));
    }

    /** What the law of procurement says of contracts is said of a grant by its agreement and the law of budgets. */
    @Test
    void aRefusalUnderAGrantSpeaksOfItsAgreement() {
        executing.sign(agreement, "2026-12-15T17:00", "2027-07-31");
        assertThatThrownBy(() -> engagements.supplement(agreement, Money.ZERO, executing.staff(Role.OFFICER)))
                .isInstanceOfSatisfying(Refusal.class, r -> {
                    assertThat(r.rule().basis().text()).isEqualTo("《预算法》第五十七条和资助协议");
                    assertThat(r.rule().code()).isEqualTo("EngagementRule.SUPPLEMENT_OF_NOTHING");
                    assertThat(r.message(java.util.Locale.SIMPLIFIED_CHINESE)).contains("补充协议");
                });
        var terms = engagements.get(agreement).terms();
        assertThatThrownBy(() -> milestones.plan(
                        agreement,
                        List.of(new Milestones.Planned(
                                9, "第九期", Trigger.ADVANCE, 9, null, null, terms.from(), false, List.of())),
                        executing.staff(Role.OFFICER)))
                .isInstanceOfSatisfying(Refusal.class, r -> {
                    assertThat(r.rule().basis().text()).doesNotContain("政府采购法");
                    assertThat(r.message(java.util.Locale.SIMPLIFIED_CHINESE)).doesNotContain("合同");
                });
    }

    @Test
    void whatIsNotSignedInTimeLapsesAndIsTold() {
        executing.draft(agreement, "2026-12-15T17:00", "2027-07-31");
        String term = jdbc.sql(
                        "select to_char(sign_by at time zone 'Asia/Shanghai', 'YYYY-MM-DD\"T\"HH24:MI') from grant_agreement"
                                + " where agreement = ?")
                .param(agreement)
                .query(String.class)
                .single();
        // a minute too late, before the timer has run: the statement that writes refuses
        bureau.set(java.time.LocalDateTime.parse(term).plusMinutes(1).toString());
        assertThatThrownBy(() -> executing.signByGrantee(agreement)).isInstanceOf(Refusal.class);
        bureau.runDue();
        bureau.ended(agreement, "lapsed");
        assertThat(status()).isEqualTo(Status.LAPSED);
        assertThat(lapses.heard).contains(new AwardLapsed(award.cause(), award.round()));
    }

    @Test
    void whoDraftedDoesNotSignAndAReturnedDraftIsSignedAnew() {
        executing.draft(agreement, "2026-12-15T17:00", "2027-07-31");
        executing.signByGrantee(agreement);
        bureau.act(
                agreement,
                "signForUnit",
                executing.staff(Role.SECTION_HEAD),
                Map.of("decision", "RETURN", "opinion", "期限有误。"));
        assertThat(bureau.openNodes(agreement)).containsExactly("prepareAgreement");
        executing.sign(agreement, "2026-12-15T17:00", "2027-07-31");
        assertThat(status()).isEqualTo(Status.ACTIVE);
    }

    private Status status() {
        return grants.of(executing.grantee().organizationId()).stream()
                .filter(p -> p.agreement().equals(agreement))
                .findFirst()
                .orElseThrow()
                .status();
    }
}
