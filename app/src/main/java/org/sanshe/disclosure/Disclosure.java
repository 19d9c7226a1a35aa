package org.sanshe.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sanshe.document.StoredDocument;
import org.sanshe.inbox.Bigrams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 信息公开: publishes notices, in the transaction of the act that publishes them, and lists them for everybody. */
@Component
public class Disclosure {

    private final JdbcClient jdbc;

    Disclosure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Publishes a notice.
     *
     * @param html safe HTML, made by the letters library
     * @param until the end of its period; null when open
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String caseNo, NoticeKind kind, String title, StoredDocument pdf, String html, Instant until) {
        jdbc.sql("""
                        insert into public_notice (case_no, kind, title, document_id, html, published_at, until, bigrams)
                        values (?, ?, ?, ?, ?, sanshe_now(), ?, ?)
                        """)
                .params(
                        caseNo,
                        kind.name(),
                        title,
                        pdf == null ? null : pdf.id(),
                        html,
                        until == null ? null : OffsetDateTime.ofInstant(until, ZoneOffset.UTC),
                        Bigrams.of(caseNo, title))
                .update();
    }

    /** Notices, newest first. */
    @Transactional(readOnly = true)
    public List<PublicNotice> page(NoticeKind kind, String text, Long afterId, int limit) {
        return jdbc.sql("""
                        select * from public_notice
                        where (cast(:kind as text) is null or kind = :kind)
                          and (cast(:text as text) is null or bigrams @> cast(:bigrams as text[]))
                          and (cast(:after as bigint) is null or id < :after)
                        order by id desc limit :limit
                        """)
                .param("kind", kind == null ? null : kind.name())
                .param("text", text)
                .param("bigrams", text == null ? new String[0] : Bigrams.of(text))
                .param("after", afterId)
                .param("limit", limit)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** Notices of a kind whose period is still running, the one ending next first; not those of a call given up. */
    @Transactional(readOnly = true)
    public List<PublicNotice> open(NoticeKind kind, Instant now) {
        return jdbc.sql("""
                        select n.* from public_notice n where n.kind = :kind and n.until > :now
                          and not exists (select from public_notice t
                            where t.case_no = n.case_no and t.kind = 'TERMINATION' and t.id > n.id)
                        order by n.until, n.id
                        """)
                .param("kind", kind.name())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((rs, n) -> read(rs))
                .list();
    }

    /** One notice. */
    @Transactional(readOnly = true)
    public Optional<PublicNotice> find(long id) {
        return jdbc.sql("select * from public_notice where id = ?")
                .param(id)
                .query((rs, n) -> read(rs))
                .optional();
    }

    /** The notices of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<PublicNotice> of(String caseNo) {
        return jdbc.sql("select * from public_notice where case_no = ? order by id")
                .param(caseNo)
                .query((rs, n) -> read(rs))
                .list();
    }

    private static PublicNotice read(ResultSet rs) throws SQLException {
        var until = rs.getObject("until", OffsetDateTime.class);
        return new PublicNotice(
                rs.getLong("id"),
                rs.getString("case_no"),
                NoticeKind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                rs.getObject("document_id", Long.class),
                rs.getString("html"),
                rs.getObject("published_at", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }
}
