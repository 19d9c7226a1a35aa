package org.sanshe.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.Owner;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Agreements;
import org.sanshe.delivery.voice.Voters;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A questionnaire is made, somebody else agrees to the survey, people answer without names, and only sums come out. */
@SansheTest
class SurveyStoryTest {

    private static final String TONGXIN = "52430198MJJ02003XF";
    private static final LocalDate FROM = LocalDate.parse("2026-01-01");
    private static final LocalDate TO = LocalDate.parse("2026-03-31");

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Voters voters;

    @Autowired
    Satisfaction satisfaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment settings;

    @Autowired
    MockMvc mvc;

    private Actor officer;
    private String agreement;

    @BeforeEach
    void aContractIsPerformed() throws Exception {
        bureau.open("2026-04-07");
        officer = bureau.staff(Role.OFFICER);
        agreement = agreements.begin(officer, TONGXIN, "1050000", "50 50", Set.of());
    }

    @Test
    void anOpenLinkIsAnsweredByWhoeverHasItAndCountedAtItsQuota() throws Exception {
        String caseNo = launched("OPEN", 6);
        String link = link(caseNo);
        mvc.perform(get("/public/survey/" + link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("您最常参加哪些活动？")));
        for (int i = 1; i <= 5; i++) answer(link, "10.0.0." + i, "5", "1").andExpect(status().is3xxRedirection());
        // five of six: nothing is shown
        shown(caseNo)
                .andExpect(jsonPath("$.count.answered").value(5))
                .andExpect(jsonPath("$.count.counted").value(0));
        assertThat(satisfaction.percent(agreement, FROM, TO)).isEmpty();
        answer(link, "10.0.0.6", "2", "2").andExpect(status().is3xxRedirection());
        shown(caseNo)
                .andExpect(jsonPath("$.count.counted").value(6))
                .andExpect(jsonPath("$.count.satisfied").value(83.3))
                .andExpect(jsonPath("$.count.questions[1].choices[0].count").value(5));
        // renewed by fives: four more change nothing that is shown, the fifth does
        for (int i = 7; i <= 10; i++) answer(link, "10.0.0." + i, "1", "1");
        shown(caseNo)
                .andExpect(jsonPath("$.count.answered").value(10))
                .andExpect(jsonPath("$.count.counted").value(6));
        answer(link, "10.0.0.11", "1", "1");
        shown(caseNo).andExpect(jsonPath("$.count.counted").value(11));
        bureau.at("2026-05-01T00:00:01");
        bureau.ended(caseNo, "surveyed");
        assertThat(satisfaction.percent(agreement, FROM, TO).orElseThrow()).isEqualByComparingTo("45.5");
        assertThat(satisfaction.percent(agreement, FROM.plusDays(1), TO)).isEmpty();
        mvc.perform(get("/surveys/" + caseNo).with(user(TestAccounts.of(officer))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-chart=\"bar\"")));
        mvc.perform(get("/surveys/" + caseNo).with(user(TestAccounts.of(bureau.supplier(TONGXIN)))))
                .andExpect(status().isForbidden());
    }

    @Test
    void anOpenLinkHasLimits() throws Exception {
        String caseNo = launched("OPEN", 5);
        String link = link(caseNo);
        // a browser answers once a day
        mvc.perform(answering(link, "10.1.0.1", "5", "1").cookie(new Cookie("sanshe-answered", "2026-04-07")))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(answering(link, "10.1.0.1", "5", "1").cookie(new Cookie("sanshe-answered", "2026-04-06")))
                .andExpect(status().is3xxRedirection());
        // a question that must be answered was not
        mvc.perform(post("/public/survey/" + link).with(csrf()).param("q1", "1"))
                .andExpect(status().isUnprocessableContent());
        // twenty answers from one address in ten minutes, and not one more
        for (int i = 1; i <= 19; i++) answer(link, "10.1.0.1", "5", "1").andExpect(status().is3xxRedirection());
        answer(link, "10.1.0.1", "5", "1").andExpect(status().isUnprocessableContent());
        answer(link, "10.1.0.2", "5", "1").andExpect(status().is3xxRedirection());
        // the last second of the last day, and the first after it
        bureau.set("2026-04-30T23:59:58");
        answer(link, "10.1.0.3", "5", "1").andExpect(status().is3xxRedirection());
        bureau.set("2026-05-01T00:00:00");
        answer(link, "10.1.0.4", "5", "1").andExpect(status().isUnprocessableContent());
        mvc.perform(get("/public/survey/" + link))
                .andExpect(content().string(not(containsString("<form class=\"card"))));
        mvc.perform(get("/public/survey/0123456789abcdef01234567")).andExpect(status().isNotFound());
    }

    @Test
    void aSampleHasCodesAndTooFewAnswersGetMoreTimeOnce() {
        voters.number(30);
        String caseNo = launched("SAMPLE", null);
        int required = jdbc.sql("select required from voice_survey where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
        assertThat(required).isPositive();
        voters.answer(caseNo, required - 1);
        bureau.at("2026-05-01T00:00:01");
        assertThat(bureau.openNodes(caseNo)).containsExactly("decideShortfall");
        bureau.act(caseNo, "decideShortfall", officer, shortfall("EXTEND", "2026-05-10"));
        voters.answer(caseNo, 1);
        bureau.at("2026-05-11T00:00:01");
        bureau.ended(caseNo, "surveyed");
        assertThat(satisfaction.percent(agreement, FROM, TO).orElseThrow()).isEqualByComparingTo("100");
    }

    @Test
    void aSurveyThatFellShortTwiceIsNotUsed() {
        String caseNo = launched("OPEN", 5);
        bureau.at("2026-05-01T00:00:01");
        bureau.act(caseNo, "decideShortfall", officer, shortfall("EXTEND", "2026-05-10"));
        bureau.at("2026-05-11T00:00:01");
        assertThatThrownBy(() -> bureau.act(caseNo, "decideShortfall", officer, shortfall("EXTEND", "2026-05-20")))
                .isInstanceOf(Refusal.class);
        bureau.act(caseNo, "decideShortfall", officer, shortfall("END", null));
        bureau.ended(caseNo, "surveyShort");
        assertThat(satisfaction.percent(agreement, FROM, TO)).isEmpty();
    }

    /** The insider's view: nothing of an answer can be read, and no table has a column to join it by. */
    @Test
    void noAnswerCanBeTraced() throws Exception {
        String caseNo = launched("OPEN", 5);
        String link = link(caseNo);
        for (int i = 1; i <= 6; i++) {
            mvc.perform(answering(link, "203.0.113." + i, "5", "1").param("q2", "留言记号" + i));
        }
        JdbcClient owner = Owner.of(settings);
        assertThat(owner.sql("select count(*) from voice_code where case_no = ?")
                        .param(caseNo)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(owner.sql("select content || coalesce(shown, '') from voice_box where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .doesNotContain("留言记号");
        assertThat(bureau.find("留言记号1")).isEmpty();
        assertThat(bureau.find("203.0.113.")).isEmpty();
        assertThat(owner.sql("select count(*) from evidence where case_no = ? and act like '%nswer%'")
                        .param(caseNo)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whoPlannedItDoesNotApproveItAndTheQuotaIsNeverBelowFive() throws Exception {
        long id = questionnaire();
        assertThatThrownBy(() -> bureau.start("survey", officer, plan(id, "OPEN", 4, "2026-04-30")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("QUOTA_TOO_SMALL");
        // sixty days and not one more
        assertThatThrownBy(() -> bureau.start("survey", officer, plan(id, "OPEN", 5, "2026-06-07")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DATES_OUT_OF_ORDER");
        String caseNo = bureau.start("survey", officer, plan(id, "OPEN", 5, "2026-06-06"));
        Actor both = new Actor(
                officer.personId(),
                officer.accountId(),
                officer.name(),
                Set.of(Role.SECTION_HEAD),
                officer.unitId(),
                null,
                null);
        assertThatThrownBy(() -> bureau.act(caseNo, "approveSurvey", both, Map.of("decision", "APPROVE")))
                .isInstanceOf(RuntimeException.class);
        bureau.act(caseNo, "approveSurvey", bureau.staff(Role.SECTION_HEAD), Map.of("decision", "REFUSE"));
        bureau.ended(caseNo, "surveyRefused");
    }

    @Test
    void aPublishedQuestionnaireDoesNotChangeAndTheNextVersionBeginsWithIt() throws Exception {
        long id = questionnaire();
        var as = user(TestAccounts.of(officer));
        mvc.perform(post("/surveys/questionnaires/" + id).with(as).with(csrf()).param("title", "别的"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/surveys/questionnaires/" + id + "/versions").with(as).with(csrf()))
                .andExpect(status().is3xxRedirection());
        long next = jdbc.sql(
                        "select id from questionnaire where lineage = (select lineage from questionnaire where id = ?)"
                                + " and version = 2")
                .param(id)
                .query(Long.class)
                .single();
        // by hand, as the page does: a choice without choices cannot be published
        mvc.perform(post("/surveys/questionnaires/" + next)
                        .with(as)
                        .with(csrf())
                        .param("title", "社区服务满意度")
                        .param("titleEn", "Community services")
                        .param("kind[0]", "SINGLE")
                        .param("label[0]", "您住在哪个片区？")
                        .param("labelEn[0]", "Where do you live?")
                        .param("options[0]", "东片区 | East")
                        .param("do", "publish"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("options[0]")));
        mvc.perform(get("/surveys/questionnaires/" + next).with(user(TestAccounts.of(bureau.staff(Role.SECTION_HEAD)))))
                .andExpect(status().isOk());
    }

    private String launched(String way, Integer required) {
        try {
            String caseNo = bureau.start("survey", officer, plan(questionnaire(), way, required, "2026-04-30"));
            bureau.act(caseNo, "approveSurvey", bureau.staff(Role.SECTION_HEAD), Map.of("decision", "APPROVE"));
            return caseNo;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> plan(long questionnaire, String way, Integer required, String until) {
        var plan = new HashMap<String, Object>(Map.of(
                "agreement",
                agreement,
                "questionnaire",
                String.valueOf(questionnaire),
                "servedFrom",
                FROM.toString(),
                "servedTo",
                TO.toString(),
                "way",
                way,
                "until",
                until));
        if (required != null) plan.put("required", required);
        return plan;
    }

    private static Map<String, Object> shortfall(String decision, String until) {
        var form = new HashMap<String, Object>(Map.of("decision", decision, "reason", "清明假期回收较少。"));
        if (until != null) form.put("until", until);
        return form;
    }

    private long questionnaire() throws Exception {
        var as = user(TestAccounts.of(officer));
        String made = mvc.perform(post("/api/v1/questionnaires")
                        .with(as)
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"title":"社区服务满意度","titleEn":"Community services","questions":[
                                 {"kind":"MULTIPLE","label":"您最常参加哪些活动？","labelEn":"What do you join?","required":true,
                                  "options":[{"label":"小组活动","labelEn":"Groups"},{"label":"探访","labelEn":"Visits"}]},
                                 {"kind":"TEXT","label":"还有什么想说的？","labelEn":"Anything else?","options":[],"required":false}]}
                                """))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        long id = Long.parseLong(made.replaceAll("\\D", ""));
        mvc.perform(post("/api/v1/questionnaires/" + id + "/publication")
                        .with(as)
                        .with(csrf()))
                .andExpect(status().isNoContent());
        return id;
    }

    private String link(String caseNo) {
        return jdbc.sql("select link from satisfaction_survey where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    private ResultActions shown(String caseNo) throws Exception {
        return mvc.perform(get("/api/v1/surveys/" + caseNo).with(user(TestAccounts.of(officer))));
    }

    private ResultActions answer(String link, String address, String overall, String joined) throws Exception {
        return mvc.perform(answering(link, address, overall, joined));
    }

    private static MockHttpServletRequestBuilder answering(String link, String address, String overall, String joined) {
        return post("/public/survey/" + link)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .param("overall", overall)
                .param("q1", joined);
    }
}
