package org.sanshe.grant.reward;

import java.util.List;
import java.util.Locale;
import org.sanshe.grant.scheme.GrantScheme.Kind;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 奖补和补贴: what was claimed and where it stands, and for organizations what can be claimed; for programs as well. */
@Controller
class ClaimPages {

    private static final int PAGE = 50;

    private final ClaimList claims;
    private final SansheClock clock;

    ClaimPages(ClaimList claims, SansheClock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    @GetMapping("/grants/claims")
    ModelAndView list(@RequestParam(required = false) String after, Actor actor, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        Shown shown = shown(actor, after, english);
        boolean organization = actor.is(Role.ORGANIZATION);
        return new ModelAndView("grant/claims")
                .addObject("rows", shown.claims())
                .addObject("next", shown.next())
                .addObject("organization", organization)
                .addObject("officer", actor.is(Role.OFFICER))
                .addObject("english", english)
                .addObject("open", organization ? claims.open(clock.today()) : List.of());
    }

    @GetMapping(value = "/api/v1/grants/claims", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Shown api(@RequestParam(required = false) String after, Actor actor, Locale locale) {
        return shown(actor, after, "en".equals(locale.getLanguage()));
    }

    private Shown shown(Actor actor, String after, boolean english) {
        var found = claims.of(actor, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        var rows = (more ? found.subList(0, PAGE) : found)
                .stream()
                        .map(l -> new Row(
                                l.caseNo(),
                                l.kind(),
                                l.organization(),
                                l.title(),
                                l.amount().toString(),
                                l.state(english),
                                l.on().toString(),
                                l.payout()))
                        .toList();
        return new Shown(rows, more ? rows.get(PAGE - 1).caseNo() : null);
    }

    /** 一页. @param next what to ask for after; null on the last page */
    record Shown(List<Row> claims, String next) {}

    /** 一行. */
    record Row(
            String caseNo,
            Kind kind,
            String organization,
            String title,
            String amount,
            String state,
            String on,
            String payout) {}
}
