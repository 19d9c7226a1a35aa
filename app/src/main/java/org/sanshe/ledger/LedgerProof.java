package org.sanshe.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 台账验证: derives the balances of a unit and year a second time, from the kinds of vouchers, and looks for what may not
 * be: with statements of its own, which share nothing with those that post.
 */
@Component
class LedgerProof {

    private static final String SCOPE = """
            with mine as (select l.* from budget_line l join unit u on u.id = l.payer_unit
              where l.year = :year and exists (select from unit m where m.id = :unit and u.path like m.path || '%')),
            p as (select p.*, v.kind, v.no as voucher_no, coalesce(r.kind, v.kind) as act from posting p
              join voucher v on v.id = p.voucher left join voucher r on r.id = v.reverses
              where p.line in (select id from mine))
            """;

    private final JdbcClient jdbc;
    private final Evidence evidence;
    private final VoucherChain chain;

    LedgerProof(JdbcClient jdbc, Evidence evidence, VoucherChain chain) {
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.chain = chain;
    }

    /** The report of a unit and those below it, for the lines of a year, as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report of(Long unit, int year) {
        var matrix = matrix(unit, year);
        var balances = balances(unit, year);
        var anomalies = new ArrayList<String>();
        for (Proofs check : Proofs.values()) {
            texts(check.sql(), unit, year).forEach(found -> anomalies.add(check.zh() + "：" + found));
        }
        for (Account a : Account.values()) {
            Money again = matrix.values().stream()
                    .map(kinds -> kinds.getOrDefault(a, Money.ZERO))
                    .reduce(Money.ZERO, Money::plus);
            if (!again.equals(balances.getOrDefault(a, Money.ZERO))) anomalies.add("两次计算的余额不一致：" + a.in(false));
        }
        evidence.verify("PZ" + year).forEach(problem -> anomalies.add("凭证记录链：" + problem));
        anomalies.addAll(chain.altered(year));
        Money sum = balances.values().stream().reduce(Money.ZERO, Money::plus);
        return new Report(year, count(unit, year), sum, balances, matrix, List.copyOf(anomalies));
    }

    private Map<Account, Money> balances(Long unit, int year) {
        var balances = new EnumMap<Account, Money>(Account.class);
        jdbc.sql(SCOPE + "select account, sum(amount) from p group by 1")
                .param("unit", unit)
                .param("year", year)
                .query(rs -> {
                    balances.put(Account.valueOf(rs.getString(1)), new Money(rs.getLong(2)));
                });
        return balances;
    }

    private Map<VoucherKind, Map<Account, Money>> matrix(Long unit, int year) {
        var matrix = new EnumMap<VoucherKind, Map<Account, Money>>(VoucherKind.class);
        jdbc.sql(SCOPE + "select kind, account, sum(amount) from p group by 1, 2")
                .param("unit", unit)
                .param("year", year)
                .query(rs -> {
                    matrix.computeIfAbsent(VoucherKind.valueOf(rs.getString(1)), k -> new HashMap<>())
                            .put(Account.valueOf(rs.getString(2)), new Money(rs.getLong(3)));
                });
        return matrix;
    }

    private long count(Long unit, int year) {
        return jdbc.sql(SCOPE + "select count(distinct voucher) from p")
                .param("unit", unit)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    private List<String> texts(String sql, Long unit, int year) {
        return jdbc.sql(SCOPE + sql + " limit 100")
                .param("unit", unit)
                .param("year", year)
                .query(String.class)
                .list();
    }

    /**
     * 验证报告.
     *
     * @param vouchers how many vouchers touch the lines
     * @param sum of everything; zero
     * @param balances by account
     * @param matrix the same by kind of voucher and account
     * @param anomalies what may not be, in words; empty when all is well
     */
    record Report(
            int year,
            long vouchers,
            Money sum,
            Map<Account, Money> balances,
            Map<VoucherKind, Map<Account, Money>> matrix,
            List<String> anomalies) {}
}
