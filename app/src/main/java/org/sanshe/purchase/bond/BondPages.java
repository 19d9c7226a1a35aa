package org.sanshe.purchase.bond;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.SansheClock;
import org.sanshe.purchase.tender.Moments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 保证金登记簿: every bond of the unit, what is late first, with what became of it. */
@Controller
class BondPages {

    private static final int MOST = 200;

    private final BondRows rows;
    private final SansheClock clock;

    BondPages(BondRows rows, SansheClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @GetMapping("/bonds")
    ModelAndView bonds(@RequestParam(defaultValue = "false") boolean all, Actor actor, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        Instant now = clock.instant();
        List<Row> shown = actor.unitId() == null
                ? List.of()
                : rows.of(actor.unitId(), !all, MOST).stream()
                        .map(b -> new Row(
                                b,
                                b.form().in(english),
                                b.refundDue() == null ? null : Moments.zh(b.refundDue()),
                                b.isLate(now)))
                        .toList();
        return new ModelAndView("purchase/bonds").addObject("bonds", shown).addObject("all", all);
    }

    /** One line of the register. */
    record Row(Bond bond, String form, String due, boolean late) {}
}
