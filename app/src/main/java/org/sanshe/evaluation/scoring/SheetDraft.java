package org.sanshe.evaluation.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sanshe.evaluation.scheme.Marking;

/**
 * 评分页的内容: what was typed on the page of scoring, as it was typed. The page has boxes for parts and choices for
 * evidence; the form keeps both as text.
 */
record SheetDraft(Map<String, List<String>> fields) {

    static final String MARKS = "marks";

    /** The one value of a field of a row; empty when it has none. */
    String get(int row, String key) {
        return all(row, key).stream().findFirst().orElse("").strip();
    }

    /** All values of a field of a row. */
    List<String> all(int row, String key) {
        return fields.getOrDefault(name(row, key), List.of());
    }

    /** The one value of a field of the whole sheet. */
    String get(String key) {
        return fields.getOrDefault(key, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    static String name(int row, String key) {
        return MARKS + "[" + row + "]." + key;
    }

    /** The evidence of a row: what was pinned before and is still ticked, and what is being pinned now. */
    List<String> pins(int row) {
        var pins = new ArrayList<>(all(row, "pin"));
        String chosen = get(row, "pinFile");
        if (!chosen.isEmpty()) {
            String page = get(row, "pinPage");
            pins.add(page.matches("[1-9][0-9]{0,4}") && chosen.startsWith("doc:") ? chosen + "#" + page : chosen);
        }
        return pins.stream()
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .distinct()
                .toList();
    }

    /** The numbers of the parts that are ticked; empty while nothing was said of the row. */
    private String met(int row) {
        List<String> parts = all(row, "part");
        String ticked =
                parts.stream().filter(p -> p.matches("[1-9][0-9]?")).distinct().collect(Collectors.joining(","));
        return ticked.isEmpty() && parts.contains("0") ? "0" : ticked;
    }

    /** The same with a chosen piece of evidence pinned, so that another can be chosen. */
    SheetDraft pinned(int rows) {
        var all = new LinkedHashMap<>(fields);
        for (int row = 0; row < rows; row++) {
            List<String> pins = pins(row);
            all.remove(name(row, "pinFile"));
            all.remove(name(row, "pinPage"));
            if (pins.isEmpty()) all.remove(name(row, "pin"));
            else all.put(name(row, "pin"), pins);
        }
        return new SheetDraft(all);
    }

    /** A photo that came along. */
    void add(int row, String photo) {
        var all = new ArrayList<>(all(row, "photos"));
        all.add(photo);
        fields.put(name(row, "photos"), all);
    }

    /** As the form is posted. @param markings of the rows, in order */
    Map<String, List<String>> posted(List<Marking> markings) {
        var posted = new LinkedHashMap<String, List<String>>();
        posted.put("_rows:" + MARKS, List.of(String.valueOf(markings.size())));
        for (int row = 0; row < markings.size(); row++) {
            posted.put("_row:" + MARKS + "[" + row + "]", List.of(String.valueOf(row)));
            for (String key : List.of("points", "reached", "planned", "remark")) {
                posted.put(name(row, key), List.of(get(row, key)));
            }
            Marking marking = markings.get(row);
            if (marking instanceof Marking.Parts || marking instanceof Marking.Together) {
                posted.put(name(row, "met"), List.of(met(row)));
            }
            posted.put(name(row, "pins"), List.of(String.join("\n", pins(row))));
            posted.put(name(row, "photos"), all(row, "photos"));
        }
        for (String key : List.of("comment", "problems", "independent")) posted.put(key, List.of(get(key)));
        posted.values().removeIf(Objects::isNull);
        return posted;
    }
}
