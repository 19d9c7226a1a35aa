package org.sanshe.grant.reward;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sanshe.grant.reward.RewardClaim.Status;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.FundingSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 奖补申报登记. The database sees to it that a certificate pays once. */
@Component
class RewardClaims {

    private final JdbcClient jdbc;

    RewardClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RewardClaim> find(String caseNo) {
        return jdbc.sql("select * from reward_claim where case_no = ?")
                .param(caseNo)
                .query(RewardClaims::read)
                .optional();
    }

    RewardClaim get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("reward claim " + caseNo));
    }

    /** Enters a claim. @throws org.springframework.dao.DuplicateKeyException when it was claimed before */
    void enter(RewardClaim c) {
        jdbc.sql("""
                        insert into reward_claim (case_no, scheme_id, scheme_code, unit_id, organization_id, category,
                          certificate_no, certificate_issuer, issued_on, expires_on, reached_on, period, statement, amount, match,
                          status)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'CLAIMED')
                        """)
                .params(Arrays.asList(
                        c.caseNo(),
                        c.schemeId(),
                        c.schemeCode(),
                        c.unitId(),
                        c.organizationId(),
                        c.category(),
                        c.certificateNo(),
                        c.certificateIssuer(),
                        c.issuedOn(),
                        c.expiresOn(),
                        c.reachedOn(),
                        c.period(),
                        c.statement(),
                        c.amount().fen(),
                        c.match().fen()))
                .update();
    }

    /** Takes over what was completed. */
    void complete(RewardClaim c) {
        jdbc.sql("""
                        update reward_claim set category = ?, certificate_no = ?, certificate_issuer = ?, issued_on = ?,
                          expires_on = ?, reached_on = ?, period = ?, statement = ?, amount = ?, match = ?, status = 'CLAIMED',
                          reason = null
                         where case_no = ? and status = 'RETURNED'
                        """)
                .params(Arrays.asList(
                        c.category(),
                        c.certificateNo(),
                        c.certificateIssuer(),
                        c.issuedOn(),
                        c.expiresOn(),
                        c.reachedOn(),
                        c.period(),
                        c.statement(),
                        c.amount().fen(),
                        c.match().fen(),
                        c.caseNo()))
                .update();
        jdbc.sql("delete from reward_figure where case_no = ?")
                .param(c.caseNo())
                .update();
    }

    void figure(String caseNo, int no, String name, BigDecimal value) {
        jdbc.sql("insert into reward_figure values (?, ?, ?, ?)")
                .params(caseNo, no, name, value)
                .update();
    }

    /** What the claimant states, in the order of the scheme. */
    List<Figure> figures(String caseNo) {
        return jdbc.sql("select no, name, value from reward_figure where case_no = ? order by no")
                .param(caseNo)
                .query(Figure.class)
                .list();
    }

    void become(String caseNo, Status next, String reason) {
        jdbc.sql("update reward_claim set status = ?, reason = ? where case_no = ?")
                .params(Arrays.asList(next.name(), reason, caseNo))
                .update();
    }

    void amounts(String caseNo, Money amount, Money match) {
        jdbc.sql("update reward_claim set amount = ?, match = ? where case_no = ?")
                .params(amount.fen(), match.fen(), caseNo)
                .update();
    }

    void match(String caseNo, long unit, FundingSource source, LocalDate dueOn) {
        jdbc.sql("update reward_claim set match_unit = ?, match_source = ?, match_due_on = ? where case_no = ?")
                .params(unit, source.name(), dueOn, caseNo)
                .update();
    }

    void publish(String caseNo, LocalDate from, Instant until) {
        jdbc.sql("""
                        update reward_claim set status = 'PUBLICITY', publicity_from = ?, publicity_until = cast(? as timestamptz)
                         where case_no = ?
                        """)
                .params(from, OffsetDateTime.ofInstant(until, SansheClock.ZONE), caseNo)
                .update();
    }

    /** What was awarded to an organization for grades under a scheme, whatever the version. */
    List<Earlier> awarded(long organizationId, String schemeCode, String except) {
        return jdbc.sql("""
                        select category, amount, match from reward_claim
                         where organization_id = ? and scheme_code = ? and case_no <> ?
                           and status not in ('REFUSED', 'CANCELLED')
                        """)
                .params(organizationId, schemeCode, except)
                .query((row, n) -> new Earlier(
                        row.getString("category"), new Money(row.getLong("amount")), new Money(row.getLong("match"))))
                .list();
    }

    private static RewardClaim read(ResultSet row, int n) throws SQLException {
        String source = row.getString("match_source");
        var until = row.getObject("publicity_until", OffsetDateTime.class);
        return new RewardClaim(
                row.getString("case_no"),
                row.getLong("scheme_id"),
                row.getString("scheme_code"),
                row.getLong("unit_id"),
                row.getLong("organization_id"),
                row.getString("category"),
                row.getString("certificate_no"),
                row.getString("certificate_issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("reached_on", LocalDate.class),
                row.getInt("period"),
                row.getString("statement"),
                new Money(row.getLong("amount")),
                new Money(row.getLong("match")),
                row.getObject("match_unit", Long.class),
                source == null ? null : FundingSource.valueOf(source),
                row.getObject("match_due_on", LocalDate.class),
                Status.valueOf(row.getString("status")),
                row.getString("reason"),
                row.getObject("publicity_from", LocalDate.class),
                until == null ? null : until.toInstant(),
                row.getObject("lodged_at", OffsetDateTime.class).toInstant());
    }

    /** 数量条件, as stated. */
    record Figure(int no, String name, BigDecimal value) {}

    /** 以前的奖补. */
    record Earlier(String category, Money amount, Money match) {}
}
