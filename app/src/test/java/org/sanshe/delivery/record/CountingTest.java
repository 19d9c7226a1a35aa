package org.sanshe.delivery.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sanshe.delivery.record.Counting.Piece;
import org.sanshe.delivery.record.Counting.Price;
import org.sanshe.delivery.record.Judging.Judged;
import org.sanshe.kernel.Money;

/** What counts and what does not, on both sides of every limit: D3, D5, D7 and G31 (a) of the case book. */
class CountingTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    private long next;

    // D7 ---------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(
            value = Signature.class,
            names = {"DRAWN", "WRITTEN", "FINGERPRINT", "STAMP"})
    void aSignatureFingerprintOrStampOfTheClientMakesARecordValid(Signature signature) {
        assertThat(Judging.judge(visit(MAY, 60, 1, signature, Signature.ACCOUNT), homeCare())
                        .isValid())
                .isTrue();
    }

    @Test
    void aRecordSignedByTheWorkerOnlyIsNotValid() {
        assertThat(Judging.judge(visit(MAY, 60, 1, Signature.NONE, Signature.ACCOUNT), homeCare())
                        .reasons())
                .containsExactly(Reason.CLIENT_SIGNATURE);
    }

    @Test
    void aRecordSignedByTheClientOnlyIsNotValid() {
        assertThat(Judging.judge(visit(MAY, 60, 1, Signature.STAMP, Signature.NONE), homeCare())
                        .reasons())
                .containsExactly(Reason.WORKER_SIGNATURE);
    }

    // D5 ---------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"200, 199, 0", "200, 200, 1", "25, 24, 0", "25, 25, 1"})
    void anEventCountsFromItsLeastNumberOfPeopleOn(int least, int people, int counted) {
        var rule = rule(Measure.EVENT, b -> b.minPeople = least);
        var pieces = count(rule, "4000", null, attended(RecordKind.EVENT, MAY, people, null));
        assertThat(counted(pieces)).isEqualByComparingTo(String.valueOf(counted));
        assertThat(amount(pieces)).isEqualTo(Money.ofYuan(4000L * counted));
        if (counted == 0) assertThat(pieces.get(0).reason()).isEqualTo(Reason.TOO_FEW_PEOPLE);
    }

    @ParameterizedTest
    @CsvSource({"6, 40, TOO_FEW_PERSON_TIMES", "6, 42, ", "5, 60, TOO_FEW_SESSIONS", "6, 41, TOO_FEW_PERSON_TIMES"})
    void aGroupNeedsSixSessionsAndFortyTwoPersonTimes(int sessions, int personTimes, Reason reason) {
        var rule = rule(Measure.GROUP, b -> {
            b.minSessions = 6;
            b.minPersonTimes = 42;
        });
        var held = new ArrayList<ServiceRecord>();
        for (int i = 0; i < sessions; i++) {
            int people = personTimes / sessions + (i < personTimes % sessions ? 1 : 0);
            held.add(attended(RecordKind.GROUP, MAY.plusDays(i), people, "阳光小组"));
        }
        var pieces = count(rule, "1000", null, held.toArray(ServiceRecord[]::new));
        assertThat(pieces).hasSize(1);
        assertThat(pieces.get(0).reason()).isEqualTo(reason);
        assertThat(amount(pieces)).isEqualTo(reason == null ? Money.ofYuan(1000) : Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "6, 1"})
    void aCaseNeedsSixFollowUps(int followUps, int counted) {
        var rule = rule(Measure.CASE, b -> b.minFollowUps = 6);
        var made = new ArrayList<ServiceRecord>();
        for (int i = 0; i < followUps; i++) made.add(followUp(MAY.plusDays(7L * i), "个案一"));
        var pieces = count(rule, "300", null, made.toArray(ServiceRecord[]::new));
        assertThat(counted(pieces)).isEqualByComparingTo(String.valueOf(counted));
    }

    @Test
    void aGroupCountsOnTheDayItHasEverythingAndOnlyOnce() {
        var rule = rule(Measure.GROUP, b -> {
            b.minSessions = 2;
            b.minPersonTimes = 10;
        });
        var pieces = count(
                rule,
                "1000",
                null,
                attended(RecordKind.GROUP, LocalDate.of(2026, 4, 29), 6, "甲"),
                attended(RecordKind.GROUP, LocalDate.of(2026, 5, 6), 6, "甲"),
                attended(RecordKind.GROUP, LocalDate.of(2026, 6, 3), 6, "甲"));
        assertThat(pieces).hasSize(1);
        assertThat(pieces.get(0).on()).isEqualTo("2026-05-06");
    }

    @Test
    void aVolunteerCountsOnceAndOnlyWithARecordOnThePlatform() {
        var rule = rule(Measure.VOLUNTEER, b -> b.platform = "全国志愿服务信息系统");
        var pieces = count(
                rule,
                "0",
                new BigDecimal("350"),
                volunteer(MAY, "V001"),
                volunteer(MAY.plusDays(1), null),
                volunteer(MAY.plusDays(2), "V001"));
        assertThat(counted(pieces)).isEqualByComparingTo("1");
        assertThat(pieces).extracting(Piece::reason).containsExactly(null, Reason.NO_PLATFORM, Reason.VOLUNTEER_TWICE);
    }

    @Test
    void noMoreThanAgreedCounts() {
        var rule = rule(Measure.EVENT, b -> b.minPeople = 25);
        var events = new ServiceRecord[8];
        for (int i = 0; i < 8; i++) events[i] = attended(RecordKind.EVENT, MAY.plusDays(i), 25, null);
        var pieces = count(rule, "2000", new BigDecimal("7"), events);
        assertThat(amount(pieces)).isEqualTo(Money.ofYuan(14_000));
        assertThat(pieces.get(7).reason()).isEqualTo(Reason.OVER_QUANTITY);
    }

    // D3 ---------------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"1300, 18, 23400", "600, 36, 21600", "500, 36, 18000", "50, 108, 5400", "500, 54, 27000"})
    void aLineOfThePriceListComesToNumberTimesPrice(String price, int number, long amount) {
        var rule = rule(Measure.EVENT, b -> b.minPeople = 1);
        var events = new ServiceRecord[number];
        for (int i = 0; i < number; i++) events[i] = attended(RecordKind.EVENT, MAY.plusDays(i), 1, null);
        assertThat(amount(count(rule, price, BigDecimal.valueOf(number), events)))
                .isEqualTo(Money.ofYuan(amount));
    }

    // R10: person-months -----------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "3, 480, 0", // three visits
        "4, 479, 0", // a minute less than eight hours
        "4, 420, 0", // seven hours
        "4, 480, 290",
        "6, 599, 290",
        "6, 600, 360",
        "8, 719, 360",
        "7, 720, 360",
        "8, 720, 430"
    })
    void aPersonMonthIsPaidByTheBestTierItReaches(int visits, int minutes, long yuan) {
        var made = new ServiceRecord[visits];
        for (int i = 0; i < visits; i++) {
            made[i] = visit(MAY.plusDays(i), minutes / visits + (i < minutes % visits ? 1 : 0), 1);
        }
        var pieces = count(homeCare(), "0", null, made);
        assertThat(pieces).hasSize(1);
        assertThat(pieces.get(0).amount()).isEqualTo(Money.ofYuan(yuan));
        assertThat(pieces.get(0).reason()).isEqualTo(yuan == 0 ? Reason.NO_TIER : null);
    }

    @Test
    void invalidVisitsDoNotHelpToATier() {
        var pieces = count(
                homeCare(),
                "0",
                null,
                visit(MAY, 120, 1),
                visit(MAY.plusDays(1), 120, 1),
                visit(MAY.plusDays(2), 120, 1),
                visit(MAY.plusDays(3), 120, 1, Signature.NONE, Signature.ACCOUNT));
        assertThat(amount(pieces)).isEqualTo(Money.ZERO);
    }

    @Test
    void monthsAreCountedByTheDayOfServiceLeapDaysToo() {
        var pieces = count(
                flat("200"),
                "0",
                null,
                visit(LocalDate.of(2028, 2, 29), 60, 1),
                visit(LocalDate.of(2028, 3, 1), 60, 1));
        assertThat(pieces).hasSize(2);
        assertThat(amount(pieces)).isEqualTo(Money.ofYuan(400));
    }

    @Test
    void aDiscountNotYetInThePricesIsTakenOff() {
        var rule = rule(Measure.PERSON_MONTH, b -> {
            b.tiers = List.of(new RecordRule.Tier(1, BigDecimal.ZERO, Money.ofYuan(200)));
            b.discount = new BigDecimal("95");
            b.discounted = false;
        });
        assertThat(amount(count(rule, "0", null, visit(MAY, 60, 1)))).isEqualTo(Money.ofYuan(190));
    }

    @Test
    void theYearlyCapCutsTheLastPersonMonthAndStartsAnewWithTheYear() {
        var rule = rule(Measure.PERSON_MONTH, b -> {
            b.tiers = List.of(new RecordRule.Tier(1, BigDecimal.ZERO, Money.ofYuan(200)));
            b.yearlyCap = Money.ofYuan(500);
        });
        var pieces = new Counting(rule, new Price(Money.ZERO, null), LocalDate.of(2025, 6, 1))
                .pieces(judged(
                        rule,
                        visit(LocalDate.of(2026, 3, 1), 60, 1),
                        visit(LocalDate.of(2026, 4, 1), 60, 1),
                        visit(LocalDate.of(2026, 5, 1), 60, 1),
                        visit(LocalDate.of(2026, 5, 31), 60, 2),
                        visit(LocalDate.of(2026, 6, 1), 60, 1)));
        assertThat(pieces).extracting(p -> p.amount().yuan().intValueExact()).containsExactly(200, 200, 100, 0, 200);
        assertThat(pieces.get(3).reason()).isEqualTo(Reason.OVER_CAP);
    }

    // G31 (a) ----------------------------------------------------------------------------------------------------

    @Test
    void eightyTwoPeopleForSixMonthsComeTo98400AndWithThreeDeathsInFebruaryTo96000() {
        assertThat(amount(count(flat("200"), "0", null, halfAYear(0)))).isEqualTo(Money.ofYuan(98_400));
        assertThat(amount(count(flat("200"), "0", null, halfAYear(3)))).isEqualTo(Money.ofYuan(96_000));
    }

    @Test
    void whetherTheMonthOfADeathIsPaidIsASetting() {
        var rule = rule(Measure.PERSON_MONTH, b -> {
            b.tiers = List.of(new RecordRule.Tier(1, BigDecimal.ZERO, Money.ofYuan(200)));
            b.deathMonthPaid = false;
        });
        assertThat(amount(count(rule, "0", null, halfAYear(3)))).isEqualTo(Money.ofYuan(96_000 - 600));
    }

    private ServiceRecord[] halfAYear(int dead) {
        var made = new ArrayList<ServiceRecord>();
        for (int month = 1; month <= 6; month++) {
            for (long client = 1; client <= 82; client++) {
                LocalDate death = client <= dead ? LocalDate.of(2016, 2, 14) : null;
                made.add(visit(LocalDate.of(2016, month, 10), 60, client, death, Signature.WRITTEN, Signature.WRITTEN));
            }
        }
        return made.toArray(ServiceRecord[]::new);
    }

    // hours ------------------------------------------------------------------------------------------------------

    @Test
    void hoursCountForNamedStaffOnlyAndUpToTheMonthlyLimitOfAPerson() {
        var rule = rule(Measure.HOUR, b -> {
            b.namedStaff = List.of("李护理");
            b.maxMonthlyHours = new BigDecimal("6");
        });
        var pieces = count(
                rule,
                "35",
                null,
                visit(MAY, 300, 1),
                visit(MAY.plusDays(1), 120, 1),
                visit(LocalDate.of(2026, 6, 1), 60, 1));
        assertThat(counted(pieces)).isEqualByComparingTo("7");
        assertThat(amount(pieces)).isEqualTo(Money.ofYuan(245));
        assertThat(pieces).extracting(Piece::reason).contains(Reason.OVER_MONTH);
        var others = rule(Measure.HOUR, b -> b.namedStaff = List.of("别人"));
        assertThat(count(others, "35", null, visit(MAY, 60, 1)).get(0).reason()).isEqualTo(Reason.OTHER_STAFF);
    }

    // ------------------------------------------------------------------------------------------------------------

    private static List<Judged> judged(RecordRule rule, ServiceRecord... records) {
        return java.util.Arrays.stream(records).map(r -> Judging.judge(r, rule)).toList();
    }

    private static List<Piece> count(RecordRule rule, String price, BigDecimal quantity, ServiceRecord... records) {
        return new Counting(rule, new Price(Money.of(price), quantity), LocalDate.of(2016, 1, 1))
                .pieces(judged(rule, records));
    }

    private static BigDecimal counted(List<Piece> pieces) {
        return pieces.stream().filter(Piece::counts).map(Piece::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Money amount(List<Piece> pieces) {
        return pieces.stream().map(Piece::amount).reduce(Money.ZERO, Money::plus);
    }

    private static RecordRule homeCare() {
        return TestRules.homeCare("LY", "居家养老服务", LocalDate.of(2016, 1, 1));
    }

    private static RecordRule flat(String yuan) {
        return rule(
                Measure.PERSON_MONTH, b -> b.tiers = List.of(new RecordRule.Tier(1, BigDecimal.ZERO, Money.of(yuan))));
    }

    private static RecordRule rule(Measure measure, java.util.function.Consumer<TestRules> changes) {
        return TestRules.of("LY", "价目", measure, LocalDate.of(2016, 1, 1), changes);
    }

    private ServiceRecord visit(LocalDate on, int minutes, long client) {
        return visit(on, minutes, client, Signature.DRAWN, Signature.ACCOUNT);
    }

    private ServiceRecord visit(LocalDate on, int minutes, long client, Signature of, Signature by) {
        return visit(on, minutes, client, null, of, by);
    }

    private ServiceRecord visit(LocalDate on, int minutes, long client, LocalDate dead, Signature of, Signature by) {
        var served = List.of(new ServiceRecord.Served(client, "客" + client, dead));
        return record(RecordKind.VISIT, on, minutes, null, null, null, of, by, served);
    }

    private ServiceRecord attended(RecordKind kind, LocalDate on, int people, String series) {
        return record(kind, on, 120, people, series, null, Signature.NONE, Signature.ACCOUNT, List.of());
    }

    private ServiceRecord followUp(LocalDate on, String series) {
        var served = List.of(new ServiceRecord.Served(1, "客", null));
        return record(RecordKind.CASE, on, 60, null, series, null, Signature.DRAWN, Signature.ACCOUNT, served);
    }

    private ServiceRecord volunteer(LocalDate on, String platformNo) {
        return record(
                RecordKind.VOLUNTEER, on, 60, null, null, platformNo, Signature.NONE, Signature.ACCOUNT, List.of());
    }

    private ServiceRecord record(
            RecordKind kind,
            LocalDate on,
            int minutes,
            Integer people,
            String series,
            String platformNo,
            Signature of,
            Signature by,
            List<ServiceRecord.Served> served) {
        return new ServiceRecord(
                ++next,
                "LY",
                1,
                kind,
                "价目",
                on,
                LocalTime.of(8, 0),
                LocalTime.of(8, 0).plusMinutes(minutes),
                "明湖社区",
                "李护理",
                people,
                series,
                platformNo,
                "服务",
                of,
                by,
                "李护理",
                Instant.EPOCH,
                served,
                List.of());
    }
}
