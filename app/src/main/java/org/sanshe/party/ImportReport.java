package org.sanshe.party;

import java.util.List;

/**
 * 导入报告. With problems nothing was written.
 *
 * @param kind what was imported
 * @param rows how many rows the file holds
 * @param created rows that added something
 * @param updated rows that changed something
 * @param unchanged rows that said what was known
 * @param problems in the order of the rows
 */
record ImportReport(ImportKind kind, int rows, int created, int updated, int unchanged, List<ImportProblem> problems) {

    /** True when everything was written. */
    public boolean isDone() {
        return problems.isEmpty();
    }
}
