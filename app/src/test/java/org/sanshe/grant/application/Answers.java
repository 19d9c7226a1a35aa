package org.sanshe.grant.application;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an organization answers differently from the sample. */
final class Answers {

    private final Map<String, Object> changes = new HashMap<>();

    Answers lines(Map<?, ?>... lines) {
        changes.put("lines", List.of(lines));
        return this;
    }

    Answers ask(String yuan) {
        changes.put("requested", yuan);
        return this;
    }

    Answers band(String yuan) {
        changes.put("requestedBand", yuan);
        return this;
    }

    /** @param yuan null for nothing */
    Answers bring(String yuan) {
        changes.put(
                "own", yuan == null ? List.of() : List.of(Map.of("kind", "OWN", "amount", yuan, "proof", "银行存款证明")));
        return this;
    }

    Answers category(String code) {
        changes.put("category", code);
        return this;
    }

    Answers title(String title) {
        changes.put("title", title);
        return this;
    }

    Answers term(String from, String until) {
        changes.put("projectFrom", from);
        changes.put("projectUntil", until);
        changes.put(
                "activities",
                List.of(Map.of("name", "入户探访", "from", from, "until", until, "sessions", 24, "result", "探访记录")));
        return this;
    }

    Object[] changes() {
        return changes.entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray();
    }
}
