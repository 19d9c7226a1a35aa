package org.sanshe.inbox;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sanshe.inbox.engine.Engine;
import org.sanshe.processes.Diagram;
import org.springframework.stereotype.Component;

/** 流程图: the diagrams of a case with the finished path, the present place and what may come next, also in words. */
@Component
class Diagrams {

    /** What people understand as a step; gateways are not. */
    private static final Set<String> STEPS =
            Set.of("userTask", "serviceTask", "callActivity", "intermediateCatchEvent", "endEvent", "receiveTask");

    private final Engine engine;
    private final Map<String, Model> models = new ConcurrentHashMap<>();

    Diagrams(Engine engine) {
        this.engine = engine;
    }

    /** The diagrams of a case as it ran, the main one first. */
    List<Picture> of(String caseNo, Locale locale) {
        return engine.paths(caseNo).stream().map(p -> picture(p, locale)).toList();
    }

    /** Everything a case's diagrams call by a name: node to name, in the reader's language. */
    Map<String, String> names(List<Picture> pictures, Locale locale) {
        var names = new HashMap<String, String>();
        pictures.forEach(
                p -> model(p.definitionId()).nodes().forEach((id, node) -> names.putIfAbsent(id, node.name(locale))));
        return names;
    }

    /**
     * What the newest version of a diagram calls a node. A part of a case may end at an end of the whole, which another
     * diagram names; the node's id when none does.
     */
    String name(String process, String node, Locale locale) {
        var definitions = engine.definitions();
        return Stream.concat(Stream.ofNullable(definitions.get(process)), definitions.values().stream())
                .map(id -> model(id).nodes().get(node))
                .filter(Objects::nonNull)
                .findFirst()
                .map(found -> found.name(locale))
                .orElse(node);
    }

    /** The names of what may follow a node, past gateways; empty at the end. */
    List<String> after(String definitionId, Collection<String> from, Locale locale) {
        var nodes = model(definitionId).nodes();
        return after(nodes, from).stream()
                .map(id -> nodes.get(id).name(locale))
                .distinct()
                .toList();
    }

    private Picture picture(Engine.Path path, Locale locale) {
        Model model = model(path.definitionId());
        var marks = new LinkedHashMap<String, String>();
        after(model.nodes(), path.here()).forEach(id -> marks.put(id, "next"));
        path.done().forEach(id -> marks.put(id, "done"));
        path.here().forEach(id -> marks.put(id, "here"));
        var here = path.here().stream().filter(model.nodes()::containsKey).toList();
        return new Picture(
                path.process(),
                path.name(),
                path.definitionId(),
                path.running(),
                here,
                here.stream().map(id -> model.nodes().get(id).name(locale)).toList(),
                path.running() ? after(path.definitionId(), here, locale) : List.of(),
                Diagram.svg(new ByteArrayInputStream(model.bpmn()), marks, locale));
    }

    private static Set<String> after(Map<String, Diagram.Node> nodes, Collection<String> from) {
        var found = new LinkedHashSet<String>();
        var seen = new LinkedHashSet<String>();
        var open = new ArrayList<String>();
        from.stream()
                .filter(nodes::containsKey)
                .forEach(id -> open.addAll(nodes.get(id).next()));
        while (!open.isEmpty()) {
            String id = open.remove(0);
            var node = nodes.get(id);
            if (node == null || !seen.add(id)) continue;
            if (STEPS.contains(node.type())) found.add(id);
            else open.addAll(node.next());
        }
        return found;
    }

    /** A deployed diagram never changes. */
    private Model model(String definitionId) {
        return models.computeIfAbsent(definitionId, id -> {
            byte[] bpmn = engine.diagram(id);
            return new Model(
                    bpmn,
                    Diagram.nodes(new ByteArrayInputStream(bpmn)).stream()
                            .collect(Collectors.toMap(Diagram.Node::id, n -> n, (a, b) -> a, LinkedHashMap::new)));
        });
    }

    private record Model(byte[] bpmn, Map<String, Diagram.Node> nodes) {}

    /**
     * One diagram as it ran.
     *
     * @param hereIds the nodes it stands at
     * @param here their names
     * @param next the names of what may follow
     * @param svg the picture
     */
    record Picture(
            String process,
            String name,
            String definitionId,
            boolean running,
            List<String> hereIds,
            List<String> here,
            List<String> next,
            String svg) {}
}
