package org.sanshe.inbox;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.forms.FormHtml;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.stereotype.Component;

/** 附件引用: what a form says of files, taken as true only for files the person may read. */
@Component
class FileReferences {

    private static final Pattern REFERENCE = Pattern.compile("doc:([0-9]{1,18})");

    private final Documents documents;
    private final Sight sight;

    FileReferences(Documents documents, Sight sight) {
        this.documents = documents;
        this.sight = sight;
    }

    /**
     * Refuses references to files that are not the person's to read: naming a stranger's file must not open it.
     *
     * @param values what was handed in
     * @param stored what the form opened with; its files were put there by the application
     */
    void check(Map<String, Object> values, Map<String, Object> stored, Actor actor) {
        Set<String> known = new HashSet<>();
        walk(stored, (id, text) -> known.add(text));
        walk(values, (id, text) -> {
            if (!known.contains(text) && find(id, actor).isEmpty()) throw new NotFound("file " + text);
        });
    }

    /** Names and addresses of files for the pages of a person. */
    FormHtml.Options options(Actor actor) {
        UnaryOperator<String> name =
                reference -> find(reference, actor).map(StoredDocument::name).orElse(reference);
        UnaryOperator<String> address = reference ->
                find(reference, actor).map(d -> "/documents/" + d.id()).orElse(null);
        return FormHtml.Options.none().withFiles(name, address);
    }

    private Optional<StoredDocument> find(String reference, Actor actor) {
        var id = REFERENCE.matcher(reference);
        return id.matches() ? find(Long.parseLong(id.group(1)), actor) : Optional.empty();
    }

    private Optional<StoredDocument> find(long id, Actor actor) {
        return documents.readable(id, actor, caseNo -> sight.whole(caseNo, actor));
    }

    private static void walk(Object value, BiConsumer<Long, String> visit) {
        if (value instanceof Map<?, ?> map) map.values().forEach(v -> walk(v, visit));
        else if (value instanceof List<?> list) list.forEach(v -> walk(v, visit));
        else if (value instanceof String text) {
            var id = REFERENCE.matcher(text);
            if (id.matches()) visit.accept(Long.parseLong(id.group(1)), text);
        }
    }
}
