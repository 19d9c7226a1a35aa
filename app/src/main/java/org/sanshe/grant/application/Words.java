package org.sanshe.grant.application;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.sanshe.kernel.SansheClock;
import org.springframework.context.i18n.LocaleContextHolder;

/** Small words in the reader's language. */
final class Words {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Words() {}

    static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }

    static String said(String zh, String en) {
        return english() ? en : zh;
    }

    /** Day and minute in China. */
    static String minute(Instant at) {
        return MINUTE.format(at.atZone(SansheClock.ZONE));
    }
}
