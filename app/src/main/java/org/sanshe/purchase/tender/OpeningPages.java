package org.sanshe.purchase.tender;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.seal.Signatures;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 开标室与回执核对: the room of an opening, a bidder's receipts, and the public page that checks a receipt. */
@Controller
class OpeningPages {

    private static final int LONGEST = 4_000;

    private final OpeningRoom room;
    private final Receipts receipts;
    private final Signatures signatures;

    OpeningPages(OpeningRoom room, Receipts receipts, Signatures signatures) {
        this.room = room;
        this.receipts = receipts;
        this.signatures = signatures;
    }

    @GetMapping("/tenders/{no}/opening")
    String room(@PathVariable String no, Actor actor, Model model) {
        model.addAttribute("room", room.of(no, actor));
        return "purchase/opening-room";
    }

    /** The receipt of the actor's own response, as a text to keep. */
    @GetMapping("/tenders/{no}/receipts/{version}")
    ResponseEntity<byte[]> receipt(@PathVariable String no, @PathVariable int version, Actor actor) {
        String own = room.of(no, actor).own();
        String text = (own == null ? java.util.Optional.<String>empty() : receipts.text(own, version))
                .orElseThrow(() -> new NotFound("receipt " + version + " of " + no));
        var attachment = ContentDisposition.attachment()
                .filename(own + "-" + version + ".txt", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/public/receipts")
    String ask(Model model) {
        return page(null, model);
    }

    /** Checks a receipt: the signature, and whether the list published at the deadline has it. */
    @PostMapping("/public/receipts")
    String check(@RequestParam(defaultValue = "") String receipt, Model model) {
        if (receipt.isBlank() || receipt.length() > LONGEST) return page(null, model);
        Map<String, String> fields = receipts.check(receipt).orElse(null);
        model.addAttribute("genuine", fields != null);
        model.addAttribute("receipt", fields);
        if (fields != null) {
            model.addAttribute(
                    "published",
                    receipts.isPublished(fields.get("purchase"), fields.get("digest"))
                            .orElse(null));
        }
        return page(fields == null ? receipt : null, model);
    }

    private String page(String typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute(
                "keys",
                signatures.publicKeys().entrySet().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                Map.Entry::getKey, e -> HexFormat.of().formatHex(e.getValue()))));
        return "purchase/receipt-check";
    }
}
