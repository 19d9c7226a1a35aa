package org.sanshe.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The button that was pressed inside the form: {@code add:path}, {@code remove:path:i}, {@code drop:path:doc:7} (take
 * a file away) or {@code page:id:n} (turn a table's page). A page with such a button is shown again, not submitted.
 */
record ListAction(String verb, String path, String rest) {

    static final String PARAMETER = "_list";
    private static final ListAction NONE = new ListAction("", "", "");

    static ListAction of(Map<String, List<String>> parameters) {
        List<String> given = parameters.get(PARAMETER);
        String[] parts =
                given == null || given.isEmpty() ? new String[0] : given.get(0).split(":", 3);
        return parts.length < 2 ? NONE : new ListAction(parts[0], parts[1], parts.length == 3 ? parts[2] : "");
    }

    boolean isGiven() {
        return !verb.isEmpty();
    }

    boolean isFor(String list) {
        return path.equals(list) && (verb.equals("add") || verb.equals("remove"));
    }

    List<Integer> applyTo(List<Integer> rows) {
        List<Integer> changed = new ArrayList<>(rows);
        int gone = removed();
        if (verb.equals("add") && rows.size() < Incoming.MOST_ROWS) {
            changed.add(-1);
        } else if (gone >= 0 && gone < rows.size()) {
            changed.remove(gone);
        }
        return changed;
    }

    /** The name under which the browser sent what now stands at this path: rows behind a removed one moved up. */
    String before(String now) {
        int gone = removed();
        String prefix = path + "[";
        if (gone < 0 || !now.startsWith(prefix)) {
            return now;
        }
        int end = now.indexOf(']', prefix.length());
        Integer i = Incoming.Posted.number(now.substring(prefix.length(), end));
        return i == null || i < gone ? now : prefix + (i + 1) + now.substring(end);
    }

    boolean drops(String field, String file) {
        return verb.equals("drop") && path.equals(field) && rest.equals(file);
    }

    int page(String id, int current) {
        Integer page = verb.equals("page") && path.equals(id) ? Incoming.Posted.number(rest) : null;
        return page == null ? current : Math.max(1, page);
    }

    private int removed() {
        Integer i = verb.equals("remove") ? Incoming.Posted.number(rest) : null;
        return i == null ? -1 : i;
    }
}
