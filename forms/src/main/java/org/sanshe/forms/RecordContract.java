package org.sanshe.forms;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares a form with the record that its values are bound to. */
final class RecordContract {

    /** What a form yields under one name: fields of that name, a nested object, or rows. */
    private static final class Slot {
        final List<Component> fields = new ArrayList<>();
        final Map<String, Slot> inside = new LinkedHashMap<>();
        boolean rows;

        Slot at(String path) {
            Slot slot = this;
            for (String part : path.split("\\.")) {
                slot = slot.inside.computeIfAbsent(part, name -> new Slot());
            }
            return slot;
        }
    }

    private RecordContract() {}

    static List<String> mismatches(Class<?> record, FormSchema schema) {
        Slot form = new Slot();
        gather(schema.components(), form);
        List<String> found = new ArrayList<>();
        compare(record, form, "", found);
        return found;
    }

    private static void gather(List<Component> components, Slot into) {
        for (Component component : components) {
            if (component.isInput()) {
                into.at(component.key()).fields.add(component);
                continue;
            }
            Slot slot = component.path() == null ? into : into.at(component.path());
            slot.rows |= component.isList();
            gather(component.components(), slot);
        }
    }

    private static void compare(Class<?> record, Slot form, String prefix, List<String> found) {
        for (RecordComponent component : record.getRecordComponents()) {
            String name = prefix + component.getName();
            Slot slot = form.inside.get(component.getName());
            Type type = component.getGenericType();
            Class<?> raw = Records.raw(type);
            if (slot == null) {
                found.add(name + ": the form has no such field");
            } else if (slot.fields.isEmpty()) {
                Class<?> inner = slot.rows ? Records.raw(Records.element(type)) : raw;
                if (slot.rows && raw != List.class) {
                    found.add(name + ": is a list in the form and must be a List");
                } else if (inner.isRecord()) {
                    compare(inner, slot, name + (slot.rows ? "[]." : "."), found);
                } else if (inner != Map.class && inner != Object.class) {
                    found.add(name + ": is a group in the form and must be a record");
                }
            } else {
                slot.fields.stream()
                        .filter(field -> !fits(field, type, raw))
                        .forEach(
                                field -> found.add(name + ": " + field.type() + " does not fit " + type.getTypeName()));
            }
        }
    }

    private static boolean fits(Component field, Type type, Class<?> raw) {
        if (raw == Object.class || field.type == Component.Type.EXPRESSION) {
            return true;
        }
        return switch (field.type) {
            case TEXTFIELD, TEXTAREA ->
                raw == String.class
                        || (field.isMoney() && raw == BigDecimal.class)
                        || Records.factory(raw, String.class) != null
                        || (field.isMoney() && Records.factory(raw, BigDecimal.class) != null);
            case NUMBER -> fitsNumber(field, raw);
            case DATETIME -> fitsDate(field, raw);
            case CHECKBOX -> raw == boolean.class || raw == Boolean.class;
            case CHECKLIST, TAGLIST -> raw == List.class && fitsOption(field, Records.raw(Records.element(type)));
            case RADIO, SELECT -> fitsOption(field, raw);
            case FILEPICKER ->
                field.isMultipleFile()
                        ? raw == List.class && Records.element(type) == String.class
                        : raw == String.class;
            default -> true;
        };
    }

    private static boolean fitsNumber(Component field, Class<?> raw) {
        boolean whole =
                List.of(int.class, Integer.class, long.class, Long.class).contains(raw);
        return raw == BigDecimal.class
                || raw == String.class
                || (whole && field.number("decimalDigits", -1) == 0)
                || Records.factory(raw, BigDecimal.class) != null;
    }

    private static boolean fitsDate(Component field, Class<?> raw) {
        if (raw == String.class) {
            return true;
        }
        if (field.isSubtype("date")) {
            return raw == LocalDate.class;
        }
        return field.isSubtype("time")
                ? raw == LocalTime.class
                : raw == OffsetDateTime.class || raw == LocalDateTime.class;
    }

    /** With fixed options every one must have its constant or be a number; computed ones cannot be known here. */
    private static boolean fitsOption(Component field, Class<?> raw) {
        if (raw == String.class || Records.factory(raw, String.class) != null) {
            return true;
        }
        List<?> fixed = Json.list(field.json.get("values"));
        List<Object> values = fixed.stream()
                .map(each -> each instanceof Map<?, ?> map ? (Object) map.get("value") : each)
                .toList();
        if (raw.isEnum()) {
            return values.stream()
                    .allMatch(value -> Arrays.stream(raw.getEnumConstants())
                            .anyMatch(each -> Records.sameName(((Enum<?>) each).name(), String.valueOf(value))));
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return values.stream().allMatch(value -> List.of("true", "false").contains(String.valueOf(value)));
        }
        boolean number = List.of(int.class, Integer.class, long.class, Long.class, BigDecimal.class)
                .contains(raw);
        return number && values.stream().allMatch(value -> Numbers.of(value) != null);
    }
}
