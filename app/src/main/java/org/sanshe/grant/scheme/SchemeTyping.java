package org.sanshe.grant.scheme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;
import org.sanshe.kernel.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 随填随查: what is wrong with a scheme as a whole, at its fields, while it is typed and when it is handed in. */
@Component
class SchemeTyping {

    private final GrantSchemeBook book;

    SchemeTyping(GrantSchemeBook book) {
        this.book = book;
    }

    /** 一个问题. @param field its path. @param basis empty where only the text cannot be read */
    record Trouble(String field, String text, String basis) {

        /** The field or list it belongs to, by which a section of the form shows its own. */
        String root() {
            return field.replaceAll("[\\[.].*", "");
        }
    }

    List<Trouble> of(TaskContext t, SchemeDraft form, SchemeDraftReading reading, GrantScheme.Body body) {
        boolean english = Language.isEnglish();
        var found = new ArrayList<Trouble>();
        reading.unreadable().forEach((field, said) -> found.add(new Trouble(field, said[english ? 1 : 0], "")));
        GrantSchemeCheck.of(body)
                .forEach(x -> found.add(
                        new Trouble(x.field(), x.in(english), x.rule().basis().text())));
        if (form.code() == null) return found;
        book.drafting(t.actor().unitId(), form.code(), t.caseNo()).ifPresent(other -> {
            var exists = new Refusal(GrantSchemeRule.DRAFT_EXISTS, form.code(), other);
            found.add(new Trouble(
                    "code",
                    exists.message(LocaleContextHolder.getLocale()),
                    exists.rule().basis().text()));
        });
        return found;
    }

    /** The first of each field. */
    static Map<String, String> byField(List<Trouble> troubles) {
        var fields = new LinkedHashMap<String, String>();
        troubles.forEach(x -> fields.putIfAbsent(x.field(), x.text()));
        return fields;
    }

    /** What the form shows of them. */
    static List<Map<String, Object>> rows(List<Trouble> troubles) {
        return troubles.stream()
                .map(x -> Map.<String, Object>of("root", x.root(), "text", x.text(), "basis", x.basis()))
                .toList();
    }
}
