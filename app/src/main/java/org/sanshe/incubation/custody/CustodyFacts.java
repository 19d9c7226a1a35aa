package org.sanshe.incubation.custody;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Language;

/** 要素表: what a form shows above what it asks, in the reader's language. */
final class CustodyFacts {

    private final List<Map<String, Object>> rows = new ArrayList<>();

    /** A row; what is not there is left out. */
    CustodyFacts row(String zh, String en, Object value) {
        if (value != null && !String.valueOf(value).isBlank()) {
            rows.add(Map.of("name", Language.say(zh, en), "value", String.valueOf(value)));
        }
        return this;
    }

    List<Map<String, Object>> rows() {
        return rows;
    }
}
