package org.sanshe.forms;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What a person or program sent: raw values by path, and which rows each list has. */
interface Incoming {

    /** How many rows one list may have; more are a mistake or an attack. */
    int MOST_ROWS = 500;

    /** A Boolean, a String or a List of them as sent; null if nothing was sent for this path. */
    Object raw(Component component, String path);

    /** For each row sent its place in the stored list (-1: new), or null if nothing was sent for this list. */
    List<Integer> rows(String path, int stored);

    /** Which page of a table to show. */
    int page(String id);

    static List<Integer> inOrder(int count, int stored) {
        return IntStream.range(0, count).mapToObj(i -> i < stored ? i : -1).toList();
    }

    /** Values of a JSON request; the same rules hold for them. */
    record FromJson(Map<String, Object> values) implements Incoming {

        @Override
        public Object raw(Component component, String path) {
            return strings(at(path));
        }

        @Override
        public List<Integer> rows(String path, int stored) {
            return at(path) instanceof List<?> list ? inOrder(Math.min(list.size(), MOST_ROWS), stored) : null;
        }

        @Override
        public int page(String id) {
            return 1;
        }

        /** An explicit null empties a field; a field that is not there keeps its stored value. */
        private Object at(String path) {
            Object at = values;
            for (String part : path.split("\\.")) {
                int bracket = part.indexOf('[');
                String name = bracket < 0 ? part : part.substring(0, bracket);
                Map<String, Object> map = Json.map(at);
                at = map.containsKey(name) && map.get(name) == null ? "" : map.get(name);
                if (bracket >= 0) {
                    int i = Integer.parseInt(part.substring(bracket + 1, part.length() - 1));
                    List<?> list = Json.list(at);
                    at = i < list.size() ? list.get(i) : null;
                }
            }
            return at;
        }

        private static Object strings(Object value) {
            if (value instanceof List<?> list) {
                return list.stream().map(FromJson::strings).toList();
            }
            if (value == null || value instanceof Boolean || value instanceof String) {
                return value;
            }
            BigDecimal number = value instanceof Number ? Numbers.of(value) : null;
            return number == null ? Option.code(value) : number.toPlainString();
        }
    }

    /** Parameters of a posted page; list actions are already carried out on the rows. */
    record Posted(Map<String, List<String>> parameters, ListAction action) implements Incoming {

        @Override
        public Object raw(Component component, String path) {
            List<String> given = parameters.get(action.before(path));
            return switch (component.type) {
                case CHECKBOX -> given != null && given.stream().anyMatch(Posted::isTicked);
                case CHECKLIST, TAGLIST -> given == null ? List.of() : given;
                case FILEPICKER -> files(path, given);
                default -> given == null || given.isEmpty() ? null : given.get(given.size() - 1);
            };
        }

        private List<String> files(String path, List<String> given) {
            return given == null
                    ? List.of()
                    : given.stream()
                            .filter(file -> !file.isBlank() && !action.drops(path, file))
                            .distinct()
                            .toList();
        }

        private static boolean isTicked(String value) {
            return switch (value.strip()) {
                case "", "false", "off", "0" -> false;
                default -> true;
            };
        }

        @Override
        public List<Integer> rows(String path, int stored) {
            String before = action.before(path);
            int count = count(before);
            if (count < 0) {
                return action.isFor(path) ? action.applyTo(inOrder(stored, stored)) : null;
            }
            List<Integer> rows = new ArrayList<>();
            Set<Integer> taken = new HashSet<>();
            for (int i = 0; i < count; i++) {
                List<String> given = parameters.get("_row:" + before + "[" + i + "]");
                Integer origin = given == null || given.isEmpty() ? Integer.valueOf(i) : number(given.get(0));
                boolean known = origin != null && origin >= 0 && origin < stored && taken.add(origin);
                rows.add(known ? origin : -1);
            }
            return action.isFor(path) ? action.applyTo(rows) : rows;
        }

        private int count(String path) {
            List<String> given = parameters.get("_rows:" + path);
            if (given != null && !given.isEmpty()) {
                Integer count = number(given.get(0));
                return count == null ? 0 : Math.max(0, Math.min(count, MOST_ROWS));
            }
            int most = -1;
            String prefix = path + "[";
            for (String name : parameters.keySet()) {
                int end = name.startsWith(prefix) ? name.indexOf(']', prefix.length()) : -1;
                Integer i = end < 0 ? null : number(name.substring(prefix.length(), end));
                most = i == null ? most : Math.max(most, i);
            }
            return most < 0 ? -1 : Math.min(most + 1, MOST_ROWS);
        }

        @Override
        public int page(String id) {
            List<String> given = parameters.get("_page:" + id);
            Integer page = given == null || given.isEmpty() ? null : number(given.get(0));
            return action.page(id, page == null ? 1 : Math.max(1, page));
        }

        static Integer number(String text) {
            return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
        }
    }
}
