package org.sanshe.ledger;

/** 验证项目: what may not be in any ledger; each statement answers with what is wrong, and with nothing when all is well. */
enum Proofs {
    /** 凭证不平. */
    BALANCED(
            "凭证借贷不平",
            "Vouchers that do not balance",
            "select distinct voucher_no || ' ' || line from p group by voucher_no, line having sum(amount) <> 0"),
    /** 凭证不全. */
    WHOLE("凭证分录不全", "Vouchers that are not whole", """
            select v.no from voucher v where v.id in (select voucher from p)
              and v.postings <> (select count(*) from posting q where q.voucher = v.id)
            """),
    /** 余额为负. */
    NEGATIVE("余额为负", "Balances below zero", """
            select line || ' ' || account || ' ' || agreement || ' ' || item || ' ' || order_no || ' ' || sum(amount)
            from p where account <> 'ISSUED' group by line, account, agreement, item, order_no having sum(amount) < 0
            """),
    /** 科目不当. */
    ACCOUNTS("凭证种类与科目不符", "Accounts a kind of voucher may not touch", """
            select distinct voucher_no || ' ' || account from p where not case act
              when 'ISSUE' then account in ('ISSUED', 'AVAILABLE')
              when 'FREEZE' then account in ('AVAILABLE', 'FROZEN')
              when 'UNFREEZE' then account in ('AVAILABLE', 'FROZEN')
              when 'COMMIT' then account in ('AVAILABLE', 'FROZEN', 'COMMITTED')
              when 'RELEASE' then account in ('AVAILABLE', 'COMMITTED')
              when 'ACCRUE' then account in ('COMMITTED', 'PAYABLE')
              when 'REDUCE' then account in ('COMMITTED', 'PAYABLE')
              when 'SEND' then account in ('PAYABLE', 'IN_TRANSIT')
              when 'SETTLE' then account in ('IN_TRANSIT', 'PAID')
              when 'BOUNCE' then account in ('IN_TRANSIT', 'PAID', 'PAYABLE', 'RETURNED')
              when 'REFUND' then account in ('PAID', 'AVAILABLE', 'RETURNED')
              when 'CORRECT' then account in ('PAID', 'AVAILABLE')
              when 'LAPSE' then account in ('AVAILABLE', 'LAPSED')
              when 'CARRY' then account in ('ISSUED', 'LAPSED', 'FROZEN', 'COMMITTED', 'PAYABLE')
              when 'SURPLUS' then account in ('LAPSED', 'AVAILABLE', 'FROZEN', 'COMMITTED', 'PAYABLE')
              else false end
            """),
    /** 超过合同金额. */
    CAP("超过合同金额", "More than the agreement", """
            select q.agreement from posting q left join agreement_cap c on c.agreement = q.agreement
            where q.agreement in (select agreement from p) and q.agreement <> ''
              and q.account in ('COMMITTED', 'PAYABLE', 'IN_TRANSIT', 'PAID')
            group by q.agreement, c.cap having sum(q.amount) > coalesce(c.cap, 0)
            """),
    /** 已付无支付或者到账凭证. */
    PAID("已付资金没有支付和到账凭证", "Paid without having been sent and confirmed", """
            select order_no from p where account = 'PAID' group by order_no
            having not (exists (select from voucher s where s.kind = 'SEND' and s.order_no = p.order_no)
              and exists (select from voucher s where s.kind = 'SETTLE' and s.order_no = p.order_no))
              or sum(amount) > (select sum(q.amount) from posting q join voucher s on s.id = q.voucher
                where s.order_no = p.order_no and coalesce((select kind from voucher r where r.id = s.reverses), s.kind) = 'SEND'
                  and q.account = 'IN_TRANSIT')
            """),
    /** 重复应付. */
    ITEM("同一事项支付超过应付", "More paid for an item than was owed", """
            select q.agreement || ' ' || q.item from posting q join voucher v on v.id = q.voucher
              left join voucher r on r.id = v.reverses
            where (q.agreement, q.item) in (select agreement, item from p where item <> '')
              and q.account in ('PAYABLE', 'IN_TRANSIT', 'PAID')
            group by q.agreement, q.item having sum(q.amount) > coalesce(sum(q.amount) filter (where
              coalesce(r.kind, v.kind) in ('REDUCE', 'REFUND')
              or coalesce(r.kind, v.kind) = 'ACCRUE' and coalesce(r.original, v.original)), 0)
            """),
    /** 资金来源混用. */
    SOURCES("一张凭证混用资金来源", "One voucher with sources that may not be mixed", """
            select distinct p.voucher_no from p join budget_line l on l.id = p.line where p.act = 'CORRECT'
            group by p.voucher_no having count(distinct case l.source when 'UPPER_TRANSFER' then 'GENERAL_BUDGET' else l.source end) > 1
            """),
    /** 凭证断号. */
    NUMBERS("凭证号不连续", "Missing voucher numbers", """
            select 'PZ' || b.year || '-' || lpad(n::text, 6, '0') from voucher_book b, generate_series(1, b.last) n
            where b.year = :year and not exists (select from voucher v
              where v.no = 'PZ' || b.year || '-' || lpad(n::text, 6, '0'))
            """);

    private final String zh;
    private final String en;
    private final String sql;

    Proofs(String zh, String en, String sql) {
        this.zh = zh;
        this.en = en;
        this.sql = sql;
    }

    /** The name in the reader's language. */
    public String in(boolean english) {
        return english ? en : zh;
    }

    String zh() {
        return zh;
    }

    String sql() {
        return sql;
    }
}
