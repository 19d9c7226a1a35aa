package org.sanshe.purchase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.sanshe.inbox.TaskItem;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Role;
import org.sanshe.ledger.FundingSource;
import org.sanshe.ledger.Ledger;
import org.sanshe.ledger.LineKey;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A contract in life, as the people of a small bureau bring it about. */
@TestComponent
public class Living {

    /** What the supplier of the stories is awarded. */
    public static final String AMOUNT = "1030000";

    private static final AtomicInteger PEOPLE = new AtomicInteger(100);

    private final Bureau bureau;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private Consulting story;
    private String contractCase;

    Living(Bureau bureau, Ledger ledger, JdbcClient jdbc, TransactionTemplate transaction) {
        this.bureau = bureau;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Buys by consultation until the award stands. Returns the purchase. */
    public String buy(Map<String, Object> need, Object... budget) throws Exception {
        bureau.open("2026-01-12");
        story = new Consulting(bureau).needing(need, budget);
        contractCase = story.plan();
        story.publish();
        story.respond();
        story.open();
        story.evaluate();
        story.award();
        return contractCase;
    }

    /** Signs on Wednesday 13 May: from 1 June on, all of it this year's own budget. Returns the agreement. */
    public String sign(Object... changes) {
        bureau.at("2026-05-11T09:00");
        return signAs(contractCase, "2026-05-13", changes);
    }

    /** Drafts, reviews, approves and signs in a case. */
    public String signAs(String caseNo, String day, Object... changes) {
        var draft = new LinkedHashMap<String, Object>(Map.of(
                "priceLines",
                List.of(Map.of("item", "社工站服务", "unit", "项", "quantity", "1", "unitPrice", AMOUNT)),
                "budgetLines",
                List.of(Map.of("year", 2026, "amount", AMOUNT, "source", "GENERAL_BUDGET")),
                "staffing",
                List.of(Map.of("post", "驻站社工", "number", 1, "qualification", "持社会工作者职业资格证书")),
                "unitOfPay",
                "TOTAL"));
        for (int i = 0; i < changes.length; i += 2) draft.put((String) changes[i], changes[i + 1]);
        bureau.act(caseNo, "draftContract", story.officer(), bureau.sample("contract-draft", story.officer(), draft));
        bureau.act(caseNo, "reviewContract", staff(Role.REVIEWER), story.sample("approval", staff(Role.REVIEWER)));
        approve(caseNo, "approveContract");
        Actor tongxin = supplier();
        bureau.act(
                caseNo,
                "signBySupplier",
                tongxin,
                story.sample(
                        "supplier-signature",
                        tongxin,
                        "signedOn",
                        bureau.now().toLocalDate().toString()));
        bureau.at(day + "T09:00");
        bureau.act(
                caseNo,
                "signByBuyer",
                story.leader(),
                story.sample("buyer-signature", story.leader(), "contractNumber", "HT-" + caseNo, "signedOn", day));
        return agreement(caseNo);
    }

    /** Everybody approves who must. */
    public void approve(String caseNo, String node) {
        while (!bureau.open(caseNo, node).isEmpty()) {
            TaskItem task = bureau.open(caseNo, node).get(0);
            Actor by = staff(task.role());
            bureau.act(caseNo, node, task.element(), by, story.sample("approval", by));
        }
    }

    /** The contract is published and filed. */
    public void publishAndFile(String caseNo, String day) {
        Actor procurement = story.procurement();
        bureau.act(
                caseNo,
                "publishContract",
                procurement,
                story.sample("contract-publication", procurement, "publishedOn", day));
        var filing = story.sample("contract-filing", procurement, "filedOn", day);
        filing.remove("receipt");
        bureau.act(caseNo, "fileContract", procurement, filing);
    }

    /** The newest agreement signed in a case. */
    public String agreement(String caseNo) {
        return jdbc.sql("select agreement from contract_life where contract_case = ? order by contract_id desc limit 1")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    /** A budget line of the bureau with quota. Returns its code. */
    public String quota(int year, FundingSource source, String yuan) {
        return quota(staff(Role.FINANCE).unitId(), year, source, yuan);
    }

    /** A budget line of a unit with quota. Returns its code. */
    public String quota(long unit, int year, FundingSource source, String yuan) {
        String code = "2080299-" + unit + "-" + year + "-" + source;
        transaction.executeWithoutResult(status -> ledger.issue(
                ledger.line(new LineKey(unit, source, year, code), "社会工作服务"),
                Money.of(yuan),
                "明财预〔" + year + "〕1号",
                staff(Role.FINANCE)));
        return code;
    }

    /** One share of a plan, committed when it names its line. */
    public Map<String, Object> share(long unit, int year, FundingSource source, String yuan, String code) {
        var share = new LinkedHashMap<String, Object>(
                Map.of("payerUnit", String.valueOf(unit), "source", source.name(), "year", year, "amount", yuan));
        if (code != null) share.put("lineCode", code);
        return share;
    }

    /** Finance commits the shares. */
    public void fund(String agreement, List<Map<String, Object>> shares) {
        bureau.act(agreement, "commitFunds", staff(Role.FINANCE), Map.of("shares", shares));
    }

    /** An advance, two assessments and an acceptance; nothing differs from the contract. */
    public void planAsAgreed(String agreement) {
        bureau.act(agreement, "planPerformance", story.officer(), plan("false"));
    }

    /** A plan of four milestones for the four instalments of the sample contract. */
    public Map<String, Object> plan(String differs) {
        return plan(differs, "ADVANCE");
    }

    /** The same, with another trigger of the first instalment. */
    private Map<String, Object> plan(String differs, String first) {
        var values = new LinkedHashMap<String, Object>(Map.of(
                "milestones",
                List.of(
                        milestone("合同生效", first, 1, null, null, "2026-06-01"),
                        milestone("季度评估合格", "ASSESSMENT", 2, "2026-06-01", "2026-08-31", "2026-08-31"),
                        milestone("中期评估合格", "ASSESSMENT", 3, "2026-09-01", "2026-11-30", "2026-11-30"),
                        milestone("期末验收合格", "ACCEPTANCE", 4, "2026-12-01", "2027-05-31", "2027-05-31")),
                "differs",
                differs));
        if (differs.equals("true")) values.put("difference", "中期评估提前一个月，便于衔接寒假。");
        return values;
    }

    private static Map<String, Object> milestone(
            String title, String trigger, int instalment, String from, String to, String due) {
        var row = new LinkedHashMap<String, Object>(Map.of(
                "title", title, "trigger", trigger, "instalment", instalment, "dueOn", due, "usersAsked", "false"));
        if (from != null) {
            row.put("from", from);
            row.put("to", to);
        }
        row.put(
                "deliverables",
                List.of(Map.of("item", title + "报告", "kind", "RESULT", "standard", "内容完整", "evidence", "报告文本")));
        return row;
    }

    /** The officer settles the rules of the one post, the organization names who holds it, the officer consents. */
    public void roster(String agreement) {
        String roster = jdbc.sql("select case_no from case_file where parent_case_no = ? and process = 'rosterChange'")
                .param(agreement)
                .query(String.class)
                .single();
        Actor officer = story.officer();
        var post = Map.of(
                "post", "驻站社工",
                "number", 1,
                "qualification", "持社会工作者职业资格证书",
                "share", 1,
                "certificateKind", "NONE",
                "item", "-");
        bureau.act(roster, "settleTerms", officer, story.sample("roster-terms", officer, "posts", List.of(post)));
        Actor tongxin = supplier();
        var person = person(agreement, "周知夏", firstDay(agreement));
        bureau.act(roster, "fillRoster", tongxin, Map.of("people", List.of(person)));
        bureau.act(roster, "consent", officer, story.sample("roster-consent", officer));
    }

    /** The organization proposes somebody else for the one post. Returns the change, which waits for consent. */
    public String replace(String agreement, String name, String from) {
        return bureau.start(
                "rosterChange",
                supplier(),
                Map.of(
                        "agreement",
                        agreement,
                        "kind",
                        "REPLACEMENT",
                        "people",
                        List.of(person(agreement, name, from))));
    }

    private Map<String, Object> person(String agreement, String name, String from) {
        return Map.of(
                "seat",
                seat(agreement),
                "name",
                name,
                "residentId",
                residentId(),
                "certificateKind",
                "NONE",
                "insuredSince",
                "2026-01-01",
                "contractFrom",
                "2026-01-01",
                "from",
                from);
    }

    private String firstDay(String agreement) {
        return jdbc.sql("select term_from::text from engagement where agreement = ?")
                .param(agreement)
                .query(String.class)
                .single();
    }

    /** Somebody new every time: nobody holds two posts of full time. */
    private static String residentId() {
        String body = "11010119491231" + String.format("%03d", PEOPLE.incrementAndGet());
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * (body.charAt(i) - '0');
        return body + "10X98765432".charAt(sum % 11);
    }

    private String seat(String agreement) {
        return String.valueOf(jdbc.sql("select min(id) from roster_seat where agreement = ?")
                .param(agreement)
                .query(Long.class)
                .single());
    }

    /** Plans as agreed and commits all of it from one line of this year. Returns the line's code. */
    public String kickOff(String agreement) {
        return kickOff(agreement, "ADVANCE");
    }

    /** The same, with another trigger of the first instalment. */
    public String kickOff(String agreement, String first) {
        bureau.act(agreement, "planPerformance", story.officer(), plan("false", first));
        String code = quota(2026, FundingSource.GENERAL_BUDGET, "2000000");
        fund(agreement, List.of(share(unit(), 2026, FundingSource.GENERAL_BUDGET, AMOUNT, code)));
        roster(agreement);
        return code;
    }

    /** The bureau. */
    public long unit() {
        return staff(Role.FINANCE).unitId();
    }

    /** Who holds a staff role. */
    public Actor staff(Role role) {
        return bureau.staff(role);
    }

    /** Who acts for the organization that performs. */
    public Actor supplier() {
        return bureau.supplier(Consulting.TONGXIN);
    }

    /** The steps before the contract. */
    public Consulting story() {
        return story;
    }

    /** The case the first contract is signed in. */
    public String contractCase() {
        return contractCase;
    }
}
