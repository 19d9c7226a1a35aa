package org.sanshe.letters;

import java.time.LocalDate;

/**
 * 合同变更公告 makes the change of a contract public within two working days (财办库〔2023〕243号).
 *
 * @param contractNo 原合同编号
 * @param contractName 原合同名称
 * @param clause 变更的条款
 * @param before 原约定
 * @param after 变更为
 * @param signedOn 原合同签订日期
 * @param changedOn 变更日期
 */
public record ContractChangeNotice(
        Project project,
        String contractNo,
        String contractName,
        Party buyer,
        Party supplier,
        String clause,
        String before,
        String after,
        LocalDate signedOn,
        LocalDate changedOn)
        implements Letter {

    @Override
    public String title() {
        return project.name() + "合同变更公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .heading("原合同")
                .pairs(
                        "合同编号", contractNo,
                        "合同名称", contractName,
                        "项目编号", project.number(),
                        "项目名称", project.name(),
                        "签订日期", Figures.date(signedOn))
                .heading("变更内容")
                .pairs("变更的条款", clause, "原约定", before, "变更为", after, "变更日期", Figures.date(changedOn))
                .heading("合同主体");
        buyer.writeTo(page, "采购人（甲方）");
        supplier.writeTo(page, "供应商（乙方）");
        page.heading("其他补充事宜").paragraph("补充合同随本公告一并公开。").sign(stamp);
    }
}
