package org.sanshe.inbox.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import javax.script.ScriptEngineFactory;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sanshe.SansheTest;
import org.sanshe.kernel.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.support.TransactionTemplate;

/** 引擎边界: a diagram asks what its step interface offers, and nothing else. */
@SansheTest
class BorderTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Engine border;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${dataSource}",
                "${environment}",
                "${applicationContext}",
                "${systemProperties}",
                "${runtimeService}",
                "${jdbcTemplate.dataSource}",
                "${''.getClass()}",
                "${''['class']}",
                "${''.class.forName('java.lang.Runtime')}",
                "${caseNo.getClass().forName('java.lang.Runtime')}",
                "${caseNo.length()}",
                "${caseNo.bytes}",
                "${purchase.getClass()}",
                "${purchase.class.classLoader}",
                "${purchase.toString()}",
                "${purchase.hashCode()}",
                "${purchase.wait()}",
                "${purchase.notifyAll()}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices().taskService}",
                "${execution.processEngine}",
                "${execution.setVariable('caseNo', 'other')}",
                "${execution.variables}",
                "${execution.processInstance}",
                "${execution.bpmnModelInstance}",
                "${execution['class']}",
                "${purchase.contracts}",
                "#{contracting.contracts}",
                "${[1].getClass()}"
            })
    void refusesWhateverIsNotAStep(String expression) {
        assertThatThrownBy(() -> run(expression))
                .as(expression)
                .isInstanceOf(ProcessEngineException.class)
                .message()
                .containsPattern("Not reachable|Cannot resolve identifier|Unknown property|Cannot find|parse|syntax");
    }

    @Test
    void answersStepsAndTheBusinessKey() {
        run("${execution.processBusinessKey}");
        assertThatThrownBy(() -> run("${purchase.budgetConfirmed(caseNo)}")).hasRootCauseInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run("${purchase.budgetConfirmed(execution.processBusinessKey)}"))
                .hasRootCauseInstanceOf(NotFound.class);
    }

    @Test
    void runsNoScript() {
        for (String language : new String[] {"javascript", "groovy", "python", "juel", "ecmascript"}) {
            var model = Bpmn.createExecutableProcess("border")
                    .camundaHistoryTimeToLiveString("P1D")
                    .startEvent()
                    .scriptTask()
                    .scriptFormat(language)
                    .scriptText("1 + 1")
                    .endEvent()
                    .done();
            assertThatThrownBy(() -> run(model)).as(language).isInstanceOf(ProcessEngineException.class);
        }
        assertThat(ServiceLoader.load(ScriptEngineFactory.class).stream()
                        .map(f -> f.type().getName())
                        .filter(name -> !name.contains("feel")))
                .as("the engine's own, which it can no longer find, and no other")
                .containsOnly("org.camunda.bpm.engine.impl.scripting.engine.JuelScriptEngineFactory");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                "org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig",
                "org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter",
                "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
                "org.graalvm.polyglot.Engine",
                "groovy.lang.GroovyShell",
                "org.python.util.PythonInterpreter",
                "org.mozilla.javascript.Context",
                "org.openjdk.nashorn.api.scripting.NashornScriptEngineFactory"
            })
    void isNotEvenOnTheClassPath(String barred) {
        assertThatThrownBy(() -> Class.forName(barred)).isInstanceOf(ClassNotFoundException.class);
    }

    @Test
    void keepsTheEnginesOwnDoorsShut() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(settings.isEnableXxeProcessing()).isFalse();
        assertThat(settings.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(settings.getHistoryCleanupBatchWindowStartTime()).isNotBlank();
        assertThat(settings.isCmmnEnabled()).isFalse();
        assertThat(engine.getIdentityService().createUserQuery().count()).isZero();
    }

    /** No gateway reads a variable, so that a variable smuggled in has nothing to steer. */
    @Test
    void decidesByAskingTheApplicationAlone() throws Exception {
        var question = Pattern.compile("\\$\\{!?[a-zA-Z]+\\.[a-zA-Z]+\\(caseNo\\)}");
        int found = 0;
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*/*.bpmn")) {
            var conditions = Pattern.compile("<(?:bpmn:)?conditionExpression[^>]*>([^<]*)<")
                    .matcher(file.getContentAsString(StandardCharsets.UTF_8));
            while (conditions.find()) {
                found++;
                assertThat(conditions.group(1).strip()).as(file.getFilename()).matches(question);
            }
        }
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void readsNoForeignEntity() {
        String diagram = Bpmn.convertToString(Bpmn.createExecutableProcess("border")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .endEvent()
                        .done())
                .replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY leak SYSTEM 'file:///etc/passwd'>]>");
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addInputStream("x.bpmn", new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8)))
                        .deploy())
                .isInstanceOf(Exception.class);
    }

    @Test
    void refusesADiagramThatIsNoBpmn() {
        String diagram = Bpmn.convertToString(Bpmn.createExecutableProcess("border")
                        .camundaHistoryTimeToLiveString("P1D")
                        .startEvent()
                        .endEvent()
                        .done())
                .replaceFirst("<endEvent", "<endOfIt/><endEvent");
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addInputStream("x.bpmn", new ByteArrayInputStream(diagram.getBytes(StandardCharsets.UTF_8)))
                        .deploy())
                .hasMessageContaining("cvc-complex-type")
                .hasMessageContaining("endOfIt");
    }

    private void run(String expression) {
        run(Bpmn.createExecutableProcess("border")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .serviceTask()
                .camundaExpression(expression)
                .endEvent()
                .done());
    }

    private void run(BpmnModelInstance model) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            repository.createDeployment().addModelInstance("border.bpmn", model).deploy();
            runtime.startProcessInstanceByKey("border", "BORDER-1", Map.of("caseNo", "BORDER-1"));
        });
    }
}
