package org.sanshe.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Agreements;
import org.sanshe.delivery.Engagements;
import org.sanshe.document.Documents;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Missed;
import org.sanshe.evaluation.result.SchemesOfTests;
import org.sanshe.identity.TestAccounts;
import org.sanshe.inbox.Statements;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** 考核概况: what is final is reported and counted, for the unit and those above it and for nobody else. */
@SansheTest
class StandingTest {

    private static final String TONGXIN = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    SchemesOfTests schemes;

    @Autowired
    Missed missed;

    @Autowired
    Assessments assessments;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Test
    void finalResultsAreReportedAndCounted() throws Exception {
        bureau.open("2026-01-05");
        Actor officer = bureau.staff(Role.OFFICER);
        Actor head = bureau.staff(Role.SECTION_HEAD);
        Actor supplier = bureau.supplier(TONGXIN);
        long scheme = schemes.hundred(officer.unitId());
        int empty = Statements.in(() -> page(head));

        String one = missed.open(scheme, agreement(officer), officer, supplier);
        assertThat(documents.of(one, officer, true)).extracting(d -> d.kind()).doesNotContain("assessmentReport");
        finish(head, one);
        String other = missed.open(scheme, agreement(officer, null), officer, supplier);
        bureau.at("2026-01-12T09:00");

        // the one with names stays in the case, the other is for everybody
        assertThat(documents.of(one, officer, true))
                .extracting(d -> d.kind())
                .contains("assessmentReport", "assessmentReportPublic");
        mvc.perform(get("/api/v1/evaluations").with(user(TestAccounts.of(head))))
                .andExpect(jsonPath("$.verdicts[0].fail").value(1))
                .andExpect(jsonPath("$.fields.length()").value(1))
                .andExpect(jsonPath("$.fields[0].field").value("社会工作服务"))
                .andExpect(jsonPath("$.fields[0].fail").value(1))
                .andExpect(jsonPath("$.quarters[0].rate").value(0.0))
                .andExpect(jsonPath("$.organizations[0].failed").value(1))
                .andExpect(jsonPath("$.years[0]").value(2026));
        mvc.perform(get("/evaluations").param("year", "2025").with(user(TestAccounts.of(head))))
                .andExpect(content().string(not(containsString("2026-Q1"))));
        assertThat(Statements.in(() -> page(head))).isEqualTo(empty);
        bureau.act(other, "confirmResult", head, Map.of("outcome", "CONFIRM"));
        bureau.at("2026-01-20T09:00");
        // what belongs to no field stands last, and all in all a field has as many results as the schemes
        mvc.perform(get("/api/v1/evaluations").with(user(TestAccounts.of(head))))
                .andExpect(jsonPath("$.fields.length()").value(2))
                .andExpect(jsonPath("$.fields[1].field").isEmpty())
                .andExpect(jsonPath("$.fields[1].fail").value(1))
                .andExpect(jsonPath("$.verdicts[0].fail").value(2));
        mvc.perform(get("/evaluations").with(user(TestAccounts.of(head))))
                .andExpect(content().string(containsString("社会工作服务")));
        // letters name the case: the organization, which does not see it, is led to its own page
        mvc.perform(get("/cases/" + one).with(user(TestAccounts.of(supplier))))
                .andExpect(redirectedUrl("/assessments/" + one));
        mvc.perform(get("/cases/" + one).with(user(TestAccounts.of(bureau.supplier("52430198MJJ020056A")))))
                .andExpect(status().isNotFound());
        mvc.perform(get("/evaluations").with(user(TestAccounts.of(supplier)))).andExpect(status().isForbidden());
        var elsewhere = new Actor(
                head.personId(), head.accountId(), head.name(), Set.of(Role.SECTION_HEAD), elsewhere(), null, null);
        mvc.perform(get("/api/v1/evaluations").with(user(TestAccounts.of(elsewhere))))
                .andExpect(jsonPath("$.verdicts").isEmpty());
    }

    private String agreement(Actor officer) {
        return agreement(officer, new Engagements.Field("A1004", "社会工作服务", "Social work"));
    }

    private String agreement(Actor officer, Engagements.Field field) {
        return agreements.begin(officer, TONGXIN, "1000000", "50 50", Set.of(), t -> t, field);
    }

    private long elsewhere() {
        return jdbc.sql("""
                        insert into unit (name, name_en, level, region_code, path)
                        values ('别处民政局', 'Elsewhere', 'BUREAU', '430199', '/0/') returning id
                        """).query(Long.class).single();
    }

    private void page(Actor actor) throws Exception {
        mvc.perform(get("/evaluations").with(user(TestAccounts.of(actor)))).andExpect(status().isOk());
    }

    private void finish(Actor head, String no) throws Exception {
        bureau.act(no, "confirmResult", head, Map.of("outcome", "CONFIRM"));
        bureau.at("2026-01-10T00:00:01");
        assertThat(assessments.get(no).status()).isEqualTo(Assessment.Status.FINAL);
    }
}
