package org.sanshe.disclosure;

import java.time.Instant;
import java.util.Locale;
import org.sanshe.kernel.SansheClock;

/**
 * A notice as a line of a list.
 *
 * @param is its kind
 * @param kind the name of its kind, in the reader's language
 * @param html what it says, as safe HTML
 * @param until the end of its period, to the minute; null when open
 */
record NoticeLine(
        long id,
        String caseNo,
        NoticeKind is,
        String kind,
        String title,
        String publishedAt,
        String until,
        String html) {

    static NoticeLine of(PublicNotice notice, Locale locale) {
        return new NoticeLine(
                notice.id(),
                notice.caseNo(),
                notice.kind(),
                notice.kind().name(locale),
                notice.title(),
                text(notice.publishedAt()),
                text(notice.until()),
                notice.html());
    }

    private static String text(Instant at) {
        return at == null ? null : SansheClock.minute(at);
    }
}
