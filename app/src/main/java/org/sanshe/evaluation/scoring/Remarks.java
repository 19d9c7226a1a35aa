package org.sanshe.evaluation.scoring;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 评价意见: what evaluators wrote to their points; readable once all sheets of a round are locked. */
@Component
public class Remarks {

    private final JdbcClient jdbc;

    Remarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 一条意见. @param leaf the code of the indicator */
    public record Remark(String leaf, String text) {}

    /** The remarks of the last version of each locked sheet, in no order that tells whose they are. */
    public List<Remark> of(String caseNo, int round) {
        return jdbc.sql("""
                        select distinct m.leaf, m.remark as text from assessment_mark m
                          join assessment_round r on r.case_no = m.case_no and r.round = m.round and r.closed_at is not null
                         where m.case_no = :case and m.round = :round and m.remark <> ''
                           and m.version = (select max(own.version) from assessment_mark own where own.case_no = m.case_no
                             and own.round = m.round and own.person_id = m.person_id and own.leaf = m.leaf)
                         order by m.leaf, text
                        """)
                .param("case", caseNo)
                .param("round", round)
                .query(Remark.class)
                .list();
    }
}
