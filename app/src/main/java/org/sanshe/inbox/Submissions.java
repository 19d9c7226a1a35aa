package org.sanshe.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sanshe.forms.Secrets;
import org.sanshe.kernel.Actor;
import org.sanshe.seal.Seals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** 提交档案: everything ever handed in, unchanged, with the form it was typed into. */
@Component
// a broken seal is something to find out and write down, not a reason to undo what found it
@Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = Seals.BrokenSeal.class)
public class Submissions {

    private static final String OF_CASE =
            "case_no in (:case, (select c.continues from case_file c where c.case_no = :case))";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final JsonMapper json;
    private final SecureRandom random = new SecureRandom();

    Submissions(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.json = JsonMapper.builder(Traceless.factory())
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** What was handed in, readable; sealed submissions only after their seal has opened. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> content(UUID id) {
        return json.readValue(kept(id).text(), Map.class);
    }

    private Kept kept(UUID id) {
        return jdbc.sql("select content, sealed, seal_scope, coalesce(salt, '') as salt from submission where id = ?")
                .param(id)
                .query((rs, n) -> {
                    byte[] sealed = rs.getBytes("sealed");
                    if (sealed == null) return new Kept(rs.getString("salt"), rs.getString("content"));
                    String all = new String(seals.open(rs.getString("seal_scope"), sealed), StandardCharsets.UTF_8);
                    int start = all.indexOf('{');
                    return new Kept(all.substring(0, start), all.substring(start));
                })
                .single();
    }

    private record Kept(String salt, String text) {}

    /**
     * Whether what is kept is still what was handed in with this digest.
     *
     * @throws Seals.StillSealed before its seal opens
     * @throws Seals.BrokenSeal when it was changed since
     */
    public boolean isIntact(UUID id, String digest) {
        Kept kept = kept(id);
        return digest(kept.salt() + json.writeValueAsString(json.readValue(kept.text(), Map.class)))
                .equals(digest);
    }

    /** The newest submission at a node, of the case or of the one it goes on with; element null for any. */
    public Optional<Map<String, Object>> latest(String caseNo, String node, String element) {
        return jdbc.sql("select id from submission where " + OF_CASE + """
                          and node = :node and (cast(:element as text) is null or element = :element)
                        order by case_no = :case desc, at desc limit 1
                        """)
                .param("case", caseNo)
                .param("node", node)
                .param("element", element)
                .query(UUID.class)
                .optional()
                .map(this::content);
    }

    /** True when the person handed something in at the node, under whatever account or for whomever. */
    public boolean did(String caseNo, String node, long personId) {
        return jdbc.sql("select exists (select from submission where " + OF_CASE
                        + " and node = :node and person_id = :person)")
                .param("case", caseNo)
                .param("node", node)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    private static final String RECEIPT = "select s.*, seal_opens_at(seal_scope) as opens_at, f.form_id,"
            + " coalesce(content ->> 'opinion', content ->> 'reason') as opinion from submission s"
            + " left join form_version f on f.digest = s.form_digest ";

    /** The submissions of a case, oldest first, without their content. */
    public List<Receipt> of(String caseNo) {
        return jdbc.sql(RECEIPT + "where case_no = ? order by at")
                .param(caseNo)
                .query((rs, n) -> receipt(rs))
                .list();
    }

    /** What was handed in at a task. */
    public Optional<Receipt> ofTask(String taskId) {
        return jdbc.sql(RECEIPT + "where task_id = ?")
                .param(taskId)
                .query((rs, n) -> receipt(rs))
                .optional();
    }

    private static Receipt receipt(ResultSet rs) throws SQLException {
        var opens = rs.getObject("opens_at", OffsetDateTime.class);
        return new Receipt(
                rs.getObject("id", UUID.class),
                rs.getString("case_no"),
                rs.getString("process"),
                rs.getString("node"),
                rs.getString("element"),
                rs.getString("form_id"),
                rs.getString("digest"),
                rs.getLong("person_id"),
                rs.getString("person_name"),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getString("seal_scope"),
                opens == null ? null : opens.toInstant(),
                rs.getString("opinion"));
    }

    /** The form a submission was typed into, as it was. */
    public Optional<String> form(UUID id) {
        return jdbc.sql(
                        "select f.schema from submission s join form_version f on f.digest = s.form_digest where s.id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** What is secret in a form is not part of what was handed in; identity numbers are kept with their middle hidden. */
    Submission prepare(String formId, Map<String, Object> typed) {
        Map<String, Object> values = Secrets.kept(typed);
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        String hex = HexFormat.of().formatHex(salt);
        return new Submission(UUID.randomUUID(), formId, values, hex, digest(hex + json.writeValueAsString(values)));
    }

    void keep(
            Submission s,
            String caseNo,
            TaskItem task,
            String process,
            String node,
            String form,
            Actor by,
            String seal) {
        String text = json.writeValueAsString(s.values());
        jdbc.sql("""
                        insert into submission (id, case_no, task_id, process, node, element, form_digest, content, sealed,
                          seal_scope, salt, digest, person_id, person_name, account_id, deputy_for, at)
                        values (:id, :case, :task, :process, :node, :element, :form, cast(:content as jsonb), :sealed,
                          :scope, :salt, :digest, :person, :name, :account, :deputy, sanshe_now())
                        """)
                .param("id", s.id())
                .param("case", caseNo)
                .param("task", task == null ? null : task.taskId())
                .param("process", process)
                .param("node", node)
                .param("element", task == null ? null : task.element())
                .param("form", form == null ? null : keepForm(s.formId(), form))
                .param("content", seal == null ? text : null)
                .param(
                        "sealed",
                        seal == null ? null : seals.seal(seal, (s.salt() + text).getBytes(StandardCharsets.UTF_8)),
                        java.sql.Types.BINARY)
                .param("scope", seal)
                .param("salt", seal == null ? s.salt() : null)
                .param("digest", s.digest())
                .param("person", by.personId())
                .param("name", by.name())
                .param("account", by.accountId())
                .param("deputy", by.deputyFor())
                .update();
    }

    private String keepForm(String formId, String schema) {
        String digest = digest(schema);
        jdbc.sql("insert into form_version values (?, ?, ?::jsonb, sanshe_now()) on conflict do nothing")
                .params(digest, formId, schema)
                .update();
        return digest;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * 提交回执: that something was handed in, without what.
     *
     * @param opensAt when its seal opens or opened; null when unsealed or not yet known
     * @param opinion what the form calls an opinion; null when it has none or is sealed
     */
    public record Receipt(
            UUID id,
            String caseNo,
            String process,
            String node,
            String element,
            String formId,
            String digest,
            long personId,
            String personName,
            Instant at,
            String sealScope,
            Instant opensAt,
            String opinion) {

        /** True while its content cannot be read. */
        public boolean sealedAt(Instant now) {
            return sealScope != null && (opensAt == null || opensAt.isAfter(now));
        }
    }
}
