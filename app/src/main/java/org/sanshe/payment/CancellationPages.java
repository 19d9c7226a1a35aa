package org.sanshe.payment;

import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 取消一笔支付: the page of it, for those who decide at the payer. */
@Controller
class CancellationPages {

    private final PaymentCancellation cancellation;
    private final PaymentFacts facts;
    private final MessageSource messages;

    CancellationPages(PaymentCancellation cancellation, PaymentFacts facts, MessageSource messages) {
        this.cancellation = cancellation;
        this.facts = facts;
        this.messages = messages;
    }

    @GetMapping("/payments/{caseNo}/cancellation")
    ModelAndView page(@PathVariable String caseNo, Actor actor, Locale locale) {
        return page(caseNo, "", null, actor, locale);
    }

    @PostMapping("/payments/{caseNo}/cancellation")
    ModelAndView cancel(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash,
            Locale locale) {
        try {
            cancellation.cancel(caseNo, reason, actor);
        } catch (InvalidInput wrong) {
            var page = page(caseNo, reason, wrong.fieldErrors().get("reason"), actor, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("flash", messages.getMessage("payments.cancelled", null, locale));
        return new ModelAndView("redirect:/cases/" + caseNo);
    }

    private ModelAndView page(String caseNo, String reason, String error, Actor actor, Locale locale) {
        Payment payment = cancellation.cancellable(caseNo, actor);
        return new ModelAndView("payment/cancellation")
                .addObject("payment", payment)
                .addObject("facts", facts.of(payment, "en".equals(locale.getLanguage())))
                .addObject("reason", reason)
                .addObject("error", error);
    }
}
