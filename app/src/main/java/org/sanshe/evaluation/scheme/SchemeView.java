package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.sanshe.evaluation.scheme.Scheme.Grade;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Scheme.Side;

/** 方案的样子: a scheme in the words of its reader. */
record SchemeView(List<Row> rows, List<Band> bands, List<Party> parties, List<Rule> rules, List<String> ticks) {

    /** 一项指标. @param level from 1 @param marking as a sentence; empty where there are indicators below it */
    record Row(
            int level,
            String code,
            String name,
            String standard,
            String weight,
            String marking,
            String sides,
            boolean leaf) {}

    /** 一个等级. @param start and {@code width} in percent of the scale, for drawing @param tone its verdict, for its colour */
    record Band(
            String name,
            String from,
            String range,
            String verdict,
            String tone,
            List<String> consequences,
            String start,
            String width) {}

    /** 一个评分方. */
    record Party(String code, String name, String kind, String weight, int evaluators, String expertise) {}

    /** 一条时间规则. */
    record Rule(String name, String value) {}

    static SchemeView of(Scheme scheme, boolean english) {
        var rows = new ArrayList<Row>();
        scheme.body().indicators().forEach(i -> row(scheme, i, 1, rows, english));
        List<Band> bands = bands(scheme, english);
        var rules = new ArrayList<Rule>();
        if (scheme.body().timing() != null) {
            for (TimingField field : TimingField.values()) {
                rules.add(new Rule(
                        field.in(english), Plain.of(field.of(scheme.body().timing()))));
            }
            rules.add(new Rule(
                    english ? "Late self-evaluation" : "逾期提交自评",
                    scheme.body().timing().late().in(english)));
        }
        return new SchemeView(rows, bands, parties(scheme, english), rules, ticks(scheme));
    }

    private static void row(Scheme scheme, Indicator i, int level, List<Row> rows, boolean english) {
        String sides = i.sides().stream()
                .map(code -> scheme.side(code).map(s -> s.in(english)).orElse(code))
                .collect(Collectors.joining(english ? ", " : "、"));
        rows.add(new Row(
                level,
                i.code(),
                i.in(english),
                i.standard(),
                Plain.of(i.weight()),
                MarkingWords.of(i.marking(), i.weight(), english),
                sides,
                i.children().isEmpty()));
        i.children().forEach(child -> row(scheme, child, level + 1, rows, english));
    }

    private static List<Band> bands(Scheme scheme, boolean english) {
        var bands = new ArrayList<Band>();
        BigDecimal scale = scheme.body().scale();
        BigDecimal above = null;
        for (Grade g : scheme.body().grades()) {
            BigDecimal to = above == null ? scale : above;
            bands.add(new Band(
                    g.in(english),
                    Plain.of(g.from()),
                    GradeRanges.of(g.from(), above),
                    g.verdict().in(english),
                    "tone-" + g.verdict().name().toLowerCase(java.util.Locale.ROOT),
                    g.consequences().stream().map(c -> c.said(english)).toList(),
                    share(g.from(), scale),
                    share(to == null ? g.from() : to.subtract(g.from()), scale)));
            above = g.from();
        }
        return bands;
    }

    private static String share(BigDecimal part, BigDecimal scale) {
        if (scale == null || scale.signum() == 0 || part.signum() < 0) return "0";
        return Plain.of(part.multiply(BigDecimal.valueOf(100)).divide(scale, 2, RoundingMode.HALF_UP));
    }

    private static List<String> ticks(Scheme scheme) {
        var ticks = new ArrayList<String>();
        ticks.add(Plain.of(scheme.body().scale()));
        scheme.body().grades().forEach(g -> ticks.add(Plain.of(g.from())));
        Collections.reverse(ticks);
        return ticks;
    }

    private static List<Party> parties(Scheme scheme, boolean english) {
        return scheme.body().sides().stream()
                .map((Side s) -> new Party(
                        s.code(),
                        s.in(english),
                        s.kind().in(english),
                        Plain.of(s.weight()),
                        s.evaluators(),
                        Plain.of(s.expertise())))
                .toList();
    }
}
