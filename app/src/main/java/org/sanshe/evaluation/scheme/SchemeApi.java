package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.evaluation.scheme.SchemeBook.Kept;
import org.sanshe.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 评价方案接口: what the pages do, as JSON. Schemes are handed in as people write them, as on the page. */
@RestController
@RequestMapping("/api/v1/schemes")
class SchemeApi {

    private final SchemeBook book;
    private final Drafting drafting;

    SchemeApi(SchemeBook book, Drafting drafting) {
        this.book = book;
        this.drafting = drafting;
    }

    /** Of each code its newest version and its draft. */
    @GetMapping
    List<SchemeBook.Line> list(Actor actor) {
        return book.list(actor);
    }

    /** One version, its body as data and as it is written. */
    @GetMapping("/{id}")
    Read read(@PathVariable long id, Actor actor, Locale locale) {
        Kept kept = book.seen(id, actor);
        return new Read(
                kept.scheme(),
                kept.status(),
                kept.validFrom(),
                kept.missing(),
                kept.revision(),
                SchemeSheet.of(kept.scheme(), Plain.english(locale)));
    }

    /** A new draft. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made draft(@RequestBody SchemeSheet sheet, Actor actor) {
        return new Made(drafting.draft(sheet, actor));
    }

    /** Saves a draft over the revision the sender has read. */
    @PostMapping("/{id}")
    Made change(@PathVariable long id, @RequestBody Change change, Actor actor) {
        drafting.change(id, change.revision(), change.sheet(), actor);
        return new Made(id);
    }

    /** What keeps a sheet from being published; nothing is kept. */
    @PostMapping("/check")
    List<Told> check(@RequestBody SchemeSheet sheet, Locale locale) {
        boolean english = Plain.english(locale);
        return LiveCheck.of(sheet.withoutBlanks(), english).problems().stream()
                .map(p -> new Told(
                        p.field(),
                        p.rule() == null ? null : p.rule().code(),
                        p.text(english),
                        p.basis() == null ? null : p.basis().text()))
                .toList();
    }

    /** The next version, as a draft. */
    @PostMapping("/{id}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    Made copy(@PathVariable long id, Actor actor) {
        return new Made(drafting.copy(id, actor));
    }

    @PostMapping("/{id}/publication")
    Made publish(@PathVariable long id, @RequestBody Publication publication, Actor actor) {
        drafting.publish(id, publication.validFrom(), actor);
        return new Made(id);
    }

    @PostMapping("/{id}/retirement")
    Made retire(@PathVariable long id, Actor actor) {
        drafting.retire(id, actor);
        return new Made(id);
    }

    @PostMapping("/{id}/removal")
    void discard(@PathVariable long id, Actor actor) {
        drafting.discard(id, actor);
    }

    /** What {@code with} says otherwise. */
    @GetMapping("/{id}/comparison")
    List<Comparison.Difference> compare(@PathVariable long id, @RequestParam long with, Actor actor, Locale locale) {
        return Comparison.of(
                book.seen(id, actor).scheme(), book.seen(with, actor).scheme(), Plain.english(locale));
    }

    /** The points and the grade of findings, by the codes of the indicators; nothing is kept. */
    @PostMapping("/{id}/trials")
    Tried trial(@PathVariable long id, @RequestBody Map<String, Trial.Found> found, Actor actor, Locale locale) {
        boolean english = Plain.english(locale);
        Trial trial = Trial.of(book.seen(id, actor).scheme(), found, english);
        return new Tried(
                trial.lines().stream()
                        .map(l -> new Points(l.code(), l.points()))
                        .toList(),
                trial.total(),
                trial.percent(),
                trial.grade() == null ? null : trial.grade().code(),
                trial.missing());
    }

    /** One version. */
    record Read(
            Scheme scheme,
            SchemeBook.Status status,
            LocalDate validFrom,
            String missing,
            int revision,
            SchemeSheet sheet) {}

    /** The number of the scheme. */
    record Made(long id) {}

    /** A draft as it is from now on. */
    record Change(int revision, SchemeSheet sheet) {}

    /** From when it holds. */
    record Publication(LocalDate validFrom) {}

    /** A problem at its field. */
    record Told(String field, String rule, String text, String legalBasis) {}

    /** What a trial gave. @param grade null until everything is filled in */
    record Tried(List<Points> lines, BigDecimal total, BigDecimal percent, String grade, int missing) {}

    /** The points of an indicator; null when nothing or something impossible was found. */
    record Points(String code, BigDecimal points) {}
}
