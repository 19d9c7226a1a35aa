package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One filled example of every letter, after the Changsha County purchase of 2022. */
final class Samples {
    static final Stamp STAMP = new Stamp(
            "星民采〔2026〕12号", "星城县民政局", LocalDate.of(2026, 3, 16), "https://sanshe.example.gov.cn/verify/7f3a9c");
    static final Project PROJECT = new Project("XC-CS-2026-0046", "2026年度社会工作服务项目");
    static final Party BUYER =
            new Party("星城县民政局", "11430121006123456A", "星城县星沙街道望仙路598号", "周明远", "李晓岚", "0731-84011234");
    static final Party SUPPLIER =
            new Party("星城县群英社会工作服务中心", "52430121MJJ7654321", "星城县泉塘街道东六路88号", "陈喆", "王䶮", "13800001234");
    static final String CENTRE = "星城县群英社会工作服务中心";
    static final String HELP = "星城县和乐社区服务中心";

    private Samples() {}

    static BigDecimal yuan(String amount) {
        return new BigDecimal(amount);
    }

    static Map<String, Letter> all() {
        Map<String, Letter> all = new LinkedHashMap<>();
        for (Letter letter : List.of(
                need(),
                intent(),
                MoreSamples.method(),
                notice(),
                MoreSamples.documents(),
                MoreSamples.receipt(),
                MoreSamples.responseList(),
                MoreSamples.opening(),
                MoreSamples.panel(),
                MoreSamples.report(),
                award(),
                MoreSamples.unsuccessful(),
                MoreSamples.result(),
                MoreSamples.termination(),
                MoreSamples.failure(),
                MoreSamples.reply(),
                MoreSamples.notAdmitted(),
                MoreSamples.reevaluation(),
                MoreSamples.changed(),
                MoreSamples.answer(),
                ComplaintSamples.correction(),
                ComplaintSamples.report(),
                ComplaintSamples.notAccepted(),
                ComplaintSamples.notice(),
                ComplaintSamples.suspension(),
                ComplaintSamples.decision(),
                contract(null, null),
                MoreSamples.contractNotice(),
                LifeSamples.supplement(),
                LifeSamples.changeNotice(),
                LifeSamples.terminated(),
                LifeSamples.settlement(),
                GrantLifeSamples.agreement(),
                CustodySamples.agreement(),
                CustodySamples.statement(),
                GrantLifeSamples.recovery(),
                MoreSamples.filing(),
                ApplicationSamples.reply(),
                IntakeSamples.call(),
                IntakeSamples.reply(),
                DeliverySamples.sheet(),
                DeliverySamples.certificate(),
                AssessmentSamples.notice(),
                AssessmentSamples.reply(),
                GrantSamples.call(),
                GrantSamples.publicity(),
                GrantSamples.result(),
                SelectionSamples.list(),
                SelectionSamples.review(),
                IncubationBaseSamples.notice(),
                IncubationBaseSamples.closing(),
                ReportSamples.report(),
                withdrawal("年度预算调整，项目资金另行安排"),
                MethodSamples.prequalification(),
                MethodSamples.singleSource(),
                MethodSamples.objections(),
                MethodSamples.negotiation(),
                MethodSamples.quotes(),
                MethodSamples.call(),
                MethodSamples.agreement(),
                MethodSamples.admission(),
                MethodSamples.order(),
                MethodSamples.summary(),
                MoreSamples.overdue(),
                RewardSamples.support(),
                RewardSamples.lottery(),
                IncubationSamples.training(),
                IncubationSamples.agreement(),
                IncubationSamples.certificate(),
                IncubationSamples.handOver(),
                IncubationSamples.notice(),
                MoreSamples.proof(),
                EvaluationSamples.rectification(),
                EvaluationSamples.rectified())) {
            all.put(letter.getClass().getSimpleName(), letter);
        }
        return all;
    }

    static AwardLetter award() {
        return awardTo(CENTRE);
    }

    static AwardLetter awardTo(String supplier) {
        return new AwardLetter(
                PROJECT,
                BUYER,
                supplier,
                LocalDate.of(2026, 3, 13),
                yuan("1050000"),
                "配备14名社会工作者，在7个镇街开展困难群众、老年人、儿童和社区社会工作服务",
                "2026年4月1日至2027年3月31日",
                LocalDate.of(2026, 4, 15),
                yuan("52500"),
                "李晓岚，0731-84011234");
    }

