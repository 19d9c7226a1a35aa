package org.sanshe.delivery;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.inbox.Cases;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.SansheClock;
import org.sanshe.ledger.Funding;
import org.sanshe.payment.PaymentStatus;
import org.sanshe.payment.Payments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 年度资金, of contracts and grants alike: the cases that wait for the funds of a year, and what of it is missing.
 */
@Component
public class YearFunds {

    private final JdbcClient jdbc;
    private final Funding funding;
    private final Engagements engagements;
    private final Payments payments;
    private final Cases cases;
    private final SansheClock clock;

    YearFunds(
            JdbcClient jdbc,
            Funding funding,
            Engagements engagements,
            Payments payments,
            Cases cases,
            SansheClock clock) {
        this.jdbc = jdbc;
        this.funding = funding;
        this.engagements = engagements;
        this.payments = payments;
        this.cases = cases;
        this.clock = clock;
    }

    /** Which year of which agreement a case waits for. */
    record Year(String caseNo, String agreement, int year, LocalDate expectedOn) {}

    Year get(String caseNo) {
        return jdbc.sql("select * from year_funds where case_no = ?")
                .param(caseNo)
                .query(Year.class)
                .optional()
                .orElseThrow(() -> new NotFound("funds of a year " + caseNo));
    }

    /** Opens a case for every year of which something is missing and none waits yet. */
    public void open(String agreement) {
        String title = engagements.get(agreement).terms().title();
        funding.of(agreement).stream()
                .filter(s -> s.missing().isPositive())
                .map(Funding.Share::year)
                .distinct()
                .filter(year -> !waits(agreement, year))
                .forEach(year -> open(agreement, title, year));
    }

    private boolean waits(String agreement, int year) {
        return jdbc.sql("""
                        select exists (select from year_funds y join case_file c on c.case_no = y.case_no
                          where y.agreement = ? and y.year = ? and c.ended_at is null)
                        """).params(agreement, year).query(Boolean.class).single();
    }

    private void open(String agreement, String title, int year) {
        LocalDate begins = LocalDate.of(year, 1, 1);
        LocalDate today = clock.today();
        cases.open(
                "NZ",
                "yearlyFunds",
                agreement,
                "落实 " + year + " 年资金：" + title,
                no -> jdbc.sql("insert into year_funds values (?, ?, ?, ?)")
                        .params(no, agreement, year, begins.isBefore(today) ? today : begins)
                        .update());
    }

    /** The shares of the year that have not fully arrived. */
    List<Funding.Share> missing(Year year) {
        return funding.of(year.agreement()).stream()
                .filter(s -> s.year() == year.year() && s.missing().isPositive())
                .toList();
    }

    /** Whether the agreement goes on, or something of it is still to be paid, and waits for something of the year. */
    boolean isNeeded(Year year) {
        var status = engagements.get(year.agreement()).status();
        boolean goesOn = status == Engagements.Status.ACTIVE
                || status == Engagements.Status.SUSPENDED
                || payments.of(year.agreement()).stream()
                        .anyMatch(v -> v.status() != PaymentStatus.PAID && v.status() != PaymentStatus.CANCELLED);
        return goesOn && !missing(year).isEmpty();
    }

    /** What of one payer and source is missing in the year. */
    Money missing(Year year, long payer, org.sanshe.ledger.FundingSource source) {
        return missing(year).stream()
                .filter(s -> s.payerUnit() == payer && s.source() == source)
                .map(Funding.Share::missing)
                .reduce(Money.ZERO, Money::plus);
    }

    /** The agreement is over: nobody waits for its funds any more. */
    public void forget(String agreement) {
        jdbc.sql("select case_no from year_funds where agreement = ?")
                .param(agreement)
                .query(String.class)
                .list()
                .forEach(no -> cases.send("fundsNotNeeded", no));
    }
}
