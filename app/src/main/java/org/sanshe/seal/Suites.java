package org.sanshe.seal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 算法选择: what new things are made with ({@code sanshe.seal.suite}), and what old ones were. */
@Component
class Suites {

    private static final Map<String, Suite> ALL =
            List.of(new International(), new ShangMi()).stream().collect(Collectors.toMap(Suite::name, s -> s));

    private final Suite chosen;

    Suites(@Value("${sanshe.seal.suite:INTERNATIONAL}") String name) {
        chosen = ALL.get(name);
        if (chosen == null) {
            throw new IllegalStateException("sanshe.seal.suite must be one of " + ALL.keySet() + ", not " + name);
        }
    }

    /** For whatever is made now. */
    Suite chosen() {
        return chosen;
    }

    /** The names of all. */
    static Set<String> names() {
        return ALL.keySet();
    }

    /**
     * For what was made with it.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    static Suite named(String name) {
        Suite suite = ALL.get(name);
        if (suite == null) throw new IllegalArgumentException("no suite " + name);
        return suite;
    }
}
