package org.sanshe.document;

import java.util.ArrayList;
import java.util.List;
import org.sanshe.kernel.Actor;

/**
 * 阅览范围: who may read a document.
 *
 * @param key {@code case}, {@code public}, {@code organization:<id>} or {@code person:<id>}
 */
public record Audience(String key) {

    /** Everybody who sees the case whole. */
    public static final Audience CASE = new Audience("case");
    /** Everybody. */
    public static final Audience PUBLIC = new Audience("public");

    /** The people of one organization. */
    public static Audience organization(long id) {
        return new Audience("organization:" + id);
    }

    /** One person. */
    public static Audience person(long id) {
        return new Audience("person:" + id);
    }

    /** The audiences an actor belongs to by being who they are; {@link #CASE} is decided by the case. */
    static List<String> of(Actor actor) {
        var keys = new ArrayList<>(List.of(PUBLIC.key));
        if (actor == null) return keys;
        keys.add(person(actor.personId()).key);
        if (actor.organizationId() != null) keys.add(organization(actor.organizationId()).key);
        return keys;
    }
}
