package org.sanshe.grant.scheme;

import java.util.List;
import java.util.Locale;
import org.sanshe.grant.scheme.GrantSchemeBook.Kept;
import org.sanshe.grant.scheme.GrantSchemeBook.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 资助方案: the list, one version as anybody can read it, two versions side by side, and what would apply. */
@Controller
class GrantSchemePages {

    private final GrantSchemeBook book;
    private final GrantTrial trial;

    GrantSchemePages(GrantSchemeBook book, GrantTrial trial) {
        this.book = book;
        this.trial = trial;
    }

    @GetMapping("/grants/schemes")
    String list(Actor actor, Model model) {
        List<Kept> schemes = book.list(actor);
        model.addAttribute("own", schemes.stream().filter(k -> k.isOf(actor)).toList());
        model.addAttribute(
                "others", schemes.stream().filter(k -> !k.isOf(actor)).toList());
        model.addAttribute("more", schemes.size() == GrantSchemeBook.MOST);
        model.addAttribute("drafts", actor.is(Role.OFFICER));
        model.addAttribute("staff", actor.isStaff());
        return "grant/schemes";
    }

    @GetMapping("/grants/schemes/{id}")
    String read(@PathVariable long id, Actor actor, Locale locale, Model model) {
        Kept kept = book.get(id, actor);
        model.addAttribute("kept", kept);
        model.addAttribute("scheme", kept.scheme());
        model.addAttribute("view", GrantSchemeView.of(kept.scheme(), english(locale)));
        model.addAttribute("versions", book.versions(kept.scheme(), actor));
        model.addAttribute("drafts", actor.is(Role.OFFICER) && kept.status() != Status.DRAFT);
        model.addAttribute("caseNo", kept.isOf(actor) ? kept.caseNo() : null);
        return "grant/scheme";
    }

    @GetMapping("/grants/schemes/{id}/comparison")
    String compare(@PathVariable long id, @RequestParam long with, Actor actor, Locale locale, Model model) {
        GrantScheme after = book.get(id, actor).scheme();
        GrantScheme before = book.get(with, actor).scheme();
        boolean turned = before.version() > after.version();
        GrantScheme older = turned ? after : before;
        GrantScheme newer = turned ? before : after;
        model.addAttribute("before", older);
        model.addAttribute("after", newer);
        model.addAttribute("differences", GrantSchemeComparison.of(older, newer, english(locale)));
        return "grant/scheme-comparison";
    }

    /** What would apply: nothing is kept, and no case is needed. */
    @GetMapping("/grants/schemes/try")
    String attempt(GrantTrial.Asked asked, Actor actor, Locale locale, Model model) {
        model.addAttribute(
                "schemes",
                book.list(actor).stream()
                        .filter(k -> k.status() == Status.PUBLISHED)
                        .toList());
        model.addAttribute("asked", asked);
        model.addAttribute("staff", actor.isStaff());
        model.addAttribute("english", english(locale));
        model.addAttribute("result", asked.scheme() == null ? null : trial.of(asked, actor, locale));
        return "grant/scheme-try";
    }

    static boolean english(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
