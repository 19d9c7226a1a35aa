package org.sanshe.letters;

import java.time.LocalDate;

/**
 * 终止公告 the purchase has ended without a supplier (财库〔2014〕214号, 《政府采购法》第三十六条、第三十七条).
 *
 * @param terminatedOn 终止日期
 * @param reason 终止原因
 * @param basis 法律依据
 * @param next 后续安排
 */
public record TerminationNotice(
        Project project, Party buyer, LocalDate terminatedOn, String reason, String basis, String next)
        implements Letter {

    @Override
    public String title() {
        return project.name() + "终止公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .heading("项目基本情况")
                .pairs(
                        "项目编号", project.number(),
                        "项目名称", project.name(),
                        "采购方式", project.words().fit("竞争性磋商"),
                        "终止日期", Figures.date(terminatedOn))
                .heading("项目终止的原因")
                .paragraph(reason + "（" + basis + "）。")
                .heading("后续安排")
                .paragraph(next)
                .heading("联系方式");
        buyer.writeTo(page, "采购人");
        page.sign(stamp);
    }
}
