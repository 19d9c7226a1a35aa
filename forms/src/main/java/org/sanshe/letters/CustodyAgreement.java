package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 资金托管协议 lets a registered organization keep the money of founders who have no account: what it may be paid for, how, and
 * what becomes of it when they register or leave.
 *
 * @param number 协议编号
 * @param tenancy 孵化编号
 * @param group 筹备组织
 * @param founders 全体发起人, who have signed the authority letter
 * @param custodian 托管机构
 * @param unit 主管单位
 * @param base 孵化基地
 * @param from 生效日期
 * @param byFounders how the founders' agent signed
 * @param byCustodian how the custodian signed
 * @param byUnit how the unit signed
 */
public record CustodyAgreement(
        String number,
        String tenancy,
        String group,
        List<String> founders,
        String custodian,
        String custodianCode,
        String unit,
        String base,
        LocalDate from,
        Signing byFounders,
        Signing byCustodian,
        Signing byUnit)
        implements Letter {

    @Override
    public String title() {
        return "资金托管协议";
    }

    @Override
    public Style style() {
        return Style.CONTRACT;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "协议编号", number,
                        "孵化编号", tenancy,
                        "委托方（筹备组织）", group,
                        "全体发起人", String.join("、", founders),
                        "托管方", custodian,
                        "统一社会信用代码", custodianCode,
                        "监督方", unit,
                        "孵化基地", base,
                        "生效日期", Figures.date(from))
                .clause("委托", "委托方尚未登记，没有自己的银行账户。全体发起人以附后的授权书委托托管方以自己的账户代为保管委托方的补贴、捐赠等资金。")
                .clause("单独记账", "托管方为委托方单独记账，逐笔凭银行回单入账，每月出具对账单，分送三方。余额不得为负，不得与托管方自有资金混用。")
                .clause("支出", "委托方在资金用途内申请支出，附开具给托管方的票据；基地核对、监督方批准后，托管方转账支付给收款方，附银行回单。不支付现金。")
                .clause("禁止", "任何情况下不得向发起人支付，不得转入发起人本人的账户，也不得付给发起人负责的单位。付给其他个人的，限于《现金管理暂行条例》第五条规定且经设定的情形。")
                .clause("更换", "更换托管方的，重新签订协议；原托管方在规定期限内移交全部余额和账册。")
                .clause("结清", "委托方登记后，余额转入以其自己名义开立的账户；没有登记而退出孵化的，余额退回资金来源。")
                .clause("责任", "托管方违反本协议使用资金的，应当全额归还并承担责任；监督方有权随时查账。")
                .sign(
                        Signing.lines("委托方代理人", group, byFounders),
                        Signing.lines("托管方", custodian, byCustodian),
                        Signing.lines("监督方", unit, byUnit));
    }
}
