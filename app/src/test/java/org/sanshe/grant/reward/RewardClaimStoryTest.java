package org.sanshe.grant.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.grant.scheme.AmountRule;
import org.sanshe.grant.scheme.Eligibility;
import org.sanshe.grant.scheme.EligibilityRule;
import org.sanshe.grant.scheme.Further;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.grant.scheme.LineRule;
import org.sanshe.grant.scheme.Reward;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.party.CreditCodeKind;
import org.sanshe.payment.Purse;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Result first, then money: a claim is checked, inspected, published and paid once, by everybody who pays. */
@SansheTest
class RewardClaimStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Purse purse;

    @Autowired
    Rewarding rewarding;

    @Autowired
    Funding funding;

    @Autowired
    Ledger ledger;

    @Autowired
    Cases cases;

    @Autowired
    GrantSchemes schemes;

    @Autowired
    Eligibility eligibility;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-05-06");
    }

    private Actor body() {
        return bureau.supplier(Rewarding.BODY);
    }

    private static Map<String, Object> certificate(String no, String category) {
        return Map.of("certificateNo", no, "category", category, "issuedOn", "2026-01-15", "expiresOn", "2031-01-14");
    }

    private long grades(AmountRule.Upgrade upgrade) {
        return rewarding.scheme(Rewarding.body(
                GrantScheme.Kind.REWARD,
                FundingSource.GENERAL_BUDGET,
                Rewarding.grades(upgrade),
                List.of(),
                null,
                null,
                new Reward(Reward.Evidence.CERTIFICATE, 0, List.of(), 0, false)));
    }

    private String awarded(String claim) {
        rewarding.published(claim);
        var until = jdbc.sql("select publicity_until from reward_claim where case_no = ?")
                .param(claim)
                .query(java.time.OffsetDateTime.class)
                .single();
        bureau.at(until.atZoneSameInstant(org.sanshe.kernel.SansheClock.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atTime(9, 0)
                .toString());
        bureau.ended(claim, "rewardAwarded");
        return rewarding.payout(claim);
    }

    @Test
    void aGradeIsRewardedOnceForEachCertificate() {
        long scheme = grades(AmountRule.Upgrade.FULL);
        String claim = rewarding.claim(scheme, body(), certificate("pg-2026-01", "3A"));

        assertThatThrownBy(() -> rewarding.claim(scheme, body(), certificate("PG-2026-01 ", "3A")))
                .hasMessageContaining("CERTIFICATE_USED");
        assertThatThrownBy(() -> rewarding.claim(
                        scheme,
                        body(),
                        Map.of(
                                "certificateNo",
                                "PG-2020-07",
                                "category",
                                "3A",
                                "issuedOn",
                                "2021-05-05",
                                "expiresOn",
                                "2026-05-05")))
                .hasMessageContaining("CERTIFICATE_NOT_VALID");

        // publicity of three working days from Wednesday, the first counted: through Friday, 8 May, the day of rest
        // after
        rewarding.published(claim);
        var until = jdbc.sql("select publicity_until from reward_claim where case_no = ?")
                .param(claim)
                .query(java.time.OffsetDateTime.class)
                .single();
        assertThat(until.atZoneSameInstant(org.sanshe.kernel.SansheClock.ZONE).toLocalDate())
                .isEqualTo(LocalDate.parse("2026-05-08"));
        bureau.at("2026-05-08T23:00");
        assertThat(bureau.openNodes(claim)).containsExactly("watchPublicity");
        bureau.at("2026-05-09T09:00");
        bureau.ended(claim, "rewardAwarded");

        String payout = rewarding.payout(claim);
        rewarding.paid(payout, FundingSource.GENERAL_BUDGET, "10000");
        bureau.ended(payout, "paidOut");
        assertThat(ledger.balance(payout, Account.PAID)).isEqualTo(Money.ofYuan(10_000));
    }

    @Test
    void anUpgradePaysTheWholeOrTheDifferenceBySettingAndNothingByAccident() {
        // 3A before, 5A now
        assertThat(upgraded(AmountRule.Upgrade.FULL, "A")).isEqualTo("50,000.00");
        assertThat(upgraded(AmountRule.Upgrade.DIFFERENCE, "B")).isEqualTo("40,000.00");
        assertThatThrownBy(() -> upgraded(null, "C")).hasMessageContaining("UPGRADE_NOT_SET");
    }

    private String upgraded(AmountRule.Upgrade upgrade, String mark) {
        long scheme = grades(upgrade);
        rewarding.claim(scheme, body(), certificate("PG-1" + mark, "3A"));
        String later = rewarding.claim(scheme, body(), certificate("PG-2" + mark, "5A"));
        long fen = jdbc.sql("select amount from reward_claim where case_no = ?")
                .param(later)
                .query(Long.class)
                .single();
        return new Money(fen).toString();
    }

    @Test
    void fortyNineMemberUnitsAreTooFewAndServiceBodiesAreNotAsked() {
        long scheme = rewarding.scheme(Rewarding.body(
                GrantScheme.Kind.REWARD,
                FundingSource.GENERAL_BUDGET,
                new AmountRule(
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(new AmountRule.Fixed("YEAR", "年度奖励", Money.ofYuan(100_000), Money.ZERO))),
                List.of(),
                new Further(
                        false,
                        0,
                        0,
                        List.of(
                                new Further.Figure(
                                        "MEMBERS", "单位会员数", BigDecimal.valueOf(50), Set.of(CreditCodeKind.ASSOCIATION)),
                                new Further.Figure("CONTRACTS", "上年服务合同数", BigDecimal.valueOf(5), Set.of()))),
                null,
                new Reward(Reward.Evidence.STANDARD, 0, List.of(), 0, true)));
        String code = jdbc.sql("select credit_code from organization where kind = 'ASSOCIATION' order by id limit 1")
                .query(String.class)
                .single();
        Actor association = bureau.supplier(code);
        assertThatThrownBy(() -> rewarding.claim(scheme, association, year(49, 5)))
                .hasMessageContaining("figures[0].value")
                .hasMessageContaining("49");
        assertThatThrownBy(() -> rewarding.claim(scheme, association, year(50, 4)))
                .hasMessageContaining("figures[1].value");
        assertThat(rewarding.claim(scheme, association, year(50, 5))).startsWith("JL2026-");
        assertThatThrownBy(() -> rewarding.claim(scheme, association, year(50, 5)))
                .hasMessageContaining("STANDARD_USED");
        // a service body has no member units and is not asked for them
        assertThat(rewarding.claim(
                        scheme,
                        body(),
                        Map.of("category", "YEAR", "reachedOn", "2026-05-01", "figures", List.of(Map.of("value", 5)))))
                .startsWith("JL2026-");
    }

    private static Map<String, Object> year(int members, int contracts) {
        return Map.of(
                "category",
                "YEAR",
                "reachedOn",
                "2026-05-01",
                "figures",
                List.of(Map.of("value", members), Map.of("value", contracts)));
    }

    @Test
    void premisesAreInspectedByTwoAndPaidByTwoOfWhomOneIsLate() {
        long town = town();
        long scheme = premises();
        String claim = rewarding.claim(scheme, body(), Map.of("category", "PREMISES", "reachedOn", "2026-05-04"));
        assertThatThrownBy(() -> bureau.act(
                        claim, "checkClaim", bureau.staff(Role.OFFICER), Map.of("outcome", "PASS", "opinion", "属实。")))
                .hasMessageContaining("matchUnit");
        bureau.act(
                claim,
                "checkClaim",
                bureau.staff(Role.OFFICER),
                Map.of(
                        "outcome", "PASS",
                        "matchUnit", String.valueOf(town),
                        "matchSource", "GENERAL_BUDGET",
                        "matchDueOn", "2026-06-30",
                        "opinion", "属实。"));

        Actor first = inspector(Role.REVIEWER);
        Actor second = inspector(Role.PROCUREMENT);
        assertThatThrownBy(() -> bureau.act(claim, "nameInspectors", bureau.staff(Role.OFFICER), members(first)))
                .hasMessageContaining("TOO_FEW_INSPECTORS");
        bureau.act(claim, "nameInspectors", bureau.staff(Role.OFFICER), members(first, second));
        // 300 square metres, 30 for each 100 households, at most 20 % offices
        assertThatThrownBy(() -> inspect(claim, first, "299.99", "1000", "60"))
                .hasMessageContaining("measures[0].value");
        assertThatThrownBy(() -> inspect(claim, first, "300", "1001", "60")).hasMessageContaining("measures[0].value");
        assertThatThrownBy(() -> inspect(claim, first, "300", "1000", "60.01"))
                .hasMessageContaining("measures[2].value");
        inspect(claim, first, "300", "1000", "60");
        inspect(claim, second, "301", "1000", "60");
        rewarding.approved(claim);
        bureau.at("2026-05-11T09:00");
        bureau.ended(claim, "rewardAwarded");
        String payout = rewarding.payout(claim);

        // the district pays at once, the town when its quota has come
        rewarding.paid(payout, FundingSource.GENERAL_BUDGET, "100000");
        assertThat(bureau.openNodes(payout)).containsExactly("commitMatch");
        assertThat(ledger.balance(payout, Account.PAID)).isEqualTo(Money.ofYuan(100_000));
        bureau.at("2026-07-01T09:00");
        assertThat(funding.missing(rewarding.unit(), LocalDate.parse("2026-07-01")))
                .filteredOn(s -> s.agreement().equals(payout))
                .singleElement()
                .satisfies(s -> assertThat(s.missing()).isEqualTo(Money.ofYuan(50_000)));
        assertThat(bureau.openNodes(payout)).containsExactly("commitMatch");
        assertThatThrownBy(() ->
                        bureau.act(payout, "commitMatch", bureau.staff(Role.FINANCE), Map.of("lineCode", "2120399")))
                .hasMessageContaining("LedgerRule");
        rewarding.quota(town, FundingSource.GENERAL_BUDGET, "2120399", "50000");
        bureau.act(payout, "commitMatch", bureau.staff(Role.FINANCE), Map.of("lineCode", "2120399"));
        assertThat(bureau.openNodes(payout)).isEmpty();
        String its = rewarding.payment(payout, town);
        assertThat(its).isNotEqualTo(rewarding.payment(payout, rewarding.unit()));
    }

    private long premises() {
        return rewarding.scheme(Rewarding.body(
                GrantScheme.Kind.REWARD,
                FundingSource.GENERAL_BUDGET,
                new AmountRule(
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(new AmountRule.Fixed(
                                "PREMISES", "社区用房达标", Money.ofYuan(100_000), Money.ofYuan(50_000)))),
                List.of(),
                null,
                null,
                new Reward(
                        Reward.Evidence.STANDARD,
                        2,
                        List.of(
                                new Reward.Standard("总面积（平方米）", null, true, BigDecimal.valueOf(300), "seed4"),
                                new Reward.Standard("总面积（平方米）", "常住户数", true, BigDecimal.valueOf(30), "seed4"),
                                new Reward.Standard("办公面积（平方米）", "总面积（平方米）", false, BigDecimal.valueOf(20), "seed4")),
                        0,
                        false)));
    }

    private void inspect(String claim, Actor inspector, String area, String households, String office) {
        bureau.act(
                claim,
                "inspectOnSite",
                String.valueOf(inspector.personId()),
                inspector,
                bureau.sample(
                        "reward-inspection",
                        inspector,
                        new HashMap<>(Map.of(
                                "inspectedOn",
                                "2026-05-06",
                                "measures",
                                List.of(
                                        Map.of("value", area),
                                        Map.of("value", households),
                                        Map.of("value", office))))));
    }

    private static Map<String, Object> members(Actor... inspectors) {
        return Map.of(
                "members",
                java.util.Arrays.stream(inspectors)
                        .map(i -> String.valueOf(i.personId()))
                        .toList());
    }

    /** Inspectors hold their posts through accounts. */
    private Actor inspector(Role role) {
        Actor who = bureau.staff(role);
        jdbc.sql("insert into account (id, person_id, username, password_hash, unit_id) values (?, ?, ?, '', ?)"
                        + " on conflict do nothing")
                .params(who.accountId(), who.personId(), "inspector" + who.personId(), rewarding.unit())
                .update();
        jdbc.sql("insert into account_role values (?, ?) on conflict do nothing")
                .params(who.accountId(), role.name())
                .update();
        return who;
    }

    private long town() {
        long id = jdbc.sql("insert into unit (name, name_en, level, region_code, path)"
                        + " values (:name, 'Town', 'STREET', '430198', '/0/') returning id")
                .param("name", "柳溪镇" + rewarding.unit() + "号")
                .query(Long.class)
                .single();
        jdbc.sql("update unit set path = (select path from unit where id = ?) || id || '/' where id = ?")
                .params(rewarding.unit(), id)
                .update();
        return id;
    }

    @Test
    void anObjectionIsTakenUntilTheLastSecondAndStopsOnlyItsOwnReward() {
        long scheme = grades(AmountRule.Upgrade.FULL);
        String one = rewarding.claim(scheme, body(), certificate("PG-OBJ-1", "3A"));
        String other = rewarding.claim(scheme, body(), certificate("PG-OBJ-2", "4A"));
        rewarding.published(one);
        rewarding.published(other);
        bureau.set("2026-05-08T23:59:00");
        object(one);
        bureau.at("2026-05-09T09:00");
        bureau.ended(other, "rewardAwarded");
        assertThat(bureau.openNodes(one)).containsExactly("investigateObjection");
        // who checked, approved or entered the objection neither investigates nor decides; nor does the investigator
        Map<String, Object> found = Map.of("proposal", "UPHELD", "findings", "证书已经被发证机关撤销，经核实属实。");
        assertThatThrownBy(() -> bureau.act(one, "investigateObjection", bureau.staff(Role.OFFICER), found))
                .isInstanceOf(RuntimeException.class);
        Actor investigator = rewarding.another(Role.OFFICER);
        bureau.act(one, "investigateObjection", investigator, found);
        assertThat(bureau.openNodes(one)).containsExactly("decideObjection");
        Map<String, Object> decision = Map.of("outcome", "UPHELD", "findings", "同意调查意见，取消奖补。");
        assertThatThrownBy(() -> bureau.act(one, "decideObjection", bureau.staff(Role.SECTION_HEAD), decision))
                .isInstanceOf(RuntimeException.class);
        bureau.act(one, "decideObjection", rewarding.another(Role.SECTION_HEAD), decision);
        bureau.ended(one, "rewardCancelled");
    }

    @Test
    void anObjectionAfterTheLastSecondIsTooLate() {
        String claim = rewarding.claim(grades(AmountRule.Upgrade.FULL), body(), certificate("PG-LATE", "3A"));
        rewarding.published(claim);
        bureau.set("2026-05-09T00:00:00");
        assertThatThrownBy(() -> object(claim)).hasMessageContaining("PUBLICITY_OVER");
    }

    private void object(String claim) {
        bureau.act(
                claim,
                "watchPublicity",
                bureau.staff(Role.OFFICER),
                Map.of(
                        "subject",
                        String.valueOf(body().organizationId()),
                        "objector",
                        "李某",
                        "content",
                        "反映该单位的证书已经被撤销。"));
    }

    @Test
    void rewardMoneySpentOnWagesIsRefusedAndAskedBack() {
        long scheme = rewarding.scheme(Rewarding.body(
                GrantScheme.Kind.REWARD,
                FundingSource.GENERAL_BUDGET,
                Rewarding.grades(AmountRule.Upgrade.DIFFERENCE),
                List.of(
                        new LineRule("EQUIPMENT", "设施设备", LineRule.Limit.ALLOWED, null, "S73"),
                        new LineRule("TRAINING", "培训", LineRule.Limit.ALLOWED, null, "S73"),
                        new LineRule("PERSONNEL", "人员工资", LineRule.Limit.FORBIDDEN, null, "S73")),
                null,
                null,
                new Reward(Reward.Evidence.CERTIFICATE, 0, List.of(), 12, false)));
        String payout = awarded(rewarding.claim(scheme, body(), certificate("PG-USE", "3A")));
        rewarding.paid(payout, FundingSource.GENERAL_BUDGET, "10000");
        assertThat(bureau.openNodes(payout)).containsExactly("reportUse");
        assertThatThrownBy(() -> use(payout, "TRAINING", "10000.01")).hasMessageContaining("USE_BEYOND_PAID");
        use(payout, "PERSONNEL", "10000");
        assertThatThrownBy(() -> bureau.act(
                        payout, "checkUse", bureau.staff(Role.OFFICER), Map.of("outcome", "ACCEPT", "opinion", "同意。")))
                .hasMessageContaining("USE_BREAKS_RULE");
        bureau.act(
                payout,
                "checkUse",
                bureau.staff(Role.OFFICER),
                Map.of("outcome", "RECOVER", "misused", "10000.00", "opinion", "用于发放工资，不符合规定用途。"));
        bureau.ended(payout, "misuseRecovered");

        // a case of its own asks for it, up to what is owed, and the money is back in the line it came from
        String recovery = recovery(payout);
        assertThat(bureau.openNodes(recovery)).containsExactly("enterReceipt");
        assertThatThrownBy(() -> receipt(recovery, "10000.01")).hasMessageContaining("amount");
        assertThat(available()).isEqualTo(Money.ZERO);
        receipt(recovery, "10000");
        bureau.act(recovery, "confirmReceipt", bureau.staff(Role.TREASURY), Map.of("decision", "AGREE"));
        bureau.ended(recovery, "recovered");
        assertThat(ledger.balance(payout, Account.PAID)).isEqualTo(Money.ZERO);
        assertThat(available()).isEqualTo(Money.ofYuan(10_000));
        assertThat(jdbc.sql("select status from grant_payout where case_no = ?")
                        .param(payout)
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED");
    }

    @Test
    void whoDoesNotPayBackInTimeIsBarredThroughTheLastDayAndNeitherAppliesNorIsPaid() {
        long scheme = grades(AmountRule.Upgrade.DIFFERENCE);
        String payout = awarded(rewarding.claim(scheme, body(), certificate("PG-BAR-1", "3A")));
        rewarding.paid(payout, FundingSource.GENERAL_BUDGET, "10000");
        Actor officer = bureau.staff(Role.OFFICER);
        // what comes to light after all was closed is asked back too, never more than was paid
        assertThatThrownBy(() -> misused(payout, officer, "10000.01")).hasMessageContaining("amount");
        String recovery = misused(payout, officer, "4000");
        assertThatThrownBy(() -> misused(payout, officer, "6000.01")).hasMessageContaining("amount");
        String other = awarded(rewarding.claim(scheme, body(), certificate("PG-BAR-2", "4A")));

        bureau.at("2026-06-30T09:00");
        assertThat(bureau.openNodes(recovery)).containsExactlyInAnyOrder("enterReceipt", "decideSanction");
        bureau.act(
                recovery,
                "decideSanction",
                bureau.staff(Role.SECTION_HEAD),
                Map.of("measure", "BAR", "reason", "逾期未退。"));
        assertThatThrownBy(() -> rewarding.claim(scheme, body(), certificate("PG-BAR-3", "5A")))
                .hasMessageContaining("NOT_PAID_BACK");
        // 24 months, the last day among them; asked before every payment as of its day
        var body = schemes.get(scheme);
        long organization = body().organizationId();
        assertThat(barred(eligibility.standing(body, organization, LocalDate.parse("2026-06-29"))))
                .isFalse();
        assertThat(barred(eligibility.standing(body, organization, LocalDate.parse("2026-06-30"))))
                .isTrue();
        assertThat(barred(eligibility.standing(body, organization, LocalDate.parse("2028-06-30"))))
                .isTrue();
        assertThat(barred(eligibility.standing(body, organization, LocalDate.parse("2028-07-01"))))
                .isFalse();
        assertThatThrownBy(() -> rewarding.paid(other, FundingSource.GENERAL_BUDGET, "20000"))
                .hasMessageContaining(recovery);
    }

    private static boolean barred(List<Eligibility.Finding> findings) {
        return findings.stream().anyMatch(f -> f.rule() == EligibilityRule.NOT_PAID_BACK && !f.passed());
    }

    private String misused(String payout, Actor by, String amount) {
        return cases.start(
                "grantRecovery",
                by,
                UUID.randomUUID(),
                payout,
                (schema, stored) -> schema.receiveJson(
                        stored, Map.of("amount", amount, "reason", "部分资金用于发放工资，不符合规定用途。"), org.sanshe.forms.Locale.ZH));
    }

    private String recovery(String payout) {
        return jdbc.sql("select case_no from grant_recovery where agreement = ?")
                .param(payout)
                .query(String.class)
                .single();
    }

    private void receipt(String recovery, String amount) {
        Actor finance = bureau.staff(Role.FINANCE);
        bureau.act(
                recovery,
                "enterReceipt",
                finance,
                bureau.sample(
                        "grant-recovery-receipt",
                        finance,
                        Map.of(
                                "amount",
                                amount,
                                "receivedOn",
                                bureau.now().toLocalDate().toString(),
                                "voucherNo",
                                "回单" + recovery)));
    }

    private Money available() {
        return new Money(jdbc.sql("""
                        select coalesce(sum(p.amount), 0) from posting p join budget_line l on l.id = p.line
                         where l.payer_unit = ? and l.source = 'GENERAL_BUDGET' and p.account = 'AVAILABLE'
                        """).param(rewarding.unit()).query(Long.class).single());
    }

    private void use(String payout, String category, String amount) {
        bureau.act(
                payout,
                "reportUse",
                body(),
                bureau.sample(
                        "payout-use",
                        body(),
                        new HashMap<>(Map.of(
                                "spent",
                                List.of(Map.of(
                                        "category",
                                        category,
                                        "item",
                                        "支出",
                                        "receiptNo",
                                        "FP" + payout + category,
                                        "paidOn",
                                        bureau.now().toLocalDate().toString(),
                                        "amount",
                                        amount))))));
    }

    @Test
    void everybodySeesTheirOwnClaimsOnly() throws Exception {
        long scheme = grades(AmountRule.Upgrade.FULL);
        String claim = rewarding.claim(scheme, body(), certificate("PG-PAGE", "3A"));
        var own = user(TestAccounts.of(body()));
        mvc.perform(get("/grants/claims").with(own))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(claim)))
                .andExpect(content().string(containsString("/cases/new/rewardClaim?about=" + scheme)));
        mvc.perform(get("/grants/claims").with(user(TestAccounts.of(bureau.staff(Role.OFFICER)))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(claim)));
        String other = jdbc.sql("select credit_code from organization where kind = 'ASSOCIATION' order by id limit 1")
                .query(String.class)
                .single();
        mvc.perform(get("/api/v1/grants/claims").with(user(TestAccounts.of(bureau.supplier(other)))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(claim))));
    }
}
