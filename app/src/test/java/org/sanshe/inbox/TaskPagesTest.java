package org.sanshe.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sanshe.inbox.Trial.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of tasks and cases, asked as people ask them. */
@SansheTest
class TaskPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Trial trial;

    @Autowired
    Drafts drafts;

    @Autowired
    Cases cases;

    private Actor officer;
    private Actor leader;

    @BeforeEach
    void found() {
        trial.found();
        officer = trial.officer();
        leader = trial.leader();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyPageIsWholeInBothLanguages(String language) throws Exception {
        String caseNo = trial.start(officer);
        String propose = trial.open(caseNo);
        trial.perform(propose, officer, Trial.proposal());
        String decide = trial.open(caseNo);
        String submission = cases(caseNo);
        Map<Actor, List<String>> pages = Map.of(
                officer,
                List.of(
                        "/tasks",
                        "/tasks?view=claimable",
                        "/tasks?view=done",
                        "/tasks?view=started",
                        "/tasks?view=started&q=nothing",
                        "/tasks?view=todo&q=探访&process=testing&overdue=true&sort=created",
                        "/tasks/" + propose,
                        "/start",
                        "/cases",
                        "/cases?q=探访&process=testing",
                        "/cases?q=没有这样的案卷",
                        "/cases/" + caseNo,
                        "/cases/" + caseNo + "/submissions/" + submission,
                        "/cases/new/testing",
                        "/cases/new/testing?about=" + caseNo),
                leader,
                List.of("/tasks?view=claimable", "/tasks/" + decide));
        for (var entry : pages.entrySet()) {
            for (String path : entry.getValue()) {
                String page = mvc.perform(get(path).with(as(entry.getKey())).cookie(new Cookie("LANG", language)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
                assertThat(page).as(path).contains("</html>").doesNotContain("??", "inbox.", "act.");
            }
        }
    }

    @Test
    void aTaskIsFoundClaimedDoneAndReceipted() throws Exception {
        String caseNo = trial.start(officer);
        String task = trial.open(caseNo);
        assertThat(page(get("/tasks?view=claimable").with(as(officer)))).contains("提出方案", caseNo, "签收");
        mvc.perform(post("/tasks/" + task + "/claim").with(as(officer))).andExpect(redirectedUrl("/tasks/" + task));
        assertThat(page(get("/tasks").with(as(officer)))).contains("提出方案", "/tasks/" + task);
        assertThat(page(get("/tasks/" + task).with(as(officer))))
                .contains("退签", "name=\"plan\"", "enctype=\"multipart/form-data\"", "接下来", "决定");

        var wrong = page(step(task, officer, "check").param("plan", "").param("amount", "一些"), 422);
        assertThat(wrong).contains("<title>错误：提出方案").contains("一些");
        assertThat(wrong.indexOf("error-summary")).isLessThan(wrong.indexOf("<h1"));

        String check = page(filled(step(task, officer, "check")), 200);
        assertThat(check).contains("提交前请核对", "每周上门一次", "1,050,000", "壹佰零伍万元整", "/tasks/" + task + "#");
        String command = check.replaceAll("(?s).*name=\"_command\" value=\"([^\"]+)\".*", "$1");

        mvc.perform(filled(step(task, officer, "confirm")).param("_command", command))
                .andExpect(redirectedUrl("/tasks/" + task));
        mvc.perform(filled(step(task, officer, "confirm")).param("_command", command))
                .andExpect(redirectedUrl("/tasks/" + task));
        assertThat(page(get("/tasks/" + task).with(as(officer)))).contains("已办", "提交摘要", "每周上门一次", "现由局领导（待签收）办理“决定”");
        assertThat(drafts.find(officer, Drafts.task(task))).isEmpty();
        assertThat(page(get("/tasks?view=done").with(as(officer)))).contains("提出方案");
    }

    @Test
    void aHandlersObjectionComesBackAtTheFieldAndARefusalWithItsArticle() throws Exception {
        Actor both = trial.both();
        String caseNo = trial.start(both);
        String task = trial.open(caseNo);
        String objection = page(filled(step(task, both, "confirm"), "无方案"), 422);
        assertThat(objection)
                .contains(
                        "请写明方案内容",
                        "id=\"f-plan-error\"",
                        "href=\"#" + new org.sanshe.forms.FieldError("plan", "plan", "", "").domId(),
                        "无方案");
        trial.perform(task, both, Trial.proposal());
        String decide = trial.open(caseNo);
        assertThat(page(get("/tasks/" + decide).with(as(both)))).contains("不得再办理", "第十五条");
        String refusal =
                page(step(decide, both, "check").param("agreed", "true").param("opinion", "我自己同意"), 422);
        assertThat(refusal).contains("不能这样办理", "《行政事业单位内部控制规范（试行）》第十五条", "我自己同意");
    }

    @Test
    void rowsComeAndGoAndConditionsAnswerWithoutScript() throws Exception {
        String task = trial.open(trial.start(officer));
        String added = page(
                step(task, officer, null)
                        .param("_list", "add:lines")
                        .param("_rows:lines", "1")
                        .param("lines[0].what", "甲"),
                200);
        assertThat(added).contains("lines[0].what", "lines[1].what", "甲").doesNotContain("error-summary");
        String shown = page(post("/tasks/" + task + "/fields").with(as(officer)).param("risky", "true"), 200);
        assertThat(shown).contains("name=\"risk\"").doesNotContain("<html");
        String hidden =
                page(post("/tasks/" + task + "/fields").with(as(officer)).param("risky", "false"), 200);
        assertThat(hidden).doesNotContain("name=\"risk\" ");
    }

    @Test
    void draftsAreKeptRestoredAndDiscarded() throws Exception {
        String task = trial.open(trial.start(officer));
        assertThat(page(
                        post("/drafts")
                                .with(as(officer))
                                .param("_draft", "task:" + task)
                                .param("plan", "写到一半"),
                        200))
                .contains("自动保存");
        assertThat(page(get("/tasks/" + task).with(as(officer))))
                .contains("写到一半", "已恢复您于", "放弃草稿")
                .doesNotContain("error-summary");
        mvc.perform(post("/drafts/discard")
                        .with(as(officer))
                        .param("_draft", "task:" + task)
                        .param("back", "/tasks/" + task))
                .andExpect(redirectedUrl("/tasks/" + task));
        assertThat(page(get("/tasks/" + task).with(as(officer)))).doesNotContain("写到一半");
        mvc.perform(step(task, officer, "save").param("plan", "手工保存")).andExpect(redirectedUrl("/tasks/" + task));
        assertThat(page(get("/tasks/" + task).with(as(officer)))).contains("手工保存");
        mvc.perform(post("/drafts")
                        .with(as(trial.stranger()))
                        .param("_draft", "task:" + task)
                        .param("plan", "x"))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsForeignIsNotFound() throws Exception {
        String caseNo = trial.start(officer);
        String task = trial.open(caseNo);
        for (Actor foreign : new Actor[] {trial.stranger(), trial.supplier(), leader}) {
            mvc.perform(get("/tasks/" + task).with(as(foreign))).andExpect(status().isNotFound());
            mvc.perform(filled(step(task, foreign, "confirm"))).andExpect(status().isNotFound());
            mvc.perform(post("/tasks/" + task + "/claim").with(as(foreign))).andExpect(status().isNotFound());
            mvc.perform(post("/tasks/" + task + "/fields").with(as(foreign))).andExpect(status().isNotFound());
        }
        for (Actor foreign : new Actor[] {trial.stranger(), trial.supplier()}) {
            mvc.perform(get("/cases/" + caseNo).with(as(foreign))).andExpect(status().isNotFound());
        }
        mvc.perform(get("/tasks/none").with(as(officer))).andExpect(status().isNotFound());
        mvc.perform(get("/cases/none").with(as(officer))).andExpect(status().isNotFound());
        mvc.perform(get("/cases/new/none").with(as(officer))).andExpect(status().isNotFound());
        mvc.perform(get("/cases/new/testing").with(as(leader))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void theBureauSeesAPrivateCaseOnlyFromItsMomentOn() throws Exception {
        String caseNo = trial.start(officer);
        trial.keepPrivate(caseNo, "1 hour");
        mvc.perform(get("/cases/" + caseNo).with(as(officer))).andExpect(status().isNotFound());
        assertThat(page(get("/cases?q=" + caseNo).with(as(leader)))).doesNotContain("/cases/" + caseNo);
        trial.keepPrivate(caseNo, "-1 second");
        mvc.perform(get("/cases/" + caseNo).with(as(officer))).andExpect(status().isOk());
    }

    @Test
    void theSecondOfTwoPeopleIsToldAndKeepsWhatTheyTyped() throws Exception {
        String task = trial.open(trial.start(officer));
        Actor other = trial.officer();
        trial.perform(task, officer, Trial.proposal());
        String told = page(filled(step(task, other, "confirm"), "我的方案"), 409);
        assertThat(told).contains("该任务已由周经办于").contains("我的方案");
        assertThat(drafts.find(other, Drafts.task(task)).orElseThrow().fields().get("plan"))
                .containsExactly("我的方案");
    }

    @Test
    void anOutsiderSeesTheTaskAndNothingAroundIt() throws Exception {
        String caseNo = trial.start(officer);
        trial.perform(trial.open(caseNo), officer, Trial.proposal());
        trial.perform(trial.open(caseNo), leader, Trial.decision());
        String answer = trial.open(caseNo);
        Actor supplier = trial.supplier();
        assertThat(page(get("/tasks?view=claimable").with(as(supplier)))).contains("回复");
        assertThat(page(get("/tasks?view=claimable").with(as(trial.otherSupplier()))))
                .doesNotContain(answer);
        assertThat(page(get("/tasks/" + answer).with(as(supplier))))
                .contains("name=\"reply\"", caseNo)
                .doesNotContain("同意按此执行", "办理过程", "流程图", "周经办", "/cases/" + caseNo);
        mvc.perform(get("/tasks/" + answer).with(as(trial.otherSupplier()))).andExpect(status().isNotFound());
        mvc.perform(step(answer, supplier, "check").param("reply", "收到,照办"))
                .andExpect(redirectedUrl("/tasks/" + answer));
        assertThat(page(get("/tasks/" + answer).with(as(supplier))))
                .contains("封存至", "提交摘要")
                .doesNotContain("照办");
        String whole = page(get("/cases/" + caseNo).with(as(officer)));
        assertThat(whole).contains("正在等待“等待期”，至", "封存至", "同意按此执行", "推算过程", "记下").doesNotContain("照办");
    }

    @Test
    void filesComeWithTheFormAndOnlyReadersGetThem() throws Exception {
        String caseNo = trial.start(officer);
        String task = trial.open(caseNo);
        byte[] pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        String refreshed = page(
                multipart("/tasks/" + task + "/fields")
                        .file(new MockMultipartFile("_file:papers", "预算.pdf", "application/pdf", pdf))
                        .param("plan", "带附件")
                        .with(as(officer)),
                200);
        assertThat(refreshed).contains("预算.pdf", "带附件");
        String ref = refreshed.replaceAll("(?s).*value=\"(doc:\\d+)\".*", "$1");
        String id = ref.substring(4);
        mvc.perform(get("/documents/" + id).with(as(officer)))
                .andExpect(status().isOk())
                .andExpect(result -> {
                    var response = result.getResponse();
                    assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
                    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
                    assertThat(response.getHeader("X-Frame-Options")).isEqualTo("DENY");
                    assertThat(response.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
                    assertThat(response.getContentAsByteArray()).isEqualTo(pdf);
                });
        mvc.perform(get("/documents/" + id + "/view").with(as(officer))).andExpect(result -> {
            assertThat(result.getResponse().getHeader("Content-Disposition")).startsWith("inline");
            assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'", "frame-ancestors 'self'");
            assertThat(result.getResponse().getHeader("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        });
        mvc.perform(get("/tasks/" + task).with(as(officer))).andExpect(result -> {
            assertThat(result.getResponse().getHeader("X-Frame-Options")).isEqualTo("DENY");
            assertThat(result.getResponse().getHeader("Content-Security-Policy"))
                    .contains("frame-ancestors 'none'");
        });
        Actor colleague = trial.officer();
        mvc.perform(get("/documents/" + id).with(as(colleague))).andExpect(status().isNotFound());
        mvc.perform(filled(step(task, colleague, "confirm")).param("papers", ref))
                .andExpect(status().isNotFound());
        mvc.perform(filled(step(task, officer, "confirm")).param("papers", ref))
                .andExpect(redirectedUrl("/tasks/" + task));
        mvc.perform(get("/documents/" + id).with(as(colleague))).andExpect(status().isOk());
        mvc.perform(get("/documents/" + id).with(as(trial.stranger()))).andExpect(status().isNotFound());
        mvc.perform(get("/documents/" + id)).andExpect(status().isNotFound());
        mvc.perform(get("/documents/999999").with(as(officer))).andExpect(status().isNotFound());
    }

    @Test
    void aCaseIsStartedOnceHoweverOftenTheButtonIsPressed() throws Exception {
        String command = UUID.randomUUID().toString();
        String first = startOnce(command);
        assertThat(first).startsWith("/cases/SY");
        assertThat(startOnce(command)).isEqualTo(first);
        assertThat(cases.countStarted(officer)).isEqualTo(1);
    }

    @Test
    void theListExportsExactlyWhatIsFilteredAndNoFormula() throws Exception {
        cases.start(
                "testing",
                officer,
                UUID.randomUUID(),
                null,
                Trial.json(Map.of("subject", "=HYPERLINK(1)", "organization", Trial.CODE)));
        trial.start(officer);
        byte[] all = mvc.perform(get("/tasks/export?view=started").with(as(officer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String text = new String(all, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\ufeff\"案号\"")
                .contains("\"'=HYPERLINK(1)\"")
                .hasLineCount(3);
        assertThat(page(get("/tasks/export?view=started&q=探访").with(as(officer))))
                .hasLineCount(2);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() throws Exception {
        for (int i = 0; i < TaskPages.PAGE + 3; i++) trial.start(officer);
        String first = page(get("/tasks?view=started").with(as(officer)));
        String more =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        String second = page(get(java.net.URI.create(more)).with(as(officer)));
        assertThat(first.split("class=\"task-name\"", -1)).hasSize(TaskPages.PAGE + 1);
        assertThat(second.split("class=\"task-name\"", -1)).hasSize(4);
    }

    private String startOnce(String command) throws Exception {
        return mvc.perform(post("/cases/new/testing")
                        .with(as(officer))
                        .param("_step", "confirm")
                        .param("_command", command)
                        .param("subject", "一次")
                        .param("organization", Trial.CODE))
                .andExpect(redirectedUrlPattern("/cases/SY*"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private String cases(String caseNo) throws Exception {
        String page = page(get("/cases/" + caseNo).with(as(officer)));
        return page.replaceAll("(?s).*/submissions/([0-9a-f-]{36}).*", "$1");
    }

    private static MockHttpServletRequestBuilder step(String task, Actor actor, String step) {
        var request = post("/tasks/" + task).with(as(actor));
        return step == null ? request : request.param("_step", step);
    }

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request) {
        return filled(request, "每周上门一次");
    }

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request, String plan) {
        return request.param("plan", plan)
                .param("amount", "1,050,000")
                .param("risky", "false")
                .param("_rows:lines", "1")
                .param("lines[0].what", "探访");
    }

    private String page(RequestBuilder request) throws Exception {
        return page(request, 200);
    }

    private String page(RequestBuilder request, int status) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
