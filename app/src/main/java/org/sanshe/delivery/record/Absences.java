package org.sanshe.delivery.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.FieldCipher;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.party.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 死亡、住院、封控登记: what the bureau knows of people, found by digest in the records of every provider. */
@Component
class Absences {

    private static final LegalBasis BASIS = new LegalBasis("财政违法行为处罚处分条例", "第十四条");

    /** The chain of acts that belong to no case. */
    private static final String CHAIN = "client-absence";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final ClientBook clients;
    private final Checks checks;
    private final Evidence evidence;

    Absences(JdbcClient jdbc, FieldCipher cipher, ClientBook clients, Checks checks, Evidence evidence) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clients = clients;
        this.checks = checks;
        this.evidence = evidence;
    }

    /** 登记类别. */
    enum Kind {
        DEAD("死亡", "Died"),
        HOSPITAL("住院", "In hospital"),
        LOCKDOWN("封控", "Locked down");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 待登记的一条. @param residentId null for a lockdown; @param to null while it lasts */
    record New(Kind kind, String name, String residentId, LocalDate from, LocalDate to, String source) {}

    /** 登记的一条. */
    record Absence(long id, Kind kind, String name, LocalDate from, LocalDate to, String source, String enteredBy) {}

    /** What the actor's unit and those below it entered, newest first, below a number. */
    @Transactional(readOnly = true)
    public List<Absence> of(Actor actor, Long below, int limit) {
        return jdbc.sql("""
                        select a.* from current_absence a join unit its on its.id = a.unit_id
                          join unit mine on mine.id = :unit and its.path like mine.path || '%'
                         where cast(:below as bigint) is null or a.id < :below order by a.id desc limit :limit
                        """)
                .param("unit", actor.unitId())
                .param("below", below)
                .param("limit", limit)
                .query((row, i) -> new Absence(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        cipher.decrypt(row.getString("name")),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getString("source"),
                        row.getString("entered_by_name")))
                .list();
    }

    /**
     * Enters what is known and looks at all records for it.
     *
     * @return how many findings it brought about
     * @throws InvalidInput at the field that is wrong
     */
    @Transactional
    public int enter(List<New> all, Actor actor) {
        for (New one : all) insert(one, actor);
        evidence.record(Act.of(CHAIN, actor, "absencesEntered", null, Map.of("entries", all.size()))
                .by(BASIS));
        return checks.lookAtAll();
    }

    /** Takes one back that was wrong; the row stays. */
    @Transactional
    public void withdraw(long id, Actor actor) {
        int done = jdbc.sql("""
                        insert into client_absence (replaces, withdrawn, kind, unit_id, resident_digest, name, from_day, to_day,
                          source, entered_by, entered_by_name, entered_at)
                        select a.id, true, a.kind, a.unit_id, a.resident_digest, a.name, a.from_day, a.to_day, a.source,
                          :by, :byName, sanshe_now()
                          from current_absence a join unit its on its.id = a.unit_id
                          join unit mine on mine.id = :unit and its.path like mine.path || '%' where a.id = :id
                        """)
                .param("by", actor.personId())
                .param("byName", actor.name())
                .param("unit", actor.unitId())
                .param("id", id)
                .update();
        if (done == 0) throw new NotFound("absence " + id);
        evidence.record(Act.of(CHAIN, actor, "absenceWithdrawn", null, Map.of("entry", id))
                .by(BASIS));
    }

    /**
     * Looks whether it may be entered.
     *
     * @return the number it speaks of; null for a place
     * @throws InvalidInput at the field that is wrong
     */
    ResidentId check(New one) {
        if (one.from() == null) throw InvalidInput.at("from", "请填写开始日期", "Enter the first day.");
        if (one.to() != null && one.to().isBefore(one.from())) {
            throw InvalidInput.at("to", "结束日期不能早于开始日期", "It cannot end before it begins.");
        }
        if (one.source() == null
                || one.source().strip().length() < 2
                || one.source().length() > 200) {
            throw InvalidInput.at("source", "请填写依据（例如死亡证明文号）", "Say what it rests on.");
        }
        boolean place = one.kind() == Kind.LOCKDOWN;
        if (place && one.to() == null) throw InvalidInput.at("to", "请填写结束日期", "Enter the last day.");
        return place ? null : clients.checked(one.residentId());
    }

    private void insert(New one, Actor actor) {
        ResidentId id = check(one);
        jdbc.sql("""
                        insert into client_absence (kind, unit_id, resident_digest, name, from_day, to_day, source, entered_by,
                          entered_by_name, entered_at)
                        values (:kind, :unit, :digest, :name, :from, cast(:to as date), :source, :by, :byName, sanshe_now())
                        """)
                .param("kind", one.kind().name())
                .param("unit", actor.unitId())
                .param("digest", id == null ? null : cipher.digest(id.value()))
                .param("name", id == null || one.name() == null ? null : cipher.encrypt(one.name()))
                .param("from", one.from())
                .param("to", one.kind() == Kind.DEAD ? null : one.to())
                .param("source", one.source().strip())
                .param("by", actor.personId())
                .param("byName", actor.name())
                .update();
    }
}
