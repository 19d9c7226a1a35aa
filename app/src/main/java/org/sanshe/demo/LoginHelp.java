package org.sanshe.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows on the log-in page who there is to log in as; only where the demo bureau is loaded. */
@ControllerAdvice
@ConditionalOnBooleanProperty({"sanshe.demo.enabled", "sanshe.demo.data"})
class LoginHelp {

    @ModelAttribute
    void fill(Model model, HttpServletRequest request, Locale locale) {
        if (request.getRequestURI().equals("/login")) model.addAttribute("demoAccounts", Cast.table(locale));
    }
}
