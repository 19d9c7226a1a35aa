package org.sanshe.incubation.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Statements;
import org.sanshe.incubation.BaseRules.Track;
import org.sanshe.incubation.BaseRules.Use;
import org.sanshe.incubation.Incubating;
import org.sanshe.incubation.IncubationReviews;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The pages of selections and reviews, who reads them, and how many statements they take. */
@SansheTest
class IncubationSelectionPagesTest {

    @Autowired
    Bureau bureau;

    @Autowired
    Incubating incubating;

    @Autowired
    Paneling paneling;

    @Autowired
    IncubationReviews reviews;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    private long base;
    private String call;

    @BeforeEach
    void aBase() throws Exception {
        bureau.open("2026-03-02");
        base = incubating.base(2);
        call = call();
    }

    private String call() {
        return incubating.call(base, "2026-02-01T09:00+08:00", "2026-02-28T17:00+08:00");
    }

    @Test
    void theRankingIsShownAgainstThePlacesInAConstantNumberOfStatements() throws Exception {
        Actor officer = bureau.staff(Role.OFFICER);
        paneling.checked(call, 2);
        String few = paneling.published(call);
        int two = Statements.in(() -> text("/incubation/selections/" + few, officer));
        assertThat(text("/incubation/selections/" + few, officer)).doesNotContain("cut-off\"");
        String other = call();
        List<String> all = paneling.checked(other, 9);
        String selection = paneling.open(other);
        assertThat(text("/incubation/selections/" + selection, officer)).contains("评分密封中");
        paneling.seated(selection, officer, 3);
        paneling.scored(selection, Paneling.inOrder());
        paneling.decided(selection);
        assertThat(Statements.in(() -> text("/incubation/selections/" + selection, officer)))
                .isEqualTo(two);
        assertThat(text("/incubation/selections/" + selection, officer))
                .contains("cut-off", "100.000", "孵化位以内", "候补", "可以复算");
        mvc.perform(get("/api/v1/incubation/selections/" + selection).with(as(officer)))
                .andExpect(jsonPath("$.applications[0].application").value(all.get(0)))
                .andExpect(jsonPath("$.applications[0].total").value("100.000"))
                .andExpect(jsonPath("$.draws[0].repeated").value(true))
                .andExpect(jsonPath("$.draws[0].anchored").value(true));
        assertThat(text("/incubation/selections/" + selection + "?lang=en", officer))
                .contains("cut-off");
    }

    @Test
    void theWaitingListIsInOrderAndWhoWasAdmittedIsPublic() throws Exception {
        Actor officer = bureau.staff(Role.OFFICER);
        List<String> all = paneling.checked(call, 5);
        paneling.published(call);
        bureau.at("2026-03-09T09:00");
        int three = Statements.in(() -> text("/incubation/waiting/" + base, officer));
        mvc.perform(get("/api/v1/incubation/waiting/" + base).with(as(officer)))
                .andExpect(jsonPath("$.length()").value(3))
                .andExpect(jsonPath("$[0].application").value(all.get(2)))
                .andExpect(jsonPath("$[0].until").value("2027-03-09"));
        assertThat(text("/public/incubation/admitted", null)).doesNotContain("萌芽互助会1号");
        assertThat(paneling.accept(all.get(0))).isTrue();
        assertThat(text("/public/incubation/admitted", null))
                .contains("萌芽互助会1号")
                .doesNotContain("萌芽互助会2号");
        mvc.perform(get("/public/incubation/admitted.json")).andExpect(status().isOk());
        String later = call();
        paneling.checked(later, 4);
        paneling.published(later);
        bureau.at("2026-03-16T09:00");
        assertThat(Statements.in(() -> text("/incubation/waiting/" + base, officer)))
                .isEqualTo(three);
    }

    @Test
    void nobodyElseReadsThem() throws Exception {
        List<String> all = paneling.checked(call, 2);
        String selection = paneling.open(call);
        List<Actor> members = paneling.seated(selection, bureau.staff(Role.OFFICER), 3);
        Actor applicant = paneling.applicant(all.get(0));
        for (String path : List.of("/incubation/selections/" + selection, "/incubation/waiting/" + base)) {
            mvc.perform(get(path).with(as(applicant))).andExpect(status().isNotFound());
            mvc.perform(get(path).with(as(stranger()))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/incubation/scoring/" + selection).with(as(bureau.staff(Role.OFFICER))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/incubation/scoring/" + selection + "/RZ0").with(as(members.get(0))))
                .andExpect(status().isNotFound());
        int one = Statements.in(() -> text("/incubation/scoring/" + selection, members.get(0)));
        assertThat(Statements.in(() -> text("/incubation/scoring/" + selection, members.get(1))))
                .isEqualTo(one);
    }

    private Actor stranger() {
        long unit = jdbc.sql("""
                        insert into unit (id, name, name_en, level, region_code, path)
                        select n, '外局', 'Elsewhere', 'BUREAU', '430199', '/' || n || '/'
                          from nextval(pg_get_serial_sequence('unit', 'id')) n returning id
                        """).query(Long.class).single();
        return new Actor(7, 7, "外局", Set.of(Role.OFFICER), unit, null, null);
    }

    @Test
    void aReviewShowsItsTableToTheTenantAndTheDeskMovesIt() throws Exception {
        Actor officer = bureau.staff(Role.OFFICER);
        long organization = incubating.founders("萌芽互助会" + System.nanoTime());
        String tenancy = incubating.tenant(
                base, organization, Track.FOUNDING, LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
        Actor tenant = paneling.speaker(organization);
        String review = reviews.open(tenancy, Use.PERIODIC, LocalDate.parse("2026-06-30"));
        String page = "/incubation/reviews/" + review;
        mvc.perform(post(page + "/move")
                        .with(as(tenant))
                        .with(csrf())
                        .param("to", "2026-07-31")
                        .param("reason", "场地正在搬迁"))
                .andExpect(status().isNotFound());
        mvc.perform(post(page + "/move")
                        .with(as(officer))
                        .with(csrf())
                        .param("to", "2026-07-10")
                        .param("reason", "场地正在搬迁"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(post("/api/v1" + page + "/move")
                        .with(as(officer))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"to\":\"2026-07-15\",\"reason\":\"场地还在搬迁\"}"))
                .andExpect(jsonPath("$.due").value("2026-07-15"))
                .andExpect(jsonPath("$.moves.length()").value(2));
        assertThat(text(page, tenant)).contains("2026-07-15", "场地还在搬迁").doesNotContain("确认改期");
        var files = Map.<String, Object>of("files", List.of(bureau.upload(tenant, "报告")));
        bureau.act(review, "handInReport", tenant, bureau.sample("incubation-report", tenant, files));
        Actor member = paneling.seated(review, officer, 3).get(0);
        assertThat(text("/incubation/scoring/" + review + "/" + tenancy, member))
                .as("the report beside the sheet")
                .contains("服务人次", "860", "每一项都请写评语");
        paneling.scored(review, (s, c) -> "20");
        assertThat(text(page, tenant)).contains("80.000", "有记录可查", "合格");
        mvc.perform(get("/api/v1" + page).with(as(tenant)))
                .andExpect(jsonPath("$.results[0].lines[0].share").value(80));
        mvc.perform(get(page).with(as(stranger()))).andExpect(status().isNotFound());
    }

    private String text(String path, Actor actor) {
        try {
            var request = actor == null ? get(path) : get(path).with(as(actor));
            return mvc.perform(request)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static RequestPostProcessor as(Actor actor) {
        return user(TestAccounts.of(actor));
    }
}
