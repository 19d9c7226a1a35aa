package org.sanshe.disclosure;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sanshe.kernel.SansheClock;

/**
 * A notice as a line of a list.
 *
 * @param until the end of its period, to the minute; null when open
 */
record NoticeLine(long id, String caseNo, String kind, String title, String publishedAt, String until) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    static NoticeLine of(PublicNotice notice, Locale locale) {
        return new NoticeLine(
                notice.id(),
                notice.caseNo(),
                notice.kind().name(locale),
                notice.title(),
                text(notice.publishedAt()),
                text(notice.until()));
    }

    private static String text(Instant at) {
        return at == null ? null : MINUTE.format(at.atZone(SansheClock.ZONE));
    }
}
