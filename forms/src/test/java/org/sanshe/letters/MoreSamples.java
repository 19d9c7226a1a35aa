package org.sanshe.letters;

import static org.sanshe.letters.Samples.BUYER;
import static org.sanshe.letters.Samples.CENTRE;
import static org.sanshe.letters.Samples.HELP;
import static org.sanshe.letters.Samples.PROJECT;
import static org.sanshe.letters.Samples.SUPPLIER;
import static org.sanshe.letters.Samples.yuan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Examples of what is printed from the choice of method to the end of the same purchase. */
final class MoreSamples {
    private static final String HOME = "星城县安康养老服务中心";
    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final List<PanelMember> PANEL = List.of(
            new PanelMember("刘振华", "评审专家", "社会工作", "湖湘大学", "无应当回避的情形"),
            new PanelMember("孙㛃", "评审专家", "财务管理", "明德会计师事务所", "无应当回避的情形"),
            new PanelMember("何静", "采购人代表", "民政管理", "星城县民政局", "无应当回避的情形"));

    private MoreSamples() {}

    static MethodApproval method() {
        return new MethodApproval(
                PROJECT,
                BUYER,
                yuan("1050000"),
                yuan("2000000"),
                "本省集中采购目录及标准，县级，2026年",
                "竞争性磋商",
                "属于政府购买服务项目，服务内容需要与供应商磋商确定",
                "《政府采购竞争性磋商采购方式管理暂行办法》（财库〔2014〕214号）",
                List.of(
                        new Opinion("采购经办", "钱多多", "拟采用竞争性磋商", LocalDateTime.of(2026, 1, 19, 9, 5)),
                        new Opinion("分管领导", "周明远", "同意", LocalDateTime.of(2026, 1, 20, 15, 0))));
    }

    static ConsultationDocuments documents() {
        return new ConsultationDocuments(
                Samples.notice(),
                LocalDate.of(2026, 2, 2),
                List.of(
                        "符合《政府采购法》第二十二条规定的证明材料齐全、有效；",
                        "未被列入失信被执行人、重大税收违法失信主体、政府采购严重违法失信行为记录名单；",
                        "最后报价不超过最高限价；",
                        "实质性响应采购需求。"),
                Samples.need().content(),
                Samples.need().standards(),
                Samples.need().staffing(),
                yuan("10"),
                List.of(
                        new Criterion("价格", "最后报价", yuan("10"), "按磋商基准价计算"),
                        new Criterion("技术", "需求理解与服务方案", yuan("35"), "方案完整、针对性强得26至35分；较完整得16至25分；一般得0至15分"),
                        new Criterion("技术", "人员配备", yuan("25"), "在满足基本要求的基础上，每多1名持证社会工作者加2.5分，最高25分"),
                        new Criterion("技术", "质量控制与风险应对", yuan("20"), "措施具体、可检查得14至20分；基本可行得7至13分；缺乏可行性得0至6分"),
                        new Criterion("商务", "台账与信息化管理", yuan("10"), "具备完整台账制度得10分；部分具备得5分；不具备不得分")),
                List.of(
                        "磋商小组由3人以上单数组成，评审专家不少于成员总数的三分之二；",
                        "磋商小组与单一供应商分别进行磋商，磋商结束后要求供应商在规定时间内提交最后报价；",
                        "磋商小组成员独立评分，在全部成员提交之前互不可见；",
                        "按综合得分由高到低排序推荐3名以上成交候选供应商，得分相同的按最后报价由低到高排序。"),
                List.of("第一期40%，第二期40%，第三期20%，条件与时限见采购需求。"),
                Samples.need().acceptance(),
                List.of("不得转包，分包须经采购人同意；", "补充合同累计金额不超过原合同金额的10%；", "采购人不得要求供应商垫资。"),
                yuan("52500"),
                List.of("磋商响应函；", "资格证明文件；", "服务方案和人员名单；", "分项报价表。"));
    }

    static ResponseReceipt receipt() {
        return new ResponseReceipt(
                PROJECT,
                CENTRE,
                SUPPLIER.creditCode(),
                "响应文件-群英社工.pdf",
                3_482_113,
                DIGEST,
                LocalDateTime.of(2026, 2, 23, 17, 41, 9),
                LocalDateTime.of(2026, 2, 24, 9, 30),
                null);
    }

    static OpeningRecord opening() {
        return new OpeningRecord(
                PROJECT,
                LocalDateTime.of(2026, 2, 24, 9, 30, 12),
                "星城县民政局三楼会议室（线上同步）",
                "钱多多",
                "郑重",
                List.of(
                        new OpeningRecord.Response(CENTRE, LocalDateTime.of(2026, 2, 23, 17, 41, 9), DIGEST, true),
                        new OpeningRecord.Response(HELP, LocalDateTime.of(2026, 2, 24, 8, 2, 30), DIGEST, true),
                        new OpeningRecord.Response(HOME, LocalDateTime.of(2026, 2, 24, 9, 12), DIGEST, true)),
                "");
    }

