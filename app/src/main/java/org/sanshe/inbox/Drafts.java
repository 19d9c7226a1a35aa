package org.sanshe.inbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanshe.forms.Secrets;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.FieldCipher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * 草稿: what a person has typed and not yet handed in, exactly as typed but for secrets; kept on the server, one per person
 * and form. A draft may be the draft of a sealed response: the database keeps it encrypted with a key it does not have.
 */
@Component
public class Drafts {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final JsonMapper json;

    Drafts(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = JsonMapper.builder(Traceless.factory()).build();
    }

    /** Keeps what was typed. Returns when, by the database's clock. */
    @Transactional
    public Instant save(Actor actor, String key, Map<String, List<String>> fields) {
        return jdbc.sql("""
                        insert into draft values (?, ?, ?, 1, sanshe_now())
                        on conflict (person_id, key) do update
                          set content = excluded.content, version = draft.version + 1, saved_at = excluded.saved_at
                        returning saved_at
                        """)
                .params(actor.personId(), key, cipher.encrypt(json.writeValueAsString(Secrets.without(fields))))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** What was typed last; empty when nothing was. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(Actor actor, String key) {
        return jdbc.sql("select content, saved_at from draft where person_id = ? and key = ?")
                .params(actor.personId(), key)
                .query((rs, n) -> new Draft(
                        json.readValue(plain(rs.getString(1)), FIELDS),
                        rs.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** When each of these was typed into last; what has no draft is missing. */
    @Transactional(readOnly = true)
    public Map<String, Instant> savedAt(Actor actor, Collection<String> keys) {
        return jdbc
                .sql("select key, saved_at from draft where person_id = ? and key = any (?)")
                .params(actor.personId(), keys.toArray(String[]::new))
                .query((rs, n) -> Map.entry(
                        rs.getString(1), rs.getObject(2, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Throws a draft away, because it was handed in or is not wanted. */
    @Transactional
    public void discard(Actor actor, String key) {
        jdbc.sql("delete from draft where person_id = ? and key = ?")
                .params(actor.personId(), key)
                .update();
    }

    /** Drafts of before they were encrypted are read as they are, until they are saved again. */
    private String plain(String kept) {
        return cipher.isEncrypted(kept) ? cipher.decrypt(kept) : kept;
    }

    /** A case is over: the copies its people kept of what they handed in have served. */
    @EventListener
    void over(CaseEnded ended) {
        jdbc.sql("delete from draft where key = ?").param(copy(ended.caseNo())).update();
    }

    /** The key of the copy somebody keeps of what they handed in, to change it later. */
    static String copy(String caseNo) {
        return "copy:" + caseNo;
    }

    /** The key of a task's draft. */
    public static String task(String taskId) {
        return "task:" + taskId;
    }

    /** The key of a start form's draft. */
    public static String start(String process, String about) {
        return "start:" + process + (about == null ? "" : ":" + about);
    }

    /** Fields as posted by the page. */
    public record Draft(Map<String, List<String>> fields, Instant savedAt) {}
}
