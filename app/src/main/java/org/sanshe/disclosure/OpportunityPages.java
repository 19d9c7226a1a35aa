package org.sanshe.disclosure;

import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 采购机会: the calls an organization can still answer, the one closing next first. */
@Controller
class OpportunityPages {

    private final Disclosure disclosure;
    private final SansheClock clock;

    OpportunityPages(Disclosure disclosure, SansheClock clock) {
        this.disclosure = disclosure;
        this.clock = clock;
    }

    @GetMapping("/opportunities")
    String list(Locale locale, Model model) {
        List<PublicNotice> open = disclosure.open(NoticeKind.PROCUREMENT, clock.instant());
        model.addAttribute(
                "calls", open.stream().map(n -> NoticeLine.of(n, locale)).toList());
        return "disclosure/opportunities";
    }
}
