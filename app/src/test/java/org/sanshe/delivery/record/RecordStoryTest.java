package org.sanshe.delivery.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Clients;
import org.sanshe.delivery.Recoverables;
import org.sanshe.delivery.Tally;
import org.sanshe.delivery.UnitOfPay;
import org.sanshe.inbox.FormRejected;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.Rule;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Service records from the first visit to the locked month and to what it is worth. */
@SansheTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordStoryTest {

    private static final String CARE = Agreements.CARE;

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Recording recording;

    @Autowired
    RecordTally tally;

    @Autowired
    Recoverables recoverables;

    @Autowired
    Clients clients;

    @Autowired
    Absences absences;

    @Autowired
    Findings findings;

    @Autowired
    Checks checks;

    @Autowired
    SheetRows sheets;

    @Autowired
    JdbcClient jdbc;

    Actor provider;
    Actor rival;
    Actor officer;
    int next;

    @BeforeAll
    void open() throws Exception {
        bureau.open("2026-06-01");
        List<String> codes = jdbc.sql(
                        "select credit_code from organization where contact_name is not null order by id limit 2")
                .query(String.class)
                .list();
        provider = bureau.supplier(codes.get(0));
        rival = bureau.supplier(codes.get(1));
        officer = bureau.staff(Role.OFFICER);
    }

    @BeforeEach
    void june() {
        bureau.set("2026-06-01T08:30");
    }

    private String care(Actor whose) {
        String no = agreements.begin(
                "LY2026-9%03d".formatted(++next),
                whose,
                "2026-01-01",
                "2026-12-31",
                UnitOfPay.BENEFICIARY,
                Agreements.line(CARE, "人·月", "1000", "290.00"));
        agreements.rule(TestRules.homeCare(no, CARE, LocalDate.of(2026, 1, 1)));
        return no;
    }

    private long client(Actor whose) {
        return agreements.client(whose, "客" + ++next, Agreements.residentId(next));
    }

    private static void refused(Rule rule, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
    }

    // the story --------------------------------------------------------------------------------------------------

    @Test
    void fourVisitsOfTwoHoursAreAPersonMonthOf290YuanAndLock() {
        String care = care(provider);
        long client = client(provider);
        for (String day : List.of("04", "11", "18", "25")) {
            agreements.enter(care, agreements.visit(CARE, "2026-05-" + day, "09:00", "11:00", client), provider);
        }
        var before = tally.measure(care, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
        assertThat(before).hasSize(1);
        assertThat(before.get(0).amount()).isEqualTo(Money.ofYuan(290));
        assertThat(before.get(0).locked()).isFalse();

        String sheet = agreements.close(care, "2026-05", provider);
        refused(
                ServiceRecordRule.SHEET_SUBMITTED,
                () -> agreements.enter(care, agreements.visit(CARE, "2026-05-26", "09:00", "10:00", client), provider));
        agreements.lock(sheet, 3);
        bureau.ended(sheet, "sheetLocked");

        var after = tally.measure(care, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
        assertThat(after.get(0).locked()).isTrue();
        assertThat(clients.served(care, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)))
                .extracting(Clients.Client::phone)
                .containsExactly("13800000000");
        refused(
                ServiceRecordRule.SHEET_LOCKED,
                () -> agreements.enter(care, agreements.visit(CARE, "2026-05-26", "09:00", "10:00", client), provider));
        assertThat(jdbc.sql("select count(*) from document where case_no = ? and kind = 'serviceSheet'")
                        .param(sheet)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aLockedMonthIsOpenedByOfficerAndSupervisorOnlyAndCorrectedByANewVersion() {
        String care = care(provider);
        long client = client(provider);
        long record = agreements.enter(care, agreements.visit(CARE, "2026-05-04", "09:00", "11:00", client), provider);
        String sheet = agreements.close(care, "2026-05", provider);
        agreements.lock(sheet, 1);
        Entry corrected = agreements.visit(CARE, "2026-05-05", "09:00", "11:00", client);
        refused(
                ServiceRecordRule.SHEET_LOCKED,
                () -> recording.correct(care, record, corrected, "日期写错", UUID.randomUUID(), provider));

        String reopening = bureau.start("sheetReopening", officer, Map.of("sheetNo", sheet, "reason", "日期登记错误，需要更正"));
        bureau.act(
                reopening,
                "approveReopening",
                bureau.staff(Role.SUPERVISOR),
                Map.of("decision", "APPROVE", "opinion", "同意"));
        bureau.ended(reopening, "sheetReopened");

        long second = recording.correct(care, record, corrected, "日期写错", UUID.randomUUID(), provider);
        assertThat(second).isNotEqualTo(record);
        refused(
                ServiceRecordRule.NOT_CURRENT,
                () -> recording.correct(care, record, corrected, "再改一次", UUID.randomUUID(), provider));
        assertThat(jdbc.sql("select replaces from service_record where id = ?")
                        .param(second)
                        .query(Long.class)
                        .single())
                .isEqualTo(record);
        assertThat(agreements.close(care, "2026-05", provider)).isNotEqualTo(sheet);
    }

    @Test
    void aReturnedSheetLetsRecordsBeCorrectedAndIsHandedInAgain() {
        String care = care(provider);
        long client = client(provider);
        long record = agreements.enter(care, agreements.visit(CARE, "2026-05-04", "09:00", "11:00", client), provider);
        String sheet = agreements.close(care, "2026-05", provider);
        bureau.act(
                sheet,
                "confirmSheet",
                officer,
                Map.of("sample", List.of(Map.of()), "decision", "RETURN", "opinion", "请核对时间"));
        recording.withdraw(care, record, "没有去", UUID.randomUUID(), provider);
        bureau.act(sheet, "reviseSheet", provider, Map.of("decision", "RESUBMIT"));
        agreements.lock(sheet, 0);
        bureau.ended(sheet, "sheetLocked");
    }

    @Test
    void aRecordTheSpotCheckFindsWrongIsNoneInTheLockedSheet() {
        String care = care(provider);
        long client = client(provider);
        for (String day : List.of("04", "11", "18", "25")) {
            agreements.enter(care, agreements.visit(CARE, "2026-05-" + day, "09:00", "11:00", client), provider);
        }
        String sheet = agreements.close(care, "2026-05", provider);
        bureau.act(
                sheet,
                "confirmSheet",
                officer,
                Map.of(
                        "sample",
                        List.of(
                                Map.of("result", "WRONG", "remark", "家属说没有来"),
                                Map.of("result", "RIGHT"),
                                Map.of("result", "RIGHT")),
                        "decision",
                        "CONFIRM",
                        "opinion",
                        "一条不属实"));
        assertThat(jdbc.sql("select amount from service_sheet_line where case_no = ?")
                        .param(sheet)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void confirmingNeedsEveryRecordOfTheSampleAndNoOpenFinding() {
        String care = care(provider);
        long client = client(provider);
        agreements.enter(care, agreements.visit(CARE, "2026-05-04", "08:00", "17:30", client), provider);
        String sheet = agreements.close(care, "2026-05", provider);
        refused(ServiceRecordRule.SAMPLE_UNFINISHED, () -> {
            agreements.lock(sheet, 0);
            return null;
        });
        refused(ServiceRecordRule.FINDINGS_OPEN, () -> {
            agreements.lock(sheet, 1);
            return null;
        });
        var finding = findings.of(officer, FindingState.OPEN, null, 100).stream()
                .filter(f -> f.agreement().equals(care))
                .findFirst()
                .orElseThrow();
        assertThat(finding.kind()).isEqualTo(FindingKind.TOO_LONG);
        findings.decide(finding.id(), false, "当天陪同就医", officer);
        agreements.lock(sheet, 1);
    }

    @Test
    void aMonthIsClosedWhenItIsOverAndOnce() throws Exception {
        String care = care(provider);
        bureau.set("2026-05-31T23:50");
        assertThatThrownBy(() -> agreements.close(care, "2026-05", provider))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("month");
        bureau.set("2026-06-01T00:10");
        var pool = Executors.newFixedThreadPool(4);
        try {
            var tries = new ArrayList<Callable<String>>();
            for (int i = 0; i < 4; i++) {
                tries.add(() -> {
                    try {
                        return agreements.close(care, "2026-05", provider);
                    } catch (Refusal | FormRejected refused) {
                        return refused.getMessage();
                    }
                });
            }
            var answers = new ArrayList<String>();
            for (var one : pool.invokeAll(tries)) answers.add(one.get());
            assertThat(answers).hasSize(4).filteredOn(a -> a.startsWith("YB")).hasSize(1);
        } finally {
            pool.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from service_sheet where agreement = ?")
                        .param(care)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    // refusals ---------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({"2025-12-31, OUTSIDE_TERM", "2026-06-02, NOT_YET"})
    void whatCannotBeIsRefused(String day, ServiceRecordRule rule) {
        String care = care(provider);
        long client = client(provider);
        refused(rule, () -> agreements.enter(care, agreements.visit(CARE, day, "09:00", "10:00", client), provider));
    }

    @Test
    void aServiceOnTheFirstAndLastDayOfTheTermIsTaken() {
        String care = care(provider);
        long client = client(provider);
        bureau.set("2027-01-02T08:00");
        agreements.enter(care, agreements.visit(CARE, "2026-01-01", "09:00", "10:00", client), provider);
        agreements.enter(care, agreements.visit(CARE, "2026-12-31", "09:00", "10:00", client), provider);
        refused(
                ServiceRecordRule.OUTSIDE_TERM,
                () -> agreements.enter(care, agreements.visit(CARE, "2027-01-01", "09:00", "10:00", client), provider));
    }

    @Test
    void theSameVisitTwiceIsRefusedAndTheSameCommandTwiceIsOne() {
        String care = care(provider);
        long client = client(provider);
        Entry visit = agreements.visit(CARE, "2026-05-04", "09:00", "10:00", client);
        UUID command = UUID.randomUUID();
        long first = recording.enter(care, visit, command, provider);
        assertThat(recording.enter(care, visit, command, provider)).isEqualTo(first);
        refused(ServiceRecordRule.DUPLICATE, () -> agreements.enter(care, visit, provider));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "32120219480229001X",
                "32120219480229001x",
                "110101194912310024",
                "440106195307151232",
                "321203195010014560"
            })
    void rightResidentIdsAreTaken(String id) {
        String name = "号" + id.toUpperCase(java.util.Locale.ROOT);
        assertThat(agreements.client(provider, name, id)).isEqualTo(agreements.client(provider, name, id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"440106195307151233", "321202194902290017", "43010419480229", "abc"})
    void wrongResidentIdsAreRefusedAtTheField(String id) {
        assertThatThrownBy(() -> agreements.client(provider, "客" + ++next, id))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.fieldErrors()).containsKey("residentId"));
    }

    @Test
    void aResidentIdIsNowhereInTheDatabaseNorIsAPhone() {
        String care = care(provider);
        String id = Agreements.residentId(777);
        long client = agreements.client(provider, "无踪可寻", id);
        agreements.enter(care, agreements.visit(CARE, "2026-05-04", "09:00", "10:00", client), provider);
        absences.enter(
                List.of(new Absences.New(
                        Absences.Kind.HOSPITAL,
                        "无踪可寻",
                        id,
                        LocalDate.of(2026, 5, 20),
                        LocalDate.of(2026, 5, 22),
                        "住院证明")),
                officer);
        assertThat(bureau.find(id)).isEmpty();
        assertThat(bureau.find("无踪可寻")).isEmpty();
        assertThat(bureau.find("13800000000")).doesNotContain("client.phone");
    }

    @Test
    void nobodyElsesAgreementOrServiceUserIsReached() {
        String care = care(provider);
        long client = client(provider);
        long theirs = client(rival);
        assertThatThrownBy(() ->
                        agreements.enter(care, agreements.visit(CARE, "2026-05-04", "09:00", "10:00", client), rival))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agreements.enter(
                        care, agreements.visit(CARE, "2026-05-04", "09:00", "10:00", theirs), provider))
                .isInstanceOf(NotFound.class);
    }

    // G31, G37 ---------------------------------------------------------------------------------------------------

    @Test
    void twoProvidersOfOnePersonInAMonthTheSecondIsRefusedWithoutNamingTheFirst() {
        String first = care(provider);
        String second = care(rival);
        String id = Agreements.residentId(++next);
        long here = agreements.client(provider, "双份", id);
        long there = agreements.client(rival, "双份", id);
        agreements.enter(first, agreements.visit(CARE, "2026-05-31", "09:00", "10:00", here), provider);
        assertThatThrownBy(() ->
                        agreements.enter(second, agreements.visit(CARE, "2026-05-01", "09:00", "10:00", there), rival))
                .isInstanceOfSatisfying(Refusal.class, r -> {
                    assertThat(r.rule()).isEqualTo(ServiceRecordRule.ONE_PROVIDER);
                    assertThat(r.getMessage()).doesNotContain(first, provider.name());
                });
        agreements.enter(second, agreements.visit(CARE, "2026-04-30", "09:00", "10:00", there), rival);
    }

    @Test
    void eightyTwoPeopleFor200YuanAMonthAndThreeWhoDiedInFebruary() {
        String care = agreements.begin(
                "LY2026-8%03d".formatted(++next),
                provider,
                "2026-01-01",
                "2026-06-30",
                UnitOfPay.BENEFICIARY,
                Agreements.line(CARE, "人·月", "492", "200.00"));
        agreements.rule(TestRules.of(care, CARE, Measure.PERSON_MONTH, LocalDate.of(2026, 1, 1), b -> {
            b.clientSigns = true;
            b.tiers = List.of(new RecordRule.Tier(1, java.math.BigDecimal.ZERO, Money.ofYuan(200)));
        }));
        bureau.set("2026-07-01T09:00");
        var people = new ArrayList<Long>();
        for (int i = 0; i < 82; i++) {
            people.add(agreements.client(provider, "老人" + i, Agreements.residentId(100 + i)));
        }
        for (int month = 1; month <= 6; month++) {
            var visits = new ArrayList<Entry>();
            for (int i = 0; i < 82; i++) {
                String at = LocalTime.of(8, 0).plusMinutes(5L * i).toString();
                String to = LocalTime.of(8, 0).plusMinutes(5L * i + 5).toString();
                visits.add(agreements.visit(CARE, "2026-%02d-10".formatted(month), at, to, people.get(i)));
            }
            agreements.enterAll(care, visits, provider);
            agreements.lock(agreements.close(care, "2026-%02d".formatted(month), provider), 9);
        }
        LocalDate from = LocalDate.of(2026, 1, 1);
        LocalDate to = LocalDate.of(2026, 6, 30);
        Tally.Measured all = tally.measure(care, from, to).get(0);
        assertThat(all.amount()).isEqualTo(Money.ofYuan(98_400));
        assertThat(all.locked()).isTrue();
        assertThat(recoverables.of(care)).isEmpty();

        var dead = new ArrayList<Absences.New>();
        for (int i = 0; i < 3; i++) {
            dead.add(new Absences.New(
                    Absences.Kind.DEAD,
                    "老人" + i,
                    Agreements.residentId(100 + i),
                    LocalDate.of(2026, 2, 14 + i),
                    null,
                    "死亡医学证明"));
        }
        assertThat(absences.enter(dead, officer)).isEqualTo(12);
        Tally.Measured less = tally.measure(care, from, to).get(0);
        assertThat(less.amount()).isEqualTo(Money.ofYuan(96_000));
        assertThat(less.why()).contains("死亡");
        var recover = recoverables.of(care);
        assertThat(recover).hasSize(12);
        assertThat(recover.stream().map(Recoverables.Recoverable::amount).reduce(Money.ZERO, Money::plus))
                .isEqualTo(Money.ofYuan(2_400));
        assertThat(recover).extracting(r -> r.month().getMonthValue()).containsOnly(3, 4, 5, 6);
        refused(
                ServiceRecordRule.SHEET_LOCKED,
                () -> agreements.enter(
                        care, agreements.visit(CARE, "2026-06-12", "09:00", "10:00", people.get(0)), provider));
    }

    @Test
    void aServiceAfterDeathIsRefusedAndOneOnTheDayOfDeathIsNot() {
        String care = care(provider);
        String id = Agreements.residentId(++next);
        long client = agreements.client(provider, "已故" + next, id);
        absences.enter(
                List.of(new Absences.New(Absences.Kind.DEAD, "已故", id, LocalDate.of(2026, 5, 10), null, "死亡医学证明")),
                officer);
        agreements.enter(care, agreements.visit(CARE, "2026-05-10", "08:00", "09:00", client), provider);
        refused(
                ServiceRecordRule.CLIENT_DEAD,
                () -> agreements.enter(care, agreements.visit(CARE, "2026-05-11", "08:00", "09:00", client), provider));
    }

    // findings ---------------------------------------------------------------------------------------------------

    @Test
    void overlapsHospitalAndAWorkerInTwoPlacesAreFoundOnceAndDecided() {
        String care = care(provider);
        String other = care(rival);
        agreements.rule(TestRules.of(other, CARE, Measure.PERSON_MONTH, LocalDate.of(2026, 1, 1), b -> {}));
        String id = Agreements.residentId(++next);
        long here = agreements.client(provider, "重叠" + next, id);
        long there = agreements.client(rival, "重叠" + next, id);
        agreements.enter(care, agreements.visit(CARE, "2026-05-04", "09:00", "10:00", here), provider);
        agreements.enter(other, agreements.visit(CARE, "2026-05-04", "09:59", "11:00", there), rival);
        agreements.enter(other, agreements.visit(CARE, "2026-05-04", "11:00", "12:00", there), rival);
        absences.enter(
                List.of(new Absences.New(
                        Absences.Kind.HOSPITAL, "重叠", id, LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 4), "住院证明")),
                officer);
        assertThat(checks.lookAtAll()).isZero();
        var mine = findings.of(officer, FindingState.OPEN, null, 100).stream()
                .filter(f -> f.agreement().equals(care))
                .toList();
        assertThat(mine)
                .extracting(Findings.Finding::kind)
                .containsExactlyInAnyOrder(
                        FindingKind.SAME_HOUR,
                        FindingKind.TWO_PROVIDERS,
                        FindingKind.TWO_PROVIDERS,
                        FindingKind.HOSPITAL);
        for (var finding : mine) findings.decide(finding.id(), finding.kind() == FindingKind.HOSPITAL, "核实", officer);
        var judged = tally.measure(care, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31));
        assertThat(judged.get(0).why()).contains(Reason.FINDING.in(false));
    }
}
