package org.sanshe.purchase;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sanshe.inbox.TaskItem;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;

/** The steps of a consultation as the people of the bureau take them, so that a story only tells what matters to it. */
public class Consulting {

    /** 明湖区同心社会工作服务中心. */
    public static final String TONGXIN = "52430198MJJ02003XF";
    /** 明湖区益路社区服务中心, managed by the association. */
    public static final String YILU = "52430198MJJ020056A";
    /** 明湖区暖阳为老服务中心. */
    public static final String NUANYANG = "52430198MJJ020021P";
    /** 明湖区社会工作协会. */
    public static final String ASSOCIATION = "51430198MJJ010018P";

    private final Bureau bureau;
    private final Map<String, String> responses = new LinkedHashMap<>();
    private String caseNo;
    private String method = "CONSULTATION";
    private String ground = "PURCHASED_SERVICE";
    private String valueDay = "2026-04-19";
    private Map<String, Object> need = Map.of();
    private Object[] budget = {};

    /** Works in this bureau. */
    public Consulting(Bureau bureau) {
        this.bureau = bureau;
    }

    /** Buys by another method, on this ground. */
    public Consulting by(String otherMethod, String itsGround) {
        method = otherMethod;
        ground = itsGround;
        return this;
    }

    /** Needs something else than the sample. */
    public Consulting needing(Map<String, Object> changes, Object... itsBudget) {
        need = changes;
        budget = itsBudget;
        return this;
    }

    /** Draws its panel with a public number of another day. */
    public Consulting drawing(String day) {
        valueDay = day;
        return this;
    }

    /** What comes before: need, assessment, budget, survey, requirement, intent, method. Returns the case. */
    public String plan() {
        return plan(Map.of());
    }

    /** The same, with another requirement. */
    public String plan(Map<String, Object> requirement) {
        var what = sample("need", officer(), "catalogueCode", "A1004");
        what.putAll(need);
        caseNo = bureau.start("purchase", officer(), what);
        act("assessPerformance", officer(), "performance-assessment");
        act("confirmBudget", bureau.staff(Role.FINANCE), "budget", budget);
        bureau.at("2026-01-29T09:00");
        act("surveyNeeds", officer(), "needs-survey");
        bureau.at("2026-02-05T09:00");
        bureau.act(caseNo, "draftRequirement", officer(), bureau.sample("requirement", officer(), requirement));
        act("reviewRequirement", bureau.staff(Role.REVIEWER), "requirement-review");
        act("prepareIntent", procurement(), "intent-notice");
        bureau.at("2026-03-30T09:00");
        act(
                "decideMethod",
                procurement(),
                "procurement-method",
                "organizer",
                "SELF",
                "method",
                method,
                "ground",
                ground);
        act("approveMethod", leader(), "approval");
        return caseNo;
    }

    /** Documents drafted, checked and published; they can be had from 7 to 14 April, until 9:00 on the 20th. */
    public void publish(Object... changes) {
        notice(changes);
        commit(valueDay);
    }

    /** The same, before the auditor has committed to the draw of the panel. */
    public void notice(Object... changes) {
        act("draftDocuments", procurement(), "procurement-documents", changes);
        act("reviewDocuments", bureau.staff(Role.REVIEWER), "approval");
        bureau.at("2026-04-08T09:00");
    }

    /** The auditor commits to the next draw and names a public number of a day. */
    public void commit(String valueDay) {
        Actor auditor = bureau.staff(Role.AUDITOR);
        bureau.start(
                "drawCommitment",
                auditor,
                sample("draw-commitment", auditor, "tenderNo", caseNo, "valueDay", valueDay));
    }

    /** A supplier obtains the documents. Returns its case. */
    public String register(String creditCode) {
        Actor supplier = bureau.supplier(creditCode);
        String response =
                bureau.start("response", supplier, sample("response-registration", supplier, "tenderNo", caseNo));
        responses.put(creditCode, response);
        return response;
    }

    /** A supplier hands in its response; what a social worker costs a month decides its price. */
    public void submit(String creditCode, long monthly, String plan) {
        Actor supplier = bureau.supplier(creditCode);
        bureau.act(
                responses.get(creditCode),
                "prepareResponse",
                supplier,
                offer(sample("response-file", supplier, "servicePlan", plan.repeat(4)), monthly));
    }

    /** A supplier replaces what it handed in. */
    public void replace(String creditCode, long monthly) {
        Actor supplier = bureau.supplier(creditCode);
        bureau.act(
                responses.get(creditCode),
                "keepResponse",
                supplier,
                offer(sample("response-change", supplier, "action", "REPLACE"), monthly));
    }

