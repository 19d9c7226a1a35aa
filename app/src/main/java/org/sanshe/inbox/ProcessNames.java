package org.sanshe.inbox;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.sanshe.inbox.engine.Engine;
import org.springframework.stereotype.Component;

/** 业务名称: what the diagrams are called, in the reader's language. */
@Component
class ProcessNames {

    private final Engine engine;

    ProcessNames(Engine engine) {
        this.engine = engine;
    }

    /** Key to name, of all diagrams in use. */
    Map<String, String> all(Locale locale) {
        var names = new LinkedHashMap<String, String>();
        engine.titles().forEach((key, title) -> names.put(key, title.in(locale)));
        return names;
    }

    String of(String process, Locale locale) {
        return all(locale).getOrDefault(process, process);
    }
}
