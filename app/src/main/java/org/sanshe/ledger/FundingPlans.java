package org.sanshe.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 资金计划. */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
class FundingPlans implements Funding {

    /** What of a share has arrived: money of its payer, source and year, also where it was carried over. */
    private static final String SHARES = """
            select s.*, u.name as payer, (
              select coalesce(sum(p.amount), 0) from posting p join budget_line l on l.id = p.line
              where p.agreement = s.agreement and p.account in ('COMMITTED', 'PAYABLE', 'IN_TRANSIT', 'PAID')
                and l.payer_unit = s.payer_unit and l.source = s.source and l.origin_year = s.year) as committed
            from funding_share s join unit u on u.id = s.payer_unit
            """;

    private final JdbcClient jdbc;
    private final Balances balances;
    private final Claims claims;
    private final Evidence evidence;

    FundingPlans(JdbcClient jdbc, Balances balances, Claims claims, Evidence evidence) {
        this.jdbc = jdbc;
        this.balances = balances;
        this.claims = claims;
        this.evidence = evidence;
    }

    @Override
    public void plan(String agreement, List<Share> shares, Actor by) {
        for (Share old : of(agreement)) {
            Money now = shares.stream()
                    .filter(s ->
                            s.payerUnit() == old.payerUnit() && s.source() == old.source() && s.year() == old.year())
                    .map(Share::promised)
                    .reduce(Money.ZERO, Money::plus);
            if (old.committed().exceeds(now)) {
                throw new Refusal(LedgerRule.PLAN_BELOW_COMMITTED, old.payer(), old.year(), old.committed());
            }
        }
        jdbc.sql("delete from funding_share where agreement = ?")
                .param(agreement)
                .update();
        for (Share s : shares) {
            jdbc.sql("insert into funding_share values (?, ?, ?, ?, ?, ?)")
                    .params(new ArrayList<>(java.util.Arrays.asList(
                            agreement,
                            s.payerUnit(),
                            s.source().name(),
                            s.year(),
                            s.promised().fen(),
                            s.dueOn())))
                    .update();
        }
        evidence.record(Act.of(
                agreement,
                by,
                "fundingPlanned",
                null,
                Map.of(
                        "shares",
                        shares.stream()
                                .map(s -> s.payerUnit() + " " + s.source() + " " + s.year() + " " + s.promised())
                                .toList())));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Share> of(String agreement) {
        return jdbc.sql(SHARES + "where s.agreement = ? order by s.year, s.payer_unit, s.source")
                .param(agreement)
                .query((rs, n) -> read(rs))
                .list();
    }

    @Override
    public List<Owed> owed(String agreement, String item, Money amount, boolean last) {
        return claims.owed(agreement, item, amount, last);
    }

    @Override
    public void forgo(String agreement, String item) {
        claims.forgo(agreement, item, null);
    }

    @Override
    public void forgo(String agreement, String item, long payerUnit) {
        claims.forgo(agreement, item, payerUnit);
    }

    @Override
    @Transactional(readOnly = true, noRollbackFor = Refusal.class)
    public List<Portion> draw(String agreement, long payerUnit, Money amount, LocalDate on) {
        var portions = new ArrayList<Portion>();
        Money left = amount;
        for (Portion there : committed(agreement, payerUnit, on.getYear())) {
            if (!left.isPositive()) break;
            Money part = there.amount().atMost(left);
            portions.add(new Portion(there.line(), part));
            left = left.minus(part);
        }
        if (left.isPositive()) {
            String payer = jdbc.sql("select name from unit where id = ?")
                    .param(payerUnit)
                    .query(String.class)
                    .single();
            throw new Refusal(LedgerRule.COMMITMENT_SHORT, on.getYear(), payer, amount.minus(left), amount);
        }
        return portions;
    }

    /** Lines of a payer and year with committed money of an agreement, oldest money first. */
    private List<Portion> committed(String agreement, long payerUnit, int year) {
        return jdbc.sql("""
                        select p.line, sum(p.amount) as amount from posting p join budget_line l on l.id = p.line
                        where p.agreement = ? and p.account = 'COMMITTED' and l.payer_unit = ? and l.year = ?
                        group by p.line, l.origin_year having sum(p.amount) > 0 order by l.origin_year, p.line
                        """)
                .params(agreement, payerUnit, year)
                .query((rs, n) -> new Portion(rs.getLong("line"), new Money(rs.getLong("amount"))))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Share> missing(long unitId, LocalDate today) {
        return jdbc.sql("select * from (" + SHARES + """
                         left join case_file c on c.case_no = s.agreement
                         where coalesce(s.due_on, make_date(s.year, 1, 1)) < :today
                           and exists (select from unit mine join unit its on its.path like mine.path || '%'
                             where mine.id = :unit and its.id in (s.payer_unit, c.unit_id))
                        ) shares where committed < promised order by coalesce(due_on, make_date(year, 1, 1)), agreement, payer_unit
                        """)
                .param("today", today)
                .param("unit", unitId)
                .query((rs, n) -> read(rs))
                .list();
    }

    private static Share read(ResultSet rs) throws SQLException {
        return new Share(
                rs.getString("agreement"),
                rs.getLong("payer_unit"),
                rs.getString("payer"),
                FundingSource.valueOf(rs.getString("source")),
                rs.getInt("year"),
                new Money(rs.getLong("promised")),
                rs.getObject("due_on", LocalDate.class),
                new Money(rs.getLong("committed")));
    }
}
