package org.sanshe.demo;

import static org.sanshe.demo.Values.of;
import static org.sanshe.demo.Values.with;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the people of the demo type from the signed contract to its archive. */
final class PerformancePapers {

    /** Names of workers; all invented. */
    private static final List<String> WORKERS = List.of(
            "周知夏", "林一诺", "何以安", "沈听澜", "顾清越", "宋时雨", "江疏影", "白予安", "叶知秋", "陆星河", "温言", "唐宁", "邵安澜", "程未央", "齐思远",
            "方若水", "季晚晴", "简舒", "苏念", "池南", "黎川", "余笙", "莫问渠", "骆宁");

    private PerformancePapers() {}

    static Map<String, Object> quota(
            long unit, int year, String code, BigDecimal amount, LocalDate today, String file) {
        return of(
                "direction",
                "ISSUE",
                "documentNo",
                "明财预〔" + year + "〕" + code.substring(code.length() - 2) + "号",
                "documentDate",
                today.toString(),
                "documentFiles",
                List.of(file),
                "lines",
                List.of(of(
                        "payerUnit",
                        String.valueOf(unit),
                        "source",
                        "GENERAL_BUDGET",
                        "year",
                        year,
                        "itemCode",
                        code,
                        "itemName",
                        "政府购买服务",
                        "amount",
                        amount.toPlainString())),
                "reviewer",
                "LEADER");
    }

    static Map<String, Object> reviewed() {
        return of("outcome", "APPROVE", "opinion", "与文件一致，同意入账。");
    }

    /**
     * An advance, then one milestone a period of so many months; the users are asked before the last one where they are to
     * be asked.
     */
    static Map<String, Object> plan(LocalDate from, int[] periods, boolean usersAsked) {
        var milestones = new ArrayList<Map<String, Object>>();
        milestones.add(of(
                "title",
                "合同生效",
                "trigger",
                "ADVANCE",
                "instalment",
                1,
                "dueOn",
                from.toString(),
                "usersAsked",
                "false",
                "deliverables",
                List.of(deliverable("实施方案", "经采购人确认", "方案文本"))));
        LocalDate first = from;
        for (int i = 0; i < periods.length; i++) {
            LocalDate next = first.plusMonths(periods[i]);
            boolean last = i == periods.length - 1;
            milestones.add(of(
                    "title", last ? "期末验收" : "第" + (i + 1) + "次评估",
                    "trigger", last ? "ACCEPTANCE" : "ASSESSMENT",
                    "instalment", i + 2,
                    "from", first.toString(),
                    "to", next.minusDays(1).toString(),
                    "dueOn", next.minusDays(1).toString(),
                    "usersAsked", String.valueOf(last && usersAsked),
                    "deliverables",
                            List.of(
                                    deliverable("工作报告", "与服务记录和考勤一致", "报告文本"),
                                    deliverable("服务档案", "一人一档，双方签名", "档案目录、抽样"))));
            first = next;
        }
        return of("milestones", milestones, "differs", "false");
    }

    private static Map<String, Object> deliverable(String item, String standard, String evidence) {
        return of("item", item, "kind", "RESULT", "standard", standard, "evidence", evidence);
    }

