package org.sanshe.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms and posts for the tests; it is 22 November 2026, 10:30 in China. */
final class Forms {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:30:00Z"), ZoneId.of("Asia/Shanghai"));

    private Forms() {}

    static FormSchema of(String components) {
        return FormSchema.read("{\"type\":\"default\",\"id\":\"test\",\"schemaVersion\":19,\"components\":["
                        + components + "]}")
                .at(CLOCK);
    }

    static String resource(String name) {
        try (InputStream in = Forms.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parameters from pairs; the same name twice gives it two values. */
    static Map<String, List<String>> posted(String... pairs) {
        Map<String, List<String>> posted = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            String value = pairs[i + 1];
            posted.merge(pairs[i], List.of(value), (before, more) -> {
                String[] all = Arrays.copyOf(before.toArray(String[]::new), before.size() + 1);
                all[before.size()] = value;
                return List.of(all);
            });
        }
        return posted;
    }

    static FormState received(String components, String... pairs) {
        return of(components).receive(Map.of(), posted(pairs), Locale.ZH);
    }

    static List<String> messages(FormState state) {
        return state.errors().stream().map(FieldError::message).toList();
    }
}
