package org.sanshe.disclosure;

import java.time.Instant;

/**
 * 公告: as published.
 *
 * @param documentId the PDF; null when there is none
 * @param html the same content as safe HTML
 * @param until the end of the period it is published for; null when open
 */
public record PublicNotice(
        long id,
        String caseNo,
        NoticeKind kind,
        String title,
        Long documentId,
        String html,
        Instant publishedAt,
        Instant until) {}
