package org.sanshe.incubation.selection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sanshe.inbox.FormRejected;
import org.sanshe.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 评审人员页: what a member scores, a sheet for each that saves itself, and one handing in of all. */
@Controller
class PanelScoringPages {

    private final ScoringViews views;

    PanelScoringPages(ScoringViews views) {
        this.views = views;
    }

    @GetMapping("/incubation/scoring/{no}")
    ModelAndView list(@PathVariable String no, Actor actor) {
        return page(views.of(no, actor));
    }

    private static ModelAndView page(ScoringView view) {
        return new ModelAndView("incubation/scoring").addObject("review", view).addObject("command", UUID.randomUUID());
    }

    /** 评审 in the interface; handed in as the task, by {@code /api/v1/tasks}. */
    record Json(String caseNo, String title, String task, boolean locked, List<ScoringView.Line> subjects) {}

    @GetMapping("/api/v1/incubation/scoring/{no}")
    @ResponseBody
    Json read(@PathVariable String no, Actor actor) {
        ScoringView view = views.of(no, actor);
        return new Json(view.caseNo(), view.title(), view.task(), view.locked(), view.lines());
    }

    /** Hands in; from here on nothing of it changes. */
    @PostMapping("/incubation/scoring/{no}")
    Object handIn(
            @PathVariable String no,
            @RequestParam(defaultValue = "false") boolean independent,
            @RequestParam("_command") UUID command,
            Actor actor) {
        try {
            views.handIn(no, independent, command, actor);
            return "redirect:/incubation/scoring/" + no;
        } catch (FormRejected wrong) {
            ModelAndView again = page(views.of(no, actor))
                    .addObject("wrong", wrong.fieldErrors().values());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    @GetMapping("/incubation/scoring/{no}/{subject}")
    ModelAndView sheet(@PathVariable String no, @PathVariable String subject, Actor actor) {
        return new ModelAndView("incubation/scoring-sheet").addObject("sheet", views.sheet(no, subject, actor));
    }

    /** Keeps what was typed; then the next sheet, the same or the list. */
    @PostMapping("/incubation/scoring/{no}/{subject}")
    String save(
            @PathVariable String no,
            @PathVariable String subject,
            @RequestParam(name = "_step", defaultValue = "save") String step,
            HttpServletRequest request,
            Actor actor) {
        views.save(no, subject, typed(request), actor);
        String next = views.sheet(no, subject, actor).next();
        return switch (step) {
            case "save" -> "redirect:/incubation/scoring/" + no + "/" + subject;
            case "next" -> "redirect:/incubation/scoring/" + no + (next == null ? "" : "/" + next);
            default -> "redirect:/incubation/scoring/" + no;
        };
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) fields.put(name, List.of(values));
        });
        return fields;
    }
}
