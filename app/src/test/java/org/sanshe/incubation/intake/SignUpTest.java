package org.sanshe.incubation.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanshe.SansheTest;
import org.sanshe.identity.Accounts;
import org.sanshe.inbox.Cases;
import org.sanshe.incubation.Incubating;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.party.BankAccount;
import org.sanshe.party.Preparing;
import org.sanshe.party.Preparing.Registered;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** 发起人注册: an account and a group in one step, bounded and limited, for nothing but incubation until it is registered. */
@SansheTest
class SignUpTest {

    private static final String PASSWORD = "chunjiang-chaoshui-25";
    private static int addresses;

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Intaking intaking;

    @Autowired
    Accounts accounts;

    @Autowired
    Preparing preparing;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MockMvc mvc;

    private String address;

    @BeforeEach
    void aBureau() throws Exception {
        bureau.open("2025-02-20");
        intaking.afresh();
        address = "10.2.0." + ++addresses;
    }

    @Test
    void foundersSignUpLogInAndSeeTheirIncubation() throws Exception {
        long base = incubating.base(8);
        String call = incubating.call(base, "2025-02-17T09:00+08:00", "2025-02-28T17:00+08:00");
        mvc.perform(get("/public/incubation/join").cookie(new Cookie("LANG", "en")))
                .andExpect(status().isOk())
                .andExpect(r -> assertThat(r.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("Founders sign up"));
        join("萤火助学筹备组", "13800000001", "yinghuo1", PASSWORD, PASSWORD)
                .andExpect(redirectedUrl("/public/incubation/joined"));
        mvc.perform(get("/public/incubation/joined")).andExpect(status().isOk());

        Actor founder = accounts.find("yinghuo1").orElseThrow().actor();
        assertThat(founder.roles()).isEqualTo(Set.of(Role.ORGANIZATION));
        assertThat(preparing.isPreparing(founder.organizationId())).isTrue();
        assertThat(preparing.founders(founder.organizationId()))
                .containsExactly(new Preparing.Founder("沈若兰", null, "13800000001", true));
        mvc.perform(formLogin("/login").user("yinghuo1").password(PASSWORD)).andExpect(redirectedUrl("/"));

        mvc.perform(get("/incubation/mine").with(user(accounts.loadUserByUsername("yinghuo1"))))
                .andExpect(r -> assertThat(r.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("我的孵化", "只能办理孵化事项", "about=" + call));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 13800000001, name2, name",
        "明湖区暖阳为老服务中心, 13800000001, name3, name",
        "烛光助学筹备组, 1380000000, phone1, phone",
        "烛光助学筹备组, 138000000011, phone2, phone",
        "烛光助学筹备组, 13800000001, X, username",
        "烛光助学筹备组, 13800000001, 大写, username",
    })
    void whatIsWrongIsToldAtItsField(String name, String phone, String username, String field) throws Exception {
        join(name, phone, username, PASSWORD, PASSWORD)
                .andExpect(status().isUnprocessableContent())
                .andExpect(r -> assertThat(r.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("href=\"#" + field + "\""));
        assertThat(accounts.find(username)).isEmpty();
    }

    @Test
    void passwordsAreThoseOfEverybodyAndNeverShownAgain() throws Exception {
        join("烛光助学筹备组", "13800000001", "short1", "kurz", "kurz").andExpect(status().isUnprocessableContent());
        join("烛光助学筹备组", "13800000001", "short1", PASSWORD, PASSWORD + "x")
                .andExpect(status().isUnprocessableContent())
                .andExpect(r -> assertThat(r.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .doesNotContain(PASSWORD));
        // nothing of the group is left of an attempt that failed
        assertThat(jdbc.sql("select count(*) from organization where name = '烛光助学筹备组'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aUserNameIsTakenOnce() throws Exception {
        join("星火助学筹备组", "13800000001", "xinghuo1", PASSWORD, PASSWORD).andExpect(status().is3xxRedirection());
        join("流萤助学筹备组", "13800000001", "xinghuo1", PASSWORD, PASSWORD).andExpect(status().isUnprocessableContent());
    }

    @Test
    void tenTriesAnHourFromOneAddress() throws Exception {
        for (int i = 0; i < 10; i++) join("", "13800000001", "many" + i, PASSWORD, PASSWORD);
        join("晨光助学筹备组", "13800000001", "many11", PASSWORD, PASSWORD)
                .andExpect(status().isTooManyRequests())
                .andExpect(r -> assertThat(r.getResponse().getContentAsString(StandardCharsets.UTF_8))
                        .contains("请一小时以后再试"));
        assertThat(accounts.find("many11")).isEmpty();
        bureau.set("2025-02-20T09:31");
        join("晨光助学筹备组", "13800000001", "many11", PASSWORD, PASSWORD).andExpect(status().is3xxRedirection());
    }

    @Test
    void withoutATokenNobodySignsUp() throws Exception {
        mvc.perform(post("/public/incubation/join").param("name", "无证筹备组")).andExpect(status().isForbidden());
    }

    @Test
    void onceRegisteredTheSameAccountActsForTheBody() throws Exception {
        join("晚霞助学筹备组", "13800000001", "wanxia1", PASSWORD, PASSWORD);
        Actor founder = accounts.find("wanxia1").orElseThrow().actor();
        assertThat(cases.startable(founder)).contains("incubationApplication").doesNotContain("grantApplication");
        transaction.executeWithoutResult(s -> preparing.register(
                founder.organizationId(),
                new Registered(
                        "52321200MJ5A12340F",
                        "明湖区晚霞助学服务中心",
                        java.time.LocalDate.of(2025, 2, 19),
                        "明湖区民政局",
                        "沈若兰",
                        "明湖区文明路1号",
                        new BankAccount("明湖区晚霞助学服务中心", "明湖农商银行", "6229001002003004")),
                null));
        assertThat(cases.startable(founder)).contains("incubationApplication", "grantApplication");
    }

    private ResultActions join(String name, String phone, String username, String password, String again)
            throws Exception {
        return mvc.perform(post("/public/incubation/join")
                .with(csrf())
                .with(r -> {
                    r.setRemoteAddr(address);
                    return r;
                })
                .param("name", name)
                .param("kind", "SERVICE_BODY")
                .param("person", "沈若兰")
                .param("phone", phone)
                .param("username", username)
                .param("password", password)
                .param("again", again));
    }
}
