package org.sanshe.purchase.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.calendar.Calendars;
import org.sanshe.calendar.Deadlines;
import org.sanshe.kernel.Refusal;
import org.sanshe.purchase.tender.Bidders;
import org.sanshe.purchase.tender.ResponseStatus;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may challenge what, and until when. */
@SansheTest
class ChallengeWindowTest {

    @Autowired
    Deadlines deadlines;

    @Autowired
    Calendars calendars;

    /** A1: a result published on 1 December 2025 may be challenged until the 11th; the 10th is in time, the 16th late. */
    @ParameterizedTest
    @CsvSource({
        "2025-12-10T10:00,true",
        "2025-12-11T23:59,true",
        "2025-12-12T00:00,false",
        "2025-12-16T10:00,false",
        "2025-12-22T10:00,false",
        "2025-12-31T10:00,false"
    })
    void aResultMayBeChallengedUntilTheSeventhWorkingDayAfterItsNotice(LocalDateTime raised, boolean inTime) {
        var window = deadlines.count(
                List.of("RESULT_NOTICE_PERIOD", "CHALLENGE_WINDOW"),
                LocalDate.of(2025, 12, 1),
                LocalDate.of(2025, 12, 1));
        assertThat(window.date()).isEqualTo(LocalDate.of(2025, 12, 11));
        assertThat(!raised.isAfter(window.lastMoment().toLocalDateTime())).isEqualTo(inTime);
    }

    /** A9: report on Friday 26 September 2025; pick by 10 October, award letter and notice by Monday the 13th. */
    @Test
    void theAwardChainCountsMakeUpDays() {
        var pick = deadlines.count(List.of("AWARD_PICK"), LocalDate.of(2025, 9, 26), LocalDate.of(2025, 9, 26));
        assertThat(pick.date()).isEqualTo(LocalDate.of(2025, 10, 10));
        assertThat(deadlines
                        .count(List.of("RESULT_NOTICE_ISSUE"), pick.date(), pick.date())
                        .date())
                .isEqualTo(LocalDate.of(2025, 10, 13));
    }

    @Test
    void documentsAreChallengedByThoseWhoObtainedThemTheRestByThoseWhoTookPart() {
        refused(ChallengeRule.DOCUMENTS_NOT_OBTAINED, Stage.DOCUMENTS, null);
        var invited = bidder(ResponseStatus.INVITED);
        assertThatCode(() -> ChallengeWindow.checkStanding(Stage.DOCUMENTS, invited))
                .doesNotThrowAnyException();
        refused(ChallengeRule.DID_NOT_TAKE_PART, Stage.PROCESS, invited);
        refused(ChallengeRule.DID_NOT_TAKE_PART, Stage.RESULT, invited);
        assertThatCode(() -> ChallengeWindow.checkStanding(Stage.RESULT, bidder(ResponseStatus.DISQUALIFIED)))
                .doesNotThrowAnyException();
    }

    /** GPR 53: obtained during the notice, from its end; obtained after it, from that day. */
    @ParameterizedTest
    @CsvSource({"2026-04-08,2026-04-10", "2026-04-10,2026-04-10", "2026-04-11,2026-04-11"})
    void documentsAreKnownFromTheEndOfTheirNoticeOrWhenObtainedAfterIt(LocalDate obtained, LocalDate known) {
        assertThat(ChallengeWindow.known(obtained, LocalDate.of(2026, 4, 10))).isEqualTo(known);
    }

    /** The board counts working days left and overdue: a holiday and a make-up day between. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-08,2026-05-08,0",
        "2026-05-08,2026-05-11,2",
        "2026-05-11,2026-05-08,-2",
        "2026-04-30,2026-05-06,1"
    })
    void workingDaysAreLeftOrOverdue(LocalDate today, LocalDate due, int left) {
        assertThat(ChallengeBoard.left(today, due, calendars.current())).isEqualTo(left);
    }

    private static void refused(ChallengeRule rule, Stage stage, Bidders.Bidder bidder) {
        assertThatThrownBy(() -> ChallengeWindow.checkStanding(stage, bidder))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
    }

    private static Bidders.Bidder bidder(ResponseStatus status) {
        return new Bidders.Bidder(
                "XY2026-0001", 1, "52430198MJJ02003XF", "同心", null, status, LocalDate.of(2026, 4, 8), null);
    }
}
