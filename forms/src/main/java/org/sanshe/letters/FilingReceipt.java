package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 合同备案表 proves that a copy of the contract was filed with the finance department in time (《政府采购法》第四十七条).
 *
 * @param contractNo 合同编号
 * @param amount 合同金额 in yuan
 * @param signedOn 签订日期
 * @param dueOn 备案截止日期
 * @param filedOn 备案日期
 * @param office 备案机关
 * @param filingNo 备案号
 * @param digest 合同文本摘要 SHA-256, hexadecimal
 * @param filedBy 经办人
 */
public record FilingReceipt(
        Project project,
        String contractNo,
        Party buyer,
        Party supplier,
        BigDecimal amount,
        LocalDate signedOn,
        LocalDate dueOn,
        LocalDate filedOn,
        String office,
        String filingNo,
        String digest,
        String filedBy)
        implements Letter {

    @Override
    public String title() {
        return "政府采购合同备案表";
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "项目名称",
                        project.name(),
                        "项目编号",
                        project.number(),
                        "合同编号",
                        contractNo,
                        "采购人",
                        buyer.name(),
                        "供应商",
                        supplier.name(),
                        "统一社会信用代码",
                        supplier.creditCode(),
                        "合同金额",
                        Figures.money(amount),
                        "签订日期",
                        Figures.date(signedOn),
                        "备案截止日期",
                        Figures.date(dueOn) + "（《政府采购法》第四十七条）",
                        "备案日期",
                        Figures.date(filedOn) + (filedOn.isAfter(dueOn) ? "（逾期）" : ""),
                        "备案机关",
                        office,
                        "备案号",
                        filingNo,
                        "合同文本摘要（SHA-256）",
                        digest,
                        "经办人",
                        filedBy)
                .sign(stamp);
    }
}
