package org.sanshe.grant.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.grant.application.GrantApplication;
import org.sanshe.grant.scheme.GrantScheme.Review.Criterion;

/**
 * 评分草稿: what a member has typed, by application: {@code ZS2026-0001.points.NEED}. Sheets are saved one at a time beside
 * each other.
 */
record ReviewDraft(Map<String, List<String>> fields) {

    private static final String NUMBER = "[0-9]{1,4}(\\.[0-9]{1,2})?";

    static String name(String application, String key, Criterion c) {
        return application + "." + key + "." + c.code();
    }

    String points(String application, Criterion c) {
        return get(name(application, "points", c));
    }

    String comment(String application, Criterion c) {
        return get(name(application, "comment", c));
    }

    private String get(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** The same with one application's sheet as it is posted. */
    ReviewDraft with(String application, Map<String, List<String>> posted) {
        var all = new LinkedHashMap<>(fields);
        all.keySet().removeIf(name -> name.startsWith(application + "."));
        posted.forEach((name, values) -> {
            if (name.startsWith(application + ".")) all.put(name, values);
        });
        return new ReviewDraft(all);
    }

    /** A row as the page shows it, with what is wrong with it. */
    ReviewView.Row row(String application, Criterion c, int commentBelow, boolean english) {
        String points = points(application, c);
        String comment = comment(application, c);
        if (points.isEmpty()) {
            return new ReviewView.Row(c, points, comment, null, english ? "No points yet." : "还没有打分。");
        }
        if (!points.matches(NUMBER)) {
            return new ReviewView.Row(
                    c, points, comment, null, english ? "Enter a number, at most two decimals." : "请填写数字，最多两位小数。");
        }
        var line = new GrantScoreForm.Line(c.code(), new BigDecimal(points), comment);
        GrantScoreForm.Wrong wrong = line.wrong(c, commentBelow);
        String error = wrong == null ? null : english ? wrong.en() : wrong.zh();
        return new ReviewView.Row(c, points, comment, line.points(), error);
    }

    /** As the form {@code grant-scores} is handed in. */
    Map<String, Object> sheets(List<GrantApplication> applications, List<Criterion> criteria, boolean independent) {
        var sheets = new ArrayList<Map<String, Object>>();
        for (GrantApplication a : applications) {
            var lines = new ArrayList<Map<String, Object>>();
            for (Criterion c : criteria) {
                var line = new LinkedHashMap<String, Object>();
                line.put("points", points(a.caseNo(), c));
                String comment = comment(a.caseNo(), c);
                if (!comment.isEmpty()) line.put("comment", comment);
                lines.add(line);
            }
            sheets.add(Map.of("lines", lines));
        }
        return Map.of("sheets", sheets, "independent", independent);
    }
}
