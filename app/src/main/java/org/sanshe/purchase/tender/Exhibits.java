package org.sanshe.purchase.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanshe.document.Documents;
import org.sanshe.document.PageFinder;
import org.sanshe.document.StoredDocument;
import org.sanshe.inbox.Submissions;
import org.sanshe.seal.Seals;
import org.springframework.stereotype.Component;

/** 评分依据: what of a response stands beside the criteria: its answers in words, its files, and where they speak of each. */
@Component
class Exhibits {

    private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("understanding", "需求理解");
        ANSWERS.put("servicePlan", "服务方案");
        ANSWERS.put("quality", "质量保障");
        ANSWERS.put("committedHours", "承诺年服务工时");
    }

    private final ResponseBook book;
    private final Submissions submissions;
    private final Documents documents;
    private final PageFinder pages;

    Exhibits(ResponseBook book, Submissions submissions, Documents documents, PageFinder pages) {
        this.book = book;
        this.submissions = submissions;
        this.documents = documents;
        this.pages = pages;
    }

    /**
     * 一份响应的依据.
     *
     * @param answers what was typed: {@code item}, {@code text}
     * @param files the files: {@code label}, {@code url}
     * @param byCriterion links to the page that first names a criterion
     */
    record Exhibit(
            List<Map<String, String>> answers,
            List<Map<String, String>> files,
            Map<String, List<Map<String, String>>> byCriterion) {

        static final Exhibit NONE = new Exhibit(List.of(), List.of(), Map.of());
    }

    /** The exhibits of all responses, by response. */
    Map<String, Exhibit> of(Tender tender) {
        List<String> criteria = tender.criteria().stream().map(Criterion::name).toList();
        return book.standing(tender).stream()
                .collect(Collectors.toMap(ResponseBook.Version::responseNo, v -> exhibit(v, criteria)));
    }

    private Exhibit exhibit(ResponseBook.Version version, List<String> criteria) {
        List<StoredDocument> files =
                version.files().stream().map(documents::byRef).toList();
        var byCriterion = new LinkedHashMap<String, List<Map<String, String>>>();
        for (StoredDocument file : files) {
            pages.find(file, criteria)
                    .forEach((criterion, page) -> byCriterion
                            .computeIfAbsent(criterion, c -> new ArrayList<>())
                            .add(link(file.name() + " p." + page, file, "#page=" + page)));
        }
        return new Exhibit(
                answers(version.submission()),
                files.stream().map(f -> link(f.name(), f, "")).toList(),
                byCriterion);
    }

    private static Map<String, String> link(String label, StoredDocument file, String page) {
        return Map.of("label", label, "url", "/documents/" + file.id() + "/view" + page);
    }

    private List<Map<String, String>> answers(UUID submission) {
        Map<String, Object> typed;
        try {
            typed = submissions.content(submission);
        } catch (Seals.BrokenSeal broken) {
            return List.of();
        }
        var answers = new ArrayList<Map<String, String>>();
        ANSWERS.forEach((key, label) -> {
            Object value = typed.get(key);
            if (value != null) answers.add(Map.of("item", label, "text", String.valueOf(value)));
        });
        if (typed.get("staff") instanceof List<?> staff) {
            answers.add(Map.of(
                    "item",
                    "项目团队",
                    "text",
                    staff.stream()
                            .map(s -> (Map<?, ?>) s)
                            .map(s -> s.get("name") + "（" + s.get("post") + "）")
                            .collect(Collectors.joining("、"))));
        }
        return answers;
    }
}
