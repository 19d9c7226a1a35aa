package org.sanshe.purchase.tender;

import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 异常低价审查记录 (财库〔2026〕2号): which prices were asked about, what was answered, what the panel found. */
@Component
class PriceReviews {

    private static final String ANSWER = """
            with clock as materialized (select sanshe_now() as now)
            insert into price_answer (tender_id, response_case_no, explanation, received_at)
            select t.id, :response, :explanation, c.now from tender t, clock c
             where t.id = :tender and t.explanation_deadline > c.now
            """;

    private final JdbcClient jdbc;

    PriceReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * 一项审查.
     *
     * @param grounds why it was asked about, as the supplier and the report read it
     * @param explanation null when the supplier did not answer in time
     * @param reasonable null before the panel has judged
     * @param reason why the panel found so; null before
     */
    record Review(String responseNo, String grounds, String explanation, Boolean reasonable, String reason) {

        /** As the report prints it. */
        String zh() {
            return grounds + "；供应商说明：" + (explanation == null ? "未在规定时间内说明" : explanation) + "；评审认定"
                    + (Boolean.TRUE.equals(reasonable) ? "报价合理" : "报价不合理，作无效处理") + "："
                    + (reason == null ? "" : reason);
        }
    }

    /** Asks about prices: the grounds by response. */
    void ask(Tender tender, Map<String, String> grounds) {
        grounds.forEach((response, text) -> jdbc.sql("insert into price_question values (?, ?, ?, default)")
                .params(tender.id(), response, text)
                .update());
    }

    /**
     * Enters an explanation.
     *
     * @throws Refusal {@link PriceRule#EXPLAINED_TOO_LATE} from the deadline on, by the database's clock
     */
    void answer(Tender tender, String responseNo, String explanation) {
        int rows = jdbc.sql(ANSWER)
                .param("tender", tender.id())
                .param("response", responseNo)
                .param("explanation", explanation)
                .update();
        if (rows == 0) throw new Refusal(PriceRule.EXPLAINED_TOO_LATE, Moments.zh(tender.explanationDeadline()));
    }

    /** Enters what the panel found. */
    void find(Tender tender, String responseNo, boolean reasonable, String reason) {
        jdbc.sql("insert into price_finding values (?, ?, ?, ?, default)")
                .params(tender.id(), responseNo, reasonable, reason)
                .update();
    }

    /** All that were asked about, by number. */
    List<Review> of(Tender tender) {
        return jdbc.sql("""
                        select q.response_case_no, q.grounds, a.explanation, f.reasonable, f.reason
                          from price_question q
                          left join price_answer a using (tender_id, response_case_no)
                          left join price_finding f using (tender_id, response_case_no)
                         where q.tender_id = ? order by q.response_case_no
                        """)
                .param(tender.id())
                .query((row, i) -> new Review(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        (Boolean) row.getObject(4),
                        row.getString(5)))
                .list();
    }
}