    static NeedReport need() {
        return new NeedReport(
                PROJECT,
                "社会工作和慈善事业促进科",
                "全县低保对象、特困人员、困难老年人、困境儿童和社区居民",
                List.of("在7个镇街社会工作服务站派驻社会工作者14名，服务12个月；", "大型社区活动7场、小型社区活动7场、个案7个、小组7个；", "发展并登记志愿者350名，每个社区不少于50名。"),
                List.of("服务过程符合社会工作专业伦理和有关行业标准；", "服务记录由服务对象和服务人员双方签字；", "服务对象满意度不低于90%。"),
                "派驻人员应当具有社会工作专业背景，持证人员不少于7名；工资不得低于当地最低工资标准并依法缴纳社会保险。",
                "12个月",
                List.of(
                        new BudgetShare(2026, "一般公共预算", yuan("630000")),
                        new BudgetShare(2026, "福利彩票公益金", yuan("210000")),
                        new BudgetShare(2027, "一般公共预算", yuan("210000"))),
                List.of("供应商为社会组织的，上一年度检查结论为合格（新成立未参加年检的除外）。"),
                "不预留。原因：预留份额会使潜在供应商不足，无法确保充分供应和充分竞争",
                "本项目涉及公共利益、社会关注度较高，已向3家市场主体和5个社区的居民代表开展需求调查，历史成交价格和意见附后。",
                List.of("第一期：合同生效且人员到岗后支付40%；", "第二期：中期考核合格后支付40%；", "第三期：末期验收合格、绩效评价完成后支付20%。"),
                List.of("成立3人以上验收小组，合同签订人员不参加验收；", "按合同约定的每一项服务内容和标准逐项核对，出具验收书。"),
                "每个镇街抽取不少于5名服务对象接受访谈或者填写意见表。",
                "中期、末期各评价一次，由第三方实施，评价结果与付款挂钩。",
                "主要风险为人员空岗和服务记录不实。应对措施：按空岗天数扣款，按月抽查不少于10%的服务记录。",
                List.of(
                        new Opinion("编制", "李晓岚", "提请审查", LocalDateTime.of(2025, 12, 8, 10, 0)),
                        new Opinion("一般性审查、重点审查", "赵一鸣", "通过", LocalDateTime.of(2025, 12, 10, 16, 20, 5))));
    }

    static IntentNotice intent() {
        return new IntentNotice(
                PROJECT, BUYER, "在7个镇街派驻14名社会工作者，提供个案、小组、社区活动和志愿者培育服务", yuan("1050000"), YearMonth.of(2026, 1), "");
    }

    static ConsultationNotice notice() {
        return new ConsultationNotice(
                PROJECT,
                BUYER,
                null,
                yuan("1050000"),
                null,
                "在7个镇街派驻14名社会工作者，提供个案、小组、社区活动和志愿者培育服务",
                "12个月",
                false,
                "本项目不专门面向中小企业采购。原因：预留份额会使潜在供应商不足，无法确保充分供应和充分竞争",
                List.of("供应商为依法登记的社会组织的，上一年度检查结论为合格（新成立未参加年检的除外）。"),
                LocalDate.of(2026, 2, 2),
                LocalDate.of(2026, 2, 6),
                "本平台“获取磋商文件”栏目在线免费获取",
                LocalDateTime.of(2026, 2, 24, 9, 30),
                "本平台响应文件提交栏目（加密上传）",
                LocalDateTime.of(2026, 2, 24, 9, 30),
                "自本公告发布之日起3个工作日",
                List.of("供应商认为采购文件使自己的权益受到损害的，可以在法定期限内以书面形式向采购人提出质疑。"));
    }

