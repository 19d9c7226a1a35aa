package org.sanshe.forms;

import java.lang.reflect.RecordComponent;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Trees of maps, lists and plain values: how a form's file and its data are held. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static Map<String, Object> read(String json) {
        try {
            Map<String, Object> read = MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
            if (read == null) {
                throw new FormError("表单文件是空的", "the form file is empty");
            }
            return read;
        } catch (JacksonException e) {
            throw new FormError("表单不是有效的 JSON 对象", "the form is not a JSON object: " + e.getOriginalMessage(), e);
        }
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static List<?> list(Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static boolean has(Map<String, Object> tree, String path) {
        int dot = path.indexOf('.');
        if (dot < 0 || tree.containsKey(path)) {
            return tree.containsKey(path);
        }
        return has(map(tree.get(path.substring(0, dot))), path.substring(dot + 1));
    }

    static Object get(Map<String, Object> tree, String path) {
        int dot = path.indexOf('.');
        if (dot < 0 || tree.containsKey(path)) {
            return tree.get(path);
        }
        return get(map(tree.get(path.substring(0, dot))), path.substring(dot + 1));
    }

    static void set(Map<String, Object> tree, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, value);
            return;
        }
        String head = path.substring(0, dot);
        if (!(tree.get(head) instanceof Map)) {
            tree.put(head, new LinkedHashMap<>());
        }
        set(map(tree.get(head)), path.substring(dot + 1), value);
    }

    static void remove(Map<String, Object> tree, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.remove(path);
        } else {
            remove(map(tree.get(path.substring(0, dot))), path.substring(dot + 1));
        }
    }

    /** A changeable copy; records become maps, enums their names, dates their ISO text. */
    static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> copy.put(String.valueOf(key), copy(inner)));
            return copy;
        }
        if (value instanceof Collection<?> collection) {
            List<Object> copy = new ArrayList<>();
            collection.forEach(inner -> copy.add(copy(inner)));
            return copy;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof TemporalAccessor) {
            return value.toString();
        }
        return value instanceof Record record ? fromRecord(record) : value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> copyOf(Map<String, Object> value) {
        return (Map<String, Object>) copy(value);
    }

    private static Map<String, Object> fromRecord(Record record) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                map.put(component.getName(), copy(component.getAccessor().invoke(record)));
            } catch (ReflectiveOperationException e) {
                throw new FormError("记录无法读取: " + record.getClass().getSimpleName(), "record cannot be read", e);
            }
        }
        return map;
    }
}
