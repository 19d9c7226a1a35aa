package org.sanshe.grant.scheme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 资助方案接口: what the pages do, as JSON. A scheme as it is read here is its export. */
@RestController
@RequestMapping("/api/v1/grants/schemes")
class GrantSchemeApi {

    private final GrantSchemeBook book;
    private final GrantTrial trial;

    GrantSchemeApi(GrantSchemeBook book, GrantTrial trial) {
        this.book = book;
        this.trial = trial;
    }

    /** Of each code its newest published version and its draft. */
    @GetMapping
    List<Line> list(Actor actor) {
        return book.list(actor).stream().map(Line::of).toList();
    }

    /** One version with its body. */
    @GetMapping("/{id}")
    Read read(@PathVariable long id, Actor actor) {
        var kept = book.get(id, actor);
        return new Read(Line.of(kept), kept.scheme().source(), kept.scheme().body());
    }

    /** What {@code with} says otherwise. */
    @GetMapping("/{id}/comparison")
    List<Map<String, String>> compare(@PathVariable long id, @RequestParam long with, Actor actor, Locale locale) {
        return GrantSchemeComparison.of(
                book.get(id, actor).scheme(), book.get(with, actor).scheme(), GrantSchemePages.english(locale));
    }

    /** What would apply to an organization, a project and a day; nothing is kept. */
    @PostMapping("/{id}/trials")
    Tried attempt(@PathVariable long id, @RequestBody GrantTrial.Asked asked, Actor actor, Locale locale) {
        var about = new GrantTrial.Asked(
                id,
                asked.code(),
                asked.day(),
                asked.inspectionYear(),
                asked.title(),
                asked.region(),
                asked.from(),
                asked.until(),
                asked.staff(),
                asked.category(),
                asked.requested(),
                asked.budget(),
                asked.own());
        GrantTrial.Result result = trial.of(about, actor, locale);
        boolean english = GrantSchemePages.english(locale);
        return new Tried(
                result.organization() == null ? null : result.organization().creditCode(),
                result.day().toString(),
                result.eligible(),
                result.findings().stream()
                        .map(f -> new Condition(f.rule().name(), f.passed(), f.in(english), f.source()))
                        .toList(),
                yuan(result.most()),
                result.choices().stream().map(GrantSchemeApi::yuan).toList(),
                result.refusal(),
                yuan(result.gap()));
    }

    private static String yuan(Money money) {
        return money == null ? null : money.yuan().toPlainString();
    }

    /** One version, as lists show it. */
    record Line(
            long id,
            String code,
            int version,
            String name,
            String nameEn,
            String status,
            String validFrom,
            String unit) {

        static Line of(GrantSchemeBook.Kept kept) {
            GrantScheme s = kept.scheme();
            return new Line(
                    s.id(),
                    s.code(),
                    s.version(),
                    s.name(),
                    s.nameEn(),
                    kept.status().name(),
                    s.validFrom() == null ? null : s.validFrom().toString(),
                    kept.unit());
        }
    }

    /** One version with all it says. */
    record Read(Line scheme, String source, GrantScheme.Body body) {}

    /** A condition with what was found. */
    record Condition(String rule, boolean met, String text, String source) {}

    /** What would apply; amounts in yuan. */
    record Tried(
            String creditCode,
            String day,
            boolean eligible,
            List<Condition> conditions,
            String most,
            List<String> choices,
            String refusal,
            String gap) {}
}
