package org.sanshe.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** 发起: what the actor may start, and the form that starts it. */
@Controller
class StartPages {

    private final Cases cases;
    private final FormFlow flow;
    private final SteppedFlow stepped;
    private final ProcessNames processes;
    private final MessageSource messages;

    StartPages(Cases cases, FormFlow flow, SteppedFlow stepped, ProcessNames processes, MessageSource messages) {
        this.cases = cases;
        this.flow = flow;
        this.stepped = stepped;
        this.processes = processes;
        this.messages = messages;
    }

    @GetMapping("/start")
    String list(Actor actor, Locale locale, Model model) {
        var names = processes.all(locale);
        var startable = new LinkedHashMap<String, String>();
        cases.startable(actor).forEach(p -> startable.put(p, names.getOrDefault(p, p)));
        model.addAttribute("startable", startable);
        return "inbox/start";
    }

    @GetMapping("/cases/new/{process}")
    String show(
            @PathVariable String process,
            @RequestParam(required = false) String about,
            @RequestParam(name = Posted.AT, required = false) String at,
            Actor actor,
            Locale locale,
            Model model) {
        Sheet sheet = sheet(process, about, actor, locale, model);
        return sheet.isStepped()
                ? stepped.open(sheet, null, at, actor, locale, model)
                : flow.open(sheet, actor, locale, model);
    }

    /** The fields with what is typed now; files chosen are stored on the way. */
    @PostMapping(value = "/cases/new/{process}/fields", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @ResponseBody
    String fields(
            @PathVariable String process,
            @RequestParam(required = false) String about,
            HttpServletRequest request,
            Actor actor,
            Locale locale,
            Model model) {
        Sheet sheet = sheet(process, about, actor, locale, model);
        return sheet.isStepped()
                ? stepped.fields(sheet, null, request, actor, locale)
                : flow.fields(sheet, request, actor, locale);
    }

    @PostMapping("/cases/new/{process}")
    String post(
            @PathVariable String process,
            @RequestParam(required = false) String about,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var sheet = sheet(process, about, actor, locale, model);
        String named = named(about);
        Sheet.Submit submit = (command, filling) -> {
            String caseNo = cases.start(process, actor, command, named, filling);
            flash.addFlashAttribute("flash", messages.getMessage("inbox.started", new Object[] {caseNo}, locale));
            return "/cases/" + caseNo;
        };
        return sheet.isStepped()
                ? stepped.post(sheet, null, request, response, actor, locale, model, submit)
                : flow.post(sheet, request, response, actor, locale, model, submit);
    }

    /** A page that is about nothing may say so with an empty parameter. */
    private static String named(String about) {
        return about == null || about.isBlank() ? null : about;
    }

    private Sheet sheet(String process, String about, Actor actor, Locale locale, Model model) {
        String named = named(about);
        OpenForm form = cases.startForm(process, actor, named);
        String title = form.schema().title(FormFlow.language(locale));
        model.addAttribute("about", named);
        return new Sheet(
                address("/cases/new/{process}", process, named),
                address("/cases/new/{process}/fields", process, named),
                "inbox/startform",
                title == null ? processes.of(process, locale) : title,
                Drafts.start(process, named),
                form);
    }

    private static String address(String path, String process, String about) {
        var address = UriComponentsBuilder.fromPath(path);
        if (about != null) address.queryParam("about", "{about}");
        return about == null
                ? address.encode().buildAndExpand(process).toUriString()
                : address.encode().buildAndExpand(process, about).toUriString();
    }
}
