package org.sanshe.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.Letter;
import org.sanshe.letters.Letters;
import org.sanshe.letters.Stamp;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 文件库: issues official letters, takes uploads, and gives documents out to those who may read them. */
@Component
@Transactional
public class Documents {

    private static final int NAME_MAX = 120;

    private static final String SELECT =
            "select d.*, c.size, c.media_type from document d join content c on c.digest = d.digest ";

    private final JdbcClient jdbc;
    private final Contents contents;
    private final FieldCipher cipher;
    private final SansheClock clock;
    private final String baseUrl;

    Documents(
            JdbcClient jdbc,
            Contents contents,
            FieldCipher cipher,
            SansheClock clock,
            @Value("${sanshe.base-url:http://localhost:8080}") String baseUrl) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.cipher = cipher;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * Prints an official letter, gives it a number and a verification code, and stores it; in the transaction of the
     * act that issues it.
     *
     * @param kind its kind, stable, for example {@code awardLetter}
     * @param issuer who issues it, as printed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public StoredDocument issue(String caseNo, String kind, Letter letter, String issuer, Audience... audience) {
        LocalDate today = clock.today();
        String number = nextNumber(today.getYear());
        String code = randomCode();
        var stamp = new Stamp(number, issuer, today, baseUrl + "/public/verify/" + code);
        var stored = contents.store(number, "application/pdf", Letters.pdf(letter, stamp));
        long id = insert(caseNo, kind, letter.title() + ".pdf", number, stored.digest(), code, null);
        admit(id, audience);
        return get(id);
    }

    /** The letter as safe HTML, with the number and date of the issued document, for the public page. */
    public String html(Letter letter, StoredDocument issued, String issuer) {
        var date = LocalDate.ofInstant(issued.at(), SansheClock.ZONE);
        return Letters.html(
                letter,
                new Stamp(issued.documentNo(), issuer, date, baseUrl + "/public/verify/" + issued.verifyCode()));
    }

    /**
     * Takes a file.
     *
     * @param caseNo the case it belongs to; null while its form has not been handed in
     */
    public StoredDocument store(
            String caseNo, String kind, String name, InputStream content, Actor by, Audience... audience) {
        String clean = cleanName(name);
        var stored = contents.store(clean, content);
        long id = insert(caseNo, kind, cipher.encrypt(clean), null, stored.digest(), null, by);
        admit(id, audience);
        return get(id);
    }

    /**
     * Uploads of a form that was handed in now belong to its case.
     *
     * @throws NotFound when a file is neither the person's own new upload nor in the case already: naming a stranger's
     *     file must not open it
     */
    public void attach(Collection<String> refs, String caseNo, String kind, Actor by, Audience... audience) {
        for (String ref : refs) {
            StoredDocument file = byRef(ref);
            boolean own = file.uploadedBy() != null && file.uploadedBy() == by.personId() && file.caseNo() == null;
            if (!own && !caseNo.equals(file.caseNo())) throw new NotFound(ref);
            if (own) {
                jdbc.sql("update document set case_no = ?, kind = ? where id = ?")
                        .params(caseNo, kind, file.id())
                        .update();
            }
            admit(file.id(), audience);
        }
    }

    /**
     * More people may read files of a case.
     *
     * @throws NotFound when a file is not of the case
     */
    public void show(Collection<String> refs, String caseNo, Audience... audience) {
        for (String ref : refs) {
            StoredDocument file = byRef(ref);
            if (!caseNo.equals(file.caseNo())) throw new NotFound(ref);
            admit(file.id(), audience);
        }
    }

    /** 停止阅览: what a person may read of a case by being named, they may not read any more. */
    public void hide(String caseNo, Audience audience) {
        jdbc.sql("""
                        delete from document_audience where audience = ?
                          and document_id in (select id from document where case_no = ?)
                        """).params(audience.key(), caseNo).update();
    }

