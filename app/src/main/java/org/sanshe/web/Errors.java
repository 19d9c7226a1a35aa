package org.sanshe.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** 出错页面: tells a {@link Problem} as a page, or under {@code /api/} as problem+json. Never shows a stack. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Errors implements ErrorController {

    /** Request attribute with the key of what to tell, set by whoever calls {@code sendError}. */
    static final String KEY = Errors.class.getName();

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Problems problems;
    private final Layout layout;
    private final MessageSource messages;
    private final LocaleResolver locales;

    Errors(Problems problems, Layout layout, MessageSource messages, LocaleResolver locales) {
        this.problems = problems;
        this.layout = layout;
        this.messages = messages;
        this.locales = locales;
    }

    /** What a controller threw. */
    @ExceptionHandler
    Object thrown(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof AsyncRequestNotUsableException || response.isCommitted()) return null;
        Locale locale = locales.resolveLocale(request);
        return answer(problems.of(failure, request, locale), request.getRequestURI(), request, locale);
    }

    /** What the server or a filter answered with an error. */
    @RequestMapping("/error")
    Object told(HttpServletRequest request) {
        var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var uri = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Locale locale = locales.resolveLocale(request);
        Problem problem;
        if (failure != null) problem = problems.of(failure, request, locale);
        else problem = problems.of(status == null ? 404 : status);
        if (request.getAttribute(KEY) instanceof String key) problem = Problem.of(problem.status(), key);
        return answer(problem, uri == null ? "" : uri, request, locale);
    }

    private Object answer(Problem problem, String uri, HttpServletRequest request, Locale locale) {
        return uri.startsWith("/api/") ? json(problem, locale) : page(problem, request, locale);
    }

    private ResponseEntity<ProblemDetail> json(Problem problem, Locale locale) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), text(problem, locale));
        detail.setTitle(title(problem, locale));
        if (problem.rule() != null) {
            var basis = new LinkedHashMap<String, Object>();
            basis.put("text", problem.rule().basis().text());
            basis.put("law", problem.rule().basis().law());
            basis.put("article", problem.rule().basis().article());
            detail.setProperty("rule", problem.rule().code());
            detail.setProperty("legalBasis", basis);
        }
        if (!problem.fieldErrors().isEmpty()) detail.setProperty("fieldErrors", problem.fieldErrors());
        if (problem.incident() != null) detail.setProperty("incident", problem.incident());
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private ModelAndView page(Problem problem, HttpServletRequest request, Locale locale) {
        var page = new ModelAndView("error", filled(request, locale), problem.status());
        page.addObject("title", title(problem, locale));
        page.addObject("text", text(problem, locale));
        page.addObject(
                "basis", problem.rule() == null ? null : problem.rule().basis().text());
        page.addObject("fieldErrors", problem.fieldErrors());
        page.addObject("expired", problem.key().equals("expired"));
        page.addObject("back", FrontDoor.back(request));
        return page;
    }

    /** Who is logged in and the menu; when even that fails (no database), the page does without. */
    private Map<String, Object> filled(HttpServletRequest request, Locale locale) {
        var model = new ExtendedModelMap();
        try {
            layout.fill(model, ActorArgument.viewer(), request, locale);
        } catch (RuntimeException failure) {
            LOG.warn("error page without menu", failure);
        }
        return model;
    }

    private String title(Problem problem, Locale locale) {
        return messages.getMessage("error." + problem.key() + ".title", null, locale);
    }

    private String text(Problem problem, Locale locale) {
        if (problem.text() != null) return problem.text();
        String incident = problem.incident() == null ? "-" : problem.incident();
        return messages.getMessage("error." + problem.key() + ".text", new Object[] {incident}, locale);
    }
}
