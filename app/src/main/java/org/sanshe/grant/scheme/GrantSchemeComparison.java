package org.sanshe.grant.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** 版本比较: what one version says otherwise than another, fact by fact. */
final class GrantSchemeComparison {

    private GrantSchemeComparison() {}

    /** Places with what was said before and what is said now; nothing is an empty text. */
    static List<Map<String, String>> of(GrantScheme before, GrantScheme after, boolean english) {
        Map<String, String> old = lines(before, english);
        Map<String, String> now = lines(after, english);
        var places = new LinkedHashSet<>(old.keySet());
        places.addAll(now.keySet());
        var differences = new ArrayList<Map<String, String>>();
        for (String place : places) {
            String was = old.getOrDefault(place, "");
            String is = now.getOrDefault(place, "");
            if (!was.equals(is)) differences.add(Map.of("place", place, "before", was, "after", is));
        }
        return differences;
    }

    /** Facts by name; those of one name together. */
    private static Map<String, String> lines(GrantScheme scheme, boolean english) {
        var lines = new LinkedHashMap<String, String>();
        lines.put(english ? "Name" : "名称", english ? scheme.nameEn() : scheme.name());
        GrantSchemeView.of(scheme, english)
                .facts()
                .forEach(f -> lines.merge(f.name(), f.value(), (a, b) -> a + "；" + b));
        return lines;
    }
}
