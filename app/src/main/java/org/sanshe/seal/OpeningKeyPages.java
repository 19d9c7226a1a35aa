package org.sanshe.seal;

import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.SansheClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 我的开启密钥: where those who open responses make their key, and a new one when they want. */
@Controller
class OpeningKeyPages {

    private final OpeningKeys keys;

    OpeningKeyPages(OpeningKeys keys) {
        this.keys = keys;
    }

    @GetMapping("/account/opening-key")
    ModelAndView show(Actor actor) {
        return page(actor, Map.of());
    }

    /** The passphrase is used here and kept nowhere. */
    @PostMapping("/account/opening-key")
    Object make(
            @RequestParam(name = "secretPassphrase", defaultValue = "") String passphrase,
            @RequestParam(name = "secretAgain", defaultValue = "") String again,
            Actor actor) {
        try {
            Passphrases.check(passphrase, again, actor.name());
        } catch (InvalidInput wrong) {
            return page(actor, wrong.fieldErrors());
        }
        keys.enrol(actor.personId(), passphrase);
        return "redirect:/account/opening-key?made";
    }

    private ModelAndView page(Actor actor, Map<String, String> errors) {
        var page = new ModelAndView("seal/opening-key");
        page.addObject(
                "since", keys.since(actor.personId()).map(SansheClock::minute).orElse(null));
        page.addObject("shortest", Passphrases.SHORTEST);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
