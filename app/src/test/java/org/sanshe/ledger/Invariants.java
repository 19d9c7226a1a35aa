package org.sanshe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of the ledger after every step, by statements that share nothing with those that post. */
final class Invariants {

    private final JdbcClient jdbc;
    private final Collection<Long> payers;
    private final Collection<String> agreements;

    /** Looks at the lines of some payers and at some agreements, found by their keys however much else there is. */
    Invariants(JdbcClient jdbc, Collection<Long> payers, Collection<String> agreements) {
        this.jdbc = jdbc;
        this.payers = payers;
        this.agreements = agreements;
    }

    private static final String SCOPE = """
            with p as materialized (select p.*, coalesce(r.kind, v.kind) as act from budget_line l
              join posting p on p.line = l.id join voucher v on v.id = p.voucher left join voucher r on r.id = v.reverses
              where l.payer_unit in (:payers))
            """;

    /** Everything there is of them, in short. */
    String state() {
        return jdbc.sql(SCOPE + """
                        select count(*) || ' ' || coalesce(sum(hashtextextended(p::text, 0)), 0) || ' '
                          || (select coalesce(sum(cap), 0) from agreement_cap where agreement in (:agreements))
                        from p
                        """)
                .param("payers", payers)
                .param("agreements", agreements)
                .query(String.class)
                .single();
    }

    void hold() {
        assertThat(jdbc.sql(SCOPE + """
                        select 'voucher ' || voucher || ' on line ' || line || ': ' || sum(amount) from p
                          group by voucher, line having sum(amount) <> 0
                        union all
                        select 'below zero: ' || line || ' ' || account || ' ' || agreement || ' ' || item || ' ' || order_no
                          from p group by line, account, agreement, item, order_no
                          having sum(amount) * case account when 'ISSUED' then -1 else 1 end < 0
                        union all
                        select 'more than the cap: ' || agreement from p
                          where account in ('COMMITTED', 'PAYABLE', 'IN_TRANSIT', 'PAID') group by agreement
                          having sum(amount) > (select cap from agreement_cap c where c.agreement = p.agreement)
                        union all
                        select 'paid more than accrued: ' || agreement || ' ' || item from p where item <> ''
                          group by agreement, item
                          having sum(amount) filter (where account in ('IN_TRANSIT', 'PAID'))
                            > sum(amount) filter (where account = 'PAYABLE' and act in ('ACCRUE', 'REDUCE'))
                        union all
                        select 'owed twice: ' || v.agreement || ' ' || v.item from voucher v
                          where v.agreement in (:agreements) and v.kind = 'ACCRUE' and v.original
                            and not exists (select from voucher r where r.reverses = v.id)
                          group by v.agreement, v.item having count(*) > 1
                        union all
                        select v.kind || ' twice: ' || v.order_no from voucher v
                          where v.agreement in (:agreements) and v.kind in ('SEND', 'SETTLE', 'BOUNCE')
                            and not exists (select from voucher r where r.reverses = v.id)
                          group by v.kind, v.order_no having count(*) > 1
                        union all
                        select 'settled without a voucher: ' || order_no from p where account = 'PAID' group by order_no
                          having sum(amount) > 0 and not exists (select from voucher s
                            where s.order_no = p.order_no and s.kind = 'SETTLE')
                        union all
                        select 'the sum of everything: ' || sum(amount) from p having sum(amount) <> 0
                        """)
                        .param("payers", payers)
                        .param("agreements", agreements)
                        .query(String.class)
                        .list())
                .isEmpty();
    }
}
