package org.sanshe.party;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.sanshe.kernel.SansheClock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives the list of organizations as a file, exactly as filtered. */
@Controller
class ExportPages {

    static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final OrganizationSearch search;
    private final PartySettings settings;
    private final Labels labels;
    private final SansheClock clock;

    ExportPages(OrganizationSearch search, PartySettings settings, Labels labels, SansheClock clock) {
        this.search = search;
        this.settings = settings;
        this.labels = labels;
        this.clock = clock;
    }

    /** At most as many rows as an import takes. */
    @GetMapping("/organizations/export")
    ResponseEntity<byte[]> organizations(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) CreditCodeKind kind,
            @RequestParam(required = false) ListKind listed,
            @RequestParam(required = false) Integer rating,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale)
            throws IOException {
        OrganizationFilter filter = new OrganizationFilter(q, kind, listed, rating);
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.of(
                        "party.column.creditCode",
                        "party.column.name",
                        "party.kind",
                        "party.column.supplierClass",
                        "party.column.registrar",
                        "party.column.registeredOn",
                        "party.rating",
                        "party.ListKind.ABNORMAL",
                        "party.ListKind.BLACKLIST")
                .map(key -> labels.text(key, locale))
                .toList());
        search.page(filter, clock.today(), 0, settings.importRows())
                .forEach(row -> lines.add(List.of(
                        row.creditCode(),
                        row.name(),
                        labels.text(Labels.key(row.kind()), locale),
                        labels.text(Labels.key(row.supplierClass()), locale),
                        Objects.toString(row.registrar(), ""),
                        Objects.toString(row.registeredOn(), ""),
                        row.rating() == null ? "" : row.rating() + "A",
                        yes(row.abnormal(), locale),
                        yes(row.blacklisted(), locale))));
        String name = labels.text("party.organizations", locale);
        return format.equals("csv")
                ? file(name + ".csv", CSV, Export.csv(lines))
                : file(name + ".xlsx", XLSX, Export.workbook(name, lines));
    }

    private String yes(boolean value, Locale locale) {
        return labels.text(value ? "party.yes" : "party.no", locale);
    }

    static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        String disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(type)
                .body(content);
    }
}
