package org.sanshe.notice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 来函通知: a person's messages and the letters they are about. */
@Controller
class MessagePages {

    private static final int PAGE = 20;

    private final Messages messages;
    private final Documents documents;
    private final Cases cases;

    MessagePages(Messages messages, Documents documents, Cases cases) {
        this.messages = messages;
        this.documents = documents;
        this.cases = cases;
    }

    @GetMapping("/messages")
    String list(@RequestParam(required = false) Long after, Actor actor, Locale locale, Model model) {
        List<Messages.Message> found = messages.of(actor, after, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Messages.Message> shown = more ? found.subList(0, PAGE) : found;
        model.addAttribute(
                "letters", shown.stream().map(m -> line(m, actor, locale)).toList());
        model.addAttribute("next", more ? shown.get(PAGE - 1).id() : null);
        model.addAttribute("first", after == null);
        model.addAttribute("unread", messages.unread(actor));
        return "notice/messages";
    }

    @PostMapping("/messages/{id}/read")
    String read(@PathVariable long id, Actor actor) {
        find(id, actor);
        messages.read(id, actor);
        return "redirect:/messages";
    }

    @PostMapping("/messages/read")
    String readAll(Actor actor) {
        messages.readAll(actor);
        return "redirect:/messages";
    }

    /** The letter of a message, if the actor may read it. */
    @GetMapping("/messages/{id}/document")
    ResponseEntity<byte[]> document(@PathVariable long id, Actor actor) {
        StoredDocument letter = letter(find(id, actor), actor);
        if (letter == null) throw new NotFound("letter of message " + id);
        boolean shown = letter.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
        return ResponseEntity.ok()
                .contentType(shown ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(letter.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(documents.bytes(letter.id()));
    }

    private Messages.Message find(long id, Actor actor) {
        return messages.find(id, actor).orElseThrow(() -> new NotFound("message " + id));
    }

    private StoredDocument letter(Messages.Message message, Actor actor) {
        if (message.documentId() == null) return null;
        return documents
                .readable(message.documentId(), actor, caseNo -> sees(caseNo, actor))
                .orElse(null);
    }

    private Line line(Messages.Message m, Actor actor, Locale locale) {
        return new Line(
                m.id(),
                m.caseNo() != null && sees(m.caseNo(), actor) ? m.caseNo() : null,
                "en".equals(locale.getLanguage()) ? m.subjectEn() : m.subject(),
                SansheClock.minute(m.at()),
                m.seen(),
                letter(m, actor) != null);
    }

    private boolean sees(String caseNo, Actor actor) {
        try {
            cases.visible(caseNo, actor);
            return true;
        } catch (NotFound notTheirs) {
            return false;
        }
    }

    /**
     * A message as the page shows it.
     *
     * @param caseNo the case, when the reader may open it
     * @param hasLetter true when there is a letter the reader may open
     */
    record Line(long id, String caseNo, String subject, String at, boolean seen, boolean hasLetter) {}
}
