package org.sanshe.incubation.base;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sanshe.incubation.BaseRules;
import org.sanshe.incubation.BaseRules.Body;

/** A base and its rules as what the form {@code incubation-base} opens with: nothing that was there is typed again. */
final class BaseDraftFilling {

    private BaseDraftFilling() {}

    /** A base as drafted. */
    static Map<String, Object> of(BaseHead head, Body body) {
        var values = new LinkedHashMap<String, Object>();
        values.put("code", head.code());
        values.put("name", head.name());
        values.put("nameEn", head.nameEn());
        values.put("level", head.level() == null ? null : head.level().name());
        values.put("regionCode", head.regionCode());
        values.put("address", head.address());
        values.put("area", head.area());
        values.put("openingHours", head.openingHours());
        values.put("phone", head.phone());
        values.put("services", head.services());
        values.put("places", head.places() == 0 ? null : head.places());
        values.put("rulesCode", head.rulesCode());
        values.put("rulesName", head.rulesName());
        values.put("rulesNameEn", head.rulesNameEn());
        values.put("rulesSource", head.rulesSource());
        values.putAll(of(body));
        values.values().removeIf(Objects::isNull);
        return values;
    }

    /** A new base after a sample; what is the place's own is left empty. */
    static Map<String, Object> of(BaseRules sample) {
        var head = new BaseHead(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                sample.name(),
                sample.nameEn(),
                null);
        return of(head, sample.body());
    }

    private static Map<String, Object> of(Body b) {
        var values = new LinkedHashMap<String, Object>();
        values.put("stages", names(b.stages()));
        values.put("startUpYears", b.startUpYears());
        values.put("hubYears", b.hubYears());
        values.put("excluded", names(b.excluded()));
        values.put("tracks", names(b.tracks()));
        values.put("nameApproved", b.nameApproved());
        values.put("registerMonths", b.registerMonths());
        values.put("refusals", each(b.refusals(), r -> row("ground", r.ground().name(), "months", r.months())));
        values.put(
                "materials",
                each(
                        b.materials(),
                        m -> row(
                                "track",
                                m.track().name(),
                                "code",
                                m.code(),
                                "name",
                                m.name(),
                                "nameEn",
                                m.nameEn(),
                                "required",
                                m.required())));
        values.put("firstCheckDays", b.firstCheckDays());
        values.put("publicityDays", b.publicityDays());
        values.put("offerDays", b.offerDays());
        values.put("waitingMonths", b.waitingMonths());
        values.put("signDays", b.signDays());
        values.put("terms", each(b.terms(), m -> row("months", m)));
        values.put("outOfParkTerm", b.outOfParkTerm());
        values.put("extensionMonths", b.extensionMonths());
        values.put("handOverDays", b.handOverDays());
        values.put("followUpMonths", b.followUpMonths());
        values.put("followUpEvery", b.followUpEvery());
        values.put("reviewMonths", b.reviewMonths());
        values.put("panel", b.panel());
        values.put("tables", each(b.tables(), t -> row("use", t.use().name(), "pass", t.pass())));
        values.put(
                "criteria",
                b.tables().stream()
                        .flatMap(t -> t.criteria().stream()
                                .map(c -> row(
                                        "use",
                                        t.use().name(),
                                        "code",
                                        c.code(),
                                        "name",
                                        c.name(),
                                        "nameEn",
                                        c.nameEn(),
                                        "weight",
                                        c.weight(),
                                        "anchors",
                                        c.anchors(),
                                        "anchorsEn",
                                        c.anchorsEn())))
                        .toList());
        values.put("gradRegistered", b.graduation().registered());
        values.put("gradAccount", b.graduation().account());
        values.put("gradProjects", b.graduation().projects());
        values.put("gradInspection", b.graduation().inspection());
        values.put("gradRating", b.graduation().rating());
        values.put("gradScore", b.graduation().score());
        values.put("gradCredits", b.graduation().credits());
        values.put("failedReviews", b.failedReviews());
        values.put("inactiveMonths", b.inactiveMonths());
        values.put(
                "subsidyCap",
                b.subsidyCap().setScale(2, java.math.RoundingMode.HALF_UP).toPlainString());
        values.put(
                "sources",
                each(b.sources(), s -> row("setting", s.setting(), "source", s.source(), "verified", s.verified())));
        return values;
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(v -> v.name()).toList();
    }

    private static <T> List<Map<String, Object>> each(
            List<T> values, java.util.function.Function<T, Map<String, Object>> row) {
        return values.stream().map(row).toList();
    }

    private static Map<String, Object> row(Object... pairs) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }
}
