package org.sanshe.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.SansheClock;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 贷款市场报价利率: the rates by which agreed interest is measured, each with where it was read. */
@Controller
class RatePages {

    private final PaymentLimits limits;
    private final SansheClock clock;

    RatePages(PaymentLimits limits, SansheClock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping("/payments/rates")
    ModelAndView rates() {
        return new ModelAndView("payment/rates")
                .addObject("rates", limits.rates())
                .addObject("errors", Map.of());
    }

    @PostMapping("/payments/rates")
    ModelAndView enter(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate publishedOn,
            @RequestParam(required = false) BigDecimal percent,
            @RequestParam(required = false) String source,
            Actor actor) {
        try {
            limits.enter(publishedOn, percent, source, clock.today(), actor);
            return new ModelAndView("redirect:/payments/rates");
        } catch (InvalidInput wrong) {
            var page = rates().addObject("errors", wrong.fieldErrors())
                    .addObject("publishedOn", publishedOn)
                    .addObject("percent", percent)
                    .addObject("source", source);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
