package org.sanshe.demo;

import static org.sanshe.demo.Values.of;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.sanshe.purchase.Method;

/** What the people of the demo type from the published intent to the approved method. */
final class PlanningPapers {

    private PlanningPapers() {}

    static Map<String, Object> intent(LocalDate today) {
        return of(
                "publication", "PUBLISH",
                "plannedMonth", YearMonth.from(today.plusMonths(2)).toString(),
                "contactName", "程望",
                "contactPhone", "0739-8800020",
                "remark", "非专门面向中小企业采购");
    }

    static Map<String, Object> method(Method method) {
        boolean consulted = method == Method.CONSULTATION;
        return of(
                "method",
                method.name(),
                "ground",
                consulted ? "PURCHASED_SERVICE" : null,
                "groundExplanation",
                consulted ? "属于政府购买服务项目，服务方案需与供应商磋商后确定。" : null,
                "noEvasion",
                "true",
                "organizer",
                "SELF",
                "complex",
                false,
                "largeSocialImpact",
                false);
    }

    static Map<String, Object> approve() {
        return of("outcome", "APPROVE", "remark", "同意");
    }

    static Map<String, Object> approveWithNumber(String number) {
        return of("outcome", "APPROVE", "approvalNumber", number, "opinion", "同意采用竞争性磋商方式。");
    }

    static Map<String, Object> giveUp(String reason) {
        return of("decision", "END", "reason", reason);
    }
}
