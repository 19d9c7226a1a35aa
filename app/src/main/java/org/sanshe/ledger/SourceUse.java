package org.sanshe.ledger;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 来源使用情况: what a payer has committed and paid from one kind of source, agreement by agreement, as of a day. */
@Component
@Transactional(readOnly = true)
public class SourceUse {

    private final JdbcClient jdbc;

    SourceUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The agreements whose money moved in the year of the day, or of which something was left on it.
     *
     * @param asOf the last day of the bookings that count
     */
    public List<Use> of(long payerUnit, FundingSource source, LocalDate asOf) {
        return jdbc.sql("""
                        select p.agreement, coalesce(sum(p.amount) filter (where p.account = 'PAID'), 0) as paid,
                          coalesce(sum(p.amount) filter (where p.account in ('COMMITTED', 'PAYABLE', 'IN_TRANSIT')), 0) as unpaid
                          from budget_line l join posting p on p.line = l.id join voucher v on v.id = p.voucher
                         where l.payer_unit = :unit and l.source = :source and p.agreement <> ''
                           and p.account in ('PAID', 'COMMITTED', 'PAYABLE', 'IN_TRANSIT') and v.booked_on <= :day
                         group by p.agreement
                        having sum(p.amount) > 0
                           and (sum(p.amount) filter (where p.account <> 'PAID') > 0
                             or bool_or(v.booked_on >= date_trunc('year', cast(:day as date))))
                         order by p.agreement
                        """)
                .param("unit", payerUnit)
                .param("source", source.name())
                .param("day", asOf)
                .query((row, n) -> new Use(
                        row.getString("agreement"), new Money(row.getLong("paid")), new Money(row.getLong("unpaid"))))
                .list();
    }

    /** Whose money of a kind of source was committed or paid in a year, by the number of the unit. */
    public List<Long> payers(FundingSource source, int year) {
        return jdbc.sql("""
                        select distinct l.payer_unit from budget_line l join posting p on p.line = l.id
                          join voucher v on v.id = p.voucher
                         where l.source = ? and p.account in ('COMMITTED', 'PAID') and v.booked_on between ? and ? order by 1
                        """)
                .params(source.name(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query(Long.class)
                .list();
    }

    /** 一个项目. @param unpaid committed, payable or on its way */
    public record Use(String agreement, Money paid, Money unpaid) {

        /** What was granted from the source. */
        public Money granted() {
            return paid.plus(unpaid);
        }
    }
}
