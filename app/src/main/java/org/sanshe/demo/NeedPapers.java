package org.sanshe.demo;

import static org.sanshe.demo.Values.of;
import static org.sanshe.demo.Values.yuan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the people of the demo type from the need to the confirmed budget. */
final class NeedPapers {

    private NeedPapers() {}

    static Map<String, Object> need(Project p, LocalDate today) {
        boolean long_ = p.months() > 12;
        return of(
                "serviceName", p.name(),
                "catalogueCode", p.catalogueCode(),
                "purchaserClass", "STATE_ORGAN",
                "subject", "PUBLIC_SERVICE",
                "serviceContent", p.content(),
                "targetPeople", p.people(),
                "targetCount", p.count(),
                "serviceArea", p.area(),
                "termMonths", p.months(),
                "termTests", long_ ? List.of("BUDGET", "CONTENT", "CONTINUITY", "FUNDING", "PRICE") : List.of(),
                "plannedStart", today.plusMonths(4).withDayOfMonth(1).toString(),
                "withinDuty", "true",
                "dutyBasis", "《明湖区民政局职能配置、内设机构和人员编制规定》第三条第（八）项",
                "evidence", p.evidence(),
                "publicConsulted", "true",
                "publicOpinion", "在服务区域召开居民议事会，共214人参加，主要希望增加入户探访和陪伴。",
                "highPublicInterest", String.valueOf(p.highPublicInterest()),
                "negativeNotDuty", "false",
                "negativeOwnAct", "false",
                "negativeGoodsWorks", "false",
                "negativeFinancing", "false",
                "negativeStaffing", "false",
                "negativeOther", "false",
                "supplierClasses", List.of("SOCIAL_ORGANIZATION", "ENTERPRISE"),
                "estimatedAmount", yuan(p.amount()),
                "fundingSource", "GENERAL_BUDGET",
                "budgetYear", today.getYear(),
                "budgetYears", years(p, p.amount()).size(),
                "costBasis", costBasis(p));
    }

    static Map<String, Object> assessment(Project p) {
        return of(
                "assessedBy", "SELF",
                "necessity", p.evidence(),
                "economy", "单价参照近两年同类项目成交价确定，不高于平均水平。",
                "feasibility", "本区登记社会服务机构十余家，其中4A级以上两家，供给充分。",
                "fundingCompliance", "资金为本级一般公共预算，不涉及举债和垫资。",
                "alternatives", "自行招聘受编制限制；志愿服务不能替代专业服务。",
                "goal", "使" + p.area() + "的" + p.people() + "得到稳定的专业服务。",
                "indicators",
                        List.of(
                                of("dimension", "OUTPUT", "name", "服务数量完成率", "target", "100%", "weight", 40),
                                of("dimension", "BENEFIT", "name", "重点人群覆盖率", "target", "≥95%", "weight", 40),
                                of("dimension", "SATISFACTION", "name", "服务对象满意度", "target", "≥90%", "weight", 20)),
                "costLines",
                        p.lines().stream()
                                .map(l -> of("item", l.item(), "basis", count(l), "amount", yuan(l.total())))
                                .toList(),
                "evaluationFrequency", "HALF_YEARLY",
                "evaluationBy", "THIRD_PARTY",
                "conclusion", "SUPPORT",
                "opinion", "目标明确、成本合理，建议列入预算。");
    }

    static Map<String, Object> budget(Project p, LocalDate today) {
        return of(
                "outcome", "CONFIRM",
                "budgetItem", "政府购买服务",
                "budgetItemCode", p.budgetItemCode(),
                "functionSubject", "2080299 其他民政管理事务支出",
                "economicSubject", "30227 委托业务费",
                "approvalNumber", "明财预〔" + today.getYear() + "〕3号",
                "lines", budgetLines(p, p.amount(), today),
                "mediumTermPlanned", "true");
    }

    static Map<String, Object> budgetRefused(String reason) {
        return of("outcome", "REFUSE", "reason", reason);
    }

    static List<Map<String, Object>> budgetLines(Project p, BigDecimal total, LocalDate from) {
        var lines = new ArrayList<Map<String, Object>>();
        List<BigDecimal> amounts = years(p, total);
        for (int i = 0; i < amounts.size(); i++) {
            lines.add(of("year", from.getYear() + i, "source", "GENERAL_BUDGET", "amount", yuan(amounts.get(i))));
        }
        return lines;
    }

    /** The money of each year; the last one takes what division leaves. */
    private static List<BigDecimal> years(Project p, BigDecimal total) {
        int years = (p.months() + 11) / 12;
        BigDecimal share = total.divide(BigDecimal.valueOf(years), 0, RoundingMode.DOWN);
        var amounts = new ArrayList<BigDecimal>();
        for (int i = 1; i < years; i++) amounts.add(share);
        amounts.add(total.subtract(share.multiply(BigDecimal.valueOf(years - 1L))));
        return amounts;
    }

    private static String costBasis(Project p) {
        return p.lines().stream()
                .map(l -> l.item() + count(l) + "=" + yuan(l.total()) + "元")
                .reduce((a, b) -> a + "；" + b)
                .orElse("");
    }

    private static String count(Project.Line l) {
        return l.quantity().toPlainString() + l.unit() + "×" + yuan(l.unitPrice()) + "元";
    }
}
