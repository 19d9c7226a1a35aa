package org.sanshe.processes.decisions;

/** 决策表有误: a table that must not be used; the message names the file, the rows and an example input. */
public final class MalformedTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedTable(String file, String what) {
        super("决策表有误 / malformed decision table " + file + ": " + what);
    }
}
