package org.sanshe.inbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanshe.Owner;
import org.sanshe.SansheTest;
import org.sanshe.kernel.SansheClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 任务清单: what the engine does stands in our own rows in the same moment. */
@SansheTest
class ProjectionTest {

    private static final String PROCESS = "aVeryLongProcessKeyThatLeavesNoRoomForAVersionInTheDefinitionsId";

    private static final String SET = Bpmn.convertToString(Bpmn.createExecutableProcess("set")
            .camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .endEvent()
            .done());

    @Autowired
    Engine engine;

    @Autowired
    EngineClock engineClock;

    @Autowired
    Deployer deployer;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SansheClock clock;

    @Autowired
    Environment environment;

    private String caseNo;

    @BeforeEach
    void aCase() {
        caseNo = "PROJECTION-" + UUID.randomUUID();
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, started_by, started_by_name,
                          started_at, rules_as_of, bigrams)
                        values (?, ?, '社工服务', 42, 77, 1, '周敏', sanshe_now(), current_date, '{社工}')
                        """).params(caseNo, PROCESS).update();
        var model = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("first")
                .name("第一步")
                .camundaCandidateGroups("officer")
                .userTask("many")
                .name("各自评分")
                .camundaAssignee("${person}")
                .multiInstance()
                .parallel()
                .camundaCollection("people")
                .camundaElementVariable("person")
                .multiInstanceDone()
                .boundaryEvent("late")
                .timerWithDuration("PT1H")
                .endEvent("tooLate")
                .moveToActivity("many")
                .userTask("answer")
                .camundaCandidateGroups("organization@NOBODY")
                .endEvent("answered")
                .done();
        repository
                .createDeployment()
                .name("projection")
                .addModelInstance("p.bpmn", model)
                .deploy();
        runtime.startProcessInstanceByKey(PROCESS, caseNo, Map.of("caseNo", caseNo, "people", List.of("5", "6")));
    }

    @AfterEach
    void noRest() {
        repository
                .createDeploymentQuery()
                .deploymentNameLike("projection%")
                .list()
                .forEach(d -> repository.deleteDeployment(d.getId(), true));
    }

    @Test
    void followsATaskFromItsCreationToItsEnd() {
        var first = only("first");
        assertThat(first)
                .containsEntry("state", "OPEN")
                .containsEntry("process", PROCESS)
                .containsEntry("name", "第一步")
                .containsEntry("title", "社工服务")
                .containsEntry("role", "OFFICER")
                .containsEntry("unit_id", 42L)
                .containsEntry("element", null)
                .containsEntry("assignee", null)
                .containsEntry("claimed_at", null);
        String id = (String) first.get("task_id");

        engine.assign(id, 7L);
        assertThat(only("first")).containsEntry("assignee", 7L);
        assertThat(only("first").get("claimed_at")).isNotNull();
        engine.assign(id, null);
        assertThat(only("first")).containsEntry("assignee", null).containsEntry("claimed_at", null);
        Instant due = clock.instant().plus(Duration.ofDays(3));
        engine.moveDue(id, Date.from(due));
        assertThat(((Date) only("first").get("due_at")).toInstant().getEpochSecond())
                .isEqualTo(due.getEpochSecond());

        engine.complete(id);
        assertThat(only("first")).containsEntry("state", "DONE");
        assertThat(only("first").get("finished_at")).isNotNull();
        assertThat(rows("many"))
                .hasSize(2)
                .allSatisfy(
                        row -> assertThat(row).containsEntry("state", "OPEN").containsEntry("role", null))
                .extracting(row -> row.get("element") + ":" + row.get("assignee"))
                .containsExactlyInAnyOrder("5:5", "6:6");

        rows("many").forEach(row -> engine.complete((String) row.get("task_id")));
        assertThat(rows("many")).allSatisfy(row -> assertThat(row).containsEntry("state", "DONE"));
        assertThat(only("answer")).containsEntry("role", "ORGANIZATION").containsEntry("organization_id", 77L);
        engine.complete((String) only("answer").get("task_id"));
        assertThat(outcome()).containsEntry("outcome", "answered");
        assertThat(outcome().get("ended_at")).isNotNull();
    }

    @Test
    void cancelsWhatATimerInterrupts() {
        engine.complete((String) only("first").get("task_id"));
        engine.complete((String) rows("many").get(0).get("task_id"));
        var timer = management
                .createJobQuery()
                .activityId("late")
                .processDefinitionKey(PROCESS)
                .singleResult();
        engine.moveTimer(caseNo, "late", Date.from(Instant.EPOCH));
        assertThat(engine.nextDue()).contains(Instant.EPOCH);
        management.executeJob(timer.getId());
        assertThat(rows("many")).extracting(row -> row.get("state")).containsExactlyInAnyOrder("DONE", "CANCELLED");
        assertThat(outcome()).containsEntry("outcome", "tooLate");
        assertThat(outcome().get("ended_at")).isNotNull();
    }

    @Test
    void cancelsWhatIsDeletedWithItsCase() {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .list()
                .forEach(p -> runtime.deleteProcessInstance(p.getId(), "test"));
        assertThat(only("first")).containsEntry("state", "CANCELLED");
    }

    @Test
    void deploysASetOnceAndWholeWhenAnythingInItChanges() {
        long before = repository.createDeploymentQuery().count();
        deployer.afterSingletonsInstantiated();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);

        deployer.deploy("projection-set", set("1"));
        deployer.deploy("projection-set", set("1"));
        assertThat(deployments()).hasSize(1);
        deployer.deploy("projection-set", set("2"));
        assertThat(deployments())
                .hasSize(2)
                .allSatisfy(d -> assertThat(repository.getDeploymentResourceNames(d))
                        .containsExactlyInAnyOrder("forms/t/a.form", "processes/t/set.bpmn"));
        deployer.deploy("projection-set", Map.of("processes/t/set.bpmn", set("2").get("processes/t/set.bpmn")));
        assertThat(deployments()).as("a form was taken away").hasSize(3);
        deployer.deploy("projection-set", set("1"));
        assertThat(deployments()).as("back to what was").hasSize(4);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("set")
                        .latestVersion()
                        .singleResult()
                        .getVersion())
                .isEqualTo(4);
    }

    @Test
    void keepsTheEnginesClockAtTheDatabases() {
        var owner = Owner.of(environment);
        jdbc.sql("insert into demo_clock (ahead) values (interval '40 days')").update();
        try {
            engineClock.follow();
            assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), clock.instant())
                            .abs())
                    .isLessThan(Duration.ofSeconds(1));
        } finally {
            owner.sql("alter table demo_clock disable trigger user").update();
            owner.sql("delete from demo_clock").update();
            owner.sql("alter table demo_clock enable trigger user").update();
            engineClock.follow();
        }
        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), clock.instant())
                        .abs())
                .isLessThan(Duration.ofSeconds(1));
    }

    private static Map<String, Resource> set(String form) {
        return Map.of(
                "processes/t/set.bpmn",
                new ByteArrayResource(SET.getBytes(StandardCharsets.UTF_8)),
                "forms/t/a.form",
                new ByteArrayResource(("{\"id\":\"a\",\"type\":\"default\",\"components\":[],\"x\":" + form + "}")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().deploymentName("projection-set").list().stream()
                .map(d -> d.getId())
                .toList();
    }

    private List<Map<String, Object>> rows(String node) {
        return jdbc.sql("select * from task_item where case_no = ? and node = ?")
                .params(caseNo, node)
                .query()
                .listOfRows();
    }

    private Map<String, Object> only(String node) {
        assertThat(rows(node)).hasSize(1);
        return rows(node).get(0);
    }

    private Map<String, Object> outcome() {
        return jdbc.sql("select outcome, ended_at from case_file where case_no = ?")
                .param(caseNo)
                .query()
                .singleRow();
    }
}
