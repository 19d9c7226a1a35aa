package org.sanshe.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

/** Deadlines of cases in the database: kept, replaced with history, and counted again when a year is loaded. */
@SansheTest
@Transactional
@RecordApplicationEvents
class DeadlinesTest {

    private static final Actor ADMIN = new Actor(7, 9, "管理员", EnumSet.of(Role.ADMIN), 1L, null, null);

    /** An invented arrangement: the real one of 2027 is not published. */
    private static final String YEAR_2027 = """
            日期,类别,名称
            2027-01-01~2027-01-03,放假,元旦
            2027-02-05至2027-02-11,放假,春节
            2027-01-30,上班,春节
            2027/5/1-2027/5/5,OFF,劳动节
            2027年10月1日~2027年10月7日,放假,国庆节
            """;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Terms terms;

    @Autowired
    Calendars calendars;

    @Autowired
    YearLoading loading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void theDatabaseHoldsTheYearsThatComeWithTheApplication() {
        Calendar calendar = calendars.current();

        assertThat(calendar.workingDays(2025)).isEqualTo(248);
        assertThat(calendar.workingDays(2026)).isEqualTo(248);
        assertThat(calendar.years()).containsKeys(2010, 2026).doesNotContainKey(2027);
        assertThat(jdbc.sql("select count(*) from calendar_day")
                        .query(Long.class)
                        .single())
                .isEqualTo(CalendarFile.days().size());
        assertThat(jdbc.sql("select year from calendar_day where day = date '2018-12-31'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2019);
    }

    @Test
    void keepsADeadlineWithItsArticleAndArithmetic() {
        var due = deadlines.set("CG-1", "fileContract", "CONTRACT_FILING", LocalDate.of(2026, 2, 13));

        assertThat(due).isEqualTo(Instant.parse("2026-03-02T15:59:59Z"));
        DeadlineView view = deadlines.current("CG-1", "fileContract").orElseThrow();
        assertThat(view.basis().text()).isEqualTo("《政府采购法》第四十七条");
        assertThat(view.dueDate()).isEqualTo("2026-03-02");
        assertThat(view.provisional()).isFalse();
        assertThat(view.steps()).extracting(Step::reason).contains(Step.Reason.MAKE_UP_DAY, Step.Reason.HOLIDAY);
        assertThat(deadlines.due("CG-1", "fileContract")).isEqualTo(due);
        assertThatThrownBy(() -> deadlines.due("CG-1", "publishContract")).isInstanceOf(NotFound.class);
    }

    @Test
    void theChallengeWindowFollowsTheNoticePeriod() {
        deadlines.combine(
                "CG-1", "challengeWindow", LocalDate.of(2025, 12, 1), "RESULT_NOTICE_PERIOD", "CHALLENGE_WINDOW");

        DeadlineView view = deadlines.current("CG-1", "challengeWindow").orElseThrow();
        assertThat(view.dueDate()).isEqualTo("2025-12-11");
        assertThat(view.termKeys()).containsExactly("RESULT_NOTICE_PERIOD", "CHALLENGE_WINDOW");
        assertThat(view.basis().article()).isEqualTo("第五十二条");
    }

    @Test
    void settingAgainKeepsTheHistoryAndTellsWhoHoldsTheTimer() {
        deadlines.set("CG-1", "pickSupplier", "AWARD_PICK", LocalDate.of(2025, 9, 26));
        deadlines.set("CG-1", "pickSupplier", "AWARD_PICK", LocalDate.of(2025, 9, 26));
        assertThat(deadlines.of("CG-1")).hasSize(1);

        deadlines.set("CG-1", "pickSupplier", "AWARD_PICK", LocalDate.of(2025, 10, 10));

        assertThat(deadlines.of("CG-1"))
                .extracting(DeadlineView::dueDate, DeadlineView::isCurrent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2025, 10, 16), true),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2025, 10, 10), false));
        assertThat(events.stream(DeadlineMoved.class))
                .containsExactly(new DeadlineMoved(
                        "CG-1",
                        "pickSupplier",
                        Instant.parse("2025-10-10T15:59:59Z"),
                        Instant.parse("2025-10-16T15:59:59Z")));
        assertThat(deadlines.changes("CG-1")).singleElement().matches(DeadlineChange::moved);
    }

    @Test
    void loadingAYearMovesProvisionalDeadlinesButNotAnnouncedOnes() {
        LocalDate from = LocalDate.of(2027, 1, 29);
        deadlines.set("CG-1", "replyChallenge", "CHALLENGE_REPLY", from);
        deadlines.set("CG-2", "challengeWindow", "CHALLENGE_WINDOW", from);
        deadlines.announce("CG-2", "challengeWindow");
        deadlines.set("CG-3", "replyChallenge", "CHALLENGE_REPLY", from);
        deadlines.met("CG-3", "replyChallenge");
        deadlines.set("CG-4", "pickSupplier", "AWARD_PICK", LocalDate.of(2027, 3, 1));
        assertThat(deadlines.current("CG-1", "replyChallenge").orElseThrow().provisional())
                .isTrue();

        int moved = load(2027, YEAR_2027);

        // 01-30 is worked, 02-05 to 02-11 are not: 30, 1, 2, 3, 4, 12, 15
        assertThat(moved).isEqualTo(1);
        assertThat(deadlines.current("CG-1", "replyChallenge").orElseThrow())
                .satisfies(d -> assertThat(d.dueDate()).isEqualTo("2027-02-15"))
                .satisfies(d -> assertThat(d.provisional()).isFalse());
        assertThat(deadlines.current("CG-2", "challengeWindow").orElseThrow().dueDate())
                .isEqualTo("2027-02-09");
        assertThat(deadlines.changes("CG-2")).singleElement().satisfies(c -> {
            assertThat(c.moved()).isFalse();
            assertThat(c.newDue()).isEqualTo("2027-02-15T15:59:59Z");
        });
        assertThat(deadlines.current("CG-3", "replyChallenge").orElseThrow().dueDate())
                .isEqualTo("2027-02-09");
        assertThat(deadlines.current("CG-4", "pickSupplier").orElseThrow().provisional())
                .isFalse();
        assertThat(events.stream(DeadlineMoved.class))
                .extracting(DeadlineMoved::caseNo)
                .containsExactly("CG-1");
        assertThat(deadlines.changes("CG-1"))
                .singleElement()
                .satisfies(c -> assertThat(c.reasonZh()).contains("2027年", "测试〔2026〕1号"));
        assertThat(loading.history().get(0).loadedBy()).isEqualTo("管理员 #9");
    }

    @Test
    void aMomentSomebodyChoseStays() {
        Instant half = Instant.parse("2027-02-08T01:30:00Z");
        deadlines.choose("CG-1", "responseDeadline", "CONSULTATION_RESPONSE", LocalDate.of(2027, 1, 29), half);

        assertThat(load(2027, YEAR_2027)).isZero();

        DeadlineView view = deadlines.current("CG-1", "responseDeadline").orElseThrow();
        assertThat(view.dueAt()).isEqualTo(half);
        assertThat(view.announcedAt()).isNotNull();
        assertThat(deadlines.changes("CG-1")).isEmpty();
    }

    @Test
    void aNoticeMayReachIntoTheDecemberBefore() {
        deadlines.set("CG-1", "pickSupplier", "AWARD_PICK", LocalDate.of(2026, 12, 24));
        assertThat(deadlines.current("CG-1", "pickSupplier").orElseThrow().dueDate())
                .isEqualTo("2026-12-31");

        load(2027, YEAR_2027 + "2026-12-31,放假,元旦\n2026-12-26,上班,元旦\n");
        assertThat(deadlines.current("CG-1", "pickSupplier").orElseThrow().dueDate())
                .isEqualTo("2026-12-30");
        assertThat(calendars.current().workingDays(2026)).isEqualTo(248);

        // putting 2026 in again does not undo what the notice of 2027 says
        loading.load(
                calendars.current().years().get(2026),
                CalendarFile.days().stream()
                        .filter(d -> d.day().getYear() == 2026)
                        .toList(),
                ADMIN);
        assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
    }

    @Test
    void everyTermOfTheProcessHasAnArticleAndIsInForceOnce() {
        Set<String> needed = Set.of(
                "INTENT_NOTICE",
                "DOCUMENTS_AVAILABLE",
                "CONSULTATION_RESPONSE",
                "TENDER_PERIOD",
                "CHANGE_AFFECTING_TENDER",
                "REPORT_DELIVERY",
                "AWARD_PICK",
                "RESULT_NOTICE_ISSUE",
                "RESULT_NOTICE_PERIOD",
                "CHALLENGE_WINDOW",
                "CHALLENGE_REPLY",
                "CHALLENGE_EXAMINATION",
                "CONTRACT_SIGNING",
                "CONTRACT_PUBLICATION",
                "CONTRACT_FILING",
                "CONTRACT_CHANGE_NOTICE",
                "COMPLAINT",
                "COMPLAINT_REVIEW",
                "COMPLAINT_REJECTION",
                "SINGLE_SOURCE_PUBLICITY",
                "BOND_REFUND",
                "INQUIRY_REPLY");

        assertThat(terms.all()).extracting(StatutoryTerm::key).containsAll(needed);
        assertThat(terms.all())
                .allSatisfy(t -> assertThat(t.term().basis().law()).isNotBlank())
                .filteredOn(t -> t.source().equals("mem") || t.source().equals("setting"))
                .isNotEmpty()
                .noneMatch(StatutoryTerm::verified);
        LocalDate today = LocalDate.of(2026, 3, 1);
        var inForce = terms.all().stream()
                .filter(t -> !t.validFrom().isAfter(today)
                        && (t.validTo() == null || !t.validTo().isBefore(today)))
                .collect(Collectors.groupingBy(StatutoryTerm::key, Collectors.counting()));
        assertThat(inForce.values()).containsOnly(1L);
    }

    @Test
    void aCaseEndsUnderTheRuleItStartedUnder() {
        assertThat(terms.asOf("PAYMENT", LocalDate.of(2023, 12, 31)).term().zh())
                .startsWith("30日");
        assertThat(terms.asOf("PAYMENT", LocalDate.of(2024, 1, 1)).term().zh()).startsWith("10个工作日");
        assertThatThrownBy(() -> terms.asOf("PAYMENT", LocalDate.of(2010, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> terms.asOf("NO_SUCH_TERM", LocalDate.of(2026, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private int load(int year, String text) {
        try {
            YearSheet sheet = YearSheet.read(year, "测试〔2026〕1号", SheetFile.rows(text));
            assertThat(sheet.errors()).isEmpty();
            return loading.load(new CalendarYear(year, "测试〔2026〕1号", "test"), List.copyOf(sheet.days()), ADMIN);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
