package org.sanshe.evaluation.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.evaluation.scheme.Scheme.Late;
import org.sanshe.evaluation.scheme.Scheme.Side;
import org.sanshe.evaluation.scheme.Scheme.Verdict;
import org.sanshe.evaluation.scheme.SchemeBook.Kept;
import org.sanshe.evaluation.scheme.SchemeBook.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 编辑方案: the whole table on one page that works without script; with it, what is missing shows while one types. */
@Controller
class SchemeEditor {

    private static final int BLANK_ROWS = 3;
    private static final int MORE_ROWS = 8;

    private final SchemeBook book;
    private final Drafting drafting;

    SchemeEditor(SchemeBook book, Drafting drafting) {
        this.book = book;
        this.drafting = drafting;
    }

    @GetMapping("/schemes/new")
    ModelAndView fresh(Locale locale) {
        return page(null, SheetForm.empty(), 0, Map.of(), locale);
    }

    @PostMapping("/schemes")
    ModelAndView draft(
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "_step", defaultValue = "save") String step,
            Actor actor,
            Locale locale) {
        SchemeSheet sheet = SheetForm.read(fields);
        if (step.equals("rows")) return more(null, sheet, 0, locale);
        try {
            return new ModelAndView("redirect:/schemes/" + drafting.draft(sheet, actor));
        } catch (InvalidInput wrong) {
            return again(null, sheet, 0, wrong.fieldErrors(), locale);
        } catch (Refusal taken) {
            return again(null, sheet, 0, Map.of("code", taken.message(locale)), locale);
        }
    }

    @GetMapping("/schemes/{id}/edit")
    ModelAndView edit(@PathVariable long id, Actor actor, Locale locale) {
        Kept kept = own(id, actor);
        SchemeSheet sheet = SchemeSheet.of(kept.scheme(), Plain.english(locale));
        return page(id, SheetForm.withBlanks(sheet, BLANK_ROWS, 1), kept.revision(), Map.of(), locale);
    }

    @PostMapping("/schemes/{id}/edit")
    ModelAndView save(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam int revision,
            @RequestParam(name = "_step", defaultValue = "save") String step,
            Actor actor,
            Locale locale) {
        own(id, actor);
        SchemeSheet sheet = SheetForm.read(fields);
        if (step.equals("rows")) return more(id, sheet, revision, locale);
        try {
            drafting.change(id, revision, sheet, actor);
            return new ModelAndView("redirect:/schemes/" + id);
        } catch (InvalidInput wrong) {
            return again(id, sheet, revision, wrong.fieldErrors(), locale);
        }
    }

    /** What is missing in what was typed so far; nothing is kept. */
    @PostMapping("/schemes/check")
    ModelAndView check(@RequestParam MultiValueMap<String, String> fields, Locale locale) {
        return new ModelAndView("evaluation/scheme-check :: live")
                .addObject("check", LiveCheck.of(SheetForm.read(fields), Plain.english(locale)));
    }

    private Kept own(long id, Actor actor) {
        Kept kept = book.own(id, actor);
        if (kept.status() != Status.DRAFT) throw new Refusal(SchemeRule.NOT_A_DRAFT);
        return kept;
    }

    private ModelAndView more(Long id, SchemeSheet sheet, int revision, Locale locale) {
        return page(id, SheetForm.withBlanks(sheet, MORE_ROWS, 2), revision, Map.of(), locale);
    }

    private ModelAndView again(Long id, SchemeSheet sheet, int revision, Map<String, String> errors, Locale locale) {
        var page = page(id, SheetForm.withBlanks(sheet, BLANK_ROWS, 1), revision, errors, locale);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Long id, SchemeSheet sheet, int revision, Map<String, String> errors, Locale locale) {
        boolean english = Plain.english(locale);
        return new ModelAndView("evaluation/scheme-editor")
                .addObject("id", id)
                .addObject("revision", revision)
                .addObject("sheet", sheet)
                .addObject("errors", errors)
                .addObject("check", LiveCheck.of(sheet.withoutBlanks(), english))
                .addObject("timing", timing(sheet, english))
                .addObject("verdicts", names(Verdict.values(), english, Verdict::in))
                .addObject("kinds", names(Side.Kind.values(), english, Side.Kind::in))
                .addObject("lates", names(Late.values(), english, Late::in));
    }

    private static Map<String, String[]> timing(SchemeSheet sheet, boolean english) {
        var fields = new LinkedHashMap<String, String[]>();
        for (TimingField field : TimingField.values()) {
            fields.put(field.key(), new String[] {
                field.in(english), Plain.of(sheet.timing().get(field.key()))
            });
        }
        return fields;
    }

    private static <E> List<String> names(
            E[] values, boolean english, java.util.function.BiFunction<E, Boolean, String> name) {
        var names = new ArrayList<String>();
        for (E value : values) names.add(name.apply(value, english));
        return names;
    }
}
