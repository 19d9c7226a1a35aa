package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.sanshe.kernel.Language;
import org.sanshe.party.Preparing;
import org.sanshe.party.RelationRule;
import org.sanshe.party.Relations;
import org.springframework.stereotype.Component;

/**
 * 导师匹配: who may coach, the best first: by the fields shared, then the hours free, then what tenants thought before; and
 * why others are left out.
 */
@Component
class Matching {

    private final Relations relations;
    private final Preparing preparing;
    private final Mentors mentors;

    Matching(Relations relations, Preparing preparing, Mentors mentors) {
        this.relations = relations;
        this.preparing = preparing;
        this.mentors = mentors;
    }

    /** 不列入的理由. */
    enum Ground {
        /** 领域不符. */
        NO_FIELD("领域不符", "No field shared"),
        /** 余量不足. */
        NO_HOURS("每月余量不足", "Too few hours free"),
        /** 语言不符. */
        NO_LANGUAGE("语言不符", "Does not speak the language"),
        /** 任职于本组织. */
        EMPLOYER("任职于本组织", "Works for the organization"),
        /** 在本组织任职或者是发起人. */
        OFFICE("在本组织担任职务或者是发起人", "Holds an office in it or is a founder"),
        /** 亲属在本组织. */
        RELATIVE("亲属是本组织的发起人或者负责人", "A relative founded or heads it"),
        /** 已经谢绝. */
        DECLINED("已经谢绝或者没有答复", "Declined or did not answer");

        private final String zh;
        private final String en;

        Ground(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /**
     * 匹配结果.
     *
     * @param rank from 1; null when left out
     * @param shared the fields asked for that the mentor knows
     * @param free hours a month
     * @param rating 1 to 5; null before the first
     * @param ground why left out; null when ranked
     */
    record Ranked(
            long mentorId,
            String name,
            Integer rank,
            List<Field> shared,
            BigDecimal free,
            BigDecimal rating,
            Ground ground) {

        /** The reasons of the rank, or why there is none. */
        String why(boolean english) {
            if (ground != null) return ground.in(english);
            String fields = shared.stream().map(f -> f.in(english)).collect(Collectors.joining(english ? ", " : "、"));
            String hours = Goal.plain(free);
            String stars = rating == null ? english ? "not rated yet" : "还没有评价" : rating.toPlainString();
            return english
                    ? "Fields: " + fields + "; free " + hours + " h a month; rating: " + stars
                    : "领域相符：" + fields + "；每月余量" + hours + "小时；评价：" + stars;
        }
    }

    /** Ranks the active mentors of a unit for a request. @param declined who has said no to it before */
    List<Ranked> rank(Mentoring request, long unitId, List<Long> declined, LocalDate today) {
        var founders = preparing.founders(request.organizationId()).stream()
                .map(Preparing.Founder::name)
                .map(Matching::key)
                .toList();
        var fit = new ArrayList<Ranked>();
        var left = new ArrayList<Ranked>();
        for (Mentor m : mentors.of(unitId)) {
            if (!m.active()) continue;
            var shared = request.fields().stream().filter(m.fields()::contains).toList();
            Ground ground = ground(request, m, shared, declined, founders, today);
            var ranked = new Ranked(m.id(), m.name(), null, shared, m.free(), m.rating(), ground);
            (ground == null ? fit : left).add(ranked);
        }
        fit.sort(Comparator.comparing((Ranked r) -> r.shared().size())
                .thenComparing(Ranked::free)
                .thenComparing(Ranked::rating, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed()
                .thenComparing(Ranked::mentorId));
        var all = new ArrayList<Ranked>();
        for (Ranked r : fit) {
            all.add(new Ranked(r.mentorId(), r.name(), all.size() + 1, r.shared(), r.free(), r.rating(), null));
        }
        all.addAll(left);
        return all;
    }

    private Ground ground(
            Mentoring request,
            Mentor m,
            List<Field> shared,
            List<Long> declined,
            List<String> founders,
            LocalDate today) {
        if (shared.isEmpty()) return Ground.NO_FIELD;
        if (declined.contains(m.id())) return Ground.DECLINED;
        if (!m.languages().contains(request.language())) return Ground.NO_LANGUAGE;
        if (m.free().compareTo(request.hours()) < 0) return Ground.NO_HOURS;
        long organization = request.organizationId();
        if (mentors.worksAt(m, organization)) return Ground.EMPLOYER;
        if (founders.contains(key(m.name()))
                || !relations
                        .possibleConflicts(m.name(), List.of(organization), today)
                        .isEmpty()) return Ground.OFFICE;
        boolean related = mentors.relatives(m.id()).stream()
                .anyMatch(name -> founders.contains(key(name)) || heads(name, organization, today));
        return related ? Ground.RELATIVE : null;
    }

    private boolean heads(String name, long organization, LocalDate today) {
        return relations.possibleConflicts(name, List.of(organization), today).stream()
                .anyMatch(g -> g.rule() == RelationRule.ON_BOARD || g.rule() == RelationRule.CONTROLS);
    }

    private static String key(String name) {
        return name.replaceAll("\\s", "");
    }

    /** In the language of the page. */
    static String why(Ranked r) {
        return r.why(Language.isEnglish());
    }
}
