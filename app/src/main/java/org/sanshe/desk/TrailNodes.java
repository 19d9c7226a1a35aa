package org.sanshe.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 追踪链的编制: the links found so far, and by what later ones find those they rest on. */
class TrailNodes {

    private final boolean english;
    private final Map<String, TrailNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> found = new HashMap<>();

    TrailNodes(boolean english) {
        this.english = english;
    }

    boolean english() {
        return english;
    }

    /** A word in the reader's language. */
    String say(String zh, String en) {
        return english ? en : zh;
    }

    void add(TrailNode node) {
        nodes.put(node.id(), node);
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    /** Links are found again by what they are of: a case, an item paid once. */
    void remember(String of, String id) {
        found.computeIfAbsent(of, k -> new ArrayList<>()).add(id);
    }

    /** The links of a case or item; empty when there are none. */
    List<String> of(String what) {
        return List.copyOf(found.getOrDefault(what, List.of()));
    }

    List<String> at(TrailNode.Stage stage) {
        return nodes.values().stream()
                .filter(n -> n.stage() == stage)
                .map(TrailNode::id)
                .toList();
    }

    /** All, stage by stage. */
    List<TrailNode> all() {
        return nodes.values().stream()
                .sorted(Comparator.comparing(TrailNode::stage))
                .toList();
    }
}
