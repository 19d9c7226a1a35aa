package org.sanshe.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sanshe.forms.FormHtml;
import org.sanshe.forms.FormState;
import org.sanshe.forms.Step;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * 分步填报: a long form, one thing a page. Each page is kept as it is left; what is missing is said before anything is
 * handed in, and what was handed in under a seal may be kept as a copy by whoever typed it, because nobody can read it
 * back. A form that starts a case has no number yet and is not sealed.
 */
@Component
class SteppedFlow {

    /** The page after the last step. */
    private static final String CHECK = "check";

    private final FormFlow flow;
    private final Posted posted;
    private final Drafts drafts;
    private final MessageSource messages;

    SteppedFlow(FormFlow flow, Posted posted, Drafts drafts, MessageSource messages) {
        this.flow = flow;
        this.posted = posted;
        this.drafts = drafts;
        this.messages = messages;
    }

    /** Shows a step; the first that is not complete when none is named and something was typed before. */
    String open(Sheet sheet, String caseNo, String at, Actor actor, Locale locale, Model model) {
        var draft = draft(sheet, caseNo, actor);
        draft.ifPresent(d -> model.addAttribute("draftAt", d.savedAt()));
        if (CHECK.equals(at)) return check(sheet, caseNo, fields(draft), actor, locale, model);
        FormState state = draft.isEmpty()
                ? sheet.form().fresh(FormFlow.language(locale))
                : FormFlow.receive(sheet, fields(draft), locale).withoutErrors();
        return show(sheet, state, at == null && draft.isPresent() ? resumed(state) : at, actor, locale, model);
    }

    private static String resumed(FormState state) {
        return state.steps().stream()
                .filter(s -> !s.isComplete())
                .map(Step::id)
                .findFirst()
                .orElse(null);
    }

    /** The fields of a step alone, as they look with what is typed now. */
    String fields(Sheet sheet, String caseNo, HttpServletRequest request, Actor actor, Locale locale) {
        var fields = merged(sheet, caseNo, request, actor);
        FormState state = FormFlow.receive(sheet, fields, locale).withoutErrors();
        if (!fields.containsKey("_list")) drafts.save(actor, sheet.draftKey(), fields);
        Step here = here(state.steps(), request.getParameter(Posted.AT));
        return FormHtml.render(state, flow.options(sheet.at(here.id()), actor), here);
    }

    /** A button of a page: on, back, later, keep, check, or hand in. */
    String post(
            Sheet sheet,
            String caseNo,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Locale locale,
            Model model,
            Sheet.Submit submit) {
        var fields = merged(sheet, caseNo, request, actor);
        drafts.save(actor, sheet.draftKey(), Posted.draft(fields));
        FormState state = FormFlow.receive(sheet, fields, locale);
        String at = request.getParameter(Posted.AT);
        if (state.isListAction()) return show(sheet, state, at, actor, locale, model);
        var steps = state.steps();
        Step here = here(steps, at);
        int place = steps.indexOf(here);
        String following = place + 1 < steps.size() ? steps.get(place + 1).id() : CHECK;
        return switch (String.valueOf(request.getParameter("_step"))) {
            case "confirm" -> confirm(sheet, caseNo, fields, state, request, response, actor, locale, model, submit);
            case "save" -> "redirect:" + sheet.url(here.id());
            case "back" ->
                "redirect:" + sheet.url(steps.get(Math.max(0, place - 1)).id());
            case "skip" -> "redirect:" + sheet.url(following);
            case "edit" -> "redirect:" + sheet.url(steps.get(0).id());
            case "check" -> "redirect:" + sheet.url(CHECK);
            default ->
                here.isComplete()
                        ? "redirect:" + sheet.url(following)
                        : wrong(sheet, state, here, response, actor, locale, model);
        };
    }

