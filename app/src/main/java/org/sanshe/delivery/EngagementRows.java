package org.sanshe.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.sanshe.delivery.Engagements.Engagement;
import org.sanshe.delivery.Engagements.Field;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Engagements.Kind;
import org.sanshe.delivery.Engagements.Post;
import org.sanshe.delivery.Engagements.PriceLine;
import org.sanshe.delivery.Engagements.Standard;
import org.sanshe.delivery.Engagements.Status;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 履约项目的表. */
@Component
class EngagementRows {

    private final JdbcClient jdbc;

    EngagementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Terms t) {
        jdbc.sql("""
                        insert into engagement (agreement, kind, title, unit_id, organization_id, supplier_code,
                          supplier_name, enterprise, amount, signed_on, term_from, term_until, unit_of_pay, acceptance_days,
                          daily_interest, status)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE')
                        """)
                .params(
                        t.agreement(),
                        t.kind().name(),
                        t.title(),
                        t.unitId(),
                        t.organizationId(),
                        t.supplierCode(),
                        t.supplierName(),
                        t.enterprise(),
                        t.amount().fen(),
                        t.signedOn(),
                        t.from(),
                        t.until(),
                        t.unitOfPay().name(),
                        t.acceptanceDays(),
                        t.dailyInterest())
                .update();
        for (int i = 0; i < t.priceLines().size(); i++) {
            PriceLine line = t.priceLines().get(i);
            jdbc.sql("insert into engagement_price_line values (?, ?, ?, ?, ?, ?)")
                    .params(
                            t.agreement(),
                            i + 1,
                            line.item(),
                            line.unit(),
                            line.quantity(),
                            line.unitPrice().fen())
                    .update();
        }
        var amounts = InstalmentPlan.amounts(t.amount(), t.instalments());
        for (int i = 0; i < amounts.size(); i++) {
            InstalmentTerms instalment = t.instalments().get(i);
            jdbc.sql("insert into engagement_instalment values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            t.agreement(),
                            instalment.no(),
                            instalment.stage(),
                            instalment.share(),
                            instalment.trigger(),
                            instalment.payWithinDays(),
                            amounts.get(i).fen())
                    .update();
        }
        for (int i = 0; i < t.posts().size(); i++) {
            Post post = t.posts().get(i);
            jdbc.sql("insert into engagement_post values (?, ?, ?, ?, ?)")
                    .params(t.agreement(), i + 1, post.post(), post.number(), post.qualification())
                    .update();
        }
        for (int i = 0; i < t.standards().size(); i++) {
            Standard standard = t.standards().get(i);
            jdbc.sql("insert into engagement_standard values (?, ?, ?, ?, ?)")
                    .params(t.agreement(), i + 1, standard.item(), standard.standard(), standard.evidence())
                    .update();
        }
        t.signers()
                .forEach(person -> jdbc.sql("insert into engagement_signer values (?, ?)")
                        .params(t.agreement(), person)
                        .update());
    }

    /** Files it under a field of service. */
    void belongs(String agreement, Field field) {
        jdbc.sql("update engagement set field_code = ?, field = ?, field_en = ? where agreement = ?")
                .params(field.code(), field.name(), field.nameEn(), agreement)
                .update();
    }

    Optional<Engagement> find(String agreement) {
        return jdbc.sql("select * from engagement where agreement = ?")
                .param(agreement)
                .query(this::read)
                .optional();
    }

    List<Engagement> of(long organizationId) {
        return jdbc.sql(
                        "select * from engagement where organization_id = ? order by began_at desc, agreement limit 200")
                .param(organizationId)
                .query(this::read)
                .list();
    }

    void supplement(String agreement, Money amount) {
        jdbc.sql("update engagement set supplements = supplements + ? where agreement = ?")
                .params(amount.fen(), agreement)
                .update();
    }

    void extend(String agreement, LocalDate until) {
        jdbc.sql("update engagement set term_until = ? where agreement = ?")
                .params(until, agreement)
                .update();
    }

    /** False when it is not in that state any more. */
    boolean become(String agreement, Status from, Status next, String reason) {
        return jdbc.sql("update engagement set status = ?, reason = ? where agreement = ? and status = ?")
                        .params(next.name(), reason, agreement, from.name())
                        .update()
                == 1;
    }

    private Engagement read(ResultSet row, int n) throws SQLException {
        String agreement = row.getString("agreement");
        var terms = new Terms(
                agreement,
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getLong("unit_id"),
                row.getLong("organization_id"),
                row.getString("supplier_code"),
                row.getString("supplier_name"),
                row.getBoolean("enterprise"),
                new Money(row.getLong("amount")),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("term_from", LocalDate.class),
                row.getObject("term_until", LocalDate.class),
                UnitOfPay.valueOf(row.getString("unit_of_pay")),
                priceLines(agreement),
                instalments(agreement),
                posts(agreement),
                standards(agreement),
                row.getInt("acceptance_days"),
                row.getBigDecimal("daily_interest"),
                new HashSet<>(jdbc.sql("select person_id from engagement_signer where agreement = ?")
                        .param(agreement)
                        .query(Long.class)
                        .list()));
        return new Engagement(terms, Status.valueOf(row.getString("status")), new Money(row.getLong("supplements")));
    }

    private List<PriceLine> priceLines(String agreement) {
        return jdbc.sql("select * from engagement_price_line where agreement = ? order by no")
                .param(agreement)
                .query((row, n) -> new PriceLine(
                        row.getString("item"),
                        row.getString("unit"),
                        row.getBigDecimal("quantity"),
                        new Money(row.getLong("unit_price"))))
                .list();
    }

    private List<InstalmentTerms> instalments(String agreement) {
        return jdbc.sql("select * from engagement_instalment where agreement = ? order by no")
                .param(agreement)
                .query((row, n) -> new InstalmentTerms(
                        row.getInt("no"),
                        row.getString("stage"),
                        row.getBigDecimal("share"),
                        row.getString("trigger_text"),
                        row.getInt("pay_within_days")))
                .list();
    }

    private List<Post> posts(String agreement) {
        return jdbc.sql("select * from engagement_post where agreement = ? order by no")
                .param(agreement)
                .query((row, n) ->
                        new Post(row.getString("post"), row.getInt("number"), row.getString("qualification")))
                .list();
    }

    private List<Standard> standards(String agreement) {
        return jdbc.sql("select * from engagement_standard where agreement = ? order by no")
                .param(agreement)
                .query((row, n) ->
                        new Standard(row.getString("item"), row.getString("standard"), row.getString("evidence")))
                .list();
    }
}
