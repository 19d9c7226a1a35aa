package org.sanshe.evaluation.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Agreements;
import org.sanshe.evaluation.Assessments;
import org.sanshe.evaluation.Published;
import org.sanshe.evaluation.scheme.Marking;
import org.sanshe.evaluation.scheme.Marking.Source;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evaluation.scoring.Scores;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.payment.Purse;
import org.sanshe.purchase.Bureau;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What nobody marks: how much was paid, how satisfied those served are, and the side that is them. */
@SansheTest
class ComputedLeavesStoryTest {

    private static final String TONGXIN = "52430198MJJ02003XF";

    @Autowired
    Bureau bureau;

    @Autowired
    Agreements agreements;

    @Autowired
    Published published;

    @Autowired
    AssessingOfTests assessing;

    @Autowired
    Purse purse;

    @Autowired
    Assessments assessments;

    @Autowired
    Scores scores;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Actor officer;
    private Actor head;
    private String agreement;
    private List<Actor> evaluators;

    @BeforeEach
    void aContractOfWhichAThirdIsPaid() throws Exception {
        bureau.open("2026-03-02");
        officer = bureau.staff(Role.OFFICER);
        head = bureau.staff(Role.SECTION_HEAD);
        agreement = agreements.begin(officer, TONGXIN, "1000000", "30 70", Set.of());
        published.scheme(officer.unitId(), ComputedLeavesStoryTest::mostlyComputed);
        evaluators = List.of(assessing.colleague(officer, "顾清"), assessing.colleague(officer, "陆明"));
        purse.commit(agreement, "1000000", "1000000");
        String payment = purse.claim(purse.accepted(agreement, "M1", "300000")).get(0);
        purse.arrives(payment, "300000");
    }

    @Test
    void whatWasPaidAndWhatUsersSaidDecidesTogetherWithTheEvaluators() throws Exception {
        String survey = launch(6);
        for (int i = 1; i <= 5; i++) answer(survey, "10.7.0." + i, "5");
        answer(survey, "10.7.0.6", "2");
        String no = scored();
        BigDecimal satisfied = round(d("5").multiply(d("100")).divide(d("6"), 10, RoundingMode.HALF_UP), 1);
        BigDecimal paid = d("20").multiply(d("300000")).divide(d("1000000"));
        BigDecimal asked = d("20").multiply(satisfied).divide(d("100"));
        BigDecimal given = d("50").add(d("54")).divide(d("2"));
        assertThat(points(no))
                .containsExactlyInAnyOrderEntriesOf(Map.of("A", plain(paid), "B", plain(asked), "C", "52"));
        BigDecimal marked = paid.add(asked).add(given);
        BigDecimal expected = round(marked.multiply(d("0.70")).add(satisfied.multiply(d("0.30"))), 3);
        bureau.act(no, "confirmResult", head, Map.of("outcome", "CONFIRM"));
        var a = assessments.get(no);
        assertThat(a.score()).isEqualByComparingTo(expected).isEqualByComparingTo("77.252");
        assertThat(a.grade()).isEqualTo("C");
        mvc.perform(get("/assessments/" + no + "/result").with(user(TestAccounts.of(head))))
                .andExpect(content().string(containsString("83.3")))
                .andExpect(content().string(not(containsString("份数不足"))));
    }

    @Test
    void tooFewAnswersStandForNobodyAndTheOthersShareTheWeight() throws Exception {
        String survey = launch(6);
        for (int i = 1; i <= 5; i++) answer(survey, "10.8.0." + i, "5");
        mvc.perform(get("/surveys").with(user(TestAccounts.of(officer))))
                .andExpect(content().string(containsString("已收回 5 份，应收回 6 份，还差 1 份")));
        mvc.perform(get("/surveys/" + survey).with(user(TestAccounts.of(officer))))
                .andExpect(content().string(containsString("还差 1 份")))
                .andExpect(content().string(containsString("不能代表服务对象的意见")));
        String no = scored();
        bureau.act(no, "confirmResult", head, Map.of("outcome", "CONFIRM"));
        // 6 paid, 52 given, nothing for what nobody knows; the side of the users is not there
        assertThat(assessments.get(no).score()).isEqualByComparingTo("58");
        mvc.perform(get("/assessments/" + no + "/result").with(user(TestAccounts.of(head))))
                .andExpect(content().string(containsString("收回 5 份，应收回 6 份，仍在进行")));
        mvc.perform(get("/api/v1/assessments/" + no + "/result").with(user(TestAccounts.of(head))))
                .andExpect(jsonPath("$.shortfalls[0].caseNo").value(survey));
        // the sixth answer: it is enough
        answer(survey, "10.8.0.6", "5");
        mvc.perform(get("/surveys").with(user(TestAccounts.of(officer))))
                .andExpect(content().string(not(containsString("应收回 6 份"))));
        mvc.perform(get("/surveys/" + survey).with(user(TestAccounts.of(officer))))
                .andExpect(content().string(not(containsString("不能代表服务对象的意见"))));
    }

