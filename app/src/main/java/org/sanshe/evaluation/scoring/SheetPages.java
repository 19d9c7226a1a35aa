package org.sanshe.evaluation.scoring;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.sanshe.document.Documents;
import org.sanshe.inbox.FormRejected;
import org.sanshe.inbox.Inbox;
import org.sanshe.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/** 评分页: the material beside the indicators; saves itself, says what is missing, is checked and then locked. */
@Controller
class SheetPages {

    private static final String PHOTO = ".photo";

    private final SheetViews views;
    private final Inbox inbox;
    private final Documents documents;

    SheetPages(SheetViews views, Inbox inbox, Documents documents) {
        this.views = views;
        this.inbox = inbox;
        this.documents = documents;
    }

    @GetMapping("/assessments/{no}/sheet")
    ModelAndView show(@PathVariable String no, Actor actor, Locale locale) {
        return page(views.of(no, actor, locale));
    }

    /** As the page shows it; handed in as the task, by {@code /api/v1/tasks}. */
    @GetMapping("/api/v1/assessments/{no}/sheet")
    @ResponseBody
    SheetJson read(@PathVariable String no, Actor actor, Locale locale) {
        return SheetJson.of(views.of(no, actor, locale));
    }

    /** Keeps what was typed and the photos that came along; then the same page or the one to check on. */
    @PostMapping("/assessments/{no}/sheet")
    String save(
            @PathVariable String no,
            @RequestParam(name = "_step", defaultValue = "save") String step,
            HttpServletRequest request,
            Actor actor) {
        views.save(no, typed(request, actor), actor);
        if (step.equals("check")) return "redirect:/assessments/" + no + "/sheet/check";
        boolean mark = step.matches("mark-[0-9]{1,4}");
        return "redirect:/assessments/" + no + "/sheet" + (mark ? "#" + step : "");
    }

    @GetMapping("/assessments/{no}/sheet/check")
    Object check(@PathVariable String no, Actor actor, Locale locale) {
        SheetPage sheet = views.of(no, actor, locale);
        return sheet.isOpen() ? checked(sheet) : "redirect:/assessments/" + no + "/sheet";
    }

    /** Hands in; from here on nothing of it changes. */
    @PostMapping("/assessments/{no}/sheet/check")
    Object handIn(@PathVariable String no, @RequestParam("_command") UUID command, Actor actor, Locale locale) {
        SheetPage sheet = views.of(no, actor, locale);
        if (!sheet.isOpen()) return "redirect:/assessments/" + no + "/sheet";
        var typed = views.draft(sheet, actor).posted(views.markings(no, actor));
        try {
            inbox.perform(
                    sheet.task(),
                    actor,
                    command,
                    (schema, stored) -> schema.receive(stored, typed, org.sanshe.forms.Locale.of(locale)));
            return "redirect:/assessments/" + no + "/sheet";
        } catch (FormRejected wrong) {
            ModelAndView again =
                    checked(sheet).addObject("wrong", wrong.fieldErrors().values());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private static ModelAndView page(SheetPage sheet) {
        return new ModelAndView("evaluation/sheet").addObject("sheet", sheet);
    }

    private static ModelAndView checked(SheetPage sheet) {
        return new ModelAndView("evaluation/sheet-check")
                .addObject("sheet", sheet)
                .addObject("command", UUID.randomUUID());
    }

    private SheetDraft typed(HttpServletRequest request, Actor actor) {
        var fields = new LinkedHashMap<String, List<String>>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.startsWith("_")) fields.put(name, new ArrayList<>(List.of(values)));
        });
        var draft = new SheetDraft(fields);
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart == null) return draft;
        multipart.getMultiFileMap().forEach((name, files) -> {
            if (!name.matches("marks\\[[0-9]{1,3}]\\" + PHOTO)) return;
            int row = Integer.parseInt(name.substring("marks[".length(), name.indexOf(']')));
            files.stream().filter(f -> !f.isEmpty()).forEach(f -> draft.add(row, store(f, actor)));
        });
        return draft;
    }

    private String store(MultipartFile file, Actor actor) {
        try (InputStream in = file.getInputStream()) {
            return documents
                    .store(null, "upload", file.getOriginalFilename(), in, actor)
                    .ref();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
