package org.sanshe.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/** 长沙县案的服务记录: what counts under its contract, and what was done in each month. */
final class ChangshaRecords {

    /** In so many months there is something of everything; after that only people at their posts. */
    private static final int BUSY_MONTHS = 7;

    private ChangshaRecords() {}

    /** 设定记录规则 of every line of the price list that is counted by records. */
    static void rules(PerformancePlay contract) {
        rule(contract, "大型活动", "EVENT", "minPeople", "200");
        rule(contract, "小型活动", "EVENT", "minPeople", "25");
        rule(contract, "个案", "CASE", "minFollowUps", "6", "clientSigns", "true");
        rule(contract, "小组", "GROUP", "minSessions", "6", "minPersonTimes", "42");
        rule(contract, "登记志愿者", "VOLUNTEER", "platform", "全国志愿服务信息系统");
    }

    private static void rule(PerformancePlay contract, String item, String measure, String... more) {
        var rule = new LinkedHashMap<>(Map.of(
                "item", item,
                "measure", measure,
                "validFrom", contract.from().toString(),
                "workerSigns", "true",
                "discounted", "true",
                "longestMinutes", "480",
                "source", "合同第二条"));
        for (int i = 0; i < more.length; i += 2) rule.put(more[i], more[i + 1]);
        contract.ruleOf(rule);
    }

    /** A month is over, the so-manieth of the term: recorded, attendance confirmed, locked. */
    static void month(PerformancePlay contract, int month) {
        contract.waitForMonth(month);
        if (month <= BUSY_MONTHS) {
            contract.record(new ServiceTable(contract.from().plusMonths(month - 1L), RosterPapers.worker(0))
                    .event("大型活动", 210, "社区大型活动")
                    .event("小型活动", 28, "社区小型活动")
                    .casework("个案", "章老人" + month, RosterPapers.residentId(19_450_301, month), 6)
                    .group("小组", "第" + month + "个小组", 6, 8)
                    .volunteers("登记志愿者", month * 50, 50));
        }
        contract.confirmAttendance().lockMonth();
    }
}
