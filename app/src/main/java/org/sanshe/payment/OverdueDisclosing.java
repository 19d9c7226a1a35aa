package org.sanshe.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sanshe.disclosure.Disclosure;
import org.sanshe.disclosure.NoticeKind;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.OverdueNotice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 公开逾期信息: number and amount of what a unit had not paid in time at the end of a year. */
@Component
class OverdueDisclosing {

    private final OverduePayments overdue;
    private final Documents documents;
    private final Disclosure disclosure;
    private final Evidence evidence;
    private final SansheClock clock;
    private final JdbcClient jdbc;

    OverdueDisclosing(
            OverduePayments overdue,
            Documents documents,
            Disclosure disclosure,
            Evidence evidence,
            SansheClock clock,
            JdbcClient jdbc) {
        this.overdue = overdue;
        this.documents = documents;
        this.disclosure = disclosure;
        this.evidence = evidence;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Publishes the list of a year that is over, once.
     *
     * @throws Refusal when it was published before
     */
    @Transactional
    void publish(int year, Actor by) {
        LocalDate today = clock.today();
        if (year >= today.getYear()) throw InvalidInput.at("year", "该年度尚未结束。", "That year is not over.");
        if (by.unitId() == null) throw new NotFound("unit of " + by.personId());
        if (!overdue.published(by.unitId(), year, by)) throw new Refusal(PaymentRule.ALREADY_DISCLOSED, year);
        String unit = jdbc.sql("select name from unit where id = ?")
                .param(by.unitId())
                .query(String.class)
                .single();
        List<OverduePayments.Line> lines = overdue.of(by.unitId(), year, today);
        var letter = new OverdueNotice(
                unit,
                year,
                List.of(
                        row("中小企业", OverduePayments.summary(lines, true)),
                        row("其他供应商（含社会组织）", OverduePayments.summary(lines, false))));
        String no = "YQ" + year + "-" + by.unitId();
        var document = documents.issue(no, "overdueNotice", letter, unit, Audience.PUBLIC);
        disclosure.publish(
                no, NoticeKind.OVERDUE, letter.title(), document, documents.html(letter, document, unit), null);
        evidence.record(Act.of(no, by, "overduePublished", null, Map.of("year", year, "payments", lines.size()))
                .by(OverduePayments.DISCLOSURE)
                .with(List.of(document.digest())));
    }

    private static OverdueNotice.Row row(String kind, OverduePayments.Summary sum) {
        return new OverdueNotice.Row(
                kind, sum.agreements(), sum.amount().yuan(), sum.interest().yuan());
    }
}
