package org.sanshe.processes;

import static org.sanshe.processes.Lettering.escape;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Draws the diagram interchange of one BPMN file as SVG. */
final class Picture {

    private static final int MARGIN = 26;
    private static final int LABEL_WIDTH = 92;

    private final BpmnModelInstance model;
    private final Progress progress;
    private final Locale locale;
    private final StringBuilder svg = new StringBuilder();

    Picture(BpmnModelInstance model, Map<String, String> classes, Locale locale) {
        this.model = model;
        this.progress = new Progress(classes);
        this.locale = locale;
    }

    String svg() {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        String id = escape(process.getId());
        Box frame = frame();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"diagram\" role=\"img\" focusable=\"false\" lang=\"%s\""
                        .formatted(Diagram.isChinese(locale) ? "zh-CN" : "en"));
        svg.append(
                " viewBox=\"%s %s %s %s\"".formatted(n(frame.x()), n(frame.y()), n(frame.width()), n(frame.height())));
        svg.append(" aria-labelledby=\"diagram-%s-title diagram-%s-desc\">".formatted(id, id));
        svg.append("<title id=\"diagram-%s-title\">%s</title>".formatted(id, escape(Diagram.name(process, locale))));
        svg.append("<desc id=\"diagram-%s-desc\">%s</desc>"
                .formatted(
                        id, escape(progress.description(Diagram.flowNodes(model).toList(), locale))));
        Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
        shapes.stream()
                .filter(shape -> shape.getBpmnElement() instanceof SubProcess)
                .forEach(this::subProcess);
        model.getModelElementsByType(BpmnEdge.class).forEach(this::flow);
        shapes.stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .forEach(this::node);
        return svg.append("</svg>").toString();
    }

    private void subProcess(BpmnShape shape) {
        Box box = Box.of(shape.getBounds());
        BaseElement element = shape.getBpmnElement();
        open("node event-subprocess", element);
        svg.append(box.rect(8))
                .append("<text class=\"label\" x=\"%s\" y=\"%s\">".formatted(n(box.x() + 10), n(box.y() + 17)));
        svg.append(escape(Diagram.name(element, locale))).append("</text></g>");
    }

    private void flow(BpmnEdge edge) {
        SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
        List<Waypoint> way = List.copyOf(edge.getWaypoints());
        Waypoint end = way.get(way.size() - 1);
        Waypoint before = way.get(way.size() - 2);
        String state = progress.state(flow);
        svg.append("<g class=\"%s\" data-element=\"%s\">".formatted(css("flow", state), escape(flow.getId())));
        svg.append("<polyline points=\"%s\"/>"
                .formatted(
                        way.stream().map(p -> n(p.getX()) + "," + n(p.getY())).collect(Collectors.joining(" "))));
        double dx = Math.signum(end.getX() - before.getX());
        double dy = Math.signum(end.getY() - before.getY());
        svg.append("<path class=\"head\" d=\"M%s %sL%s %sL%s %sZ\"/>"
                .formatted(
                        n(end.getX()),
                        n(end.getY()),
                        n(end.getX() - 9 * dx - 4 * dy),
                        n(end.getY() - 9 * dy - 4 * dx),
                        n(end.getX() - 9 * dx + 4 * dy),
                        n(end.getY() - 9 * dy + 4 * dx)));
        if (edge.getBpmnLabel() != null) {
            Box label = Box.of(edge.getBpmnLabel().getBounds());
            String name = Diagram.name(flow, locale);
            // the file leaves room for the Chinese word; a longer one stays on its side of the line
            boolean left = label.x() < way.get(0).getX();
            svg.append("<text class=\"label %s\" x=\"%s\" y=\"%s\">%s</text>"
                    .formatted(
                            left ? "end" : "start",
                            n(left ? label.x() + label.width() : label.x()),
                            n(label.y() + 12),
                            escape(name)));
        }
        svg.append("</g>");
    }

    private void node(BpmnShape shape) {
        FlowNode node = (FlowNode) shape.getBpmnElement();
        Box box = Box.of(shape.getBounds());
        open(Mark.css(node), node);
        svg.append(Mark.outline(node, box)).append(Mark.marks(node, box));
        String name = Diagram.name(node, locale);
        if (shape.getBpmnLabel() != null) {
            label(name, Box.of(shape.getBpmnLabel().getBounds()), box);
        } else if (!name.isEmpty()) {
            List<String> lines = Lettering.lines(name, box.width() - 12);
            text(
                    lines,
                    "",
                    box.middleX(),
                    box.middleY() - lines.size() * Lettering.LINE / 2.0 + Mark.shift(node, lines.size()));
        }
        svg.append("</g>");
    }

    /** Beside, above or below its shape as the file says; English needs more room, which it takes away from the shape. */
    private void label(String name, Box label, Box shape) {
        List<String> lines =
                Lettering.lines(name, Diagram.isChinese(locale) ? label.width() : Math.max(LABEL_WIDTH, label.width()));
        double height = lines.size() * (double) Lettering.LINE;
        double top = label.y() + label.height() <= shape.middleY()
                ? label.y() + label.height() - height
                : label.y() >= shape.middleY() ? label.y() : label.middleY() - height / 2;
        boolean left = label.x() + label.width() <= shape.middleX();
        boolean right = label.x() >= shape.middleX();
        double x = left ? label.x() + label.width() : right ? label.x() : label.middleX();
        text(lines, left ? "end" : right ? "start" : "", x, top);
    }

    private void text(List<String> lines, String anchor, double x, double top) {
        svg.append("<text class=\"%s\">".formatted(css("name", anchor)));
        for (int line = 0; line < lines.size(); line++) {
            svg.append("<tspan x=\"%s\" y=\"%s\">%s</tspan>"
                    .formatted(n(x), n(top + line * Lettering.LINE + Lettering.SIZE), escape(lines.get(line))));
        }
        svg.append("</text>");
    }

    private void open(String kind, BaseElement element) {
        String css = css(kind, progress.state(element));
        svg.append("<g class=\"%s\" data-element=\"%s\">".formatted(css, escape(element.getId())));
        svg.append("<title>%s</title>".formatted(escape(Diagram.name(element, locale))));
    }

    private static String css(String first, String second) {
        return escape((first + " " + second).strip());
    }

    private Box frame() {
        Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
        List<Box> boxes = Stream.concat(
                        shapes.stream().map(shape -> Box.of(shape.getBounds())),
                        Stream.concat(
                                shapes.stream()
                                        .filter(shape -> shape.getBpmnLabel() != null)
                                        .map(shape ->
                                                Box.of(shape.getBpmnLabel().getBounds())),
                                model.getModelElementsByType(Waypoint.class).stream()
                                        .map(point -> new Box(point.getX(), point.getY(), 0, 0))))
                .toList();
        return boxes.stream().reduce(Box::around).orElseThrow().grown(MARGIN);
    }

    private static String n(double number) {
        return Box.number(number);
    }
}
