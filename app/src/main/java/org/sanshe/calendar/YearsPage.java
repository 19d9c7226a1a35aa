package org.sanshe.calendar;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.kernel.Actor;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 放假安排维护页: an administrator loads a year, typed or from a file; a faulty table loads nothing at all. */
@Controller
class YearsPage {

    private static final long LARGEST_FILE = 1_000_000;

    private final YearLoading loading;
    private final DeadlineRows deadlines;
    private final MessageSource messages;

    YearsPage(YearLoading loading, DeadlineRows deadlines, MessageSource messages) {
        this.loading = loading;
        this.deadlines = deadlines;
        this.messages = messages;
    }

    /** Loaded years, the form, and what moved lately. */
    @GetMapping("/calendar/years")
    String years(Model model) {
        model.addAttribute("form", new Form("", "", "", ""));
        return page(model, Map.of(), List.of());
    }

    /** Loads a year, or shows the form again with every mistake and all that was typed. */
    @PostMapping("/calendar/years")
    ModelAndView load(
            Form form,
            @RequestParam(required = false) MultipartFile file,
            Actor actor,
            Locale locale,
            Model model,
            RedirectAttributes flash) {
        var errors = new LinkedHashMap<String, String>();
        if (!form.year().matches("(199\\d|20\\d\\d|21\\d\\d)")) error(errors, "year", locale);
        if (form.notice().isBlank() || form.notice().length() > 100) error(errors, "notice", locale);
        if (form.source().isBlank() || form.source().length() > 300) error(errors, "source", locale);
        List<List<String>> rows = rows(form.rows(), file, errors, locale);
        YearSheet sheet = new YearSheet(List.of(), List.of());
        if (errors.isEmpty())
            sheet = YearSheet.read(Integer.parseInt(form.year()), form.notice().strip(), rows);
        if (!errors.isEmpty() || !sheet.errors().isEmpty()) {
            model.addAttribute("form", form.withRows(rows));
            var view = new ModelAndView(page(model, errors, sheet.errors()), HttpStatus.UNPROCESSABLE_ENTITY);
            view.addAllObjects(model.asMap());
            return view;
        }
        var year = new CalendarYear(
                Integer.parseInt(form.year()),
                form.notice().strip(),
                form.source().strip());
        int moved = loading.load(year, sheet.days(), actor);
        flash.addFlashAttribute(
                "flash",
                messages.getMessage(
                        "calendar.loaded",
                        new Object[] {form.year(), "" + sheet.days().size(), "" + moved},
                        locale));
        return new ModelAndView("redirect:/calendar/years");
    }

    private String page(Model model, Map<String, String> errors, List<YearSheet.RowError> rowErrors) {
        model.addAttribute("errors", errors);
        model.addAttribute("rowErrors", rowErrors);
        model.addAttribute("years", loading.history());
        model.addAttribute("changes", deadlines.latestChanges(50));
        return "calendar/years";
    }

    private List<List<String>> rows(String typed, MultipartFile file, Map<String, String> errors, Locale locale) {
        try {
            if (file == null || file.isEmpty()) {
                if (typed.isBlank()) error(errors, "rows", locale);
                return SheetFile.rows(typed);
            }
            if (file.getSize() > LARGEST_FILE) throw new IOException("too large");
            return SheetFile.rows(file.getBytes());
        } catch (IOException e) {
            error(errors, "file", locale);
            return List.of();
        }
    }

    private void error(Map<String, String> errors, String field, Locale locale) {
        errors.put(
                field, messages.getMessage("calendar.error." + field, new Object[] {"" + SheetFile.MOST_ROWS}, locale));
    }

    /** What was typed. */
    record Form(String year, String notice, String source, String rows) {
        Form {
            year = year == null ? "" : year.strip();
            notice = notice == null ? "" : notice;
            source = source == null ? "" : source;
            rows = rows == null ? "" : rows;
        }

        /** The rows of an upload go into the text area, where they can be corrected. */
        Form withRows(List<List<String>> read) {
            if (read.isEmpty()) return this;
            String text = read.stream().map(r -> String.join(",", r)).collect(Collectors.joining("\n"));
            return new Form(year, notice, source, text);
        }
    }
}
