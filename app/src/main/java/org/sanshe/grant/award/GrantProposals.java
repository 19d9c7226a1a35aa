package org.sanshe.grant.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.SansheClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 公示登记: what was published as proposed, until when it may be objected to, and what became of it. */
@Component
class GrantProposals {

    private final JdbcClient jdbc;

    GrantProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 结果. */
    enum Outcome {
        /** 立项. */
        AWARDED,
        /** 取消. */
        CANCELLED,
        /** 未签约. */
        LAPSED,
        /** 撤回. */
        WITHDRAWN
    }

    /**
     * 一个公示项目.
     *
     * @param no which publicity of the round, from 1
     * @param until the last moment for objections
     * @param outcome null while nothing is settled
     * @param agreement the project; null before
     */
    record Proposal(
            String application,
            String round,
            int no,
            Money amount,
            Instant publishedAt,
            Instant until,
            Outcome outcome,
            String agreement) {

        boolean fell() {
            return outcome != null && outcome != Outcome.AWARDED;
        }
    }

    /** Locks a round: settling, objecting and moving up happen one after another. */
    void takeTurn(String round) {
        jdbc.sql("select 1 from grant_round where case_no = ? for update")
                .param(round)
                .query(Integer.class)
                .list();
    }

    void publish(String application, String round, int no, Money amount, Instant until) {
        jdbc.sql("""
                        insert into grant_proposal (application, round, no, amount, objections_until)
                        values (?, ?, ?, ?, cast(? as timestamptz))
                        """)
                .params(application, round, no, amount.fen(), OffsetDateTime.ofInstant(until, SansheClock.ZONE))
                .update();
    }

    List<Proposal> of(String round) {
        return jdbc.sql("""
                        select p.* from grant_proposal p join grant_application a on a.case_no = p.application
                         where p.round = ? order by p.no, a.rank
                        """).param(round).query(GrantProposals::read).list();
    }

    Optional<Proposal> find(String application) {
        return jdbc.sql("select * from grant_proposal where application = ?")
                .param(application)
                .query(GrantProposals::read)
                .optional();
    }

    /** False when it was settled already. */
    boolean settle(String application, Outcome outcome, String agreement) {
        return jdbc.sql("""
                        update grant_proposal set outcome = ?, settled_at = sanshe_now(), agreement = ?
                         where application = ? and outcome is null
                        """)
                        .params(Arrays.asList(outcome.name(), agreement, application))
                        .update()
                == 1;
    }

    /** 未签约: an award whose agreement was not signed. False when it is none. */
    boolean lapse(String application) {
        return jdbc.sql("update grant_proposal set outcome = 'LAPSED' where application = ? and outcome = 'AWARDED'")
                        .param(application)
                        .update()
                == 1;
    }

    /** What payers were already charged with by the awards that stand, for the shares of the next. */
    Money awarded(String round) {
        return new Money(
                jdbc.sql("select coalesce(sum(amount), 0) from grant_proposal where round = ? and outcome = 'AWARDED'")
                        .param(round)
                        .query(Long.class)
                        .single());
    }

    private static Proposal read(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        return new Proposal(
                row.getString("application"),
                row.getString("round"),
                row.getInt("no"),
                new Money(row.getLong("amount")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("objections_until", OffsetDateTime.class).toInstant(),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("agreement"));
    }
}
