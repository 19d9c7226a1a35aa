package org.sanshe.party;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
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

/** The pages of organizations: list, registry card, and what officers enter. */
@Controller
class OrganizationPages {

    private static final int PAGE = 20;

    /** What can be added on a card. */
    private static final Set<ImportKind> FACTS = Set.of(
            ImportKind.OFFICES,
            ImportKind.RATINGS,
            ImportKind.INSPECTIONS,
            ImportKind.LISTINGS,
            ImportKind.PENALTIES,
            ImportKind.HOLDINGS,
            ImportKind.AGENCIES);

    private final OrganizationSearch search;
    private final Cards cards;
    private final Registering registering;
    private final Labels labels;
    private final SansheClock clock;

    OrganizationPages(
            OrganizationSearch search, Cards cards, Registering registering, Labels labels, SansheClock clock) {
        this.search = search;
        this.cards = cards;
        this.registering = registering;
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping("/organizations")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) CreditCodeKind kind,
            @RequestParam(required = false) ListKind listed,
            @RequestParam(required = false) Integer rating,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        OrganizationFilter filter = new OrganizationFilter(q, kind, listed, rating);
        List<OrganizationRow> rows = search.page(filter, clock.today(), after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<OrganizationRow> shown = more ? rows.subList(0, PAGE) : rows;
        model.addAttribute("filter", filter);
        model.addAttribute("rows", shown);
        model.addAttribute("next", more ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("first", after == 0);
        model.addAttribute("kinds", CreditCodeKind.values());
        model.addAttribute("lists", ListKind.values());
        return "party/organizations";
    }

    @GetMapping("/organizations/{id}")
    String card(@PathVariable long id, Actor actor, Model model) {
        boolean own = Objects.equals(actor.organizationId(), id);
        if (!actor.isStaff() && !own) {
            throw new NotFound("organization " + id);
        }
        model.addAttribute("card", cards.organization(id));
        model.addAttribute("mayEdit", actor.is(Role.OFFICER));
        model.addAttribute("facts", FACTS.stream().sorted().toList());
        return "party/organization";
    }

    @GetMapping("/organizations/new")
    String blank(Locale locale, Model model) {
        return form(
                model, ImportKind.ORGANIZATIONS, Map.of(), Map.of(), List.of(), "/organizations", null, null, locale);
    }

    @PostMapping("/organizations")
    Object register(
            @RequestParam Map<String, String> fields,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        try {
            long id = registering.register(ImportKind.ORGANIZATIONS, fields, actor, locale);
            flash.addFlashAttribute("flash", labels.text("party.saved", locale));
            return "redirect:/organizations/" + id;
        } catch (InvalidInput wrong) {
            return again(form(
                    model,
                    ImportKind.ORGANIZATIONS,
                    fields,
                    wrong.fieldErrors(),
                    List.of(),
                    "/organizations",
                    null,
                    null,
                    locale));
        }
    }

    @GetMapping("/organizations/{id}/edit")
    String edit(@PathVariable long id, Locale locale, Model model) {
        return form(
                model,
                ImportKind.ORGANIZATIONS,
                cards.values(id),
                Map.of(),
                List.of("creditCode"),
                "/organizations/" + id + "/edit",
                id,
                cards.organization(id).version(),
                locale);
    }

    @PostMapping("/organizations/{id}/edit")
    Object change(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        try {
            registering.change(id, version, fields, actor, locale);
            flash.addFlashAttribute("flash", labels.text("party.saved", locale));
            return "redirect:/organizations/" + id;
        } catch (InvalidInput wrong) {
            fields.put("creditCode", cards.values(id).get("creditCode"));
            return again(form(
                    model,
                    ImportKind.ORGANIZATIONS,
                    fields,
                    wrong.fieldErrors(),
                    List.of("creditCode"),
                    "/organizations/" + id + "/edit",
                    id,
                    version,
                    locale));
        }
    }

    @GetMapping("/organizations/{id}/facts/{kind}")
    String fact(@PathVariable long id, @PathVariable ImportKind kind, Locale locale, Model model) {
        return form(
                model,
                fact(kind),
                Map.of("creditCode", cards.values(id).get("creditCode")),
                Map.of(),
                List.of("creditCode"),
                "/organizations/" + id + "/facts/" + kind,
                id,
                null,
                locale);
    }

    @PostMapping("/organizations/{id}/facts/{kind}")
    Object add(
            @PathVariable long id,
            @PathVariable ImportKind kind,
            @RequestParam Map<String, String> fields,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        try {
            registering.add(id, fact(kind), fields, actor, locale);
            flash.addFlashAttribute("flash", labels.text("party.saved", locale));
            return "redirect:/organizations/" + id;
        } catch (InvalidInput wrong) {
            fields.put("creditCode", cards.values(id).get("creditCode"));
            return again(form(
                    model,
                    kind,
                    fields,
                    wrong.fieldErrors(),
                    List.of("creditCode"),
                    "/organizations/" + id + "/facts/" + kind,
                    id,
                    null,
                    locale));
        }
    }

    private String form(
            Model model,
            ImportKind kind,
            Map<String, String> values,
            Map<String, String> errors,
            List<String> fixed,
            String action,
            Long id,
            Integer version,
            Locale locale) {
        model.addAttribute("kind", kind);
        model.addAttribute("fields", FormField.of(kind, values, errors, fixed, labels, locale));
        model.addAttribute("errors", errors);
        model.addAttribute("action", action);
        model.addAttribute("back", id == null ? "/organizations" : "/organizations/" + id);
        model.addAttribute("version", version);
        return "party/form";
    }

    private static ModelAndView again(String view) {
        ModelAndView page = new ModelAndView(view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ImportKind fact(ImportKind kind) {
        if (!FACTS.contains(kind)) {
            throw new NotFound("facts " + kind);
        }
        return kind;
    }
}
