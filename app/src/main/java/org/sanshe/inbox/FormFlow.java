package org.sanshe.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.sanshe.forms.FormHtml;
import org.sanshe.forms.FormSchema;
import org.sanshe.forms.FormState;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Conflict;
import org.sanshe.kernel.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 填报流程: open, refresh, keep, check, hand in; the same for tasks and start forms, and whole without script. */
@Component
class FormFlow {

    private final Posted posted;
    private final Drafts drafts;
    private final FileReferences files;
    private final MessageSource messages;

    FormFlow(Posted posted, Drafts drafts, FileReferences files, MessageSource messages) {
        this.posted = posted;
        this.drafts = drafts;
        this.files = files;
        this.messages = messages;
    }

    /** Shows the form with what was typed last, or with what it opens with. */
    String open(Sheet sheet, Actor actor, Locale locale, Model model) {
        var draft = drafts.find(actor, sheet.draftKey());
        draft.ifPresent(d -> model.addAttribute("draftAt", d.savedAt()));
        FormState state = draft.map(d -> receive(sheet, d.fields(), locale).withoutErrors())
                .orElseGet(() -> sheet.form().fresh(language(locale)));
        return show(sheet, state, actor, locale, model);
    }

    /** The fields alone, as they look with what is typed now; files that came along are kept. */
    String fields(Sheet sheet, HttpServletRequest request, Actor actor, Locale locale) {
        var fields = posted.fields(request, actor);
        FormState state = receive(sheet, fields, locale).withoutErrors();
        if (!fields.containsKey("_list")) drafts.save(actor, sheet.draftKey(), fields);
        return FormHtml.render(state, options(sheet, actor));
    }

    /** A step of the page: keep, go back, check, or hand in. Nothing typed is lost on any way out. */
    String post(
            Sheet sheet,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Locale locale,
            Model model,
            Sheet.Submit submit) {
        var fields = posted.fields(request, actor);
        String step = String.valueOf(request.getParameter("_step"));
        FormState state = receive(sheet, fields, locale);
        drafts.save(actor, sheet.draftKey(), Posted.draft(fields));
        if (state.isListAction()) return show(sheet, state, actor, locale, model);
        if (step.equals("save")) return "redirect:" + sheet.url();
        if (step.equals("edit")) return show(sheet, state.withoutErrors(), actor, locale, model);
        if (!state.isValid()) return wrong(sheet, state, response, actor, locale, model);
        if (sheet.isChecked() && !step.equals("confirm")) return check(sheet, state, fields, actor, model);
        try {
            return "redirect:"
                    + submit.submit(
                            command(request), (schema, stored) -> schema.receive(stored, fields, language(locale)));
        } catch (FormRejected e) {
            return wrong(sheet, e.state(), response, actor, locale, model);
        } catch (Refusal e) {
            response.setStatus(422);
            model.addAttribute("refusal", e);
            return show(sheet, state.withoutErrors(), actor, locale, model);
        } catch (Conflict e) {
            return told(e, state, response, actor, locale, model);
        }
    }

    /**
     * What was typed for a task that is no longer open.
     *
     * @param schema the form as the first one handed it in; null when there was none
     */
    String late(
            String draftKey,
            FormSchema schema,
            Conflict conflict,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Locale locale,
            Model model) {
        var fields = posted.fields(request, actor);
        String part = request.getParameter(Posted.PART);
        if (part != null) {
            var kept = drafts.find(actor, draftKey).map(Drafts.Draft::fields).orElse(Map.of());
            fields = Posted.merge(kept, fields, part);
        }
        drafts.save(actor, draftKey, Posted.draft(fields));
        FormState state = schema == null ? null : schema.receive(Map.of(), fields, language(locale));
        return told(conflict, state, response, actor, locale, model);
    }

    String told(
            Conflict conflict, FormState state, HttpServletResponse response, Actor actor, Locale locale, Model model) {
        response.setStatus(409);
        model.addAttribute("conflict", conflict.message(locale));
        if (state != null) model.addAttribute("answers", FormHtml.answers(state, files.options(actor)));
        return "inbox/conflict";
    }

    private String wrong(
            Sheet sheet, FormState state, HttpServletResponse response, Actor actor, Locale locale, Model model) {
        response.setStatus(422);
        model.addAttribute("errors", state.errors());
        return show(sheet, state, actor, locale, model);
    }

    private String check(Sheet sheet, FormState state, Map<String, List<String>> fields, Actor actor, Model model) {
        common(sheet, model);
        model.addAttribute("fields", fields);
        model.addAttribute("warnings", state.warnings());
        model.addAttribute(
                "answers", FormHtml.answers(state, options(sheet, actor).withChangeUrl(sheet.url())));
        return "inbox/check";
    }

    private String show(Sheet sheet, FormState state, Actor actor, Locale locale, Model model) {
        common(sheet, model);
        boolean wrong = model.containsAttribute("errors");
        String prefix = wrong ? messages.getMessage("inbox.error.prefix", null, locale) : "";
        model.addAttribute("pageTitle", prefix + sheet.title());
        model.addAttribute("form", FormHtml.render(state, options(sheet, actor)));
        return sheet.view();
    }

    static void common(Sheet sheet, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("command", UUID.randomUUID());
        model.addAttribute("pageTitle", sheet.title());
    }

    FormHtml.Options options(Sheet sheet, Actor actor) {
        return files.options(actor).withRefreshUrl(sheet.refresh()).withUploadUrl(sheet.refresh());
    }

    static FormState receive(Sheet sheet, Map<String, List<String>> fields, Locale locale) {
        return sheet.form().fill((schema, stored) -> schema.receive(stored, fields, language(locale)));
    }

    static org.sanshe.forms.Locale language(Locale locale) {
        return org.sanshe.forms.Locale.of(locale);
    }

    static UUID command(HttpServletRequest request) {
        try {
            return UUID.fromString(String.valueOf(request.getParameter("_command")));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
