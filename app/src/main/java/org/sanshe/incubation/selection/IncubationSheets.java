package org.sanshe.incubation.selection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sanshe.incubation.selection.ReviewPanel.Mark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 评分登记: who has handed in and, when all have, what they gave. */
@Component
class IncubationSheets {

    private final JdbcClient jdbc;

    IncubationSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(long panel, long personId, UUID submission) {
        jdbc.sql("insert into incubation_sheet (panel_id, person_id, submission_id) values (?, ?, ?)")
                .params(panel, personId, submission)
                .update();
    }

    /** The sealed sheets by person. */
    Map<Long, UUID> of(long panel) {
        var sheets = new LinkedHashMap<Long, UUID>();
        jdbc.sql("select person_id, submission_id from incubation_sheet where panel_id = ? order by person_id")
                .param(panel)
                .query(row -> {
                    sheets.put(row.getLong(1), row.getObject(2, UUID.class));
                });
        return sheets;
    }

    void keep(long panel, Mark m) {
        jdbc.sql("insert into incubation_mark (panel_id, subject, person_id, criterion, points, comment)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(panel, m.subject(), m.personId(), m.criterion(), m.points(), m.comment())
                .update();
    }

    /** All marks of a panel, by subject, person and criterion. */
    List<Mark> marks(long panel) {
        return jdbc.sql("""
                        select subject, person_id, criterion, points, comment from incubation_mark where panel_id = ?
                         order by subject, person_id, criterion
                        """).param(panel).query(Mark.class).list();
    }
}
