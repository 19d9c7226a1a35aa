package org.sanshe.purchase.flags;

import com.lowagie.text.pdf.PdfReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.sanshe.document.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 文件作者: author and last editor as PDF and Office files carry them; each file is read once and remembered. */
@Component
class FileAuthors {

    /** What a core.xml may at most hold: more is no properties. */
    private static final int PROPERTIES = 64 * 1024;

    private static final Pattern OFFICE = Pattern.compile("<(?:dc:creator|cp:lastModifiedBy)>([^<]{1,200})<");

    private final JdbcClient jdbc;
    private final Documents documents;

    FileAuthors(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** By document; default names of programs are left out. */
    Map<Long, Set<String>> of(Collection<Long> ids) {
        var known = new HashMap<Long, Set<String>>();
        if (ids.isEmpty()) return known;
        jdbc.sql("select document_id, authors from file_author where document_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    known.put(row.getLong(1), Set.of((String[]) row.getArray(2).getArray()));
                });
        for (long id : ids) {
            if (!known.containsKey(id)) known.put(id, read(id));
        }
        var ignored = new HashSet<>(jdbc.sql("select author from red_flag_author_ignored")
                .query(String.class)
                .list());
        known.replaceAll((id, authors) -> {
            var telling = new HashSet<>(authors);
            telling.removeIf(a -> ignored.contains(a.toLowerCase(Locale.ROOT)));
            return telling;
        });
        return known;
    }

    private Set<String> read(long id) {
        Set<String> authors = of(documents.bytes(id));
        jdbc.sql("insert into file_author values (?, ?) on conflict do nothing")
                .params(id, authors.toArray(new String[0]))
                .update();
        return authors;
    }

    /** Empty for files that carry none or cannot be read. */
    static Set<String> of(byte[] content) {
        try {
            if (starts(content, "%PDF")) return pdf(content);
            if (starts(content, "PK")) return office(content);
        } catch (IOException | RuntimeException unreadable) {
            return Set.of();
        }
        return Set.of();
    }

    private static Set<String> pdf(byte[] content) throws IOException {
        var found = new HashSet<String>();
        try (var reader = new PdfReader(content)) {
            add(found, reader.getInfo().get("Author"));
        }
        return found;
    }

    private static Set<String> office(byte[] content) throws IOException {
        var found = new HashSet<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals("docProps/core.xml")) continue;
                String xml = new String(zip.readNBytes(PROPERTIES), StandardCharsets.UTF_8);
                OFFICE.matcher(xml).results().forEach(m -> add(found, m.group(1)));
                break;
            }
        }
        return found;
    }

    private static void add(Set<String> found, String author) {
        if (author != null && !author.isBlank()) found.add(author.strip());
    }

    private static boolean starts(byte[] content, String magic) {
        return content.length > magic.length()
                && new String(content, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }
}
