package org.sanshe.party;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Checks rows of some kinds and plans what writing them will do. Nothing is written while checking. */
interface RowImport {

    Set<ImportKind> kinds();

    /** The plan for a row; null when it noted problems in the cells. */
    Plan plan(ImportKind kind, Cells cells, KnownParties known);

    /**
     * What to do when every row is in order.
     *
     * @param keys what must not occur in two rows, with the column to blame
     * @param write does it
     */
    record Plan(Map<String, String> keys, Supplier<Written> write) {}

    /**
     * What was done.
     *
     * @param outcome created, updated or nothing
     * @param subject {@code ORGANIZATION} or {@code EVALUATOR}
     * @param id its number
     */
    record Written(Outcome outcome, String subject, long id) {

        static Written of(boolean created, boolean changed, String subject, long id) {
            return new Written(created ? Outcome.CREATED : changed ? Outcome.UPDATED : Outcome.UNCHANGED, subject, id);
        }
    }

    /** What became of a row. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }
}
