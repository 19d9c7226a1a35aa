package org.sanshe.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Language;

/**
 * 评分草稿: what somebody who scores alone has typed, by subject and criterion: {@code ZS2026-0001.points.NEED}. Sheets are saved
 * one at a time beside each other and handed in together.
 */
public record MarksDraft(Map<String, List<String>> fields) {

    private static final String NUMBER = "[0-9]{1,4}(\\.[0-9]{1,2})?";

    /** Points as typed; empty where nothing is. */
    public String points(String subject, String criterion) {
        return get(subject, "points", criterion);
    }

    /** A comment as typed; empty where nothing is. */
    public String comment(String subject, String criterion) {
        return get(subject, "comment", criterion);
    }

    private String get(String subject, String key, String criterion) {
        return fields.getOrDefault(subject + "." + key + "." + criterion, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** What to say of points that are no number, in the reader's language; null when they are one. */
    public static String unreadable(String points) {
        if (points.isEmpty()) return Language.say("还没有打分。", "No points yet.");
        return points.matches(NUMBER) ? null : Language.say("请填写数字，最多两位小数。", "Enter a number, at most two decimals.");
    }

    /** The same with one sheet as it is posted. */
    public MarksDraft with(String subject, Map<String, List<String>> posted) {
        var all = new LinkedHashMap<>(fields);
        all.keySet().removeIf(name -> name.startsWith(subject + "."));
        posted.forEach((name, values) -> {
            if (name.startsWith(subject + ".")) all.put(name, values);
        });
        return new MarksDraft(all);
    }

    /** As a form with the list {@code sheets} of lists {@code lines} is handed in. */
    public Map<String, Object> sheets(List<String> subjects, List<String> criteria, boolean independent) {
        var sheets = new ArrayList<Map<String, Object>>();
        for (String subject : subjects) {
            var lines = new ArrayList<Map<String, Object>>();
            for (String criterion : criteria) {
                var line = new LinkedHashMap<String, Object>();
                line.put("points", points(subject, criterion));
                String comment = comment(subject, criterion);
                if (!comment.isEmpty()) line.put("comment", comment);
                lines.add(line);
            }
            sheets.add(Map.of("lines", lines));
        }
        return Map.of("sheets", sheets, "independent", independent);
    }
}
