package org.sanshe.incubation.passport;

import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** 孵化概况页: occupancy, graduation and survival by base and by year, for the bureau. */
@Controller
class IncubationOverviewPages {

    private final IncubationFigures figures;

    IncubationOverviewPages(IncubationFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/incubation/overview")
    String show(Actor actor, Locale locale, Model model) {
        model.addAttribute("bases", figures.bases(actor.unitId()));
        model.addAttribute("years", figures.years(actor.unitId()));
        model.addAttribute("english", "en".equals(locale.getLanguage()));
        return "incubation/passport/overview";
    }

    /** The same for programs. */
    @GetMapping("/api/v1/incubation/overview")
    @ResponseBody
    Overview read(Actor actor) {
        return new Overview(figures.bases(actor.unitId()), figures.years(actor.unitId()));
    }

    /** 孵化概况. */
    record Overview(List<IncubationFigures.OfBase> bases, List<IncubationFigures.OfYear> years) {}
}