    static PanelRecord panel() {
        return new PanelRecord(
                PROJECT,
                LocalDateTime.of(2026, 2, 24, 9, 0),
                "省级政府采购评审专家库，专业：社会工作、财务管理",
                "3人以上单数，评审专家不少于三分之二（财库〔2014〕214号）",
                PANEL,
                List.of(new PanelRecord.Excluded("吴伟", "三年内曾在参加磋商的供应商任职，依法回避")),
                "钱多多",
                "郑重");
    }

    static EvaluationReport report() {
        return new EvaluationReport(
                PROJECT,
                BUYER,
                LocalDateTime.of(2026, 2, 24, 10, 0),
                LocalDateTime.of(2026, 2, 24, 16, 30),
                "星城县民政局三楼评审室",
                PANEL,
                List.of(
                        new EvaluationReport.Compliance(CENTRE, true, ""),
                        new EvaluationReport.Compliance(HELP, true, ""),
                        new EvaluationReport.Compliance(HOME, true, "")),
                "基准价为有效报价中的最低价。价格分=（基准价÷报价）×10。",
                "有效报价均不低于规定比例，未启动异常低价审查。",
                List.of(
                        new EvaluationReport.Ranking(
                                1,
                                CENTRE,
                                yuan("1050000"),
                                yuan("9.52"),
                                List.of(yuan("84"), yuan("82.5"), yuan("83")),
                                yuan("83.17"),
                                yuan("92.69")),
                        new EvaluationReport.Ranking(
                                2,
                                HELP,
                                yuan("1000000"),
                                yuan("10"),
                                List.of(yuan("76"), yuan("78"), yuan("75")),
                                yuan("76.33"),
                                yuan("86.33")),
                        new EvaluationReport.Ranking(
                                3,
                                HOME,
                                yuan("1040000"),
                                yuan("9.62"),
                                List.of(yuan("70"), yuan("71.5"), yuan("69")),
                                yuan("70.17"),
                                yuan("79.79"))),
                "磋商小组按综合得分由高到低，推荐" + CENTRE + "为第一成交候选人，" + HELP + "为第二成交候选人，" + HOME + "为第三成交候选人。",
                List.of(
                        new EvaluationReport.Signature("刘振华", "", LocalDateTime.of(2026, 2, 24, 16, 40)),
                        new EvaluationReport.Signature(
                                "孙㛃", "对第二名人员配备得分偏高持保留意见", LocalDateTime.of(2026, 2, 24, 16, 42)),
                        new EvaluationReport.Signature("何静", "", null)));
    }

    static UnsuccessfulLetter unsuccessful() {
        return new UnsuccessfulLetter(
                PROJECT,
                BUYER,
                HELP,
                "综合得分低于成交供应商",
                yuan("86.33"),
                2,
                3,
                CENTRE,
                yuan("1050000"),
                LocalDate.of(2026, 3, 26));
    }

    static ResultNotice result() {
        return new ResultNotice(
                PROJECT,
                BUYER,
                null,
                SUPPLIER,
                yuan("1050000"),
                "7个镇街社会工作服务站驻站服务",
                "2026年4月1日至2027年3月31日",
                "符合磋商文件第三章采购需求",
                List.of(
                        new ResultNotice.Score(1, CENTRE, yuan("92.69")),
                        new ResultNotice.Score(2, HELP, yuan("86.33")),
                        new ResultNotice.Score(3, HOME, yuan("79.79"))),
                List.of("刘振华", "孙㛃", "何静（采购人代表）"),
                "自本公告发布之日起1个工作日",
                LocalDate.of(2026, 3, 26),
                List.of("竞争性磋商文件"));
    }

    static ResponseList responseList() {
        return new ResponseList(
                PROJECT,
                BUYER,
                LocalDateTime.of(2026, 2, 24, 9, 0),
                "5d1f0a7c".repeat(8),
                List.of("9f2c41d0".repeat(8), "41aa07e9".repeat(8), "77e0b1c2".repeat(8)),
                "https://sanshe.example.org/public/receipts");
    }

    static TerminationNotice termination() {
        return new TerminationNotice(
                PROJECT,
                BUYER,
                LocalDate.of(2026, 2, 24),
                "至提交截止时间，只有1家供应商提交响应文件，不足法定数量",
                "财库〔2014〕214号",
                "采购人将重新分析采购需求和资格条件后，另行开展采购活动。");
    }

    static FailureLetter failure() {
        return new FailureLetter(
                PROJECT,
                BUYER,
                CENTRE,
                LocalDate.of(2026, 2, 24),
                "至提交截止时间，只有1家供应商提交响应文件，不足法定数量",
                "财库〔2014〕214号",
                "采购人将重新开展采购活动，届时欢迎参加。你单位的响应文件未开启。",
                "李晓岚，0731-84011234");
    }

