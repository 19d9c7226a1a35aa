package org.sanshe.grant.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.sanshe.grant.call.RoundSetting.Absent;
import org.sanshe.grant.scheme.GrantScheme.Cut;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 轮次设置和出资: what a round keeps beside its dates. */
@Component
public class RoundBook {

    private final JdbcClient jdbc;

    RoundBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 出资单位. @param dueOn until when a co-funder's money was promised; null for the start of its year */
    public record Share(long unitId, String unit, int year, Money amount, LocalDate dueOn) {}

    /** @throws NotFound when the case is no round */
    public RoundSetting setting(String round) {
        return jdbc.sql("select * from grant_round_setting where round = ?")
                .param(round)
                .query(RoundBook::read)
                .optional()
                .orElseThrow(() -> new NotFound("grant round " + round));
    }

    /** Who pays how much of the pot, in order. */
    public List<Share> payers(String round) {
        return jdbc.sql("""
                        select p.*, u.name as unit from grant_round_payer p join unit u on u.id = p.unit_id
                         where p.round = ? order by p.no
                        """)
                .param(round)
                .query((row, n) -> new Share(
                        row.getLong("unit_id"),
                        row.getString("unit"),
                        row.getInt("year"),
                        new Money(row.getLong("amount")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    void enter(RoundSetting s) {
        jdbc.sql("""
                        insert into grant_round_setting (round, cut_rule, absent, least_scorers, comment_below, reserve_until)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (round) do update set cut_rule = excluded.cut_rule, absent = excluded.absent,
                          least_scorers = excluded.least_scorers, comment_below = excluded.comment_below,
                          reserve_until = excluded.reserve_until
                        """)
                .params(
                        s.round(),
                        s.cut().name(),
                        s.absent().name(),
                        s.leastScorers(),
                        s.commentBelow(),
                        s.reserveUntil())
                .update();
    }

    void enter(String round, List<Share> payers) {
        jdbc.sql("delete from grant_round_payer where round = ?").param(round).update();
        for (int i = 0; i < payers.size(); i++) {
            Share p = payers.get(i);
            jdbc.sql("insert into grant_round_payer values (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            round, i + 1, p.unitId(), p.year(), p.amount().fen(), p.dueOn()))
                    .update();
        }
    }

    void judged(String round, boolean approved, String opinion) {
        jdbc.sql("update grant_round_setting set approved = ?, opinion = ? where round = ?")
                .params(Arrays.asList(approved, opinion, round))
                .update();
    }

    /** 批复文号. */
    public void approvalNo(String round, String number) {
        jdbc.sql("update grant_round_setting set approval_no = ? where round = ?")
                .params(number, round)
                .update();
    }

    private static RoundSetting read(ResultSet row, int n) throws SQLException {
        return new RoundSetting(
                row.getString("round"),
                Cut.valueOf(row.getString("cut_rule")),
                Absent.valueOf(row.getString("absent")),
                row.getInt("least_scorers"),
                row.getInt("comment_below"),
                row.getObject("reserve_until", LocalDate.class),
                row.getObject("approved", Boolean.class),
                row.getString("opinion"),
                row.getString("approval_no"));
    }
}
