package org.sanshe.identity;

import java.util.Map;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the first administrator; it exists only until there is one. */
@Controller
class FirstAdministratorPages {

    private final FirstAdministrator first;

    FirstAdministratorPages(FirstAdministrator first) {
        this.first = first;
    }

    @GetMapping("/first-administrator")
    ModelAndView ask() {
        return page("", "", Map.of());
    }

    @PostMapping("/first-administrator")
    Object appoint(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        try {
            first.appoint(token, name, username, password, again);
            return "redirect:/login?ready";
        } catch (InvalidInput wrong) {
            return page(name, username, wrong.fieldErrors());
        }
    }

    private ModelAndView page(String name, String username, Map<String, String> errors) {
        if (!first.isAwaited()) throw new NotFound("first administrator");
        var page = new ModelAndView("identity/first-administrator");
        page.addObject("name", name);
        page.addObject("username", username);
        page.addObject("shortest", Passwords.SHORTEST);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
