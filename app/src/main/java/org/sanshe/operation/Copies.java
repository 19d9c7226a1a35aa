package org.sanshe.operation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.inbox.CaseFile;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.notice.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 抄送: brings a case to the notice of colleagues who may see it. It asks nothing of them and stops nothing; whether they have
 * read it is shown.
 */
@Component
@Transactional
class Copies {

    /** At once to so many. */
    static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Holders holders;
    private final Messages messages;
    private final Evidence evidence;

    Copies(JdbcClient jdbc, Cases cases, Holders holders, Messages messages, Evidence evidence) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.holders = holders;
        this.messages = messages;
        this.evidence = evidence;
    }

    /** Whom the actor may send a case they see: the staff who see it, without themselves. @throws NotFound when they do not see it */
    @Transactional(readOnly = true)
    public List<Holders.Holder> candidates(String caseNo, Actor actor) {
        return holders.staff(caseNo, cases.visible(caseNo, actor).unitId()).stream()
                .filter(h -> h.personId() != actor.personId())
                .toList();
    }

    /** @param note told with it; null for none @throws Refusal when one of them does not see the case */
    public void send(String caseNo, List<Long> people, String note, Actor actor) {
        CaseFile file = cases.visible(caseNo, actor);
        var known = candidates(caseNo, actor).stream()
                .collect(Collectors.toMap(Holders.Holder::personId, Holders.Holder::name));
        var chosen = people.stream().distinct().toList();
        if (!known.keySet().containsAll(chosen)) throw new Refusal(OperationRule.NOT_IN_REACH, file.title());
        for (long person : chosen) {
            jdbc.sql("insert into case_copy (case_no, person_id, sent_by, sent_by_name, note) values (?, ?, ?, ?, ?)")
                    .params(Arrays.asList(caseNo, person, actor.personId(), actor.name(), note))
                    .update();
            messages.toPerson(
                    person,
                    caseNo,
                    "%s抄送您：%s".formatted(actor.name(), file.title()) + (note == null ? "" : "。" + note),
                    "%s sends you a copy: %s".formatted(actor.name(), file.title()) + (note == null ? "" : ". " + note),
                    null);
        }
        evidence.record(Act.of(
                caseNo,
                actor,
                "copied",
                null,
                Map.of("to", chosen.stream().map(known::get).collect(Collectors.joining("、")))));
    }

    /** Notes that the actor has read a copy. @return the case; @throws NotFound when it is not theirs */
    public String read(long id, Actor actor) {
        return jdbc.sql("""
                        update case_copy set read_at = coalesce(read_at, sanshe_now()) where id = ? and person_id = ?
                        returning case_no
                        """)
                .params(id, actor.personId())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("copy " + id));
    }

    /** What the actor was sent, newest first. @param after the last one seen; null from the beginning */
    @Transactional(readOnly = true)
    public List<Copy> to(Actor actor, Long after, int limit) {
        return jdbc.sql("""
                        select k.*, c.title, p.name as reader from case_copy k join case_file c on c.case_no = k.case_no
                          join person p on p.id = k.person_id
                         where k.person_id = :person and (cast(:after as bigint) is null or k.id < :after)
                         order by k.id desc limit :limit
                        """)
                .param("person", actor.personId())
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /** Who was sent a case, newest first, at most a hundred. */
    @Transactional(readOnly = true)
    public List<Copy> of(String caseNo) {
        return jdbc.sql("""
                        select k.*, c.title, p.name as reader from case_copy k join case_file c on c.case_no = k.case_no
                          join person p on p.id = k.person_id where k.case_no = ? order by k.id desc limit 100
                        """).param(caseNo).query((row, n) -> read(row)).list();
    }

    private static Copy read(java.sql.ResultSet row) throws java.sql.SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Copy(
                row.getLong("id"),
                row.getString("case_no"),
                row.getString("title"),
                row.getString("reader"),
                row.getString("sent_by_name"),
                row.getString("note"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }

    /** 一份抄送. @param readAt null while it was not read */
    record Copy(
            long id,
            String caseNo,
            String title,
            String reader,
            String sender,
            String note,
            Instant at,
            Instant readAt) {}
}
