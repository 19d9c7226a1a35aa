package org.sanshe.forms;

/** 表单错误: a form, or a value handed to a record, that cannot be used; says what to change, Chinese first. */
public final class FormError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FormError(String zh, String en) {
        super(zh + " (" + en + ")");
    }

    FormError(String zh, String en, Throwable cause) {
        super(zh + " (" + en + ")", cause);
    }
}
