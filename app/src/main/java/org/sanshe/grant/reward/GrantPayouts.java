package org.sanshe.grant.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.grant.reward.Payout.Status;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.ledger.FundingSource;
import org.sanshe.notice.Messages;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 兑付登记: opens the paying out of what was awarded and keeps where it stands. */
@Component
class GrantPayouts {

    static final LegalBasis PAY = new LegalBasis("预算法实施条例", "第五十七条");

    private final JdbcClient jdbc;
    private final Cases cases;
    private final Messages messages;
    private final Evidence evidence;

    GrantPayouts(JdbcClient jdbc, @Lazy Cases cases, Messages messages, Evidence evidence) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.messages = messages;
        this.evidence = evidence;
    }

    /**
     * 开始兑付, once for a cause and an organization.
     *
     * @param p what was awarded; its number and state are given here
     * @return its case
     */
    String open(Payout p) {
        var known = jdbc.sql("select case_no from grant_payout where cause = ? and organization_id = ?")
                .params(p.cause(), p.organizationId())
                .query(String.class)
                .optional();
        if (known.isPresent()) return known.get();
        String opened = cases.open(
                "DF", "grantPayout", p.cause(), p.title(), p.unitId(), p.organizationId(), no -> insert(no, p));
        evidence.record(Act.of(
                        opened,
                        null,
                        "grantAwarded",
                        null,
                        Map.of(
                                "awarded",
                                p.awarded().toString(),
                                "match",
                                p.match().toString()))
                .by(PAY));
        messages.toOrganization(
                p.organizationId(),
                opened,
                "“" + p.title() + "”已确定，金额 " + p.awarded() + " 元",
                p.titleEn() + " is awarded: " + p.awarded() + " yuan",
                null);
        return opened;
    }

    private void insert(String no, Payout p) {
        jdbc.sql("""
                        insert into grant_payout (case_no, cause, scheme_id, unit_id, organization_id, title, title_en, applied,
                          awarded, own, project_from, project_until, match, match_unit, match_source, match_due_on, awarded_on,
                          source, status)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'FUNDS')
                        """)
                .params(Arrays.asList(
                        no,
                        p.cause(),
                        p.schemeId(),
                        p.unitId(),
                        p.organizationId(),
                        p.title(),
                        p.titleEn(),
                        p.applied().fen(),
                        p.awarded().fen(),
                        p.own().fen(),
                        p.from(),
                        p.until(),
                        p.match().fen(),
                        p.matchUnit(),
                        p.matchSource() == null ? null : p.matchSource().name(),
                        p.matchDueOn(),
                        p.awardedOn(),
                        p.source() == null ? null : p.source().name()))
                .update();
    }

    Optional<Payout> find(String caseNo) {
        return jdbc.sql("select * from grant_payout where case_no = ?")
                .param(caseNo)
                .query(GrantPayouts::read)
                .optional();
    }

    Payout get(String caseNo) {
        return find(caseNo).orElseThrow(() -> new NotFound("payout " + caseNo));
    }

    /** The payouts of a cause, oldest first. */
    List<Payout> of(String cause) {
        return jdbc.sql("select * from grant_payout where cause = ? order by case_no")
                .param(cause)
                .query(GrantPayouts::read)
                .list();
    }

    void become(String caseNo, Status next) {
        jdbc.sql("update grant_payout set status = ?, changed_at = sanshe_now() where case_no = ?")
                .params(next.name(), caseNo)
                .update();
    }

    void claimed(String caseNo, LocalDate on) {
        jdbc.sql(
                        "update grant_payout set status = 'PAYING', claimed_on = ?, changed_at = sanshe_now() where case_no = ?")
                .params(on, caseNo)
                .update();
    }

    private static Payout read(ResultSet row, int n) throws SQLException {
        String source = row.getString("match_source");
        String own = row.getString("source");
        return new Payout(
                row.getString("case_no"),
                row.getString("cause"),
                row.getObject("scheme_id", Long.class),
                row.getLong("unit_id"),
                row.getLong("organization_id"),
                row.getString("title"),
                row.getString("title_en"),
                new Money(row.getLong("applied")),
                new Money(row.getLong("awarded")),
                new Money(row.getLong("own")),
                row.getObject("project_from", LocalDate.class),
                row.getObject("project_until", LocalDate.class),
                new Money(row.getLong("match")),
                row.getObject("match_unit", Long.class),
                source == null ? null : FundingSource.valueOf(source),
                row.getObject("match_due_on", LocalDate.class),
                row.getObject("awarded_on", LocalDate.class),
                row.getObject("claimed_on", LocalDate.class),
                Status.valueOf(row.getString("status")),
                own == null ? null : FundingSource.valueOf(own));
    }
}
