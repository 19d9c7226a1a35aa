package org.sanshe.demo;

import static org.sanshe.demo.Values.of;
import static org.sanshe.demo.Values.rows;
import static org.sanshe.demo.Values.with;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What the people of the demo type while a contract is performed and accepted. */
final class DeliveryPapers {

    private DeliveryPapers() {}

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

    /** Another time of day for the visits; neither money nor term changes. */
    static Map<String, Object> change(String agreement, String file) {
        return of(
                "agreement", agreement,
                "kind", "CLAUSE",
                "clause", "服务时间",
                "before", "工作日上午巡访",
                "after", "工作日上午或者下午巡访，由老人选择",
                "reason", "多数老人上午就医或者赶集，下午在家，巡访时间需要调整。",
                "files", List.of(file));
    }
}
