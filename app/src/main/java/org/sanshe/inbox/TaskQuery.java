package org.sanshe.inbox;

import java.util.Locale;

/**
 * 任务查询: which list, filtered how, from where on.
 *
 * @param text searched in number, case title, organization and task name; null for all
 * @param process only this diagram's tasks; null for all
 * @param overdue only tasks past their due date
 * @param after the last row of the page before; null for the first page
 * @param limit rows a page, 1 to 200
 */
public record TaskQuery(View view, String text, String process, boolean overdue, Sort sort, After after, int limit) {

    /** The first page of a view, in its usual order. */
    public static TaskQuery of(View view) {
        return new TaskQuery(view, null, null, false, view == View.DONE ? Sort.FINISHED : Sort.DUE, null, 25);
    }

    /** The same, from the first page. */
    public TaskQuery first() {
        return new TaskQuery(view, text, process, overdue, sort, null, limit);
    }

    /** 待办, 待签收, 已办. */
    public enum View {
        /** 待办: given to me or claimed by me. */
        TODO,
        /** 待签收: in a pool of mine. */
        CLAIMABLE,
        /** 已办: done by me. */
        DONE;

        /** By its name in an address, for example {@code todo}. */
        public static View named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /** The orders a list can have; never taken from the request as SQL. */
    public enum Sort {
        /** Due first; without a due date last. */
        DUE("t.due_at", true),
        /** Newest first. */
        CREATED("t.created_at", false),
        /** Last finished first. */
        FINISHED("t.finished_at", false);

        final String sql;
        final String after;

        Sort(String column, boolean ascending) {
            String value = "coalesce(" + column + ", 'infinity')";
            String order = ascending ? " asc" : " desc";
            sql = value + order + ", t.task_id" + order;
            after = "(" + value + ", t.task_id) " + (ascending ? ">" : "<")
                    + " (cast(:afterValue as timestamptz), cast(:afterId as text))";
        }
    }

    /**
     * The last row of the page before.
     *
     * @param value its sort column as text, {@code infinity} when empty
     */
    public record After(String value, String id) {

        /** The mark of a row, for the next page's address. */
        public static After of(TaskItem row, Sort sort) {
            var at = switch (sort) {
                case DUE -> row.dueAt();
                case CREATED -> row.createdAt();
                case FINISHED -> row.finishedAt();
            };
            return new After(at == null ? "infinity" : at.toString(), row.taskId());
        }
    }
}
