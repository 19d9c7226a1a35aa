package org.sanshe.processes.decisions;

import java.time.LocalDate;

/** 无适用的决策表: no table has this key, or none was in force on the date asked for. */
public final class NoTable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoTable(String key, LocalDate asOf) {
        super("无适用的决策表 / no decision table in force: " + key + " @ " + asOf);
    }
}
