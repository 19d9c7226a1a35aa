package org.sanshe.delivery.record;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.kernel.InvalidInput;

/** 登记表: what was typed on the page, as it was typed, so that nothing is lost when something is wrong. */
record EntryForm(Map<String, List<String>> fields) {

    static EntryForm empty() {
        return new EntryForm(new LinkedHashMap<>());
    }

    /** A record as the form to correct it opens. */
    static EntryForm of(ServiceRecord r, List<Photos.Attached> files) {
        var form = empty();
        form.put("item", r.item());
        form.put("on", r.on().toString());
        form.put("from", r.from().toString());
        form.put("to", r.to().toString());
        form.put("place", r.place());
        form.put("worker", r.worker());
        form.put("attendance", r.attendance() == null ? "" : r.attendance().toString());
        form.put("series", r.series());
        form.put("platformNo", r.platformNo());
        form.put("content", r.content());
        form.put("clientSign", r.clientSign().name());
        form.fields.put(
                "clients", r.clients().stream().map(c -> String.valueOf(c.id())).toList());
        form.fields.put("photos", refs(files, Photos.Use.PHOTO));
        form.fields.put("sheets", refs(files, Photos.Use.SHEET));
        form.fields.put("signatures", refs(files, Photos.Use.SIGNATURE));
        return form;
    }

    private static List<String> refs(List<Photos.Attached> files, Photos.Use use) {
        return files.stream()
                .filter(f -> f.use() == use)
                .map(Photos.Attached::ref)
                .collect(Collectors.toList());
    }

    private void put(String field, String value) {
        if (value != null) fields.put(field, List.of(value));
    }

    /** The one value of a field; empty when it has none. */
    public String get(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    /** All values of a field. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** Adds a value, such as the reference of a file that came along. */
    void add(String field, String value) {
        var all = new ArrayList<>(all(field));
        all.add(value);
        fields.put(field, all);
    }

    /** The kind of record comes from the line; the worker has signed by having logged in. */
    Entry entry(RecordKind kind, List<Long> clients) {
        return new Entry(
                kind,
                orNull("item"),
                date("on"),
                time("from"),
                time("to"),
                orNull("place"),
                orNull("worker"),
                clients,
                whole("attendance"),
                kind.hasSeries() ? orNull("series") : null,
                kind == RecordKind.VOLUNTEER ? orNull("platformNo") : null,
                orNull("content"),
                signature(),
                Signature.ACCOUNT,
                all("photos"),
                all("sheets"),
                all("signatures"),
                Entry.Source.PAGE);
    }

    List<Long> chosen() {
        var chosen = new ArrayList<Long>();
        for (String id : all("clients")) {
            if (!id.matches("[0-9]{1,18}")) continue;
            chosen.add(Long.parseLong(id));
        }
        return chosen;
    }

    private Signature signature() {
        try {
            return get("clientSign").isEmpty() ? Signature.NONE : Signature.valueOf(get("clientSign"));
        } catch (IllegalArgumentException unknown) {
            throw InvalidInput.at("clientSign", "请选择服务对象的签字方式", "Choose how the client signed.");
        }
    }

    private String orNull(String field) {
        return get(field).isEmpty() ? null : get(field);
    }

    private Integer whole(String field) {
        String text = get(field);
        if (text.isEmpty()) return null;
        if (!text.matches("[0-9]{1,6}")) throw InvalidInput.at(field, "请填写整数", "Enter a whole number.");
        return Integer.valueOf(text);
    }

    private LocalDate date(String field) {
        try {
            return get(field).isEmpty() ? null : LocalDate.parse(get(field));
        } catch (DateTimeException wrong) {
            throw InvalidInput.at(field, "日期不正确，例如 2026-05-04", "Not a date; for example 2026-05-04.");
        }
    }

    private LocalTime time(String field) {
        try {
            return get(field).isEmpty() ? null : LocalTime.parse(get(field));
        } catch (DateTimeException wrong) {
            throw InvalidInput.at(field, "时间不正确，例如 09:30", "Not a time; for example 09:30.");
        }
    }
}
