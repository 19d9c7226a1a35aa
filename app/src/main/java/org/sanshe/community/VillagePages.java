package org.sanshe.community;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 村级开支页: what was asked for and where it stands, who holds which post, and what everybody may read. */
@Controller
class VillagePages {

    private static final int PAGE = 30;
    private static final int MOST_DISCLOSED = 200;

    private final Villages villages;
    private final Spendings spendings;
    private final SansheClock clock;

    VillagePages(Villages villages, Spendings spendings, SansheClock clock) {
        this.villages = villages;
        this.spendings = spendings;
        this.clock = clock;
    }

    @GetMapping("/villages/spending")
    ModelAndView list(@RequestParam(required = false) String after, Actor actor) {
        var found = spendings.visible(actor, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        return new ModelAndView("community/spending")
                .addObject("rows", more ? found.subList(0, PAGE) : found)
                .addObject("villages", villages.visible(actor))
                .addObject("registers", actor.is(Role.SECTION_HEAD, Role.LEADER, Role.ADMIN))
                .addObject("next", more ? found.get(PAGE - 1).caseNo() : null);
    }

    /** 一项 in the interface. */
    record Line(String caseNo, String village, String kind, String amount, String what, String state) {}

    @GetMapping("/api/v1/villages/spending")
    @ResponseBody
    List<Line> lines(@RequestParam(required = false) String after, Actor actor) {
        return spendings.visible(actor, after, PAGE).stream()
                .map(s -> new Line(
                        s.caseNo(), s.villageName(), s.kind().name(), s.amount().toString(), s.what(), s.state()))
                .toList();
    }

    @GetMapping("/villages/{id}/posts")
    ModelAndView posts(@PathVariable long id, Actor actor) {
        return posts(id, actor, null);
    }

    @PostMapping("/villages/{id}/posts")
    ModelAndView appoint(
            @PathVariable long id, @RequestParam Post post, @RequestParam long person, Actor actor, Locale locale) {
        try {
            villages.appoint(id, post, person, actor);
            return new ModelAndView("redirect:/villages/" + id + "/posts");
        } catch (Refusal refusal) {
            var page = posts(
                    id,
                    actor,
                    refusal.message(locale) + "（" + refusal.rule().basis().text() + "）");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/villages/{id}/relatives")
    ModelAndView relate(
            @PathVariable long id, @RequestParam long person, @RequestParam long relative, Actor actor, Locale locale) {
        try {
            villages.relate(id, person, relative, actor);
            return new ModelAndView("redirect:/villages/" + id + "/posts");
        } catch (Refusal refusal) {
            var page = posts(
                    id,
                    actor,
                    refusal.message(locale) + "（" + refusal.rule().basis().text() + "）");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @GetMapping("/villages/new")
    ModelAndView fresh() {
        return new ModelAndView("community/village").addObject("errors", Map.of());
    }

    @PostMapping("/villages")
    ModelAndView register(Villages.Registration typed, Actor actor) {
        try {
            return new ModelAndView("redirect:/villages/" + villages.register(typed, actor) + "/posts");
        } catch (InvalidInput wrong) {
            var page = new ModelAndView("community/village").addObject("errors", wrong.fieldErrors());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView posts(long id, Actor actor, String refused) {
        return new ModelAndView("community/posts")
                .addObject("village", villages.visible(id, actor))
                .addObject("holders", villages.holders(id))
                .addObject("posts", Post.values())
                .addObject("candidates", villages.candidates(id))
                .addObject("refused", refused);
    }

    @GetMapping("/public/villages")
    ModelAndView everybody() {
        return new ModelAndView("community/villages").addObject("villages", villages.all());
    }

    /** 村务公开: what was paid, from the day it is disclosed; people are not named. */
    @GetMapping("/public/villages/{id}")
    ModelAndView disclosed(@PathVariable long id) {
        return new ModelAndView("community/disclosed")
                .addObject("village", villages.get(id))
                .addObject("rows", spendings.disclosed(id, clock.today(), MOST_DISCLOSED));
    }
}
