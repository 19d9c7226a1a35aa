package org.sanshe.grant.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sanshe.inbox.Csv;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 资助公开页: the open calls and the awards, for everybody. */
@Controller
class PublicGrantPages {

    private static final int PAGE = 20;
    private static final int MOST_EXPORTED = 20_000;

    private static final List<String> COLUMNS = List.of(
            "agreement",
            "project",
            "organization",
            "creditCode",
            "unit",
            "scheme",
            "awardedOn",
            "requested",
            "awarded",
            "disbursed",
            "from",
            "until");

    private final PublicGrants grants;
    private final SansheClock clock;
    private final MessageSource messages;

    PublicGrantPages(PublicGrants grants, SansheClock clock, MessageSource messages) {
        this.grants = grants;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/public/grants")
    ModelAndView calls() {
        return new ModelAndView("grant/calls").addObject("calls", grants.open()).addObject("now", clock.instant());
    }

    @GetMapping("/public/grants/awards")
    ModelAndView awards(
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) String scheme,
            @RequestParam(required = false) String organization,
            @RequestParam(required = false) String after) {
        var filter = new PublicGrants.Filter(year, scheme, organization, after);
        var found = grants.awards(filter, PAGE + 1);
        boolean more = found.size() > PAGE;
        return new ModelAndView("grant/awards")
                .addObject("f", filter)
                .addObject("awards", more ? found.subList(0, PAGE) : found)
                .addObject("next", more ? found.get(PAGE - 1).agreement() : null)
                .addObject("sum", grants.sum(filter))
                .addObject("years", grants.years())
                .addObject("schemes", grants.schemes());
    }

    @GetMapping("/public/grants/awards/export")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) Integer year,
            @RequestParam(required = false) String scheme,
            @RequestParam(required = false) String organization,
            Locale locale) {
        var found = grants.awards(new PublicGrants.Filter(year, scheme, organization, null), MOST_EXPORTED + 1);
        if (found.size() > MOST_EXPORTED) {
            throw InvalidInput.at("year", "项目太多，请选择年度后导出。", "Too many awards; choose a year, then export.");
        }
        var lines = new ArrayList<List<String>>();
        lines.add(COLUMNS.stream()
                .map(c -> messages.getMessage("grantRound." + c, null, locale))
                .toList());
        for (var a : found) {
            lines.add(List.of(
                    a.agreement(),
                    a.title(),
                    a.organization(),
                    a.creditCode(),
                    a.unit(),
                    a.scheme(),
                    a.awardedOn().toString(),
                    a.applied().toString(),
                    a.awarded().toString(),
                    a.disbursed().toString(),
                    a.from().toString(),
                    a.until().toString()));
        }
        return Csv.file(messages.getMessage("grantRound.awards.file", null, locale) + ".csv", lines);
    }
}
