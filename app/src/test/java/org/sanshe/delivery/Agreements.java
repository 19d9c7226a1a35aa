package org.sanshe.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Engagements.Kind;
import org.sanshe.delivery.Engagements.PriceLine;
import org.sanshe.delivery.Engagements.Standard;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.Funding.Share;
import org.sanshe.ledger.FundingSource;
import org.sanshe.party.Registry;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Signed agreements for stories of performance, each under a case with no diagram behind it. */
@TestComponent
public class Agreements {

    private final JdbcClient jdbc;
    private final Engagements engagements;
    private final Registry registry;
    private final Funding funding;
    private final TransactionTemplate transaction;
    private int no;

    Agreements(
            JdbcClient jdbc,
            Engagements engagements,
            Registry registry,
            Funding funding,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.engagements = engagements;
        this.registry = registry;
        this.funding = funding;
        this.transaction = transaction;
    }

    /**
     * A contract of the actor's unit, 2025-07-01 to 2026-06-30, acceptance within five working days.
     *
     * @param shares percent of the instalments, for example {@code 50 50}
     */
    public String begin(Actor officer, String creditCode, String amount, String shares, Set<Long> signers) {
        return begin(officer, creditCode, amount, shares, signers, t -> t);
    }

    /** The same, with terms of its own. */
    public String begin(
            Actor officer,
            String creditCode,
            String amount,
            String shares,
            Set<Long> signers,
            UnaryOperator<Terms> own) {
        return begin(officer, creditCode, amount, shares, signers, own, null);
    }

    /** The same within a field of service. */
    public String begin(
            Actor officer,
            String creditCode,
            String amount,
            String shares,
            Set<Long> signers,
            UnaryOperator<Terms> own,
            Engagements.Field field) {
        String agreement = "LY2025-%04d".formatted(++no);
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, started_by, started_by_name, started_at,
                          rules_as_of, bigrams)
                        values (?, 'contractLife', '社会工作服务', ?, ?, ?, sanshe_now(),
                          (sanshe_now() at time zone 'Asia/Shanghai')::date, '{}')
                        """)
                .params(agreement, officer.unitId(), officer.personId(), officer.name())
                .update();
        var supplier = registry.findByCode(creditCode).orElseThrow();
        var plan = new java.util.ArrayList<InstalmentTerms>();
        for (String share : shares.split(" ")) {
            int next = plan.size() + 1;
            plan.add(new InstalmentTerms(next, "第" + next + "期", new BigDecimal(share), "考核合格", 10));
        }
        var terms = new Terms(
                agreement,
                Kind.CONTRACT,
                "社会工作服务",
                officer.unitId(),
                supplier.id(),
                creditCode,
                supplier.name(),
                false,
                Money.of(amount),
                LocalDate.parse("2025-06-20"),
                LocalDate.parse("2025-07-01"),
                LocalDate.parse("2026-06-30"),
                UnitOfPay.TOTAL,
                List.of(new PriceLine("小组活动", "个", new BigDecimal("7"), Money.of("7000"))),
                plan,
                List.of(),
                List.of(new Standard("服务安全", "无责任事故", "安全台账")),
                5,
                null,
                signers);
        transaction.executeWithoutResult(s -> {
            engagements.begin(own.apply(terms), field, officer);
            funding.plan(
                    agreement,
                    List.of(new Share(
                            agreement,
                            officer.unitId(),
                            "本级",
                            FundingSource.GENERAL_BUDGET,
                            2026,
                            terms.amount(),
                            null,
                            Money.ZERO)),
                    officer);
        });
        return agreement;
    }
}
