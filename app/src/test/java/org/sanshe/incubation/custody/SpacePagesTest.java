package org.sanshe.incubation.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Statements;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.Actor;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The week of a base, its resources and the statement of custody, as those see them who may; others find nothing. */
@SansheTest
class SpacePagesTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Keeping keeping;

    @Autowired
    Incubating incubating;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private long base;

    @BeforeEach
    void open() throws Exception {
        keeping.open("2026-05-06");
        base = jdbc.sql("select base_id from incubation_tenancy where case_no = ?")
                .param(keeping.tenancy)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return mvc.perform(request.with(user(TestAccounts.of(actor))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String shown(String path, Actor actor) throws Exception {
        return send(get(path), actor).getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String path, Actor actor) throws Exception {
        return send(get(path), actor).getStatus();
    }

    private MockHttpServletResponse enter(String code, String seats) throws Exception {
        return send(
                post("/incubation/bookings/resources")
                        .param("base", String.valueOf(base))
                        .param("kind", "ROOM")
                        .param("code", code)
                        .param("name", "一号会议室")
                        .param("nameEn", "Meeting room 1")
                        .param("seats", seats)
                        .param("opens", "09:00")
                        .param("closes", "18:00")
                        .param("longestMinutes", "120")
                        .param("aheadDays", "30")
                        .param("inUse", "true"),
                keeping.officer());
    }

    private MockHttpServletResponse book(Actor by, String from, String until) throws Exception {
        return send(
                post("/incubation/bookings")
                        .param("base", String.valueOf(base))
                        .param(
                                "resource",
                                jdbc.sql("select id from space_resource where base_id = ?")
                                        .param(base)
                                        .query(String.class)
                                        .single())
                        .param("day", "2026-05-07")
                        .param("from", from)
                        .param("until", until)
                        .param("purpose", "筹备会议"),
                by);
    }

    @Test
    void theDeskEntersARoomAndATenantBooksItOnAPage() throws Exception {
        assertThat(enter("R1", "12").getStatus()).isEqualTo(302);
        var twice = enter("R1", "12");
        assertThat(twice.getStatus()).isEqualTo(422);
        assertThat(twice.getContentAsString(StandardCharsets.UTF_8)).contains("编号已经使用", "一号会议室");
        assertThat(enter("R2", "0").getContentAsString(StandardCharsets.UTF_8)).contains("请填写1至500的整数。");
        assertThat(shown("/incubation/bookings/resources?base=" + base, keeping.officer()))
                .contains("一号会议室", "变更记录", "20 小时");
        assertThat(shown("/incubation/bookings/resources?base=" + base, keeping.agent))
                .contains("一号会议室")
                .doesNotContain("id=\"entry\"", "变更记录");

        assertThat(book(keeping.agent, "10:00", "11:00").getStatus()).isEqualTo(302);
        var taken = book(keeping.officer(), "10:30", "11:30");
        assertThat(taken.getStatus()).isEqualTo(422);
        assertThat(taken.getContentAsString(StandardCharsets.UTF_8))
                .contains("晨光社区服务中心", "2026-05-07 11:00")
                .contains("value=\"10:30\"");
        String week = "/incubation/bookings?week=2026-05-07&base=" + base;
        assertThat(shown(week, keeping.agent)).contains("10:00–11:00", "筹备会议", "19 小时");
        assertThat(send(get(week).cookie(new Cookie("LANG", "en")), keeping.agent)
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Meeting room 1", "Week before", "hours are left this month")
                .doesNotContain("??");
        assertThat(shown("/api/v1/incubation/bookings?week=2026-05-07&base=" + base, keeping.agent))
                .contains("\"hoursLeft\":\"19\"", "10:00–11:00");
    }

    @Test
    void theWeekIsDrawnWithAConstantNumberOfStatements() throws Exception {
        enter("R1", "12");
        String week = "/incubation/bookings?week=2026-05-07&base=" + base;
        shown(week, keeping.agent);
        int few = Statements.in(() -> shown(week, keeping.agent));
        for (int i = 2; i < 9; i++) enter("R" + i, "12");
        assertThat(Statements.in(() -> shown(week, keeping.agent))).isEqualTo(few);
    }

    @Test
    void whatIsForeignIsNotThere() throws Exception {
        Actor stranger = bureau.supplier("52430198MJJ020136X");
        assertThat(status("/incubation/bookings?base=" + base, stranger)).isEqualTo(404);
        assertThat(status("/incubation/bookings/resources?base=" + base, stranger))
                .isEqualTo(404);
        assertThat(status("/incubation/custody/" + keeping.tenancy, stranger)).isEqualTo(404);
        assertThat(status("/api/v1/incubation/custody/" + keeping.tenancy, stranger))
                .isEqualTo(404);
        assertThat(shown("/incubation/bookings", stranger)).contains("没有可以预约的场地");
        assertThat(shown("/incubation/custody", stranger)).contains("没有托管的资金");
    }

    @Test
    void theStatementSaysWhatIsKeptAndWhatItIsFor() throws Exception {
        String path = "/incubation/custody/" + keeping.tenancy;
        assertThat(shown(path, keeping.agent)).contains("还没有托管机构").doesNotContain("申请支出");
        assertThat(shown(path, keeping.officer())).contains("提出托管");
        keeping.inForce();
        keeping.donated("3000");
        keeping.pay(keeping.approved("800"));
        assertThat(shown(path, keeping.agent)).contains("2,200.00", "申请支出", "社区课堂教具", "明湖区慈善会", "-800.00");
        assertThat(shown(path, keeping.custodian())).contains("2,200.00").doesNotContain("申请支出");
        assertThat(shown("/incubation/custody", keeping.custodian())).contains("晨光社区服务中心", "2,200.00");
        assertThat(shown("/api/v1/incubation/custody/" + keeping.tenancy, keeping.agent))
                .contains("\"balance\":")
                .doesNotContain("43001234567890123");
        assertThat(send(get(path).cookie(new Cookie("LANG", "en")), keeping.agent)
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("never to a founder", "Ask to spend", "Received")
                .doesNotContain("??");
        assertThat(shown("/cases/" + keeping.opened("custodySpending"), keeping.agent))
                .contains("查看托管账");
    }
}
