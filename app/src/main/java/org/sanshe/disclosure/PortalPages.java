package org.sanshe.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.inbox.Bigrams;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 公告公示门户: what everybody may read without logging in. */
@Controller
class PortalPages {

    private static final int PAGE = 20;

    private final Disclosure disclosure;
    private final Documents documents;
    private final SansheClock clock;

    PortalPages(Disclosure disclosure, Documents documents, SansheClock clock) {
        this.disclosure = disclosure;
        this.documents = documents;
        this.clock = clock;
    }

    @GetMapping("/public/notices")
    String list(Search search, Locale locale, Model model) {
        List<PublicNotice> found = disclosure.page(search.filter(), search.after(), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<PublicNotice> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute(
                "notices", shown.stream().map(n -> NoticeLine.of(n, locale)).toList());
        model.addAttribute(
                "calls",
                disclosure.calls(
                        shown.stream().map(PublicNotice::caseNo).distinct().toList()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("next", more ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("states", Call.State.values());
        model.addAttribute("methods", disclosure.methods());
        model.addAttribute("buyers", disclosure.buyers());
        model.addAttribute("search", search);
        return "disclosure/notices";
    }

    /** What the address asks for; anything unknown stands for any. */
    record Search(String kind, String method, String unit, String state, String q, Long after) {

        Search {
            q = q == null ? "" : q.strip();
        }

        NoticeFilter filter() {
            return new NoticeFilter(
                    NoticeKind.named(kind),
                    method == null || method.isBlank() ? null : method,
                    unit == null || !unit.matches("[0-9]{1,18}") ? null : Long.valueOf(unit),
                    Call.State.named(state),
                    searches() ? q : null);
        }

        private boolean searches() {
            return Bigrams.searchable(q) && q.codePointCount(0, q.length()) > 1;
        }

        /** Whether the text is too short to be looked for. */
        public boolean tooShort() {
            return !q.isEmpty() && !searches();
        }
    }

    @GetMapping("/public/notices/{id}")
    String notice(@PathVariable long id, Locale locale, Model model) {
        PublicNotice notice = find(id);
        model.addAttribute("notice", NoticeLine.of(notice, locale));
        model.addAttribute("html", notice.html());
        model.addAttribute(
                "document",
                notice.documentId() == null
                        ? null
                        : documents
                                .readable(notice.documentId(), null, caseNo -> false)
                                .orElse(null));
        model.addAttribute("call", disclosure.calls(List.of(notice.caseNo())).get(notice.caseNo()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("documents", documents.of(notice.caseNo(), null, false));
        model.addAttribute(
                "others",
                disclosure.of(notice.caseNo()).stream()
                        .filter(other -> other.id() != id)
                        .map(other -> NoticeLine.of(other, locale))
                        .toList());
        return "disclosure/notice";
    }

    @GetMapping("/public/notices/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        Long document = find(id).documentId();
        if (document == null) throw new NotFound("document of notice " + id);
        StoredDocument pdf = documents
                .readable(document, null, caseNo -> false)
                .orElseThrow(() -> new NotFound("public document " + document));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(pdf.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(documents.bytes(pdf.id()));
    }

    /** The address printed beside every document's QR code, and a form to type the code. */
    @GetMapping("/public/verify")
    String verify(@RequestParam(defaultValue = "") String code, Model model) {
        String typed = code.strip().toLowerCase(Locale.ROOT);
        if (!typed.isEmpty()) return "redirect:/public/verify/" + typed.replaceAll("[^0-9a-f]", "x");
        return answer("", null, model);
    }

    @GetMapping("/public/verify/{code}")
    String verified(@PathVariable String code, Model model) {
        boolean possible = code.matches("[0-9a-f]{24}");
        return answer(code, possible ? documents.verify(code).orElse(null) : null, model);
    }

    private static String answer(String code, StoredDocument document, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("document", document);
        if (document != null) model.addAttribute("title", document.name().replaceFirst("\\.pdf$", ""));
        if (document != null)
            model.addAttribute(
                    "issuedOn", document.at().atZone(SansheClock.ZONE).toLocalDate());
        return "disclosure/verify";
    }

    private PublicNotice find(long id) {
        return disclosure.find(id).orElseThrow(() -> new NotFound("notice " + id));
    }
}
