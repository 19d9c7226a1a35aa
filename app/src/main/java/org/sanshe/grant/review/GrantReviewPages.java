package org.sanshe.grant.review;

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

/** 评审页: the applications a member scores, a sheet for each that saves itself, and one handing in of all. */
@Controller
class GrantReviewPages {

    private final ReviewViews views;

    GrantReviewPages(ReviewViews views) {
        this.views = views;
    }

    @GetMapping("/grants/reviews/{no}")
    ModelAndView list(@PathVariable String no, Actor actor) {
        return page(views.of(no, actor));
    }

    private static ModelAndView page(ReviewView view) {
        return new ModelAndView("grant/review").addObject("review", view).addObject("command", UUID.randomUUID());
    }

    /** 一个项目的评分 in the interface; handed in as the task, by {@code /api/v1/tasks}. */
    record Scored(
            String application, String title, String organization, int scored, int criteria, List<String> problems) {}

    /** 评审 in the interface. */
    record Json(String round, String title, String task, boolean locked, List<Scored> applications) {}

    @GetMapping("/api/v1/grants/reviews/{no}")
    @ResponseBody
    Json read(@PathVariable String no, Actor actor) {
        ReviewView view = views.of(no, actor);
        return new Json(
                view.round(),
                view.title(),
                view.task(),
                view.locked(),
                view.lines().stream()
                        .map(l -> new Scored(
                                l.application().caseNo(),
                                l.application().title(),
                                l.application().organization(),
                                l.scored(),
                                l.criteria(),
                                l.problems()))
                        .toList());
    }

    /** Hands in; from here on nothing of it changes. */
    @PostMapping("/grants/reviews/{no}")
    Object handIn(
            @PathVariable String no,
            @RequestParam(defaultValue = "false") boolean independent,
            @RequestParam("_command") UUID command,
            Actor actor) {
        try {
            views.handIn(no, independent, command, actor);
            return "redirect:/grants/reviews/" + no;
        } catch (FormRejected wrong) {
            ModelAndView again = page(views.of(no, actor))
                    .addObject("wrong", wrong.fieldErrors().values());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    @GetMapping("/grants/reviews/{no}/{application}")
    ModelAndView sheet(@PathVariable String no, @PathVariable String application, Actor actor) {
        return new ModelAndView("grant/review-sheet").addObject("sheet", views.sheet(no, application, actor));
    }

    /** Keeps what was typed; then the next sheet, the same or the list. */
    @PostMapping("/grants/reviews/{no}/{application}")
    String save(
            @PathVariable String no,
            @PathVariable String application,
            @RequestParam(name = "_step", defaultValue = "save") String step,
            HttpServletRequest request,
            Actor actor) {
        views.save(no, application, typed(request), actor);
        String next = views.sheet(no, application, actor).next();
        return switch (step) {
            case "save" -> "redirect:/grants/reviews/" + no + "/" + application;
            case "next" -> "redirect:/grants/reviews/" + no + (next == null ? "" : "/" + next);
            default -> "redirect:/grants/reviews/" + no;
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
