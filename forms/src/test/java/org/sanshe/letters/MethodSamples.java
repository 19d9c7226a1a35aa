package org.sanshe.letters;

import static org.sanshe.letters.Samples.BUYER;
import static org.sanshe.letters.Samples.CENTRE;
import static org.sanshe.letters.Samples.HELP;
import static org.sanshe.letters.Samples.PROJECT;
import static org.sanshe.letters.Samples.SUPPLIER;
import static org.sanshe.letters.Samples.yuan;

import java.time.LocalDate;
import java.util.List;

/** Filled letters of single-source purchases, purchases by the unit's own rules and framework agreements. */
final class MethodSamples {
    private static final Project HOME_CARE = new Project("XC-KJ-2026-0003", "居家养老上门服务");
    private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 3, 31);
    private static final String DIRECT = "直接选定：采购人或者服务对象在入围供应商中直接选择";

    private MethodSamples() {}

    static PrequalificationNotice prequalification() {
        return new PrequalificationNotice(
                new Project(PROJECT.number(), PROJECT.name(), new Words("邀请招标", "招标文件", "投标文件", "投标人", "评标委员会", "中标")),
                BUYER,
                List.of("近三年无年检不合格记录"),
                LocalDate.of(2026, 4, 7),
                java.time.LocalDateTime.of(2026, 4, 14, 17, 30),
                3);
    }

    static SingleSourceNotice singleSource() {
        return new SingleSourceNotice(
                PROJECT,
                BUYER,
                "为原有驻点服务人群继续提供社会工作服务十二个月",
                yuan("4200000"),
                "服务场所由该机构专有使用，服务对象为其长期服务的人群，更换机构将使服务中断。",
                SUPPLIER,
                List.of(
                        new SingleSourceNotice.Expert("刘振华", "湘江社会政策研究所", "研究员", "经实地察看，仅该机构具备持续服务条件，同意。"),
                        new SingleSourceNotice.Expert("孙㛃", "民政职业技术学院", "副教授", "没有可以替代的场所，同意。"),
                        new SingleSourceNotice.Expert("何静", "省社会工作协会", "高级社会工作师", "更换机构将中断服务，同意。")),
                LocalDate.of(2026, 4, 29),
                LocalDate.of(2026, 5, 9),
                "公示页面");
    }

    static ObjectionsAnswered objections() {
        return new ObjectionsAnswered(
                PROJECT,
                BUYER,
                CENTRE,
                List.of(new ObjectionsAnswered.Answer("本机构也能提供同类服务。", "不成立", "提出人没有可以使用的场所，也未提出替代方案。")),
                "采购人另请三名专业人员补充论证，结论不变。",
                true);
    }

    static NegotiationRecord negotiation() {
        return new NegotiationRecord(
                PROJECT,
                BUYER,
                "2026年4月29日至2026年5月9日公示，收到异议1件，经补充论证不成立",
                LocalDate.of(2026, 5, 21),
                "县民政局三楼会议室",
                List.of(
                        new NegotiationRecord.Negotiator("刘振华", "湘江社会政策研究所", "从事社会服务成本研究十五年"),
                        new NegotiationRecord.Negotiator("李晓岚", "星城县民政局", "办理同类采购八年")),
                CENTRE,
                "陈喆、王䶮",
                List.of(
                        new NegotiationRecord.Cost("人员薪酬及社会保险", yuan("3500000"), "14人×12月"),
                        new NegotiationRecord.Cost("管理费", yuan("300000"), "不高于总价10%")),
                "2025年同类项目每人每月25,100元",
                yuan("4180000"),
                yuan("4120000"),
                "就人员薪酬、管理费逐项核对，供应商同意下调管理费。",
                "派驻社工十四名，其中社会工作师不少于五名。",
                "陈喆");
    }

    static QuoteDecision quotes() {
        return new QuoteDecision(
                PROJECT,
                BUYER,
                yuan("180000"),
                "预算10万元以上、限额标准以下的项目，向不少于3家供应商询价，由局领导决定",
                List.of(
                        new QuoteDecision.Quote(HELP, yuan("168000"), "在线提交"),
                        new QuoteDecision.Quote(CENTRE, yuan("172000"), "在线提交"),
                        new QuoteDecision.Quote("星城县暖阳为老服务中心", yuan("176500"), "书面提交")),
                HELP,
                yuan("168000"),
                "符合需求且报价最低",
                "周明远（局领导）",
                LocalDate.of(2026, 3, 16));
    }

    static FrameworkNotice call() {
        return new FrameworkNotice(
                HOME_CARE,
                BUYER,
                true,
                items("55.00", "120.00"),
                "依法登记、年检合格，有三名以上持证养老护理员。",
                DIRECT,
                FROM,
                UNTIL,
                "本公告有效期内可以随时提出申请，征集人收到申请后7个工作日内完成审核。");
    }

    static FrameworkAgreement agreement() {
        return new FrameworkAgreement(
                HOME_CARE,
                BUYER,
                SUPPLIER,
                items("50.00", "118.00"),
                FROM,
                UNTIL,
                DIRECT,
                3,
                "上门前核验身份，服务记录由服务对象签字确认。",
                "乙方可以提出退出，已接受的订单应当履行完毕；弄虚作假、转包的予以清退。",
                "陈喆，2026年3月12日在线签署");
    }

    static AdmissionNotice admission() {
        return new AdmissionNotice(
                HOME_CARE,
                BUYER,
                false,
                List.of(
                        new AdmissionNotice.Admitted(CENTRE, "星城县泉塘街道东六路88号", "助洁服务50.00元/小时；助浴服务118.00元/次"),
                        new AdmissionNotice.Admitted(HELP, "星城县星沙街道开元路6号", "助洁服务52.00元/小时")),
                List.of(new AdmissionNotice.Eliminated("星城县暖阳为老服务中心", "按价格优先法排序第3名，淘汰")),
                LocalDate.of(2026, 3, 16));
    }

    static FrameworkOrder order() {
        return new FrameworkOrder(
                new Project("DD2026-0012", "四月居家养老上门服务"),
                BUYER,
                "XC-KJ-2026-0003 居家养老上门服务",
                SUPPLIER,
                List.of(
                        new PriceLine("助洁服务", "小时", yuan("120"), yuan("50")),
                        new PriceLine("助浴服务", "次", yuan("30"), yuan("118"))),
                yuan("9540"),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 4, 30),
                "泉塘街道",
                "直接选定：服务对象选择",
                "凭经服务对象确认的服务记录和发票结算",
                "陈喆，2026年3月16日在线接受");
    }

    static FrameworkSummary summary() {
        return new FrameworkSummary(
                HOME_CARE,
                BUYER,
                FROM,
                UNTIL,
                List.of(
                        new FrameworkSummary.Row(CENTRE, 41, yuan("391140")),
                        new FrameworkSummary.Row(HELP, 0, yuan("0"))));
    }

    private static List<FrameworkNotice.Item> items(String cleaning, String bathing) {
        return List.of(
                new FrameworkNotice.Item("助洁服务", "小时", cleaning, "每次不少于两小时"),
                new FrameworkNotice.Item("助浴服务", "次", bathing, "两人上门，全程看护"));
    }
}
