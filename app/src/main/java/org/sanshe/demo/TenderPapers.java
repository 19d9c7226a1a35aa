package org.sanshe.demo;

import static org.sanshe.demo.Values.of;
import static org.sanshe.demo.Values.yuan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sanshe.purchase.Method;

/** What the people of the demo type from the documents to the signed report. */
final class TenderPapers {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    private TenderPapers() {}

    /** The openers are those the form proposes. */
    static Map<String, Object> documents(
            Project p,
            Method method,
            Map<String, Object> stored,
            LocalDateTime now,
            LocalDateTime deadline,
            String file) {
        return of(
                "title",
                p.name() + method.documents(),
                "documentsFrom",
                now.toLocalDate().toString(),
                "documentsUntil",
                deadline.toLocalDate().minusDays(1).toString(),
                "responseDeadline",
                MINUTE.format(deadline),
                "questionsUntil",
                MINUTE.format(deadline.minusDays(4)),
                "documentsHow",
                "登录本系统，在采购公告页登记后免费下载",
                "place",
                "明湖区公共资源交易中心三楼第二评审室",
                "finalOfferMinutes",
                120,
                "validityDays",
                90,
                "qualifications",
                List.of(of("text", "近三年无年检不合格记录")),
                "essentials",
                List.of(of("text", RequirementPapers.essential(p))),
                "consortiumAllowed",
                "false",
                "subcontractAllowed",
                "false",
                "negotiable",
                List.of("SERVICE", "CONTRACT"),
                "criteria",
                criteria(p, method),
                "hoursScored",
                "true",
                "lowPriceOfAverage",
                50,
                "lowPriceOfSecond",
                50,
                "lowPriceOfCeiling",
                45,
                "lowPriceMinutes",
                30,
                "bidBondRequired",
                "false",
                "performanceBondShare",
                "5",
                "fairness",
                List.of("REGION", "OWNERSHIP", "SCALE", "TAILORED", "UNEQUAL", "UNRELATED"),
                "openerOfficer",
                stored.get("openerOfficer"),
                "openerSupervisor",
                stored.get("openerSupervisor"),
                "openerAuditor",
                stored.get("openerAuditor"),
                "documentFiles",
                List.of(file),
                "contactName",
                "程望",
                "contactPhone",
                "0739-8800020");
    }

    private static List<Map<String, Object>> criteria(Project p, Method method) {
        return List.of(
                p.isFixedPrice()
                        ? criterion("承诺服务工时", "COMMERCIAL", 20, true, "承诺年度服务工时÷最高承诺工时×20")
                        : criterion("价格", "PRICE", 20, true, method.isTender() ? "最低投标报价÷投标报价×20" : "最低最后报价÷最后报价×20"),
                criterion("服务方案", "TECHNICAL", 35, false, "完整、可行、针对性强31至35分；较好21至30分；一般0至20分"),
                criterion("项目团队", "TECHNICAL", 25, true, "持社会工作师证书每名5分，最高25分"),
                criterion("质量保障", "TECHNICAL", 10, false, "措施具体可检查8至10分；一般0至7分"),
                criterion("同类项目", "COMMERCIAL", 10, true, "每份合同5分，最高10分"));
    }

    private static Map<String, Object> criterion(
            String name, String kind, int points, boolean objective, String standard) {
        return of("name", name, "kind", kind, "maxPoints", points, "objective", objective, "standard", standard);
    }

    static Map<String, Object> registration(String tenderNo) {
        return of("contactMobile", "13800002000", "tenderNo", tenderNo, "consortium", "false", "noticeAccepted", true);
    }

    static Map<String, Object> response(Project p, List<Project.Line> lines, String file, String proof) {
        return of(
                "offeredPrice", yuan(Project.sum(lines)),
                "committedHours", p.hours(),
                "priceLines", priceLines(lines),
                "understanding", p.evidence() + "需要驻点与入户相结合的服务。",
                "servicePlan", "第一阶段进场、摸底、建档；第二阶段驻点服务、入户探访、小组与个案、社区活动；第三阶段总结、交接和验收。每阶段有检查清单和督导记录。",
                "quality", "三级督导，服务记录月检，空岗7日内补员。",
                "staff",
                        List.of(
                                of(
                                        "name", "欧阳倩",
                                        "post", "项目主管",
                                        "fullTime", "true",
                                        "certificate", "SOCIAL_WORKER",
                                        "years", 8),
                                of(
                                        "name",
                                        "易小满",
                                        "post",
                                        p.workers(),
                                        "fullTime",
                                        "true",
                                        "certificate",
                                        "ASSISTANT",
                                        "years",
                                        3)),
                "contracts", List.of(),
                "deviation", "false",
                "responseFiles", List.of(file),
                "qualificationFiles", List.of(proof),
                "declarations", List.of("CAPACITY", "CREDIT", "ABILITY", "TAXES", "LAWFUL", "OTHER"),
                "noCollusion", true,
                "noEarlierRole", true,
                "truthful", true);
    }

