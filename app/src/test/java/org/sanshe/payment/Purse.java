package org.sanshe.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.Funding;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.LineKey;
import org.sanshe.ledger.Portion;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A bureau with money and agreements in performance, for tests of payments. */
@TestComponent
public class Purse {

    static final String PAYEE = "52430198MJJ02003XF";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Bureau bureau;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Funding funding;
    private final Payments payments;
    private final TreasuryReceipts receipts;

    Purse(
            Bureau bureau,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Ledger ledger,
            Funding funding,
            Payments payments,
            TreasuryReceipts receipts) {
        this.bureau = bureau;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ledger = ledger;
        this.funding = funding;
        this.payments = payments;
        this.receipts = receipts;
    }

    Actor staff(Role role) {
        return bureau.staff(role);
    }

    Actor payee() {
        return bureau.supplier(PAYEE);
    }

    long organization() {
        return payee().organizationId();
    }

    long unit() {
        return staff(Role.FINANCE).unitId();
    }

    /** Somebody else with a role. */
    Actor another(Role role) {
        long id = jdbc.sql("insert into person (name) values (?) returning id")
                .param("另一位" + role.zh())
                .query(Long.class)
                .single();
        return new Actor(id, id, "另一位" + role.zh(), java.util.Set.of(role), unit(), null, null);
    }

