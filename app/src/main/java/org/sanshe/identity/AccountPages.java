package org.sanshe.identity;

import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 我的账号: who am I, my password, my programs' tokens. */
@Controller
class AccountPages {

    private static final int LONGEST_DAYS = 365;

    private final OwnAccount own;
    private final ApiTokens tokens;
    private final Texts texts;

    AccountPages(OwnAccount own, ApiTokens tokens, Texts texts) {
        this.own = own;
        this.tokens = tokens;
        this.texts = texts;
    }

    @GetMapping("/account")
    ModelAndView account(Actor actor, @AuthenticationPrincipal AccountDetails account) {
        return page(actor, account, Map.of());
    }

    @PostMapping("/account/password")
    Object changePassword(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            Actor actor,
            @AuthenticationPrincipal AccountDetails account) {
        try {
            own.changePassword(actor, present, wanted, again);
            return "redirect:/login?changed";
        } catch (InvalidInput wrong) {
            return page(actor, account, wrong.fieldErrors());
        }
    }

    /** Shows the new token, once. */
    @PostMapping("/account/tokens")
    ModelAndView createToken(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "90") int days,
            Actor actor,
            @AuthenticationPrincipal AccountDetails account) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > 60) {
            return page(actor, account, texts.wrong("name", "token.nameWrong").fieldErrors());
        }
        if (days < 1 || days > LONGEST_DAYS) {
            return page(
                    actor,
                    account,
                    texts.wrong("days", "token.daysWrong", LONGEST_DAYS).fieldErrors());
        }
        String token = tokens.create(actor, called, days);
        return page(actor, account, Map.of()).addObject("token", token);
    }

    @PostMapping("/account/tokens/{id}/revoke")
    String revokeToken(@PathVariable long id, Actor actor) {
        tokens.revoke(actor, id);
        return "redirect:/account";
    }

    private ModelAndView page(Actor actor, AccountDetails account, Map<String, String> errors) {
        var page = new ModelAndView("identity/account");
        page.addObject("me", actor);
        page.addObject("username", account.getUsername());
        page.addObject("opens", actor.is(Role.PROCUREMENT, Role.OFFICER, Role.SUPERVISOR, Role.AUDITOR));
        page.addObject("must", account.mustChangePassword());
        page.addObject("worksFor", own.worksFor(actor));
        page.addObject("tokens", tokens.of(actor));
        page.addObject("shortest", Passwords.SHORTEST);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
