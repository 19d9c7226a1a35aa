package org.sanshe.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.tika.Tika;
import org.sanshe.kernel.Refusal;
import org.sanshe.seal.Seals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bytes of documents: kept once by digest, in chunks, so that no file is ever whole in memory on its way in or out. */
@Component
class Contents {

    private static final int CHUNK = 256 * 1024;
    private static final int SNIFFED = 64 * 1024;

    private static final Map<String, Set<String>> EXTENSIONS = Map.of(
            "application/pdf", Set.of("pdf"),
            "image/jpeg", Set.of("jpg", "jpeg"),
            "image/png", Set.of("png"),
            "application/zip", Set.of("zip", "docx", "xlsx", "pptx", "ofd"),
            "application/x-tika-ooxml", Set.of("docx", "xlsx", "pptx"),
            "application/x-tika-msoffice", Set.of("doc", "xls", "ppt", "wps", "et"),
            "text/plain", Set.of("txt", "csv"));

    private final JdbcClient jdbc;
    private final Seals seals;
    private final long limit;
    private final Tika tika = new Tika();

    Contents(JdbcClient jdbc, Seals seals, @Value("${sanshe.documents.max-bytes:52428800}") long limit) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.limit = limit;
    }

    /**
     * Stores a stream under its digest.
     *
     * @throws Refusal when it is empty, too large, or not what its name says
     */
    Stored store(String name, InputStream in) {
        try {
            byte[] head = in.readNBytes(SNIFFED);
            if (head.length == 0) throw new Refusal(DocumentRule.EMPTY, name);
            String type = sniff(name, head);
            return write(name, type, new SequenceInputStream(new ByteArrayInputStream(head), in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores bytes the application made itself. */
    Stored store(String name, String mediaType, byte[] bytes) {
        try {
            return write(name, mediaType, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content as a stream that reads one chunk at a time; sealed content only after the opening. */
    InputStream open(String digest) {
        var sealed = jdbc.sql("select scope, bytes from sealed_content where digest = ?")
                .param(digest)
                .query((rs, n) -> seals.open(rs.getString(1), rs.getBytes(2)))
                .optional();
        if (sealed.isPresent()) return new ByteArrayInputStream(sealed.get());
        int count = jdbc.sql("select count(*) from content_chunk where digest = ?")
                .param(digest)
                .query(Integer.class)
                .single();
        var chunks = java.util.stream.IntStream.range(0, count).<InputStream>mapToObj(no -> chunk(digest, no));
        return new SequenceInputStream(Collections.enumeration(chunks.toList()));
    }

    /** Replaces readable content by sealed content. */
    void seal(String digest, String scope) {
        byte[] plain;
        try (var in = open(digest)) {
            plain = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jdbc.sql("insert into sealed_content values (?, ?, ?, sanshe_now())")
                .params(digest, scope, seals.seal(scope, plain))
                .update();
        jdbc.sql("delete from content_chunk where digest = ?").param(digest).update();
    }

    /** True while the content is under a seal. */
    boolean isSealed(String digest) {
        return jdbc.sql("select exists (select from sealed_content where digest = ?)")
                .param(digest)
                .query(Boolean.class)
                .single();
    }

    private InputStream chunk(String digest, int no) {
        return new LazyStream(
                () -> new ByteArrayInputStream(jdbc.sql("select bytes from content_chunk where digest = ? and no = ?")
                        .params(digest, no)
                        .query(byte[].class)
                        .single()));
    }

    private Stored write(String name, String type, InputStream in) throws IOException {
        String temporary = "new:" + UUID.randomUUID();
        var digesting = new DigestInputStream(in, sha256());
        long size = 0;
        for (int no = 0; ; no++) {
            byte[] chunk = digesting.readNBytes(CHUNK);
            if (chunk.length == 0) break;
            size += chunk.length;
            if (size > limit) throw new Refusal(DocumentRule.TOO_LARGE, name, limit / 1024 / 1024);
            jdbc.sql("insert into content_chunk values (?, ?, ?)")
                    .params(temporary, no, chunk)
                    .update();
        }
        String digest = HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        int fresh = jdbc.sql("insert into content values (?, ?, ?) on conflict do nothing")
                .params(digest, size, type)
                .update();
        if (fresh == 1) {
            jdbc.sql("update content_chunk set digest = ? where digest = ?")
                    .params(digest, temporary)
                    .update();
        } else {
            jdbc.sql("delete from content_chunk where digest = ?")
                    .param(temporary)
                    .update();
        }
        return new Stored(digest, size, type);
    }

    private String sniff(String name, byte[] head) {
        String type = tika.detect(head);
        if (type.equals("text/plain") && new String(head, java.nio.charset.StandardCharsets.UTF_8).contains("\0")) {
            type = "application/octet-stream";
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.ROOT);
        if (!EXTENSIONS.getOrDefault(type, Set.of()).contains(extension)) {
            throw new Refusal(DocumentRule.TYPE_NOT_ALLOWED, name, type);
        }
        return type;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came of storing. */
    record Stored(String digest, long size, String mediaType) {}

    /** Opens its source only when read. */
    private static final class LazyStream extends InputStream {
        private final java.util.function.Supplier<InputStream> source;
        private InputStream opened;

        LazyStream(java.util.function.Supplier<InputStream> source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            return opened().read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return opened().read(buffer, offset, length);
        }

        private InputStream opened() {
            if (opened == null) opened = source.get();
            return opened;
        }
    }
}
