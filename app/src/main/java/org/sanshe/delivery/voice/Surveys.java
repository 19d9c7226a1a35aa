package org.sanshe.delivery.voice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.delivery.Ballots;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 征询登记: the surveys and who was drawn for them. */
@Component
class Surveys {

    private final JdbcClient jdbc;

    Surveys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 被抽中的人.
     *
     * @param place in the order drawn, from 1
     * @param channel SLIP or TEXT; null before a code was made
     * @param undeliverable why they could not be reached; null otherwise
     */
    record Person(int place, long clientId, String channel, String undeliverable) {

        boolean isReachable() {
            return undeliverable == null;
        }
    }

    Survey get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("survey of " + caseNo));
    }

    Optional<Survey> find(String caseNo) {
        return read(caseNo, "");
    }

    /** The same, and nobody else acts on it until the transaction ends. */
    Survey lock(String caseNo) {
        return read(caseNo, " for update").orElseThrow(() -> new NotFound("survey of " + caseNo));
    }

    private Optional<Survey> read(String caseNo, String lock) {
        return jdbc.sql("select * from voice_survey where case_no = ?" + lock)
                .param(caseNo)
                .query(Surveys::survey)
                .optional();
    }

    /** Whether answers are taken today, by the database's clock. */
    boolean takes(String caseNo) {
        return jdbc.sql("select exists (select from voice_survey where case_no = ?"
                        + " and (sanshe_now() at time zone 'Asia/Shanghai')::date <= until)")
                .param(caseNo)
                .query(Boolean.class)
                .single();
    }

    /** Those of an agreement whose users were served within a period. */
    List<Survey> within(String agreement, LocalDate from, LocalDate to, Survey.Purpose purpose) {
        return jdbc.sql("select * from voice_survey where agreement = ? and served_from >= ? and served_to <= ?"
                        + " and purpose = ? order by case_no")
                .params(agreement, from, to, purpose.name())
                .query(Surveys::survey)
                .list();
    }

    /** Of some those with fewer answers than they need. */
    Map<String, Ballots.Missing> missing(Collection<String> cases) {
        var missing = new HashMap<String, Ballots.Missing>();
        jdbc.sql("""
                        select s.case_no, b.answered, s.required from voice_survey s join voice_box b using (case_no)
                         where s.case_no = any (?) and b.answered < s.required
                        """).param(cases.toArray(new String[0])).query(row -> {
            missing.put(row.getString("case_no"), new Ballots.Missing(row.getInt("answered"), row.getInt("required")));
        });
        return missing;
    }

    void enter(Survey survey, List<Long> drawn) {
        jdbc.sql("""
                        insert into voice_survey (case_no, agreement, served_from, served_to, asked_on, until, commitment_id,
                          pool, way, drawn, required, fewest, not_given, form, purpose)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                        """)
                .params(Arrays.asList(
                        survey.caseNo(),
                        survey.agreement(),
                        survey.servedFrom(),
                        survey.servedTo(),
                        survey.askedOn(),
                        survey.until(),
                        survey.commitmentId(),
                        survey.pool().toArray(new Long[0]),
                        survey.way(),
                        survey.drawn(),
                        survey.required(),
                        survey.fewest(),
                        survey.notGiven(),
                        survey.form(),
                        survey.purpose().name()))
                .update();
        jdbc.sql("insert into voice_box (case_no) values (?)")
                .param(survey.caseNo())
                .update();
        add(survey.caseNo(), 1, drawn, null);
    }

    /** Enters people at the next places of the draw. */
    void add(String caseNo, int firstPlace, List<Long> clients, String channel) {
        jdbc.sql("""
                        insert into voice_person (case_no, place, client_id, channel)
                        select :case, :first + no - 1, client, :channel
                        from unnest(cast(:clients as bigint[])) with ordinality as t(client, no)
                        """)
                .param("case", caseNo)
                .param("first", firstPlace)
                .param("clients", clients.toArray(new Long[0]))
                .param("channel", channel)
                .update();
    }

    List<Person> people(String caseNo) {
        return jdbc.sql("select * from voice_person where case_no = ? order by place")
                .param(caseNo)
                .query((rs, n) -> new Person(
                        rs.getInt("place"),
                        rs.getLong("client_id"),
                        rs.getString("channel"),
                        rs.getString("undeliverable")))
                .list();
    }

    void sendBy(String caseNo, String channel, List<Integer> places) {
        jdbc.sql("update voice_person set channel = ? where case_no = ? and place = any (?)")
                .params(channel, caseNo, places.toArray(new Integer[0]))
                .update();
    }

    void undeliverable(String caseNo, List<Integer> places, String reason) {
        jdbc.sql("update voice_person set undeliverable = ? where case_no = ? and place = any (?)")
                .params(reason, caseNo, places.toArray(new Integer[0]))
                .update();
    }

    void extend(String caseNo, LocalDate until) {
        jdbc.sql("update voice_survey set until = greatest(until, ?) where case_no = ?")
                .params(until, caseNo)
                .update();
    }

    private static Survey survey(ResultSet rs, int n) throws SQLException {
        Array pool = rs.getArray("pool");
        return new Survey(
                rs.getString("case_no"),
                rs.getString("agreement"),
                rs.getObject("served_from", LocalDate.class),
                rs.getObject("served_to", LocalDate.class),
                rs.getObject("asked_on", LocalDate.class),
                rs.getObject("until", LocalDate.class),
                rs.getObject("commitment_id", Long.class),
                Arrays.asList((Long[]) pool.getArray()),
                rs.getString("way"),
                rs.getInt("drawn"),
                rs.getInt("required"),
                rs.getInt("fewest"),
                rs.getInt("not_given"),
                rs.getString("form"),
                Survey.Purpose.valueOf(rs.getString("purpose")));
    }
}
