package org.sanshe.processes;

import static org.sanshe.processes.Box.number;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The BPMN signs: outline of each kind of element and the small marks in it. */
final class Mark {

    private static final String PERSON =
            "m0 12v-2c0-2 2-3.500 4.500-3.500S9 8 9 10v2zM4.500 5.500a2.500 2.500 0 1 0 0-5a2.500 2.500 0 0 0 0 5z";
    private static final String GEAR = "m6 0v2M6 10v2M0 6h2M10 6h2M1.800 1.800l1.400 1.400M8.800 8.800l1.400 1.400"
            + "M10.200 1.800l-1.400 1.400M3.200 8.800l-1.400 1.400M6 9a3 3 0 1 0 0-6a3 3 0 0 0 0 6z";
    private static final String HANDS = "m0 -7v7l4 3";
    private static final String ENVELOPE = "m-8 -6h16v12h-16zl8 6l8 -6";

    private Mark() {}

    static String css(FlowNode node) {
        return "node " + node.getElementType().getTypeName()
                + (node instanceof BoundaryEvent boundary && !boundary.cancelActivity() ? " non-interrupting" : "");
    }

    static String outline(FlowNode node, Box box) {
        if (node instanceof Gateway) {
            return "<path class=\"shape\" d=\"M%s %sL%s %sL%s %sL%s %sZ\"/>"
                    .formatted(
                            number(box.middleX()),
                            number(box.y()),
                            number(box.right()),
                            number(box.middleY()),
                            number(box.middleX()),
                            number(box.bottom()),
                            number(box.x()),
                            number(box.middleY()));
        }
        if (node instanceof Event) {
            boolean single = node instanceof StartEvent || node instanceof EndEvent;
            return box.circle(0, "shape") + (single ? "" : box.circle(3, "shape inner"));
        }
        return box.rect(8);
    }

    static String marks(FlowNode node, Box box) {
        StringBuilder marks = new StringBuilder();
        if (node instanceof UserTask) {
            marks.append(path(PERSON, box.x() + 6, box.y() + 5));
        } else if (node instanceof ServiceTask) {
            marks.append(path(GEAR, box.x() + 5, box.y() + 5));
        } else if (node instanceof CallActivity) {
            marks.append(path("m-6 0h12v-12h-12zM0 -10v8M-4 -6h8", box.middleX(), box.bottom() - 3));
        } else if (node instanceof ParallelGateway) {
            marks.append(path("m-11 0h22M0 -11v22", box.middleX(), box.middleY(), "thick"));
        } else if (node instanceof Gateway) {
            marks.append(path("m-7 -8l14 16M7 -8l-14 16", box.middleX(), box.middleY(), "thick"));
        } else if (node instanceof CatchEvent event) {
            marks.append(trigger(event, box));
        }
        if (node instanceof Activity activity
                && activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics each) {
            String bars = each.isSequential() ? "m-6 -1h12M-6 -5h12M-6 -9h12" : "m-4 0v-10M0 0v-10M4 0v-10";
            double beside = node instanceof CallActivity ? 14 : 0; // the plus of a call stands in the middle
            marks.append(path(bars, box.middleX() + beside, box.bottom() - 3, "thick"));
        }
        return marks.toString();
    }

    private static String trigger(CatchEvent event, Box box) {
        if (!event.getChildElementsByType(TimerEventDefinition.class).isEmpty()) {
            return box.circle(7, "mark") + path(HANDS, box.middleX(), box.middleY());
        }
        boolean message =
                !event.getChildElementsByType(MessageEventDefinition.class).isEmpty();
        return message ? path(ENVELOPE, box.middleX(), box.middleY()) : "";
    }

    /** How far down the name moves, in pixels, so that it meets neither the mark at the top nor the one at the bottom. */
    static int shift(FlowNode node, int lines) {
        if (node instanceof CallActivity
                || node instanceof Activity activity && activity.getLoopCharacteristics() != null) {
            return -4;
        }
        return node instanceof Activity && lines > 2 ? 5 : 0;
    }

    private static String path(String lines, double x, double y) {
        return path(lines, x, y, "");
    }

    private static String path(String lines, double x, double y, String css) {
        return "<path class=\"%s\" transform=\"translate(%s %s)\" d=\"%s\"/>"
                .formatted(("mark " + css).strip(), number(x), number(y), lines);
    }
}
