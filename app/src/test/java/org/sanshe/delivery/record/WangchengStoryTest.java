package org.sanshe.delivery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Tally.Measured;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Account;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.payment.Payments;
import org.sanshe.payment.Purse;
import org.sanshe.purchase.Accepting;
import org.sanshe.purchase.Bureau;
import org.sanshe.purchase.Living;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * R10: home care as Wangcheng buys it. One procurement for two years, a contract a year; person-months of three tiers at 95 % of
 * the list prices, settled by what was really done and never above the cap of the year. The cap is that of a few people.
 */
@SansheTest
class WangchengStoryTest {

    private static final String CARE = Agreements.CARE;
    private static final Money YEARLY = Money.ofYuan(12_000);

    @Autowired
    Bureau bureau;

    @Autowired
    Living living;

    @Autowired
    Accepting accepting;

    @Autowired
    Purse purse;

    @Autowired
    Agreements agreements;

    @Autowired
    RecordTally tally;

    @Autowired
    Milestones milestones;

    @Autowired
    Payments payments;

    @Autowired
    Ledger ledger;

    @Autowired
    Evidence evidence;

    /** Four old people by what they need in a month: visits and the minutes of each. */
    private final Map<Long, int[]> served = new LinkedHashMap<>();

    @Test
    void twoYearsOfHomeCareAreBoughtOnceAndContractedServedAndPaidByTheYear() throws Exception {
        // One procurement for 24 months; the contract of the first year is signed, funded and staffed.
        living.buy(
                Map.of("termMonths", 24, "termTests", List.of("BUDGET", "CONTENT", "CONTINUITY", "FUNDING", "PRICE")),
                "lines",
                List.of(budget(2026, "525000"), budget(2027, "525000")));
        String first = living.sign(contract("2026-06-01", "2027-05-31"));
        living.publishAndFile(living.contractCase(), "2026-05-13");
        begin(first, 2026);
        // Eight hours in four visits, ten in six, twelve in eight; and eight hours in three visits, which is no tier.
        Actor tongxin = living.supplier();
        int[][] needs = {{4, 120}, {6, 100}, {8, 90}, {3, 160}};
        for (int i = 0; i < needs.length; i++) {
            served.put(agreements.client(tongxin, "老人" + i, Agreements.residentId(500 + i)), needs[i]);
        }

        // Half a year of records, month by month locked: 290, 360 and 430 yuan and nothing for the fourth.
        for (int month = 6; month <= 11; month++) serve(first, YearMonth.of(2026, month));
        Measured half = measured(first, "2026-06-01", "2026-11-30");
        assertThat(half.amount()).isEqualTo(Money.ofYuan(6 * (290 + 360 + 430)));
        assertThat(half.counted()).isEqualByComparingTo("18");
        assertThat(half.discounted()).isEqualByComparingTo("6");
        assertThat(half.why()).contains(Reason.NO_TIER.in(false));

        // What was done is accepted and paid, not the half of the contract.
        settle(first, 1, "6480");
        assertThat(ledger.balance(first, Account.PAID)).isEqualTo(Money.ofYuan(6_480));

        // The fiscal year ends in the middle of the contract: what is committed goes on.
        bureau.at("2027-01-04T09:00");
        Actor finance = living.staff(Role.FINANCE);
        String closing = bureau.start("yearEnd", finance, Map.of("year", 2026, "reviewer", "LEADER"));
        bureau.act(closing, "reviewClosing", living.staff(Role.LEADER), Map.of("outcome", "APPROVE"));
        assertThat(ledger.balance(first, Account.COMMITTED)).isEqualTo(Money.ofYuan(1_030_000 - 6_480));
        for (int month = 12; month <= 16; month++)
            serve(first, YearMonth.of(2026, 1).plusMonths(month - 1));

        // Before the year is over it is renewed: evaluated, with a budget, at the same price and within the 24 months.
        bureau.at("2027-05-06T09:00");
        String renewal = renew(first);
        String second = living.signAs(renewal, "2027-05-06", contract("2027-06-01", "2028-05-31"));
        living.publishAndFile(renewal, "2027-05-06");
        bureau.ended(renewal, "renewed");

        // The last month of the first year: the cap leaves 5,520 of the 6,480 yuan of the second half.
        serve(first, YearMonth.of(2027, 5));
        Measured rest = measured(first, "2026-12-01", "2027-05-31");
        assertThat(rest.amount()).isEqualTo(YEARLY.minus(half.amount()));
        assertThat(rest.why()).contains(Reason.OVER_CAP.in(false));
        settle(first, 2, "5520");
        assertThat(ledger.balance(first, Account.PAID)).isEqualTo(YEARLY);
        assertThat(evidence.verify(first)).isEmpty();

        // The second year counts from nothing, under the contract of its own.
        begin(second, 2027);
        serve(second, YearMonth.of(2027, 6));
        assertThat(measured(second, "2027-06-01", "2027-06-30").amount()).isEqualTo(Money.ofYuan(290 + 360 + 430));
        assertThat(evidence.verify(second)).isEmpty();
    }