    static ChallengeReply reply() {
        return new ChallengeReply(
                PROJECT,
                BUYER,
                HELP,
                LocalDate.of(2026, 3, 19),
                List.of(
                        new ChallengeReply.Item("成交供应商的持证人员数量与响应文件不符。", "经核对响应文件第12页证书编号和主管部门登记信息，持证人员9名，真实有效。", false),
                        new ChallengeReply.Item("成交结果公告未附磋商文件。", "经查，公告发布时附件未上传成功，已于3月20日补充公告。", true)),
                "质疑事项一不成立，质疑事项二成立。",
                "事项二不影响成交结果，成交结果有效，恢复签订合同。",
                "星城县财政局",
                LocalDate.of(2026, 4, 20));
    }

    static DocumentsChanged changed() {
        return new DocumentsChanged(
                PROJECT,
                BUYER,
                List.of(
                        new DocumentsChanged.Item("技术、服务要求", "派驻社工14名", "派驻社工12名，其中全职不少于10名"),
                        new DocumentsChanged.Item("时间、地点", "", "开启地点改为民政局三楼会议室")),
                "根据供应商询问调整人员要求。",
                true,
                LocalDateTime.of(2026, 2, 24, 9, 30),
                LocalDateTime.of(2026, 3, 3, 9, 30),
                LocalDateTime.of(2026, 2, 26, 17, 0));
    }

    static InquiryAnswer answer() {
        return new InquiryAnswer(
                PROJECT, BUYER, null, LocalDate.of(2026, 2, 12), "派驻社工14名是否可以包含兼职督导？", "派驻社工应为全职人员，兼职督导不计入14名。");
    }

    static ChallengeNotAdmitted notAdmitted() {
        return new ChallengeNotAdmitted(
                PROJECT,
                BUYER,
                HOME,
                LocalDate.of(2026, 3, 30),
                "质疑提出时已超过知道或者应当知道权益受到损害之日起的法定期限",
                "《政府采购法》第五十二条",
                "你单位对采购活动有疑问的，可以向采购人询问；认为本决定不当的，可以依法向星城县财政局反映。");
    }

    static ReevaluationReport reevaluation() {
        return new ReevaluationReport(
                PROJECT,
                BUYER,
                "客观评审因素评分不一致",
                "项目团队为客观分，三名成员对同一份证书名单给出了不同的得分。",
                List.of(
                        new ReevaluationReport.Line(1, HELP, yuan("1042000"), new BigDecimal("88.10")),
                        new ReevaluationReport.Line(2, HOME, yuan("1050000"), new BigDecimal("87.90"))),
                List.of(
                        new ReevaluationReport.Line(1, HOME, yuan("1050000"), new BigDecimal("88.40")),
                        new ReevaluationReport.Line(2, HELP, yuan("1042000"), new BigDecimal("86.10"))),
                List.of("孟怀谷：同意", "柳闻莺：同意", "阮青岚：有异议，认为不影响结果"),
                "原确定的成交（中标）供应商已按更正后的顺序变更。",
                LocalDate.of(2026, 4, 22));
    }

    static ContractNotice contractNotice() {
        return new ContractNotice(
                PROJECT,
                "XC-HT-2026-0046",
                "2026年度社会工作服务项目政府购买服务合同",
                BUYER,
                SUPPLIER,
                "7个镇街社会工作服务站驻站服务",
                yuan("1050000"),
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2027, 3, 31),
                LocalDate.of(2026, 3, 30),
                Samples.need().budget(),
                "中期、末期由第三方评价，验收邀请服务对象参与",
                "");
    }

    static FilingReceipt filing() {
        return new FilingReceipt(
                PROJECT,
                "XC-HT-2026-0046",
                BUYER,
                SUPPLIER,
                yuan("1050000"),
                LocalDate.of(2026, 3, 30),
                LocalDate.of(2026, 4, 9),
                LocalDate.of(2026, 4, 2),
                "星城县财政局政府采购监督管理股",
                "星财采备〔2026〕88号",
                DIGEST,
                "钱多多");
    }

    static OverdueNotice overdue() {
        return new OverdueNotice(
                "星城县民政局",
                2025,
                List.of(
                        new OverdueNotice.Row("中小企业", 1, yuan("200000"), yuan("2000")),
                        new OverdueNotice.Row("其他供应商（含社会组织）", 2, yuan("48500"), yuan("0"))));
    }

    static LedgerProofReport proof() {
        return new LedgerProofReport(
                "星城县民政局",
                2025,
                3,
                yuan("0"),
                List.of(
                        new LedgerProofReport.Balance("已下达", yuan("-500000")),
                        new LedgerProofReport.Balance("已承诺", yuan("380000")),
                        new LedgerProofReport.Balance("应付", yuan("120000"))),
                List.of(
                        new LedgerProofReport.Movement("指标下达", "已下达", yuan("-500000")),
                        new LedgerProofReport.Movement("指标下达", "可用", yuan("500000")),
                        new LedgerProofReport.Movement("确认应付", "应付", yuan("120000"))),
                List.of("凭证借贷不平", "凭证号不连续"),
                List.of("凭证号不连续：PZ2025-000002"));
    }
}
