package org.sanshe.delivery.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Role;
import org.sanshe.party.Export;
import org.springframework.context.MessageSource;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 台账核查: what was found, who decided on it, and what the bureau knows of people. */
@Controller
class CheckPages {

    private static final int PAGE = 50;

    private final Findings findings;
    private final Checks checks;
    private final Absences absences;
    private final AbsenceImport importing;
    private final MessageSource messages;

    CheckPages(Findings findings, Checks checks, Absences absences, AbsenceImport importing, MessageSource messages) {
        this.findings = findings;
        this.checks = checks;
        this.absences = absences;
        this.importing = importing;
        this.messages = messages;
    }

    @GetMapping("/records/checks")
    ModelAndView findings(
            @RequestParam(defaultValue = "OPEN") FindingState state,
            @RequestParam(required = false) Long below,
            Actor actor) {
        List<Findings.Finding> found = findings.of(actor, state, below, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Findings.Finding> shown = more ? found.subList(0, PAGE) : found;
        return new ModelAndView("delivery/record-checks")
                .addObject("findings", shown)
                .addObject("state", state)
                .addObject("states", FindingState.values())
                .addObject("below", more ? shown.get(PAGE - 1).id() : null)
                .addObject("mayDecide", actor.is(Role.OFFICER));
    }

    @PostMapping("/records/checks")
    String run(RedirectAttributes page, Locale locale) {
        page.addFlashAttribute(
                "flash",
                messages.getMessage("findings.ran", new Object[] {String.valueOf(checks.lookAtAll())}, locale));
        return "redirect:/records/checks";
    }

    @PostMapping("/records/checks/{id}")
    String decide(@PathVariable long id, @RequestParam boolean confirmed, @RequestParam String reason, Actor actor) {
        findings.decide(id, confirmed, reason, actor);
        return "redirect:/records/checks";
    }

    @GetMapping("/records/absences")
    ModelAndView absences(@RequestParam(required = false) Long below, Actor actor) {
        return page(below, Map.of(), Map.of(), actor);
    }

    @PostMapping("/records/absences")
    ModelAndView enter(@RequestParam Map<String, String> typed, Actor actor, RedirectAttributes flash, Locale locale) {
        try {
            int found = absences.enter(List.of(read(typed)), actor);
            flash.addFlashAttribute(
                    "flash", messages.getMessage("findings.ran", new Object[] {String.valueOf(found)}, locale));
            return new ModelAndView("redirect:/records/absences");
        } catch (InvalidInput wrong) {
            var page = page(null, typed, wrong.fieldErrors(), actor);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/records/absences/import")
    ModelAndView take(@RequestParam MultipartFile file, Actor actor) throws IOException {
        AbsenceImport.Report report = importing.run(file.getBytes(), actor);
        var page = page(null, Map.of(), Map.of(), actor).addObject("report", report);
        if (!report.problems().isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @GetMapping("/records/absences/template")
    ResponseEntity<byte[]> template(Locale locale) {
        int name = "en".equals(locale.getLanguage()) ? 2 : 1;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename((name == 2 ? "absences" : "死亡住院封控登记") + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(Export.csv(
                        List.of(AbsenceImport.COLUMNS.stream().map(c -> c[name]).toList())));
    }

    @PostMapping("/records/absences/{id}/withdrawal")
    String withdraw(@PathVariable long id, Actor actor) {
        absences.withdraw(id, actor);
        return "redirect:/records/absences";
    }

    private ModelAndView page(Long below, Map<String, String> typed, Map<String, String> errors, Actor actor) {
        List<Absences.Absence> entered = absences.of(actor, below, PAGE + 1);
        boolean more = entered.size() > PAGE;
        List<Absences.Absence> shown = more ? entered.subList(0, PAGE) : entered;
        return new ModelAndView("delivery/record-absences")
                .addObject("absences", shown)
                .addObject("below", more ? shown.get(PAGE - 1).id() : null)
                .addObject("kinds", Absences.Kind.values())
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private static Absences.New read(Map<String, String> typed) {
        Absences.Kind kind = Arrays.stream(Absences.Kind.values())
                .filter(k -> k.name().equals(typed.get("kind")))
                .findFirst()
                .orElseThrow(() -> InvalidInput.at("kind", "请选择类别", "Choose the kind."));
        return new Absences.New(
                kind,
                typed.get("name"),
                typed.get("residentId"),
                day(typed, "from"),
                day(typed, "to"),
                typed.get("source"));
    }

    private static LocalDate day(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw InvalidInput.at(field, "日期不正确，例如 2026-05-04", "Not a date; for example 2026-05-04.");
        }
    }
}
