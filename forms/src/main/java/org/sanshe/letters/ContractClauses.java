package org.sanshe.letters;

import java.util.List;

/** 合同条款 the articles of a {@link Contract}. */
final class ContractClauses {
    private ContractClauses() {}

    static void writeTo(Layout page, Contract c) {
        service(page, c);
        money(page, c);
        duties(page);
        checking(page, c.checking());
        limits(page, c);
        ending(page, c);
    }

    private static void service(Layout page, Contract c) {
        page.heading("服务内容、标准和期限")
                .clause("服务内容", c.project().words().fit("乙方按照磋商文件、响应文件和本合同提供下列服务："))
                .items(c.service().content())
                .clause("服务标准", "服务应当达到下列标准：")
                .items(c.service().standards())
                .clause("服务地点与对象", c.service().place())
                .clause("人员配备", c.service().staffing() + "更换项目负责人和主要服务人员，应当事先书面征得甲方同意。")
                .clause("服务期限", Figures.span(c.from(), c.until()) + "（《政府购买服务管理办法》第二十四条）。");
    }

    private static void money(Layout page, Contract c) {
        page.heading("合同金额、预算和支付")
                .clause("合同金额", "本合同金额为" + Figures.money(c.amount()) + "，包含乙方履行本合同所需的人员、服务、管理、税费等全部费用，除依法变更外不予调整。");
        PriceLine.writeTo(page, "表一 计价单位与分项价格表", c.prices(), c.amount());
        page.clause("预算安排", "本合同资金已纳入甲方预算和中期财政规划，按年度和资金来源安排如下（财预〔2017〕87号）：");
        BudgetShare.writeTo(page, "表二 分年度预算与资金来源表", c.budget());
        page.clause("付款计划", "甲方按下表支付合同款项：");
        instalments(page, c);
        page.clause("支付方式", "乙方提出支付申请并开具合法票据，甲方核对支付条件后，按国库集中支付规定转入乙方在本合同载明的账户。甲方不得以内部流程、人员变更或者等待审计为由拖延支付无争议的款项。")
                .clause("不垫资", "甲方不得要求乙方垫资，也不得为乙方融资提供任何形式的担保。乙方可以依法凭本合同向金融机构融资。")
                .clause("履约保证金", bond(c));
    }

    private static void instalments(Layout page, Contract c) {
        Layout.Grid grid = page.table("表三 付款计划表")
                .column("期次", 3)
                .column("支付条件与时限", 8)
                .figures("比例", 2)
                .figures("金额（元）", 4)
                .column("大写", 5);
        c.instalments()
                .forEach(i -> grid.row(
                        i.name(),
                        i.trigger(),
                        Figures.percent(i.percent()),
                        Figures.amount(i.amount()),
                        AmountInWords.of(i.amount())));
        grid.total("合计", "", "", Figures.amount(c.amount()), AmountInWords.of(c.amount()))
                .end();
    }

    private static String bond(Contract c) {
        return c.terms().bond() == null
                ? "本合同不收取履约保证金。"
                : "乙方以支票、汇票、本票或者金融机构、担保机构出具的保函等非现金形式提交履约保证金"
                        + Figures.money(c.terms().bond()) + "（《政府采购法实施条例》第四十八条）。合同履行完毕且无违约的，甲方退还。";
    }

