package org.sanshe.incubation.base;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.incubation.BaseRules.Body;
import org.sanshe.incubation.BaseRules.Sourced;

/** 办法全文: the rules of a base in the words of its reader, group by group, each figure with where it stands. */
record RulesView(List<Group> groups) {

    private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put(
                "who", List.of("stages", "startUpYears", "hubYears", "excluded", "tracks", "nameApproved", "refusals"));
        GROUPS.put("applying", List.of("materials", "firstCheckDays", "panel", "tables", "publicityDays"));
        GROUPS.put("entering", List.of("offerDays", "waitingMonths", "signDays"));
        GROUPS.put(
                "term",
                List.of("terms", "outOfParkTerm", "registerMonths", "reviewMonths", "subsidyCap", "extensionMonths"));
        GROUPS.put(
                "leaving",
                List.of(
                        "graduation",
                        "failedReviews",
                        "inactiveMonths",
                        "handOverDays",
                        "followUpMonths",
                        "followUpEvery"));
    }

    /** One group. @param key of its heading */
    record Group(String key, List<Fact> facts) {}

    /** One figure. @param source null where none is named */
    record Fact(String setting, String name, List<String> lines, String source, boolean verified) {

        String value() {
            return String.join("；", lines);
        }
    }

    static RulesView of(Body body, boolean english) {
        var words = new RulesWords(body, english);
        Map<String, Sourced> sources =
                body.sources().stream().collect(Collectors.toMap(Sourced::setting, s -> s, (a, b) -> a));
        var groups = new ArrayList<Group>();
        GROUPS.forEach((key, settings) -> groups.add(new Group(
                key,
                settings.stream()
                        .map(s -> {
                            var said = RulesWords.setting(s);
                            Sourced stands = sources.get(s);
                            return new Fact(
                                    s,
                                    english ? said.en() : said.zh(),
                                    words.lines(s),
                                    stands == null ? null : stands.source(),
                                    stands != null && stands.verified());
                        })
                        .toList())));
        return new RulesView(List.copyOf(groups));
    }

    /** All figures, in order. */
    List<Fact> facts() {
        return groups.stream().flatMap(g -> g.facts().stream()).toList();
    }

    /** How many were not verified. */
    public long unverified() {
        return facts().stream().filter(f -> !f.verified()).count();
    }

    /** What another version says otherwise, figure by figure. */
    static List<Map<String, String>> differences(Body before, Body after, boolean english) {
        Map<String, String> old =
                of(before, english).facts().stream().collect(Collectors.toMap(Fact::setting, Fact::value));
        return of(after, english).facts().stream()
                .filter(f -> !f.value().equals(old.get(f.setting())))
                .map(f -> Map.of("place", f.name(), "before", old.get(f.setting()), "after", f.value()))
                .toList();
    }
}
