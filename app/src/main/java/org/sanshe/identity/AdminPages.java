package org.sanshe.identity;

import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Role;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 系统管理: the accounts, for administrators. One-time passwords are shown in the answer itself and kept nowhere. */
@Controller
class AdminPages {

    private static final int PAGE = 30;

    private final Administration administration;
    private final AccountList accounts;
    private final Units units;

    AdminPages(Administration administration, AccountList accounts, Units units) {
        this.administration = administration;
        this.accounts = accounts;
        this.units = units;
    }

    @GetMapping("/admin")
    String home() {
        return "identity/admin";
    }

    @GetMapping("/admin/accounts")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") long after, Model model) {
        List<AccountList.Row> rows = accounts.page(q, after, PAGE + 1);
        boolean more = rows.size() > PAGE;
        List<AccountList.Row> shown = more ? rows.subList(0, PAGE) : rows;
        model.addAttribute("rows", shown);
        model.addAttribute("next", more ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("first", after == 0);
        model.addAttribute("q", q);
        return "identity/accounts";
    }

    @GetMapping("/admin/accounts/new")
    ModelAndView blank(@RequestParam(required = false) Long person) {
        return form(null, AccountForm.blank(person), Map.of());
    }

    @PostMapping("/admin/accounts")
    ModelAndView open(AccountForm form, Actor actor) {
        try {
            var opened = administration.open(form, actor);
            return card(opened.id()).addObject("password", opened.password());
        } catch (InvalidInput wrong) {
            return form(null, form, wrong.fieldErrors());
        } catch (Refusal refused) {
            return form(null, form, Map.of("roles", refused.message(LocaleContextHolder.getLocale())));
        }
    }

    @GetMapping("/admin/accounts/{id}")
    ModelAndView account(@PathVariable long id) {
        return card(id);
    }

    @GetMapping("/admin/accounts/{id}/edit")
    ModelAndView edit(@PathVariable long id) {
        return form(id, accounts.get(id).form(), Map.of());
    }

    @PostMapping("/admin/accounts/{id}/edit")
    Object change(@PathVariable long id, AccountForm form, Actor actor) {
        try {
            administration.change(id, form, actor);
            return "redirect:/admin/accounts/" + id;
        } catch (InvalidInput wrong) {
            return form(id, form, wrong.fieldErrors());
        } catch (Refusal refused) {
            return form(id, form, Map.of("roles", refused.message(LocaleContextHolder.getLocale())));
        }
    }

    @PostMapping("/admin/accounts/{id}/disable")
    String disable(@PathVariable long id, Actor actor) {
        administration.disable(id, actor);
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/admin/accounts/{id}/enable")
    String enable(@PathVariable long id, Actor actor) {
        administration.enable(id, actor);
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/admin/accounts/{id}/unlock")
    String unlock(@PathVariable long id, Actor actor) {
        administration.unlock(id, actor);
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/admin/accounts/{id}/password")
    ModelAndView resetPassword(@PathVariable long id, Actor actor) {
        String password = administration.resetPassword(id, actor);
        return card(id).addObject("password", password);
    }

    private ModelAndView card(long id) {
        var account = accounts.get(id);
        var page = new ModelAndView("identity/account-card");
        page.addObject("account", account);
        page.addObject(
                "others",
                accounts.ofPerson(account.personId()).stream()
                        .filter(a -> a.id() != id)
                        .toList());
        return page;
    }

    private ModelAndView form(Long id, AccountForm form, Map<String, String> errors) {
        var page = new ModelAndView("identity/account-form");
        page.addObject("id", id);
        page.addObject("form", form);
        page.addObject(
                "username", id == null ? form.username() : accounts.get(id).username());
        page.addObject("person", form.personId() == null ? null : accounts.person(form.personId()));
        page.addObject("roles", Role.values());
        page.addObject("units", units.all());
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
