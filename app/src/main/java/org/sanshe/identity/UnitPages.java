package org.sanshe.identity;

import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of the tree of units, for administrators. */
@Controller
class UnitPages {

    private final UnitTree tree;
    private final Units units;

    UnitPages(UnitTree tree, Units units) {
        this.tree = tree;
        this.units = units;
    }

    @GetMapping("/admin/units")
    String list(Model model) {
        model.addAttribute("units", units.all());
        return "identity/units";
    }

    @GetMapping("/admin/units/new")
    ModelAndView blank(@RequestParam(required = false) Long parent) {
        return form(null, UnitForm.under(parent == null ? null : units.get(parent)), Map.of());
    }

    @PostMapping("/admin/units")
    Object add(UnitForm form, Actor actor) {
        try {
            tree.add(form, actor);
            return "redirect:/admin/units";
        } catch (InvalidInput wrong) {
            return form(null, form, wrong.fieldErrors());
        }
    }

    @GetMapping("/admin/units/{id}")
    ModelAndView edit(@PathVariable long id) {
        return form(id, UnitForm.of(units.get(id)), Map.of());
    }

    @PostMapping("/admin/units/{id}")
    Object change(@PathVariable long id, UnitForm form, Actor actor) {
        try {
            tree.change(id, form, actor);
            return "redirect:/admin/units";
        } catch (InvalidInput wrong) {
            return form(id, form, wrong.fieldErrors());
        }
    }

    private ModelAndView form(Long id, UnitForm form, Map<String, String> errors) {
        var page = new ModelAndView("identity/unit-form");
        page.addObject("id", id);
        page.addObject("form", form);
        page.addObject("parent", form.parentId() == null ? null : units.get(form.parentId()));
        page.addObject("levels", UnitForm.LEVELS);
        page.addObject("errors", errors);
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
