package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

class DiagramTest {

    static final List<String> KEYS = Diagrams.KEYS;

    private static final Map<String, String> STATES =
            Map.of("deliverReport", "done", "pickSupplier", "here", "pickedQuestion", "next", "awardStarted", "done");

    @ParameterizedTest
    @FieldSource("KEYS")
    void everyElementIsDrawnOnceInBothLanguages(String key) throws Exception {
        List<String> ids = Stream.of("BPMNShape", "BPMNEdge")
                .flatMap(kind -> Diagrams.elements(key, kind).stream())
                .map(shape -> shape.getAttribute("bpmnElement"))
                .toList();
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            Element svg = parsed(Diagram.svg(Diagrams.open(key), Map.of(), locale));
            assertThat(Diagrams.below(svg, "g"))
                    .extracting(group -> group.getAttribute("data-element"))
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void thePictureNeedsNoInlineStyleAndNoScript(String key) throws Exception {
        Element svg = parsed(Diagram.svg(Diagrams.open(key), Map.of(), Locale.SIMPLIFIED_CHINESE));
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(Diagrams.below(svg, "*")).allSatisfy(element -> {
            assertThat(element.getLocalName())
                    .isIn("title", "desc", "g", "rect", "circle", "path", "polyline", "text", "tspan");
            assertThat(Diagrams.attributes(element).keySet())
                    .noneMatch(name -> name.equals("style") || name.startsWith("on"));
        });
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void theEnglishPictureHasNoChineseInIt(String key) {
        assertThat(Diagram.svg(Diagrams.open(key), Map.of(), Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void aReaderWhoCannotSeeThePictureHearsWhereTheCaseIs() throws Exception {
        Element svg = parsed(Diagram.svg(Diagrams.open("award"), STATES, Locale.SIMPLIFIED_CHINESE));
        Element desc = Diagrams.below(svg, "desc").get(0);
        assertThat(desc.getTextContent()).isEqualTo("已完成：开始定标、送交评审报告；当前环节：确定成交供应商；接下来：是否确定供应商？");
        assertThat(svg.getAttribute("aria-labelledby")).contains(desc.getAttribute("id"));
        assertThat(Diagram.svg(Diagrams.open("award"), STATES, Locale.ENGLISH))
                .contains(
                        "Finished: Award started, Deliver the report; Now: Pick the supplier; Next: Was a supplier picked?");
    }

    @Test
    void theFinishedPathIsMarkedAndTheWayNotTakenIsNot() throws Exception {
        Element svg = parsed(Diagram.svg(Diagrams.open("award"), STATES, Locale.ENGLISH));
        assertThat(group(svg, "pickSupplier").getAttribute("class")).isEqualTo("node userTask here");
        assertThat(group(svg, "deliverReport-pickSupplier").getAttribute("class"))
                .isEqualTo("flow done");
        assertThat(group(svg, "pickSupplier-pickedQuestion").getAttribute("class"))
                .isEqualTo("flow");
        assertThat(group(svg, "voidAward").getAttribute("class")).isEqualTo("node serviceTask");
    }

    @Test
    void aWayThatOnlyOneFlowLeadsToIsMarkedEvenBesideAShortcut() throws Exception {
        Map<String, String> surveyed =
                Map.of("surveyQuestion", "done", "surveyNeeds", "done", "draftRequirement", "here");
        Element svg = parsed(Diagram.svg(Diagrams.open("purchase"), surveyed, Locale.ENGLISH));
        assertThat(group(svg, "surveyQuestion-surveyNeeds").getAttribute("class"))
                .isEqualTo("flow done");
        assertThat(group(svg, "surveyQuestion-draftRequirement").getAttribute("class"))
                .isEqualTo("flow");
    }

    @Test
    void aNameIsTextAndNeverMarkup() throws Exception {
        String bpmn = Bpmn.convertToString(Bpmn.createExecutableProcess("trick")
                .name("<b>\"&")
                .startEvent()
                .userTask("task")
                .name("<script>alert(1)</script>")
                .endEvent()
                .done());
        InputStream in = new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8));
        String svg = Diagram.svg(in, Map.of("task", "\"><script>"), Locale.ENGLISH);
        assertThat(svg).doesNotContain("<script", "<b>");
        assertThat(Diagrams.below(parsed(svg), "title").get(0).getTextContent()).isEqualTo("<b>\"&");
    }

    @Test
    void aNodeKnowsItsNamesItsFormAndWhatComesNext() {
        List<Diagram.Node> nodes = Diagram.nodes(Diagrams.open("purchase"));
        Diagram.Node budget = nodes.stream()
                .filter(node -> node.id().equals("confirmBudget"))
                .findFirst()
                .orElseThrow();
        assertThat(budget)
                .isEqualTo(new Diagram.Node(
                        "confirmBudget",
                        "userTask",
                        "预算确认",
                        "Confirm the budget",
                        "未列入预算的项目不得实施。《政府购买服务管理办法》（财政部令第102号）第十六条。",
                        "budget",
                        List.of("budgetDecision")));
        assertThat(budget.name(Locale.SIMPLIFIED_CHINESE)).isEqualTo("预算确认");
        assertThat(budget.name(Locale.FRENCH)).isEqualTo("Confirm the budget");
        assertThat(nodes.stream().filter(node -> node.id().equals("budgetDecision")))
                .singleElement()
                .satisfies(gateway ->
                        assertThat(gateway.next()).containsExactly("surveyQuestion", "reviseNeed", "tellNoBudget"));
        assertThat(nodes)
                .extracting(Diagram.Node::id)
                .contains("tellWithdrawal")
                .doesNotContain("withdrawal");
        assertThat(nodes.get(0).formRef()).isEqualTo("need");
    }

    private static Element group(Element svg, String id) {
        return Diagrams.below(svg, "g").stream()
                .filter(group -> group.getAttribute("data-element").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Element parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
