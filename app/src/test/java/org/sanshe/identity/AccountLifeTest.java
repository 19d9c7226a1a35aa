package org.sanshe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SansheTest
class AccountLifeTest {

    private static final Actor ADMIN = new Actor(1, 1, "孙洁", Set.of(Role.ADMIN), null, null, null);
    private static final String OWN = "梧桐 九点 开会 桥边";

    @Autowired
    MockMvc mvc;

    @Autowired
    Administration administration;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    Administration.Opened opened;
    String username;
    long unit;

    @BeforeEach
    void anOfficerJustAppointed() {
        unit = jdbc.sql("""
                        with fresh as (select nextval(pg_get_serial_sequence('unit', 'id')) as id)
                        insert into unit (id, name, name_en, level, region_code, path)
                        select id, '民政局' || id, 'Bureau', 'BUREAU', '430104', '/' || id || '/' from fresh returning id
                        """).query(Long.class).single();
        username = "u" + System.nanoTime();
        opened = administration.open(form(username, Role.OFFICER), ADMIN);
    }

    @Test
    void changesTheOneTimePasswordBeforeAnythingElse() throws Exception {
        Cookie session = login(opened.password());
        mvc.perform(get("/decisions").cookie(session)).andExpect(redirectedUrl("/account"));
        mvc.perform(get("/account").cookie(session)).andExpect(content().string(containsString("请先修改密码")));
        mvc.perform(get("/api/v1/decisions").with(httpBasic(username, opened.password())))
                .andExpect(status().isForbidden());

        mvc.perform(change(opened.password(), OWN).cookie(session)).andExpect(redirectedUrl("/login?changed"));
        mvc.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/login"));
        mvc.perform(get("/decisions").cookie(login(OWN))).andExpect(status().isOk());
    }

