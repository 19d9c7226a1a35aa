package org.sanshe.kernel;

import java.util.Locale;

/** 已被他人办理: somebody else was first. HTTP 409; what was typed is kept. */
public class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    /** Says who or what was first, in both languages. */
    public Conflict(String zh, String en) {
        super(zh);
        this.zh = zh;
        this.en = en;
    }

    /** The message in the reader's language. */
    public String message(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
