package org.sanshe.processes;

import java.io.InputStream;
import java.util.List;

/** The diagrams of this module, for the tests that look at all of them. */
final class Diagrams {

    static final List<String> KEYS =
            List.of("award", "challenge", "consultation", "contracting", "evaluation", "purchase", "response");

    private Diagrams() {}

    static String path(String key) {
        return "processes/purchase/" + key + ".bpmn";
    }

    static InputStream open(String key) {
        return Diagrams.class.getClassLoader().getResourceAsStream(path(key));
    }

    static Class<?> steps(String key) throws ClassNotFoundException {
        return Class.forName(
                "org.sanshe.processes." + Character.toUpperCase(key.charAt(0)) + key.substring(1) + "Steps");
    }
}
