package org.sanshe.delivery.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanshe.delivery.roster.Agreements.id;
import static org.sanshe.delivery.roster.Agreements.perPerson;
import static org.sanshe.delivery.roster.Agreements.person;
import static org.sanshe.delivery.roster.Agreements.with;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Rosters;
import org.sanshe.delivery.Tally;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.Rule;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Both sides of every limit of rosters, and what months and vacancies come to. */
@SansheTest
class RosterRulesTest {

    private static final AtomicInteger NEXT = new AtomicInteger(100);

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Rosters rosters;

    @Autowired
    RosterRows rows;

    @Autowired
    Assignments assignments;

    @Autowired
    PostTally tally;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void openTheBureau() throws Exception {
        bureau.open("2026-01-05");
    }

    /** Somebody nobody else is. */
    private static Map<String, Object> somebody(String name) {
        return person(name, id("1990-01-01", NEXT.incrementAndGet()));
    }

    @SafeVarargs
    private final String year(Map<String, Object>... people) {
        return agreements.staffed("2026-01-01", "2026-12-31", perPerson("6200", 12 * people.length), List.of(people));
    }

    private String propose(String agreement, int seat, Map<String, Object> person, String from) {
        return bureau.start(
                "rosterChange",
                agreements.organization(),
                agreements.replacement(agreement, seat, with(person, "from", from)));
    }

    private void consent(String change) {
        bureau.act(change, "consent", agreements.officer(), Map.of("outcome", "AGREE"));
    }

    private void leave(String agreement, int seat, String lastDay) {
        bureau.start("rosterChange", agreements.organization(), agreements.leave(agreement, seat, lastDay));
    }

