package org.sanshe.kernel;

import org.springframework.context.i18n.LocaleContextHolder;

/** 读者的语言: of whoever is answered at the moment; Chinese when nobody is. */
public final class Language {

    private Language() {}

    /** Whether the reader reads English. */
    public static boolean isEnglish() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }

    /** The one of two wordings the reader reads. */
    public static String say(String zh, String en) {
        return isEnglish() ? en : zh;
    }
}
