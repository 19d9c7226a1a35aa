package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sanshe.inbox.Submission;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 评分登记: who has scored, and, when the last sheet was in, the points, the ranking and what must be looked at. */
@Component
class Scores {

    private final JdbcClient jdbc;

    Scores(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 一项得分.
     *
     * @param criterion its place among the tender's criteria, from 1
     */
    record Score(long personId, String responseNo, int criterion, BigDecimal points) {}

    /**
     * 提请注意.
     *
     * @param kind {@code LOW_PRICE} or {@code OBJECTIVE_DIFFERS}
     * @param text in Chinese, as the report prints it
     */
    record Finding(String responseNo, String kind, String text) {}

    /** Enters that a member has scored; once. */
    void enter(Tender tender, long personId, Submission submission) {
        jdbc.sql("insert into score_sheet (tender_id, person_id, submission_id) values (?, ?, ?)")
                .params(tender.id(), personId, submission.id())
                .update();
    }

    /** The sheets by member, in the order handed in. */
    Map<Long, UUID> sheets(Tender tender) {
        var sheets = new LinkedHashMap<Long, UUID>();
        jdbc.sql("select person_id, submission_id from score_sheet where tender_id = ? order by received_at")
                .param(tender.id())
                .query(row -> {
                    sheets.put(row.getLong(1), row.getObject(2, UUID.class));
                });
        return sheets;
    }

    /** Writes down the opened points, the order and the findings. */
    void keep(Tender tender, List<Score> scores, List<Ranked> ranking, List<Finding> findings) {
        for (Score s : scores) {
            jdbc.sql("insert into score values (?, ?, ?, ?, ?)")
                    .params(tender.id(), s.personId(), s.responseNo(), s.criterion(), s.points())
                    .update();
        }
        for (Ranked r : ranking) {
            jdbc.sql("insert into ranking values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            tender.id(),
                            r.rank(),
                            r.responseNo(),
                            r.price().fen(),
                            r.priceScore(),
                            r.qualityScore(),
                            r.technical(),
                            r.total())
                    .update();
        }
        int no = 0;
        for (Finding f : findings) {
            jdbc.sql("insert into finding values (?, ?, ?, ?, ?)")
                    .params(tender.id(), f.responseNo(), ++no, f.kind(), f.text())
                    .update();
        }
    }

    /** The candidates, best first; empty before the last sheet was in. */
    List<Ranked> ranking(Tender tender) {
        return jdbc.sql("""
                        select k.*, r.supplier from ranking k join response r on r.case_no = k.response_case_no
                         where k.tender_id = ? order by k.rank
                        """)
                .param(tender.id())
                .query((row, i) -> new Ranked(
                        row.getInt("rank"),
                        row.getString("response_case_no"),
                        row.getString("supplier"),
                        new Money(row.getLong("price")),
                        row.getBigDecimal("price_score"),
                        row.getBigDecimal("quality_score"),
                        row.getBigDecimal("technical"),
                        row.getBigDecimal("total")))
                .list();
    }

    /** What the panel must look at. */
    List<Finding> findings(Tender tender) {
        return jdbc.sql("select response_case_no, kind, text from finding where tender_id = ? order by no")
                .param(tender.id())
                .query((row, i) -> new Finding(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Each member's points for a response without price, in the order of the members given. */
    List<BigDecimal> totals(Tender tender, String responseNo, List<Long> members) {
        var totals = new ArrayList<BigDecimal>();
        for (long member : members) {
            totals.add(jdbc.sql("select coalesce(sum(points), 0) from score"
                            + " where tender_id = ? and response_case_no = ? and person_id = ?")
                    .params(tender.id(), responseNo, member)
                    .query(BigDecimal.class)
                    .single());
        }
        return totals;
    }
}
