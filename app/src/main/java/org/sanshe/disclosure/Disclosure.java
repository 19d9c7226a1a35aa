package org.sanshe.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Notices as filtered, newest first. */
    @Transactional(readOnly = true)
    public List<PublicNotice> page(NoticeFilter filter, Long afterId, int limit) {
        return jdbc.sql("""
                        select n.* from public_notice n left join public_call c on c.case_no = n.case_no
                        where (cast(:kind as text) is null or n.kind = :kind)
                          and (cast(:method as text) is null or c.method = :method)
                          and (cast(:unit as bigint) is null or c.unit_id = :unit)
                          and (cast(:state as text) is null or c.state = :state)
                          and (cast(:text as text) is null or n.bigrams @> cast(:bigrams as text[]))
                          and (cast(:after as bigint) is null or n.id < :after)
                        order by n.id desc limit :limit
                        """)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("method", filter.method())
                .param("unit", filter.unit())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("text", filter.text())
                .param("bigrams", filter.text() == null ? new String[0] : Bigrams.of(filter.text()))
                .param("after", afterId)
                .param("limit", limit)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** What there is to know of the calls of some cases, by case; a case that is no call is left out. */
    @Transactional(readOnly = true)
    public Map<String, Call> calls(Collection<String> cases) {
        var calls = new HashMap<String, Call>();
        jdbc.sql("select * from public_call where case_no = any (:cases)")
                .param("cases", cases.toArray(String[]::new))
                .query((rs, n) -> Call.read(rs))
                .list()
                .forEach(c -> calls.put(c.caseNo(), c));
        return calls;
    }

    /** The units that have published a call: number and both names. */
    @Transactional(readOnly = true)
    public List<Buyer> buyers() {
        return jdbc.sql("select distinct unit_id, unit, unit_en from public_call order by unit, unit_id")
                .query((rs, n) -> new Buyer(rs.getLong(1), rs.getString(2), rs.getString(3)))
                .list();
    }

    /** The methods of the calls published, as codes. */
    @Transactional(readOnly = true)
    public List<String> methods() {
        return jdbc.sql("select distinct method from public_call order by method")
                .query(String.class)
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

    /** A unit that publishes calls. */
    public record Buyer(long id, String zh, String en) {

        /** In the reader's language. */
        public String name(Locale locale) {
            return "en".equals(locale.getLanguage()) ? en : zh;
        }
    }
}
