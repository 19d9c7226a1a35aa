package org.sanshe.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanshe.delivery.Engagements;
import org.sanshe.delivery.Engagements.InstalmentTerms;
import org.sanshe.delivery.Engagements.Kind;
import org.sanshe.delivery.Engagements.PriceLine;
import org.sanshe.delivery.Engagements.Standard;
import org.sanshe.delivery.Engagements.Terms;
import org.sanshe.delivery.Milestones;
import org.sanshe.delivery.Milestones.Deliverable;
import org.sanshe.delivery.Milestones.Planned;
import org.sanshe.delivery.Milestones.Trigger;
import org.sanshe.delivery.UnitOfPay;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.LineKey;
import org.sanshe.ledger.Portion;
import org.sanshe.payment.Claim;
import org.sanshe.payment.Payments;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Contracts in life, with their money, milestones and payments, for tests of the pages that join them. */
@TestComponent
class InLife {

    static final String TONGXIN = "52430198MJJ02003XF";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Bureau bureau;
    private final JdbcClient jdbc;
    private final Engagements engagements;
    private final Milestones milestones;
    private final Payments payments;
    private final Ledger ledger;
    private final Funding funding;
    private final TransactionTemplate transaction;

    InLife(
            Bureau bureau,
            JdbcClient jdbc,
            Engagements engagements,
            Milestones milestones,
            Payments payments,
            Ledger ledger,
            Funding funding,
            TransactionTemplate transaction) {
        this.bureau = bureau;
        this.jdbc = jdbc;
        this.engagements = engagements;
        this.milestones = milestones;
        this.payments = payments;
        this.ledger = ledger;
        this.funding = funding;
        this.transaction = transaction;
    }

    Actor supplier() {
        return bureau.supplier(TONGXIN);
    }

