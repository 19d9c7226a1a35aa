package org.sanshe.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.sanshe.grant.GrantAward.Payer;
import org.sanshe.grant.scheme.AmountRule;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantScheme.Body;
import org.sanshe.grant.scheme.GrantScheme.Consequences;
import org.sanshe.grant.scheme.GrantScheme.Instalment;
import org.sanshe.grant.scheme.GrantScheme.Instalment.Event;
import org.sanshe.grant.scheme.GrantScheme.Kind;
import org.sanshe.grant.scheme.GrantScheme.Nature;
import org.sanshe.grant.scheme.GrantScheme.Reporting;
import org.sanshe.inbox.Cases;
import org.sanshe.inbox.Inbox;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.LineKey;
import org.sanshe.payment.Payments;
import org.sanshe.payment.Purse;
import org.sanshe.purchase.Bureau;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A grant from its award on, as the people of a small bureau and one organization bring it about. */
@TestComponent
public class Executing {

    /** Who is awarded. */
    public static final String TONGXIN = "52430198MJJ02003XF";

    private static final String LETTERS = "春江潮水连海平月共生明花林空里流照人家何处见初年代无穷相似不知待谁但送长白云一片去悠青枫浦上胜愁";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Bureau bureau;
    private final Grants grants;
    private final Ledger ledger;
    private final Payments payments;
    private final Purse purse;
    private final Inbox inbox;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    Executing(
            Bureau bureau,
            Grants grants,
            Ledger ledger,
            Payments payments,
            Purse purse,
            Inbox inbox,
            Cases cases,
            JdbcClient jdbc,
            JsonMapper json,
            TransactionTemplate transaction) {
        this.bureau = bureau;
        this.grants = grants;
        this.ledger = ledger;
        this.payments = payments;
        this.purse = purse;
        this.inbox = inbox;
        this.cases = cases;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    /** Opens the bureau; its organization has no inspection that was not passed. */
    public void open(String day) throws Exception {
        bureau.open(day);
        jdbc.sql("delete from organization_listing where organization_id = ? and ground = '未按期报送年度报告'")
                .param(grantee().organizationId())
                .update();
        jdbc.sql("delete from organization_inspection where organization_id = ?")
                .param(grantee().organizationId())
                .update();
    }

    /** A scheme as stories need it: a share of sixty percent, an audit, a follow-up after six months. */
    public static Body body(Nature nature, FundingSource funding, boolean lateIsFail, Instalment... instalments) {
        var eligibility = new GrantScheme.Eligibility(
                Set.of(), 0, false, null, 0, 0, 0, 0, 0, false, 0, false, 0, false, 0, 0, false);
        var amount = new AmountRule(new BigDecimal(60), null, null, List.of(), List.of());
        return new Body(
                Kind.VENTURE,
                nature,
                funding,
                eligibility,
                amount,
                List.of(),
                null,
                5,
                Arrays.asList(instalments),
                new Reporting(lateIsFail, 31, true),
                new Consequences(36, 24),
                6);
    }

    public static Instalment instalment(int no, String stage, int share, Event event) {
        return new Instalment(no, stage, new BigDecimal(share), event, List.of(), 10);
    }

    /** 50/40/10: signed, mid-term, settlement. */
    public static Body threeParts(Nature nature, FundingSource funding) {
        return body(
                nature,
                funding,
                true,
                instalment(1, "首期", 50, Event.SIGNED),
                instalment(2, "中期", 40, Event.MIDTERM),
                instalment(3, "末期", 10, Event.SETTLEMENT));
    }

    /** Publishes a scheme of the bureau. Returns its id. */
    public long scheme(Body body) {
        return jdbc.sql("""
                        insert into grant_scheme (unit_id, code, version, name, name_en, source, complete, status, valid_from, body,
                          drafted_by, published_by, published_at)
                        values (?, ?, 1, '公益创投', 'Venture philanthropy', '测试', true, 'PUBLISHED', date '2020-01-01',
                          cast(? as jsonb), ?, ?, sanshe_now()) returning id
                        """)
                .params(
                        unit(),
                        "T-" + NEXT.incrementAndGet(),
                        json.writeValueAsString(body),
                        staff(Role.OFFICER).personId(),
                        staff(Role.SECTION_HEAD).personId())
                .query(Long.class)
                .single();
    }

    /** A round with one application of the organization; each line is a cost with its approved amount in yuan. */
    public String application(long scheme, String requested, String own, String from, String until, String... lines) {
        String round = caseFile("ZL", "grantRound", null, staff(Role.OFFICER));
        String application = caseFile("ZS", "grantApplication", round, grantee());
        transaction.executeWithoutResult(s -> {
            jdbc.sql("""
                            insert into grant_round (case_no, scheme_id, unit_id, title, pot, opens_at, closes_at, project_from,
                              project_until, budget_year, fields, status)
                            values (?, ?, ?, '第九届公益创投', 1000000000, sanshe_now() - interval '60 days',
                              sanshe_now() - interval '30 days', cast(? as date), cast(? as date), 2026, '{为老}', 'DECIDED')
                            """).params(round, scheme, unit(), from, until).update();
            Money budget = Arrays.stream(lines).map(Money::of).reduce(Money.ZERO, Money::plus);
            jdbc.sql("""
                            insert into grant_application (case_no, round, organization_id, title, field, project_from, project_until,
                              requested, own, budget, approved_budget, beneficiaries, awarded, status)
                            values (?, ?, ?, ?, '为老', cast(? as date), cast(? as date), ?, ?, ?, ?, 200, ?, 'AWARDED')
                            """)
                    .params(
                            application,
                            round,
                            grantee().organizationId(),
                            title(),
                            from,
                            until,
                            Money.of(requested).fen(),
                            Money.of(own).fen(),
                            budget.fen(),
                            budget.fen(),
                            Money.of(requested).fen())
                    .update();
            IntStream.range(0, lines.length)
                    .forEach(i -> jdbc.sql("""
                                    insert into grant_budget_line (application, no, category, item, times, unit_price, amount, from_grant,
                                      approved) values (?, ?, 'ACTIVITY', ?, 1, ?, ?, 0, ?)
                                    """)
                            .params(
                                    application,
                                    i + 1,
                                    "科目" + (i + 1),
                                    Money.of(lines[i]).fen(),
                                    Money.of(lines[i]).fen(),
                                    Money.of(lines[i]).fen())
                            .update());
        });
        return application;
    }

    /** Unlike all others, so that no project is taken for another one's double. */
    private static String title() {
        var random = new Random(NEXT.incrementAndGet());
        var title = new StringBuilder();
        for (int i = 0; i < 9; i++) title.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return title.toString();
    }

    private String caseFile(String prefix, String process, String parent, Actor by) {
        String no = prefix + "-" + bureau.now().getYear() + "-9" + "%03d".formatted(NEXT.incrementAndGet());
        jdbc.sql("""
                        insert into case_file (case_no, process, title, unit_id, organization_id, parent_case_no, started_by,
                          started_by_name, started_at, rules_as_of, bigrams)
                        values (?, ?, '公益创投', ?, ?, ?, ?, ?, sanshe_now(),
                          (sanshe_now() at time zone 'Asia/Shanghai')::date, '{}')
                        """)
                .params(Arrays.asList(no, process, unit(), by.organizationId(), parent, by.personId(), by.name()))
                .update();
        return no;
    }

    /** What was decided for an application: all of it from one source of this year's budget of the bureau. */
    public GrantAward award(String application, FundingSource source, String awarded, String own) {
        return award(application, own, new Payer(unit(), source, bureau.now().getYear(), Money.of(awarded), null));
    }

    /** The same, with its payers. */
    public GrantAward award(String application, String own, Payer... payers) {
        record Row(
                String round,
                long schemeId,
                long budget,
                long requested,
                LocalDate from,
                LocalDate until,
                String title) {}
        Row row = jdbc.sql("""
                        select a.round, r.scheme_id, a.budget, a.requested, a.project_from as from, a.project_until as until, a.title
                          from grant_application a join grant_round r on r.case_no = a.round where a.case_no = ?
                        """.replace(" as from", " as \"from\""))
                .param(application)
                .query(Row.class)
                .single();
        Money awarded = Arrays.stream(payers).map(Payer::amount).reduce(Money.ZERO, Money::plus);
        return new GrantAward(
                application,
                row.round(),
                row.schemeId(),
                unit(),
                grantee().organizationId(),
                row.title(),
                "Watching over elders",
                new Money(row.requested()),
                awarded,
                new Money(row.budget()),
                Money.of(own),
                row.from(),
                row.until(),
                List.of(payers),
                List.of(staff(Role.REVIEWER).personId()));
    }

    /** Begins the project. Returns its number. */
    public String begin(GrantAward award) {
        return transaction.execute(s -> grants.begin(award, staff(Role.LEADER)));
    }

    /** Drafted by the officer, signed by the organization and by the section head. */
    public void sign(String agreement, String midtermDue, String finalDue) {
        draft(agreement, midtermDue, finalDue);
        signByGrantee(agreement);
        bureau.act(
                agreement,
                "signForUnit",
                staff(Role.SECTION_HEAD),
                bureau.sample("grant-countersignature", staff(Role.SECTION_HEAD), Map.of()));
    }

    public void draft(String agreement, String midtermDue, String finalDue) {
        var changes = new java.util.HashMap<String, Object>(Map.of("finalDue", finalDue));
        var values = bureau.sample("grant-agreement", staff(Role.OFFICER), changes);
        if (midtermDue == null) values.remove("midtermDue");
        else values.put("midtermDue", midtermDue);
        bureau.act(agreement, "prepareAgreement", staff(Role.OFFICER), values);
    }

    public void signByGrantee(String agreement) {
        bureau.act(agreement, "signAgreement", grantee(), bureau.sample("grant-signature", grantee(), Map.of()));
    }

    /** Quota of this year for each payer's share, committed. */
    public void fund(String agreement, GrantAward award) {
        var shares = new ArrayList<Map<String, Object>>();
        for (Payer p : award.payers()) {
            String code = "2296002-" + p.unitId() + "-" + p.source() + "-" + NEXT.incrementAndGet();
            transaction.executeWithoutResult(s -> ledger.issue(
                    ledger.line(new LineKey(p.unitId(), p.source(), p.year(), code), "公益创投"),
                    p.amount(),
                    "明财预〔2026〕9号",
                    staff(Role.FINANCE)));
            shares.add(Map.of(
                    "payerUnit", String.valueOf(p.unitId()),
                    "source", p.source().name(),
                    "year", p.year(),
                    "amount", p.amount().yuan().toPlainString(),
                    "lineCode", code));
        }
        bureau.act(agreement, "commitGrantFunds", staff(Role.FINANCE), Map.of("shares", shares));
    }

    /** Quota of a year arrives. Returns the code of its line. */
    public String quota(long payer, FundingSource source, int year, String yuan) {
        String code = "2296002-" + payer + "-" + source + "-" + NEXT.incrementAndGet();
        transaction.executeWithoutResult(s -> ledger.issue(
                ledger.line(new LineKey(payer, source, year, code), "公益创投"),
                Money.of(yuan),
                "明财预〔2026〕9号",
                staff(Role.FINANCE)));
        return code;
    }

    /** The open payment of an item arrives, from its papers to the treasury's receipt. */
    public void pay(String agreement, String item, String amount) {
        purse.arrives(payment(agreement, item), amount);
    }

    public String payment(String agreement, String item) {
        return payments.of(agreement).stream()
                .filter(p -> p.item().equals(item))
                .findFirst()
                .orElseThrow(() -> new AssertionError(item + " is not claimed but " + payments.of(agreement)))
                .caseNo();
    }

    /** The mid-term report and whatever else is asked for with it is handed in. */
    public void handIn(String milestone, int deliverables) {
        var items = IntStream.range(0, deliverables)
                .mapToObj(i -> Map.of(
                        "handedIn", "报告", "files", List.of(bureau.upload(grantee(), "report " + UUID.randomUUID()))))
                .toList();
        bureau.act(milestone, "submitDeliverables", grantee(), Map.of("items", items));
    }

    /** What was handed in is checked, judged by three who did not sign, and concluded. */
    public void accept(String milestone, int deliverables, String outcome) {
        Actor officer = staff(Role.OFFICER);
        var pays = List.of(Role.FINANCE, Role.SECTION_HEAD, Role.LEADER, Role.TREASURY);
        var verdicts = IntStream.range(0, deliverables)
                .mapToObj(i -> Map.of("verdict", "OK"))
                .toList();
        bureau.act(milestone, "checkDeliverables", officer, Map.of("items", verdicts, "deductions", List.of()));
        var group = ((List<?>) opens(milestone, "nameAcceptanceGroup", officer).get("candidates"))
                .stream()
                        .map(c -> (Map<?, ?>) c)
                        .filter(c -> !String.valueOf(c.get("label")).contains("不得参加"))
                        .map(c -> Long.valueOf(String.valueOf(c.get("value"))))
                        .filter(id -> pays.stream().noneMatch(r -> staff(r).personId() == id))
                        .limit(3)
                        .toList();
        bureau.act(
                milestone,
                "nameAcceptanceGroup",
                officer,
                Map.of("members", group.stream().map(String::valueOf).toList()));
        boolean met = outcome.equals("ACCEPTED");
        for (long member : group) {
            Actor who = new Actor(member, member, "评估成员", Set.of(Role.EVALUATOR), null, null, null);
            int standards = ((List<?>) opens(milestone, "judgeDelivery", who).get("standards")).size();
            bureau.act(
                    milestone,
                    "judgeDelivery",
                    String.valueOf(member),
                    who,
                    Map.of(
                            "standards",
                            java.util.Collections.nCopies(standards, Map.of("result", met ? "MET" : "NOT_MET")),
                            "verdict",
                            outcome));
        }
        bureau.act(
                milestone,
                "concludeAcceptance",
                officer,
                Map.of("opinion", "按评估意见。", "deductions", List.of(), "outcome", outcome));
    }

    /** What the open task at a node shows to the one who does it. */
    public Map<String, Object> opens(String caseNo, String node, Actor actor) {
        var task = bureau.open(caseNo, node).stream()
                .filter(t -> t.element() == null || t.element().equals(String.valueOf(actor.personId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError(node + " is not open but " + bureau.openNodes(caseNo)));
        return inbox.open(task.taskId(), actor).stored();
    }

    /** The milestone that releases an instalment. */
    public String milestone(String agreement, int no) {
        return jdbc.sql("select case_no from milestone where agreement = ? and no = ?")
                .params(agreement, no)
                .query(String.class)
                .single();
    }

    /** Reported, audited and settled; amounts of the lines as eligible. */
    public void settle(String agreement, String ownUsed, String... eligible) {
        report(agreement, ownUsed);
        audit(agreement, ownUsed, eligible);
        settled(agreement);
    }

    public void report(String agreement, String ownUsed) {
        bureau.act(
                agreement,
                "submitFinalReport",
                grantee(),
                bureau.sample(
                        "grant-final-report",
                        grantee(),
                        Map.of("ownUsed", ownUsed, "labelPhotos", List.of("doc:photo"))));
    }

    public void audit(String agreement, String ownUsed, String... eligible) {
        var lines = Arrays.stream(eligible)
                .map(amount -> Map.of("eligible", amount, "ineligible", "0"))
                .toList();
        bureau.act(
                agreement,
                "auditCosts",
                staff(Role.FINANCE),
                bureau.sample("grant-audit", staff(Role.FINANCE), Map.of("lines", lines, "ownUsed", ownUsed)));
    }

    public void settled(String agreement) {
        bureau.act(agreement, "settleGrant", staff(Role.OFFICER), Map.of("remark", "按审计报告结算。"));
        bureau.act(agreement, "approveSettlement", staff(Role.SECTION_HEAD), Map.of("decision", "AGREE"));
    }

    public void close(String agreement) {
        assertThat(bureau.openNodes(agreement)).containsExactly("closeGrant");
        bureau.act(agreement, "closeGrant", staff(Role.OFFICER), Map.of("conclusion", "资金已结清，同意结项。"));
    }

    /** The recovery of a project that is not over. */
    public String recovery(String agreement) {
        return jdbc.sql("select case_no from grant_recovery where agreement = ? and closed_at is null")
                .param(agreement)
                .query(String.class)
                .single();
    }

    /** Money comes back and is confirmed. */
    public void payBack(String recovery, String amount, String on) {
        Actor finance = staff(Role.FINANCE);
        bureau.act(
                recovery,
                "enterReceipt",
                finance,
                bureau.sample(
                        "grant-recovery-receipt",
                        finance,
                        Map.of("amount", amount, "receivedOn", on, "voucherNo", "回单" + NEXT.incrementAndGet())));
        bureau.act(recovery, "confirmReceipt", staff(Role.TREASURY), Map.of("decision", "AGREE"));
    }

    /** The organization spent something; the row of the execution table. */
    public void spend(String agreement, int line, String amount, String on) {
        jdbc.sql("""
                        insert into grant_spending (agreement, line, spent_on, receipt_no, payee, what, amount, entered_by)
                        values (?, ?, cast(? as date), ?, '明湖文具店', '活动用品', ?, ?)
                        """)
                .params(
                        agreement,
                        line,
                        on,
                        "R" + (100_000 + NEXT.incrementAndGet()),
                        Money.of(amount).fen(),
                        grantee().personId())
                .update();
    }

    public Actor grantee() {
        return bureau.supplier(TONGXIN);
    }

    public Actor staff(Role role) {
        return bureau.staff(role);
    }

    public long unit() {
        return staff(Role.FINANCE).unitId();
    }

    /** Starts a case about another one. Returns its number. */
    public String startAbout(String process, String about, Actor actor, Map<String, Object> values) {
        return cases.start(
                process,
                actor,
                UUID.randomUUID(),
                about,
                (schema, stored) -> schema.receiveJson(stored, values, org.sanshe.forms.Locale.ZH));
    }

    /** The organization is on a list from a day to another. */
    public void list(String from, String until) {
        jdbc.sql("insert into organization_listing (organization_id, list, listed_on, removed_on, ground)"
                        + " values (?, 'ABNORMAL', cast(? as date), cast(? as date), '未按期报送年度报告')")
                .params(grantee().organizationId(), from, until)
                .update();
    }

    /** The papers of a payment are handed in. */
    public void papers(String payment, String amount) {
        String name = jdbc.sql("select name from organization where id = ?")
                .param(grantee().organizationId())
                .query(String.class)
                .single();
        bureau.act(
                payment,
                "submitPapers",
                grantee(),
                bureau.sample(
                        "payment-papers",
                        grantee(),
                        Map.of(
                                "invoiceNumber",
                                "2643" + payment.replaceAll("\\D", "") + "00",
                                "invoiceDate",
                                bureau.now().toLocalDate().toString(),
                                "buyerName",
                                Bureau.NAME,
                                "sellerName",
                                name,
                                "amount",
                                amount)));
    }

    /** Somebody checks them and finds all in order. */
    public void check(String payment, Actor by) {
        bureau.act(
                payment,
                "checkPackage",
                by,
                Map.of("items", java.util.Collections.nCopies(9, Map.of("verdict", "OK")), "outcome", "PASS"));
    }

    /** What was rejected is put right and handed in again. */
    public void rectify(String milestone, int deliverables) {
        var items = IntStream.range(0, deliverables)
                .mapToObj(i -> Map.of(
                        "handedIn", "修改后的报告", "files", List.of(bureau.upload(grantee(), "again " + UUID.randomUUID()))))
                .toList();
        bureau.act(milestone, "rectify", grantee(), Map.of("items", items));
    }
}
