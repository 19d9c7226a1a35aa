package org.sanshe.demo;

import static org.sanshe.demo.Values.of;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the people of the demo type from the delivered report to the filed contract, and in a challenge. */
final class ContractPapers {

    private ContractPapers() {}

    static Map<String, Object> delivery(LocalDate today) {
        return of("deliveredOn", today.toString(), "recipient", "程望", "channel", "SYSTEM");
    }

    static Map<String, Object> pick(LocalDate today) {
        return of(
                "decision", "AWARD",
                "decidedOn", today.toString(),
                "opinion", "按评审报告排序确定。",
                "flagReason", "已逐项核对红旗指标和评审报告，认定无效的理由充分，未发现串通情形。");
    }

    static Map<String, Object> next(LocalDate today, String reason) {
        return of(
                "decision",
                "NEXT",
                "reason",
                reason,
                "decidedOn",
                today.toString(),
                "flagReason",
                "已逐项核对红旗指标和评审报告，未发现串通情形。");
    }

    static Map<String, Object> result(Project p) {
        return of(
                "serviceRequirements", RequirementPapers.essential(p) + "，按价格清单完成全部服务。",
                "serviceTime", "自合同签订之日起" + p.months() + "个月",
                "serviceStandard", "符合采购需求和行业标准",
                "agencyFee", "0",
                "agencyFeeBasis", "采购人自行组织，不收代理费");
    }

    static Map<String, Object> draft(Project p, List<Project.Line> lines, LocalDate today) {
        LocalDate start = today.plusMonths(1).withDayOfMonth(1);
        return of(
                "supplierIsSme", "false",
                "serviceContent", p.content(),
                "serviceStandards", "按采购需求和响应文件承诺执行，督导每月一次。",
                "servicePlace", p.area(),
                "termStart", start.toString(),
                "termEnd", start.plusMonths(p.months()).minusDays(1).toString(),
                "priceLines", TenderPapers.priceLines(lines),
                "budgetLines", NeedPapers.budgetLines(p, Project.sum(lines), start),
                "staffing", List.of(RequirementPapers.staff(p)),
                "lateInterest", "0.05",
                "acceptanceDays", 7,
                "recordRules", "每次服务记录须由服务对象和社工双方签名，不能签名的按手印。",
                "performanceBondShare", "5",
                "bondReturn", "银行保函，期末验收合格后5个工作日内退还",
                "subcontractAllowed", "false",
                "penalties", "逾期或未达标的按价格清单扣减，造成损失的赔偿损失。",
                "confidentiality", "不得泄露服务对象个人信息。",
                "termination", "继续履行将损害国家利益和社会公共利益的，双方应当变更、中止或终止合同，并做好服务对象交接。",
                "disputes", "COURT");
    }

    static Map<String, Object> signature(String bond) {
        return of(
                "decision",
                "SIGN",
                "capacity",
                "LEGAL_REPRESENTATIVE",
                "performanceBondForm",
                "GUARANTEE",
                "bondProof",
                List.of(bond),
                "accountConfirmed",
                true,
                "contentAccepted",
                true);
    }

    static Map<String, Object> refusal(String reason) {
        return of("decision", "REFUSE", "refuseReason", reason);
    }

    static Map<String, Object> buyerSignature() {
        return of("decision", "SIGN", "signatory", "陆明远", "capacity", "LEGAL_REPRESENTATIVE", "noGuarantee", true);
    }

    static Map<String, Object> publication() {
        return of(
                "platform", "云江省政府采购网",
                "url", "https://zfcg.example.org/contract",
                "masked", "false");
    }

    static Map<String, Object> filing(String caseNo, LocalDate today) {
        return of(
                "office",
                "明湖区财政局政府采购监督管理科",
                "filingNumber",
                "明采备〔%d〕%s号".formatted(today.getYear(), caseNo.substring(caseNo.length() - 3)));
    }

    static Map<String, Object> challenge(String tenderNo, LocalDate today) {
        return of(
                "contactMobile",
                "13800002001",
                "postcode",
                "430100",
                "jointly",
                "false",
                "byAgent",
                "false",
                "tenderNo",
                tenderNo,
                "stage",
                "RESULT",
                "knownOn",
                today.toString(),
                "points",
                List.of(of(
                        "matter", "成交供应商项目团队得分有误",
                        "facts", "公告载明的得分按5名社会工作师计算，登记信息显示仅4名在职。",
                        "legalBasis", "《政府采购法实施条例》第四十一条")),
                "request",
                "请核实人员证书并重新计算得分。",
                "signed",
                true);
    }

    static Map<String, Object> admit() {
        return of(
                "defects", List.of(),
                "outcome", "ADMIT",
                "mayAffectResult", "true",
                "affectReason", "如质疑成立，项目团队得分将减少5分，可能影响排序。");
    }

    static Map<String, Object> founded() {
        return of(
                "answers",
                List.of(of("finding", "UPHELD", "answer", "经核查，1名社会工作师已于上月离职，不应计分。")),
                "outcome",
                "UPHELD_AFFECTS",
                "remedy",
                "RESTART",
                "summary",
                "经核查，质疑事项成立，影响成交结果，成交结果无效，重新开展采购活动。",
                "noSecrets",
                true,
                "complaintRightTold",
                true);
    }
}