    /** A supplier takes its response back. */
    public void withdraw(String creditCode) {
        bureau.act(
                responses.get(creditCode),
                "keepResponse",
                bureau.supplier(creditCode),
                Map.of("action", "WITHDRAW", "reason", "人员安排有变"));
    }

    /** The three of the story respond. */
    public void respond() {
        for (String code : List.of(TONGXIN, YILU, NUANYANG)) register(code);
        submit(TONGXIN, 5_900, "驻点与入户相结合的服务安排，按月督导。");
        submit(YILU, 5_850, "社区活动和志愿服务相结合的安排，按季督导。");
        submit(NUANYANG, 5_700, "以老年人为重点的服务安排，按月督导。");
    }

    /** The responses are opened after the deadline. */
    public void open() {
        open("2026-04-20T09:00");
    }

    /** The responses are opened at the deadline. */
    public void open(String at) {
        bureau.at(at);
        giveShare(Role.SUPERVISOR);
        giveShare(Role.AUDITOR);
    }

    /** One of the three openers gives the share of the key; with the second all is open. */
    public void giveShare(Role opener) {
        Actor who = bureau.staff(opener);
        bureau.act(
                caseNo,
                "openResponses",
                String.valueOf(who.personId()),
                who,
                sample("opening", who, "secretPassphrase", Bureau.PASSPHRASE));
    }

    /** The panel is drawn, one seat for the purchaser, and nobody has an interest. */
    public void seat() {
        draw("03091217263305");
        for (TaskItem t : bureau.open(caseNo, "declareInterest")) declare(Long.parseLong(t.element()), false);
    }

    /** A draw with the public number the auditor named. */
    public void draw(String publicNumber) {
        act(
                "drawPanel",
                bureau.staff(Role.SUPERVISOR),
                "panel-draw",
                "withRepresentative",
                "true",
                "representative",
                String.valueOf(bureau.judge("阮青岚").personId()),
                "expertise",
                List.of("社会工作", "绩效评价"),
                "excludedEmployers",
                List.of(),
                "publicNumber",
                publicNumber,
                "redrawReason",
                "成员回避，补抽。");
    }

    /** A member says whether it has an interest. */
    public void declare(long person, boolean interest) {
        var values = interest
                ? sample(
                        "interest-declaration",
                        bureau.judge(person),
                        "relations",
                        List.of(Map.of("party", YILU, "kind", "FAMILY", "explanation", "负责人是本人表妹")))
                : Map.<String, Object>of("canAttend", "true", "hasInterest", "false", "discipline", true);
        bureau.act(caseNo, "declareInterest", String.valueOf(person), bureau.judge(person), values);
    }

    /** In a tender the purchaser checks qualification; all are qualified. */
    public void qualify(int bids) {
        var rows = java.util.Collections.nCopies(bids, Map.<String, Object>of("qualified", "true"));
        bureau.act(caseNo, "checkQualification", procurement(), Map.of("responses", rows));
    }

