package org.sanshe.inbox;

import java.util.Map;

/**
 * 随填随算: what follows from what is typed.
 *
 * @param values what the form shows beside it, as if the form had opened with it
 * @param problems what is wrong, by the path of the input; the form is not handed in while there is any
 */
public record Followed(Map<String, Object> values, Map<String, String> problems) {

    /** Nothing follows. */
    public static final Followed NOTHING = new Followed(Map.of(), Map.of());
}
