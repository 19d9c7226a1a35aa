package org.sanshe.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanshe.document.Documents;
import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/** 页面填写: the fields of a posted form; files that came along are stored, and their references take their place. */
@Component
class Posted {

    /** Which step of a stepped form a page is about. */
    static final String AT = "_at";

    /** Which inputs the page of a step holds, separated by commas. */
    static final String PART = "_part";

    private static final String FILE = "_file:";

    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", "_step", "_command", "_draft", "_keep", AT, PART);

    private final Documents documents;

    Posted(Documents documents) {
        this.documents = documents;
    }

    /** The fields of the form, without what only the page knows ({@code _csrf}, {@code _step} …) or its address says. */
    Map<String, List<String>> fields(HttpServletRequest request, Actor actor) {
        var fields = new LinkedHashMap<String, List<String>>();
        var address = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        request.getParameterMap().forEach((name, values) -> {
            if (!isOfThePage(name) && !address.containsKey(name)) fields.put(name, new ArrayList<>(List.of(values)));
        });
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (multipart == null) return fields;
        multipart.getMultiFileMap().forEach((name, files) -> {
            if (!name.startsWith(FILE)) return;
            var references = fields.computeIfAbsent(name.substring(FILE.length()), n -> new ArrayList<>());
            files.stream().filter(f -> !f.isEmpty()).forEach(f -> references.add(store(f, actor)));
        });
        return fields;
    }

    /** What is kept as a draft: the fields without the button that was pressed. */
    static Map<String, List<String>> draft(Map<String, List<String>> fields) {
        var kept = new LinkedHashMap<>(fields);
        kept.remove("_list");
        return kept;
    }

    /**
     * What was typed on all pages of a stepped form: what this page holds replaces what was kept of it.
     *
     * @param part the inputs of this page; null or blank when it holds none
     */
    static Map<String, List<String>> merge(
            Map<String, List<String>> kept, Map<String, List<String>> posted, String part) {
        var all = new LinkedHashMap<>(kept);
        if (part != null && !part.isBlank()) {
            for (String key : part.split(",")) all.keySet().removeIf(name -> isOf(key, name));
        }
        all.putAll(posted);
        return all;
    }

    private static boolean isOf(String key, String name) {
        String bare = name.replaceFirst("^_rows?:", "");
        return bare.equals(key) || bare.startsWith(key + "[") || bare.startsWith(key + ".");
    }

    private static boolean isOfThePage(String name) {
        return OF_THE_PAGE.contains(name) || name.startsWith(FILE);
    }

    private String store(MultipartFile file, Actor actor) {
        try (InputStream in = file.getInputStream()) {
            return documents
                    .store(null, "upload", file.getOriginalFilename(), in, actor)
                    .ref();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
