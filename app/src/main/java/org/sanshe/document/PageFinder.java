package org.sanshe.document;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * 页码定位: on which page of a PDF a word first stands. Files of organizations are not trusted: large ones are left alone, a
 * slow one is given up, and whatever goes wrong only means that there is no page to jump to.
 */
@Component
public class PageFinder {

    private static final long LARGEST = 8_000_000;
    private static final int MOST_PAGES = 150;
    private static final long SECONDS = 5;
    private static final int REMEMBERED = 500;

    private final Documents documents;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "page-finder");
        thread.setDaemon(true);
        return thread;
    });

    /** By digest and words; content never changes under its digest. */
    private final Map<String, Map<String, Integer>> remembered =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Map<String, Integer>> eldest) {
                    return size() > REMEMBERED;
                }
            });

    PageFinder(Documents documents) {
        this.documents = documents;
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
    }

    /** The first page, from 1, that names each word; words that stand nowhere are left out. */
    public Map<String, Integer> find(StoredDocument file, List<String> words) {
        if (!file.mediaType().equals("application/pdf") || file.size() > LARGEST) return Map.of();
        String key = file.digest() + words;
        Map<String, Integer> known = remembered.get(key);
        if (known != null) return known;
        byte[] content = documents.bytes(file.id());
        Future<Map<String, Integer>> search = reader.submit(() -> search(content, words));
        Map<String, Integer> found;
        try {
            found = search.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            search.cancel(true);
            found = Map.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
        remembered.put(key, found);
        return found;
    }

    static Map<String, Integer> search(byte[] pdf, List<String> words) throws IOException {
        var found = new HashMap<String, Integer>();
        try (var reader = new PdfReader(pdf)) {
            var text = new PdfTextExtractor(reader);
            int last = Math.min(reader.getNumberOfPages(), MOST_PAGES);
            for (int page = 1; page <= last && !Thread.currentThread().isInterrupted(); page++) {
                String said = text.getTextFromPage(page).replaceAll("\\s", "");
                for (String word : words) {
                    if (said.contains(word.replaceAll("\\s", ""))) found.putIfAbsent(word, page);
                }
            }
        }
        return Map.copyOf(found);
    }
}
