package org.sanshe.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * 表单项: one field as the page shows it.
 *
 * @param name the column
 * @param label what people read
 * @param type {@code text}, {@code date} or {@code select}
 * @param required must be filled
 * @param fixed cannot be changed here
 * @param value what stands in it
 * @param error what is wrong with it, or null
 * @param options to choose from, empty otherwise
 */
record FormField(
        String name,
        String label,
        String type,
        boolean required,
        boolean fixed,
        String value,
        String error,
        List<Option> options) {

    /** One choice: what is sent and what people read. */
    record Option(String value, String label) {}

    /** The fields of a kind of entry. */
    static List<FormField> of(
            ImportKind kind,
            Map<String, String> values,
            Map<String, String> errors,
            List<String> fixed,
            Labels labels,
            Locale locale) {
        return kind.columns().stream()
                .map(column -> new FormField(
                        column.name(),
                        labels.text(column.key(), locale),
                        column.isDate() ? "date" : column.choices() != null || column.isYesNo() ? "select" : "text",
                        column.required(),
                        fixed.contains(column.name()),
                        values.getOrDefault(column.name(), ""),
                        errors.get(column.name()),
                        options(column, labels, locale)))
                .toList();
    }

    private static List<Option> options(ImportColumn column, Labels labels, Locale locale) {
        List<Option> options = new ArrayList<>();
        if (column.isYesNo()) {
            options.add(new Option("yes", labels.text("party.yes", locale)));
            options.add(new Option("no", labels.text("party.no", locale)));
        } else if (column.choices() != null) {
            ImportColumn.offered(column.choices())
                    .forEach(c -> options.add(new Option(c.name(), labels.text(Labels.key(c), locale))));
        }
        return options;
    }
}
