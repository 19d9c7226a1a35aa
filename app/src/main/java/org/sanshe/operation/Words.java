package org.sanshe.operation;

import org.sanshe.kernel.InvalidInput;

/** What people write with an operation. */
final class Words {

    /** Longer is no reason but a report; reports are files of the case. */
    private static final int MOST = 500;

    private Words() {}

    /** Stripped. @throws InvalidInput at the field when nothing is said, or too much */
    static String required(String field, String text) {
        String said = text == null ? "" : text.strip();
        if (said.isEmpty())
            throw InvalidInput.at(
                    field, "请写明内容，对方和案卷里都能看到。", "Say what it is about; the other person and the case file show it.");
        return bounded(field, said);
    }

    /** Stripped; null when nothing is said. @throws InvalidInput at the field when too much is said */
    static String optional(String field, String text) {
        return text == null || text.isBlank() ? null : bounded(field, text.strip());
    }

    private static String bounded(String field, String said) {
        if (said.length() > MOST) {
            throw InvalidInput.at(
                    field,
                    "最多 500 个字，现在有 " + said.length() + " 个字。",
                    "At most 500 characters; there are " + said.length() + ".");
        }
        return said;
    }
}
