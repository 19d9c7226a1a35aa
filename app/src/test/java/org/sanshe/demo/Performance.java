package org.sanshe.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
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
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.LineKey;
import org.sanshe.ledger.Portion;
import org.sanshe.party.Profile;
import org.sanshe.party.Registry;
import org.sanshe.payment.Claim;
import org.sanshe.payment.Payments;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A funded contract of the demo bureau with org1, taken up to a given moment of its performance, for tests of pages. */
public final class Performance {

    /** What the buyer is called on invoices. */
    public static final String BUYER = "明湖区民政局";

    private static final Money AMOUNT = Money.ofYuan(300_000);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final ApplicationContext application;
    private final Stage stage;
    private final Actor officer;
    private final Profile supplier;
    private final String agreement;
    private final String title;

    /** A contract in two instalments of forty and sixty percent, each for its milestone; the first is due in twenty days. */
    public Performance(ApplicationContext application, String title) {
        this.application = application;
        this.title = title;
        stage = application.getBean(Stage.class);
        officer = stage.actor("officer");
        supplier = application.getBean(Registry.class).get(stage.actor("org1").organizationId());
        agreement = "LY%d-8%03d".formatted(stage.today().getYear(), NEXT.incrementAndGet());
        application
                .getBean(JdbcClient.class)
                .sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, started_by, started_by_name,
                          started_at, rules_as_of, bigrams)
                        values (?, 'contractLife', ?, ?, ?, ?, ?, sanshe_now(),
                          (sanshe_now() at time zone 'Asia/Shanghai')::date, '{}')
                        """)
                .params(agreement, title, officer.unitId(), supplier.id(), officer.personId(), officer.name())
                .update();
        inside(this::begin);
    }

    public String agreement() {
        return agreement;
    }

    /** Who performs it. */
    public String supplier() {
        return supplier.name();
    }

    /** The case of a milestone. */
    public String milestone(int no) {
        return bean(Milestones.class).of(agreement).get(no - 1).caseNo();
    }

    private void begin() {
        LocalDate today = stage.today();
        bean(Engagements.class).begin(terms(today), officer);
        bean(Milestones.class)
                .plan(
                        agreement,
                        List.of(milestone(1, "中期验收", today.plusDays(20)), milestone(2, "期末验收", today.plusDays(200))),
                        officer);
        var source = FundingSource.GENERAL_BUDGET;
        int year = today.getYear();
        bean(Funding.class)
                .plan(
                        agreement,
                        List.of(new Funding.Share(
                                agreement, officer.unitId(), "", source, year, AMOUNT, null, Money.ZERO)),
                        officer);
        var ledger = bean(Ledger.class);
        long line = ledger.line(new LineKey(officer.unitId(), source, year, "2080299-" + agreement), title);
        ledger.issue(line, AMOUNT, "明财预〔%d〕18号".formatted(year), officer);
        ledger.commit(agreement, AMOUNT, List.of(new Portion(line, AMOUNT)), officer);
        bean(Milestones.class).open(agreement);
    }

    private Terms terms(LocalDate today) {
        return new Terms(
                agreement,
                Kind.CONTRACT,
                title,
                officer.unitId(),
                supplier.id(),
                supplier.creditCode(),
                supplier.name(),
                false,
                AMOUNT,
                today.minusDays(70),
                today.minusDays(60),
                today.plusDays(240),
                UnitOfPay.TOTAL,
                List.of(new PriceLine("入户探访", "次", new BigDecimal("1500"), Money.ofYuan(80))),
                List.of(
                        new InstalmentTerms(1, "中期", new BigDecimal("40"), "中期验收合格", 10),
                        new InstalmentTerms(2, "期末", new BigDecimal("60"), "期末验收合格", 10)),
                List.of(),
                List.of(new Standard("服务安全", "无责任事故", "安全台账")),
                5,
                null,
                Set.of(stage.actor("leader").personId()));
    }

    private static Planned milestone(int no, String title, LocalDate dueOn) {
        var deliverables = List.of(
                new Deliverable("入户探访", "每户每月不少于两次，双方签字", new BigDecimal("600"), "服务记录"),
                new Deliverable(title + "报告", "数据与服务记录一致", null, "报告"));
        return new Planned(no, title, Trigger.ACCEPTANCE, no, null, null, dueOn, false, deliverables);
    }

    /** The organization handed in both items of the first milestone. */
    public Performance delivered() {
        String visits = stage.upload("org1", "入户探访汇总", agreement, "三个月六百次");
        String report = stage.upload("org1", "中期报告", agreement, "进度和问题");
        stage.does(
                "org1",
                milestone(1),
                "submitDeliverables",
                Map.of(
                        "items",
                        List.of(
                                Map.of("handedIn", "入户探访汇总和抽样照片", "reached", 600, "files", List.of(visits)),
                                Map.of("handedIn", "中期报告", "files", List.of(report)))));
        return this;
    }

    /** Named a group of three experts, each of whom found every standard met. */
    public Performance judged() {
        stage.does(
                "officer",
                milestone(1),
                "nameAcceptanceGroup",
                stored -> DeliveryPapers.group(stored, stage.today().plusDays(14)));
        stage.everybody(milestone(1), "judgeDelivery", (stored, no) -> DeliveryPapers.judged(stored));
        return this;
    }

    /** What was accepted of the first milestone is claimed. Returns the case of the payment. */
    public String claimed() {
        LocalDate today = stage.today();
        var claim = new Claim(
                agreement,
                "instalment-1",
                "第一期：中期验收合格",
                officer.unitId(),
                supplier.id(),
                false,
                Money.ofYuan(120_000),
                Money.ZERO,
                false,
                milestone(1),
                today.minusDays(70),
                today,
                today,
                null,
                10,
                true,
                null);
        return bean(TransactionTemplate.class)
                .execute(s -> bean(Payments.class).claim(claim, officer))
                .get(0);
    }

    /** What the organization writes on the papers of its first payment. */
    public Map<String, Object> papers(String payment) {
        return Map.of(
                "invoiceKind",
                "TAX_ELECTRONIC",
                "invoiceNumber",
                "2643" + payment.replaceAll("\\D", "") + "00",
                "invoiceDate",
                stage.today().toString(),
                "buyerName",
                BUYER,
                "sellerName",
                supplier.name(),
                "content",
                "社会工作服务费",
                "amount",
                "120000",
                "accountConfirmed",
                true);
    }

    /** The papers are in. */
    public void invoiced(String payment) {
        var papers = new HashMap<>(papers(payment));
        papers.put("invoice", List.of(stage.upload("org1", "发票", payment)));
        stage.does("org1", payment, "submitPapers", papers);
    }

    /** Checked, approved on every level and released. */
    public void released(String payment) {
        invoiced(payment);
        var right = Collections.nCopies(9, Map.of("verdict", "OK"));
        stage.does("finance", payment, "checkPackage", Map.of("items", right, "outcome", "PASS"));
        for (String level : List.of("head", "leader")) {
            stage.does(level, payment, "approvePayment", Map.of("outcome", "APPROVE"));
        }
        stage.does("treasury", payment, "releasePayment", Map.of("outcome", "RELEASE"));
    }

    /** The day it is. */
    public LocalDate today() {
        return stage.today();
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    private void inside(Runnable work) {
        bean(TransactionTemplate.class).executeWithoutResult(s -> work.run());
    }
}
