package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 合同公告 makes the contract public (《政府采购法实施条例》第五十条, 《政府购买服务管理办法》, 财预〔2017〕87号).
 *
 * @param contractNo 合同编号
 * @param contractName 合同名称
 * @param supplier 供应商（乙方）
 * @param subject 主要标的
 * @param amount 合同金额 in yuan
 * @param from 服务期限起始日
 * @param until 服务期限届满日
 * @param signedOn 签订日期
 * @param budget 分年度资金安排
 * @param evaluation 绩效评价与验收要求
 * @param remarks 其他补充事宜, e.g. what is masked as a secret and why; may be blank
 */
public record ContractNotice(
        Project project,
        String contractNo,
        String contractName,
        Party buyer,
        Party supplier,
        String subject,
        BigDecimal amount,
        LocalDate from,
        LocalDate until,
        LocalDate signedOn,
        List<BudgetShare> budget,
        String evaluation,
        String remarks)
        implements Letter {

    @Override
    public String title() {
        return project.name() + "合同公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .heading("合同基本情况")
                .pairs(
                        "合同编号", contractNo,
                        "合同名称", contractName,
                        "项目编号", project.number(),
                        "项目名称", project.name(),
                        "签订日期", Figures.date(signedOn))
                .heading("合同主体");
        buyer.writeTo(page, "采购人（甲方）");
        supplier.writeTo(page, "供应商（乙方）");
        page.heading("合同主要信息")
                .pairs(
                        "主要标的",
                        subject,
                        "合同金额",
                        Figures.money(amount),
                        "服务期限",
                        Figures.span(from, until),
                        "采购方式",
                        project.words().fit("竞争性磋商"),
                        "验收与绩效评价",
                        evaluation);
        BudgetShare.writeTo(page, "分年度资金安排", budget);
        page.heading("其他补充事宜")
                .paragraph(remarks == null || remarks.isBlank() ? "合同文本随本公告一并公开。" : remarks)
                .sign(stamp);
    }
}
