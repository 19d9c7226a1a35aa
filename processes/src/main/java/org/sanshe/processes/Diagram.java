package org.sanshe.processes;

import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/**
 * 流程图: reads one of our BPMN files without an engine, as a picture and as a list of what comes after what.
 *
 * <p>The streams are read to their end but not closed.
 */
public final class Diagram {

    private Diagram() {}

    /**
     * 环节: one task, event or gateway.
     *
     * @param id id in the diagram, for a user task also the name of the method that handles it
     * @param type name of the BPMN element, for example userTask
     * @param zh Chinese name
     * @param en English name
     * @param documentation Chinese explanation with the article it rests on
     * @param formRef id of the form of a user task or start event, otherwise null
     * @param next ids of what directly follows, empty for an end event
     */
    public record Node(
            String id, String type, String zh, String en, String documentation, String formRef, List<String> next) {

        /** The name in the language of the reader: Chinese for Chinese, English for anybody else. */
        public String name(Locale locale) {
            return isChinese(locale) ? zh : en;
        }
    }

    /**
     * All tasks, events and gateways of the diagram in the order of the file.
     *
     * @throws org.camunda.bpm.model.bpmn.BpmnModelException when the stream is not BPMN
     */
    public static List<Node> nodes(InputStream bpmn) {
        return flowNodes(read(bpmn)).map(Diagram::node).toList();
    }

    /**
     * The diagram as an SVG element for a page: role {@code img} with title and description, CSS classes only.
     * Its looks are in {@code static/assets/diagram.css} of this module, served as {@code /assets/diagram.css}.
     *
     * @param cssClassByElementId {@code done}, {@code here} or {@code next} for each element that has a state; a flow
     *     that is not named counts as done when it is the only way the case can have gone
     * @param locale Chinese for Chinese names, anything else for English ones
     * @throws org.camunda.bpm.model.bpmn.BpmnModelException when the stream is not BPMN
     */
    public static String svg(InputStream bpmn, Map<String, String> cssClassByElementId, Locale locale) {
        return new Picture(read(bpmn), cssClassByElementId, locale).svg();
    }

    private static BpmnModelInstance read(InputStream bpmn) {
        return Bpmn.readModelFromStream(bpmn);
    }

    /** In the order of the file; a subprocess is replaced by what is in it. */
    static Stream<FlowNode> flowNodes(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).stream()
                .flatMap(process -> flowNodes(process.getFlowElements()));
    }

    private static Stream<FlowNode> flowNodes(Collection<FlowElement> elements) {
        return elements.stream()
                .flatMap(element -> element instanceof SubProcess inner
                        ? flowNodes(inner.getFlowElements())
                        : element instanceof FlowNode node ? Stream.of(node) : Stream.empty());
    }

    static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    static String name(BaseElement element, Locale locale) {
        return isChinese(locale) ? zh(element) : en(element);
    }

    private static Node node(FlowNode node) {
        String formRef = node instanceof UserTask task
                ? task.getCamundaFormRef()
                : node instanceof StartEvent start ? start.getCamundaFormRef() : null;
        return new Node(
                node.getId(),
                node.getElementType().getTypeName(),
                zh(node),
                en(node),
                node.getDocumentations().stream()
                        .map(documentation -> documentation.getTextContent().strip())
                        .findFirst()
                        .orElse(""),
                formRef,
                node.getOutgoing().stream()
                        .map(flow -> flow.getTarget().getId())
                        .toList());
    }

    private static String zh(BaseElement element) {
        String name = element instanceof Process process
                ? process.getName()
                : element instanceof FlowElement flowElement ? flowElement.getName() : null;
        return name == null ? "" : name;
    }

    private static String en(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return zh(element);
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "nameEn".equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst()
                .orElse(zh(element));
    }
}