    private static Map<String, Object> budget(int year, String amount) {
        return Map.of("year", year, "source", "GENERAL_BUDGET", "amount", amount);
    }

    private static Object[] contract(String from, String until) {
        int year = LocalDate.parse(from).getYear();
        return new Object[] {
            "termStart",
            from,
            "termEnd",
            until,
            "unitOfPay",
            "BENEFICIARY",
            "priceLines",
            List.of(Map.of("item", CARE, "unit", "人·月", "quantity", "2575", "unitPrice", "400")),
            "budgetLines",
            List.of(budget(year, Living.AMOUNT)),
            "payments",
            List.of(instalment("上半年据实结算"), instalment("下半年据实结算"))
        };
    }

    private static Map<String, Object> instalment(String stage) {
        return Map.of("stage", stage, "share", "50", "trigger", stage + "，验收合格并收到发票", "payWithinDays", 10);
    }

    /** Planned in two halves, funded from its year, staffed; the prices are those of the list, of which 95 % are paid. */
    private void begin(String agreement, int year) {
        LocalDate from = LocalDate.of(year, 6, 1);
        bureau.act(
                agreement,
                "planPerformance",
                living.staff(Role.OFFICER),
                Map.of(
                        "milestones",
                        List.of(half("上半年据实结算", 1, from, 8), half("下半年据实结算", 2, from.plusMonths(6), 7)),
                        "differs",
                        "false"));
        String line = living.quota(year, FundingSource.GENERAL_BUDGET, Living.AMOUNT);
        living.fund(
                agreement,
                List.of(living.share(living.unit(), year, FundingSource.GENERAL_BUDGET, Living.AMOUNT, line)));
        living.roster(agreement);
        agreements.rule(TestRules.of(agreement, CARE, Measure.PERSON_MONTH, from, rule -> {
            rule.clientSigns = true;
            rule.oneProvider = true;
            rule.discount = new BigDecimal("95");
            rule.discounted = false;
            rule.yearlyCap = YEARLY;
            rule.tiers = List.of(tier(4, 8, "305.26"), tier(6, 10, "378.95"), tier(8, 12, "452.63"));
        }));
    }

    private static RecordRule.Tier tier(int visits, int hours, String listPrice) {
        return new RecordRule.Tier(visits, BigDecimal.valueOf(hours), Money.of(listPrice));
    }

    private static Map<String, Object> half(String title, int instalment, LocalDate from, int acceptedWithin) {
        LocalDate to = from.plusMonths(6).minusDays(1);
        return Map.of(
                "title",
                title,
                "trigger",
                "ACTUAL",
                "instalment",
                instalment,
                "from",
                from.toString(),
                "to",
                to.toString(),
                "dueOn",
                to.plusDays(acceptedWithin).toString(),
                "usersAsked",
                "false",
                "deliverables",
                List.of(Map.of("item", title + "汇总", "kind", "RESULT", "standard", "与台账一致", "evidence", "汇总表")));
    }

    /** A month of visits, imported when it is over, closed by the organization and locked by the officer. */
    private void serve(String agreement, YearMonth month) {
        bureau.at(month.plusMonths(1).atDay(1) + "T09:00");
        Actor tongxin = living.supplier();
        var visits = new ArrayList<Entry>();
        served.forEach((client, need) -> {
            for (int i = 0; i < need[0]; i++) visits.add(visit(month.atDay(3 * i + 1), visits.size(), need[1], client));
        });
        agreements.enterAll(agreement, visits, tongxin);
        agreements.lock(agreements.close(agreement, month.toString(), tongxin), 3);
    }

    private static Entry visit(LocalDate on, int no, int minutes, long client) {
        LocalTime at = LocalTime.of(no < 4 ? 8 : no < 10 ? 10 : no < 18 ? 13 : 15, 0);
        return new Entry(
                RecordKind.VISIT,
                CARE,
                on,
                at,
                at.plusMinutes(minutes),
                "老人家中",
                "周知夏",
                List.of(client),
                null,
                null,
                null,
                "助洁、助浴、量血压",
                Signature.FINGERPRINT,
                Signature.WRITTEN,
                List.of(),
                List.of(),
                List.of(),
                Entry.Source.IMPORT);
    }

    private Measured measured(String agreement, String from, String to) {
        return tally.measure(agreement, LocalDate.parse(from), LocalDate.parse(to))
                .get(0);
    }

    private void settle(String agreement, int milestone, String yuan) {
        accepting.accept(milestones.of(agreement).get(milestone - 1).caseNo());
        purse.arrives(payments.of(agreement).get(milestone - 1).caseNo(), yuan);
    }

    private String renew(String agreement) {
        Actor officer = living.staff(Role.OFFICER);
        return bureau.start(
                "contractRenewal",
                officer,
                living.story()
                        .sample(
                                "renewal-check",
                                officer,
                                "agreement",
                                agreement,
                                "budgetLines",
                                List.of(budget(2027, Living.AMOUNT))));
    }
}
