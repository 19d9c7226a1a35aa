package org.sanshe.delivery.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.delivery.Voices;
import org.sanshe.evidence.Entry;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.seal.Draw;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** The two pages: for those who answer, without an account; and for the officer, never for the organization. */
@SansheTest
class VoicePagesTest {

    private static final Pattern CODE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}");
    private static int no;

    @Autowired
    Voices voices;

    @Autowired
    Served served;

    @Autowired
    Surveys surveys;

    @Autowired
    Evidence evidence;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SansheClock clock;

    @Autowired
    MockMvc mvc;

    @Test
    void aCodeFromASlipOpensTheQuestionsAndAnswersOnce() throws Exception {
        String caseNo = ask(20, 0);
        String code = print(caseNo, false).get(0);
        String entered = body(get("/public/voice").param("code", code));
        assertThat(entered).contains("value=\"" + code + "\"", "<label", "不记名").doesNotContain("清溪街道居家养老服务");
        String questions = body(post("/public/voice").param("code", code.toLowerCase(java.util.Locale.ROOT)));
        assertThat(questions)
                .contains("清溪街道居家养老服务", "真的接受过这项服务吗", "<legend", "novalidate")
                .doesNotContain("hx-post", "onclick");
        var missing = call(answer(code).param("given", "YES"));
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(missing.getContentAsString(StandardCharsets.UTF_8)).contains("error-summary", "href=\"#");
        assertThat(call(full(code, "<script>alert(1)</script>")).getRedirectedUrl())
                .isEqualTo("/public/voice/thanks");
        assertThat(body(get("/public/voice/thanks"))).contains("谢谢您");
        assertThat(call(full(code, "再来")).getStatus()).isEqualTo(422);
        assertThat(voices.summary(caseNo).answered()).isEqualTo(1);
        assertThat(body(get("/public/voice").param("code", code).cookie(new jakarta.servlet.http.Cookie("LANG", "en"))))
                .contains("Tell us about your service", "No names")
                .doesNotContain("??");
    }

    @Test
    void whoGotNothingIsNotAskedHowGoodItWas() throws Exception {
        String caseNo = ask(20, 0);
        String code = print(caseNo, false).get(0);
        assertThat(call(answer(code).param("given", "NO").param("overall", "5")).getRedirectedUrl())
                .isEqualTo("/public/voice/thanks");
    }

    /** Wrong, used, replaced or late: nobody learns which. */
    @Test
    void everyCodeThatCannotBeUsedGetsTheSameAnswer() throws Exception {
        String caseNo = ask(20, 0);
        List<String> made = print(caseNo, false);
        String used = made.get(0);
        call(full(used, ""));
        print(caseNo, true);
        String replaced = made.get(1);
        String late = print(ask(20, 0), false).get(0);
        jdbc.sql("update voice_survey set asked_on = asked_on - 30, until = asked_on - 1 where case_no = ?")
                .param("JF2026-P" + no)
                .update();
        String unknown = Code.random(new java.security.SecureRandom()).grouped();
        String mistyped = "2222-2222-2223";
        var answers = List.of(used, replaced, late, unknown, mistyped).stream()
                .map(code -> told(post("/public/voice").param("code", code), code))
                .distinct()
                .toList();
        assertThat(answers).hasSize(1);
        assertThat(answers.get(0)).startsWith("422").contains("这个答题码不能用");
        assertThat(List.of(used, replaced, late, unknown, mistyped).stream()
                        .map(code -> told(full(code, ""), code))
                        .distinct()
                        .toList())
                .isEqualTo(answers);
    }

    @Test
    void guessingStopsAfterTwentyFromOneAddressAndNobodyElseNotices() throws Exception {
        String code = print(ask(20, 0), false).get(0);
        var random = new java.security.SecureRandom();
        for (int i = 0; i < 20; i++) {
            assertThat(from(
                                    "203.0.113.9",
                                    post("/public/voice")
                                            .param("code", Code.random(random).text()))
                            .getStatus())
                    .isEqualTo(422);
        }
        assertThat(from("203.0.113.9", post("/public/voice").param("code", code))
                        .getStatus())
                .isEqualTo(429);
        assertThat(from("203.0.113.9", full(code, "")).getStatus()).isEqualTo(429);
        assertThat(from("203.0.113.10", post("/public/voice").param("code", code))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void slipsArePrintedOnceAndPrintedAgainMakeTheOldOnesVoid() throws Exception {
        String caseNo = ask(60, 0);
        List<String> first = print(caseNo, false);
        assertThat(first).hasSize(10).doesNotHaveDuplicates();
        var refused = call(post("/voices/" + caseNo + "/slips").with(user(TestAccounts.of(officer()))));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("答题码都已经发放");
        call(full(first.get(0), ""));
        List<String> second = print(caseNo, true);
        assertThat(second).hasSize(9).doesNotContainAnyElementsOf(first);
        assertThat(call(full(first.get(1), "")).getStatus()).isEqualTo(422);
        for (String code : second) call(full(code, ""));
        assertThat(voices.summary(caseNo).answered()).isEqualTo(10);
        assertThat(evidence.of(caseNo))
                .extracting(Entry::act)
                .containsExactly("usersDrawn", "slipsPrinted", "slipsPrintedAgain", "usersAnswered");
    }

    @Test
    void theBureauSeesItByUnitAndTheOrganizationNever() throws Exception {
        String caseNo = ask(20, 0);
        for (String code : print(caseNo, false)) call(full(code, "很好<b>"));
        String page = seen(caseNo, officer());
        assertThat(page)
                .contains("很好&lt;b&gt;", "柳明溪", "100", "总的来说")
                .doesNotContain("??", "<b>很好", voicesSeed(caseNo));
        String audited = seen(caseNo, actor(Role.AUDITOR, Served.unit(jdbc)));
        assertThat(audited).contains("结果与名单一致", voicesSeed(caseNo)).doesNotContain("柳明溪", "印制 ");
        for (Actor other : List.of(
                actor(Role.OFFICER, 999_999L), new Actor(77, 77, "机构", Set.of(Role.ORGANIZATION), null, 5L, null))) {
            assertThat(call(get("/voices/" + caseNo).with(user(TestAccounts.of(other))))
                            .getStatus())
                    .isIn(403, 404);
            assertThat(call(get("/api/v1/voices/" + caseNo).with(user(TestAccounts.of(other))))
                            .getStatus())
                    .isIn(403, 404);
        }
        assertThat(call(get("/api/v1/voices/" + caseNo + "/draw").with(user(TestAccounts.of(officer()))))
                        .getStatus())
                .isEqualTo(403);
        assertThat(body(get("/api/v1/voices/" + caseNo + "/draw")
                        .with(user(TestAccounts.of(actor(Role.AUDITOR, Served.unit(jdbc)))))))
                .contains("\"differences\":[]", voicesSeed(caseNo));
        assertThat(body(get("/api/v1/voices/" + caseNo).with(user(TestAccounts.of(officer())))))
                .contains("\"answered\":10", "\"enough\":true");
    }

    @Test
    void whoCannotBeReachedIsReplacedByTheNextOfTheDraw() throws Exception {
        String caseNo = ask(60, 4);
        call(post("/voices/" + caseNo + "/texts").with(user(TestAccounts.of(officer()))));
        int texted = (int) surveys.people(caseNo).stream()
                .filter(p -> "TEXT".equals(p.channel()))
                .count();
        assertThat(print(caseNo, false)).hasSize(10 - texted);
        var order = order(caseNo);
        assertThat(call(post("/voices/" + caseNo + "/replacements")
                                .param("place", "2", "5")
                                .param("reason", "短")
                                .with(user(TestAccounts.of(officer()))))
                        .getStatus())
                .isEqualTo(422);
        assertThat(call(post("/voices/" + caseNo + "/replacements")
                                .param("place", "2", "5")
                                .param("reason", "已经搬离本街道")
                                .with(user(TestAccounts.of(officer()))))
                        .getRedirectedUrl())
                .isEqualTo("/voices/" + caseNo);
        var people = surveys.people(caseNo);
        assertThat(people).hasSize(12);
        assertThat(people.stream().map(Surveys.Person::clientId).toList()).isEqualTo(order.subList(0, 12));
        assertThat(people.get(10).channel())
                .isEqualTo("SLIP".equals(people.get(1).channel()) ? "SLIP" : null);
        assertThat(voices.summary(caseNo).sampled()).isEqualTo(10);
        var act = evidence.of(caseNo).get(evidence.of(caseNo).size() - 1);
        assertThat(act.act()).isEqualTo("voicesReplaced");
        assertThat(act.facts()).containsEntry("unreachable", 2).containsEntry("drawn", 2);
        // nobody is replaced twice
        assertThat(call(post("/voices/" + caseNo + "/replacements")
                                .param("place", "2")
                                .param("reason", "已经搬离本街道")
                                .with(user(TestAccounts.of(officer()))))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void theDateIsExtendedWithAReasonUntilEnoughHaveAnswered() throws Exception {
        String caseNo = ask(20, 0);
        LocalDate until = surveys.get(caseNo).until();
        assertThat(extend(caseNo, until.toString(), "回收不足，再等一周")).isEqualTo(422);
        assertThat(extend(caseNo, "明天", "回收不足，再等一周")).isEqualTo(422);
        assertThat(extend(caseNo, until.plusDays(7).toString(), "")).isEqualTo(422);
        assertThat(extend(caseNo, until.plusDays(7).toString(), "回收不足，再等一周")).isEqualTo(302);
        assertThat(surveys.get(caseNo).until()).isEqualTo(until.plusDays(7));
        assertThat(evidence.of(caseNo).get(1).facts())
                .containsEntry("reason", "回收不足，再等一周")
                .containsEntry("previousUntil", until.toString());
        for (String code : print(caseNo, false)) call(full(code, ""));
        assertThat(extend(caseNo, until.plusDays(20).toString(), "回收不足，再等一周")).isEqualTo(422);
        assertThat(surveys.get(caseNo).until()).isEqualTo(until.plusDays(7));
    }

    /** When nobody is left to draw and all who could be reached have answered, it is enough. */
    @Test
    void whenEverybodyWhoCanBeReachedHasAnsweredItIsEnough() throws Exception {
        String caseNo = ask(6, 0);
        List<String> codes = print(caseNo, false);
        call(full(codes.get(0), ""));
        call(full(codes.get(1), ""));
        assertThat(voices.quotaReached(caseNo)).isFalse();
        assertThat(call(post("/api/v1/voices/" + caseNo + "/replacements")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"places\":[3,4,5,6],\"reason\":\"电话和住址都已失效\"}")
                                .with(user(TestAccounts.of(officer()))))
                        .getContentAsString())
                .isEqualTo("{\"drawn\":0}");
        assertThat(voices.quotaReached(caseNo)).isTrue();
        assertThat(voices.summary(caseNo)).isEqualTo(new Voices.Summary(2, 2, 3, null, List.of()));
    }

    private String ask(int all, int withPhone) {
        served.number(all, withPhone);
        String caseNo = "JF2026-P" + ++no;
        Served.open(jdbc, caseNo);
        LocalDate today = clock.today();
        transaction.executeWithoutResult(s ->
                voices.ask(caseNo, "LY2026-0001", today.minusMonths(3), today.minusDays(1), today.plusDays(14), null));
        return caseNo;
    }

    private List<String> print(String caseNo, boolean again) throws Exception {
        byte[] pdf = call(post("/voices/" + caseNo + "/slips")
                        .param("again", String.valueOf(again))
                        .with(user(TestAccounts.of(officer()))))
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return CODE.matcher(new PDFTextStripper().getText(document))
                    .results()
                    .map(r -> r.group())
                    .toList();
        }
    }

    private int extend(String caseNo, String until, String reason) throws Exception {
        return call(post("/voices/" + caseNo + "/extension")
                        .param("until", until)
                        .param("reason", reason)
                        .with(user(TestAccounts.of(officer()))))
                .getStatus();
    }

    private String voicesSeed(String caseNo) {
        return transaction.execute(
                s -> commitments.get(surveys.get(caseNo).commitmentId()).seed(caseNo));
    }

    @Autowired
    Commitments commitments;

    private List<Long> order(String caseNo) {
        return Draw.order(voicesSeed(caseNo), surveys.get(caseNo).pool());
    }

    private static MockHttpServletRequestBuilder answer(String code) {
        return post("/public/voice/answer").param("code", code);
    }

    private static MockHttpServletRequestBuilder full(String code, String remark) {
        return answer(code)
                .param("given", "YES")
                .param("often", "WEEKLY")
                .param("manner", "5")
                .param("timely", "4")
                .param("useful", "5")
                .param("overall", "5")
                .param("goOn", "YES")
                .param("remark", remark);
    }

    private String seen(String caseNo, Actor actor) throws Exception {
        return body(get("/voices/" + caseNo).with(user(TestAccounts.of(actor))));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        var response = call(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Status and page, but for what was typed and the token of the page; each from an address of its own. */
    private String told(MockHttpServletRequestBuilder request, String code) {
        try {
            var response = from("198.51.100." + (++addresses % 250), request);
            return response.getStatus()
                    + response.getContentAsString(StandardCharsets.UTF_8)
                            .replace(code, "")
                            .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private int addresses;

    private MockHttpServletResponse from(String address, MockHttpServletRequestBuilder request) throws Exception {
        return call(request.with(r -> {
            r.setRemoteAddr(address);
            return r;
        }));
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())).andReturn().getResponse();
    }

    private Actor officer() {
        return actor(Role.OFFICER, Served.unit(jdbc));
    }

    private static Actor actor(Role role, Long unit) {
        return new Actor(91, 91, "周敏", Set.of(role), unit, null, null);
    }
}
