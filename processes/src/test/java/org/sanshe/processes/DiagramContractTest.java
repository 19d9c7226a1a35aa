package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

/** What every diagram keeps to, so that the domain holds the truth and nothing posted with a task can steer it. */
class DiagramContractTest {

    static final List<String> KEYS = Diagrams.KEYS;

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern STEP = Pattern.compile("(\\w+)\\.(\\w+)\\(caseNo\\)");

    /** What may stand where: the place of an expression and the type its method must return. */
    private static final Map<String, Class<?>> TYPES = Map.of(
            "serviceTask@expression", void.class,
            "conditionExpression", boolean.class,
            "completionCondition", boolean.class,
            "timeDate", Date.class,
            "userTask@dueDate", Date.class,
            "multiInstanceLoopCharacteristics@collection", List.class,
            "userTask@assignee", String.class,
            "userTask@candidateGroups", String.class);

    private static final Set<String> CAMUNDA_ELEMENTS =
            Set.of("properties", "property", "in", "failedJobRetryTimeCycle");
    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "historyTimeToLive",
            "formRef",
            "formRefBinding",
            "assignee",
            "candidateGroups",
            "dueDate",
            "expression",
            "collection",
            "elementVariable",
            "calledElementBinding",
            "asyncBefore");
    private static final Set<String> BPMN_ELEMENTS = Set.of(
            "definitions",
            "message",
            "process",
            "subProcess",
            "documentation",
            "extensionElements",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "messageEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "userTask",
            "serviceTask",
            "callActivity",
            "multiInstanceLoopCharacteristics",
            "completionCondition",
            "exclusiveGateway",
            "parallelGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing");

    @ParameterizedTest
    @FieldSource("KEYS")
    void theDiagramAsksWhatItsInterfaceAnswersAndNothingElse(String key) throws Exception {
        Map<String, Class<?>> answers = Stream.of(Diagrams.steps(key).getMethods())
                .collect(Collectors.toMap(Method::getName, Method::getReturnType));
        Set<String> asked = new HashSet<>();
        expressions(key)
                .forEach((place, texts) -> texts.forEach(text -> {
                    Matcher step = STEP.matcher(text);
                    if (step.matches()) {
                        assertThat(step.group(1)).as("bean of %s", text).isEqualTo(key);
                        assertThat(answers).as("methods of the interface").containsKey(step.group(2));
                        assertThat(answers.get(step.group(2)))
                                .as("type of %s at %s", text, place)
                                .isEqualTo(TYPES.get(place));
                        asked.add(step.group(2));
                    }
                }));
        assertThat(answers.keySet()).as("methods that the diagram uses").isEqualTo(asked);
        assertThat(Diagrams.steps(key).getMethods())
                .allSatisfy(method -> assertThat(method.getParameterTypes()).containsExactly(String.class));
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void noExpressionReadsAVariableBesidesTheCaseNumberAndTheElementOfItsMultiInstance(String key) {
        Set<String> elements = Diagrams.elements(key, "multiInstanceLoopCharacteristics").stream()
                .map(each -> Diagrams.camunda(each, "elementVariable"))
                .collect(Collectors.toSet());
        expressions(key)
                .forEach((place, texts) -> assertThat(texts).as(place).allSatisfy(text -> {
                    if (!STEP.matcher(text).matches() && !elements.contains(text)) {
                        assertThat(place + " " + text).isEqualTo("in@businessKey execution.processBusinessKey");
                    }
                }));
        Diagrams.elements(key, "multiInstanceLoopCharacteristics").forEach(each -> {
            Element node = (Element) each.getParentNode();
            if (node.getLocalName().equals("callActivity")) return;
            String who = Diagrams.camunda(node, "assignee") + Diagrams.camunda(node, "candidateGroups");
            assertThat(who).contains("${" + Diagrams.camunda(each, "elementVariable") + "}");
        });
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void onlyPlainElementsAreUsed(String key) {
        assertThat(Diagrams.elements(key, "*")).allSatisfy(element -> {
            if (Diagrams.CAMUNDA.equals(element.getNamespaceURI())) {
                assertThat(CAMUNDA_ELEMENTS).contains(element.getLocalName());
            } else if (Diagrams.BPMN.equals(element.getNamespaceURI())) {
                assertThat(BPMN_ELEMENTS).contains(element.getLocalName());
            }
            assertThat(Diagrams.camundaAttributes(element)).isSubsetOf(CAMUNDA_ATTRIBUTES);
        });
        assertThat(Diagrams.elements(key, "property"))
                .allSatisfy(
                        property -> assertThat(property.getAttribute("name")).isIn("nameEn", "differentFrom"));
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void whoIsKeptFromATaskIsNamedByUserTasksThatExist(String key) {
        Set<String> tasks = KEYS.stream()
                .flatMap(each -> Diagrams.elements(each, "userTask").stream())
                .map(task -> task.getAttribute("id"))
                .collect(Collectors.toSet());
        tasks.add("start");
        Diagrams.elements(key, "property").stream()
                .filter(property -> property.getAttribute("name").equals("differentFrom"))
                .flatMap(property ->
                        java.util.Arrays.stream(property.getAttribute("value").split("\\s*,\\s*")))
                .forEach(node -> assertThat(tasks).contains(node));
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void theProcessCanBeStartedAndItsHistoryIsKeptFifteenYears(String key) {
        Element process = Diagrams.elements(key, "process").get(0);
        assertThat(process.getAttribute("id")).isEqualTo(key);
        assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
        assertThat(Diagrams.camunda(process, "historyTimeToLive")).isEqualTo("5475");
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void everyUserTaskHasItsFormOfTheSameDeploymentAndSomebodyToDoIt(String key) throws Exception {
        Set<String> dates = Stream.of(Diagrams.steps(key).getMethods())
                .filter(method -> method.getReturnType() == Date.class)
                .map(Method::getName)
                .collect(Collectors.toSet());
        assertThat(Diagrams.elements(key, "userTask")).allSatisfy(task -> {
            assertThat(Diagrams.camunda(task, "formRef")).matches("[a-z]+(-[a-z]+)*");
            assertThat(Diagrams.camunda(task, "formRefBinding")).isEqualTo("deployment");
            assertThat(Diagrams.camunda(task, "assignee").isEmpty())
                    .isNotEqualTo(Diagrams.camunda(task, "candidateGroups").isEmpty());
            if (dates.contains(task.getAttribute("id") + "Due")) {
                assertThat(Diagrams.camunda(task, "dueDate"))
                        .isEqualTo("${%s.%sDue(caseNo)}", key, task.getAttribute("id"));
            }
        });
        assertThat(Diagrams.elements(key, "startEvent").stream()
                        .filter(start -> !Diagrams.camunda(start, "formRef").isEmpty()))
                .allSatisfy(start ->
                        assertThat(Diagrams.camunda(start, "formRefBinding")).isEqualTo("deployment"));
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void everythingIsNamedInBothLanguagesAndExplainedWithItsArticle(String key) {
        List<Diagram.Node> nodes = Diagram.nodes(Diagrams.open(key));
        assertThat(nodes).isNotEmpty().allSatisfy(node -> {
            assertThat(node.zh()).as(node.id()).containsPattern("\\p{IsHan}");
            assertThat(node.en()).as(node.id()).matches("[A-Z][\\p{ASCII}]+");
            assertThat(node.documentation())
                    .as(node.id())
                    .containsPattern("\\p{IsHan}")
                    .endsWith("。");
        });
        assertThat(nodes.stream().filter(node -> node.type().endsWith("Task")))
                .allSatisfy(
                        node -> assertThat(node.documentation()).as(node.id()).containsPattern("第.+条|财库"));
        assertThat(nodes).extracting(Diagram.Node::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void callsHandOnOneCaseNumberAsTheBusinessKeyTooAndNothingElse(String key) {
        assertThat(Diagrams.elements(key, "callActivity")).allSatisfy(call -> {
            assertThat(Diagrams.KEYS).contains(call.getAttribute("calledElement"));
            assertThat(Diagrams.camunda(call, "calledElementBinding")).isEqualTo("deployment");
            assertThat(Diagrams.below(call, "in"))
                    .extracting(in ->
                            in.getAttribute("businessKey") + in.getAttribute("source") + in.getAttribute("target"))
                    .isEqualTo(Diagrams.below(call, "multiInstanceLoopCharacteristics").stream()
                            .map(each -> Diagrams.camunda(each, "elementVariable"))
                            .findFirst()
                            .map(lot -> List.of("${" + lot + "}", lot + "caseNo"))
                            .orElse(List.of("#{execution.processBusinessKey}", "caseNocaseNo")));
        });
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void everyGatewayAlwaysHasAWayOut(String key) {
        Map<String, Element> flows = new HashMap<>();
        Diagrams.elements(key, "sequenceFlow").forEach(flow -> flows.put(flow.getAttribute("id"), flow));
        assertThat(Diagrams.elements(key, "exclusiveGateway")).allSatisfy(gateway -> {
            String otherwise = gateway.getAttribute("default");
            assertThat(flows).as(gateway.getAttribute("id")).containsKey(otherwise);
            assertThat(Diagrams.below(gateway, "outgoing").stream().map(way -> flows.get(way.getTextContent())))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(way -> {
                        assertThat(way.getAttribute("name")).isNotEmpty();
                        assertThat(Diagrams.below(way, "conditionExpression"))
                                .hasSize(way.getAttribute("id").equals(otherwise) ? 0 : 1);
                    });
        });
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void whatRunsWithoutAPersonIsTriedAgainAndWhatAPersonStartsIsDoneAtOnce(String key) {
        Set<String> timers = Diagrams.elements(key, "timerEventDefinition").stream()
                .map(timer -> ((Element) timer.getParentNode()).getAttribute("id"))
                .collect(Collectors.toSet());
        Set<String> afterTimer = Diagrams.elements(key, "sequenceFlow").stream()
                .filter(flow -> timers.contains(flow.getAttribute("sourceRef")))
                .map(flow -> flow.getAttribute("targetRef"))
                .collect(Collectors.toSet());
        assertThat(Diagrams.elements(key, "serviceTask")).allSatisfy(task -> {
            boolean alone = afterTimer.contains(task.getAttribute("id"));
            assertThat(Diagrams.camunda(task, "asyncBefore")).isEqualTo(alone ? "true" : "");
            assertThat(Diagrams.below(task, "failedJobRetryTimeCycle")).hasSize(alone ? 1 : 0);
        });
        assertThat(Diagrams.elements(key, "timerEventDefinition"))
                .allSatisfy(
                        timer -> assertThat(Diagrams.below((Element) timer.getParentNode(), "failedJobRetryTimeCycle"))
                                .hasSize(1));
        assertThat(Diagrams.elements(key, "failedJobRetryTimeCycle"))
                .allSatisfy(cycle -> assertThat(cycle.getTextContent()).isEqualTo("R5/PT1M"));
    }

    /** All expressions by where they stand: element, and attribute if it is one. */
    private static Map<String, Set<String>> expressions(String key) {
        Map<String, Set<String>> found = new HashMap<>();
        for (Element element : Diagrams.elements(key, "*")) {
            Diagrams.attributes(element)
                    .forEach((name, value) -> collect(found, element.getLocalName() + "@" + name, value));
            if (!element.hasChildNodes() || Diagrams.below(element, "*").isEmpty()) {
                collect(found, element.getLocalName(), element.getTextContent());
            }
        }
        return found;
    }

    private static void collect(Map<String, Set<String>> found, String place, String text) {
        EXPRESSION
                .matcher(text)
                .results()
                .forEach(expression ->
                        found.computeIfAbsent(place, any -> new HashSet<>()).add(expression.group(1)));
    }
}
