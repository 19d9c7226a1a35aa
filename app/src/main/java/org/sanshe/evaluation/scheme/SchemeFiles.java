package org.sanshe.evaluation.scheme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.sanshe.evaluation.scheme.SchemeBook.Kept;
import org.sanshe.kernel.Actor;
import org.sanshe.party.Export;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 方案文件: a scheme into a spreadsheet and out of one, with a template that is a small scheme itself. */
@Controller
class SchemeFiles {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final SchemeBook book;
    private final SchemeImport importing;

    SchemeFiles(SchemeBook book, SchemeImport importing) {
        this.book = book;
        this.importing = importing;
    }

    @GetMapping("/schemes/import")
    ModelAndView page() {
        return new ModelAndView("evaluation/scheme-import").addObject("problems", List.of());
    }

    @PostMapping("/schemes/import")
    ModelAndView run(@RequestParam MultipartFile file, Actor actor) throws IOException {
        SchemeImport.Report report = importing.run(file.getBytes(), actor);
        if (report.id() != null) return new ModelAndView("redirect:/schemes/" + report.id());
        var page = new ModelAndView("evaluation/scheme-import").addObject("problems", report.problems());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/schemes/import/template")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "xlsx") String format, Locale locale)
            throws IOException {
        boolean english = Plain.english(locale);
        return file(english ? "scheme" : "评价方案", SheetExample.of(english), List.of(), format, english);
    }

    @GetMapping("/schemes/{id}/export")
    ResponseEntity<byte[]> export(
            @PathVariable long id, @RequestParam(defaultValue = "xlsx") String format, Actor actor, Locale locale)
            throws IOException {
        Kept kept = book.seen(id, actor);
        boolean english = Plain.english(locale);
        Scheme scheme = kept.scheme();
        String name = scheme.code() + "-" + scheme.version();
        return file(name, SchemeSheet.of(scheme, english), kept.missingBoth(), format, english);
    }

    private static ResponseEntity<byte[]> file(
            String name, SchemeSheet sheet, List<String> missing, String format, boolean english) throws IOException {
        List<List<Object>> lines = SchemeTable.lines(sheet, missing, english);
        boolean csv = format.equals("csv");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + (csv ? ".csv" : ".xlsx"), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(csv ? CSV : XLSX)
                .body(csv ? Export.csv(lines) : Export.workbook(english ? "scheme" : "方案", lines));
    }
}
