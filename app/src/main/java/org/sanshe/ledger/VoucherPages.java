package org.sanshe.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.party.Export;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 凭证: the list, and the same as a file, exactly as filtered. */
@Controller
class VoucherPages {

    private static final int MOST_EXPORTED = 100_000;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final LedgerQueries queries;
    private final MessageSource messages;

    VoucherPages(LedgerQueries queries, MessageSource messages) {
        this.queries = queries;
        this.messages = messages;
    }

    @GetMapping("/ledger/vouchers")
    ModelAndView list(VoucherFilter filter, @RequestParam(required = false) Long before, Actor actor, Locale locale) {
        boolean english = LedgerPages.english(locale);
        return LedgerPages.page(
                        "ledger/vouchers",
                        queries.vouchers(actor.unitId(), filter, before, LedgerPages.PAGE + 1),
                        locale)
                .addObject("f", filter)
                .addObject("years", queries.years(actor.unitId()))
                .addObject("sources", LedgerPages.sources(english))
                .addObject(
                        "kinds",
                        Arrays.stream(VoucherKind.values())
                                .map(k -> new LedgerPages.Choice(k.name(), k.in(english)))
                                .toList());
    }

    @GetMapping("/ledger/vouchers/export")
    ResponseEntity<byte[]> export(
            VoucherFilter filter, @RequestParam(defaultValue = "xlsx") String format, Actor actor, Locale locale)
            throws IOException {
        boolean english = LedgerPages.english(locale);
        var rows = queries.rows(actor.unitId(), filter, MOST_EXPORTED + 1);
        if (rows.size() > MOST_EXPORTED) {
            throw InvalidInput.at("from", "凭证太多，请缩小查询范围后导出", "Too many vouchers; narrow the filter, then export");
        }
        var lines = new ArrayList<List<?>>();
        lines.add(heads(locale));
        for (var r : rows) {
            lines.add(List.of(
                    r.voucher().no(),
                    r.voucher().bookedOn().toString(),
                    r.voucher().kind().in(english),
                    r.voucher().summary(),
                    r.agreement(),
                    r.voucher().reference() == null ? "" : r.voucher().reference(),
                    r.line().payer(),
                    r.line().key().source().in(english),
                    r.line().key().year(),
                    r.line().key().originYear(),
                    r.line().key().itemCode(),
                    r.line().itemName(),
                    r.account().in(english),
                    r.amount().yuan(),
                    r.voucher().by()));
        }
        String name = messages.getMessage("ledger.vouchers", null, locale);
        return format.equals("csv")
                ? file(name + ".csv", new MediaType("text", "csv", StandardCharsets.UTF_8), Export.csv(lines))
                : file(name + ".xlsx", XLSX, Export.workbook(name, lines));
    }

    private List<String> heads(Locale locale) {
        return List.of(
                        "no",
                        "bookedOn",
                        "kind",
                        "summary",
                        "agreement",
                        "reference",
                        "payer",
                        "source",
                        "year",
                        "origin",
                        "itemCode",
                        "itemName",
                        "account",
                        "amount",
                        "by")
                .stream()
                .map(c -> messages.getMessage("ledger.column." + c, null, locale))
                .toList();
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(type)
                .body(content);
    }
}
