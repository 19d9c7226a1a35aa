package org.sanshe.evaluation.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 测评登记: the surveys; what was answered lies in the ballot boxes. */
@Component
class SurveyRows {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    SurveyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Survey get(String caseNo) {
        return jdbc.sql("select * from satisfaction_survey where case_no = ?")
                .param(caseNo)
                .query(SurveyRows::read)
                .optional()
                .orElseThrow(() -> new NotFound("survey " + caseNo));
    }

    /** The survey of an open link that was launched. */
    Optional<Survey> byLink(String link) {
        return jdbc.sql("select * from satisfaction_survey where link = ? and status in ('RUNNING', 'ENOUGH', 'SHORT')")
                .param(link)
                .query(SurveyRows::read)
                .optional();
    }

    /** Those of the actor's unit and below, the latest first, at most two hundred. */
    List<Survey> of(Actor actor) {
        return jdbc.sql("""
                        select s.* from satisfaction_survey s join unit its on its.id = s.unit_id
                          join unit mine on mine.id = :unit and its.path like mine.path || '%'
                         order by s.until desc, s.case_no desc limit :most
                        """)
                .param("unit", actor.unitId())
                .param("most", MOST)
                .query(SurveyRows::read)
                .list();
    }

    /** Those on services of an engagement within a period that have no result, oldest first. */
    List<Survey> unfinished(String agreement, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select * from satisfaction_survey where agreement = ? and served_from >= ? and served_to <= ?
                          and status in ('RUNNING', 'SHORT') order by until, case_no
                        """).params(agreement, from, to).query(SurveyRows::read).list();
    }

    void insert(Survey s) {
        jdbc.sql("""
                        insert into satisfaction_survey (case_no, questionnaire_id, agreement, title, unit_id, way, served_from,
                          served_to, until, required, link)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        s.caseNo(),
                        s.questionnaireId(),
                        s.agreement(),
                        s.title(),
                        s.unitId(),
                        s.way().name(),
                        s.servedFrom(),
                        s.servedTo(),
                        s.until(),
                        s.required(),
                        s.link()))
                .update();
    }

    void become(String caseNo, Survey.Status status) {
        jdbc.sql("update satisfaction_survey set status = ? where case_no = ?")
                .params(status.name(), caseNo)
                .update();
    }

    /** 延期一次. False when it was extended before. */
    boolean extend(String caseNo, LocalDate until, LocalDate on) {
        return jdbc.sql("update satisfaction_survey set until = ?, extended_on = ? where case_no = ?"
                                + " and extended_on is null")
                        .params(until, on, caseNo)
                        .update()
                == 1;
    }

    /** A figure in force on a day. */
    int limit(String key, LocalDate day) {
        return jdbc.sql("select value from survey_limit where key = :key and valid_from <= :day"
                        + " and (valid_to is null or valid_to >= :day)")
                .param("key", key)
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private static Survey read(ResultSet row, int n) throws SQLException {
        return new Survey(
                row.getString("case_no"),
                row.getLong("questionnaire_id"),
                row.getString("agreement"),
                row.getString("title"),
                row.getLong("unit_id"),
                Survey.Way.valueOf(row.getString("way")),
                row.getObject("served_from", LocalDate.class),
                row.getObject("served_to", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getObject("required", Integer.class),
                row.getString("link"),
                row.getObject("extended_on", LocalDate.class),
                Survey.Status.valueOf(row.getString("status")));
    }
}