    private String confirm(
            Sheet sheet,
            String caseNo,
            Map<String, List<String>> fields,
            FormState state,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Locale locale,
            Model model,
            Sheet.Submit submit) {
        if (!state.isValid()) {
            response.setStatus(422);
            return check(sheet, caseNo, fields, actor, locale, model);
        }
        try {
            String done = submit.submit(
                    FormFlow.command(request),
                    (schema, stored) -> schema.receive(stored, fields, FormFlow.language(locale)));
            if (caseNo != null && request.getParameter("_keep") != null)
                drafts.save(actor, Drafts.copy(caseNo), fields);
            return "redirect:" + done;
        } catch (FormRejected e) {
            Step wrong = e.state().steps().stream()
                    .filter(s -> !s.isComplete())
                    .findFirst()
                    .orElse(state.steps().get(0));
            return wrong(sheet, e.state(), wrong, response, actor, locale, model);
        } catch (Refusal e) {
            response.setStatus(422);
            model.addAttribute("refusal", e);
            return check(sheet, caseNo, fields, actor, locale, model);
        } catch (Conflict e) {
            return flow.told(e, state, response, actor, locale, model);
        }
    }

    private String wrong(
            Sheet sheet,
            FormState state,
            Step here,
            HttpServletResponse response,
            Actor actor,
            Locale locale,
            Model model) {
        response.setStatus(422);
        model.addAttribute("errors", here.errors());
        return show(sheet, state, here.id(), actor, locale, model);
    }

    /** What is missing, step by step; or, when nothing is, the answers to be checked. */
    private String check(
            Sheet sheet, String caseNo, Map<String, List<String>> fields, Actor actor, Locale locale, Model model) {
        FormState state = FormFlow.receive(sheet, fields, locale);
        FormFlow.common(sheet, model);
        model.addAttribute("stepped", true);
        model.addAttribute("copies", caseNo != null);
        model.addAttribute("fields", Map.of());
        model.addAttribute(
                "missing", state.steps().stream().filter(s -> !s.isComplete()).toList());
        model.addAttribute("warnings", state.warnings());
        model.addAttribute(
                "answers", FormHtml.answers(state, flow.options(sheet, actor).withChangeUrl(sheet.url())));
        return "inbox/check";
    }

    private String show(Sheet sheet, FormState state, String at, Actor actor, Locale locale, Model model) {
        var steps = state.steps();
        Step here = here(steps, at);
        int place = steps.indexOf(here);
        FormFlow.common(sheet.at(here.id()), model);
        boolean wrong = model.containsAttribute("errors");
        String prefix = wrong ? messages.getMessage("inbox.error.prefix", null, locale) : "";
        model.addAttribute("pageTitle", prefix + here.label() + " – " + sheet.title());
        model.addAttribute("steps", steps);
        model.addAttribute("here", here);
        model.addAttribute("place", place + 1);
        model.addAttribute("ready", steps.stream().allMatch(Step::isComplete));
        model.addAttribute("form", FormHtml.render(state, flow.options(sheet.at(here.id()), actor), here));
        return sheet.view();
    }

    /** The step of this name, else the first. */
    private static Step here(List<Step> steps, String at) {
        return steps.stream().filter(s -> s.id().equals(at)).findFirst().orElse(steps.get(0));
    }

    private Map<String, List<String>> merged(Sheet sheet, String caseNo, HttpServletRequest request, Actor actor) {
        return Posted.merge(
                fields(draft(sheet, caseNo, actor)), posted.fields(request, actor), request.getParameter(Posted.PART));
    }

    /** What was typed for this task, or kept of what was handed in before. */
    private Optional<Drafts.Draft> draft(Sheet sheet, String caseNo, Actor actor) {
        var draft = drafts.find(actor, sheet.draftKey());
        return caseNo == null ? draft : draft.or(() -> drafts.find(actor, Drafts.copy(caseNo)));
    }

    private static Map<String, List<String>> fields(Optional<Drafts.Draft> draft) {
        return draft.map(Drafts.Draft::fields).orElse(Map.of());
    }
}