    private static void duties(Layout page) {
        page.heading("双方权利和义务")
                .clause("甲方", "甲方有权对服务过程进行监督、检查和抽查；应当提供履行合同所需的资料和协助，按约定组织验收和绩效评价，按时支付款项，并协调服务涉及的街道（乡镇）、社区。")
                .clause(
                        "乙方",
                        "乙方应当按约定的内容、数量、质量和时间提供服务；建立项目台账，如实记录服务时间、对象、内容和服务人员，服务对象与服务人员共同签字确认；"
                                + "对项目资金独立核算、专款专用；依法与服务人员订立劳动合同并缴纳社会保险；接受甲方、财政和审计部门的监督检查。")
                .clause(
                        "转包与分包",
                        "乙方不得将本合同全部转包给其他主体，也不得收取管理费后交由他人实施。经甲方书面同意并依法分包非主体、非关键部分的，乙方就采购项目和分包项目向甲方负责，分包供应商就分包项目承担责任"
                                + "（《政府采购法》第四十八条、《政府采购法实施条例》第七十二条）。")
                .clause("禁止事项", "本合同不得用于融资、变相招录人员、劳务派遣或者设置公益性岗位，不得改变为货物或者工程采购。")
                .clause(
                        "保密与个人信息",
                        "双方对履行合同知悉的国家秘密、商业秘密和服务对象的个人信息负有保密义务，仅在提供服务所必需的范围内处理个人信息；合同终止后，乙方将服务档案完整移交甲方，不得留存、泄露或者另作他用。")
                .clause("成果归属", "履行本合同形成的服务档案、统计数据和研究成果归甲方所有，乙方可以在不涉及个人信息的范围内用于行业交流。");
    }

    private static void checking(Layout page, Contract.Checking checking) {
        page.heading("履约验收和绩效评价")
                .clause("验收", checking.acceptance())
                .clause("服务对象参与", checking.users() + "验收时应当邀请服务对象参与并出具意见，验收结果向社会公告（《政府采购法实施条例》第四十五条）。")
                .clause("绩效评价", checking.evaluation())
                .clause("结果应用", checking.consequence());
    }

    private static void limits(Layout page, Contract c) {
        page.heading("合同的变更、中止和终止")
                .clause(
                        "变更与补充",
                        "双方不得擅自变更、中止或者终止合同。需追加与合同标的相同的服务的，在不改变合同其他条款的前提下可以签订补充合同，所有补充合同的采购金额合计不得超过原合同金额的%s（《政府采购法》第四十九条）；变更内容依法公告。"
                                .formatted(Figures.percent(c.terms().supplementPercent())))
                .clause("公共利益", "合同继续履行将损害国家利益和社会公共利益的，双方应当变更、中止或者终止合同。有过错的一方承担赔偿责任；双方都有过错的，各自承担相应的责任（《政府采购法》第五十条）。")
                .clause("服务衔接", "合同终止前，乙方应当配合甲方做好服务对象的转介和资料移交，不得中断对困难群众的服务。")
                .heading("违约责任和争议解决")
                .clause("甲方违约", "甲方逾期支付的，向乙方支付违约金：" + c.terms().lateInterest() + "。")
                .clause("乙方违约", "乙方有下列情形的，按下列约定承担责任（《中华人民共和国民法典》第五百七十七条）：")
                .items(c.terms().breach())
                .clause("不可抗力", "因不可抗力不能履行合同的，受影响一方应当及时通知对方并提供证明，根据影响部分或者全部免除责任（《中华人民共和国民法典》第五百九十条）。")
                .clause("争议解决", "因履行本合同发生的争议，双方协商解决；协商不成的，" + c.terms().court() + "。争议期间，无争议部分继续履行。");
    }

    private static void ending(Layout page, Contract c) {
        page.heading("公告、备案和生效")
                .clause(
                        "公告与备案",
                        "甲方于%s在指定媒体公告本合同，涉及国家秘密、商业秘密的内容除外（《政府采购法实施条例》第五十条）；于%s将合同副本报同级财政部门备案（《政府采购法》第四十七条）。"
                                .formatted(c.terms().publishBy(), c.terms().fileBy()))
                .clause("合同文件", "下列文件是本合同的组成部分，互相补充；不一致的，以本合同为准，其后按所列先后为准：")
                .items(List.of(
                        c.project().words().fit("成交通知书（%s）；").formatted(c.awardNo()),
                        c.project().words().fit("乙方的响应文件及最后报价；"),
                        c.project().words().fit("磋商文件及其澄清、修改。")))
                .clause("生效", "本合同自双方签字或者盖章（含可靠的电子签名）之日起生效，" + c.terms().copies() + "，具有同等法律效力。");
    }
}