    static List<Map<String, Object>> priceLines(List<Project.Line> lines) {
        return lines.stream()
                .map(l -> of(
                        "item",
                        l.item(),
                        "unit",
                        l.unit(),
                        "quantity",
                        l.quantity().toPlainString(),
                        "unitPrice",
                        yuan(l.unitPrice())))
                .toList();
    }

    static Map<String, Object> opening(LocalDateTime now) {
        return of(
                "openedAt",
                MINUTE.format(now),
                "place",
                "明湖区公共资源交易中心三楼第二评审室",
                "attendees",
                List.of(
                        of("name", "程望", "organization", "明湖区民政局", "capacity", "PURCHASER"),
                        of("name", "方知夏", "organization", "明湖区同心社会工作服务中心", "capacity", "SUPPLIER")),
                "objection",
                "false",
                "remark",
                "开启程序符合规定。",
                "secretPassphrase",
                Cast.PASSWORD);
    }

    static Map<String, Object> commitment(String tenderNo, LocalDate day) {
        return of(
                "tenderNo",
                tenderNo,
                "publicValue",
                "SSQ",
                "valueDay",
                day.toString(),
                "valueNo",
                day + "前最近一期",
                "impartial",
                true);
    }

    /** With a representative of the purchaser, and everybody of the pool that may be drawn. */
    static Map<String, Object> draw(Map<String, Object> stored, String representative) {
        return of(
                "withRepresentative", "true",
                "representative", representative,
                "expertise",
                        rows(stored, "expertiseFields").stream()
                                .map(f -> f.get("value"))
                                .toList(),
                "region", stored.get("region"),
                "publicNumber", "03091217263305",
                "publicSource", "中国福利彩票双色球开奖公告",
                "redrawReason", "成员回避或缺席，补抽。",
                "witness", "程望");
    }

    static Map<String, Object> noInterest() {
        return of("canAttend", "true", "hasInterest", "false", "discipline", true);
    }

    static Map<String, Object> recusal(String party) {
        return of(
                "canAttend",
                "true",
                "hasInterest",
                "true",
                "relations",
                List.of(of("party", party, "kind", "FAMILY", "explanation", "该单位法定代表人为本人表亲")),
                "discipline",
                true);
    }

    static Map<String, Object> compliance(Map<String, Object> stored, LocalDateTime now) {
        return of(
                "responses",
                        rows(stored, "responses").stream()
                                .map(r -> of("qualified", "true", "compliant", "true"))
                                .toList(),
                "consultedAt", MINUTE.format(now),
                "record", "小组与各供应商分别磋商，就驻点安排和督导频次进行了沟通。",
                "changed", "true",
                "changes", "督导频次由每季一次调整为每月一次，已书面通知全部参加磋商的供应商。");
    }

    static Map<String, Object> finalOffer(BigDecimal price, Integer hours) {
        return of(
                "decision",
                "OFFER",
                "finalPrice",
                yuan(price),
                "committedHours",
                hours,
                "commitment",
                "承诺每月督导一次。",
                "confirmed",
                true);
    }

    static Map<String, Object> prices(Map<String, Object> stored) {
        return of(
                "prices",
                rows(stored, "prices").stream().map(r -> of("doubted", "false")).toList());
    }

    /** Full marks for objective lines are the same from everybody; the rest differs by response and judge. */
    static Map<String, Object> scores(Map<String, Object> stored, int judge, List<String> ranked) {
        var sheets = new ArrayList<Map<String, Object>>();
        for (var sheet : rows(stored, "sheets")) {
            int place = ranked.indexOf(String.valueOf(sheet.get("supplierName")));
            var lines = new ArrayList<Map<String, Object>>();
            for (var line : rows(sheet, "lines")) {
                BigDecimal most = new BigDecimal(String.valueOf(line.get("maxPoints")));
                boolean judged = String.valueOf(line.get("standard")).contains("至");
                BigDecimal share = BigDecimal.valueOf(96 - 9L * Math.max(place, 0) - (judged ? judge : 0), 2);
                lines.add(of(
                        "points",
                        most.multiply(share).setScale(1, RoundingMode.HALF_UP).toPlainString(),
                        "remark",
                        judged ? "方案针对性" + (place == 0 ? "强" : "较好") : "按材料计分"));
            }
            sheets.add(of("lines", lines));
        }
        return of("sheets", sheets, "independent", true);
    }

    static Map<String, Object> agree() {
        return of("lowPriceOpinion", "经核实，报价合理。", "opinion", "AGREE", "signed", true);
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Map<String, Object> stored, String key) {
        return (List<Map<String, Object>>) stored.getOrDefault(key, List.of());
    }
}
