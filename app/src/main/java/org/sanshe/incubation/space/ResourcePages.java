package org.sanshe.incubation.space;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.incubation.space.SpaceResource.Kind;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 场地管理页. */
@Controller
class ResourcePages {

    private static final List<String> FIELDS = List.of(
            "kind",
            "code",
            "name",
            "nameEn",
            "seats",
            "opens",
            "closes",
            "longestMinutes",
            "aheadDays",
            "weekends",
            "approval",
            "outOfPark",
            "inUse",
            "reason");

    private final ResourceDesk desk;
    private final Bookings bookings;

    ResourcePages(ResourceDesk desk, Bookings bookings) {
        this.desk = desk;
        this.bookings = bookings;
    }

    @GetMapping("/incubation/bookings/resources")
    ModelAndView board(@RequestParam long base, @RequestParam(required = false) Long edit, Actor actor) {
        return page(base, edit, actor, Map.of(), Map.of(), null);
    }

    private ModelAndView page(
            long base, Long edit, Actor actor, Map<String, String> typed, Map<String, String> errors, String refusal) {
        var board = desk.of(base, actor);
        var edited = board.resources().stream()
                .filter(r -> edit != null && r.id() == edit)
                .findFirst()
                .orElse(null);
        var page = new ModelAndView("incubation/resources")
                .addObject("board", board)
                .addObject("kinds", Kind.values())
                .addObject("edited", edited)
                .addObject("typed", typed.isEmpty() && edited != null ? typed(edited) : typed)
                .addObject("errors", errors)
                .addObject("refusal", refusal);
        if (!errors.isEmpty() || refusal != null) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Map<String, String> typed(SpaceResource r) {
        var typed = new HashMap<String, String>();
        typed.put("kind", r.kind().name());
        typed.put("code", r.code());
        typed.put("name", r.name());
        typed.put("nameEn", r.nameEn());
        typed.put("seats", String.valueOf(r.seats()));
        typed.put("opens", r.opens().toString());
        typed.put("closes", r.closes().toString());
        typed.put("longestMinutes", String.valueOf(r.longestMinutes()));
        typed.put("aheadDays", String.valueOf(r.aheadDays()));
        typed.put("weekends", r.weekends() ? "true" : "");
        typed.put("approval", r.approval() ? "true" : "");
        typed.put("outOfPark", r.outOfPark() ? "true" : "");
        typed.put("inUse", r.inUse() ? "true" : "");
        return typed;
    }

    @PostMapping("/incubation/bookings/resources")
    ModelAndView enter(@RequestParam long base, HttpServletRequest request, Actor actor, Locale locale) {
        return keep(base, null, request, actor, locale);
    }

    @PostMapping("/incubation/bookings/resources/{id}")
    ModelAndView change(
            @PathVariable long id, @RequestParam long base, HttpServletRequest request, Actor actor, Locale locale) {
        return keep(base, id, request, actor, locale);
    }

    private ModelAndView keep(long base, Long id, HttpServletRequest request, Actor actor, Locale locale) {
        var typed = new HashMap<String, String>();
        for (String field : FIELDS) {
            String value = request.getParameter(field);
            typed.put(field, value == null ? "" : value.strip());
        }
        try {
            var entry = entry(typed);
            if (id == null) desk.enter(base, entry, actor);
            else desk.change(id, entry, actor);
            return new ModelAndView("redirect:/incubation/bookings/resources?base=" + base);
        } catch (InvalidInput wrong) {
            return page(base, id, actor, typed, wrong.fieldErrors(), null);
        } catch (Refusal no) {
            return page(base, id, actor, typed, Map.of(), no.message(locale));
        }
    }

    private static ResourceDesk.Entry entry(Map<String, String> typed) {
        return new ResourceDesk.Entry(
                List.of(Kind.values()).stream()
                        .filter(k -> k.name().equals(typed.get("kind")))
                        .findFirst()
                        .orElse(null),
                typed.get("code"),
                typed.get("name"),
                typed.get("nameEn"),
                number(typed.get("seats")),
                BookingPages.time("opens", typed.get("opens")),
                BookingPages.time("closes", typed.get("closes")),
                "true".equals(typed.get("weekends")),
                number(typed.get("longestMinutes")),
                number(typed.get("aheadDays")),
                "true".equals(typed.get("approval")),
                "true".equals(typed.get("outOfPark")),
                "true".equals(typed.get("inUse")),
                typed.get("reason"));
    }

    private static Integer number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
    }

    @PostMapping("/incubation/bookings/resources/{id}/assignment")
    String assign(@PathVariable long id, @RequestParam long base, @RequestParam String tenancy, Actor actor) {
        bookings.assign(id, tenancy, actor);
        return "redirect:/incubation/bookings/resources?base=" + base;
    }

    @PostMapping("/incubation/bookings/{id}/return")
    String takeBack(@PathVariable long id, @RequestParam long base, Actor actor) {
        bookings.takeBack(id, actor);
        return "redirect:/incubation/bookings/resources?base=" + base;
    }

    @PostMapping("/incubation/bookings/limits")
    String limit(
            @RequestParam long base,
            @RequestParam String key,
            @RequestParam Integer value,
            @RequestParam String source,
            Actor actor) {
        desk.limit(base, new ResourceDesk.LimitEntry(key, value, source), actor);
        return "redirect:/incubation/bookings/resources?base=" + base;
    }
}
