package org.sanshe.grant.application;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.Money;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 导入预算明细: the file, the report by rows, the template; and the same check for other programs. */
@Controller
class BudgetImportPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final BudgetImport importing;
    private final BudgetSheet budget;
    private final GrantSchemes schemes;
    private final MessageSource messages;

    BudgetImportPages(BudgetImport importing, BudgetSheet budget, GrantSchemes schemes, MessageSource messages) {
        this.importing = importing;
        this.budget = budget;
        this.schemes = schemes;
        this.messages = messages;
    }

    @GetMapping("/grants/calls/{round}/budget")
    ModelAndView page(@PathVariable String round) {
        return page(round, List.of());
    }

    @PostMapping("/grants/calls/{round}/budget")
    ModelAndView run(
            @PathVariable String round,
            @RequestParam MultipartFile file,
            Actor actor,
            Locale locale,
            RedirectAttributes flash)
            throws IOException {
        var report = importing.run(round, file.getBytes(), actor);
        if (!report.problems().isEmpty()) {
            var page = page(round, report.problems());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute(
                "flash", messages.getMessage("grantBudget.imported", new Object[] {report.lines()}, locale));
        flash.addAttribute("about", round);
        flash.addAttribute("_at", "Budget");
        return new ModelAndView("redirect:/cases/new/grantApplication");
    }

    @GetMapping("/grants/calls/{round}/budget/template")
    ResponseEntity<byte[]> template(
            @PathVariable String round, @RequestParam(defaultValue = "xlsx") String format, Locale locale)
            throws IOException {
        importing.called(round);
        int name = "en".equals(locale.getLanguage()) ? 2 : 1;
        List<List<String>> head =
                List.of(BudgetImport.COLUMNS.stream().map(c -> c[name]).toList());
        boolean csv = format.equals("csv");
        String file = (name == 2 ? "budget-lines" : "预算明细") + (csv ? ".csv" : ".xlsx");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(csv ? new MediaType("text", "csv", StandardCharsets.UTF_8) : XLSX)
                .body(csv ? Export.csv(head) : Export.workbook("budget", head));
    }

    /** 预算行, as another program sends them: amounts in yuan. */
    record Lines(List<Sent> lines) {

        /** 一行. */
        record Sent(
                String category,
                String item,
                Integer people,
                BigDecimal times,
                String price,
                String grant,
                String remark) {

            ApplicationForm.Line line() {
                return new ApplicationForm.Line(category, item, people, times, money(price), money(grant), remark);
            }

            private static Money money(String yuan) {
                try {
                    return yuan == null || yuan.isBlank() ? null : Money.of(yuan);
                } catch (ArithmeticException | NumberFormatException wrong) {
                    throw InvalidInput.at("lines", "金额不正确：" + yuan, "Not an amount: " + yuan);
                }
            }
        }
    }

    /** 检查结果. */
    record Checked(List<Map<String, Object>> totals, List<BudgetSheet.Problem> problems) {}

    /** What the scheme of a call says of budget lines; nothing is kept. */
    @PostMapping("/api/v1/grants/calls/{round}/budget/check")
    @ResponseBody
    Checked check(@PathVariable String round, @RequestBody Lines sent) {
        var scheme = schemes.get(importing.called(round).schemeId());
        var lines = sent.lines() == null
                ? List.<ApplicationForm.Line>of()
                : sent.lines().stream().map(Lines.Sent::line).toList();
        return new Checked(budget.totals(scheme, lines), budget.problems(scheme, lines));
    }

    private ModelAndView page(String round, List<BudgetImport.Problem> problems) {
        return new ModelAndView("grant/budget-import")
                .addObject("round", importing.called(round))
                .addObject("categories", importing.categories(round).values())
                .addObject("problems", problems);
    }
}
