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

    /** 评分无效: the member's sheet does not count any more. */
    void discard(Tender tender, long personId, String reason) {
        jdbc.sql("insert into score_void (tender_id, person_id, reason) values (?, ?, ?) on conflict do nothing")
                .params(tender.id(), personId, reason)
                .update();
    }

    /** The sheets that count by member, in the order handed in. */
    Map<Long, UUID> sheets(Tender tender) {
        var sheets = new LinkedHashMap<Long, UUID>();
        jdbc.sql("""
                        select person_id, submission_id from score_sheet s where tender_id = ? and not exists (
                          select from score_void v where v.tender_id = s.tender_id and v.person_id = s.person_id)
                         order by received_at
                        """).param(tender.id()).query(row -> {
            sheets.put(row.getLong(1), row.getObject(2, UUID.class));
        });
        return sheets;
    }

    /** How often the ranking was computed; 0 before the first time. The newest version counts, all are kept. */
    int version(Tender tender) {
        return jdbc.sql("select coalesce(max(version), 0) from ranking where tender_id = ?")
                .param(tender.id())
                .query(Integer.class)
                .single();
    }

    /** Writes down the opened points, the order and the findings, as the newest version. */
    void keep(Tender tender, List<Score> scores, List<Ranked> ranking, List<Finding> findings) {
        int version = version(tender) + 1;
        for (Score s : scores) {
            jdbc.sql("insert into score values (?, ?, ?, ?, ?, ?)")
                    .params(tender.id(), s.personId(), s.responseNo(), s.criterion(), s.points(), version)
                    .update();
        }
        for (Ranked r : ranking) {
            jdbc.sql("insert into ranking values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            tender.id(),
                            r.rank(),
                            r.responseNo(),
                            r.price().fen(),
                            r.priceScore(),
                            r.qualityScore(),
                            r.technical(),
                            r.total(),
                            version)
                    .update();
        }
        int no = 0;
        for (Finding f : findings) {
            jdbc.sql("insert into finding values (?, ?, ?, ?, ?, ?)")
                    .params(tender.id(), f.responseNo(), ++no, f.kind(), f.text(), version)
                    .update();
        }
    }

    /** The candidates, best first; empty before the last sheet was in. */
    List<Ranked> ranking(Tender tender) {
        return ranking(tender, version(tender));
    }

    /** The candidates as they were ranked by one version. */
    List<Ranked> ranking(Tender tender, int version) {
        return jdbc.sql("""
                        select k.*, r.supplier from ranking k join response r on r.case_no = k.response_case_no
                         where k.tender_id = ? and k.version = ? order by k.rank
                        """)
                .params(tender.id(), version)
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
        return jdbc.sql("select response_case_no, kind, text from finding where tender_id = ? and version = ?"
                        + " order by no")
                .params(tender.id(), version(tender))
                .query((row, i) -> new Finding(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** What a member gave in one version, by {@code response#criterion}. */
    Map<String, BigDecimal> given(Tender tender, int version, long personId) {
        var given = new LinkedHashMap<String, BigDecimal>();
        jdbc.sql("select response_case_no, criterion, points from score"
                        + " where tender_id = ? and version = ? and person_id = ?")
                .params(tender.id(), version, personId)
                .query(row -> {
                    given.put(row.getString(1) + "#" + row.getInt(2), row.getBigDecimal(3));
                });
        return given;
    }

    /** Each member's points for a response without price, in the order of the members given. */
    List<BigDecimal> totals(Tender tender, String responseNo, List<Long> members) {
        var totals = new ArrayList<BigDecimal>();
        int version = version(tender);
        for (long member : members) {
            totals.add(jdbc.sql("select coalesce(sum(points), 0) from score"
                            + " where tender_id = ? and version = ? and response_case_no = ? and person_id = ?")
                    .params(tender.id(), version, responseNo, member)
                    .query(BigDecimal.class)
                    .single());
        }
        return totals;
    }
}