    static Contract contract(Signing buyer, Signing supplier) {
        return new Contract(
                PROJECT,
                "星民采〔2026〕12号",
                BUYER,
                SUPPLIER,
                yuan("1050000"),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2027, 3, 31),
                new Contract.Service(
                        List.of(
                                "个案服务：为困难老年人、留守儿童等重点对象提供个案服务7个，每个个案跟进不少于6次；",
                                "小组服务：开展小组7个，每个小组不少于6节、服务不少于42人次；",
                                "社区活动：开展大型活动7场（每场不少于200人）、小型活动7场（每场不少于25人）；",
                                "志愿者培育：发展注册志愿者350名，每个社区不少于50名，并在全国志愿服务信息系统登记。"),
                        List.of("服务过程符合社会工作专业伦理和有关行业标准，记录完整、可核查；", "服务对象满意度不低于90%；", "每月报送服务台账，每季度报送进展报告。"),
                        "星城县7个镇街社会工作服务站；服务对象为低保对象、特困人员、困难老年人、困境儿童等困难群众和社区居民。",
                        "乙方派驻社会工作者14名，其中持有社会工作者职业资格证书的不少于7名，每名全年在岗12个月。"),
                List.of(
                        new PriceLine("驻站社会工作者", "人·月", yuan("168"), yuan("5500")),
                        new PriceLine("大型社区活动", "场", yuan("7"), yuan("4000")),
                        new PriceLine("小型社区活动", "场", yuan("7"), yuan("2000")),
                        new PriceLine("个案服务", "个", yuan("7"), yuan("300")),
                        new PriceLine("小组服务", "个", yuan("7"), yuan("1000")),
                        new PriceLine("志愿者培育", "名", yuan("350"), yuan("100")),
                        new PriceLine("督导与培训", "季度", yuan("4"), yuan("9975"))),
                List.of(
                        new Instalment("第一期", "合同生效且人员到岗并经甲方确认，收到发票后10个工作日内", yuan("40"), yuan("420000")),
                        new Instalment("第二期", "中期考核合格，收到发票后10个工作日内", yuan("40"), yuan("420000")),
                        new Instalment("第三期", "末期验收合格、绩效评价完成，收到发票后10个工作日内", yuan("20"), yuan("210000"))),
                "中国农业银行星城县支行 18-0001 0104 0012 345",
                List.of(
                        new BudgetShare(2026, "一般公共预算", yuan("630000")),
                        new BudgetShare(2026, "福利彩票公益金", yuan("210000")),
                        new BudgetShare(2027, "一般公共预算", yuan("210000"))),
                new Contract.Checking(
                        "甲方自收到乙方书面验收申请之日起5个工作日内组织验收小组，按本合同约定的每一项服务内容和标准逐项核对，出具验收书。",
                        "每个镇街抽取不少于5名服务对象接受访谈或者填写意见表。",
                        "甲方委托第三方在服务中期和末期各评价一次，采用百分制：90分（含）以上为优，80分（含）以上为良，60分（含）以上为中，60分以下为差。",
                        "评价结果为中以上的，按付款计划支付；为差的，暂停支付下一期款项并限期整改，整改后仍不合格的，甲方可以解除合同。"),
                new Contract.Terms(
                        yuan("52500"),
                        yuan("10"),
                        "每逾期一日按逾期金额的0.05%",
                        List.of(
                                "人员空岗的，按空岗天数扣减对应的人员费用；",
                                "服务数量未达到约定的，按未完成数量和分项单价扣减；",
                                "提供虚假服务记录或者转包的，甲方有权解除合同并追回已支付的相应款项。"),
                        "向甲方所在地有管辖权的人民法院提起诉讼",
                        "合同签订之日起2个工作日内",
                        "合同签订之日起7个工作日内",
                        "一式肆份，甲方、乙方各执贰份"),
                buyer,
                supplier);
    }

    static WithdrawalNotice withdrawal(String reason) {
        return new WithdrawalNotice(
                PROJECT, BUYER, CENTRE, "响应文件提交", reason, "周明远", LocalDate.of(2026, 2, 12), "已提交的响应文件不予开启并予以删除。");
    }

    /** The contract with a price list of so many lines. */
    static Contract contractOf(int lines) {
        List<PriceLine> prices = IntStream.rangeClosed(1, lines)
                .mapToObj(i -> new PriceLine("驻站服务第" + i + "月", "月", yuan("1"), yuan("100")))
                .toList();
        BigDecimal amount = yuan("100").multiply(BigDecimal.valueOf(lines));
        Contract c = contract(null, null);
        return new Contract(
                c.project(),
                c.awardNo(),
                c.buyer(),
                c.supplier(),
                amount,
                c.from(),
                c.until(),
                c.service(),
                prices,
                List.of(new Instalment("一次", "验收合格后10个工作日内", yuan("100"), amount)),
                c.account(),
                List.of(new BudgetShare(2026, "一般公共预算", amount)),
                c.checking(),
                c.terms(),
                null,
                null);
    }

    static Contract contractOver(Contract c, BigDecimal amount) {
        return new Contract(
                c.project(),
                c.awardNo(),
                c.buyer(),
                c.supplier(),
                amount,
                c.from(),
                c.until(),
                c.service(),
                c.prices(),
                c.instalments(),
                c.account(),
                c.budget(),
                c.checking(),
                c.terms(),
                null,
                null);
    }
}
