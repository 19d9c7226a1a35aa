package org.sanshe.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanshe.inbox.Trial.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.SansheTest;
import org.sanshe.evidence.Entry;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.notice.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** 转办、征求意见、催办、抄送: what can be done with a task besides doing it, as people do it. */
@SansheTest
class OperationsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Trial trial;

    @Autowired
    Inbox inbox;

    @Autowired
    Tasks tasks;

    @Autowired
    Evidence evidence;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    private Actor officer;
    private Actor colleague;
    private String caseNo;
    private String task;

    @BeforeEach
    void aClaimedTask() throws Exception {
        trial.found();
        officer = trial.colleague("周经办", Role.OFFICER);
        colleague = trial.colleague("钱同事", Role.OFFICER);
        caseNo = trial.start(officer);
        task = trial.open(caseNo);
        inbox.claim(task, officer);
    }

    @Test
    void aTaskIsHandedOnWithItsReasonAndDoneByTheOther() throws Exception {
        String ask = page(get("/tasks/" + task + "/transfer").with(as(officer)), 200);
        assertThat(ask).contains("钱同事", "理由", "办理期限不变").doesNotContain("value=\"%d\"".formatted(officer.personId()));

        hand(task, officer, colleague, "本周出差").andExpect(redirectedUrl("/tasks/" + task + "/transfer/done"));

        assertThat(page(get("/tasks/" + task).with(as(officer)), 200))
                .contains("已被他人签收")
                .doesNotContain("name=\"plan\"");
        assertThat(page(get("/tasks?view=todo").with(as(colleague)), 200)).contains("/tasks/" + task);
        assertThat(told(colleague)).anyMatch(m -> m.contains("周经办将“提出方案”转给您办理") && m.contains("本周出差"));
        trial.perform(task, colleague, Trial.proposal());
        assertThat(acts()).containsSubsequence("claimed", "transferred", "submitted");
        assertThat(page(get("/cases/" + caseNo).with(as(officer)), 200)).contains("转办", "本周出差");
    }

    @Test
    void nobodyGetsATaskWhoCouldNotDoIt() throws Exception {
        Actor elsewhere = trial.strangerWithAccount(Role.OFFICER, Role.LEADER);
        Actor leader = trial.colleague("李局长", Role.LEADER);
        for (Actor wrong : List.of(elsewhere, leader, officer)) {
            String answer = page(handing(task, officer, wrong, "理由"), 422);
            assertThat(answer).contains("请另选人员", "第十五条");
        }
        Actor both = trial.colleague("身兼两职", Role.OFFICER, Role.LEADER);
        hand(task, officer, both, "请代办");
        trial.perform(task, both, Trial.proposal());
        String decide = trial.open(caseNo);
        inbox.claim(decide, leader);
        String people = page(get("/tasks/" + decide + "/transfer").with(as(leader)), 200);
        assertThat(people).as("who proposed may not decide").doesNotContain("value=\"%d\"".formatted(both.personId()));
        assertThat(page(handing(decide, leader, both, "理由"), 422)).contains("不相容岗位");
    }

    @Test
    void reasonAndPersonAreAskedForAtTheirFields() throws Exception {
        String missing = page(
                post("/tasks/" + task + "/transfer").with(as(officer)).param("person", "" + colleague.personId()), 422);
        assertThat(missing).contains("href=\"#reason\"", "请写明内容");
        String nobody =
                page(post("/tasks/" + task + "/transfer").with(as(officer)).param("reason", "出差"), 422);
        assertThat(nobody).contains("href=\"#person\"", "请选择由谁办理", ">出差</textarea>");
        String atMost = "字".repeat(500);
        hand(task, officer, colleague, atMost).andExpect(status().is3xxRedirection());
        assertThat(page(handing(task, colleague, officer, atMost + "字"), 422)).contains("现在有 501 个字");
    }

    @Test
    void onlyAHeadReassignsWhatSomebodyHasClaimed() throws Exception {
        assertThat(page(handing(task, colleague, colleague, "我来办"), 409)).contains("只有科长或者局领导可以改派");
        Actor head = trial.colleague("赵科长", Role.SECTION_HEAD);
        assertThat(page(get("/cases/" + caseNo).with(as(head)), 200)).contains("改派：提出方案");
        hand(task, head, colleague, "周经办休假");
        assertThat(told(officer)).anyMatch(m -> m.contains("改派给钱同事"));
        assertThat(acts()).contains("reassigned");
        assertThatThrownBy(() -> trial.perform(task, officer, Trial.proposal())).isInstanceOf(RuntimeException.class);
        trial.perform(task, colleague, Trial.proposal());
        String decide = trial.open(caseNo);
        inbox.claim(decide, trial.leader());
        assertThat(page(get("/cases/" + caseNo).with(as(head)), 200))
                .as("a section head does not head the bureau's leader")
                .doesNotContain("改派：");
        page(get("/tasks/" + decide + "/transfer").with(as(head)), 404);
        Actor otherHead = trial.strangerWithAccount(Role.SECTION_HEAD);
        page(get("/tasks/" + task + "/transfer").with(as(otherHead)), 404);
    }

    @Test
    void whatWasHandedOnIsTakenBackForAMinuteIfNobodyOpenedIt() throws Exception {
        hand(task, officer, colleague, "理由");
        assertThat(page(get("/tasks/" + task + "/transfer/done").with(as(officer)), 200))
                .contains("收回");
        takeBack().andExpect(redirectedUrl("/tasks"));
        assertThat(page(get("/tasks?view=todo").with(as(officer)), 200)).contains("/tasks/" + task);

        hand(task, officer, colleague, "理由");
        page(get("/tasks/" + task).with(as(colleague)), 200);
        takeBack().andExpect(status().is(422));

        hand(task, colleague, officer, "还给你");
        hand(task, officer, colleague, "理由");
        jdbc.sql("update task_transfer set at = at - interval '61 seconds' where task_id = ?")
                .param(task)
                .update();
        takeBack().andExpect(status().is(422));
        assertThat(acts()).filteredOn("transferTakenBack"::equals).hasSize(1);
    }

    @Test
    void twoWhoHandOnAtOnceDoNotBothSucceed() throws Exception {
        Actor third = trial.colleague("孙同事", Role.OFFICER);
        Actor head = trial.colleague("赵科长", Role.SECTION_HEAD);
        var pool = Executors.newFixedThreadPool(2);
        try {
            Callable<MockHttpServletResponse> own =
                    () -> hand(task, officer, colleague, "一").andReturn().getResponse();
            Callable<MockHttpServletResponse> heads =
                    () -> hand(task, head, third, "二").andReturn().getResponse();
            var answers = pool.invokeAll(List.of(own, heads));
            for (var answer : answers) assertThat(answer.get().getStatus()).isIn(302, 404, 409);
        } finally {
            pool.shutdown();
        }
        Long holder = jdbc.sql("select assignee from task_item where task_id = ?")
                .param(task)
                .query(Long.class)
                .single();
        Long last = jdbc.sql("select to_person from task_transfer where task_id = ? order by id desc limit 1")
                .param(task)
                .query(Long.class)
                .single();
        assertThat(holder).isEqualTo(last);
    }

    @Test
    void whoIsAskedAnswersAndOnlyTheHolderDoesTheTask() throws Exception {
        Actor lawyer = trial.colleague("吴审查", Role.REVIEWER);
        assertThat(page(get("/tasks/" + task + "/consultation").with(as(officer)), 200))
                .contains("吴审查");
        consult(officer, lawyer, "单价是否合规");

        mvc.perform(get("/tasks/" + task).with(as(lawyer)))
                .andExpect(redirectedUrl("/tasks/" + task + "/consultation"));
        assertThat(page(get("/tasks/" + task + "/consultation").with(as(lawyer)), 200))
                .contains("周经办就“提出方案”征求您的意见", "单价是否合规");
        assertThatThrownBy(() -> trial.perform(task, lawyer, Trial.proposal()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("征求");
        assertThat(page(post("/tasks/" + task + "/consultation/answer").with(as(lawyer)), 422))
                .contains("href=\"#answer\"");
        mvc.perform(post("/tasks/" + task + "/consultation/answer")
                        .with(as(lawyer))
                        .param("answer", "合规"))
                .andExpect(redirectedUrl("/tasks"));

        assertThat(page(get("/tasks/" + task).with(as(officer)), 200)).contains("吴审查对“单价是否合规”的答复：合规");
        trial.perform(task, officer, Trial.proposal());
        assertThat(acts()).containsSubsequence("consulted", "consultationAnswered", "submitted");
    }

    @Test
    void aQuestionIsTakenBackAndThereIsOneAtATime() throws Exception {
        Actor lawyer = trial.colleague("吴审查", Role.REVIEWER);
        consult(officer, lawyer, "问题");
        assertThat(page(get("/tasks/" + task + "/consultation").with(as(officer)), 200))
                .contains("正在等待吴审查的答复");
        page(asking(lawyer, colleague, "转问"), 422);
        mvc.perform(post("/tasks/" + task + "/consultation/recall").with(as(officer)))
                .andExpect(redirectedUrl("/tasks/" + task));
        page(post("/tasks/" + task + "/consultation/answer").with(as(lawyer)).param("answer", "晚了"), 404);
        trial.perform(task, officer, Trial.proposal());
    }

    @Test
    void aCaseIsUrgedOnceADayAndItsHeadIsToldAtTheThirdTime() throws Exception {
        Actor leader = trial.leader();
        trial.perform(task, officer, Trial.proposal());
        urge(officer).andExpect(redirectedUrl("/cases/" + caseNo));
        assertThat(page(post("/cases/" + caseNo + "/reminders").with(as(officer)), 422))
                .contains("24 小时内不重复催办");
        assertThat(page(get("/cases/" + caseNo).with(as(leader)), 200)).contains("已被催办 1 次");
        for (int i = 0; i < 2; i++) {
            aDayLater();
            assertThat(messagesTo("SECTION_HEAD")).as("before the third").isZero();
            urge(officer).andExpect(status().is3xxRedirection());
        }
        assertThat(messagesTo("SECTION_HEAD")).isOne();
        assertThat(messagesTo("LEADER")).isEqualTo(3);
        page(post("/cases/" + caseNo + "/reminders").with(as(trial.stranger())), 404);
    }

    @Test
    void aCopyIsReadWithAReceiptAndGivesNobodyNewRights() throws Exception {
        Actor elsewhere = trial.strangerWithAccount(Role.OFFICER);
        page(copying(elsewhere), 422);
        assertThat(page(post("/cases/" + caseNo + "/copies").with(as(officer)), 422))
                .contains("请至少选择一人");
        mvc.perform(copying(colleague)).andExpect(redirectedUrl("/cases/" + caseNo + "/copies"));
        assertThat(page(get("/cases/" + caseNo + "/copies").with(as(officer)), 200))
                .contains("钱同事", "未阅");
        String received = page(get("/copies").with(as(colleague)), 200);
        assertThat(received).contains("独居老人探访", "供参考");
        String id = received.replaceAll("(?s).*action=\"/copies/(\\d+)\".*", "$1");
        page(post("/copies/" + id).with(as(elsewhere)), 404);
        mvc.perform(post("/copies/" + id).with(as(colleague))).andExpect(redirectedUrl("/cases/" + caseNo));
        assertThat(page(get("/cases/" + caseNo + "/copies").with(as(officer)), 200))
                .contains("已阅")
                .doesNotContain("未阅");
    }

    @Test
    void whatIsOverIsNotHandedOn() throws Exception {
        trial.perform(task, officer, Trial.proposal());
        assertThat(page(get("/tasks/" + task + "/transfer").with(as(officer)), 409))
                .contains("不需要转办");
        assertThatThrownBy(() -> trial.perform(task, officer, Trial.proposal())).isInstanceOf(Conflict.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePagesAreWholeInBothLanguages(String language) throws Exception {
        var cookie = new jakarta.servlet.http.Cookie("LANG", language);
        for (String path : List.of(
                "/tasks/" + task + "/transfer",
                "/tasks/" + task + "/consultation",
                "/cases/" + caseNo + "/copies",
                "/copies")) {
            assertThat(page(get(path).with(as(officer)).cookie(cookie), 200))
                    .as(path)
                    .contains("</html>")
                    .doesNotContain("??", "operation.");
        }
    }

    private void aDayLater() {
        jdbc.sql("""
                        insert into demo_clock (ahead) values (interval '24 hours')
                        on conflict (only_row) do update set ahead = demo_clock.ahead + interval '24 hours'
                        """).update();
    }

    private List<String> acts() {
        return evidence.of(caseNo).stream().map(Entry::act).toList();
    }

    private List<String> told(Actor actor) {
        return messages.of(actor, null, 20).stream()
                .map(Messages.Message::subject)
                .toList();
    }

    private long messagesTo(String role) {
        return jdbc.sql("select count(*) from message where case_no = ? and role = ?")
                .params(caseNo, role)
                .query(Long.class)
                .single();
    }

    private org.springframework.test.web.servlet.ResultActions hand(String id, Actor by, Actor to, String reason)
            throws Exception {
        return mvc.perform(handing(id, by, to, reason));
    }

    private static MockHttpServletRequestBuilder handing(String id, Actor by, Actor to, String reason) {
        return post("/tasks/" + id + "/transfer")
                .with(as(by))
                .param("person", "" + to.personId())
                .param("reason", reason);
    }

    private org.springframework.test.web.servlet.ResultActions takeBack() throws Exception {
        return mvc.perform(post("/tasks/" + task + "/transfer/return").with(as(officer)));
    }

    private void consult(Actor by, Actor whom, String question) throws Exception {
        mvc.perform(asking(by, whom, question)).andExpect(redirectedUrl("/tasks/" + task + "/consultation"));
    }

    private MockHttpServletRequestBuilder asking(Actor by, Actor whom, String question) {
        return post("/tasks/" + task + "/consultation")
                .with(as(by))
                .param("person", "" + whom.personId())
                .param("question", question);
    }

    private org.springframework.test.web.servlet.ResultActions urge(Actor by) throws Exception {
        return mvc.perform(post("/cases/" + caseNo + "/reminders").with(as(by)));
    }

    private MockHttpServletRequestBuilder copying(Actor to) {
        return post("/cases/" + caseNo + "/copies")
                .with(as(officer))
                .param("people", "" + to.personId())
                .param("note", "供参考");
    }

    private String page(RequestBuilder request, int expected) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
