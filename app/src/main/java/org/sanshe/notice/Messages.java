package org.sanshe.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.sanshe.document.StoredDocument;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 来函: sent in the transaction of the act they tell of; read receipts are kept. */
@Component
@Transactional
public class Messages {

    private static final String MINE = """
            (m.person_id = :person or m.organization_id = :organization
              or m.role = any (:roles) and exists (select from unit mine, unit its
                where mine.id = :unit and its.id = m.unit_id and its.path like mine.path || '%'))
            """;

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To the people of an organization. */
    public void toOrganization(long organizationId, String caseNo, String zh, String en, StoredDocument document) {
        send(null, organizationId, null, null, caseNo, zh, en, document);
    }

    /** To one person. */
    public void toPerson(long personId, String caseNo, String zh, String en, StoredDocument document) {
        send(personId, null, null, null, caseNo, zh, en, document);
    }

    /** To everybody with a role in a unit or above it. */
    public void toRole(Role role, long unitId, String caseNo, String zh, String en, StoredDocument document) {
        send(null, null, role, unitId, caseNo, zh, en, document);
    }

    /** The actor's messages, newest first. */
    @Transactional(readOnly = true)
    public List<Message> of(Actor actor, Long afterId, int limit) {
        return mine(
                        "select m.*, exists (select from message_read r where r.message_id = m.id and r.person_id = :person)"
                                + " as seen from message m where " + MINE
                                + " and (cast(:after as bigint) is null or m.id < :after) order by m.id desc limit :limit",
                        actor)
                .param("after", afterId)
                .param("limit", limit)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** One message of the actor's. */
    @Transactional(readOnly = true)
    public Optional<Message> find(long id, Actor actor) {
        return mine(
                        "select m.*, exists (select from message_read r where r.message_id = m.id and r.person_id = :person)"
                                + " as seen from message m where m.id = :id and (" + MINE + ")",
                        actor)
                .param("id", id)
                .query((rs, n) -> read(rs))
                .optional();
    }

    /** How many are unread. */
    @Transactional(readOnly = true)
    public long unread(Actor actor) {
        return mine(
                        "select count(*) from message m where " + MINE
                                + " and not exists (select from message_read r where r.message_id = m.id and r.person_id = :person)",
                        actor)
                .query(Long.class)
                .single();
    }

    /** Notes that the actor has seen all of theirs. */
    public void readAll(Actor actor) {
        mine(
                        "insert into message_read select m.id, :person, sanshe_now() from message m where " + MINE
                                + " on conflict do nothing",
                        actor)
                .update();
    }

    /** Notes that the actor has seen a message of theirs. */
    public void read(long id, Actor actor) {
        mine(
                        "insert into message_read select m.id, :person, sanshe_now() from message m where m.id = :id and "
                                + MINE + " on conflict do nothing",
                        actor)
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec mine(String sql, Actor actor) {
        return jdbc.sql(sql)
                .param("person", actor.personId())
                .param("organization", actor.organizationId())
                .param("roles", actor.roles().stream().map(Role::name).toArray(String[]::new))
                .param("unit", actor.unitId());
    }

    private void send(
            Long person,
            Long organization,
            Role role,
            Long unit,
            String caseNo,
            String zh,
            String en,
            StoredDocument d) {
        jdbc.sql("""
                        insert into message (person_id, organization_id, role, unit_id, case_no, subject, subject_en,
                          document_id, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, sanshe_now())
                        """)
                .params(
                        person,
                        organization,
                        role == null ? null : role.name(),
                        unit,
                        caseNo,
                        zh,
                        en,
                        d == null ? null : d.id())
                .update();
    }

    private static Message read(ResultSet rs) throws SQLException {
        return new Message(
                rs.getLong("id"),
                rs.getString("case_no"),
                rs.getString("subject"),
                rs.getString("subject_en"),
                rs.getObject("document_id", Long.class),
                rs.getObject("at", OffsetDateTime.class).toInstant(),
                rs.getBoolean("seen"));
    }

    /** 一封来函. */
    public record Message(
            long id, String caseNo, String subject, String subjectEn, Long documentId, Instant at, boolean seen) {}
}