    /** A case that was opened at some time, as the life of a contract or a milestone is. */
    public String caseFile(String prefix, String parent) {
        String no = prefix + bureau.now().getYear() + "-9" + "%03d".formatted(NEXT.incrementAndGet());
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, parent_case_no, started_by,
                          started_by_name, started_at, rules_as_of, bigrams)
                        values (?, 'contractLife', '社会工作服务', ?, ?, ?, ?, '经办人', sanshe_now(),
                          (sanshe_now() at time zone 'Asia/Shanghai')::date, '{}')
                        """)
                .params(java.util.Arrays.asList(
                        no, unit(), organization(), parent, staff(Role.OFFICER).personId()))
                .update();
        return no;
    }

    /** Somebody handed something in, in a task of a role; null for what starts a case. */
    void did(String caseNo, String node, Role role, Actor who) {
        String task = role == null ? null : UUID.randomUUID().toString();
        if (task != null) {
            jdbc.sql("""
                            insert into task_item (task_id, case_no, process, node, name, name_en, state, role, unit_id, created_at,
                              title, bigrams) values (?, ?, 'milestone', ?, '验收', 'Accept', 'DONE', ?, ?, sanshe_now(), '验收', '{}')
                            """).params(task, caseNo, node, role.name(), unit()).update();
        }
        jdbc.sql("""
                        insert into submission (id, case_no, task_id, process, node, content, digest, person_id, person_name,
                          account_id, deputy_for, at)
                        values (?, ?, ?, 'milestone', ?, '{}', 'digest', ?, ?, ?, ?, sanshe_now())
                        """)
                .params(java.util.Arrays.asList(
                        UUID.randomUUID(),
                        caseNo,
                        task,
                        node,
                        who.personId(),
                        who.name(),
                        who.accountId(),
                        who.deputyFor()))
                .update();
    }

    /** An agreement of the bureau with the payee, its money promised and committed in the year of today. */
    String agreement(String amount) {
        String no = caseFile("LY", null);
        plan(no, amount);
        commit(no, amount, amount);
        return no;
    }

    void plan(String agreement, String amount) {
        int year = bureau.now().getYear();
        transaction.executeWithoutResult(s -> funding.plan(
                agreement,
                List.of(new Funding.Share(
                        agreement, unit(), "", FundingSource.GENERAL_BUDGET, year, Money.of(amount), null, Money.ZERO)),
                staff(Role.FINANCE)));
    }

    /** Quota arrives and is committed. Returns the line. */
    public long commit(String agreement, String cap, String amount) {
        return transaction.execute(s -> {
            var key = new LineKey(
                    unit(), FundingSource.GENERAL_BUDGET, bureau.now().getYear(), "2080299-" + agreement);
            long line = ledger.line(key, "社会工作服务");
            ledger.issue(line, Money.of(amount), "明财预〔2026〕1号", staff(Role.FINANCE));
            ledger.commit(agreement, Money.of(cap), List.of(new Portion(line, Money.of(amount))), staff(Role.FINANCE));
            return line;
        });
    }

    /** What was accepted today of a milestone of the agreement. */
    public Claim accepted(String agreement, String item, String amount) {
        LocalDate today = bureau.now().toLocalDate();
        return new Claim(
                agreement,
                item,
                "第一期：验收合格",
                unit(),
                organization(),
                false,
                Money.of(amount),
                Money.ZERO,
                false,
                caseFile("JF", agreement),
                today.minusMonths(2),
                today,
                today,
                null,
                null,
                false,
                null);
    }

    static Claim enterprise(Claim c, LocalDate accepted, LocalDate due, Integer days, BigDecimal interest) {
        return new Claim(
                c.agreement(),
                c.item(),
                c.title(),
                c.unitId(),
                c.organizationId(),
                true,
                c.amount(),
                c.disputed(),
                c.last(),
                c.cause(),
                c.signedOn(),
                accepted,
                accepted,
                due,
                days,
                false,
                interest);
    }

    public List<String> claim(Claim claim) {
        return transaction.execute(s -> payments.claim(claim, staff(Role.OFFICER)));
    }

    /** Does something in a transaction of its own. */
    <T> T inside(java.util.function.Supplier<T> work) {
        return transaction.execute(s -> work.get());
    }

    /** A claimed payment. */
    String payment(String amount) {
        return claim(accepted(agreement(amount), "instalment-1", amount)).get(0);
    }

    void papers(String caseNo, String amount, UnaryOperator<Map<String, Object>> changes) {
        var values = bureau.sample(
                "payment-papers",
                payee(),
                new java.util.HashMap<>(Map.of(
                        "invoiceNumber",
                        "2643" + caseNo.replaceAll("\\D", "") + "00",
                        "invoiceDate",
                        bureau.now().toLocalDate().toString(),
                        "buyerName",
                        Bureau.NAME,
                        "sellerName",
                        name(),
                        "amount",
                        amount)));
        bureau.act(caseNo, "submitPapers", payee(), changes.apply(values));
    }

    String name() {
        return jdbc.sql("select name from organization where id = ?")
                .param(organization())
                .query(String.class)
                .single();
    }

    void check(String caseNo, Actor by) {
        bureau.act(caseNo, "checkPackage", by, checked("PASS", Map.of()));
    }

    /** The values of a check; items by field with the reason of their return. */
    static Map<String, Object> checked(String outcome, Map<String, String> returned) {
        var items = java.util.Arrays.stream(PackageChecker.Item.values())
                .filter(i -> i.field() != null)
                .map(i -> returned.containsKey(i.field())
                        ? Map.<String, Object>of("verdict", "RETURN", "reason", returned.get(i.field()))
                        : Map.<String, Object>of("verdict", "OK"))
                .toList();
        return Map.of("items", items, "outcome", outcome);
    }

    void approve(String caseNo, String level, Actor by) {
        bureau.act(caseNo, "approvePayment", level, by, Map.of("outcome", "APPROVE"));
    }

    void release(String caseNo, Actor by) {
        bureau.act(caseNo, "releasePayment", by, Map.of("outcome", "RELEASE"));
    }

    /** From the papers to the approval by all levels of amounts below a million. */
    void approved(String caseNo, String amount) {
        papers(caseNo, amount, v -> v);
        check(caseNo, staff(Role.FINANCE));
        approvals(caseNo);
    }

    void approvals(String caseNo) {
        for (var level : Map.of("section_head", Role.SECTION_HEAD).entrySet()) {
            approve(caseNo, level.getKey(), staff(level.getValue()));
        }
        if (bureau.openNodes(caseNo).contains("approvePayment")) {
            approve(caseNo, "leader", staff(Role.LEADER));
        }
    }

    /** From the papers to the treasury's receipt of the same day. */
    public void arrives(String caseNo, String amount) {
        send(caseNo, amount);
        receive(caseNo, amount);
    }

    /** From the papers to the release. */
    public void send(String caseNo, String amount) {
        approved(caseNo, amount);
        release(caseNo, staff(Role.TREASURY));
    }

    /** The treasury's receipt of today. */
    public void receive(String caseNo, String amount) {
        paid(caseNo, amount, bureau.now().toLocalDate().toString());
    }

    TreasuryReceipts.Result receipt(String order, String amount, String on, boolean paid, String reason) {
        return receipts.apply(
                new TreasuryReceipts.Receipt(
                        order, LocalDate.parse(on), Money.of(amount), java.util.Optional.of(paid), reason, "回单.csv", 2),
                staff(Role.FINANCE));
    }

    void paid(String caseNo, String amount, String on) {
        assertThat(receipt(caseNo + "-1", amount, on, true, null)).isEqualTo(TreasuryReceipts.Result.APPLIED);
    }
}
