package org.sanshe.incubation.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.document.Documents;
import org.sanshe.inbox.FormRejected;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.IncubationReviews;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.party.Credentials;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** A tenancy is reviewed: report, panel, result, one objection; what is passed is in the passport. */
@SansheTest
class IncubationReviewStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Paneling paneling;

    @Autowired
    IncubationReviews reviews;

    @Autowired
    TenancyReviews moving;

    @Autowired
    ReviewBook book;

    @Autowired
    Credentials credentials;

    @Autowired
    Documents documents;

    private long organization;

    private Actor tenant;
    private String tenancy;

    @BeforeEach
    void aTenantInItsTerm() throws Exception {
        bureau.open("2026-06-01");
        organization = incubating.founders("萌芽互助会" + System.nanoTime());
        tenancy = incubating.tenant(
                incubating.base(2),
                organization,
                Track.FOUNDING,
                LocalDate.parse("2026-01-01"),
                LocalDate.parse("2026-12-31"));
        tenant = paneling.speaker(organization);
    }

    private String open(Use use, String due) {
        return reviews.open(tenancy, use, LocalDate.parse(due));
    }

    @Test
    void aPeriodicReviewIsPassedAndInThePassport() {
        String review = open(Use.PERIODIC, "2026-06-30");
        bureau.act(review, "handInReport", tenant, report());
        Actor officer = bureau.staff(Role.OFFICER);
        paneling.seated(review, officer, 3);
        paneling.scored(review, (s, c) -> "20");
        assertThat(bureau.openNodes(review)).containsExactly("answerResult");
        assertThat(documents.of(review, tenant, false))
                .as("the tenant has its letter")
                .anyMatch(d -> d.kind().equals("incubationReviewResult"));
        assertThat(reviews.of(tenancy)).as("it may still be objected to").isEmpty();
        bureau.act(review, "answerResult", tenant, Map.of("answer", "ACCEPT"));
        bureau.ended(review, "reviewPassed");
        assertThat(reviews.of(tenancy)).singleElement().satisfies(r -> {
            assertThat(r.score()).isEqualByComparingTo("80");
            assertThat(r.passed()).isTrue();
        });
        assertThat(credentials.of(organization)).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(Credentials.Kind.REVIEW);
            assertThat(c.figure()).isEqualByComparingTo("80");
        });
    }

    @Test
    void theSecondReviewersAreOthersAndTheirResultIsFinal() {
        String review = open(Use.FINAL, "2026-06-30");
        bureau.act(review, "handInReport", tenant, report());
        Actor officer = bureau.staff(Role.OFFICER);
        List<Actor> first = paneling.seated(review, officer, 3);
        paneling.scored(review, (s, c) -> "14.99");
        bureau.act(review, "answerResult", tenant, Map.of("answer", "OBJECT", "reason", "服务人次没有计算在内"));
        List<Actor> second = paneling.seated(review, officer, 3);
        assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
        paneling.scored(review, (s, c) -> "15");
        bureau.ended(review, "reviewPassed");
        assertThat(reviews.of(tenancy).get(0).score()).isEqualByComparingTo(new BigDecimal("60"));
    }

    @Test
    void aReportThatIsLateOrMissingFailsTheReview() {
        String missing = open(Use.PERIODIC, "2026-06-30");
        bureau.set("2026-06-30T23:59:00");
        String last = open(Use.PERIODIC, "2026-06-30");
        bureau.act(last, "handInReport", tenant, report());
        bureau.set("2026-07-01T00:00:01");
        assertThatThrownBy(() -> bureau.act(missing, "handInReport", tenant, report()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("REPORT_LATE");
        bureau.runDue();
        bureau.ended(missing, "reviewMissed");
        assertThat(reviews.of(tenancy)).singleElement().satisfies(r -> {
            assertThat(r.score()).isNull();
            assertThat(r.passed()).isFalse();
        });
        assertThat(credentials.of(organization)).isEmpty();
        assertThat(bureau.openNodes(last)).containsExactly("arrangePanel");
    }

    @Test
    void aResultNobodyAnswersStandsAfterFiveWorkingDays() {
        String review = open(Use.PERIODIC, "2026-06-30");
        bureau.act(review, "handInReport", tenant, report());
        paneling.seated(review, bureau.staff(Role.OFFICER), 3);
        paneling.scored(review, (s, c) -> "14.99");
        bureau.at("2026-06-08T23:59:00");
        assertThat(bureau.openNodes(review)).containsExactly("answerResult");
        bureau.at("2026-06-09T00:00");
        bureau.ended(review, "reviewFailed");
        assertThat(credentials.of(organization)).isEmpty();
    }

    @Test
    void theDeskMovesAReportWithAReasonNotIntoThePastAndNotBeyondTheTerm() {
        String review = open(Use.PERIODIC, "2026-06-30");
        Actor officer = bureau.staff(Role.OFFICER);
        assertThatThrownBy(() -> moving.move(review, LocalDate.parse("2026-06-01"), "场地正在搬迁", officer))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("MOVED_INTO_THE_PAST");
        assertThatThrownBy(() -> moving.move(review, LocalDate.parse("2027-01-01"), "场地正在搬迁", officer))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("MOVED_BEYOND_THE_TERM");
        moving.move(review, LocalDate.parse("2026-07-15"), "场地正在搬迁", officer);
        assertThat(book.moves(review)).hasSize(1);
        bureau.at("2026-07-01T09:00");
        assertThat(bureau.openNodes(review)).as("the timer moved too").containsExactly("handInReport");
        bureau.at("2026-07-15T20:00");
        bureau.act(review, "handInReport", tenant, report());
        assertThatThrownBy(() -> moving.move(review, LocalDate.parse("2026-08-15"), "场地正在搬迁", officer))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NOT_TO_BE_MOVED");
    }

    @Test
    void everyCriterionOfAReviewIsCommented() {
        String review = open(Use.PERIODIC, "2026-06-30");
        bureau.act(review, "handInReport", tenant, report());
        Actor member = paneling.seated(review, bureau.staff(Role.OFFICER), 3).get(0);
        var sheet = Map.<String, Object>of(
                "sheets",
                List.of(Map.of(
                        "lines",
                        List.of(
                                Map.of("points", "25", "comment", "好"),
                                Map.of("points", "25"),
                                Map.of("points", "30"),
                                Map.of("points", "20")))),
                "independent",
                true);
        assertThatThrownBy(() -> bureau.act(review, "scoreSheets", String.valueOf(member.personId()), member, sheet))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("sheets[0].lines[1].comment");
        assertThatThrownBy(() -> paneling.score(review, member, (s, c) -> c == 3 ? "20.01" : "20"))
                .isInstanceOf(FormRejected.class)
                .hasMessageContaining("sheets[0].lines[3].points");
        paneling.score(review, member, (s, c) -> "20");
    }

    private Map<String, Object> report() {
        return bureau.sample("incubation-report", tenant, Map.of("files", List.of(bureau.upload(tenant, "报告"))));
    }
}