    private static void refused(ThrowingCallable act, Rule rule) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
    }

    private static void wrong(ThrowingCallable act, String field) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.fieldErrors()).containsKey(field));
    }

    private Tally.Measured measured(String agreement, String from, String to) {
        return tally.measure(agreement, LocalDate.parse(from), LocalDate.parse(to))
                .get(0);
    }

    private List<String> on(String agreement, String day) {
        return rosters.on(agreement, LocalDate.parse(day)).stream()
                .map(Rosters.Worker::name)
                .toList();
    }

    @Test
    void aCertificateServesToItsLastDay() {
        String agreement = year(somebody("周知夏"));
        var certified = with(with(somebody("林一诺"), "certificateKind", "SOCIAL_WORKER"), "certificateNo", "A1");
        refused(
                () -> propose(agreement, 1, with(certified, "certificateUntil", "2026-01-31"), "2026-02-01"),
                RosterRule.CERTIFICATE_EXPIRED);
        assertThatCode(() -> propose(agreement, 1, with(certified, "certificateUntil", "2026-02-01"), "2026-02-01"))
                .doesNotThrowAnyException();
    }

    @Test
    void sixteenYearsAreEnoughAndADayLessIsNot() {
        String agreement = year(somebody("周知夏"));
        refused(() -> propose(agreement, 1, person("幼者", id("2010-02-03", 1)), "2026-02-02"), RosterRule.TOO_YOUNG);
        assertThatCode(() -> propose(agreement, 1, person("刚满", id("2010-02-02", 1)), "2026-02-02"))
                .doesNotThrowAnyException();
    }

    @Test
    void numbersAndDatesAreToldAtTheirField() {
        String agreement = year(somebody("周知夏"));
        String good = id("1990-05-05", 77);
        char wrongCheck = good.charAt(17) == '1' ? '2' : '1';
        wrong(
                () -> propose(agreement, 1, person("林一诺", good.substring(0, 17) + wrongCheck), "2026-02-02"),
                "people[0].residentId");
        wrong(() -> propose(agreement, 1, person("林一诺", "430121**********11"), "2026-02-02"), "people[0].residentId");
        wrong(
                () -> propose(
                        agreement,
                        1,
                        with(with(person("林一诺", good), "certificateKind", "SOCIAL_WORKER"), "certificateNo", good),
                        "2026-02-02"),
                "people[0].certificateNo");
        refused(
                () -> propose(agreement, 1, with(person("林一诺", good), "contractUntil", "2026-02-01"), "2026-02-02"),
                RosterRule.NOT_EMPLOYED);
        var uninsured = with(person("林一诺", good), "insuredSince", null);
        refused(() -> propose(agreement, 1, uninsured, "2026-02-02"), RosterRule.NOT_INSURED);
        refused(() -> propose(agreement, 1, person("林一诺", good), "2027-01-01"), RosterRule.OUTSIDE_THE_TERM);
        assertThat(bureau.find(good)).isEmpty();
    }

    @Test
    void nobodyIsMoreThanOnePersonOverAllAgreements() {
        var busy = somebody("周知夏");
        year(busy);
        String second = agreements.begin("2026-01-01", "2026-12-31", 1, "", perPerson("62", 12));
        String first = rosters.request(second);
        var tiny = List.of(Map.of("share", new BigDecimal("0.01"), "certificateKind", "NONE", "item", "驻站社工"));
        bureau.act(first, "settleTerms", agreements.officer(), Agreements.terms("驻站社工", 1, Map.of("posts", tiny)));
        assertThatThrownBy(() -> bureau.act(
                        first, "fillRoster", agreements.organization(), agreements.first(second, List.of(busy))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("BEYOND_FULL_TIME")
                .hasMessageContaining("1.01");
    }

    @Test
    void twoHalvesAreOneAndMayBeFlaggedBeyond() {
        var shared = somebody("周知夏");
        var half = Map.<String, Object>of(
                "posts", List.of(Map.of("share", new BigDecimal("0.5"), "certificateKind", "NONE", "item", "驻站社工")));
        for (int i = 0; i < 2; i++) {
            String agreement = agreements.begin("2026-01-01", "2026-12-31", 1, "", perPerson("3100", 12));
            String first = rosters.request(agreement);
            bureau.act(first, "settleTerms", agreements.officer(), Agreements.terms("驻站社工", 1, half));
            bureau.act(first, "fillRoster", agreements.organization(), agreements.first(agreement, List.of(shared)));
            consent(first);
            assertThat(rosters.complete(agreement)).isTrue();
        }
        String third = agreements.begin("2026-01-01", "2026-12-31", 1, "", perPerson("3100", 12));
        String first = rosters.request(third);
        bureau.act(first, "settleTerms", agreements.officer(), Agreements.terms("驻站社工", 1, Map.of("overlap", "FLAG")));
        bureau.act(first, "fillRoster", agreements.organization(), agreements.first(third, List.of(shared)));
        consent(first);
        assertThat(on(third, "2026-06-01")).containsExactly("周知夏");
    }

    @Test
    void aReplacementLeavesNoGapAndNoDayOfTwo() {
        String agreement = year(somebody("周知夏"));
        String change = propose(agreement, 1, somebody("林一诺"), "2026-02-01");
        assertThat(on(agreement, "2026-02-01")).containsExactly("周知夏");
        consent(change);
        assertThat(on(agreement, "2026-01-31")).containsExactly("周知夏");
        assertThat(on(agreement, "2026-02-01")).containsExactly("林一诺");
        Seat seat = rows.seats(agreement).get(0);
        assertThat(Vacancy.of(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), assignments.of(agreement)))
                .isEmpty();
        refused(() -> consent(propose(agreement, 1, somebody("何以安"), "2026-01-20")), RosterRule.SEAT_TAKEN);
        assertThat(seat.no()).isEqualTo(1);
    }

    @Test
    void ofTwoParallelReplacementsOfASeatOneWins() throws Exception {
        String agreement = year(somebody("周知夏"));
        var threads = Executors.newFixedThreadPool(2);
        try {
            var acts = new ArrayList<Callable<Object>>();
            for (String name : List.of("林一诺", "何以安")) {
                var who = somebody(name);
                acts.add(() -> {
                    try {
                        return propose(agreement, 1, who, "2026-02-01");
                    } catch (Refusal refusal) {
                        return refusal.rule();
                    }
                });
            }
            var results = new ArrayList<Object>();
            for (var done : threads.invokeAll(acts)) results.add(done.get());
            assertThat(results).filteredOn(r -> r instanceof String).hasSize(1);
            assertThat(results).contains(RosterRule.SEAT_PENDING);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void silenceIsConsentOnlyWhereTheContractSaysSo() {
        String agreement = agreements.begin("2026-01-01", "2026-12-31", 1, "", perPerson("6200", 12));
        String first = rosters.request(agreement);
        bureau.act(
                first,
                "settleTerms",
                agreements.officer(),
                Agreements.terms("驻站社工", 1, Map.of("silenceConsents", "true")));
        bureau.act(
                first, "fillRoster", agreements.organization(), agreements.first(agreement, List.of(somebody("周知夏"))));
        assertThat(bureau.openNodes(first)).containsExactly("consentTacit");
        bureau.at("2026-01-13T09:00");
        bureau.ended(first, "effective");
        assertThat(rosters.complete(agreement)).isTrue();
    }

    @Test
    void fifteenVacantDaysCostNothingAndSixteenCostThemAll() {
        String short15 = year(somebody("周知夏"), somebody("林一诺"));
        leave(short15, 2, "2026-03-10");
        consent(propose(short15, 2, somebody("何以安"), "2026-03-26"));
        var fifteen = measured(short15, "2026-03-01", "2026-03-31");
        assertThat(fifteen.amount()).isEqualTo(Money.ofYuan(12_400));
        assertThat(fifteen.why()).isEmpty();
        String long16 = year(somebody("周知秋"), somebody("林一言"));
        leave(long16, 2, "2026-03-10");
        consent(propose(long16, 2, somebody("何以静"), "2026-03-27"));
        var sixteen = measured(long16, "2026-03-01", "2026-03-31");
        assertThat(sixteen.planned()).isEqualByComparingTo("2");
        assertThat(sixteen.amount()).isEqualTo(Money.ofYuan(9_200));
        assertThat(sixteen.counted()).isEqualByComparingTo("1.4839");
        assertThat(sixteen.discounted()).isEqualByComparingTo("0.5161");
        assertThat(sixteen.why()).contains("2号岗", "2026-03-11至2026-03-26", "16天", "3,200.00");
        assertThat(sixteen.locked()).isFalse();
        assertThat(measured(long16, "2026-01-01", "2026-12-31").amount()).isEqualTo(Money.ofYuan(6_200 * 24 - 3_200));
    }

    @Test
    void aMonthIsReportedWholeConfirmedAndThenStays() {
        String agreement = year(somebody("周知夏"), somebody("林一诺"));
        List<Assignment> there = assignments.of(agreement);
        Actor organization = agreements.organization();
        String proof = bureau.upload(organization, "工资发放凭证");
        var one = Map.<String, Object>of(
                "holder",
                String.valueOf(there.get(0).id()),
                "workedDays",
                21,
                "leaveDays",
                0,
                "wage",
                "5000.00",
                "insured",
                "true");
        var two = Map.<String, Object>of(
                "holder",
                String.valueOf(there.get(1).id()),
                "workedDays",
                18,
                "leaveDays",
                1,
                "wage",
                "2100.00",
                "insured",
                "true");
        Map<String, Object> both = Map.of(
                "agreement", agreement, "month", "2026-01", "lines", List.of(one, two), "proofs", List.of(proof));
        bureau.at("2026-02-02T09:00");
        refused(
                () -> bureau.start("attendance", organization, with(both, "month", "2026-02")),
                RosterRule.MONTH_NOT_OVER);
        refused(
                () -> bureau.start("attendance", organization, with(both, "lines", List.of(one))),
                RosterRule.ATTENDANCE_INCOMPLETE);
        wrong(
                () -> bureau.start(
                        "attendance", organization, with(both, "lines", List.of(with(one, "workedDays", 22), two))),
                "lines[0].workedDays");
        String month = bureau.start("attendance", organization, both);
        refused(() -> bureau.start("attendance", organization, both), RosterRule.MONTH_REPORTED);
        bureau.act(
                month, "confirmAttendance", agreements.officer(), Map.of("outcome", "RETURN", "opinion", "请核对缺勤天数。"));
        bureau.act(month, "correctAttendance", organization, both);
        assertThat(measured(agreement, "2026-01-01", "2026-01-31").locked()).isFalse();
        bureau.act(month, "confirmAttendance", agreements.officer(), Map.of("outcome", "CONFIRM"));
        bureau.ended(month, "locked");
        var january = measured(agreement, "2026-01-01", "2026-01-31");
        assertThat(january.locked()).isTrue();
        assertThat(measured(agreement, "2026-01-01", "2026-02-28").locked()).isFalse();
        BigDecimal due = jdbc.sql("select due_days from attendance_line where case_no = ? and worked_days = 18")
                .param(month)
                .query(BigDecimal.class)
                .single();
        assertThat(due).isEqualByComparingTo("21");
        assertThat(january.amount()).isEqualTo(Money.of("11809.52"));
        assertThat(january.why()).contains("缺勤2个工作日", "590.48");
        refused(() -> leave(agreement, 1, "2026-01-30"), RosterRule.MONTH_LOCKED);
        assertThatCode(() -> leave(agreement, 1, "2026-01-31")).doesNotThrowAnyException();
    }

    @Test
    void theMinimumWageIsForTheDaysThatArePaid() {
        jdbc.sql(
                        "insert into minimum_wage values ('430198', 220000, '测试', false, '2026-01-01', null) on conflict do nothing")
                .update();
        String agreement = year(somebody("周知夏"));
        bureau.at("2026-02-02T09:00");
        Actor organization = agreements.organization();
        String proof = bureau.upload(organization, "工资发放凭证");
        var line = Map.<String, Object>of(
                "holder",
                String.valueOf(assignments.of(agreement).get(0).id()),
                "workedDays",
                21,
                "leaveDays",
                0,
                "wage",
                "2199.99",
                "insured",
                "true");
        Map<String, Object> report =
                Map.of("agreement", agreement, "month", "2026-01", "lines", List.of(line), "proofs", List.of(proof));
        refused(() -> bureau.start("attendance", organization, report), RosterRule.BELOW_MINIMUM_WAGE);
        assertThatCode(() -> bureau.start(
                        "attendance", organization, with(report, "lines", List.of(with(line, "wage", "2200.00")))))
                .doesNotThrowAnyException();
    }

    @Test
    void pagesShowSeatsMonthsAndCostToThoseConcerned() throws Exception {
        String agreement = year(somebody("周知夏"), somebody("林一诺"));
        leave(agreement, 2, "2026-01-20");
        bureau.at("2026-03-02T09:00");
        for (Actor reader : List.of(
                agreements.organization(),
                agreements.officer(),
                bureau.staff(Role.FINANCE),
                bureau.staff(Role.AUDITOR))) {
            String page = page("/rosters/" + agreement, reader);
            assertThat(page).contains("部分空岗", "空岗28天", "累计空岗41天", "未报告，尚不能结算", "个人原因辞职");
            assertThat(page("/rosters", reader)).contains(agreement, "空岗1个");
        }
        assertThat(page("/api/v1/rosters/" + agreement, agreements.officer()))
                .contains("\"vacantDays\":41", "\"costYuan\":")
                .doesNotContain("\"cost\"");
        assertThat(page("/api/v1/rosters", agreements.organization())).contains(agreement);
        assertThat(page("/rosters/" + agreement + "/export", agreements.officer()))
                .contains("周知夏", "空岗");
        Actor stranger = bureau.supplier("52430198MJJ020021P");
        assertThat(mvc.perform(get("/rosters/" + agreement).with(user(TestAccounts.of(stranger))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private String page(String path, Actor reader) throws Exception {
        var answer = mvc.perform(get(path).with(user(TestAccounts.of(reader))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void afterTheEndThereAreNoPostsAndNoVacancies() {
        String agreement = year(somebody("周知夏"));
        rosters.end(agreement, LocalDate.parse("2026-06-30"), "协商终止", agreements.officer());
        assertThat(on(agreement, "2026-06-30")).containsExactly("周知夏");
        assertThat(on(agreement, "2026-07-01")).isEmpty();
        assertThat(measured(agreement, "2026-01-01", "2026-12-31").amount()).isEqualTo(Money.ofYuan(6_200 * 6));
    }
}
