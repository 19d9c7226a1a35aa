package org.sanshe.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Entry;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 背靠背办理的遮蔽: leaves out what a reader may not know of while people work blind. */
@Component
@Transactional(readOnly = true)
public class Blinds {

    private final List<Blind> blinds;

    Blinds(List<Blind> blinds) {
        this.blinds = blinds;
    }

    /** What is worked on blind in a case now. */
    public Veil over(String caseNo) {
        return over(List.of(caseNo)).getOrDefault(caseNo, Veil.NONE);
    }

    /** The same for several cases; those where nothing is are missing. */
    public Map<String, Veil> over(Collection<String> cases) {
        var veils = new HashMap<String, Veil>();
        for (Blind blind : blinds) blind.nodes(cases).forEach((no, nodes) -> veils.put(no, new Veil(nodes)));
        return veils;
    }

    /** 遮蔽: @param since by node */
    public record Veil(Map<String, Instant> since) {

        /** Nothing is left out. */
        public static final Veil NONE = new Veil(Map.of());

        /** Whether something that others did or have to do at a node may not be known to a reader. */
        public boolean hides(String node, Instant at, Long person, Actor actor) {
            boolean own = person != null && actor != null && person == actor.personId();
            return node != null && since.containsKey(node) && !own && !at.isBefore(since.get(node));
        }

        /** The acts a reader may know of. */
        public List<Entry> entries(List<Entry> all, Actor actor) {
            if (since.isEmpty()) return all;
            return all.stream()
                    .filter(e -> !hides(e.node(), e.at(), e.personId(), actor))
                    .toList();
        }

        /** The tasks a reader may know of. */
        public List<TaskItem> tasks(List<TaskItem> all, Actor actor) {
            if (since.isEmpty()) return all;
            return all.stream()
                    .filter(t -> !hides(t.node(), t.createdAt(), t.assignee(), actor))
                    .toList();
        }
    }
}
