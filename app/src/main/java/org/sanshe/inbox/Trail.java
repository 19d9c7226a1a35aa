package org.sanshe.inbox;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanshe.evidence.Entry;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 审批轨迹: who did what in a case and when, with opinions; what outsiders may not read is left out. */
@Component
class Trail {

    private final Evidence evidence;
    private final Submissions submissions;
    private final Blinds blinds;
    private final SansheClock clock;
    private final MessageSource messages;

    Trail(Evidence evidence, Submissions submissions, Blinds blinds, SansheClock clock, MessageSource messages) {
        this.evidence = evidence;
        this.submissions = submissions;
        this.blinds = blinds;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * The trail of a case the actor sees whole, newest first. An organization reads what its own people did and that the
     * bureau acted, not the bureau's opinions.
     *
     * @param names node to name
     */
    List<Item> of(CaseFile file, List<TaskItem> tasks, Map<String, String> names, Actor actor, Locale locale) {
        Instant now = clock.instant();
        Map<String, Queue<Submissions.Receipt>> handedIn = new HashMap<>();
        submissions
                .of(file.caseNo())
                .forEach(r -> handedIn.computeIfAbsent(r.node() + r.digest(), k -> new ArrayDeque<>())
                        .add(r));
        Set<String> own = own(tasks);
        var items = new ArrayList<Item>();
        for (Entry entry : blinds.over(file.caseNo()).entries(evidence.of(file.caseNo()), actor)) {
            boolean readable = actor.isStaff() || own.contains(String.valueOf(entry.node()));
            var waiting =
                    handedIn.get(entry.node() + String.valueOf(entry.facts().get("digest")));
            items.add(item(entry, waiting == null ? null : waiting.poll(), readable, now, names, locale));
        }
        java.util.Collections.reverse(items);
        return items;
    }

    /** True when the actor, who sees the case, may also read what was handed in at a node. */
    boolean mayRead(String node, List<TaskItem> tasks, Actor actor) {
        return actor.isStaff() || own(tasks).contains(node);
    }

    /** The nodes where an organization acts in a case of its own. */
    private static Set<String> own(List<TaskItem> tasks) {
        var own = tasks.stream()
                .filter(t -> t.role() == Role.ORGANIZATION)
                .map(TaskItem::node)
                .collect(Collectors.toCollection(HashSet::new));
        own.add("start");
        return own;
    }

    private Item item(
            Entry entry,
            Submissions.Receipt receipt,
            boolean readable,
            Instant now,
            Map<String, String> names,
            Locale locale) {
        return new Item(
                entry.at(),
                readable ? entry.personName() : messages.getMessage("inbox.bureau", null, locale),
                act(entry.act(), names, locale),
                node(entry.node(), names, locale),
                entry.basis(),
                readable ? facts(entry, locale) : Map.of(),
                receipt == null || !readable ? null : receipt.id(),
                receipt == null ? null : receipt.digest(),
                receipt != null && receipt.sealedAt(now),
                receipt == null ? null : receipt.opensAt(),
                receipt == null || !readable ? null : word(receipt.opinion(), locale));
    }

    /** An act has a message, or is called as the node of the diagram that did it. */
    private String act(String act, Map<String, String> names, Locale locale) {
        String name = names.getOrDefault(act, act);
        return messages.getMessage("act." + act, null, name, locale);
    }

    /** A code has a message; everything else is told as it stands. */
    private String word(String value, Locale locale) {
        return value == null ? null : messages.getMessage("code." + value, null, value, locale);
    }

    private String node(String node, Map<String, String> names, Locale locale) {
        if (node == null) return "";
        return node.equals("start")
                ? messages.getMessage("inbox.start.node", null, locale)
                : names.getOrDefault(node, node);
    }

    /** What is structured is evidence, and shown where it belongs. */
    private Map<String, String> facts(Entry entry, Locale locale) {
        var facts = new LinkedHashMap<String, String>();
        entry.facts().forEach((key, value) -> {
            if (key.equals("digest") || key.equals("process") || value == null) return;
            List<?> told = value instanceof List<?> several ? several : List.of(value);
            if (told.stream().anyMatch(v -> v instanceof Map || v instanceof List)) return;
            facts.put(
                    messages.getMessage("fact." + key, null, key, locale),
                    told.stream().map(v -> word(String.valueOf(v), locale)).collect(Collectors.joining("、")));
        });
        return facts;
    }

    /**
     * One act.
     *
     * @param act what was done, in the reader's words
     * @param node where in the diagram; empty for none
     * @param submission what was handed in with it, if the reader may see it; null otherwise
     * @param digest of what was handed in; null when nothing was
     * @param sealed true while it cannot be read
     * @param opensAt when its seal opens; null when unknown or unsealed
     * @param opinion what the person wrote; null for none
     */
    record Item(
            Instant at,
            String who,
            String act,
            String node,
            LegalBasis basis,
            Map<String, String> facts,
            UUID submission,
            String digest,
            boolean sealed,
            Instant opensAt,
            String opinion) {}
}
