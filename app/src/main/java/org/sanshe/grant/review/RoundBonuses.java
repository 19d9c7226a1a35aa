package org.sanshe.grant.review;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 加分登记: bonuses with what they rest on; they count once another person has checked them. */
@Component
public class RoundBonuses {

    private final JdbcClient jdbc;

    RoundBonuses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 一项加分. */
    record Bonus(String application, String title, String code, BigDecimal points, String basis, List<String> proof) {}

    void replace(String round, List<Bonus> bonuses, long by) {
        jdbc.sql("delete from grant_bonus where application in (select case_no from grant_application where round = ?)")
                .param(round)
                .update();
        for (Bonus b : bonuses) {
            jdbc.sql("insert into grant_bonus (application, code, points, basis, proof, entered_by)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            b.application(),
                            b.code(),
                            b.points(),
                            b.basis(),
                            b.proof().toArray(String[]::new),
                            by)
                    .update();
        }
    }

    void checked(String round, boolean right, String opinion, long by) {
        if (right) {
            jdbc.sql("update grant_bonus set checked_by = ?"
                            + " where application in (select case_no from grant_application where round = ?)")
                    .params(by, round)
                    .update();
        }
        jdbc.sql("update grant_round_setting set bonuses_right = ?, bonus_opinion = ? where round = ?")
                .params(java.util.Arrays.asList(right, opinion, round))
                .update();
    }

    /** Whether the bonuses were checked and found right. */
    public boolean right(String round) {
        return jdbc.sql("select coalesce(bonuses_right, false) from grant_round_setting where round = ?")
                .param(round)
                .query(Boolean.class)
                .single();
    }

    String opinion(String round) {
        return jdbc.sql("select coalesce(bonus_opinion, '') from grant_round_setting where round = ?")
                .param(round)
                .query(String.class)
                .single();
    }

    List<Bonus> of(String round) {
        return jdbc.sql("""
                        select b.*, a.title from grant_bonus b join grant_application a on a.case_no = b.application
                         where a.round = ? order by a.case_no, b.code
                        """)
                .param(round)
                .query((row, n) -> new Bonus(
                        row.getString("application"),
                        row.getString("title"),
                        row.getString("code"),
                        row.getBigDecimal("points"),
                        row.getString("basis"),
                        List.of((String[]) row.getArray("proof").getArray())))
                .list();
    }
}