    /**
     * Makes files unreadable until the seal opens. The same bytes uploaded by the same people and handed in nowhere go
     * under the seal too; what others uploaded stays theirs, and nothing tells that it is the same.
     */
    public void seal(Collection<String> refs, String scope) {
        var files = refs.stream().map(this::byRef).toList();
        for (String digest :
                files.stream().map(StoredDocument::digest).distinct().sorted().toList()) {
            contents.lock(digest);
            if (contents.isSealed(digest)) continue;
            var same = files.stream().filter(f -> f.digest().equals(digest)).toList();
            List<String> alike = contents.alike(digest);
            jdbc.sql("""
                            update document set digest = :sealed where digest = any (:alike)
                              and (id = any (:ids) or case_no is null and uploaded_by = any (:people))
                            """)
                    .param("sealed", contents.seal(digest, scope))
                    .param("alike", alike.toArray(new String[0]))
                    .param("ids", same.stream().map(StoredDocument::id).toArray(Long[]::new))
                    .param(
                            "people",
                            same.stream().map(StoredDocument::uploadedBy).toArray(Long[]::new))
                    .update();
            alike.forEach(contents::forget);
        }
    }

    /** The documents whose bytes are not those that were stored, in words; empty when all are. */
    @Transactional(readOnly = true)
    public List<String> altered() {
        return jdbc
                .sql("select digest, min(name) as name, min(id) as id from document group by digest order by min(id)")
                .query((rs, n) ->
                        new String[] {rs.getString("digest"), "#" + rs.getLong("id") + " " + name(rs.getString("name"))
                        })
                .list()
                .stream()
                .filter(d -> !contents.isIntact(d[0]))
                .map(d -> "文件 document " + d[1] + " 内容被改动 altered")
                .toList();
    }

    /** Whether the bytes kept for a file are those that were stored, or sealed. */
    @Transactional(readOnly = true)
    public boolean isIntact(String ref) {
        return contents.isIntact(byRef(ref).digest());
    }