    @ParameterizedTest
    @CsvSource({"short,至少要有", "password123,太容易", "aaaaaaaaaaaaaa,太容易", "'梧桐 九点 开会 桥边 x',不一样"})
    void refusesPasswordsThatAreEasyToGuess(String wanted, String said) throws Exception {
        Cookie session = login(opened.password());
        var again = wanted.endsWith("x") ? wanted + "y" : wanted;
        mvc.perform(post("/account/password")
                        .cookie(session)
                        .with(csrf())
                        .param("present", opened.password())
                        .param("wanted", wanted)
                        .param("again", again))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(said)));
    }

    @Test
    void takesANewSessionAtLogin() throws Exception {
        var before = mvc.perform(get("/tasks")).andReturn().getResponse().getCookie("SESSION");
        var after = mvc.perform(post("/login")
                        .cookie(before)
                        .with(csrf())
                        .param("username", username)
                        .param("password", opened.password()))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
        assertThat(after.getValue()).isNotEqualTo(before.getValue());
        mvc.perform(get("/account").cookie(before)).andExpect(redirectedUrl("/login"));
        mvc.perform(get("/account").cookie(after)).andExpect(status().isOk());
    }

    @Test
    void locksAfterFiveFailuresUntilUnlocked() throws Exception {
        for (int i = 0; i < 5; i++) {
            mvc.perform(post("/login").with(csrf()).param("username", username).param("password", "wrong" + i))
                    .andExpect(redirectedUrl("/login?error"));
        }
        mvc.perform(post("/login").with(csrf()).param("username", username).param("password", opened.password()))
                .andExpect(redirectedUrl("/login?error"));
        mvc.perform(post("/admin/accounts/" + opened.id() + "/unlock")
                        .with(user(TestAccounts.of(ADMIN)))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(login(opened.password())).isNotNull();
    }

    @Test
    void letsAProgramInByTokenUntilItIsRevoked() throws Exception {
        mvc.perform(change(opened.password(), OWN).cookie(login(opened.password())));
        Cookie session = login(OWN);
        String token = newToken(session);
        mvc.perform(get("/api/v1/decisions").header("Authorization", "Bearer " + token))
                .andExpect(status().isOk());
        mvc.perform(get("/api/v1/decisions").header("Authorization", "Bearer " + token + "0"))
                .andExpect(status().isUnauthorized());
        mvc.perform(get("/account").cookie(session)).andExpect(content().string(not(containsString(token))));
        assertThat(jdbc.sql("select count(*) from api_token where digest = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();

        long id = jdbc.sql("select max(id) from api_token where account_id = ?")
                .param(opened.id())
                .query(Long.class)
                .single();
        mvc.perform(post("/account/tokens/" + id + "/revoke").cookie(login(OWN)).with(csrf()))
                .andExpect(redirectedUrl("/account"));
        mvc.perform(get("/api/v1/decisions").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void disablingEndsSessionsAndTokensAtOnce() throws Exception {
        mvc.perform(change(opened.password(), OWN).cookie(login(opened.password())));
        Cookie session = login(OWN);
        String token = newToken(session);
        mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());

        administration.disable(opened.id(), ADMIN);

        mvc.perform(get("/account").cookie(session)).andExpect(redirectedUrl("/login"));
        mvc.perform(get("/api/v1/decisions").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
        administration.enable(opened.id(), ADMIN);
        mvc.perform(get("/api/v1/decisions").header("Authorization", "Bearer " + token))
                .andExpect(status().isUnauthorized());
        assertThat(evidence.verify(Administration.CHAIN)).isEmpty();
        assertThat(evidence.of(Administration.CHAIN))
                .extracting(e -> e.act())
                .contains("accountOpened", "accountDisabled", "accountEnabled");
    }

    @Test
    void keepsAdministratorsOutOfBusinessAndAtLeastOneOfThem() {
        assertThatThrownBy(() -> administration.open(form("x" + username, Role.ADMIN, Role.OFFICER), ADMIN))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ADMINISTRATOR_DOES_NO_BUSINESS");
        jdbc.sql("delete from account_role where role = 'ADMIN'").update();
        long only = administration.open(form("a" + username, Role.ADMIN), ADMIN).id();
        assertThatThrownBy(() -> administration.disable(only, ADMIN))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("LAST_ADMINISTRATOR");
        administration.open(form("b" + username, Role.ADMIN), ADMIN);
        administration.disable(only, ADMIN);
    }

    @Test
    void administersOnPages() throws Exception {
        var admin = user(TestAccounts.of(ADMIN));
        for (String page : List.of(
                "/admin",
                "/admin/accounts?q=" + username,
                "/admin/accounts/new",
                "/admin/accounts/" + opened.id(),
                "/admin/accounts/" + opened.id() + "/edit",
                "/admin/units",
                "/admin/units/" + unit,
                "/admin/units/new?parent=" + unit)) {
            for (String language : List.of("zh", "en")) {
                mvc.perform(get(page).with(admin).cookie(new Cookie("LANG", language)))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
        mvc.perform(post("/admin/accounts").with(admin).with(csrf()).param("username", "X!"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("用户名不符合要求")));
        mvc.perform(post("/admin/accounts")
                        .with(admin)
                        .with(csrf())
                        .param("name", "李强")
                        .param("username", "p" + username)
                        .param("roles", "PROCUREMENT", "OFFICER")
                        .param("unitId", "" + unit)
                        .param("passwordHash", "mine")
                        .param("disabledAt", "2020-01-01"))
                .andExpect(content().string(containsString("id=\"one-time\"")));
        mvc.perform(post("/admin/units")
                        .with(admin)
                        .with(csrf())
                        .param("parentId", "" + unit)
                        .param("name", "望城坡街道" + username)
                        .param("nameEn", "Wangchengpo")
                        .param("level", "CITY")
                        .param("regionCode", "43"))
                .andExpect(content().string(containsString("层级不能高于上级")));
        mvc.perform(post("/admin/units")
                        .with(admin)
                        .with(csrf())
                        .param("parentId", "" + unit)
                        .param("name", "望城坡街道" + username)
                        .param("nameEn", "Wangchengpo")
                        .param("level", "STREET")
                        .param("regionCode", "430104001"))
                .andExpect(redirectedUrl("/admin/units"));
        assertThat(jdbc.sql("select path from unit where name = ?")
                        .param("望城坡街道" + username)
                        .query(String.class)
                        .single())
                .matches("/" + unit + "/[0-9]+/");
    }

    private AccountForm form(String name, Role... roles) {
        return new AccountForm(null, "王芳", name, List.of(roles), unit, null);
    }

    private Cookie login(String password) throws Exception {
        return mvc.perform(
                        post("/login").with(csrf()).param("username", username).param("password", password))
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie("SESSION");
    }

    private String newToken(Cookie session) throws Exception {
        String page = mvc.perform(post("/account/tokens")
                        .cookie(session)
                        .with(csrf())
                        .param("name", "对账")
                        .param("days", "30"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return page.replaceAll("(?s).*<b>(sanshe_[0-9a-f]{48})</b>.*", "$1");
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder change(
            String present, String wanted) {
        return post("/account/password")
                .with(csrf())
                .param("present", present)
                .param("wanted", wanted)
                .param("again", wanted);
    }
}
