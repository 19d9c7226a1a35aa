package org.sanshe.party;

import java.util.List;

/**
 * 校验问题: one thing wrong with a value, to be worded in the reader's language.
 *
 * @param code short name, the last part of the message key
 * @param severity whether the value may be used all the same
 * @param args what the message names
 */
public record Problem(String code, Severity severity, List<Object> args) {

    /** 严重程度: an error refuses the value, a warning asks to look again. */
    public enum Severity {
        /** 错误. */
        ERROR,
        /** 提示. */
        WARNING
    }

    static Problem error(String code, Object... args) {
        return new Problem(code, Severity.ERROR, List.of(args));
    }

    static Problem warning(String code, Object... args) {
        return new Problem(code, Severity.WARNING, List.of(args));
    }

    boolean isError() {
        return severity == Severity.ERROR;
    }
}
