package org.sanshe.evaluation.plan;

import java.util.Locale;
import org.sanshe.evaluation.Assessment.Kind;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 取消考核: the page of it, for one under way and for one that is only planned. */
@Controller
class AssessmentCancellationPages {

    private final AssessmentCancellation cancellation;
    private final MessageSource messages;

    AssessmentCancellationPages(AssessmentCancellation cancellation, MessageSource messages) {
        this.cancellation = cancellation;
        this.messages = messages;
    }

    @GetMapping("/assessments/{no}/cancellation")
    ModelAndView one(@PathVariable String no, Actor actor) {
        return page(underWay(no, actor), "", null);
    }

    @PostMapping("/assessments/{no}/cancellation")
    ModelAndView cancel(
            @PathVariable String no,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash,
            Locale locale) {
        try {
            cancellation.cancel(no, reason, actor);
        } catch (InvalidInput wrong) {
            return refused(underWay(no, actor), reason, wrong);
        }
        return done("/assessments/" + no, flash, locale);
    }

    @GetMapping("/assessments/planned/{item}/cancellation")
    ModelAndView planned(@PathVariable long item, Actor actor) {
        return page(toCome(item, actor), "", null);
    }

    @PostMapping("/assessments/planned/{item}/cancellation")
    ModelAndView cancelPlanned(
            @PathVariable long item,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes flash,
            Locale locale) {
        try {
            cancellation.cancelPlanned(item, reason, actor);
        } catch (InvalidInput wrong) {
            return refused(toCome(item, actor), reason, wrong);
        }
        return done("/assessments", flash, locale);
    }

    /** Why, as all concerned are told. */
    record Reason(String reason) {}

    @PostMapping("/api/v1/assessments/{no}/cancellation")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String no, @RequestBody Reason why, Actor actor) {
        cancellation.cancel(no, why.reason(), actor);
    }

    @PostMapping("/api/v1/assessments/planned/{item}/cancellation")
    @ResponseBody
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelPlanned(@PathVariable long item, @RequestBody Reason why, Actor actor) {
        cancellation.cancelPlanned(item, why.reason(), actor);
    }

    /** What is to be cancelled. @param period what it is about, or when its self-evaluation would be due */
    record Subject(String no, Kind kind, String title, String agreement, String period, String action, String back) {}

    private Subject underWay(String no, Actor actor) {
        var a = cancellation.cancellable(no, actor);
        return new Subject(
                no,
                a.kind(),
                a.title(),
                a.agreement(),
                a.periodFrom() + " — " + a.periodTo(),
                "/assessments/" + no + "/cancellation",
                "/assessments/" + no);
    }

    private Subject toCome(long item, Actor actor) {
        var i = cancellation.planned(item, actor);
        return new Subject(
                i.plan(),
                i.kind(),
                i.title(),
                i.agreement(),
                i.opensOn() + " — " + i.dueOn(),
                "/assessments/planned/" + item + "/cancellation",
                "/assessments?state=PLANNED");
    }

    private static ModelAndView page(Subject subject, String reason, String error) {
        return new ModelAndView("evaluation/cancellation")
                .addObject("subject", subject)
                .addObject("planned", subject.action().contains("/planned/"))
                .addObject("reason", reason)
                .addObject("error", error);
    }

    private static ModelAndView refused(Subject subject, String reason, InvalidInput wrong) {
        var page = page(subject, reason, wrong.fieldErrors().get("reason"));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView done(String where, RedirectAttributes flash, Locale locale) {
        flash.addFlashAttribute("flash", messages.getMessage("assessment.cancelled", null, locale));
        return new ModelAndView("redirect:" + where);
    }
}
