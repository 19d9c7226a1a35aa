package org.sanshe.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@SansheTest
class DemoClockTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    SansheClock clock;

    @Test
    void movesForwardForAdministratorsOnly() throws Exception {
        var before = clock.instant();
        mvc.perform(post("/api/v1/demo/clock")
                        .with(user(TestAccounts.with(Role.ADMIN)))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"plusDays\": 3}"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ran").isEmpty());
        assertThat(Duration.between(before, clock.instant()))
                .isBetween(Duration.ofDays(3), Duration.ofDays(3).plusMinutes(2));
        mvc.perform(post("/api/v1/demo/clock")
                        .with(user(TestAccounts.with(Role.LEADER)))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"plusDays\": 3}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void neverMovesBack() throws Exception {
        mvc.perform(post("/api/v1/demo/clock")
                        .with(user(TestAccounts.with(Role.ADMIN)))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"to\": \"2020-03-02T09:00\"}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.fieldErrors.to").isString());
        mvc.perform(post("/demo/clock")
                        .with(user(TestAccounts.with(Role.ADMIN)))
                        .with(csrf())
                        .param("to", "soon"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("格式填写日期")));
        mvc.perform(get("/demo/clock").with(user(TestAccounts.with(Role.ADMIN))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("拨快一天")));
    }
}
