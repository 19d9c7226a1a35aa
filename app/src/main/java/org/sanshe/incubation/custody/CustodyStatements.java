package org.sanshe.incubation.custody;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.identity.Units;
import org.sanshe.incubation.Tenancy;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.letters.CustodyStatement;
import org.sanshe.notice.Messages;
import org.sanshe.party.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 月度对账单: after each month one statement for every custodian that keeps or kept money, to group, custodian and unit. */
@Component
class CustodyStatements {

    private static final int AT_ONCE = 200;

    private final CustodyAccess access;
    private final CustodyBook book;
    private final Registry registry;
    private final Units units;
    private final Documents documents;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CustodyStatements(
            CustodyAccess access,
            CustodyBook book,
            Registry registry,
            Units units,
            Documents documents,
            Messages messages,
            Evidence evidence,
            SansheClock clock,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.access = access;
        this.book = book;
        this.registry = registry;
        this.units = units;
        this.documents = documents;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Each statement in a transaction of its own; what another node issued already changes nothing. */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 120_000)
    void work() {
        LocalDate month = clock.today().withDayOfMonth(1).minusMonths(1);
        due(month).forEach(d -> transaction.executeWithoutResult(status -> issue(d, month)));
    }

    /** Which custodians have a statement of a month to issue. */
    private List<Due> due(LocalDate month) {
        return jdbc.sql("""
                        select c.tenancy, c.custodian_id, c.agreement from custody c
                         where c.since < :next and (c.ended_on is null or c.ended_on >= :month)
                           and not exists (select from custody_statement s where s.tenancy = c.tenancy
                             and s.custodian_id = c.custodian_id and s.month = :month)
                         order by c.agreement limit :most
                        """)
                .param("month", month)
                .param("next", month.plusMonths(1))
                .param("most", AT_ONCE)
                .query(Due.class)
                .list();
    }

    private record Due(String tenancy, long custodianId, String agreement) {}

    private void issue(Due due, LocalDate month) {
        book.lock(due.tenancy());
        if (isIssued(due, month)) return;
        LocalDate last = month.plusMonths(1).minusDays(1);
        Tenancy t = access.tenancy(due.tenancy());
        String custodian = registry.get(due.custodianId()).name();
        var unit = units.get(access.base(t).unitId());
        Money opening = book.at(due.tenancy(), due.custodianId(), month.minusDays(1));
        Money sum = opening;
        var lines = new ArrayList<CustodyStatement.Line>();
        for (CustodyEntry e : book.ofCustodian(due.tenancy(), due.custodianId(), month, last)) {
            sum = sum.plus(e.amount());
            lines.add(new CustodyStatement.Line(
                    e.on(),
                    e.kind().in(false),
                    e.counterparty(),
                    e.summary(),
                    e.cause(),
                    e.amount().yuan(),
                    sum.yuan()));
        }
        var letter = new CustodyStatement(
                due.agreement(), t.organization(), custodian, month, last, opening.yuan(), lines, sum.yuan());
        var issued = documents.issue(
                due.agreement(),
                "custodyStatement",
                letter,
                custodian,
                Audience.CASE,
                Audience.organization(t.organizationId()),
                Audience.organization(due.custodianId()));
        jdbc.sql("insert into custody_statement (tenancy, custodian_id, month, document) values (?, ?, ?, ?)")
                .params(due.tenancy(), due.custodianId(), month, issued.id())
                .update();
        String zh = "“" + t.organization() + "”" + month.getYear() + "年" + month.getMonthValue() + "月托管对账单：余额 " + sum
                + " 元";
        String en = "Custody of " + t.organization() + ", statement for " + YearMonth.from(month) + ": balance " + sum
                + " yuan";
        messages.toOrganization(t.organizationId(), due.agreement(), zh, en, issued);
        messages.toOrganization(due.custodianId(), due.agreement(), zh, en, issued);
        messages.toRole(Role.OFFICER, unit.id(), due.agreement(), zh, en, issued);
        evidence.record(Act.of(
                        due.agreement(),
                        null,
                        "custodyStated",
                        null,
                        Map.of("month", YearMonth.from(month).toString(), "balance", sum.toString()))
                .by(CustodyInProcess.BOOKS)
                .with(List.of(issued.digest())));
    }

    private boolean isIssued(Due due, LocalDate month) {
        return jdbc.sql(
                        "select exists (select from custody_statement where tenancy = ? and custodian_id = ? and month = ?)")
                .params(due.tenancy(), due.custodianId(), month)
                .query(Boolean.class)
                .single();
    }

    /** 已出的对账单. @param document its number */
    record Issued(LocalDate month, long document, String custodian) {}

    /** Those of a tenancy, newest first, at most a hundred. */
    List<Issued> of(String tenancy) {
        return jdbc.sql("""
                        select s.month, s.document, o.name as custodian from custody_statement s
                          join organization o on o.id = s.custodian_id
                         where s.tenancy = ? order by s.month desc, o.name limit 100
                        """).param(tenancy).query(Issued.class).list();
    }
}
