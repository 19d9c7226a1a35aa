package org.sanshe.document;

import java.time.Instant;

/**
 * 文件: a stored document without its content.
 *
 * @param kind what it is, for example {@code resultNotice} or {@code upload}
 * @param documentNo the official number; null for uploads
 * @param digest SHA-256 of the content, hexadecimal
 * @param verifyCode for the public verification page; null for uploads
 */
public record StoredDocument(
        long id,
        String caseNo,
        String kind,
        String name,
        String mediaType,
        long size,
        String digest,
        String documentNo,
        String verifyCode,
        Long uploadedBy,
        Instant at) {

    /** As file fields of forms hold it. */
    public String ref() {
        return "doc:" + id;
    }
}
