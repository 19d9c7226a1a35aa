package org.sanshe.incubation.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.incubation.growth.Grown.Tenant;
import org.sanshe.incubation.growth.Matching.Ground;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may coach and in which order, with the reason on both sides of each. */
@SansheTest
class MatchingTest {

    private static final List<Field> GOVERNANCE = List.of(Field.GOVERNANCE);

    private static int stories;

    @Autowired
    Bureau bureau;

    @Autowired
    Grown grown;

    @Autowired
    Mentorings mentorings;

    @Autowired
    JdbcClient jdbc;

    private Tenant tenant;
    private String name;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2026-03-02");
        name = "匹配小组" + ++stories;
        tenant = grown.planned(grown.base(), name);
    }

    private List<Matching.Ranked> ranks(double hours) {
        return mentorings.ranks(mentorings.get(grown.asks(tenant, hours)));
    }

    private void sits(String person, String office) {
        jdbc.sql("""
                        insert into organization_office (organization_id, office, person_name, person_key, held_from)
                        values (?, ?, ?, ?, date '2025-01-01')
                        """)
                .params(tenant.actor().organizationId(), office, person, person)
                .update();
    }

    @Test
    void moreSharedFieldsComeFirstThenMoreHoursThenBetterRatings() {
        var rated = grown.mentor("评分高", 6, GOVERNANCE, null);
        var unrated = grown.mentor("没有评价", 6, GOVERNANCE, null);
        var hours = grown.mentor("时间多", 8, GOVERNANCE, null);
        var both = grown.mentor("两项都懂", 4, List.of(Field.LAW, Field.GOVERNANCE), null);
        Tenant before = grown.planned(grown.base(), name + "之前");
        String ended = grown.coaching(before, rated);
        bureau.act(ended, "coach", grown.actor(rated), Map.of("summary", "完成。", "next", "继续。"));
        bureau.runDue();
        bureau.act(ended, "rateMentor", before.actor(), Map.of("stars", "5", "comment", "很好。"));
        bureau.act(ended, "rateTenant", grown.actor(rated), Map.of("stars", "4", "comment", "认真。"));
        var ranks = ranks(4);
        assertThat(ranks)
                .extracting(Matching.Ranked::mentorId)
                .containsExactly(both.id(), hours.id(), rated.id(), unrated.id());
        assertThat(ranks).extracting(Matching.Ranked::rank).containsExactly(1, 2, 3, 4);
        assertThat(ranks.get(0).why(false)).contains("治理与党建、法律与登记", "4小时", "还没有评价");
        assertThat(ranks.get(2).why(true)).contains("Governance", "free 6 h", "5.0");
    }

    @Test
    void whoSharesNoFieldHasNoHoursOrDoesNotSpeakTheLanguageIsLeftOut() {
        var fits = grown.mentor("正好", 4, GOVERNANCE, null);
        var less = grown.mentor("差一点", 3.9, GOVERNANCE, null);
        var other = grown.mentor("别的领域", 40, List.of(Field.FINANCE), null);
        var foreign = grown.mentor("外语", 40, GOVERNANCE, null);
        jdbc.sql("update mentor set languages = '{EN}' where id = ?")
                .param(foreign.id())
                .update();
        var off = grown.mentor("停用", 40, GOVERNANCE, null);
        jdbc.sql("update mentor set active = false where id = ?")
                .param(off.id())
                .update();
        assertThat(ranks(4))
                .extracting(r -> r.mentorId() + " " + r.ground())
                .containsExactlyInAnyOrder(
                        fits.id() + " null",
                        less.id() + " " + Ground.NO_HOURS,
                        other.id() + " " + Ground.NO_FIELD,
                        foreign.id() + " " + Ground.NO_LANGUAGE);
    }

    @Test
    void hoursPromisedElsewhereAreNotFree() {
        var m = grown.mentor("忙", 7, GOVERNANCE, null);
        grown.coaching(grown.planned(grown.base(), name + "甲"), m);
        assertThat(ranks(3).get(0).rank()).isEqualTo(1);
        Tenant next = grown.planned(grown.base(), name + "乙");
        assertThat(mentorings
                        .ranks(mentorings.get(grown.asks(next, 3.5)))
                        .get(0)
                        .ground())
                .isEqualTo(Ground.NO_HOURS);
    }

    @Test
    void whoWorksForTheOrganizationOrSpeaksForItIsLeftOut() {
        var own = grown.mentor("在职", 9, GOVERNANCE, " " + name);
        var near = grown.mentor("名称相近", 9, GOVERNANCE, name + "服务社");
        var speaks = grown.mentor("有账号", 9, GOVERNANCE, null);
        jdbc.sql("insert into account (person_id, username, password_hash, organization_id) values (?, ?, '', ?)")
                .params(
                        speaks.personId(),
                        "mentor" + speaks.personId(),
                        tenant.actor().organizationId())
                .update();
        assertThat(ranks(4))
                .extracting(r -> r.mentorId() + " " + r.ground())
                .containsExactlyInAnyOrder(
                        near.id() + " null", own.id() + " " + Ground.EMPLOYER, speaks.id() + " " + Ground.EMPLOYER);
    }

    @Test
    void whoHoldsAnOfficeOrWhoseRelativeHeadsItIsLeftOut() {
        sits("钱理事" + stories, "DIRECTOR");
        sits("孙负责" + stories, "HEAD");
        var director = grown.mentor("钱理事" + stories, 9, GOVERNANCE, null);
        var relative = grown.mentor("孙亲属", 9, GOVERNANCE, null, "孙负责" + stories);
        var stranger = grown.mentor("无关", 9, GOVERNANCE, null, "孙负责人" + stories);
        assertThat(ranks(4))
                .extracting(r -> r.mentorId() + " " + r.ground())
                .containsExactlyInAnyOrder(
                        stranger.id() + " null",
                        director.id() + " " + Ground.OFFICE,
                        relative.id() + " " + Ground.RELATIVE);
    }

    @Test
    void nobodyFitsAndOnlyTheDeskMayAsk() {
        grown.mentor("别的领域", 40, List.of(Field.FINANCE), null);
        bureau.ended(grown.asks(tenant, 4), "noMentor");
        // the goal may be asked for again, once somebody fits
        var m = grown.mentor("合适", 4, GOVERNANCE, null);
        String open = grown.asks(tenant, 4);
        assertThat(bureau.openNodes(open)).containsExactly("pickMentors");
        assertThatThrownBy(() -> grown.asks(tenant, 4)).isInstanceOf(RuntimeException.class);
        Actor stranger = grown.person("别的组织", Role.ORGANIZATION, null, m.id());
        assertThatThrownBy(() -> bureau.start("mentoring", stranger, Map.of())).isInstanceOf(RuntimeException.class);
    }
}
