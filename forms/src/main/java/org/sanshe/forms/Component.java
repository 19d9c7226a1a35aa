package org.sanshe.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 表单组件: one component of a form as written in the file; knows nothing of data. */
public final class Component {

    /** What a component does with data. */
    enum Kind {
        INPUT,
        BOX,
        SHOWN
    }

    /** The component types of the format and their names in the file. */
    enum Type {
        TEXTFIELD(Kind.INPUT),
        TEXTAREA(Kind.INPUT),
        NUMBER(Kind.INPUT),
        DATETIME(Kind.INPUT),
        CHECKBOX(Kind.INPUT),
        CHECKLIST(Kind.INPUT),
        TAGLIST(Kind.INPUT),
        RADIO(Kind.INPUT),
        SELECT(Kind.INPUT),
        FILEPICKER(Kind.INPUT),
        EXPRESSION(Kind.INPUT),
        GROUP(Kind.BOX),
        DYNAMICLIST(Kind.BOX),
        TABLE(Kind.SHOWN),
        DOCUMENTPREVIEW(Kind.SHOWN),
        TEXT(Kind.SHOWN),
        HTML(Kind.SHOWN),
        IMAGE(Kind.SHOWN),
        IFRAME(Kind.SHOWN),
        SPACER(Kind.SHOWN),
        SEPARATOR(Kind.SHOWN),
        BUTTON(Kind.SHOWN);

        final Kind kind;

        Type(Kind kind) {
            this.kind = kind;
        }

        boolean hasOptions() {
            return this == CHECKLIST || this == TAGLIST || this == RADIO || this == SELECT;
        }

        boolean holdsMany() {
            return this == CHECKLIST || this == TAGLIST;
        }
    }

    final Map<String, Object> json;
    final Type type;
    final List<Component> components;
    private final Map<String, Object> validate;
    private final Map<String, Object> properties;
    private final String id;

    Component(Map<String, Object> json, Type type, List<Component> components) {
        this.json = json;
        this.type = type;
        this.components = List.copyOf(components);
        this.validate = Json.map(json.get("validate"));
        this.properties = Json.map(json.get("properties"));
        String given = text("id");
        String known = given != null ? given : key();
        this.id = known != null ? known : type();
    }

    /** The id in the file; the key or the type where it has none. */
    public String id() {
        return id;
    }

    /** The type as the format names it, e.g. {@code textfield}. */
    public String type() {
        return type == Type.DOCUMENTPREVIEW ? "documentPreview" : type.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The dotted name of its value inside the surrounding group or row, or null if it holds none. */
    public String key() {
        return text("key");
    }

    /** The label as written (templates not filled in), or null. */
    public String label(Locale locale) {
        String label = text("label");
        if (label == null && type == Type.DATETIME) {
            label = text(isSubtype("time") ? "timeLabel" : "dateLabel");
        }
        return locale.pick(label, property("labelEn"));
    }

    /** What stands before or after the box ({@code prefixAdorner}, {@code suffixAdorner}) as written, or null. */
    String adorner(String name, Locale locale) {
        Object source = Json.map(json.get("appearance")).get(name);
        return locale.pick(source == null ? null : source.toString(), property(name + "En"));
    }

    /** One of the form's own extension properties, or null. */
    public String property(String name) {
        Object value = properties.get(name);
        return value == null ? null : value.toString();
    }

    /** The components inside a group or list, in order. */
    public List<Component> components() {
        return components;
    }

    boolean isInput() {
        return type.kind == Kind.INPUT;
    }

    boolean isList() {
        return type == Type.DYNAMICLIST && !Boolean.FALSE.equals(json.get("isRepeating"));
    }

    /** Whether what is typed here is to be seen and kept by nobody; see {@link Secrets}. */
    boolean isSecret() {
        return type == Type.TEXTFIELD && Secrets.isSecret(key());
    }

    boolean isFormat(String format) {
        return format.equals(property("format"));
    }

    boolean isMoney() {
        return isFormat("money");
    }

    boolean isMultipleFile() {
        return type == Type.FILEPICKER && json.get("multiple") != null && !Boolean.FALSE.equals(json.get("multiple"));
    }

    boolean isSubtype(String subtype) {
        Object given = json.get("subtype");
        return subtype.equals(given == null ? "date" : given);
    }

    boolean allowsRows() {
        return Boolean.TRUE.equals(json.get("allowAddRemove"));
    }

    /** The path a group or list puts its values under, or null. */
    String path() {
        String path = text("path");
        return path == null || path.isBlank() ? null : path;
    }

    Object rule(String name) {
        return validate.get(name);
    }

    boolean isRequired() {
        return Boolean.TRUE.equals(validate.get("required"));
    }

    Object hide() {
        return Json.map(json.get("conditional")).get("hide");
    }

    /** Any text at all disables, even {@code =false}: the format is so. */
    boolean isDisabled() {
        Object disabled = json.get("disabled");
        return disabled instanceof String text ? !text.isEmpty() : Boolean.TRUE.equals(disabled);
    }

    String text(String name) {
        return json.get(name) instanceof String text ? text : null;
    }

    int number(String name, int otherwise) {
        return json.get(name) instanceof Number number ? number.intValue() : otherwise;
    }

    /** Every text of this component (not of those inside it) that may hold an expression or template. */
    List<String> sources() {
        List<String> sources = new ArrayList<>();
        collect(json, sources);
        return sources;
    }

    private static void collect(Object value, List<String> into) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> {
                if (name.equals("rule") && inner instanceof String rule) {
                    into.add(rule.startsWith("=") ? rule : "=" + rule);
                } else if (!name.equals("components")) {
                    collect(inner, into);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, into));
        } else if (value instanceof String text && (text.startsWith("=") || text.contains("{{"))) {
            into.add(text);
        }
    }
}
