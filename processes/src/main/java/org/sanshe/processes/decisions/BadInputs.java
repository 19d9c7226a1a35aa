package org.sanshe.processes.decisions;

import java.util.Map;

/** 输入有误: inputs that a table cannot be asked with. */
public final class BadInputs extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with one input. */
    public enum Problem {
        /** The table has no such input. */
        UNKNOWN,
        /** The table needs it. */
        MISSING,
        /** Not a number, date, truth value or text as the column wants. */
        TYPE,
        /** Of the right type, but not among the values the column allows. */
        VALUE
    }

    private final transient Map<String, Problem> fields;

    BadInputs(String key, Map<String, Problem> fields) {
        super(key + ": " + fields);
        this.fields = Map.copyOf(fields);
    }

    /** The inputs at fault by name. */
    public Map<String, Problem> fields() {
        return fields;
    }
}