    /** The leader of the panel finds the first responses compliant, the others not. */
    public void review(int responsesHandedIn, int compliant) {
        var rows = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < responsesHandedIn; i++) {
            rows.add(
                    i < compliant
                            ? Map.of("qualified", "true", "compliant", "true")
                            : Map.of("qualified", "true", "compliant", "false", "reason", "承诺派驻社工12名，不满足实质性要求"));
        }
        TaskItem task = bureau.open(caseNo, "reviewCompliance").get(0);
        Actor leader = bureau.judge(task.assignee());
        bureau.act(caseNo, "reviewCompliance", leader, sample("compliance-review", leader, "responses", rows));
    }

    /** A supplier makes its final offer, in yuan. */
    public void offer(String creditCode, String price) {
        Actor supplier = bureau.supplier(creditCode);
        bureau.act(
                caseNo, "submitFinalOffer", creditCode, supplier, sample("final-offer", supplier, "finalPrice", price));
    }

    /** The leader of the panel reviews the prices and doubts none. */
    public void price(int prices) {
        bureau.runDue();
        TaskItem task = bureau.open(caseNo, "reviewPrices").get(0);
        Actor leader = bureau.judge(task.assignee());
        var rows = java.util.Collections.nCopies(prices, Map.<String, Object>of("doubted", "false"));
        bureau.act(caseNo, "reviewPrices", leader, Map.of("prices", rows));
    }

    /** A supplier says why its price is so low. */
    public void explain(String creditCode) {
        Actor supplier = bureau.supplier(creditCode);
        bureau.act(caseNo, "explainPrice", creditCode, supplier, sample("price-explanation", supplier));
    }

    /** The leader of the panel finds the one price asked about reasonable or not. */
    public void judge(boolean reasonable) {
        TaskItem task = bureau.open(caseNo, "judgePrice").get(0);
        var row = Map.<String, Object>of("reasonable", String.valueOf(reasonable), "reason", "已核对人员费用和场地证明材料");
        bureau.act(caseNo, "judgePrice", bureau.judge(task.assignee()), Map.of("prices", List.of(row)));
    }

    /** Every member scores: what each response gets for its plan. */
    public void scoreAll(int... qualities) {
        for (TaskItem t : bureau.open(caseNo, "scoreResponses")) score(t, qualities);
    }

    /** One member scores all: the same points for each response in turn. */
    public void score(TaskItem task, int... qualities) {
        Actor member = bureau.judge(task.assignee());
        var sheets = new ArrayList<Map<String, Object>>();
        for (int plan : qualities) {
            sheets.add(Map.of(
                    "lines",
                    List.of(
                            Map.of("points", String.valueOf(plan)),
                            Map.of("points", "20"),
                            Map.of("points", "8"),
                            Map.of("points", "10"))));
        }
        bureau.act(caseNo, "scoreResponses", task.element(), member, Map.of("sheets", sheets, "independent", true));
    }

    /** Everybody signs. */
    public void sign() {
        for (TaskItem t : bureau.open(caseNo, "signReport")) {
            Actor member = bureau.judge(t.assignee());
            bureau.act(
                    caseNo,
                    "signReport",
                    t.element(),
                    member,
                    sample("report-signature", member, "lowPriceOpinion", "同意报价审查的认定"));
        }
    }

    /** The whole evaluation: Tongxin first with 1,030,000, Yilu second with 1,040,000, Nuanyang not compliant. */
    public void evaluate() {
        seat();
        review(3, 2);
        offer(TONGXIN, "1030000");
        offer(YILU, "1040000");
        price(2);
        for (TaskItem t : bureau.open(caseNo, "scoreResponses")) score(t, 33, 26);
        sign();
    }

    /** Report on the 21st, supplier picked and result published on Friday the 24th of April. */
    public void award() {
        deliver();
        bureau.at("2026-04-24T10:00");
        act("pickSupplier", leader(), "award-decision", "supplier", TONGXIN);
        announce();
    }

    /** The report is delivered on the 21st. */
    public void deliver() {
        bureau.at("2026-04-21T10:00");
        act("deliverReport", procurement(), "report-delivery");
    }

    /** The result is published. */
    public void announce() {
        act("publishResult", procurement(), "result-notice");
    }

    /** After a failure, the purchase is given up. */
    public void giveUp() {
        act("decideAfterFailure", procurement(), "failure-decision", "decision", "END");
    }

    /** Does the open task at a node with the sample of a form and some changes. */
    public void act(String node, Actor actor, String form, Object... changes) {
        bureau.act(caseNo, node, actor, sample(form, actor, changes));
    }

    /** The sample of a form with some changes, given as key, value, key, value. */
    public Map<String, Object> sample(String form, Actor actor, Object... changes) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < changes.length; i += 2) map.put((String) changes[i], changes[i + 1]);
        return bureau.sample(form, actor, map);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> offer(Map<String, Object> values, long monthly) {
        var lines = new ArrayList<>((List<Map<String, Object>>) values.get("priceLines"));
        var first = new LinkedHashMap<>(lines.get(0));
        first.put("unitPrice", String.valueOf(monthly));
        lines.set(0, first);
        values.put("priceLines", lines);
        values.put("offeredPrice", String.valueOf(58_800 + 168 * monthly));
        return values;
    }

    /** From here on the story is of this lot. */
    public void turnTo(String lot) {
        caseNo = lot;
        responses.clear();
    }

    /** The purchase, or the lot the story turned to. */
    public String caseNo() {
        return caseNo;
    }

    /** The case of a supplier's response. */
    public String response(String creditCode) {
        return responses.get(creditCode);
    }

    /** 经办人. */
    public Actor officer() {
        return bureau.staff(Role.OFFICER);
    }

    /** 采购岗. */
    public Actor procurement() {
        return bureau.staff(Role.PROCUREMENT);
    }

    /** 局领导. */
    public Actor leader() {
        return bureau.staff(Role.LEADER);
    }
}
