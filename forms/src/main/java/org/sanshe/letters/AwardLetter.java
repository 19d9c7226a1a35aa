package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 成交通知书 tells the chosen supplier that it won and until when the contract is to be signed (《政府采购法》第四十六条,
 * 《政府采购法实施条例》第四十三条).
 *
 * @param supplier 成交供应商
 * @param decidedOn 成交供应商确定日期
 * @param amount 成交金额 in yuan
 * @param services 服务内容 in a sentence
 * @param term 服务期限
 * @param contractBy 最迟签订合同日期
 * @param bond 履约保证金 in yuan, null if none is asked
 * @param contact whom to ask at the purchaser
 */
public record AwardLetter(
        Project project,
        Party buyer,
        String supplier,
        LocalDate decidedOn,
        BigDecimal amount,
        String services,
        String term,
        LocalDate contractBy,
        BigDecimal bond,
        String contact)
        implements Letter {

    @Override
    public String title() {
        return project.words().fit("成交通知书");
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(supplier)
                .paragraph(project.words()
                        .fit("%s组织的“%s”（项目编号：%s）采用竞争性磋商方式采购。经磋商小组评审推荐，采购人于%s确定你单位为本项目成交供应商。现将有关事项通知如下：")
                        .formatted(buyer.name(), project.name(), project.number(), Figures.date(decidedOn)))
                .pairs(
                        "项目名称",
                        project.name(),
                        "项目编号",
                        project.number(),
                        project.words().fit("成交供应商"),
                        supplier,
                        project.words().fit("成交金额"),
                        Figures.money(amount),
                        "服务内容",
                        services,
                        "服务期限",
                        term,
                        "履约保证金",
                        bond == null ? "不收取" : Figures.money(bond) + "，以支票、汇票、本票或者保函等非现金形式提交")
                .paragraph(project.words()
                        .fit("请于%s前（含当日）与采购人签订政府购买服务合同（《政府采购法》第四十六条）。所签合同不得对磋商文件和你单位最后响应文件作实质性修改。")
                        .formatted(Figures.date(contractBy)))
                .paragraph(project.words().fit("本通知书对采购人和成交供应商均具有法律效力。通知书发出后，采购人改变成交结果，或者成交供应商放弃成交项目的，依法承担法律责任；")
                        + project.words().fit("成交供应商拒绝签订合同的，采购人可以按照评审报告推荐的名单排序确定下一候选人，也可以重新开展采购活动（《政府采购法实施条例》第四十九条）。"))
                .paragraph("联系人及电话：" + contact + "。")
                .sign(stamp);
    }
}
