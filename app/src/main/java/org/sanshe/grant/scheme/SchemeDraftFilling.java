package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.grant.scheme.GrantScheme.Body;
import org.sanshe.kernel.Money;

/** A scheme as what the form {@code grant-scheme} opens with: nothing that was there has to be typed again. */
final class SchemeDraftFilling {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private SchemeDraftFilling() {}

    static Map<String, Object> of(GrantScheme scheme) {
        var filling = new SchemeDraftFilling();
        filling.head(scheme);
        filling.who(scheme.body());
        filling.amount(scheme.body().amount());
        filling.lines(scheme.body().lines());
        filling.review(scheme.body().review());
        filling.reward(scheme.body().reward());
        filling.money(scheme.body());
        filling.after(scheme.body());
        filling.values.values().removeIf(java.util.Objects::isNull);
        return filling.values;
    }

    private void head(GrantScheme s) {
        values.put("code", s.code());
        values.put("name", s.name());
        values.put("nameEn", s.nameEn());
        values.put("source", s.source());
        values.put("kind", s.body().kind().name());
        values.put("nature", s.body().nature().name());
        values.put("funding", s.body().funding().name());
    }

    private void who(Body body) {
        GrantScheme.Eligibility e = body.eligibility();
        Further f = body.further();
        values.put("kinds", names(e.kinds()));
        values.put("minAgeMonths", e.minAgeMonths());
        values.put("inspection", e.inspection());
        values.put("fullPass", f.fullPass());
        values.put("minRating", e.minRating() == null ? 0 : e.minRating());
        values.put("abnormalMonths", e.abnormalMonths());
        values.put("blacklistMonths", e.blacklistMonths());
        values.put("violationMonths", e.violationMonths());
        values.put("penaltyMonths", e.penaltyMonths());
        values.put("minStaff", e.minStaff());
        values.put("ownAccount", e.ownAccount());
        values.put("onePerYear", e.onePerYear());
        values.put("noRunning", e.noRunning());
        values.put("liquidatedMonths", e.liquidatedMonths());
        values.put("liquidatedYears", f.liquidatedYears());
        values.put("restYears", f.restYears());
        values.put("fundedElsewhere", e.fundedElsewhere());
        values.put("minProjectMonths", e.minProjectMonths());
        values.put("maxProjectMonths", e.maxProjectMonths());
        values.put("region", e.region());
        values.put(
                "figures",
                rows(
                        f.figures(),
                        x -> row("code", x.code(), "name", x.name(), "least", x.least(), "kinds", names(x.kinds()))));
    }

    private void amount(AmountRule a) {
        values.put("maxShare", a.maxShare());
        values.put("minOwnShare", a.minOwnShare());
        values.put("cap", yuan(a.cap()));
        values.put("least", yuan(a.least()));
        values.put(
                "bands",
                rows(
                        a.bands(),
                        b -> row(
                                "category",
                                b.category(),
                                "name",
                                b.name(),
                                "amounts",
                                b.amounts().stream()
                                        .map(m -> Amounts.plain(m.yuan()))
                                        .collect(Collectors.joining(" ")))));
        values.put(
                "fixed",
                rows(
                        a.fixed(),
                        f -> row(
                                "category",
                                f.category(),
                                "name",
                                f.name(),
                                "amount",
                                yuan(f.amount()),
                                "match",
                                yuan(f.match()))));
        values.put("upgrade", a.upgrade() == null ? "NONE" : a.upgrade().name());
    }

    private void lines(List<LineRule> lines) {
        values.put(
                "lines",
                rows(
                        lines,
                        l -> row(
                                "category",
                                l.category(),
                                "name",
                                l.name(),
                                "limit",
                                l.limit().name(),
                                "value",
                                l.value(),
                                "with",
                                String.join(" ", l.with()),
                                "ofGrant",
                                l.ofGrant(),
                                "fromTime",
                                l.fromTime(),
                                "words",
                                String.join(" ", l.words()),
                                "source",
                                l.source())));
    }

    private void review(GrantScheme.Review r) {
        values.put("members", r == null ? 0 : r.members());
        values.put("dropFrom", r == null ? 0 : r.dropFrom());
        values.put("defence", r != null && r.defence());
        if (r == null) return;
        values.put("pass", r.pass());
        values.put("ties", String.join(" ", r.ties()));
        values.put(
                "criteria",
                rows(
                        r.criteria(),
                        c -> row("code", c.code(), "name", c.name(), "points", c.points(), "anchor", c.anchor())));
        values.put(
                "bonuses",
                rows(r.bonuses(), b -> row("code", b.code(), "name", b.name(), "min", b.min(), "max", b.max())));
    }

    private void reward(Reward r) {
        values.put("inspectors", r == null ? 0 : r.inspectors());
        values.put("useMonths", r == null ? 0 : r.useMonths());
        values.put("yearly", r != null && r.yearly());
        if (r == null) return;
        values.put("evidence", r.evidence().name());
        values.put(
                "standards",
                rows(
                        r.standards(),
                        s -> row(
                                "measure",
                                s.measure(),
                                "per",
                                s.per(),
                                "atLeast",
                                s.atLeast(),
                                "value",
                                s.value(),
                                "source",
                                s.source())));
    }

    private void money(Body body) {
        values.put("publicityDays", body.publicityDays());
        values.put(
                "instalments",
                rows(
                        body.instalments(),
                        i -> row(
                                "stage",
                                i.stage(),
                                "share",
                                i.share(),
                                "event",
                                i.event().name(),
                                "documents",
                                String.join(" ", i.documents()),
                                "payWithinDays",
                                i.payWithinDays())));
        values.put("vouchers", names(body.formalities().vouchers()));
        values.put("acceptance", body.formalities().acceptance());
        values.put("cut", body.cut() == null ? "ROUND" : body.cut().name());
        Formalities.Lottery lottery = body.formalities().lottery();
        if (lottery == null) return;
        values.put("lotteryLabel", lottery.label());
        values.put("lotteryBans", String.join("\n", lottery.bans()));
        values.put("lotterySource", lottery.source());
    }

    private void after(Body body) {
        var r = body.reporting();
        var c = body.consequences();
        values.put("lateIsFail", r != null && r.lateIsFail());
        values.put("finalWithinDays", r == null ? 0 : r.finalWithinDays());
        values.put("audit", r != null && r.audit());
        values.put("barMonths", c == null ? 0 : c.barMonths());
        values.put("unusedMonths", c == null ? 0 : c.unusedMonths());
        values.put("follow", body.follow());
        values.put("assumed", rows(body.assumed(), a -> row("figure", a.figure(), "ground", a.ground())));
    }

    private static List<String> names(java.util.Set<? extends Enum<?>> of) {
        return of.stream().sorted().map(Enum::name).toList();
    }

    private static <T> List<Map<String, Object>> rows(
            List<T> of, java.util.function.Function<T, Map<String, Object>> row) {
        return of.stream().map(row).toList();
    }

    /** Names and values in turn; what is null is not there. */
    private static Map<String, Object> row(Object... pairs) {
        var row = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) row.put((String) pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private static BigDecimal yuan(Money money) {
        return money == null ? null : money.yuan();
    }
}
