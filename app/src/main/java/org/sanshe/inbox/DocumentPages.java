package org.sanshe.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 文件收发: takes uploads and hands documents to those who may read them; pages and the API alike. */
@Controller
class DocumentPages {

    /** What browsers show without running anything; the rest is only downloaded. */
    private static final Set<String> SHOWN =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp");

    /** Browsers refuse to show a PDF in a sandbox; their viewers run apart from the page anyway. */
    private static final String FOR_PDF = "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; ";

    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox; ";

    /** Pages of ours show what is looked at in a frame beside the work; nobody else does. */
    private static final String IN_OURS = "frame-ancestors 'self'";

    private static final String IN_NONE = "frame-ancestors 'none'";

    private final Documents documents;
    private final Sight sight;
    private final TransactionTemplate reading;

    DocumentPages(Documents documents, Sight sight, TransactionTemplate transaction) {
        this.documents = documents;
        this.sight = sight;
        this.reading = new TransactionTemplate(transaction.getTransactionManager());
        this.reading.setReadOnly(true);
    }

    /** Stores an upload; it belongs to nobody's case until its form is handed in. */
    @PostMapping({"/documents", "/api/v1/documents"})
    ResponseEntity<Map<String, Object>> upload(@RequestParam("file") MultipartFile file, Actor actor)
            throws IOException {
        try (var in = file.getInputStream()) {
            var d = documents.store(null, "upload", file.getOriginalFilename(), in, actor);
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(Map.of(
                            "id", d.id(),
                            "ref", d.ref(),
                            "name", d.name(),
                            "mediaType", d.mediaType(),
                            "size", d.size(),
                            "digest", d.digest()));
        }
    }

    @GetMapping({"/documents/{id}", "/api/v1/documents/{id}"})
    void download(@PathVariable long id, Actor actor, HttpServletResponse response) {
        send(find(id, actor), ContentDisposition.attachment(), response);
    }

    /** Shows a PDF or picture in the browser, in a sandbox of its own. */
    @GetMapping("/documents/{id}/view")
    void view(@PathVariable long id, Actor actor, HttpServletResponse response) {
        StoredDocument document = find(id, actor);
        boolean shown = SHOWN.contains(document.mediaType());
        if (shown) response.setHeader("X-Frame-Options", "SAMEORIGIN");
        send(document, shown ? ContentDisposition.inline() : ContentDisposition.attachment(), response);
    }

    private StoredDocument find(long id, Actor actor) {
        return documents
                .readable(id, actor, caseNo -> sight.whole(caseNo, actor))
                .orElseThrow(() -> new NotFound("document " + id));
    }

    /** Streams; the content is opened before anything is answered, so that what cannot be read is an error page. */
    private void send(StoredDocument document, ContentDisposition.Builder how, HttpServletResponse response) {
        reading.executeWithoutResult(status -> {
            try (var in = documents.open(document)) {
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        how.filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString());
                boolean pdf = document.mediaType().equals("application/pdf");
                boolean framed = response.containsHeader("X-Frame-Options");
                response.setHeader("Content-Security-Policy", (pdf ? FOR_PDF : SANDBOX) + (framed ? IN_OURS : IN_NONE));
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setContentType(document.mediaType());
                response.setContentLengthLong(document.size());
                in.transferTo(response.getOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
