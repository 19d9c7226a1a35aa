package org.sanshe.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 凭证记录链: the postings of every voucher are kept a second time, in the chain of records of their year. */
@Component
class VoucherChain {

    private final JdbcClient jdbc;

    VoucherChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Vouchers that differ from what the chain keeps of them, or are not in it, in words. */
    List<String> altered(int year) {
        Map<String, String> kept = texts("""
                select facts ->> 'no', (select string_agg(e, ' ' order by n) from jsonb_array_elements_text(facts -> 'postings')
                  with ordinality x(e, n)) from evidence where case_no = 'PZ' || :year and act = 'voucher'
                """, year);
        Map<String, String> there = texts("""
                select v.no, string_agg(p.line || '|' || p.account || '|' || p.item || '|' || p.order_no || '|' || p.amount, ' '
                  order by p.no) from voucher v left join posting p on p.voucher = v.id
                where v.no like 'PZ' || :year || '-%' group by v.no
                """, year);
        var numbers = new java.util.TreeSet<>(kept.keySet());
        numbers.addAll(there.keySet());
        return numbers.stream()
                .filter(no -> !String.valueOf(kept.get(no)).equals(String.valueOf(there.get(no))))
                .map(no -> "凭证与记录链不一致：" + no)
                .toList();
    }

    private Map<String, String> texts(String sql, int year) {
        var texts = new HashMap<String, String>();
        jdbc.sql(sql).param("year", year).query(rs -> {
            texts.put(rs.getString(1), rs.getString(2));
        });
        return texts;
    }
}
