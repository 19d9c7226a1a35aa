package org.sanshe.delivery.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 照片、签到表、签名: attached to a record, with the time the camera wrote and a digest that finds the same picture again. */
@Component
class Photos {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png");

    private final JdbcClient jdbc;
    private final Documents documents;
    private final FieldCipher cipher;

    Photos(JdbcClient jdbc, Documents documents, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.cipher = cipher;
    }

    /** 附件的用途. */
    enum Use {
        /** 现场照片. */
        PHOTO("现场照片", "Photo"),
        /** 签到表. */
        SHEET("签到表", "Sign-in sheet"),
        /** 签名. */
        SIGNATURE("签名", "Signature");

        private final String zh;
        private final String en;

        Use(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /**
     * 附件.
     *
     * @param takenAt as the camera wrote it; null when it wrote none
     * @param storedAt when it was uploaded, by the database's clock
     */
    record Attached(long documentId, Use use, LocalDateTime takenAt, LocalDateTime storedAt) {

        public String ref() {
            return "doc:" + documentId;
        }
    }

    /** Attaches uploads of the actor, or files a record before had, to a record. */
    void attach(long recordId, String agreement, long organizationId, Use use, List<String> refs, Actor by) {
        documents.attach(refs, agreement, "serviceRecord", by, Audience.CASE, Audience.organization(organizationId));
        for (String ref : refs.stream().distinct().toList()) {
            StoredDocument file = documents.byRef(ref);
            if (use == Use.PHOTO && !PICTURES.contains(file.mediaType())) {
                throw new Refusal(ServiceRecordRule.NOT_A_PHOTO, file.name());
            }
            byte[] bytes = documents.bytes(file.id());
            jdbc.sql("insert into service_record_file values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .param(recordId)
                    .param(file.id())
                    .param(use.name())
                    .param(cipher.digest("photo " + sha256(bytes)))
                    .param(PhotoTime.of(bytes).orElse(null))
                    .param(OffsetDateTime.ofInstant(file.at(), SansheClock.ZONE))
                    .update();
        }
    }

    /** The files of a record. */
    List<Attached> of(long recordId) {
        return jdbc.sql("select * from service_record_file where record_id = ? order by role, document_id")
                .param(recordId)
                .query((row, i) -> new Attached(
                        row.getLong("document_id"),
                        Use.valueOf(row.getString("role")),
                        row.getObject("taken_at", LocalDateTime.class),
                        LocalDateTime.ofInstant(
                                row.getObject("stored_at", OffsetDateTime.class).toInstant(), SansheClock.ZONE)))
                .list();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
