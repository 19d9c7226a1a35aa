package org.sanshe.purchase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Looks for a text in files, whatever they are, as it stands in memory and on disk: UTF-8, UTF-16 of both orders. */
final class Search {

    private static final int BLOCK = 1 << 20;
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private Search() {}

    /** The files below a folder, or the file, that have the text; of those changed since. */
    static List<Path> below(Path folder, int depth, Instant since, String text) {
        List<byte[]> patterns = CHARSETS.stream().map(text::getBytes).toList();
        try (Stream<Path> files = Files.find(
                folder,
                depth,
                (path, facts) -> facts.isRegularFile()
                        && !facts.lastModifiedTime().toInstant().isBefore(since))) {
            return files.filter(file -> has(file, patterns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean has(Path file, List<byte[]> patterns) {
        int longest = patterns.stream().mapToInt(p -> p.length).max().orElse(0);
        byte[] window = new byte[BLOCK + longest];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read; (read = in.readNBytes(window, kept, BLOCK)) > 0; ) {
                int filled = kept + read;
                for (byte[] pattern : patterns) {
                    if (contains(window, filled, pattern)) return true;
                }
                kept = Math.min(filled, longest - 1);
                System.arraycopy(window, filled - kept, window, 0, kept);
            }
            return false;
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(byte[] window, int filled, byte[] pattern) {
        for (int i = 0; i <= filled - pattern.length; i++) {
            if (window[i] != pattern[0]) continue;
            int matched = 1;
            while (matched < pattern.length && window[i + matched] == pattern[matched]) matched++;
            if (matched == pattern.length) return true;
        }
        return false;
    }
}
