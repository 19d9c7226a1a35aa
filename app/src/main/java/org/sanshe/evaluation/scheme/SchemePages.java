package org.sanshe.evaluation.scheme;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.evaluation.scheme.SchemeBook.Kept;
import org.sanshe.evaluation.scheme.SchemeBook.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 评价方案: the list, one version as it is read, two versions side by side, and a trial without a case. */
@Controller
class SchemePages {

    private final SchemeBook book;
    private final Drafting drafting;
    private final SansheClock clock;

    SchemePages(SchemeBook book, Drafting drafting, SansheClock clock) {
        this.book = book;
        this.drafting = drafting;
        this.clock = clock;
    }

    @GetMapping("/schemes")
    String list(Actor actor, Model model) {
        List<SchemeBook.Line> lines = book.list(actor);
        model.addAttribute("own", lines.stream().filter(l -> isOf(l, actor)).toList());
        model.addAttribute("others", lines.stream().filter(l -> !isOf(l, actor)).toList());
        model.addAttribute("more", lines.size() == SchemeBook.MOST);
        model.addAttribute("drafts", actor.is(Role.OFFICER));
        return "evaluation/schemes";
    }

    @GetMapping("/schemes/{id}")
    String read(@PathVariable long id, Actor actor, Locale locale, Model model) {
        Kept kept = book.seen(id, actor);
        boolean english = Plain.english(locale);
        boolean own = kept.isOf(actor);
        model.addAttribute("kept", kept);
        model.addAttribute("scheme", kept.scheme());
        model.addAttribute("view", SchemeView.of(kept.scheme(), english));
        model.addAttribute("versions", book.versions(kept.scheme(), actor));
        model.addAttribute("history", own ? history(kept) : List.of());
        model.addAttribute(
                "problems", own && isDraft(kept) ? SchemeCheck.of(kept.scheme().body()) : List.of());
        model.addAttribute("today", clock.today());
        model.addAttribute("edits", own && isDraft(kept) && actor.is(Role.OFFICER));
        model.addAttribute("publishes", own && isDraft(kept) && actor.is(Role.SECTION_HEAD));
        model.addAttribute("retires", own && kept.status() == Status.PUBLISHED && actor.is(Role.SECTION_HEAD));
        model.addAttribute("copies", actor.is(Role.OFFICER) && !(own && isDraft(kept)));
        model.addAttribute("own", own);
        return "evaluation/scheme";
    }

    @PostMapping("/schemes/{id}/versions")
    String copy(@PathVariable long id, Actor actor) {
        return "redirect:/schemes/" + drafting.copy(id, actor) + "/edit";
    }

    @PostMapping("/schemes/{id}/publication")
    String publish(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate validFrom,
            Actor actor) {
        drafting.publish(id, validFrom, actor);
        return "redirect:/schemes/" + id;
    }

    @PostMapping("/schemes/{id}/retirement")
    String retire(@PathVariable long id, Actor actor) {
        drafting.retire(id, actor);
        return "redirect:/schemes/" + id;
    }

    @PostMapping("/schemes/{id}/removal")
    String discard(@PathVariable long id, Actor actor) {
        drafting.discard(id, actor);
        return "redirect:/schemes";
    }

    /** Two versions, whichever way round they are named. */
    @GetMapping("/schemes/{id}/comparison")
    String compare(@PathVariable long id, @RequestParam long with, Actor actor, Locale locale, Model model) {
        Kept one = book.seen(id, actor);
        Kept other = book.seen(with, actor);
        boolean forward = one.scheme().version() < other.scheme().version();
        Kept before = forward ? one : other;
        Kept after = forward ? other : one;
        model.addAttribute("before", before.scheme());
        model.addAttribute("after", after.scheme());
        model.addAttribute("differences", Comparison.of(before.scheme(), after.scheme(), Plain.english(locale)));
        return "evaluation/scheme-comparison";
    }

    @GetMapping("/schemes/{id}/trial")
    String trial(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Locale locale,
            Model model) {
        Kept kept = book.seen(id, actor);
        model.addAttribute("scheme", kept.scheme());
        model.addAttribute("trial", Trial.of(kept.scheme(), found(kept.scheme(), typed), Plain.english(locale)));
        return "evaluation/scheme-trial";
    }

    /** Fields are {@code points.A1}, {@code met.A1}, {@code reached.A1} and {@code planned.A1}. */
    private static Map<String, Trial.Found> found(Scheme scheme, MultiValueMap<String, String> typed) {
        var found = new HashMap<String, Trial.Found>();
        if (typed.isEmpty()) return found;
        for (Scheme.Indicator leaf : scheme.leaves()) {
            var met = new ArrayList<Integer>();
            for (String no : typed.getOrDefault("met." + leaf.code(), List.of())) {
                if (no.matches("\\d{1,3}")) met.add(Integer.valueOf(no));
            }
            found.put(
                    leaf.code(),
                    new Trial.Found(
                            typed.getFirst("points." + leaf.code()),
                            met,
                            typed.getFirst("reached." + leaf.code()),
                            typed.getFirst("planned." + leaf.code())));
        }
        return found;
    }

    private List<Done> history(Kept kept) {
        return drafting.history(kept).stream()
                .map(e -> new Done(
                        ZonedDateTime.ofInstant(e.at(), SansheClock.ZONE),
                        e.personName(),
                        e.act(),
                        String.valueOf(e.facts().get("version"))))
                .toList();
    }

    /** What was done to a scheme. */
    record Done(ZonedDateTime at, String who, String act, String version) {}

    private static boolean isDraft(Kept kept) {
        return kept.status() == Status.DRAFT;
    }

    private static boolean isOf(SchemeBook.Line line, Actor actor) {
        return actor.unitId() != null && actor.unitId().equals(line.unitId());
    }
}
