package org.sanshe.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.tika.Tika;
import org.sanshe.kernel.FieldCipher;
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
    private final FieldCipher cipher;
    private final long limit;
    private final Tika tika = new Tika();

    Contents(
            JdbcClient jdbc,
            Seals seals,
            FieldCipher cipher,
            @Value("${sanshe.documents.max-bytes:52428800}") long limit) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.cipher = cipher;
        this.limit = limit;
    }

    /**
     * Stores an upload, encrypted from the first byte on with a key the database does not have: it may become part of a
     * sealed response, and what was once in a table stays in its files and logs. Its name is the digest of what is kept,
     * so every upload is content of its own.
     *
     * @throws Refusal when it is empty, too large, or not what its name says
     */
    Stored store(String name, InputStream in) {
        try {
            byte[] head = in.readNBytes(SNIFFED);
            if (head.length == 0) throw new Refusal(DocumentRule.EMPTY, name);
            String type = sniff(name, head);
            return write(name, type, new SequenceInputStream(new ByteArrayInputStream(head), in), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stores bytes the application made itself, once and readable under their digest. */
    Stored store(String name, String mediaType, byte[] bytes) {
        try {
            return write(name, mediaType, new ByteArrayInputStream(bytes), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content as a stream that reads one chunk at a time.
     *
     * @throws Seals.StillSealed at once, before the opening
     */
    InputStream open(String digest) {
        int count = count(digest);
        Lock lock = lockOf(digest);
        if (lock.scope() != null) chunk(digest, lock, 0, count);
        var chunks = IntStream.range(0, count)
                .<InputStream>mapToObj(
                        no -> new LazyStream(() -> new ByteArrayInputStream(chunk(digest, lock, no, count))));
        return new SequenceInputStream(Collections.enumeration(chunks.toList()));
    }

    /**
     * Keeps an encrypted copy, chunk by chunk.
     *
     * @return the digest of the encrypted bytes, which is the name of the copy
     */
    String seal(String digest, String scope) {
        String temporary = temporary();
        var sha = sha256();
        int count = count(digest);
        Lock lock = lockOf(digest);
        for (int no = 0; no < count; no++) {
            byte[] sealed = seals.seal(scope, part(no, count), chunk(digest, lock, no, count));
            sha.update(sealed);
            keep(temporary, no, sealed);
        }
        String name = HexFormat.of().formatHex(sha.digest());
        jdbc.sql(
                        "insert into content (digest, size, media_type) select ?, size, media_type from content where digest = ?")
                .params(name, digest)
                .update();
        jdbc.sql("insert into sealed_content values (?, ?, sanshe_now())")
                .params(name, scope)
                .update();
        rename(temporary, name);
        return name;
    }

    /** Whoever stores or seals bytes with this digest goes one after another, until the transaction ends. */
    void lock(String digest) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(digest)
                .query((rs, n) -> 1)
                .list();
    }

    /** Removes bytes that no document has. */
    void forget(String digest) {
        String unused = "not exists (select from document d where d.digest = ";
        jdbc.sql("delete from content_chunk c where c.digest = ? and " + unused + "c.digest)")
                .param(digest)
                .update();
        jdbc.sql("delete from content c where c.digest = ? and " + unused + "c.digest)")
                .param(digest)
                .update();
    }

    /** True when the content is, or was, under a seal. */
    boolean isSealed(String digest) {
        return lockOf(digest).scope() != null;
    }

    /** The names of contents with the same readable bytes, itself among them; only the key outside tells which they are. */
    List<String> alike(String digest) {
        return jdbc.sql("""
                        select other.digest from content mine
                          join content other on other.digest = mine.digest or other.fingerprint = mine.fingerprint
                         where mine.digest = ?
                        """).param(digest).query(String.class).list();
    }

    /** True when the bytes kept are those that were stored. */
    boolean isIntact(String digest) {
        var sha = sha256();
        int count = count(digest);
        for (int no = 0; no < count; no++) {
            var chunk = kept(digest, no);
            if (chunk.isEmpty()) return false;
            sha.update(chunk.get());
        }
        return HexFormat.of().formatHex(sha.digest()).equals(digest);
    }

    private Lock lockOf(String digest) {
        return jdbc.sql("""
                        select s.scope, c.fingerprint is not null from content c
                          left join sealed_content s using (digest) where c.digest = ?
                        """)
                .param(digest)
                .query((row, i) -> new Lock(row.getString(1), row.getBoolean(2)))
                .optional()
                .orElse(new Lock(null, false));
    }

    /**
     * What keeps content from being read in the database.
     *
     * @param scope its seal; null for none
     * @param atRest whether it is encrypted with the key outside of the database
     */
    private record Lock(String scope, boolean atRest) {}

    private int count(String digest) {
        return jdbc.sql("select count(*) from content_chunk where digest = ?")
                .param(digest)
                .query(Integer.class)
                .single();
    }

    private byte[] chunk(String digest, Lock lock, int no, int count) {
        byte[] bytes = kept(digest, no).orElseThrow(() -> new IllegalStateException("chunk missing: " + digest));
        if (lock.scope() != null) return seals.open(lock.scope(), part(no, count), bytes);
        return lock.atRest() ? cipher.decryptBytes(bytes) : bytes;
    }

    private Optional<byte[]> kept(String digest, int no) {
        return jdbc.sql("select bytes from content_chunk where digest = ? and no = ?")
                .params(digest, no)
                .query(byte[].class)
                .optional();
    }

    private void keep(String digest, int no, byte[] bytes) {
        jdbc.sql("insert into content_chunk values (?, ?, ?)")
                .params(digest, no, bytes)
                .update();
    }

    private void rename(String temporary, String digest) {
        jdbc.sql("update content_chunk set digest = ? where digest = ?")
                .params(digest, temporary)
                .update();
    }

    private static String part(int no, int count) {
        return "#" + no + "/" + count;
    }

    private static String temporary() {
        return "new:" + UUID.randomUUID();
    }

    private Stored write(String name, String type, InputStream in, boolean encrypt) throws IOException {
        String temporary = temporary();
        var readable = sha256();
        var asKept = sha256();
        long size = 0;
        for (int no = 0; ; no++) {
            byte[] chunk = in.readNBytes(CHUNK);
            if (chunk.length == 0) break;
            size += chunk.length;
            if (size > limit) throw new Refusal(DocumentRule.TOO_LARGE, name, limit / 1024 / 1024);
            byte[] kept = encrypt ? cipher.encryptBytes(chunk) : chunk;
            readable.update(chunk);
            asKept.update(kept);
            keep(temporary, no, kept);
        }
        String digest = HexFormat.of().formatHex(asKept.digest());
        String fingerprint = encrypt ? cipher.digest(HexFormat.of().formatHex(readable.digest())) : null;
        lock(digest);
        int fresh = jdbc.sql("insert into content (digest, size, media_type, fingerprint) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(digest, size, type, fingerprint)
                .update();
        if (fresh == 1) {
            rename(temporary, digest);
        } else {
            jdbc.sql("delete from content_chunk where digest = ?")
                    .param(temporary)
                    .update();
        }
        return new Stored(digest, size, type);
    }

    private String sniff(String name, byte[] head) {
        String type = tika.detect(head);
        if (type.equals("application/pdf") && !startsWith(head, "%PDF-")) type = "application/octet-stream";
        if (type.equals("text/plain") && new String(head, StandardCharsets.UTF_8).contains("\0")) {
            type = "application/octet-stream";
        }
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!EXTENSIONS.getOrDefault(type, Set.of()).contains(extension)) {
            throw new Refusal(DocumentRule.TYPE_NOT_ALLOWED, name, type);
        }
        return type;
    }

    /** A PDF that begins with something else is something else too. */
    private static boolean startsWith(byte[] head, String magic) {
        return new String(head, 0, Math.min(head.length, magic.length()), StandardCharsets.ISO_8859_1).equals(magic);
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
        private final Supplier<InputStream> source;
        private InputStream opened;

        LazyStream(Supplier<InputStream> source) {
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
