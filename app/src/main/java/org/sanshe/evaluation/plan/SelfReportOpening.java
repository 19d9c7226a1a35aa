package org.sanshe.evaluation.plan;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evaluation.Assessment;
import org.sanshe.evaluation.plan.KnownFigures.Figure;
import org.sanshe.evaluation.scheme.Marking.Finding;
import org.sanshe.evaluation.scheme.Scheme;
import org.sanshe.evaluation.scheme.Scheme.Indicator;
import org.sanshe.evaluation.scheme.Schemes;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;

/** What the form of the self-evaluation opens with: the leaves of the scheme, and what is on record for each. */
@Component
class SelfReportOpening {

    private final Schemes schemes;
    private final KnownFigures known;

    SelfReportOpening(Schemes schemes, KnownFigures known) {
        this.schemes = schemes;
        this.known = known;
    }

    /** What the assessment is, in the reader's language. */
    static String subject(Assessment a) {
        return Language.isEnglish()
                ? a.title() + ", " + a.kind().in(true) + ", " + a.periodFrom() + " to " + a.periodTo()
                : a.title() + "，" + a.kind().in(false) + "，" + a.periodFrom() + " 至 " + a.periodTo();
    }

    /** For example {@code 2026-01-26 23:59}. */
    static String moment(java.time.Instant at) {
        return SansheClock.minute(at);
    }

    Map<String, Object> of(Assessment a) {
        Scheme scheme = schemes.get(a.schemeId());
        List<Figure> measured = known.measured(a);
        Figure paid = known.paid(a);
        var values = new LinkedHashMap<String, Object>();
        values.put("subject", subject(a));
        values.put("dueText", due(a, scheme));
        values.put("known", measured.stream().map(SelfReportOpening::shown).toList());
        values.put(
                "lines",
                scheme.leaves().stream().map(leaf -> line(leaf, measured, paid)).toList());
        return values;
    }

    private static String due(Assessment a, Scheme scheme) {
        boolean fails = scheme.body().timing().late() == Scheme.Late.FAIL;
        if (Language.isEnglish()) {
            return "Due " + moment(a.selfDue())
                    + (fails ? ". By the scheme a late or missing self-evaluation is a fail" : "");
        }
        return moment(a.selfDue()) + " 前提交" + (fails ? "。按方案，逾期提交或者不提交的，直接评为最低等级" : "");
    }

    private static Map<String, Object> shown(Figure f) {
        var row = new LinkedHashMap<String, Object>();
        row.put("item", f.unit() == null ? f.item() : f.item() + "（" + f.unit() + "）");
        row.put("planned", number(f.planned()));
        row.put("reached", number(f.reached()));
        row.put("percent", f.percent().map(p -> number(p) + "%").orElse(""));
        row.put("why", f.why());
        return row;
    }

    private static Map<String, Object> line(Indicator leaf, List<Figure> measured, Figure paid) {
        var row = new LinkedHashMap<String, Object>();
        boolean named =
                Language.isEnglish() && leaf.nameEn() != null && !leaf.nameEn().isBlank();
        row.put("indicator", leaf.code() + " " + (named ? leaf.nameEn() : leaf.name()));
        row.put("standard", leaf.standard() == null ? "" : leaf.standard());
        row.put("weight", leaf.weight());
        row.put("measured", "");
        KnownFigures.of(leaf.marking(), measured, paid).ifPresent(f -> {
            row.put("measured", said(f));
            if (f.planned() != null) {
                row.put("ownPoints", leaf.marking().mark(leaf.weight(), Finding.reached(f.reached(), f.planned())));
            }
        });
        return row;
    }

    private static String said(Figure f) {
        String percent = f.percent().map(p -> "（" + number(p) + "%）").orElse("");
        if (f.unit() == null) {
            return Language.isEnglish()
                    ? "paid " + f.reached() + " of " + f.planned() + " yuan" + percent
                    : "已支付 " + f.reached() + " 元，约定 " + f.planned() + " 元" + percent;
        }
        return Language.isEnglish()
                ? f.item() + ": " + number(f.reached()) + " of " + number(f.planned()) + percent
                : f.item() + "：约定 " + number(f.planned()) + "，已完成 " + number(f.reached()) + percent;
    }

    private static String number(BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