    /** A funded contract of 300,000 yuan in three instalments, its first milestone waiting for the deliverables. */
    String contract() {
        Actor officer = bureau.staff(Role.OFFICER);
        LocalDate today = bureau.now().toLocalDate();
        String no = "LY%d-9%03d".formatted(today.getYear(), NEXT.incrementAndGet());
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, started_by, started_by_name,
                          started_at, rules_as_of, bigrams)
                        values (?, 'contractLife', '老年人社会工作服务', ?, ?, ?, ?, sanshe_now(),
                          (sanshe_now() at time zone 'Asia/Shanghai')::date, '{}')
                        """)
                .params(no, officer.unitId(), supplier().organizationId(), officer.personId(), officer.name())
                .update();
        var instalments = List.of(
                new InstalmentTerms(1, "中期", new BigDecimal("40"), "中期验收合格", 10),
                new InstalmentTerms(2, "三季度", new BigDecimal("30"), "三季度考核合格", 10),
                new InstalmentTerms(3, "期末", new BigDecimal("30"), "期末验收合格", 10));
        transaction.executeWithoutResult(s -> {
            engagements.begin(terms(no, officer, today, instalments), officer);
            milestones.plan(
                    no,
                    List.of(
                            milestone(1, "中期验收", today.plusDays(20)),
                            milestone(2, "三季度考核", today.plusDays(110)),
                            milestone(3, "期末验收", today.plusDays(200))),
                    officer);
            fund(no, today.getYear(), officer);
            milestones.open(no);
        });
        return no;
    }

    private Terms terms(String no, Actor officer, LocalDate today, List<InstalmentTerms> instalments) {
        return new Terms(
                no,
                Kind.CONTRACT,
                "老年人社会工作服务",
                officer.unitId(),
                supplier().organizationId(),
                TONGXIN,
                name(),
                false,
                Money.ofYuan(300_000),
                today.minusDays(70),
                today.minusDays(60),
                today.plusDays(240),
                UnitOfPay.TOTAL,
                List.of(new PriceLine("小组活动", "个", new BigDecimal("7"), Money.ofYuan(7_000))),
                instalments,
                List.of(),
                List.of(new Standard("服务安全", "无责任事故", "安全台账")),
                5,
                null,
                Set.of(bureau.staff(Role.LEADER).personId()));
    }

    private static Planned milestone(int no, String title, LocalDate dueOn) {
        var deliverables = List.of(
                new Deliverable("小组活动", "每个小组不少于六节、四十二人次", new BigDecimal("7"), "签到表"),
                new Deliverable(title + "报告", "与服务记录一致", null, "报告"));
        return new Planned(no, title, Trigger.ACCEPTANCE, no, null, null, dueOn, false, deliverables);
    }

    private void fund(String no, int year, Actor by) {
        var amount = Money.ofYuan(300_000);
        var source = FundingSource.GENERAL_BUDGET;
        funding.plan(no, List.of(new Funding.Share(no, by.unitId(), "", source, year, amount, null, Money.ZERO)), by);
        long line = ledger.line(new LineKey(by.unitId(), source, year, "2080299-" + no), "老年人社会工作服务");
        ledger.issue(line, amount, "明财预〔%d〕12号".formatted(year), by);
        ledger.commit(no, amount, List.of(new Portion(line, amount)), by);
    }

    /** The case of a milestone. */
    String milestone(String agreement, int no) {
        return milestones.of(agreement).get(no - 1).caseNo();
    }

    /** What was accepted of a milestone is claimed. Returns the case of the payment. */
    String claimed(String agreement, int no, String amount) {
        LocalDate today = bureau.now().toLocalDate();
        var terms = engagements.get(agreement).terms();
        var claim = new Claim(
                agreement,
                "instalment-" + no,
                "第" + no + "期：验收合格",
                terms.unitId(),
                terms.organizationId(),
                false,
                Money.of(amount),
                Money.ZERO,
                false,
                milestone(agreement, no),
                terms.signedOn(),
                today,
                today,
                null,
                10,
                true,
                null);
        return transaction
                .execute(s -> payments.claim(claim, bureau.staff(Role.OFFICER)))
                .get(0);
    }

    /** The invoice is handed in; from now on the payer's clock runs. */
    void papers(String payment, String amount) {
        var changes = new HashMap<String, Object>(Map.of(
                "invoiceNumber",
                "2643" + payment.replaceAll("\\D", "") + "00",
                "invoiceDate",
                bureau.now().toLocalDate().toString(),
                "buyerName",
                Bureau.NAME,
                "sellerName",
                name(),
                "amount",
                amount));
        var values = bureau.sample("payment-papers", supplier(), changes);
        bureau.act(payment, "submitPapers", supplier(), values);
    }

    /** The papers, the check, the approvals and the release. Returns the payment order. */
    String released(String payment, String amount) {
        papers(payment, amount);
        bureau.act(payment, "checkPackage", bureau.staff(Role.FINANCE), Map.of("items", right(), "outcome", "PASS"));
        while (!bureau.open(payment, "approvePayment").isEmpty()) {
            approve(payment, bureau.open(payment, "approvePayment").get(0).element());
        }
        bureau.act(payment, "releasePayment", bureau.staff(Role.TREASURY), Map.of("outcome", "RELEASE"));
        return jdbc.sql("select no from payment_order where case_no = ?")
                .param(payment)
                .query(String.class)
                .single();
    }

    private void approve(String payment, String level) {
        var role = Role.valueOf(level.toUpperCase(java.util.Locale.ROOT));
        bureau.act(payment, "approvePayment", level, bureau.staff(role), Map.of("outcome", "APPROVE"));
    }

    /** As many items as the papers have, all in order. */
    private static List<Map<String, Object>> right() {
        return java.util.Collections.nCopies(9, Map.of("verdict", "OK"));
    }

    private String name() {
        return jdbc.sql("select name from organization where id = ?")
                .param(supplier().organizationId())
                .query(String.class)
                .single();
    }
}
