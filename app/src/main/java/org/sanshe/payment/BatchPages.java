package org.sanshe.payment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 支付批次和回单: the files that go to the treasury, and what comes back from it. */
@Controller
class BatchPages {

    private static final int PAGE = 30;

    private final PaymentBatches batches;
    private final PaymentOrders orders;
    private final TreasuryReceipts receipts;

    BatchPages(PaymentBatches batches, PaymentOrders orders, TreasuryReceipts receipts) {
        this.batches = batches;
        this.orders = orders;
        this.receipts = receipts;
    }

    @GetMapping("/payments/batches")
    String list(@RequestParam(required = false) String before, Actor actor, Model model) {
        List<PaymentBatches.Batch> found = batches.of(actor, before, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<PaymentBatches.Batch> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute("batches", shown);
        model.addAttribute("next", more ? shown.get(PAGE - 1).no() : null);
        model.addAttribute("waiting", orders.waiting(actor));
        return "payment/batches";
    }

    @PostMapping("/payments/batches")
    String collect(@RequestParam long unit, Actor actor) {
        batches.collect(unit, actor);
        return "redirect:/payments/batches";
    }

    @GetMapping("/payments/batches/{no}/{format}")
    ResponseEntity<byte[]> file(@PathVariable String no, @PathVariable String format, Actor actor) {
        boolean csv = "csv".equals(format);
        byte[] content = batches.export(no, csv ? PaymentBatches.Format.CSV : PaymentBatches.Format.PAIN001, actor);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(no + (csv ? ".csv" : ".xml"), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(csv ? new MediaType("text", "csv", StandardCharsets.UTF_8) : MediaType.APPLICATION_XML)
                .body(content);
    }

    @GetMapping("/payments/receipts")
    String receipts() {
        return "payment/receipts";
    }

    @PostMapping("/payments/receipts")
    ModelAndView take(@RequestParam MultipartFile file, Actor actor, Locale locale) throws IOException {
        var page = new ModelAndView("payment/receipts");
        try {
            var lines = receipts.run(file.getOriginalFilename(), file.getBytes(), actor, locale);
            page.addObject("lines", lines);
            page.addObject("done", lines.stream().allMatch(l -> l.result().isDone()));
        } catch (InvalidInput unreadable) {
            page.addObject("error", unreadable.fieldErrors().get("file"));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
