package org.sanshe.grant.scheme;

import java.util.ArrayList;
import java.util.List;

/** 方案的样子: a scheme in the words of its reader, group by group. */
record GrantSchemeView(List<Group> groups) {

    /** One group of facts. @param key of its heading */
    record Group(String key, List<Fact> facts) {}

    /** One fact. @param source where it stands when that is not the scheme's own source; null otherwise */
    record Fact(String name, String value, String source) {}

    static GrantSchemeView of(GrantScheme scheme, boolean english) {
        var words = new SchemeWords(scheme, english);
        var groups = new ArrayList<Group>();
        groups.add(new Group("basics", words.basics()));
        groups.add(new Group("eligibility", words.eligibility()));
        groups.add(new Group("amounts", words.amounts()));
        groups.add(new Group("lines", words.lines()));
        groups.add(new Group("review", words.review()));
        groups.add(new Group("payment", words.payment()));
        groups.add(new Group("after", words.after()));
        groups.removeIf(g -> g.facts().isEmpty());
        return new GrantSchemeView(groups);
    }

    /** All facts, in order. */
    List<Fact> facts() {
        return groups.stream().flatMap(g -> g.facts().stream()).toList();
    }
}
