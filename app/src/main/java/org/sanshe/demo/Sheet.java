package org.sanshe.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** Our own tables among the resources: a heading line, then rows; no field holds a comma. */
final class Sheet {

    private Sheet() {}

    /** The rows, each by the names in the heading. */
    static List<Map<String, String>> rows(String path) {
        try (var in = new BufferedReader(
                new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = in.lines().toList();
            String[] names = lines.get(0).split(",");
            return lines.stream()
                    .skip(1)
                    .map(line -> row(names, line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] names, String[] fields) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.length; i++) row.put(names[i], fields[i].isEmpty() ? null : fields[i]);
        return row;
    }
}
