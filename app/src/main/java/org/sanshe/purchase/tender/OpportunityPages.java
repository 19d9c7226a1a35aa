package org.sanshe.purchase.tender;

import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 采购机会: what an organization may take part in now, and why not the rest. */
@Controller
class OpportunityPages {

    private final Opportunities opportunities;
    private final SansheClock clock;

    OpportunityPages(Opportunities opportunities, SansheClock clock) {
        this.opportunities = opportunities;
        this.clock = clock;
    }

    @GetMapping("/opportunities")
    String list(Actor actor, Model model) {
        model.addAttribute(
                "calls", actor.organizationId() == null ? List.of() : opportunities.of(actor.organizationId()));
        model.addAttribute("now", clock.instant());
        return "purchase/opportunities";
    }
}
