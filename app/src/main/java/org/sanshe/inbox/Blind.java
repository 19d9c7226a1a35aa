package org.sanshe.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/**
 * 背靠背: what several people do at a node without knowing of each other. Until all have done it nobody is told who did,
 * on no page, in no list and no export; everybody sees their own.
 */
public interface Blind {

    /** The nodes that are worked on blind now, and since when, by case; cases with none are missing. */
    Map<String, Map<String, Instant>> nodes(Collection<String> cases);
}