    /** A budget of 20, satisfaction of 20, 60 by hand; the buyer weighs 70, those served 30. */
    private static Scheme.Body mostlyComputed(Scheme.Body b) {
        return new Scheme.Body(
                b.scale(),
                List.of(
                        leaf("A", "预算执行", 20, new Marking.Proportion(Source.BUDGET, null, null, null)),
                        leaf("B", "满意度", 20, new Marking.Proportion(Source.SATISFACTION, null, null, null)),
                        leaf("C", "服务质量", 60, new Marking.Degree(List.of()))),
                b.grades(),
                List.of(
                        Published.side("BUYER", "购买主体", Side.Kind.BUYER, 70, 2, ""),
                        Published.side("RESIDENTS", "服务对象", Side.Kind.RESIDENTS, 30, 0, "")),
                b.timing());
    }

    private static Scheme.Indicator leaf(String code, String name, int weight, Marking marking) {
        return new Scheme.Indicator(
                code, name, code, "按协议约定", BigDecimal.valueOf(weight), marking, List.of(), List.of());
    }

    /** From the start to the locked sheets: the one gives 50 of 60, the other 54. */
    private String scored() {
        String no = bureau.start(
                "assessment",
                officer,
                Map.of(
                        "agreement", agreement,
                        "scheme", Published.CODE,
                        "kind", "MIDTERM",
                        "periodFrom", "2025-07-01",
                        "periodTo", "2026-03-31"));
        var line = Map.of("ownPoints", 15, "words", "按计划完成", "files", List.of());
        bureau.act(
                no,
                "selfEvaluate",
                bureau.supplier(TONGXIN),
                Map.of("lines", List.of(line, line, line), "summary", "服务按计划开展", "promise", true));
        assessing.name(no, "nameEvaluators", officer, evaluators);
        assessing.seat(no, evaluators);
        for (Actor e : evaluators) {
            bureau.act(
                    no,
                    "scoreSheet",
                    String.valueOf(e.personId()),
                    e,
                    Map.of(
                            "marks",
                            List.of(Map.of("points", e == evaluators.get(0) ? "50" : "54", "remark", "见服务档案")),
                            "comment",
                            "按方案评定，服务档案完整可查。",
                            "independent",
                            true));
        }
        return no;
    }

    /** What each indicator came to. */
    private Map<String, String> points(String no) {
        return scores.of(no, 1).leaves().stream()
                .collect(java.util.stream.Collectors.toMap(l -> l.leaf().code(), l -> plain(l.points())));
    }

    private String launch(int required) throws Exception {
        String made = mvc.perform(as(post("/api/v1/questionnaires")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"title\":\"服务满意度\",\"titleEn\":\"Services\",\"questions\":[]}")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = made.replaceAll("\\D", "");
        mvc.perform(as(post("/api/v1/questionnaires/" + id + "/publication"))).andExpect(status().isNoContent());
        String survey = bureau.start(
                "survey",
                officer,
                Map.of(
                        "agreement", agreement,
                        "questionnaire", id,
                        "servedFrom", "2025-07-01",
                        "servedTo", "2026-02-28",
                        "way", "OPEN",
                        "until", "2026-03-20",
                        "required", required));
        bureau.act(survey, "approveSurvey", head, Map.of("decision", "APPROVE"));
        return survey;
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.with(user(TestAccounts.of(officer))).with(csrf());
    }

    private void answer(String survey, String address, String overall) throws Exception {
        String link = jdbc.sql("select link from satisfaction_survey where case_no = ?")
                .param(survey)
                .query(String.class)
                .single();
        mvc.perform(post("/public/survey/" + link)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        })
                        .param("overall", overall))
                .andExpect(status().is3xxRedirection());
    }

    private static BigDecimal d(String number) {
        return new BigDecimal(number);
    }

    private static BigDecimal round(BigDecimal number, int scale) {
        return number.setScale(scale, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