    /** All of it from one line each year. */
    static Map<String, Object> funds(Map<String, Object> stored, String code, int thisYear) {
        var shares = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> share : rows(stored, "shares")) {
            boolean there = ((Number) share.get("year")).intValue() <= thisYear;
            shares.add(there ? with(share, "lineCode", code) : share);
        }
        return of("shares", shares);
    }

    /** As the form proposes it. */
    static Map<String, Object> rosterTerms(Map<String, Object> stored) {
        var posts = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> post : rows(stored, "posts")) {
            posts.add(of(
                    "share",
                    post.get("share"),
                    "certificateKind",
                    post.get("certificateKind"),
                    "item",
                    post.get("item")));
        }
        return of(
                "posts", posts,
                "graceDays", 15,
                "deducts", "WHOLE",
                "monthDivision", "CALENDAR",
                "overlap", "REFUSE",
                "insuranceRequired", "true",
                "silenceConsents", "false");
    }

    /** Somebody for every seat: the first of them from {@code first} on the list of names. */
    static Map<String, Object> roster(Map<String, Object> stored, int first, LocalDate from) {
        var seats = rows(stored, "people");
        var people = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < seats.size(); i++) {
            int no = first + i;
            people.add(of(
                    "seat", seats.get(i).get("seat"),
                    "name", worker(no),
                    "residentId", residentId(19_880_000 + 101 + no % 27, no),
                    "certificateKind", "SOCIAL_WORKER",
                    "certificateNo", "20194301%05d".formatted(no),
                    "insuredSince", from.minusMonths(14).toString(),
                    "contractFrom", from.minusMonths(14).toString(),
                    "from", from.toString()));
        }
        return with(of("agreement", stored.get("agreement"), "kind", "FIRST"), "people", people);
    }

    static String worker(int no) {
        int round = no / WORKERS.size();
        return WORKERS.get(no % WORKERS.size())
                + (round == 0 ? "" : List.of("文", "辰", "然", "一").get(round % 4));
    }

    /** A valid resident ID of nobody: born on a day, the n-th. */
    static String residentId(int born, int no) {
        String first = "430198" + born + "%03d".formatted(no % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = IntStream.range(0, 17)
                .map(i -> weights[i] * (first.charAt(i) - '0'))
                .sum();
        return first + "10X98765432".charAt(sum % 11);
    }

    static Map<String, Object> consent() {
        return of("outcome", "AGREE", "opinion", "人员、证书和参保均已核对。");
    }

    /** The month before, everybody there every day. */
    static Map<String, Object> attendance(Map<String, Object> stored, String agreement, YearMonth month, String proof) {
        var lines = new ArrayList<Map<String, Object>>();
        for (Map<String, Object> line : rows(stored, "lines")) lines.add(with(line, "wage", "4600.00"));
        return of("agreement", agreement, "month", month.toString(), "lines", lines, "proofs", List.of(proof));
    }

    static Map<String, Object> confirmed() {
        return of("outcome", "CONFIRM");
    }

    static Map<String, Object> sheet(String agreement, YearMonth month) {
        return of("agreement", agreement, "month", month.toString(), "remark", "本月记录已全部录入。");
    }

    static Map<String, Object> sheetConfirmed(Map<String, Object> stored) {
        return of(
                "sample",
                rows(stored, "sample").stream()
                        .map(r -> of("result", "RIGHT", "remark", "已电话核实"))
                        .toList(),
                "decision",
                "CONFIRM",
                "opinion",
                "抽查属实。");
    }

    static Map<String, Object> deliverables(Map<String, Object> stored, String file, String what) {
        return of(
                "items",
                rows(stored, "items").stream()
                        .map(i -> of("handedIn", i.get("item") + what, "files", List.of(file)))
                        .toList());
    }

    /** Everything is complete. */
    static Map<String, Object> complete(Map<String, Object> stored) {
        return checked(stored, -1, null);
    }

    /** One item is returned. */
    static Map<String, Object> returned(Map<String, Object> stored, LocalDate resubmitBy) {
        return checked(stored, 0, resubmitBy);
    }

    private static Map<String, Object> checked(Map<String, Object> stored, int returned, LocalDate by) {
        int count = rows(stored, "items").size();
        var items = IntStream.range(0, count)
                .mapToObj(i ->
                        i == returned ? of("verdict", "RETURN", "reason", "报告没有写明未完成的原因，请补充。") : of("verdict", "OK"))
                .toList();
        var values = of("items", items, "deductions", List.of());
        return by == null ? values : with(values, "resubmitBy", by.toString());
    }

    /** Three experts from outside. */
    static Map<String, Object> group(Map<String, Object> stored, LocalDate voicesUntil) {
        var members = rows(stored, "candidates").stream()
                .filter(c -> String.valueOf(c.get("label")).contains("专家"))
                .limit(3)
                .map(c -> c.get("value"))
                .toList();
        return of(
                "members",
                members,
                "voicesUntil",
                Boolean.TRUE.equals(stored.get("asksUsers")) ? voicesUntil.toString() : null);
    }

    static Map<String, Object> judged(Map<String, Object> stored) {
        return of(
                "standards",
                rows(stored, "standards").stream().map(s -> of("result", "MET")).toList(),
                "verdict",
                "ACCEPTED",
                "opinion",
                "达到合同约定的标准。");
    }

    static Map<String, Object> concluded() {
        return of("deductions", List.of(), "outcome", "ACCEPTED", "opinion", "按验收小组意见，验收合格。");
    }

    static Map<String, Object> invoice(Map<String, Object> stored, String caseNo, LocalDate today, String file) {
        return of(
                "invoiceKind", "TAX_ELECTRONIC",
                "invoiceNumber", "2643%016d".formatted(Long.parseLong(caseNo.replaceAll("\\D", ""))),
                "invoiceDate", today.toString(),
                "buyerName", stored.get("buyerName"),
                "sellerName", stored.get("sellerName"),
                "content", "社会工作服务费",
                "amount", stored.get("amount"),
                "invoice", List.of(file),
                "accountConfirmed", true);
    }

    static Map<String, Object> packagePassed(Map<String, Object> stored) {
        return of(
                "items",
                rows(stored, "items").stream().map(i -> of("verdict", "OK")).toList(),
                "outcome",
                "PASS");
    }

    static Map<String, Object> paymentApproved() {
        return of("outcome", "APPROVE", "opinion", "同意支付。");
    }

    static Map<String, Object> released() {
        return of("outcome", "RELEASE");
    }

    static Map<String, Object> settlement(LocalDate today) {
        return of("settledOn", today.toString(), "compensatedBy", "NONE", "remark", "款项已付清，双方没有争议。");
    }

    static Map<String, Object> settlementPublished(LocalDate today) {
        return of("publishedOn", today.toString(), "platform", "云江省政府采购网");
    }

    static Map<String, Object> bondReturned(LocalDate today) {
        return of("outcome", "RETURN", "settledOn", today.toString());
    }

    static Map<String, Object> archived(Map<String, Object> stored, LocalDate today) {
        return of(
                "parts",
                List.of("PROCUREMENT", "AWARD", "CONTRACT", "ACCEPTANCE", "PAYMENT", "OTHER"),
                "absent",
                "没有发生质疑和投诉。",
                "archiveNo",
                stored.get("archiveNo"),
                "archivedOn",
                today.toString(),
                "years",
                stored.get("years"),
                "place",
                "局档案室");
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Map<String, Object> stored, String key) {
        return (List<Map<String, Object>>) stored.getOrDefault(key, List.of());
    }
}
