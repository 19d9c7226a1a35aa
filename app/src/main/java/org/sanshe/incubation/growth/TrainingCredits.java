package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 学时: what persons earned by attending, counted once when the attendance was checked. */
@Component
class TrainingCredits {

    private final JdbcClient jdbc;

    TrainingCredits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sessions attended times credits; none below the minimum. */
    static BigDecimal of(Training t, int attended) {
        return attended < t.minimum() ? BigDecimal.ZERO : t.credits().multiply(BigDecimal.valueOf(attended));
    }

    /** 一人的学时. @param document the certificate; null without credits */
    record Result(
            String training,
            String title,
            String person,
            int attended,
            BigDecimal credits,
            LocalDate on,
            Long document) {}

    void insert(Training t, SignUps.SignUp who, int attended, BigDecimal credits, Long document) {
        jdbc.sql("""
                        insert into training_result (training, signup, organization_id, person, attended, credits, finished_on,
                          document_id) values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        t.caseNo(),
                        who.id(),
                        who.organizationId(),
                        who.person(),
                        attended,
                        credits,
                        t.over().toLocalDate(),
                        document))
                .update();
    }

    /** Those of an organization, newest first. */
    List<Result> of(long organizationId) {
        return jdbc.sql("""
                        select r.*, t.title from training_result r join training t on t.case_no = r.training
                         where r.organization_id = ? order by r.finished_on desc, r.training, r.person limit 200
                        """)
                .param(organizationId)
                .query((row, n) -> new Result(
                        row.getString("training"),
                        row.getString("title"),
                        row.getString("person"),
                        row.getInt("attended"),
                        row.getBigDecimal("credits"),
                        row.getObject("finished_on", LocalDate.class),
                        row.getObject("document_id", Long.class)))
                .list();
    }

    /** The credits an organization's people earned between two days, both included. */
    BigDecimal sum(long organizationId, LocalDate from, LocalDate until) {
        return jdbc.sql("select coalesce(sum(credits), 0) from training_result where organization_id = ?"
                        + " and finished_on between ? and ?")
                .params(organizationId, from, until)
                .query(BigDecimal.class)
                .single();
    }
}
