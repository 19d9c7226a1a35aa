package org.sanshe.party;

import java.io.IOException;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page that takes whole files into the registry and says row by row what is wrong. */
@Controller
class ImportPages {

    private final Importing importing;
    private final Template templates;
    private final Labels labels;

    ImportPages(Importing importing, Template templates, Labels labels) {
        this.importing = importing;
        this.templates = templates;
        this.labels = labels;
    }

    @GetMapping("/organizations/import")
    String page(@RequestParam(defaultValue = "ORGANIZATIONS") ImportKind kind, Model model) {
        model.addAttribute("kinds", ImportKind.values());
        model.addAttribute("kind", kind);
        return "party/import";
    }

    @PostMapping("/organizations/import")
    ModelAndView run(
            @RequestParam ImportKind kind, @RequestParam MultipartFile file, Actor actor, Locale locale, Model model)
            throws IOException {
        ImportReport report = importing.run(kind, file.getOriginalFilename(), file.getBytes(), actor);
        model.addAttribute(
                "lines",
                report.problems().stream()
                        .map(p -> new Line(
                                p.row() == 0 ? "" : String.valueOf(p.row()),
                                p.column().isEmpty() ? "" : labels.text(p.column(), locale),
                                p.value(),
                                labels.text(
                                        "party.problem." + p.code(),
                                        locale,
                                        p.args().toArray())))
                        .toList());
        model.addAttribute("report", report);
        ModelAndView page = new ModelAndView(page(kind, model), model.asMap());
        page.setStatus(report.isDone() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/organizations/import/template")
    ResponseEntity<byte[]> template(
            @RequestParam ImportKind kind, @RequestParam(defaultValue = "xlsx") String format, Locale locale)
            throws IOException {
        boolean csv = format.equals("csv");
        String name = labels.text(Labels.key(kind), locale) + (csv ? ".csv" : ".xlsx");
        return csv
                ? ExportPages.file(name, ExportPages.CSV, templates.csv(kind, locale))
                : ExportPages.file(name, ExportPages.XLSX, templates.workbook(kind, locale));
    }

    /** One problem in words. */
    record Line(String row, String column, String value, String message) {}
}
