package org.sanshe.delivery.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/** 导入服务记录: the file, the report by rows, and the template. */
@Controller
class RecordImportPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Reach reach;
    private final RecordImport importing;

    RecordImportPages(Reach reach, RecordImport importing) {
        this.reach = reach;
        this.importing = importing;
    }

    @GetMapping("/records/{agreement}/import")
    ModelAndView page(@PathVariable String agreement, Actor actor) {
        return page(agreement, actor, null, List.of());
    }

    @PostMapping("/records/{agreement}/import")
    ModelAndView run(
            @PathVariable String agreement,
            @RequestParam("_command") UUID command,
            @RequestParam MultipartFile file,
            Actor actor)
            throws IOException {
        reach.own(agreement, actor);
        var report = importing.run(agreement, file.getBytes(), command, actor);
        boolean done = report.problems().isEmpty();
        var page = page(agreement, actor, done ? report.entered() : null, report.problems());
        page.setStatus(done ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/records/{agreement}/import/template")
    ResponseEntity<byte[]> template(
            @PathVariable String agreement,
            @RequestParam(defaultValue = "xlsx") String format,
            Actor actor,
            Locale locale)
            throws IOException {
        reach.own(agreement, actor);
        int name = "en".equals(locale.getLanguage()) ? 2 : 1;
        List<List<String>> head =
                List.of(RecordImport.COLUMNS.stream().map(c -> c[name]).toList());
        boolean csv = format.equals("csv");
        String file = (name == 2 ? "service-records" : "服务记录") + (csv ? ".csv" : ".xlsx");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(csv ? new MediaType("text", "csv", StandardCharsets.UTF_8) : XLSX)
                .body(csv ? Export.csv(head) : Export.workbook("records", head));
    }

    private ModelAndView page(String agreement, Actor actor, Integer entered, List<RecordImport.Problem> problems) {
        return new ModelAndView("delivery/record-import")
                .addObject("terms", reach.own(agreement, actor).terms())
                .addObject("entered", entered)
                .addObject("problems", problems)
                .addObject("command", UUID.randomUUID());
    }
}
