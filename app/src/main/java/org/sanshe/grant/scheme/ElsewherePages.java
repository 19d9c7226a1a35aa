package org.sanshe.grant.scheme;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Role;
import org.sanshe.party.Export;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 其他渠道的资助: the register, entries by hand and from a file, and the suspicions somebody has to decide. */
@Controller
class ElsewherePages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AwardsElsewhere awards;
    private final Suspicions suspicions;

    ElsewherePages(AwardsElsewhere awards, Suspicions suspicions) {
        this.awards = awards;
        this.suspicions = suspicions;
    }

    @GetMapping("/grants/elsewhere")
    ModelAndView page(@RequestParam(required = false) String code, Actor actor, Locale locale) {
        return page(code, Map.of(), Map.of(), null, actor, locale);
    }

    @PostMapping("/grants/elsewhere")
    ModelAndView enter(@RequestParam Map<String, String> typed, Actor actor, Locale locale) {
        try {
            awards.enter(typed, actor);
        } catch (InvalidInput wrong) {
            ModelAndView page = page(null, typed, wrong.fieldErrors(), null, actor, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:/grants/elsewhere");
    }

    @PostMapping("/grants/elsewhere/import")
    ModelAndView take(@RequestParam MultipartFile file, Actor actor, Locale locale) throws IOException {
        AwardsElsewhere.Report report = awards.take(file.getBytes(), actor);
        ModelAndView page = page(null, Map.of(), Map.of(), report, actor, locale);
        if (!report.troubles().isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/grants/elsewhere/import/template")
    ResponseEntity<byte[]> template(@RequestParam(defaultValue = "xlsx") String format, Locale locale)
            throws IOException {
        boolean english = GrantSchemePages.english(locale);
        List<List<Object>> lines = List.of(Arrays.stream(ElsewhereRow.Column.values())
                .map(c -> (Object) c.in(english))
                .toList());
        boolean csv = format.equals("csv");
        String name = (english ? "awards-elsewhere" : "其他渠道资助") + (csv ? ".csv" : ".xlsx");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(csv ? CSV : XLSX)
                .body(csv ? Export.csv(lines) : Export.workbook(english ? "awards" : "资助", lines));
    }

    @PostMapping("/grants/elsewhere/decisions")
    ModelAndView decide(
            @RequestParam String agreement,
            @RequestParam String reference,
            @RequestParam boolean found,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Locale locale) {
        try {
            suspicions.decide(agreement, reference, found, reason, actor);
        } catch (InvalidInput wrong) {
            ModelAndView page = page(null, Map.of(), wrong.fieldErrors(), null, actor, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:/grants/elsewhere");
    }

    private ModelAndView page(
            String code,
            Map<String, String> typed,
            Map<String, String> errors,
            AwardsElsewhere.Report report,
            Actor actor,
            Locale locale) {
        boolean english = GrantSchemePages.english(locale);
        return new ModelAndView("grant/elsewhere")
                .addObject("awards", awards.list(code))
                .addObject("code", code)
                .addObject("suspicions", suspicions.open(actor))
                .addObject("columns", ElsewhereRow.Column.values())
                .addObject("typed", typed)
                .addObject("errors", errors)
                .addObject("report", report)
                .addObject("english", english)
                .addObject("enters", actor.is(Role.OFFICER))
                .addObject("decides", actor.is(Role.OFFICER, Role.SECTION_HEAD));
    }
}
