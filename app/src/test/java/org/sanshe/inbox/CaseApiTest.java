package org.sanshe.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.sanshe.inbox.Trial.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.kernel.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a person can do to a case in the pages, a program can do here. */
@SansheTest
class CaseApiTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Trial trial;

    @Autowired
    JsonMapper json;

    private Actor officer;
    private Actor leader;

    @BeforeEach
    void found() {
        trial.found();
        officer = trial.officer();
        leader = trial.leader();
    }

    @Test
    void aCaseRunsFromStartToTheOrganizationsAnswer() throws Exception {
        ask(officer, "/processes")
                .andExpect(jsonPath("$[?(@.key == 'testing')].startable", contains(true)))
                .andExpect(jsonPath("$[?(@.key == 'testing')].name", contains("试验")));
        String caseNo = start("a");
        ask(officer, "/cases/" + caseNo)
                .andExpect(jsonPath("$.title").value("接口案"))
                .andExpect(jsonPath("$.outcome").value(nullValue()));
        String task = open(officer);
        send(officer, "/tasks/" + task + "/claim", Map.of()).andExpect(status().isOk());
        ask(officer, "/tasks?view=todo").andExpect(jsonPath("$.tasks[*].id", contains(task)));
        ask(officer, "/tasks/" + task)
                .andExpect(jsonPath("$.case.caseNo").value(caseNo))
                .andExpect(jsonPath("$.form.id").value("testing-proposal"))
                .andExpect(jsonPath("$.operations", contains("unclaim", "submission")));
        send(officer, "/tasks/" + task + "/unclaim", Map.of()).andExpect(status().isOk());
        send(officer, "/tasks/" + task + "/submission", Trial.proposal())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.digest").isNotEmpty());
        String decide = open(leader);
        ask(leader, "/tasks/" + decide)
                .andExpect(jsonPath("$.due.at").isNotEmpty())
                .andExpect(jsonPath("$.due.legalBasis").value(containsString("第四十三条")))
                .andExpect(jsonPath("$.due.steps[0].zh").isNotEmpty());
        send(leader, "/tasks/" + decide + "/submission", Trial.decision()).andExpect(status().isOk());
        ask(officer, "/cases/" + caseNo + "/tasks").andExpect(jsonPath("$[*].state", contains("DONE", "DONE", "OPEN")));
        ask(officer, "/cases/" + caseNo + "/timeline")
                .andExpect(jsonPath("$[*].opinion", hasItem("同意按此执行")))
                .andExpect(jsonPath("$[0].act").value("提交"));
        ask(officer, "/tasks?view=done").andExpect(jsonPath("$.tasks[*].id", contains(task)));
        ask(officer, "/tasks?view=started").andExpect(jsonPath("$.cases[*].caseNo", contains(caseNo)));
        Actor supplier = trial.supplier();
        String answer = tasks(supplier, caseNo);
        ask(supplier, "/tasks/" + answer).andExpect(jsonPath("$.case").value(nullValue()));
        ask(supplier, "/cases/" + caseNo).andExpect(status().isNotFound());
    }

    @Test
    void theSameKeyAgainChangesNothing() throws Exception {
        String caseNo = start("twice");
        assertThat(start("twice")).isEqualTo(caseNo);
        String task = open(officer);
        String first = submit(task, "k1");
        assertThat(submit(task, "k1")).isEqualTo(first);
        ask(officer, "/tasks?view=started").andExpect(jsonPath("$.cases", hasSize(1)));
    }

    @Test
    void whatIsWrongIsToldInOneFormat() throws Exception {
        String caseNo = start("wrong");
        String task = open(officer);
        send(officer, "/tasks/" + task + "/submission", Map.of("plan", "x", "amount", "一些"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.fieldErrors.amount").isNotEmpty())
                .andExpect(jsonPath("$.fieldErrors.risky").isNotEmpty());
        Actor both = trial.both();
        trial.perform(task, both, Trial.proposal());
        String decide = trial.open(caseNo);
        send(both, "/tasks/" + decide + "/submission", Trial.decision())
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.rule").value("InboxRule.SAME_PERSON"))
                .andExpect(jsonPath("$.legalBasis.article").value("第十五条"));
        send(officer, "/tasks/" + task + "/submission", Trial.proposal())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("该任务已由兼任")));
        for (Actor foreign : new Actor[] {trial.stranger(), trial.supplier()}) {
            ask(foreign, "/tasks/" + decide).andExpect(status().isNotFound());
            ask(foreign, "/cases/" + caseNo).andExpect(status().isNotFound());
            ask(foreign, "/cases/" + caseNo + "/timeline").andExpect(status().isNotFound());
            ask(foreign, "/cases/" + caseNo + "/documents").andExpect(status().isNotFound());
            ask(foreign, "/cases/" + caseNo + "/tasks").andExpect(status().isNotFound());
            send(foreign, "/tasks/" + decide + "/claim", Map.of()).andExpect(status().isNotFound());
            send(foreign, "/tasks/" + decide + "/submission", Trial.decision()).andExpect(status().isNotFound());
        }
        send(officer, "/cases/none", Map.of("values", Map.of())).andExpect(status().isNotFound());
        ask(officer, "/tasks?view=other").andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/tasks")).andExpect(status().isUnauthorized());
    }

    @Test
    void pagesAreReadByTheirMark() throws Exception {
        for (int i = 0; i < 5; i++) start("p" + i);
        String page = body(ask(officer, "/tasks?view=claimable&sort=created&limit=3"));
        int first = JsonPath.<java.util.List<String>>read(page, "$.tasks[*].id").size();
        String next = JsonPath.read(page, "$.next");
        assertThat(first).isEqualTo(3);
        ask(officer, "/tasks?view=claimable&sort=created&limit=200&after=" + next)
                .andExpect(jsonPath("$.tasks[*].id", not(hasItem(JsonPath.<String>read(page, "$.tasks[0].id")))));
    }

    @Test
    void documentsGoInAndComeOutToThoseWhoMayReadThem() throws Exception {
        byte[] pdf = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        String stored = mvc.perform(multipart("/api/v1/documents")
                        .file(new MockMultipartFile("file", "报告.pdf", "application/pdf", pdf))
                        .with(as(officer)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        int id = JsonPath.read(stored, "$.id");
        ask(officer, "/documents/" + id)
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().bytes(pdf));
        ask(leader, "/documents/" + id).andExpect(status().isNotFound());
    }

    private String start(String key) throws Exception {
        String answer = body(mvc.perform(post("/api/v1/cases/testing")
                        .with(as(officer))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(
                                Map.of("values", Map.of("subject", "接口案", "organization", Trial.CODE)))))
                .andExpect(status().isCreated()));
        return JsonPath.read(answer, "$.caseNo");
    }

    private String submit(String task, String key) throws Exception {
        return body(mvc.perform(post("/api/v1/tasks/" + task + "/submission")
                        .with(as(officer))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(Trial.proposal())))
                .andExpect(status().isOk()));
    }

    /** The newest task in the pool. */
    private String open(Actor actor) throws Exception {
        return JsonPath.read(body(ask(actor, "/tasks?view=claimable&sort=created")), "$.tasks[0].id");
    }

    private String tasks(Actor actor, String caseNo) throws Exception {
        return JsonPath.<java.util.List<String>>read(
                        body(ask(actor, "/tasks?view=claimable&q=" + caseNo)), "$.tasks[*].id")
                .get(0);
    }

    private ResultActions ask(Actor actor, String path) throws Exception {
        return mvc.perform(get("/api/v1" + path).with(as(actor)));
    }

    private ResultActions send(Actor actor, String path, Map<String, Object> body) throws Exception {
        return mvc.perform(post("/api/v1" + path)
                .with(as(actor))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body)));
    }

    private static String body(ResultActions result) throws Exception {
        return result.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
