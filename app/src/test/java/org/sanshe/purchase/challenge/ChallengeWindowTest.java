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
        refused(ChallengeRule.DOCUMENTS_NOT_OBTAINED, Challenge.Stage.DOCUMENTS, null);
        var invited = bidder(ResponseStatus.INVITED);
        assertThatCode(() -> ChallengeWindow.checkStanding(Challenge.Stage.DOCUMENTS, invited))
                .doesNotThrowAnyException();
        refused(ChallengeRule.DID_NOT_TAKE_PART, Challenge.Stage.PROCESS, invited);
        refused(ChallengeRule.DID_NOT_TAKE_PART, Challenge.Stage.RESULT, invited);
        assertThatCode(() -> ChallengeWindow.checkStanding(Challenge.Stage.RESULT, bidder(ResponseStatus.DISQUALIFIED)))
                .doesNotThrowAnyException();
    }

    private static void refused(ChallengeRule rule, Challenge.Stage stage, Bidders.Bidder bidder) {
        assertThatThrownBy(() -> ChallengeWindow.checkStanding(stage, bidder))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.rule()).isEqualTo(rule));
    }

    private static Bidders.Bidder bidder(ResponseStatus status) {
        return new Bidders.Bidder(
                "XY2026-0001", 1, "52430198MJJ02003XF", "同心", null, status, LocalDate.of(2026, 4, 8), null);
    }
}
