package org.sanshe.processes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** How far a case has come: {@code done}, {@code here} or {@code next} by element id. */
record Progress(Map<String, String> classes) {

    private static final Set<String> REACHED = Set.of("done", "here");

    String state(BaseElement element) {
        String state = classes.get(element.getId());
        return Objects.requireNonNullElse(state, element instanceof SequenceFlow flow && taken(flow) ? "done" : "");
    }

    /** Certain where there was one way only, out of the source or into the target; else when no other was reached. */
    private boolean taken(SequenceFlow flow) {
        if (!"done".equals(classes.get(flow.getSource().getId())) || !reached(flow.getTarget())) {
            return false;
        }
        return flow.getTarget().getIncoming().size() == 1
                || flow.getSource().getOutgoing().stream()
                                .filter(way -> reached(way.getTarget()))
                                .count()
                        == 1;
    }

    private boolean reached(FlowNode node) {
        return REACHED.contains(classes.getOrDefault(node.getId(), ""));
    }

    /** What a reader who cannot see the picture needs of it. */
    String description(List<FlowNode> nodes, Locale locale) {
        boolean zh = Diagram.isChinese(locale);
        String all = Stream.of("done", "here", "next")
                .map(state -> named(state, nodes, locale))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(zh ? "；" : "; "));
        if (!all.isEmpty()) {
            return all;
        }
        return zh ? "流程图" : "Process diagram";
    }

    private String named(String state, List<FlowNode> nodes, Locale locale) {
        boolean zh = Diagram.isChinese(locale);
        String names = nodes.stream()
                .filter(node -> state.equals(classes.get(node.getId())))
                .map(node -> Diagram.name(node, locale))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(zh ? "、" : ", "));
        Map<String, String> words = zh
                ? Map.of("done", "已完成：", "here", "当前环节：", "next", "接下来：")
                : Map.of("done", "Finished: ", "here", "Now: ", "next", "Next: ");
        return names.isEmpty() ? "" : words.get(state) + names;
    }
}
