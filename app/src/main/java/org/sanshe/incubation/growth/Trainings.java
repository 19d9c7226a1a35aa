package org.sanshe.incubation.growth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.incubation.growth.Training.Session;
import org.sanshe.incubation.growth.Training.Status;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 培训登记: courses with their sessions and how many have signed up. */
@Component
class Trainings {

    private static final String SELECT = """
            select t.*, b.name as base,
              (select count(*) from training_signup s where s.training = t.case_no and s.state = 'SEATED') as seated,
              (select count(*) from training_signup s where s.training = t.case_no and s.state = 'WAITING') as waiting
              from training t join incubation_base b on b.id = t.base_id
            """;

    private final JdbcClient jdbc;

    Trainings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Training t, byte[][] secrets) {
        jdbc.sql("""
                        insert into training (case_no, base_id, title, fields, content, audience, seats, credits, minimum, closes_at,
                          status) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')
                        """)
                .params(
                        t.caseNo(),
                        t.baseId(),
                        t.title(),
                        t.fields().stream().map(Field::name).toArray(String[]::new),
                        t.content(),
                        t.audience().name(),
                        t.seats(),
                        t.credits(),
                        t.minimum(),
                        t.closesAt().atOffset(ZoneOffset.UTC))
                .update();
        for (int i = 0; i < t.sessions().size(); i++) {
            Session s = t.sessions().get(i);
            jdbc.sql("insert into training_session (training, no, during, place, trainer, secret)"
                            + " values (?, ?, tsrange(?, ?), ?, ?, ?)")
                    .params(t.caseNo(), s.no(), s.from(), s.to(), s.place(), s.trainer(), secrets[i])
                    .update();
        }
    }

    /** @throws NotFound when the case is no training */
    Training get(String caseNo) {
        return with(jdbc.sql(SELECT + " where t.case_no = ?")
                        .param(caseNo)
                        .query(Trainings::read)
                        .list())
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("training " + caseNo));
    }

    /** Those of the bases, of which an actor may see any; the newest first, at most a hundred. */
    List<Training> of(List<Long> bases) {
        if (bases.isEmpty()) return List.of();
        return with(
                jdbc.sql(SELECT + " where t.base_id in (:bases) order by t.closes_at desc, t.case_no desc limit 100")
                        .param("bases", bases)
                        .query(Trainings::read)
                        .list());
    }

    /**
     * Whose trainings an actor may see: of the bases it is a tenant of or runs, of those of the unit and below; and of others
     * in reach of an organization where everybody may come.
     */
    List<Training> visible(Actor actor) {
        return with(jdbc.sql(SELECT + """
                         where (:staff and exists (select from unit mine, unit its where mine.id = :unit and its.id = b.unit_id
                             and its.path like mine.path || '%')
                           or exists (select from incubation_operator o where o.base_id = b.id
                             and o.organization_id = :organization and o.held @> (sanshe_now() at time zone 'Asia/Shanghai')::date)
                           or exists (select from incubation_tenancy y where y.base_id = b.id
                             and y.organization_id = :organization and y.status <> 'LAPSED')
                           or t.audience = 'ALL' and cast(:organization as bigint) is not null)
                         order by t.closes_at desc, t.case_no desc limit 100
                        """)
                .param("staff", actor.isStaff())
                .param("unit", actor.unitId())
                .param("organization", actor.organizationId())
                .query(Trainings::read)
                .list());
    }

    private List<Training> with(List<Training> found) {
        if (found.isEmpty()) return found;
        Map<String, List<Session>> sessions = jdbc
                .sql("select training, id, no, lower(during) as begins, upper(during) as ends, place, trainer"
                        + " from training_session where training in (:trainings) order by no")
                .param("trainings", found.stream().map(Training::caseNo).toList())
                .query((row, n) -> Map.entry(
                        row.getString("training"),
                        new Session(
                                row.getLong("id"),
                                row.getInt("no"),
                                row.getObject("begins", LocalDateTime.class),
                                row.getObject("ends", LocalDateTime.class),
                                row.getString("place"),
                                row.getString("trainer"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return found.stream()
                .map(t -> new Training(
                        t.caseNo(),
                        t.baseId(),
                        t.base(),
                        t.title(),
                        t.fields(),
                        t.content(),
                        t.audience(),
                        t.seats(),
                        t.credits(),
                        t.minimum(),
                        t.closesAt(),
                        t.status(),
                        t.seated(),
                        t.waiting(),
                        sessions.getOrDefault(t.caseNo(), List.of())))
                .toList();
    }

    /**
     * Holds a training until the end of the transaction: seats are given one after another.
     *
     * @throws NotFound when the case is no training
     */
    void lock(String caseNo) {
        boolean known = jdbc.sql("select 1 from training where case_no = ? for update")
                .param(caseNo)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!known) throw new NotFound("training " + caseNo);
    }

    /** Whether signing up is open, by the database's clock. */
    boolean isOpen(String caseNo) {
        return jdbc.sql("select status = 'OPEN' and sanshe_now() <= closes_at from training where case_no = ?")
                .param(caseNo)
                .query(Boolean.class)
                .single();
    }

    void become(String caseNo, Status next, String reason) {
        jdbc.sql("update training set status = ?, reason = coalesce(?, reason) where case_no = ?")
                .params(Arrays.asList(next.name(), reason, caseNo))
                .update();
    }

    /** What is still to come takes place elsewhere or with somebody else. */
    void change(String caseNo, String place, String trainer) {
        jdbc.sql("""
                        update training_session set place = coalesce(?, place), trainer = coalesce(?, trainer)
                         where training = ? and lower(during) > sanshe_now() at time zone 'Asia/Shanghai'
                        """).params(Arrays.asList(place, trainer, caseNo)).update();
    }

    /** The secret behind the codes of a session. */
    byte[] secret(long session) {
        return jdbc.sql("select secret from training_session where id = ?")
                .param(session)
                .query(byte[].class)
                .single();
    }

    private static Training read(ResultSet row, int n) throws SQLException {
        return new Training(
                row.getString("case_no"),
                row.getLong("base_id"),
                row.getString("base"),
                row.getString("title"),
                Mentors.list(row, "fields", Field::valueOf),
                row.getString("content"),
                Training.Audience.valueOf(row.getString("audience")),
                row.getInt("seats"),
                row.getBigDecimal("credits"),
                row.getInt("minimum"),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                Status.valueOf(row.getString("status")),
                row.getInt("seated"),
                row.getInt("waiting"),
                List.of());
    }
}
