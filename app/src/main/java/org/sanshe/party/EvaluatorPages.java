package org.sanshe.party;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of the pool of evaluators: list, card with a recusal check, and what officers enter. */
@Controller
class EvaluatorPages {

    private static final int PAGE = 20;
    private static final int CHECKED = 20;

    private final EvaluatorSearch search;
    private final Cards cards;
    private final Registry registry;
    private final Relations relations;
    private final Registering registering;
    private final Labels labels;
    private final SansheClock clock;

    EvaluatorPages(
            EvaluatorSearch search,
            Cards cards,
            Registry registry,
            Relations relations,
            Registering registering,
            Labels labels,
            SansheClock clock) {
        this.search = search;
        this.cards = cards;
        this.registry = registry;
        this.relations = relations;
        this.registering = registering;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/evaluators")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) EvaluatorKind kind,
            @RequestParam(defaultValue = "0") long after,
            Actor actor,
            Model model) {
        List<EvaluatorRow> rows = search.page(q, kind, clock.today(), after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<EvaluatorRow> shown = more ? rows.subList(0, PAGE) : rows;
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", EvaluatorKind.values());
        model.addAttribute("rows", shown);
        model.addAttribute("next", more ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("first", after == 0);
        model.addAttribute("mayEdit", actor.is(Role.OFFICER));
        return "party/evaluators";
    }

    /** A card; with part of an organization's name, also why the evaluator may not judge the ones found. */
    @GetMapping("/evaluators/{id}")
    String card(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String with,
            Actor actor,
            Locale locale,
            Model model) {
        model.addAttribute("card", cards.evaluator(id));
        model.addAttribute("mayEdit", actor.is(Role.OFFICER));
        model.addAttribute("with", with);
        if (!with.isBlank()) {
            List<Profile> found = registry.search(with, CHECKED);
            model.addAttribute("checked", found);
            model.addAttribute(
                    "grounds",
                    relations
                            .conflicts(
                                    List.of(id), found.stream().map(Profile::id).toList(), clock.today())
                            .stream()
                            .map(ground -> new GroundLine(
                                    ground.refusal().message(locale),
                                    ground.rule().basis().text(),
                                    ground.certain()))
                            .toList());
        }
        return "party/evaluator";
    }

    @GetMapping("/evaluators/new")
    String blank(Locale locale, Model model) {
        return form(model, ImportKind.EVALUATORS, Map.of(), Map.of(), "/evaluators", "/evaluators", locale);
    }

    @PostMapping("/evaluators")
    Object register(
            @RequestParam Map<String, String> fields,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        try {
            long id = registering.register(ImportKind.EVALUATORS, fields, actor, locale);
            flash.addFlashAttribute("flash", labels.text("party.saved", locale));
            return "redirect:/evaluators/" + id;
        } catch (InvalidInput wrong) {
            return again(form(
                    model, ImportKind.EVALUATORS, fields, wrong.fieldErrors(), "/evaluators", "/evaluators", locale));
        }
    }

    @GetMapping("/evaluators/{id}/relatives")
    String relative(@PathVariable long id, Locale locale, Model model) {
        String back = "/evaluators/" + id;
        cards.evaluator(id);
        return form(model, ImportKind.RELATIVES, Map.of(), Map.of(), back + "/relatives", back, locale);
    }

    @PostMapping("/evaluators/{id}/relatives")
    Object declare(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        String back = "/evaluators/" + id;
        try {
            fields.put("residentId", cards.residentId(id));
            registering.register(ImportKind.RELATIVES, fields, actor, locale);
            flash.addFlashAttribute("flash", labels.text("party.saved", locale));
            return "redirect:" + back;
        } catch (InvalidInput wrong) {
            return again(
                    form(model, ImportKind.RELATIVES, fields, wrong.fieldErrors(), back + "/relatives", back, locale));
        }
    }

    private String form(
            Model model,
            ImportKind kind,
            Map<String, String> values,
            Map<String, String> errors,
            String action,
            String back,
            Locale locale) {
        List<FormField> fields = FormField.of(kind, values, errors, List.of(), labels, locale);
        model.addAttribute("kind", kind);
        // a declared relation belongs to the evaluator of the page; the number is not asked or shown again
        model.addAttribute(
                "fields",
                kind == ImportKind.RELATIVES
                        ? fields.stream()
                                .filter(f -> !f.name().equals("residentId"))
                                .toList()
                        : fields);
        model.addAttribute("errors", errors);
        model.addAttribute("action", action);
        model.addAttribute("back", back);
        return "party/form";
    }

    private static ModelAndView again(String view) {
        ModelAndView page = new ModelAndView(view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** One ground in words. */
    record GroundLine(String text, String basis, boolean certain) {}
}
