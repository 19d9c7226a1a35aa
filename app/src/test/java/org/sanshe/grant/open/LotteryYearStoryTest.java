package org.sanshe.grant.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.grant.reward.Rewarding;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A lottery project to its yearly notice: 300,000 granted, 129,900 paid, 170,100 left. */
@SansheTest
class LotteryYearStoryTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Rewarding rewarding;

    @Autowired
    Disclosure disclosure;

    @Autowired
    LotteryWatch watch;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private String project;

    @BeforeEach
    void open() throws Exception {
        bureau.open("2025-10-09");
        project = rewarding.lotteryProject("300000");
        rewarding.pays(project, "instalment-1", "129900");
    }

    private String begun() {
        return bureau.start("lotteryYear", bureau.staff(Role.OFFICER), Map.of("year", 2025));
    }

    private Map<String, Object> effects() {
        return Map.of(
                "projects", List.of(Map.of("effect", "为二百名老人提供助餐服务四千余次。")), "contact", "李晓岚", "phone", "0731-84011234");
    }

    private List<String> toldTo(Role role) {
        return jdbc.sql("select subject from message where role = ? and unit_id = ? and subject like '%彩票公益金%'")
                .params(role.name(), rewarding.unit())
                .query(String.class)
                .list();
    }

    @Test
    void theNoticeSaysWhatTheLedgerSaysAndIsPublishedInTime() throws Exception {
        assertThatThrownBy(this::begun).hasMessageContaining("YEAR_NOT_OVER");
        bureau.at("2026-05-29T09:00");
        String notice = begun();
        assertThatThrownBy(this::begun).hasMessageContaining("BEGUN_ALREADY");
        // five months after the year a reminder, and the sums add up to the fen
        assertThat(toldTo(Role.SECTION_HEAD)).isEmpty();
        bureau.at("2026-06-01T09:00");
        assertThat(toldTo(Role.SECTION_HEAD)).hasSize(1);
        assertThat(jdbc.sql("select granted, paid, unpaid from lottery_project where case_no = ?")
                        .param(notice)
                        .query((row, n) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                        .list())
                .containsExactly(List.of(30_000_000L, 12_990_000L, 17_010_000L));

        Actor officer = bureau.staff(Role.OFFICER);
        bureau.act(notice, "describeEffects", officer, effects());
        Actor both = new Actor(
                officer.personId(),
                officer.accountId(),
                officer.name(),
                bureau.staff(Role.FINANCE).roles(),
                officer.unitId(),
                null,
                null);
        assertThatThrownBy(() -> check(notice, both, "APPROVE")).isInstanceOf(RuntimeException.class);
        check(notice, bureau.staff(Role.FINANCE), "RETURN");
        bureau.act(notice, "describeEffects", officer, effects());
        mvc.perform(get("/public/lottery/" + notice + "/csv")).andExpect(status().isNotFound());
        bureau.at("2026-06-30T17:00");
        check(notice, bureau.staff(Role.FINANCE), "APPROVE");
        bureau.ended(notice, "noticePublished");
        assertThat(toldTo(Role.AUDITOR)).isEmpty();

        assertThat(disclosure.of(notice)).singleElement().satisfies(n -> {
            assertThat(n.html()).contains("300,000.00", "129,900.00", "170,100.00", "李晓岚", "助餐");
            assertThat(n.documentId()).isNotNull();
        });
        mvc.perform(get("/public/lottery/" + notice + "/csv"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("\"300000.00\",\"129900.00\",\"170100.00\"")));
    }

    private void check(String notice, Actor by, String outcome) {
        bureau.act(notice, "checkNotice", by, Map.of("outcome", outcome, "opinion", "已核对。"));
    }

    @Test
    void aNoticeThatIsLateIsToldToTheAuditorAndOneNobodyBeganAsWell() {
        bureau.at("2026-06-15T09:00");
        watch.look();
        watch.look();
        assertThat(toldTo(Role.OFFICER)).hasSize(1);
        String notice = begun();
        bureau.at("2026-06-30T23:00");
        assertThat(toldTo(Role.AUDITOR)).isEmpty();
        bureau.at("2026-07-01T00:30");
        assertThat(toldTo(Role.AUDITOR)).hasSize(1);
        assertThat(bureau.openNodes(notice)).containsExactly("describeEffects");
        watch.look();
        assertThat(toldTo(Role.AUDITOR)).hasSize(1);
    }

    @Test
    void nobodyBeganTheNotice() {
        bureau.at("2026-06-30T09:00");
        watch.look();
        assertThat(toldTo(Role.AUDITOR)).isEmpty();
        bureau.at("2026-07-01T09:00");
        watch.look();
        watch.look();
        assertThat(toldTo(Role.AUDITOR)).hasSize(1);
    }
}
