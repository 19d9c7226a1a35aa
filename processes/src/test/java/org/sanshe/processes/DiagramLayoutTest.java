package org.sanshe.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A diagram that cannot be read is wrong, even when it runs. */
class DiagramLayoutTest {

    static final List<String> KEYS = Diagrams.KEYS;

    @ParameterizedTest
    @FieldSource("KEYS")
    void shapesAndLabelsDoNotCoverEachOther(String key) {
        BpmnModelInstance model = Bpmn.readModelFromStream(Diagrams.open(key));
        Map<String, Box> shapes = shapes(model);
        Map<String, Box> all = new LinkedHashMap<>(shapes);
        labels(model).forEach((id, box) -> all.put("label of " + id, box));
        List<String> ids = List.copyOf(all.keySet());
        for (int one = 0; one < ids.size(); one++) {
            for (int other = one + 1; other < ids.size(); other++) {
                String both = ids.get(one) + " and " + ids.get(other);
                if (!attached(model, ids.get(one), ids.get(other))) {
                    assertThat(all.get(ids.get(one)).overlaps(all.get(ids.get(other))))
                            .as(both)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void flowsRunStraightAndThroughNothingElse(String key) {
        BpmnModelInstance model = Bpmn.readModelFromStream(Diagrams.open(key));
        Map<String, Box> shapes = shapes(model);
        for (BpmnEdge edge : model.getModelElementsByType(BpmnEdge.class)) {
            SequenceFlow flow = (SequenceFlow) edge.getBpmnElement();
            List<Waypoint> way = List.copyOf(edge.getWaypoints());
            List<Box> pieces = new ArrayList<>();
            for (int at = 1; at < way.size(); at++) {
                Waypoint from = way.get(at - 1);
                Waypoint to = way.get(at);
                assertThat(from.getX().equals(to.getX()) || from.getY().equals(to.getY()))
                        .as(flow.getId() + " has right angles only")
                        .isTrue();
                pieces.add(new Box(from.getX(), from.getY(), 0, 0).around(new Box(to.getX(), to.getY(), 0, 0)));
            }
            shapes.forEach((id, shape) -> {
                if (!id.equals(flow.getSource().getId())
                        && !id.equals(flow.getTarget().getId())) {
                    assertThat(pieces)
                            .as(flow.getId() + " and " + id)
                            .noneMatch(piece -> piece.grown(2).overlaps(shape));
                }
            });
            Waypoint start = way.get(0);
            Waypoint end = way.get(way.size() - 1);
            assertThat(touches(shapes.get(flow.getSource().getId()), start))
                    .as(flow.getId() + " starts")
                    .isTrue();
            assertThat(touches(shapes.get(flow.getTarget().getId()), end))
                    .as(flow.getId() + " ends")
                    .isTrue();
        }
    }

    private static boolean touches(Box shape, Waypoint point) {
        return shape.grown(1).overlaps(new Box(point.getX(), point.getY(), 0.1, 0.1));
    }

    private static Map<String, Box> shapes(BpmnModelInstance model) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .forEach(shape -> boxes.put(shape.getBpmnElement().getId(), Box.of(shape.getBounds())));
        assertThat(boxes.keySet())
                .containsExactlyInAnyOrderElementsOf(model.getModelElementsByType(FlowNode.class).stream()
                        .filter(node -> !(node instanceof SubProcess))
                        .map(FlowNode::getId)
                        .toList());
        return boxes;
    }

    private static Map<String, Box> labels(BpmnModelInstance model) {
        Map<String, Box> boxes = new LinkedHashMap<>();
        model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnLabel() != null)
                .forEach(shape -> boxes.put(
                        shape.getBpmnElement().getId(),
                        Box.of(shape.getBpmnLabel().getBounds())));
        model.getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnLabel() != null)
                .forEach(edge -> boxes.put(
                        edge.getBpmnElement().getId(),
                        Box.of(edge.getBpmnLabel().getBounds())));
        return boxes;
    }

    /** A boundary event sits on its task, and only there. */
    private static boolean attached(BpmnModelInstance model, String one, String other) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .anyMatch(event -> List.of(one, other)
                        .containsAll(
                                List.of(event.getId(), event.getAttachedTo().getId())));
    }
}
