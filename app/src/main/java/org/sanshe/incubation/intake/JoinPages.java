package org.sanshe.incubation.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.incubation.intake.Joining.Form;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 发起人注册页: for those whose body is not registered yet. */
@Controller
class JoinPages {

    /** Longer than any field may be; nothing beyond is looked at. */
    private static final int LONGEST = 300;

    private final Joining joining;

    JoinPages(Joining joining) {
        this.joining = joining;
    }

    @GetMapping("/public/incubation/join")
    ModelAndView ask() {
        return page(new Form("", "SERVICE_BODY", "", "", "", "", ""), Map.of(), null);
    }

    @PostMapping("/public/incubation/join")
    ModelAndView join(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            Locale locale) {
        var form = new Form(cut(name), cut(kind), cut(person), cut(phone), cut(username), cut(password), cut(again));
        try {
            joining.join(form, request.getRemoteAddr());
        } catch (InvalidInput wrong) {
            return status(page(form, wrong.fieldErrors(), null), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal refused) {
            return status(page(form, Map.of(), refused.message(locale)), HttpStatus.TOO_MANY_REQUESTS);
        }
        return new ModelAndView("redirect:/public/incubation/joined");
    }

    @GetMapping("/public/incubation/joined")
    String joined() {
        return "incubation/joined";
    }

    private static ModelAndView page(Form form, Map<String, String> errors, String refused) {
        return new ModelAndView("incubation/join")
                .addObject("form", form)
                .addObject("kinds", List.of("SERVICE_BODY", "ASSOCIATION", "FOUNDATION"))
                .addObject("refused", refused)
                .addObject("errors", errors);
    }

    private static ModelAndView status(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
