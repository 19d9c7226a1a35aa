package org.sanshe.delivery.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.sanshe.kernel.Money;

/** Rules for tests: a rule in which each test changes what it is about. */
final class TestRules {

    boolean clientSigns;
    int minPeople;
    int minSessions;
    int minPersonTimes;
    int minFollowUps;
    String platform;
    BigDecimal discount = new BigDecimal("100");
    boolean discounted = true;
    Money yearlyCap;
    boolean deathMonthPaid = true;
    boolean oneProvider;
    BigDecimal maxMonthlyHours;
    List<String> namedStaff = List.of();
    BigDecimal committedHours;
    List<RecordRule.Tier> tiers = List.of();

    private TestRules() {}

    static RecordRule of(String agreement, String item, Measure measure, LocalDate from, Consumer<TestRules> changes) {
        var b = new TestRules();
        changes.accept(b);
        return new RecordRule(
                0,
                agreement,
                item,
                measure,
                from,
                b.clientSigns,
                true,
                b.minPeople,
                b.minSessions,
                b.minPersonTimes,
                b.minFollowUps,
                b.platform,
                b.discount,
                b.discounted,
                b.yearlyCap,
                b.deathMonthPaid,
                b.oneProvider,
                b.maxMonthlyHours,
                b.namedStaff,
                480,
                b.committedHours,
                "合同第五条",
                b.tiers);
    }

    /** R10: 290, 360 and 430 yuan a person-month after the discount of 95 %. */
    static RecordRule homeCare(String agreement, String item, LocalDate from) {
        return of(agreement, item, Measure.PERSON_MONTH, from, b -> {
            b.clientSigns = true;
            b.oneProvider = true;
            b.discount = new BigDecimal("95");
            b.yearlyCap = Money.ofYuan(1_800_000);
            b.tiers = List.of(tier(4, 8, 290), tier(6, 10, 360), tier(8, 12, 430));
        });
    }

    private static RecordRule.Tier tier(int visits, int hours, long yuan) {
        return new RecordRule.Tier(visits, BigDecimal.valueOf(hours), Money.ofYuan(yuan));
    }
}
