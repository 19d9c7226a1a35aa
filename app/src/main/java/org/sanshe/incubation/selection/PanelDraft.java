package org.sanshe.incubation.selection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.incubation.BaseRules.Criterion;
import org.sanshe.incubation.selection.ReviewPanel.Subject;
import org.sanshe.kernel.Language;

/**
 * 评分草稿: what a member has typed, by subject: {@code RZ2026-0001.points.GOVERNANCE}. Sheets are saved one at a time beside
 * each other.
 */
record PanelDraft(Map<String, List<String>> fields) {

    private static final String NUMBER = "[0-9]{1,3}(\\.[0-9]{1,2})?";

    private String get(String subject, String key, Criterion c) {
        return fields.getOrDefault(subject + "." + key + "." + c.code(), List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** The same with one sheet as it is posted. */
    PanelDraft with(String subject, Map<String, List<String>> posted) {
        var all = new LinkedHashMap<>(fields);
        all.keySet().removeIf(name -> name.startsWith(subject + "."));
        posted.forEach((name, values) -> {
            if (name.startsWith(subject + ".")) all.put(name, values);
        });
        return new PanelDraft(all);
    }

    /** The rows of a sheet as the page shows them, each with what is wrong with it. */
    List<ScoringView.Row> rows(String subject, List<Criterion> criteria, boolean commented) {
        return criteria.stream().map(c -> row(subject, c, commented)).toList();
    }

    private ScoringView.Row row(String subject, Criterion c, boolean commented) {
        String points = get(subject, "points", c);
        String comment = get(subject, "comment", c);
        if (points.isEmpty()) {
            return new ScoringView.Row(c, points, comment, null, Language.say("还没有打分。", "No points yet."));
        }
        if (!points.matches(NUMBER)) {
            return new ScoringView.Row(
                    c, points, comment, null, Language.say("请填写数字，最多两位小数。", "Enter a number, at most two decimals."));
        }
        var line = new PanelForms.Line(c.code(), new BigDecimal(points), comment);
        PanelForms.Wrong wrong = line.wrong(c, commented);
        String error = wrong == null ? null : Language.say(wrong.zh(), wrong.en());
        return new ScoringView.Row(c, points, comment, line.points(), error);
    }

    /** As the form {@code incubation-scores} is handed in. */
    Map<String, Object> sheets(List<Subject> subjects, List<Criterion> criteria, boolean independent) {
        var sheets = new ArrayList<Map<String, Object>>();
        for (Subject s : subjects) {
            var lines = new ArrayList<Map<String, Object>>();
            for (Criterion c : criteria) {
                var line = new LinkedHashMap<String, Object>();
                line.put("points", get(s.subject(), "points", c));
                String comment = get(s.subject(), "comment", c);
                if (!comment.isEmpty()) line.put("comment", comment);
                lines.add(line);
            }
            sheets.add(Map.of("lines", lines));
        }
        return Map.of("sheets", sheets, "independent", independent);
    }
}
