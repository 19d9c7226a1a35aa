package org.sanshe.demo;

import static org.sanshe.demo.Values.of;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.purchase.Method;

/** What the people of the demo type while a purchase is planned. */
final class PlanningPapers {

    private PlanningPapers() {}

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

    static Map<String, Object> survey(Project p, LocalDate today, String file) {
        LocalDate last = today.minusDays(1);
        return of(
                "methods",
                List.of("VISIT", "SYMPOSIUM"),
                "surveyedFrom",
                last.minusDays(13).toString(),
                "surveyedTo",
                last.toString(),
                "surveyedBy",
                "SELF",
                "parties",
                List.of(
                        asked("明湖区同心社会工作服务中心", last.minusDays(12), "每站两名社工较为合适，建议保留督导经费。"),
                        asked("明湖区益路社区服务中心", last.minusDays(9), "单价与同类项目相当。"),
                        asked("明湖区志愿服务联合会", last.minusDays(8), "人员经费不宜再低，否则难以留人。")),
                "historyPrices",
                List.of(),
                "respondents",
                214,
                "publicChannel",
                "社区居民议事会",
                "publicSummary",
                "希望增加入户探访，已列入服务内容。",
                "marketSupply",
                "本区登记机构十余家，供给充分。",
                "risks",
                "人员流动率较高，需约定空岗扣减。",
                "suggestedPrice",
                yuan(p.amount()),
                "suggestedMethod",
                "CONSULTATION",
                "surveyFiles",
                List.of(file));
    }

    private static Map<String, Object> asked(String name, LocalDate on, String opinion) {
        return of("name", name, "kind", "SOCIAL_ORGANIZATION", "askedOn", on.toString(), "opinion", opinion);
    }

    static Map<String, Object> requirement(Project p) {
        return of(
                "serviceScope",
                p.content(),
                "quantities",
                p.lines().stream()
                        .map(l -> of(
                                "item",
                                l.item(),
                                "quantity",
                                l.quantity().toPlainString(),
                                "unit",
                                l.unit(),
                                "countingRule",
                                l.rule()))
                        .toList(),
                "standards",
                List.of(
                        of("aspect", "服务", "essential", true, "content", essential(p), "basis", "采购需求"),
                        of(
                                "aspect", "档案",
                                "essential", false,
                                "content", "服务记录一人一档，服务对象和社工双方签名",
                                "basis", "MZ/T 059-2014")),
                "staffing",
                List.of(staff(p, "fullTime", "true")),
                "staffRules",
                "更换人员须提前15日经采购人同意；空岗超过15日的按日扣减人员经费。",
                "similarContracts",
                1,
                "consortiumAllowed",
                "false",
                "subcontractAllowed",
                "false",
                "smeReservation",
                "NONE",
                "notReservedReason",
                "潜在供应商以社会服务机构为主，预留份额将无法确保充分供应和充分竞争。",
                "extraConditions",
                List.of(),
                "pricing",
                p.isFixedPrice() ? "FIXED" : "COMPETED",
                "unitOfPay",
                p.isFixedPrice() ? "HOUR" : "PERSON_MONTH",
                "ceilingPrice",
                yuan(p.amount()),
                "lots",
                p.lots().stream()
                        .map(lot -> of(
                                "lotName",
                                lot.lines().get(0).item(),
                                "lotContent",
                                lot.content(),
                                "lotBudget",
                                yuan(lot.amount()),
                                "lotCeiling",
                                yuan(lot.amount())))
                        .toList(),
                "payments",
                List.of(
                        payment("合同生效", 30, "合同生效并收到发票"),
                        payment("季度评估合格", 30, "第3个月评估合格，收到发票"),
                        payment("中期评估合格", 30, "中期评估80分以上，收到发票"),
                        payment("期末验收合格", 10, "期末验收和评价合格，收到发票")),
                "acceptanceStandards",
                standards(p),
                "acceptanceTime",
                "中期、期末各一次，收到申请后5个工作日内组织",
                "acceptanceParty",
                "业务科室2人、社区代表1人、外部专家2人，不含合同经办人",
                "serviceUsersTakePart",
                true,
                "evaluationFrequency",
                "HALF_YEARLY",
                "evaluationBy",
                "THIRD_PARTY",
                "evaluationLink",
                "90分以上全额支付；60至89分按得分比例支付；60分以下暂停支付并限期整改。",
                "risks",
                "人员流动：空岗超过15日的按日扣减人员经费。",
                "drafters",
                List.of(of("name", "周文静", "organization", "临江大学社会工作系")));
    }

    static Map<String, Object> requirementReview() {
        return of(
                "reviewKind", "KEY",
                "procedurePassed", "true",
                "planPassed", "true",
                "nonDiscriminationPassed", "true",
                "competitionPassed", "true",
                "policyPassed", "true",
                "contractRiskPassed", "true",
                "reviewers",
                        List.of(
                                of("name", "王建平", "organization", "明湖区民政局办公室", "kind", "STAFF"),
                                of("name", "陈立新", "organization", "临江市社会组织促进会", "kind", "EXPERT")),
                "outcome", "APPROVE",
                "opinion", "需求完整、合规，同意。");
    }

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

    static List<Map<String, Object>> budgetLines(Project p, BigDecimal total, LocalDate today) {
        var lines = new ArrayList<Map<String, Object>>();
        List<BigDecimal> amounts = years(p, total);
        for (int i = 0; i < amounts.size(); i++) {
            lines.add(of("year", today.getYear() + i, "source", "GENERAL_BUDGET", "amount", yuan(amounts.get(i))));
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

    static List<Map<String, Object>> standards(Project p) {
        return p.lines().stream()
                .map(l -> of(
                        "item",
                        l.item(),
                        "standard",
                        l.quantity().toPlainString() + l.unit() + "，" + l.rule(),
                        "evidence",
                        "签到表、过程记录、照片"))
                .toList();
    }

    static Map<String, Object> staff(Project p, Object... more) {
        return Values.with(
                of("post", p.workers(), "number", p.workersNeeded(), "qualification", "持助理社会工作师及以上证书的不少于三分之一"), more);
    }

    static String essential(Project p) {
        return "派驻" + p.workers() + "不少于" + p.workersNeeded() + "名，全职在岗";
    }

    private static Map<String, Object> payment(String stage, int share, String trigger) {
        return of("stage", stage, "share", String.valueOf(share), "trigger", trigger, "payWithinDays", 10);
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

    static String yuan(BigDecimal amount) {
        return amount.toPlainString();
    }
}
