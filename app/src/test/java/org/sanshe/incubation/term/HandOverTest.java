package org.sanshe.incubation.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.Tenancies;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;

/** The hand-over: fifteen working days from the notice, both sides of the last; the place is free after the record only. */
@SansheTest
class HandOverTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    TermStory story;

    @Autowired
    HandOvers handOvers;

    @Autowired
    WindingUp windingUp;

    @Autowired
    Tenancies tenancies;

    private long base;
    private String no;
    private Actor tenant;
    private Actor officer;

    @BeforeEach
    void aTenantWhoLeavesBeforeTheNationalDay() throws Exception {
        bureau.open("2025-03-03");
        officer = bureau.staff(Role.OFFICER);
        base = incubating.base(1);
        String code = story.fresh();
        tenant = bureau.supplier(code);
        no = story.accepted(base, story.organization(code), Track.REGISTERED, 12);
        story.agree(no, tenant, "2025-03-03");
        bureau.set("2025-09-22T10:00");
        story.leave(no, false, "搬迁");
    }

    private void prepare() {
        bureau.act(no, "prepareHandOver", officer, bureau.sample("incubation-hand-over", officer, Map.of()));
    }

    private void sign() {
        bureau.act(no, "signHandOver", tenant, Map.of("decision", "SIGN", "signatory", "沈知远"));
    }

    private HandOvers.HandOver record() {
        return handOvers.get(no);
    }

    @Test
    void theClockCountsWorkingDaysOverAHolidayAndTheLastDayIsInTime() {
        // 23 to 26 September are four, 28 (worked) to 30 three, the holiday none, 9 to 11 October (worked) three, 13 to
        // 17 five
        assertThat(record().dueOn()).isEqualTo("2025-10-17");
        prepare();
        assertThat(story.taken(base)).as("prepared, not signed").isEqualTo(1);
        bureau.set("2025-10-17T23:59");
        sign();
        assertThat(record().daysLate()).isZero();
        assertThat(record().escalatedAt()).isNull();
        assertThat(story.taken(base)).isZero();
        assertThat(tenancies.get(no).handedOverOn()).isEqualTo("2025-10-17");
    }

    @Test
    void aRecordPreparedLateLeavesTheTenantTimeToSignAndIsLateAllTheSame() {
        bureau.at("2025-10-17T23:59");
        assertThat(record().escalatedAt()).isNull();
        bureau.at("2025-10-18T00:01");
        assertThat(record().escalatedAt()).isNotNull();
        bureau.at("2025-10-20T09:00");
        prepare();
        bureau.at("2025-10-23T23:58"); // three working days after it was prepared
        assertThat(bureau.openNodes(no)).containsExactly("signHandOver");
        sign();
        assertThat(record().daysLate()).isEqualTo(4);
        assertThat(story.taken(base)).isZero();
    }

    @Test
    void whatIsDisputedIsPreparedAnewAndNothingIsFreeMeanwhile() {
        prepare();
        bureau.act(no, "signHandOver", tenant, Map.of("decision", "DISPUTE", "dispute", "门禁卡只领过一张。"));
        assertThat(bureau.openNodes(no)).containsExactly("prepareHandOver");
        assertThat(record().disputed()).isEqualTo("门禁卡只领过一张。");
        assertThatThrownBy(() -> windingUp.free(tenancies.get(no)))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.rule()).isEqualTo(TermRule.HAND_OVER_UNSIGNED));
        prepare();
        sign();
        assertThat(story.taken(base)).isZero();
    }

    @Test
    void twoDifferentPeopleWitness() {
        prepare();
        bureau.at("2025-10-18T00:01");
        bureau.act(no, "witnessHandOver", officer, Map.of("statement", "现场清点一致。"));
        Actor both = new Actor(
                officer.personId(),
                officer.accountId(),
                officer.name(),
                java.util.Set.of(Role.OFFICER, Role.SECTION_HEAD),
                officer.unitId(),
                null,
                null);
        assertThatThrownBy(() -> bureau.act(no, "confirmWitness", both, Map.of("statement", "现场清点一致。")))
                .as("the same person")
                .isInstanceOf(Exception.class);
        assertThat(story.taken(base)).isEqualTo(1);
        bureau.act(no, "confirmWitness", bureau.staff(Role.SECTION_HEAD), Map.of("statement", "现场清点一致。"));
        assertThat(record().daysLate())
                .as("Saturday: no working day after the last")
                .isZero();
        assertThat(story.taken(base)).isZero();
    }

    @Test
    void theNoticeIsGivenOnce() {
        LocalDate due = record().dueOn();
        bureau.set("2025-09-25T10:00");
        story.leave(no, true, "again");
        assertThat(record().dueOn()).isEqualTo(due);
        assertThat(tenancies.get(no).forced()).isFalse();
    }
}
