package org.sanshe.desk;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * 追踪链: every link of an agreement, or of a quota, and how they rest on each other.
 *
 * @param agreement null for a quota that no agreement has yet
 * @param nodes in the order of their stages
 * @param focus the id of the link that was asked for; null for the whole
 * @param cases the cases whose records were verified
 * @param problems what is wrong with the records, in words; empty when all is sound
 */
record TrailChain(
        String agreement,
        String title,
        List<TrailNode> nodes,
        String focus,
        List<String> cases,
        List<String> problems) {

    /** The links by stage, in order; stages without any are missing. */
    public Map<TrailNode.Stage, List<TrailNode>> stages() {
        var stages = new LinkedHashMap<TrailNode.Stage, List<TrailNode>>();
        for (var stage : TrailNode.Stage.values()) {
            var there = nodes.stream().filter(n -> n.stage() == stage).toList();
            if (!there.isEmpty()) stages.put(stage, there);
        }
        return stages;
    }

    /** Every link with a day, oldest first. */
    public List<TrailNode> timeline() {
        return nodes.stream()
                .filter(n -> n.on() != null)
                .sorted(java.util.Comparator.comparing(TrailNode::on).thenComparing(TrailNode::stage))
                .toList();
    }

    /** What a link rests on. */
    public List<TrailNode> before(TrailNode node) {
        return nodes.stream().filter(n -> node.from().contains(n.id())).toList();
    }

    /** What rests on a link. */
    public List<TrailNode> after(TrailNode node) {
        return nodes.stream().filter(n -> n.from().contains(node.id())).toList();
    }

    /** Only what leads to the focus and what follows from it. */
    TrailChain path() {
        if (focus == null) return this;
        var byId = new HashMap<String, TrailNode>();
        nodes.forEach(n -> byId.put(n.id(), n));
        Set<String> kept = new LinkedHashSet<>();
        walk(kept, id -> byId.containsKey(id) ? byId.get(id).from() : List.of());
        walk(
                kept,
                id -> nodes.stream()
                        .filter(n -> n.from().contains(id))
                        .map(TrailNode::id)
                        .toList());
        var path = nodes.stream().filter(n -> kept.contains(n.id())).toList();
        return new TrailChain(agreement, title, path, focus, cases, problems);
    }

    private void walk(Set<String> kept, Function<String, List<String>> next) {
        var seen = new LinkedHashSet<String>();
        var open = new ArrayDeque<>(List.of(focus));
        while (!open.isEmpty()) {
            String id = open.poll();
            if (seen.add(id)) open.addAll(next.apply(id));
        }
        kept.addAll(seen);
    }
}
