package org.sanshe.incubation.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.inbox.FormRejected;
import org.sanshe.incubation.Growing;
import org.sanshe.incubation.growth.Grown.Tenant;
import org.sanshe.incubation.growth.Matching.Ground;
import org.sanshe.incubation.growth.Mentoring.Status;
import org.sanshe.kernel.Refusal;
import org.sanshe.party.Credentials;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** A mentor is picked, answers, coaches and is rated; what was confirmed stands in the passport. */
@SansheTest
class MentoringStoryTest {

    private static int stories;

    @Autowired
    Bureau bureau;

    @Autowired
    Grown grown;

    @Autowired
    Growing growing;

    @Autowired
    Mentorings mentorings;

    @Autowired
    CoachingLog log;

    @Autowired
    Credentials credentials;

    private Tenant tenant;
    private Mentor chen;
    private Mentor he;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
        tenant = grown.planned(grown.base(), "辅导小组" + ++stories);
        chen = grown.mentor("陈立言", 8, List.of(Field.GOVERNANCE, Field.LAW), null);
        he = grown.mentor("何晓", 8, List.of(Field.GOVERNANCE), null);
    }

    @Test
    void theSecondChoiceIsAskedWhenTheFirstIsSilentAndARankingFollowsWhenBothSayNo() {
        String caseNo = grown.asks(tenant, 4);
        assertThatThrownBy(() -> bureau.act(
                        caseNo,
                        "pickMentors",
                        tenant.actor(),
                        Map.of("first", "" + chen.id(), "second", "" + chen.id())))
                .isInstanceOf(FormRejected.class);
        bureau.act(caseNo, "pickMentors", tenant.actor(), Map.of("first", "" + chen.id(), "second", "" + he.id()));
        // five working days from Monday 2 March
        bureau.at("2026-03-09T23:00");
        assertThat(mentorings.get(caseNo).mentorId()).isEqualTo(chen.id());
        bureau.at("2026-03-10T00:30");
        assertThat(mentorings.get(caseNo).mentorId()).isEqualTo(he.id());
        assertThatThrownBy(() -> bureau.act(caseNo, "answerRequest", grown.actor(chen), Map.of("decision", "ACCEPT")))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> bureau.act(caseNo, "answerRequest", grown.actor(he), Map.of("decision", "DECLINE")))
                .as("without a reason")
                .isInstanceOf(FormRejected.class);
        bureau.act(caseNo, "answerRequest", grown.actor(he), Map.of("decision", "DECLINE", "reason", "外出学习。"));
        bureau.ended(caseNo, "noMentor");
        assertThat(mentorings.ranks(mentorings.get(caseNo)))
                .extracting(Matching.Ranked::ground)
                .containsOnly(Ground.DECLINED);
    }

    @Test
    void bothAgreeOnGoalsAndRhythmWithinTheTermAndTheHoursFree() {
        String caseNo = grown.asks(tenant, 4);
        bureau.act(caseNo, "pickMentors", tenant.actor(), Map.of("first", "" + chen.id()));
        bureau.act(caseNo, "answerRequest", grown.actor(chen), Map.of("decision", "ACCEPT"));
        plansInVain(caseNo, Grown.plan("2026-03-01", "2026-05-31", 4), "starts");
        plansInVain(caseNo, Grown.plan("2026-03-03", "2027-03-01", 4), "ends");
        plansInVain(caseNo, Grown.plan("2026-03-03", "2026-05-31", 8.5), "hours");
        bureau.act(caseNo, "agreeCoaching", grown.actor(chen), Grown.plan("2026-03-03", "2027-02-28", 8));
        bureau.act(caseNo, "confirmCoaching", tenant.actor(), Map.of("decision", "RETURN", "opinion", "太密。"));
        bureau.act(caseNo, "agreeCoaching", grown.actor(chen), Grown.plan("2026-03-03", "2026-05-31", 4));
        bureau.act(caseNo, "confirmCoaching", tenant.actor(), Map.of("decision", "AGREE", "opinion", "同意。"));
        assertThat(mentorings.get(caseNo).status()).isEqualTo(Status.ACTIVE);
    }

    private void plansInVain(String caseNo, Map<String, Object> plan, String field) {
        assertThatThrownBy(() -> bureau.act(caseNo, "agreeCoaching", grown.actor(chen), plan))
                .as(field)
                .isInstanceOf(FormRejected.class);
    }

    @Test
    void ratingsAreBlindUntilBothAreInAndConfirmedHoursStandInThePassport() {
        String caseNo = grown.coaching(tenant, chen);
        bureau.at("2026-03-05T20:00");
        long first = log.enter(caseNo, Grown.log("2026-03-05", "09:00", "11:30"), List.of(), grown.actor(chen));
        log.enter(caseNo, Grown.log("2026-03-05", "14:00", "15:00"), List.of(), grown.actor(chen));
        log.confirm(caseNo, first, tenant.actor());
        bureau.act(caseNo, "coach", grown.actor(chen), Map.of("summary", "完成。", "next", "继续。"));
        bureau.runDue();
        assertThatThrownBy(() ->
                        log.enter(caseNo, Grown.log("2026-03-04", "09:00", "10:00"), List.of(), grown.actor(chen)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("NOT_THE_MENTOR");
        bureau.act(caseNo, "rateMentor", tenant.actor(), Map.of("stars", "5", "comment", "很好。"));
        assertThat(mentorings.ratings(caseNo)).isEmpty();
        bureau.act(caseNo, "rateTenant", grown.actor(chen), Map.of("stars", "3", "comment", "作业没有交。"));
        assertThat(mentorings.ratings(caseNo))
                .extracting(r -> r.side() + r.stars())
                .containsExactly("MENTOR3", "TENANT5");
        // the second session waits for the tenant until 12 March; silence confirms it
        bureau.runDue();
        assertThat(credentials.of(tenant.actor().organizationId())).isEmpty();
        bureau.at("2026-03-13T00:30");
        bureau.ended(caseNo, "coached");
        assertThat(credentials.of(tenant.actor().organizationId()))
                .singleElement()
                .satisfies(c -> assertThat(c.figure()).isEqualByComparingTo("3.5"));
        assertThat(growing.of(tenant.tenancy()).sessions()).isEqualTo(2);
    }

    @Test
    void whoDoesNotRateInTimeIsNotWaitedForAndTheOtherRatingIsShown() {
        String caseNo = grown.coaching(tenant, chen);
        growing.end(tenant.tenancy(), LocalDate.of(2026, 3, 2));
        bureau.runDue();
        bureau.act(caseNo, "rateMentor", tenant.actor(), Map.of("stars", "4", "comment", "好。"));
        // ten working days
        bureau.at("2026-03-16T23:00");
        assertThat(bureau.openNodes(caseNo)).containsExactly("rateTenant");
        bureau.at("2026-03-17T00:30");
        bureau.ended(caseNo, "coached");
        assertThat(mentorings.ratings(caseNo)).hasSize(1);
        assertThat(credentials.of(tenant.actor().organizationId()))
                .as("no hours, no entry")
                .isEmpty();
    }

    @Test
    void theAgreedTimeEndsTheCoachingAndTheTermARequest() {
        String caseNo = grown.coaching(tenant, chen);
        bureau.at("2026-05-31T23:30");
        assertThat(mentorings.get(caseNo).status()).isEqualTo(Status.ACTIVE);
        bureau.at("2026-06-01T00:30");
        assertThat(mentorings.get(caseNo).status()).isEqualTo(Status.ENDED);
        Tenant other = grown.planned(grown.base(), "辅导小组" + ++stories);
        String request = grown.asks(other, 4);
        growing.end(other.tenancy(), LocalDate.of(2026, 6, 1));
        bureau.ended(request, "requestCancelled");
        assertThat(mentorings.get(request).status()).isEqualTo(Status.CANCELLED);
    }
}
