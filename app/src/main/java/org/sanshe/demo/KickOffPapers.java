package org.sanshe.demo;

import static org.sanshe.demo.Values.of;
import static org.sanshe.demo.Values.rows;
import static org.sanshe.demo.Values.with;
import static org.sanshe.demo.Values.yuan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.kernel.Role;

/** What the people of the demo type from the signed contract to its opened milestones. */
final class KickOffPapers {

    private KickOffPapers() {}

    /** @param reviewer the role of who reviews it */
    static Map<String, Object> quota(
            long unit, int year, String code, String yuan, LocalDate today, String file, Role reviewer) {
        return quota(unit, year, "GENERAL_BUDGET", code, "政府购买服务", yuan, today, file, reviewer);
    }

    static Map<String, Object> quota(
            long unit,
            int year,
            String source,
            String code,
            String item,
            String yuan,
            LocalDate today,
            String file,
            Role reviewer) {
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
                        source,
                        "year",
                        year,
                        "itemCode",
                        code,
                        "itemName",
                        item,
                        "amount",
                        yuan)),
                "reviewer",
                reviewer.name());
    }

    static Map<String, Object> reviewed() {
        return of("outcome", "APPROVE", "opinion", "与文件一致，同意入账。");
    }

    /**
     * An advance, then one milestone a period of so many months.
     *
     * @param asked the number of the milestone about which users are asked; 0 for none
     */
    static Map<String, Object> plan(LocalDate from, int[] periods, int asked) {
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
                    "usersAsked", String.valueOf(asked == i + 2),
                    "deliverables",
                            List.of(
                                    deliverable("工作报告", "与服务记录和考勤一致", "报告文本"),
                                    deliverable("服务档案", "一人一档，双方签名", "档案目录、抽样"))));
            first = next;
        }
        return of("milestones", milestones, "differs", "false");
    }

    /** A third of it from a town, to be there within two months. */
    static Map<String, Object> fundsWithTown(Map<String, Object> stored, String code, long town, LocalDate today) {
        Map<String, Object> all = rows(stored, "shares").get(0);
        var amount = new BigDecimal(String.valueOf(all.get("amount")));
        var third = amount.divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
        return of(
                "shares",
                List.of(
                        with(all, "lineCode", code, "amount", yuan(amount.subtract(third))),
                        with(
                                all,
                                "lineCode",
                                code,
                                "payerUnit",
                                String.valueOf(town),
                                "amount",
                                yuan(third),
                                "dueOn",
                                today.plusMonths(2).toString())));
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
}
