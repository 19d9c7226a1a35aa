package org.sanshe.grant.execution;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.grant.execution.GrantSpending.Entry;
import org.sanshe.grant.execution.GrantSpending.Photo;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 资助项目: the list, one project with its instalments, execution table and reports, and what is entered there. */
@Controller
class GrantProjectPages {

    private static final int PAGE = 50;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final GrantBoard board;
    private final GrantAccess access;
    private final GrantSpending spending;
    private final GrantSpendingImport importing;
    private final GrantHolds holds;

    GrantProjectPages(
            GrantBoard board,
            GrantAccess access,
            GrantSpending spending,
            GrantSpendingImport importing,
            GrantHolds holds) {
        this.board = board;
        this.access = access;
        this.spending = spending;
        this.importing = importing;
        this.holds = holds;
    }

    @GetMapping("/grants/projects")
    ModelAndView all(@RequestParam(required = false) String after, Actor actor) {
        var found = board.all(actor, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        var shown = more ? found.subList(0, PAGE) : found;
        return new ModelAndView("grant/projects")
                .addObject("projects", shown)
                .addObject("next", more ? shown.get(PAGE - 1).agreement() : null);
    }

    @GetMapping("/grants/projects/{agreement}")
    ModelAndView one(@PathVariable String agreement, Actor actor) {
        return page(agreement, actor, Map.of(), Map.of());
    }

    private ModelAndView page(String agreement, Actor actor, Map<String, String> typed, Map<String, String> errors) {
        var shown = board.of(agreement, actor);
        var page = new ModelAndView("grant/project")
                .addObject("board", shown)
                .addObject(
                        "mayEnter",
                        actor.is(Role.ORGANIZATION) && shown.project().isActive())
                .addObject("mayChange", actor.is(Role.ORGANIZATION, Role.OFFICER))
                .addObject("mayDecide", actor.is(Role.SECTION_HEAD, Role.LEADER))
                .addObject("typed", typed)
                .addObject("errors", errors);
        if (!errors.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/grants/projects/{agreement}/spending")
    ModelAndView enter(
            @PathVariable String agreement,
            @RequestParam(required = false) MultipartFile photo,
            HttpServletRequest request,
            Actor actor)
            throws IOException {
        var typed = new HashMap<String, String>();
        for (String field : List.of("line", "spentOn", "receiptNo", "payee", "what", "amount")) {
            String value = request.getParameter(field);
            typed.put(field, value == null ? "" : value.strip());
        }
        try {
            Photo file = photo == null || photo.isEmpty()
                    ? null
                    : new Photo(String.valueOf(photo.getOriginalFilename()), photo.getBytes());
            spending.enter(agreement, entry(typed), file, actor);
            return new ModelAndView("redirect:/grants/projects/" + agreement);
        } catch (InvalidInput wrong) {
            return page(agreement, actor, typed, wrong.fieldErrors());
        }
    }

    private static Entry entry(Map<String, String> typed) {
        String line = typed.get("line");
        String amount = typed.get("amount");
        return new Entry(
                line.matches("\\d{1,4}") ? Integer.valueOf(line) : null,
                day(typed.get("spentOn")),
                typed.get("receiptNo"),
                typed.get("payee"),
                typed.get("what"),
                amount.isEmpty() ? null : GrantSpendingImport.amount(amount));
    }

    private static LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException wrong) {
            throw InvalidInput.at("spentOn", "日期不正确", "Not a date");
        }
    }

    @PostMapping("/grants/projects/{agreement}/spending/{id}/withdrawal")
    String withdraw(@PathVariable String agreement, @PathVariable long id, @RequestParam String reason, Actor actor) {
        spending.withdraw(agreement, id, reason, actor);
        return "redirect:/grants/projects/" + agreement;
    }

    @GetMapping("/grants/projects/{agreement}/spending/import")
    ModelAndView importPage(@PathVariable String agreement, Actor actor) {
        return importPage(agreement, actor, null);
    }

    @PostMapping("/grants/projects/{agreement}/spending/import")
    ModelAndView run(@PathVariable String agreement, @RequestParam MultipartFile file, Actor actor) throws IOException {
        var report = importing.run(agreement, file.getBytes(), actor);
        var page = importPage(agreement, actor, report);
        page.setStatus(report.problems().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView importPage(String agreement, Actor actor, GrantSpendingImport.Report report) {
        return new ModelAndView("grant/spending-import")
                .addObject("project", access.visible(agreement, actor))
                .addObject("report", report);
    }

    @GetMapping("/grants/projects/{agreement}/spending/template")
    ResponseEntity<byte[]> template(@PathVariable String agreement, Actor actor, Locale locale) throws IOException {
        access.visible(agreement, actor);
        int name = "en".equals(locale.getLanguage()) ? 2 : 1;
        List<List<String>> head =
                List.of(GrantSpendingImport.COLUMNS.stream().map(c -> c[name]).toList());
        String file = (name == 2 ? "spending" : "支出明细") + ".xlsx";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(XLSX)
                .body(Export.workbook("spending", head));
    }

    @PostMapping("/grants/projects/{agreement}/hold-decisions")
    String decide(
            @PathVariable String agreement, @RequestParam boolean pays, @RequestParam String reason, Actor actor) {
        holds.decide(agreement, pays, reason, actor);
        return "redirect:/grants/projects/" + agreement;
    }
}