    /** The documents of a case that the actor may read, oldest first; wholeCase when the actor sees the case whole. */
    @Transactional(readOnly = true)
    public List<StoredDocument> of(String caseNo, Actor actor, boolean wholeCase) {
        return jdbc.sql(SELECT + """
                         where d.case_no = :case and not exists (select from case_barred b
                             where b.case_no = d.case_no and b.person_id = :person) and exists (select from document_audience a
                           where a.document_id = d.id
                             and (a.audience = any (:mine) or :whole and a.audience = 'case'))
                         order by d.at, d.id
                         """)
                .param("case", caseNo)
                .param("person", actor == null ? null : actor.personId())
                .param("mine", Audience.of(actor).toArray(new String[0]))
                .param("whole", wholeCase)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** The letters issued in several cases that everybody may read who sees those cases whole, oldest first. */
    @Transactional(readOnly = true)
    public List<StoredDocument> issued(Collection<String> cases, Actor actor) {
        return jdbc.sql(SELECT + """
                         where d.case_no = any (:cases) and d.document_no is not null and not exists (
                             select from case_barred b where b.case_no = d.case_no and b.person_id = :person)
                           and exists (select from document_audience a
                             where a.document_id = d.id and a.audience in ('case', 'public'))
                         order by d.at, d.id
                         """)
                .param("cases", cases.toArray(new String[0]))
                .param("person", actor.personId())
                .query((rs, n) -> read(rs))
                .list();
    }

    /** A document the actor may read: as its audience, as its uploader, or (wholeCase) by seeing its case whole. */
    @Transactional(readOnly = true)
    public Optional<StoredDocument> readable(long id, Actor actor, java.util.function.Predicate<String> wholeCase) {
        var found = jdbc.sql(SELECT + "where d.id = ?")
                .param(id)
                .query((rs, n) -> read(rs))
                .optional();
        return found.filter(d -> {
            if (isBarred(d, actor)) return false;
            if (actor != null && d.uploadedBy() != null && d.uploadedBy() == actor.personId()) return true;
            var audience = jdbc.sql("select audience from document_audience where document_id = ?")
                    .param(id)
                    .query(String.class)
                    .list();
            if (audience.stream().anyMatch(Audience.of(actor)::contains)) return true;
            return audience.contains(Audience.CASE.key()) && d.caseNo() != null && wholeCase.test(d.caseNo());
        });
    }

    /** Whether the actor was taken off the document's case; what everybody may read they still may. */
    private boolean isBarred(StoredDocument d, Actor actor) {
        if (actor == null || d.caseNo() == null) return false;
        return jdbc.sql("""
                        select exists (select from case_barred where case_no = :case and person_id = :person)
                           and not exists (select from document_audience where document_id = :id and audience = 'public')
                        """)
                .param("case", d.caseNo())
                .param("person", actor.personId())
                .param("id", d.id())
                .query(Boolean.class)
                .single();
    }

    /** The document with the verification code printed on it. */
    @Transactional(readOnly = true)
    public Optional<StoredDocument> verify(String code) {
        return jdbc.sql(SELECT + "where d.verify_code = ?")
                .param(code)
                .query((rs, n) -> read(rs))
                .optional();
    }

    /** The document a file field of a form refers to. */
    @Transactional(readOnly = true)
    public StoredDocument byRef(String ref) {
        if (!ref.matches("doc:[0-9]{1,18}")) throw new NotFound(ref);
        return get(Long.parseLong(ref.substring(4)));
    }

    /** The content, to be read once and within a transaction. */
    @Transactional(readOnly = true)
    public InputStream open(StoredDocument document) {
        return contents.open(document.digest());
    }

    /** The whole content, for small documents. */
    @Transactional(readOnly = true)
    public byte[] bytes(long id) {
        try (var in = contents.open(get(id).digest())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredDocument get(long id) {
        return jdbc.sql(SELECT + "where d.id = ?")
                .param(id)
                .query((rs, n) -> read(rs))
                .optional()
                .orElseThrow(() -> new NotFound("document " + id));
    }

    private long insert(String caseNo, String kind, String name, String number, String digest, String code, Actor by) {
        return jdbc.sql("""
                        insert into document (case_no, kind, name, document_no, digest, verify_code, uploaded_by,
                          uploaded_by_name, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, sanshe_now()) returning id
                        """)
                .params(
                        caseNo,
                        kind,
                        name,
                        number,
                        digest,
                        code,
                        by == null ? null : by.personId(),
                        by == null ? null : by.name())
                .query(Long.class)
                .single();
    }

    private void admit(long id, Audience... audience) {
        for (Audience a : audience) {
            jdbc.sql("insert into document_audience values (?, ?) on conflict do nothing")
                    .params(id, a.key())
                    .update();
        }
    }

    private String nextNumber(int year) {
        int number = jdbc.sql("""
                        insert into document_number values ('民采', ?, 1)
                        on conflict (prefix, year) do update set last = document_number.last + 1 returning last
                        """).param(year).query(Integer.class).single();
        return "民采〔%d〕%d号".formatted(year, number);
    }

    private static String randomCode() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A file's name without path, control and direction characters. */
    private static String cleanName(String name) {
        String base = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\"<>|:*?]", "")
                .replaceAll("^[.\\s]+", "")
                .strip();
        if (base.isEmpty()) return "文件";
        int[] points = base.codePoints().toArray();
        return points.length <= NAME_MAX ? base : new String(points, points.length - NAME_MAX, NAME_MAX);
    }

    /** The names of uploads are kept encrypted: a name may tell what a sealed file says. */
    private String name(String kept) {
        return cipher.isEncrypted(kept) ? cipher.decrypt(kept) : kept;
    }

    private StoredDocument read(ResultSet rs) throws SQLException {
        return new StoredDocument(
                rs.getLong("id"),
                rs.getString("case_no"),
                rs.getString("kind"),
                name(rs.getString("name")),
                rs.getString("media_type"),
                rs.getLong("size"),
                rs.getString("digest"),
                rs.getString("document_no"),
                rs.getString("verify_code"),
                rs.getObject("uploaded_by", Long.class),
                rs.getObject("at", OffsetDateTime.class).toInstant());
    }
}
