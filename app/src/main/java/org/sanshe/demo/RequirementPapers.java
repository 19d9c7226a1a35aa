package org.sanshe.demo;

import static org.sanshe.demo.Values.of;
import static org.sanshe.demo.Values.with;
import static org.sanshe.demo.Values.yuan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the people of the demo type about what exactly is bought. */
final class RequirementPapers {

    private RequirementPapers() {}

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
                p.instalments().stream()
                        .map(i -> of(
                                "stage",
                                i.stage(),
                                "share",
                                String.valueOf(i.share()),
                                "trigger",
                                i.trigger(),
                                "payWithinDays",
                                10))
                        .toList(),
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
        return with(
                of("post", p.workers(), "number", p.workersNeeded(), "qualification", "持助理社会工作师及以上证书的不少于三分之一"), more);
    }

    static String essential(Project p) {
        return "派驻" + p.workers() + "不少于" + p.workersNeeded() + "名，全职在岗";
    }
}
