package org.sanshe.letters;

import java.time.LocalDate;

/**
 * 采购活动终止告知函 tells one supplier that the consultation it took part in has failed.
 *
 * @param supplier 收函供应商
 * @param terminatedOn 终止日期
 * @param reason 终止原因
 * @param basis 法律依据
 * @param next 后续安排
 * @param contact 联系人及电话
 */
public record FailureLetter(
        Project project,
        Party buyer,
        String supplier,
        LocalDate terminatedOn,
        String reason,
        String basis,
        String next,
        String contact)
        implements Letter {

    @Override
    public String title() {
        return "采购活动终止告知函";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(supplier)
                .paragraph(project.words()
                        .fit("你单位参加的%s“%s”（项目编号：%s）竞争性磋商采购活动，已于%s终止。")
                        .formatted(buyer.name(), project.name(), project.number(), Figures.date(terminatedOn)))
                .paragraph("终止原因：" + reason + "（" + basis + "）。")
                .paragraph("后续安排：" + next)
                .paragraph("感谢你单位对政府购买服务工作的支持。联系人及电话：" + contact + "。")
                .sign(stamp);
    }
}
